/** The settings and what they say about the user's data. */
export const settingsMessages = {} as const;
