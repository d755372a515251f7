/** Help, glossary and measures. */
export const helpMessages = {} as const;
