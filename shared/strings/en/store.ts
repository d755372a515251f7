/** What opening, saving, backing up and merging a network says. */
export const storeMessages = {} as const;
