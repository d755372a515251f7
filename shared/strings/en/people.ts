/** The people table, its filters, and the interests page. */
export const peopleMessages = {} as const;
