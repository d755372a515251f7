/** What `kith` prints on the command line. Names of commands and options (`--dry-run`) are never translated. */
export const commandLineMessages = {
  /** A bug in Kith stopped the command. */
  'command-line.unexpected': 'Something went wrong in Kith. Nothing more was changed.',
  /** A number of ties that the user stated, in a summary of a network. */
  'command-line.statedTies': '{count, plural, one {# stated tie} other {# stated ties}}',
  /** `kith check` found something: how many problems, in which folder, and the first of them. */
  'command-line.problems': '{count, plural, one {# problem} other {# problems}} in {folder}: {first}',
  /** A line under the result of `kith import`: people whom the import created. */
  'command-line.newPeople': '{count, plural, one {# new person} other {# new people}}',
} as const;
