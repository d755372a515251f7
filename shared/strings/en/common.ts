/** Words that several pages share: buttons, units, lists. */
export const commonMessages = {
  /** Button: closes a dialog and changes nothing. */
  'common.cancel': 'Cancel',
  /** A number of people: "1 person", "2,376 people". */
  'common.people': '{count, plural, one {# person} other {# people}}',
} as const;
