/** The page of one tie and the list of weak ties. */
export const tieMessages = {} as const;
