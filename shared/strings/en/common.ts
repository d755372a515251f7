/** Words that several pages share: buttons, units, lists. */
export const commonMessages = {
  /** Button: closes a dialog and changes nothing. */
  'common.cancel': 'Cancel',
  /** A number of people: "1 person", "2,376 people". */
  'common.people': '{count, plural, one {# person} other {# people}}',
  /** Button in a message about a finished edit: takes the edit back. */
  'common.undo': 'Undo',
  /** Menu entry: deletes the person, entry or interest that the menu belongs to. */
  'common.delete': 'Delete',
  /** A notice after something was deleted. name: of a person or an interest. */
  'common.deleted': '{name} deleted',
  /** Button and dialog title: logs a contact (a call, a meeting) with somebody. */
  'common.logContact': 'Log contact',
  /** Placeholder of an empty field where a word can be added. */
  'common.add': 'Add…',
  /** Button under a shortened list. count: all entries. */
  'common.showAll': 'Show all {count, number}',
  /** Button under a list that is shown whole. */
  'common.showFewer': 'Show fewer',
  /** Label of the button with three dots. name: the person or interest whose menu it opens. */
  'common.moreAbout': 'More about {name}',
  /** How many of how many: "682 of 2,376". */
  'common.shareOf': '{part, number} of {whole, number}',
} as const;
