/** The page of one cluster. */
export const clusterMessages = {} as const;
