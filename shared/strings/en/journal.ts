/** The journal and the dialogs that log contact. */
export const journalMessages = {} as const;
