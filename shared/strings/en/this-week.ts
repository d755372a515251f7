/** The week's list and the paths to somebody. */
export const thisWeekMessages = {} as const;
