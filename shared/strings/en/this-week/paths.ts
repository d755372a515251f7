/** Paths: who could introduce the user to a person, a company or an interest. */
export const pathsMessages = {
  /** Heading of the panel about a company or an interest: who could introduce the user there. */
  'paths.title': 'Paths to <bdi>{name}</bdi>',
  /** Under that heading. */
  'paths.titleHint': 'Paths through people you know, the most reliable first. A path is only as strong as its weakest tie.',
  /** While Kith looks for paths. */
  'paths.looking': 'Looking for paths…',
  /** No path was found. */
  'paths.none': 'As far as your journal shows, nobody you know can introduce you yet.',
  /** Heading on the page of somebody the user hardly knows. */
  'paths.toPerson': 'Who could introduce you to {name}',
  /** Name of the list of paths, for screen readers. */
  'paths.count': '{count, plural, one {# path} other {# paths}}',
  /** A path without anybody in between. */
  'paths.direct': 'You know {person}',
  /** A path to one person through one other. */
  'paths.through': 'Through {first}',
  /** A path to one person through two others, one after the other. */
  'paths.throughTwo': 'Through {first} and {second}',
  /** A path to a company or an interest through one other person. person: who is there. */
  'paths.throughTo': 'Through {first} to {person}',
  /** The same through two others, one after the other. */
  'paths.throughTwoTo': 'Through {first} and {second} to {person}',
  /** A step of a path. evidence: what the tie rests on. */
  'paths.step': '<bdi>{from} and {to}</bdi>: {evidence}',
  /** The first step of a path, from the user. */
  'paths.stepFromUser': '<bdi>You and {to}</bdi>: {evidence}',
  /** What an inferred step rests on: nobody has seen the two together. */
  'paths.inferred': '{evidence}; they may know each other',
  /** After the weakest step of a path. */
  'paths.weakestStep': '(the weakest step)',
  /** Switch: draws the path in the graph. */
  'paths.showInGraph': 'Show in graph',
  /** Above the graph: the path that is drawn. name: the person it leads to. */
  'paths.shown': 'Path to <bold>{name}</bold>',
  /** Button that hides this path. */
  'paths.hide': 'Hide the path to {name}',
  /** A person who is no longer in the network. */
  'paths.somebody': 'somebody',
} as const;
