/** The export dialogs and exported files. */
export const exportMessages = {} as const;
