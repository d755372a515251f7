/** The page of one person. */
export const personMessages = {
  /** A row of a person's numbers: how many people the user knows this person is tied to. */
  'person.knownTies': '{count, plural, one {# person you know} other {# people you know}}',
} as const;
