/** The tour: five cards, each beside the part of the window that it is about. */
export const tourMessages = {
  /** Name of the card for screen readers. place: 1 to 5. */
  'tour.stepOf': 'Tour, step {place, number} of {steps, number}',
  /** Banner after the first import. The button beside it begins the tour. */
  'tour.offer': 'See what Kith found about your people, in five short steps.',
  /** Name of that banner for screen readers. */
  'tour.offerLabel': 'Offer of a tour',
  /** Button of that banner: never offer it again. */
  'tour.noThanks': 'No thanks',
  /** Button: back by one step. */
  'tour.back': 'Back',
  /** Button: on by one step. */
  'tour.next': 'Next',
  /** Button of the last step. */
  'tour.done': 'Done',
  /** Button: ends the tour. The key Esc does the same and stands beside it. */
  'tour.end': 'End tour',
  /** Notice: the tour was chosen in a network without people. */
  'tour.needsPeople': 'The tour shows your own people. Import a file of contacts first, or open the demo.',
  /** Button of a step that says what is missing. */
  'tour.import': 'Import files',

  /** Title of step 1, beside the closest person in the graph. */
  'tour.circles': 'Circles',
  /** Below the sentence. The circles are rings around the middle. */
  'tour.circlesHint': 'The closer to the middle, the stronger your tie. A click on anybody shows why.',
  /** Title of step 2, beside the switch of the lens. */
  'tour.lens': 'Weak ties',
  'tour.lensHint': 'This switch brings out who is going quiet, and who leads where nobody else does.',
  /** Title of step 3, beside the panel of a group. */
  'tour.cluster': 'Groups',
  'tour.clusterHint': 'The map puts people together who belong together, and says why. You can rename a group and move people.',
  /** Title of step 4, beside the first card of the list. */
  'tour.list': 'This week’s list',
  'tour.listHint': 'A few people a week, each with a reason and something to start with. Done, snooze and not now are on the card.',
  /** Title of step 5, beside the button Log contact. */
  'tour.log': 'Log contact',
  'tour.logHint': 'One line is enough: who, when, what about. Everything else here follows from it.',

  /** Step 1. A claim about the order by strength. */
  'tour.closest': '{name} is among your closest five.',
  /** Step 1, without any contact or stated closeness. */
  'tour.nobodyClose':
    'Nobody is closer than anybody else yet, as far as Kith knows. Import messages or a calendar, or log whom you met last.',
  /** Step 2. count: people who are fading; name: the closest of them. */
  'tour.fading': '{count, plural, one {{name} is fading.} other {# people are fading, {name} among them.}}',
  /** Step 2. */
  'tour.nobodyFading': 'Nobody is fading at the moment.',
  /** Step 2: the user has logged nothing for 90 days or more. */
  'tour.journalQuiet': 'Nothing was logged lately, so silence says nothing about anybody. Import or log what came after.',
  /** Step 2. */
  'tour.journalEmpty': 'No contact is logged yet, so nobody can be fading. A few dates are enough to show it.',
  /** Step 3. name: of the group; reason: “7 of 9 share climbing”, without a full stop. */
  'tour.group': '“{name}”: {reason}.',
  /** Step 3. */
  'tour.noGroup': 'No group stands out yet. Shared interests, firms, or who was there together would make one.',
  /** Step 4. reason: “Usually every 3 weeks, now 3 months”, without a full stop. */
  'tour.waits': '{name} waits on the list. {reason}.',
  /** Step 4. count: people of the list. */
  'tour.allDone':
    '{count, plural, one {The one person of this week is done} other {All # people of this week are done}}. The next list comes on Monday.',
  /** Step 4. */
  'tour.nobodyWaits': 'Nobody waits this week. Log contact as it happens, and those you lose touch with appear here.',
  /** Step 5. count: entries of the journal. */
  'tour.entries': 'Your journal has {count, plural, one {one entry} other {# entries}}. Write one line after your next coffee.',
  /** Step 5. */
  'tour.noEntries': 'Your journal is still empty. Write one line after your next coffee.',
} as const;
