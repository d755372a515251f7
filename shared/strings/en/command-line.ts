/** What `kith` prints on the command line, besides results. */
export const commandLineMessages = {} as const;
