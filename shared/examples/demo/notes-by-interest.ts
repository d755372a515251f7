/**
 * Notes about an interest. {dog}, {cat}, {child} and {town} are the person's own; {month} is the month after next. They are concrete, because Kith quotes
 * them as openers.
 */
import type { DemoInterest } from './interests';

export const NOTES_BY_INTEREST: Readonly<Record<DemoInterest, readonly string[]>> = {
  dogs: [
    '{dog} has to have a knee operated in {month}',
    '{dog} ate a whole birthday cake and slept it off',
    'thinking about a second dog so that {dog} has company',
    '{dog} passed the therapy dog test',
  ],
  ramen: [
    'found a ramen place with twelve seats on Ossington, wants to show me',
    'makes the broth at home now, eighteen hours',
    'says the tonkotsu at the market has gone downhill',
    'wants to try the vegan one in {town}',
  ],
  children: [
    '{child} starts school in {month}',
    '{child} lost the first tooth and wrote to the tooth fairy in two languages',
    '{child} wants to learn the drums, the house is in negotiation',
    'no sleep since {child} learned to climb out of bed',
  ],
  photography: [
    'bought an old Rolleiflex, first roll came out black',
    'hanging twelve prints in a café in {town} in {month}',
    'showed me the pictures of the frozen harbor',
    'looking for somebody to share a darkroom',
  ],
  'holidays in Brittany': [
    'rented the same house near Roscoff again for {month}',
    'swears by the ferry to Île-de-Bréhat',
    'wants our list of crêperies in Finistère',
    'got stuck on the tidal island until two in the morning',
  ],
  'board games': [
    'lost at Agricola for the fourth time and wants revenge',
    'is testing a game about lighthouses, needs players',
    'has the new train game, two more seats on Thursdays',
    'lent me the one with the foxes',
  ],
  'the Leafs': [
    'says this is the year, as every year',
    'has two tickets for a game in {month}',
    'was at the game that went to triple overtime',
    'taught {child} to boo politely',
  ],
  gardening: [
    'gave me six tomato seedlings, the striped ones',
    'lost the whole squash bed to the groundhog',
    'wants the cuttings of our black currant in {month}',
    'is digging a pond, against all advice',
  ],
  coffee: [
    'roasts beans on the balcony now, the neighbors have opinions',
    'knows somebody who repairs old lever machines',
    'swore off coffee, lasted four days',
  ],
  hiking: [
    'walked the Bruce Trail from Tobermory to Lion’s Head',
    'broke in new boots and a toe on the same day',
    'plans the West Highland Way in {month}',
    'looking for company for the Thanksgiving hike',
  ],
  cooking: [
    'sent the recipe for the lamb with apricots',
    'is taking a knife course and talks of nothing else',
    'burned the paella for fourteen guests, all stayed',
    'wants the recipe for my mother’s plum cake',
  ],
  cycling: [
    'bike was stolen on Queen Street, the blue one',
    'rode to Niagara and took the train back',
    'building a cargo bike for {child}',
    'entered the gravel race in {month}',
  ],
  cats: [
    '{cat} sits in the sink until somebody turns the tap on',
    '{cat} was missing for nine days and came back fatter',
    'needs somebody to feed {cat} in {month}',
  ],
  'travel by train': [
    'took the night train to {town}, slept eleven hours',
    'planning Vancouver by train in {month}',
    'collects timetables, proper printed ones',
    'missed the connection in Winnipeg and stayed two days',
  ],
  running: [
    'runs the half marathon in {month}, first one',
    'shin splints, swimming instead until {month}',
    'leads the slow group on Sundays, says I would fit in',
  ],
  jazz: ['plays at the Rex once a month now', 'gave me a recording of the trio from {town}', 'is learning the upright bass at fifty'],
  'crime novels': [
    'guessed the murderer on page 40, was insufferable',
    'lent me the first of the Icelandic ones',
    'is writing one set in a swimming pool',
  ],
  climbing: [
    'sent the first 6b, on the blue wall',
    'pulled a finger tendon, six weeks off',
    'wants to go to Rattlesnake Point in {month}',
    'knows a guide in {town}',
  ],
  Bach: [
    'sings the St John Passion in {town} in {month}',
    'thinks our tempo in the B minor Mass is a scandal',
    'found a second-hand clavichord',
  ],
  podcasts: [
    'started a podcast about forgotten inventions, episode three is on zippers',
    'wants me as a guest in {month}',
    'recommended the one on the shipwreck',
  ],
  wine: ['brought a bottle from the cousin’s vineyard', 'took the first sommelier exam', 'swears by the whites from Prince Edward County'],
  'bread baking': [
    'the starter is called Gerald and is nine years old',
    'gave me half a rye, still warm',
    'is building a brick oven in the yard in {month}',
  ],
  yoga: ['is training to teach, needs people to practice on', 'fell asleep in the last pose again'],
  swimming: [
    'swims in the lake until November',
    '{child} got the first swimming badge',
    'swam from the island to the harbor in an hour and a half',
  ],
  'ice hockey': ['plays goal in the Tuesday league again, with the old knees', '{child} made the team', 'broke a tooth at practice'],
  typography: [
    'cuts letters in stone at weekends',
    'showed me a ghost sign on Dundas before they painted it over',
    'argues about the new subway lettering',
  ],
  statistics: [
    'is asked every week what a p-value is, has a poem for it',
    'gives the course on causal inference in {month}',
    'found a mistake in the city’s housing numbers',
  ],
  ceramics: ['made me a cup that leans to the left', 'the kiln blew up, nobody hurt', 'sells at the spring market in {month}'],
  beekeeping: [
    'two hives survived the winter, one did not',
    'promised a jar of the linden honey',
    'was stung on the eyelid before an interview',
  ],
  birdwatching: ['saw a snowy owl at the Leslie Spit', 'up at four for the warblers in May', 'lent me the good binoculars'],
  opera: [
    'stood in line for the Ring, all four evenings',
    'sings in the chorus of Tosca in {month}',
    'thinks the new director should be tied to the tracks',
  ],
  'film noir': ['runs the Tuesday film night, next is The Third Man', 'has the whole of it on VHS'],
  chess: ['beat me in nineteen moves, again', 'teaches chess at the library on Saturdays', 'plays by postcard with a man in {town}'],
  skiing: ['skied the Haute Route in six days', 'blew a knee in Blue Mountain’s car park', 'has a free bed in the hut in {month}'],
  canoeing: [
    'paddled the Algonquin loop alone, eleven days',
    'is building a cedar canoe in the garage',
    'wants to do the French River in {month}',
  ],
  'Quebec history': [
    'knows every cannonball in the old walls',
    'is reading the letters of Marie de l’Incarnation',
    'sent an article on the ice bridge of 1867',
  ],
  genealogy: [
    'found a great-grandmother who was a lighthouse keeper',
    'has the family back to 1680, by way of {town}',
    'the DNA test brought up an unknown cousin in Perth',
  ],
  astronomy: ['has time on the big telescope in {month}', 'drove to {town} for the eclipse, clouds', 'showed {child} the rings of Saturn'],
  sailing: ['sold the boat and bought a worse one', 'crossed Lake Ontario at night in a gale', 'has a berth free in {month}'],
  knitting: ['is knitting a map of the subway', 'gave me the gray hat', 'unraveled the whole sleeve at the rehearsal'],
  'vinyl records': ['found the Glenn Gould of 1955 for three dollars', 'is selling half the collection, wants me to look first'],
  theatre: [
    'has a first night in {month}',
    'walked out at the interval for the first time in twenty years',
    'got us tickets for the Stratford Lear',
  ],
  'open source': ['maintains the map library alone and is tired of it', 'speaks at the conference in {town} in {month}'],
  surfing: ['surfed Tofino in a snowstorm', 'opens a surf school in {month}', 'lost the board, found it two bays on'],
  'folk songs': [
    'collects lumberjack songs, has three hundred',
    'sang the one about the frozen ferry, all the verses',
    'leads the singing at the pub in {month}',
  ],
  maps: ['drew me a map of all the springs in the park', 'found the 1878 county atlas at a church sale'],
  crosswords: ['put my name into a clue, 14 down', 'solves the cryptic in ink'],
  woodworking: ['is making a table from the old maple on our street', 'lent me the good plane', 'nearly finished the choir’s new risers'],
  horses: ['the mare foaled at three in the morning', 'rides the Cabot Trail in {month}'],
};
