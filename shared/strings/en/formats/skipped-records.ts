/** Why a part of a file that holds the history of contacts is not used: beside a line, a message or an event in the account of an import. */
export const skippedRecordMessages = {
  /** In the list of what was not used. */
  'skipped-records.noDate': 'It has no date.',
  /** In the list of what was not used. `{date}`: as written in the file. */
  'skipped-records.unreadDate': 'Its date “{date}” cannot be read.',
  /** In the list of what was not used. LinkedIn is a product. */
  'skipped-records.memberLeft': 'The sender has closed their LinkedIn account, and the file does not name them.',
  /** In the list of what was not used. */
  'skipped-records.noRecipient': 'The file does not name who it was with.',
} as const;
