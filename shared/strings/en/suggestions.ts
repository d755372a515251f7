/** Reasons, openers and introductions of the week's list. */
export const suggestionsMessages = {} as const;
