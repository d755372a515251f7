/** What reading a file says: refusals, warnings, skipped rows. */
export const formatsMessages = {} as const;
