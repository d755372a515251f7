/** The import dialog. */
export const importMessages = {} as const;
