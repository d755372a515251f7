/** News, favors and promises of the demo. Placeholders as in notes-by-interest.ts. */

export const LIFE_NOTES: readonly string[] = [
  'is moving to {town} in {month}',
  'has a new job and does not know yet whether to be proud',
  'mother is in hospital, better now',
  'bought the house with the crooked porch',
  'is getting married in {month}, small, at the lake',
  'father turned eighty, danced until two',
  'has finished the thesis after nine years',
  'is learning Portuguese for the trip to {town}',
  'gave notice, wants to take half a year off',
  'the kitchen is a building site until {month}',
  'sleeps badly, would like to walk in the evenings',
  'won the appeal',
  'is going back to school in {month}',
  'opened a small shop with a friend',
  'is looking for a flat near the park',
  'broke an ankle on the icy steps',
  'sister is visiting from {town} in {month}',
  'turned down the promotion',
  'wants to hear how my own project goes',
  'laughed about the boat story again',
  'is reading to old people on Thursdays',
];

/** Without a topic: how most evenings are noted, if at all. */
export const SHORT_NOTES: readonly string[] = [
  'a good long talk',
  'only a quick hello at the tram stop',
  'walked home together',
  'caught up on the last months',
  'rain, so we stayed inside',
  'stayed until the lights went out',
];

export const FAVORS_GIVEN: readonly string[] = [
  'read the application letter',
  'lent the big ladder',
  'watched {child} for an afternoon',
  'wrote a reference',
  'drove to the airport at five in the morning',
  'introduced to the accountant',
  'helped carry the piano',
  'fed {cat} for a week',
  'fixed the printer',
  'translated a letter to the landlord',
  'proofread the program notes',
  'lent the tent',
];

export const FAVORS_RECEIVED: readonly string[] = [
  'found me a plumber on a Sunday',
  'lent me the car for the move',
  'looked over the contract',
  'took the children for a night',
  'recommended me to a client',
  'brought soup when I was ill',
  'watered the plants in August',
  'taught me to sharpen knives',
  'got me into the sold-out concert',
  'helped with the tax form',
  'repaired the bicycle',
  'lent me the sewing machine',
];

export const PROMISES: readonly string[] = [
  'send the book on lighthouses',
  'introduce to the printer in {town}',
  'lend the tent',
  'bring the plum cake recipe',
  'ask about the free garden plot',
  'send the pictures of the evening',
  'find the name of the dentist',
  'come to the first night',
  'return the binoculars',
  'send the article on night trains',
  'put in a word at the school',
  'look at the website',
];

export const DOGS: readonly string[] = [
  'Mila',
  'Pepper',
  'Bruno',
  'Nacho',
  'Olga',
  'Biscuit',
  'Fennel',
  'Count Basie',
  'Toffee',
  'Ziggy',
  'Marlowe',
  'Dumpling',
];
export const CATS: readonly string[] = ['Pickle', 'Mrs. Hudson', 'Tofu', 'Schubert', 'Moth', 'Ginger', 'Professor', 'Sardine', 'Olive'];
export const CHILDREN: readonly string[] = [
  'Maya',
  'Leo',
  'Ada',
  'Nico',
  'June',
  'Samir',
  'Elsa',
  'Kofi',
  'Rosa',
  'Ben',
  'Yara',
  'Oscar',
  'Lina',
  'Theo',
];
export const TOWNS: readonly string[] = [
  'Lyon',
  'Halifax',
  'Lisbon',
  'Winnipeg',
  'Ghent',
  'Oaxaca',
  'Trieste',
  'Victoria',
  'Leipzig',
  'St. John’s',
  'Porto',
  'Kyoto',
  'Bergen',
  'Tbilisi',
];
