/** Names of undo steps and refusals of edits. */
export const modelMessages = {} as const;
