/** Texts of `kith due`, `dates`, `promise`, `snooze`, `never` and `done`. */
export const keepInTouchMessages = {
  /** What `kith due` does. */
  'command-line.due': 'Lists everybody with whom contact is due by the rhythm you set.',
  /** Nobody is due. */
  'command-line.nobodyDue': 'Nobody is due. A rhythm is set on the page of a person or of a circle.',
  /** What `kith dates` does. */
  'command-line.dates': 'Lists birthdays, planned contacts and promises of the next days.',
  /** Meaning of --days N. */
  'command-line.datesDays': 'how many days ahead (default: {days, number})',
  /** Refusal. */
  'command-line.invalidDays': '--days must be a number from 0 to {max, number}.',
  /** There are no dates. */
  'command-line.noDates': 'Nothing in these days.',
  /** What `kith promise` does. */
  'command-line.promise': 'Lists your open promises, or marks one as kept, dropped or moved to another day.',
  /** Meaning of ID, and a refusal when it is missing. */
  'command-line.promiseId': 'the ID of a promise, from “kith promise list”',
  /** Meaning of --due DATE. */
  'command-line.promiseDue': 'the day by which you mean to keep it, YYYY-MM-DD, or “none”',
  /** Refusal. */
  'command-line.noSuchPromise': 'There is no open promise {id}. Use “kith promise list”.',
  /** A line of the list. `when`: "3 May". */
  'command-line.openPromise': '{people}: {promise}{hasDay, select, yes { (by {when})} other {}}',
  /** The list is empty. */
  'command-line.noPromises': 'You have no open promises.',
  /** What `kith snooze` does. */
  'command-line.snooze': 'Suggests somebody only after a while. The first time it is two weeks; each time it doubles.',
  /** What `kith never` does. */
  'command-line.never': 'Never suggests somebody again.',
  /** What `kith done` does. */
  'command-line.done': 'Logs that you were in touch with somebody today.',
  /** Meaning of NAME. */
  'command-line.personName': 'a whole name, a nickname, an e-mail address or an ID',
  /** Refusal. `candidates`: "Ana Kovač, Acme [p1] and Ana Kovač [p2]". */
  'command-line.nameFitsSeveral': '“{name}” fits several people: {candidates}. Nothing was changed. Use the ID in brackets.',
  /** Refusal. */
  'command-line.nobodyNamed': 'Nobody is called “{name}”. Nothing was changed.',
  /** Refusal. */
  'command-line.nobodyNamedExactly': 'Nobody is called exactly “{name}”. Did you mean {candidates}? Nothing was changed.',
  /** A step was saved. `step`: "snooze Ana Prado for 14 days". */
  'command-line.stepDone': 'Done: {step}. “kith undo” takes it back.',
  /** Meaning of SENTENCE of `kith log`. */
  'command-line.logSentence': 'one line with people, and if you like a day, “about …”, #topics, “promised …”, “helped …”: {example}',
  /** Refusal. */
  'command-line.unreadSentence': 'Kith does not see who was there. Write for example: {example}. Nothing was changed.',
} as const;
