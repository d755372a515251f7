/** The page of one person. */
export const personMessages = {} as const;
