/** The week's list and the paths to somebody. */
export const thisWeekMessages = {
  /** After the interest two people share: how many others have it. */
  'this-week.likeOnlyOthers': ', like only {count, plural, one {# other} other {# others}} you know.',
  /** Name of the list of paths to a person, for screen readers. */
  'this-week.paths': '{count, plural, one {# path} other {# paths}}',
} as const;
