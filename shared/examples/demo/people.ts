/** The people of the demo with their fixed facts: interests, the name of their dog, the first and last possible interaction. */
import { pick, shuffled } from '../../lib/random';
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import { fold } from '../../model/fold';
import type { NewId, PersonId, Random } from '../../model/ids';
import { type DemoPerson, peopleOf } from './group';
import { type DemoInterest, INTERESTS, TYPICAL_INTERESTS } from './interests';
import { CATS, CHILDREN, DOGS, TOWNS } from './notes-of-life';
import { FREE_TIME } from './people-free-time';
import { HOME } from './people-home';
import { WORK_AND_STUDY } from './people-work-and-study';
import { STORIES, type Story } from './stories';

export interface DemoCharacter extends DemoPerson {
  readonly id: PersonId;
  readonly plot: Story;
  readonly cares: readonly DemoInterest[];
  readonly facts: { readonly dog: string; readonly cat: string; readonly child: string; readonly town: string };
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly birthday: string;
}

/** Exceptions from their story: Odile was met on the tour and often since, because nobody else leads there. */
const STORY_OVERRIDES: ReadonlyMap<string, Partial<Story>> = new Map(
  Object.entries<Partial<Story>>({
    'Odile Tremblay': { from: 690, every: 22 },
    'Nadia Szabó': { every: 34 },
  }),
);

/** Upcoming birthdays, in days from today. */
const DAYS_UNTIL_BIRTHDAY: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'Ines Carvalho': 6,
    'Anselm Richter': 9,
    'Beatriz Salgado': 12,
    'Clara Ruiz': 3,
  }),
);

export function createPeople(today: IsoDay, random: Random, newId: NewId): DemoCharacter[] {
  const people = [...WORK_AND_STUDY, ...FREE_TIME, ...HOME].flatMap(peopleOf);
  const fact = { dog: cycle(DOGS, random), cat: cycle(CATS, random), child: cycle(CHILDREN, random), town: cycle(TOWNS, random) };
  return people.map((person, i) => {
    const words = fold(person.name)
      .replace(/[^a-z ]/g, '')
      .split(' ');
    const handle = `${words[0]}.${words.at(-1)}`;
    const isReal = person.company !== '' || !person.name.startsWith('The ');
    return {
      ...person,
      id: newId<PersonId>(),
      plot: storyOf(person, random),
      cares: interestsOf(person, random),
      facts: { dog: fact.dog(), cat: fact.cat(), child: fact.child(), town: fact.town() },
      emails: isReal && random() < 0.75 ? [`${handle}@example.${pick(['com', 'org', 'net'], random)}`] : [],
      phones: isReal && random() < 0.5 ? [`+1 416 555 01${String(i % 100).padStart(2, '0')}`] : [], // numbers reserved for fiction
      urls: isReal && random() < 0.2 ? [`https://${words.at(-1)}.example.com`] : [],
      birthday: birthdayOf(person, today, random),
    };
  });
}

/** The story with random variation, so that people with one story are not met on the same days. */
function storyOf(person: DemoPerson, random: Random): Story {
  const story: Story = STORIES[person.story];
  if (story.from === 0) return story;
  return {
    ...story,
    from: Math.round(story.from * (0.94 + 0.06 * random())),
    until: Math.round(story.until * (1 + (story.spread ?? 0.5) * random())),
    every: story.every * (0.85 + 0.3 * random()),
    ...STORY_OVERRIDES.get(person.name),
  };
}

/** Two to five interests: mostly typical ones of the group, else by popularity. */
function interestsOf(person: DemoPerson, random: Random): DemoInterest[] {
  const typical = shuffled(TYPICAL_INTERESTS[person.group], random);
  const cares = new Set<DemoInterest>();
  const count = 2 + Math.floor(random() * 4);
  while (cares.size < count) cares.add((random() < 0.75 ? typical.pop() : undefined) ?? popularInterest(random));
  return [...cares];
}

const TOTAL = INTERESTS.reduce((sum, _, rank) => sum + 1 / (rank + 2), 0);

/** Sampled with popularity 1 / (rank + 1) (Zipf), flatter at the top. */
function popularInterest(random: Random): DemoInterest {
  let left = random() * TOTAL;
  for (const [rank, interest] of INTERESTS.entries()) {
    left -= 1 / (rank + 2);
    if (left < 0) return interest;
  }
  return 'dogs';
}

function birthdayOf(person: DemoPerson, today: IsoDay, random: Random): string {
  const soon = DAYS_UNTIL_BIRTHDAY.get(person.name);
  const [isKnown, hasYear] = [random() < 0.6, random() < 0.7];
  const anyDay = isoDay(dayNumber(today) - 25 * 365 - Math.floor(random() * 50 * 365.25));
  if (soon !== undefined) return `-${isoDay(dayNumber(today) + soon).slice(4)}`;
  if (!isKnown || person.name.startsWith('The ')) return '';
  return hasYear ? anyDay : `-${anyDay.slice(4)}`;
}

/** Returns the items in a shuffled order, and repeats it: neighbors in the table never share one. */
function cycle(items: readonly string[], random: Random): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = shuffled(items, random);
    return left.pop() as string;
  };
}
