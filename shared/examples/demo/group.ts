/** People of the demo by group, as a text table. */
import type { StoryName } from './stories';
import { STORIES } from './stories';

export interface GroupOfPeople {
  readonly group: GroupName;
  /** The user's circle for them, or empty. */
  readonly circle: string;
  /** One line per person: name | story | position, company | place. */
  readonly people: string;
}

export const GROUP_NAMES = [
  'team',
  'clients',
  'former',
  'flatmates',
  'lab',
  'year',
  'altos',
  'basses',
  'board',
  'gym',
  'outdoors',
  'bus',
  'guides',
  'book club',
  'running club',
  'house',
  'garden',
  'parents and siblings',
  'cousins',
  'class',
  'hockey parents',
  'met by chance',
] as const;
export type GroupName = (typeof GROUP_NAMES)[number];

export interface DemoPerson {
  readonly name: string;
  readonly story: StoryName;
  readonly position: string;
  readonly company: string;
  readonly place: string;
  readonly group: GroupName;
  readonly circle: string;
}

/** Splits the lines of a text table into cells. */
export function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

export function peopleOf({ group, circle, people }: GroupOfPeople): DemoPerson[] {
  return cellsOf(people).map(([name = '', story = '', work = '', place = '']) => {
    if (!(story in STORIES)) throw new Error(`no story “${story}” for ${name}`);
    const comma = work.indexOf(', ');
    const [position, company] = comma < 0 ? [work, ''] : [work.slice(0, comma), work.slice(comma + 2)];
    return { name, story: story as StoryName, position, company, place, group, circle };
  });
}
