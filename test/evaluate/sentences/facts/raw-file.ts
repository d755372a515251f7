/**
 * What the user's files hold, read without Kith's code: the saved network as JSON, or the two tables of a made life. Everything is called by its name,
 * because sentences know names only.
 */
import { z } from 'zod';
import { daysSince1970, isoText } from './spoken-time';

export interface RawPerson {
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  /** Of the user, about the person. */
  readonly notes: string;
  readonly closedWishes: readonly string[];
  readonly birthday: string;
  readonly closeness: number | null;
  readonly importance: number | null;
  readonly isKin: boolean;
  readonly cadenceDays: number | null;
  readonly standing: string;
  readonly isOrganization?: boolean | undefined;
  readonly connectedOn: string | null;
  readonly isLinkedIn: boolean;
  /** The kinds of files that have the person. */
  readonly sources: readonly string[];
  readonly circles: readonly string[];
  /** Declared. */
  readonly interests: readonly string[];
  readonly jobs: readonly RawJob[];
  readonly schools: readonly string[];
  readonly isNever: boolean;
  readonly snoozedUntil: string | null;
  /** The user put them into their cluster. */
  readonly isPlaced: boolean;
}

/** `2024`, `2024-03`, `2024-03-12`; empty: not said. */
export interface RawJob {
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

export interface RawEntry {
  readonly day: number;
  readonly precision: string;
  readonly people: readonly string[];
  readonly channel: string;
  readonly minutes: number | null;
  readonly direction: string;
  readonly topics: readonly string[];
  readonly note: string;
  readonly favor: { readonly direction: string; readonly what: string } | null;
  readonly promise: string;
  /** Neither kept nor dropped; and the day by which the user means to keep it. */
  readonly isPromiseOpen: boolean;
  readonly promiseDue: number | null;
  readonly mayQuote: boolean;
}

export interface RawTie {
  readonly a: string;
  readonly b: string;
  readonly relation: string;
  readonly hasEnded: boolean;
  readonly since: string | null;
}

export interface RawFile {
  readonly people: ReadonlyMap<string, RawPerson>;
  /** By day; of one day in the order of the file. */
  readonly entries: readonly RawEntry[];
  readonly ties: readonly RawTie[];
  /** Interest → whether it is private. */
  readonly interests: ReadonlyMap<string, boolean>;
  /** Circle → cadence in days. */
  readonly circles: ReadonlyMap<string, number | null>;
  /** The user's own. */
  readonly jobs: readonly RawJob[];
  readonly profile: Readonly<Record<'interests' | 'places' | 'work' | 'stories', readonly string[]>>;
  /** What each import said of a person, and what was there before. */
  readonly imported: readonly { readonly day: number; readonly name: string; readonly before: RawFields; readonly said: RawFields }[];
}

export type RawFields = Readonly<Record<string, unknown>>;

const ID = z.object({ id: z.string() });
const JOBS = z.array(z.object({ at: z.string(), from: z.string(), to: z.string() })).optional();
const TEXTS = z.array(z.string());
const SAVED = z.object({
  people: z.array(
    ID.extend({
      name: z.string(),
      nickname: z.string(),
      company: z.string(),
      position: z.string(),
      place: z.string(),
      notes: z.string(),
      closedWishes: z.array(z.string()).optional(),
      birthday: z.string(),
      closeness: z.number().nullable(),
      importance: z.number().nullable(),
      isKin: z.boolean(),
      cadenceDays: z.number().nullable(),
      standing: z.string(),
      isOrganization: z.boolean().optional(),
      connectedOn: z.string().nullable(),
      origins: z.array(z.object({ source: z.string() })),
      circles: z.array(z.string()),
      interests: z.array(z.string()),
      extra: z.record(z.string(), z.string()),
      jobs: JOBS,
    }),
  ),
  interactions: z.array(
    ID.extend({
      day: z.string(),
      precision: z.string(),
      people: z.array(z.string()),
      channel: z.string(),
      minutes: z.number().nullable(),
      direction: z.string(),
      topics: z.array(z.string()),
      note: z.string(),
      favor: z.object({ direction: z.string(), what: z.string() }).nullable(),
      promise: z.string(),
      mayQuote: z.boolean(),
    }),
  ),
  ties: z.array(z.object({ a: z.string(), b: z.string(), relation: z.string(), hasEnded: z.boolean(), since: z.string().nullable() })),
  interests: z.array(ID.extend({ name: z.string(), isPrivate: z.boolean() })),
  circles: z.array(ID.extend({ name: z.string(), cadenceDays: z.number().nullable() })),
  decisions: z.array(z.object({ person: z.string(), snoozedUntil: z.string().nullable(), isNever: z.boolean() })),
  memberships: z.array(z.object({ person: z.string() })),
  promises: z.array(z.object({ interaction: z.string(), state: z.string(), due: z.string().nullable() })),
  imports: z.array(
    z.object({
      day: z.string(),
      people: z.array(ID.extend({ before: z.record(z.string(), z.unknown()), said: z.record(z.string(), z.unknown()) })),
    }),
  ),
  me: z.array(z.object({ profile: z.object({ jobs: JOBS, interests: TEXTS, places: TEXTS, work: TEXTS, stories: TEXTS }).optional() })),
});

/** The saved file: JSON with a list for each table. Two people of one name cannot be told apart in sentences, and are refused. */
export function rawOfJson(json: string): RawFile {
  const saved = SAVED.parse(JSON.parse(json));
  const nameOf = new Map([...saved.people, ...saved.interests, ...saved.circles].map(({ id, name }) => [id, name]));
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? '').filter((name) => name !== '');
  const decision = new Map(saved.decisions.map((one) => [one.person, one]));
  const promise = new Map(saved.promises.map((one) => [one.interaction, one]));
  const placed = new Set(saved.memberships.map(({ person }) => person));
  const profile = saved.me[0]?.profile;
  const people = saved.people.map(
    ({ id, origins, extra, jobs = [], closedWishes = [], ...person }): RawPerson => ({
      ...person,
      jobs,
      closedWishes,
      isLinkedIn: origins.some(({ source }) => source === 'linkedin'),
      sources: origins.map(({ source }) => source),
      circles: names(person.circles),
      interests: names(person.interests),
      schools: Object.entries(extra).flatMap(([header, value]) =>
        /school|university/i.test(header) ? value.split(';').map((one) => one.trim()) : [],
      ),
      isNever: decision.get(id)?.isNever ?? false,
      snoozedUntil: decision.get(id)?.snoozedUntil ?? null,
      isPlaced: placed.has(id),
    }),
  );
  return rawFile({
    people,
    entries: saved.interactions.map((entry) => ({
      ...entry,
      day: daysSince1970(entry.day),
      people: names(entry.people),
      topics: names(entry.topics),
      isPromiseOpen: entry.promise.trim() !== '' && (promise.get(entry.id)?.state ?? 'open') === 'open',
      promiseDue: dayOrNull(promise.get(entry.id)?.due ?? null),
    })),
    ties: saved.ties.map((tie) => ({ ...tie, a: nameOf.get(tie.a) ?? '', b: nameOf.get(tie.b) ?? '' })),
    interests: new Map(saved.interests.map(({ name, isPrivate }) => [name, isPrivate])),
    circles: new Map(saved.circles.map(({ name, cadenceDays }) => [name, cadenceDays])),
    jobs: profile?.jobs ?? [],
    profile: { ...NO_PROFILE, ...profile, interests: names(profile?.interests ?? []) },
    imported: saved.imports.flatMap(({ day, people: said }) =>
      said.map((one) => ({ day: daysSince1970(day), name: nameOf.get(one.id) ?? '', before: one.before, said: one.said })),
    ),
  });
}

function dayOrNull(day: string | null): number | null {
  return day === null ? null : daysSince1970(day);
}

/** The two tables of a made life (made-lives.ts): cells without quotes, several values joined by semicolons; and the jobs of the user. */
export function rawOfTables(contacts: string, log: string, jobs: readonly RawJob[]): RawFile {
  const people = new Map<string, RawPerson>();
  for (const row of rowsOf(contacts)) {
    const isLinkedIn = row('Name') === '';
    const name = isLinkedIn ? `${row('First Name')} ${row('Last Name')}` : row('Name');
    people.set(name, {
      ...NOTHING_KNOWN,
      name,
      isLinkedIn,
      sources: [isLinkedIn ? 'linkedin' : 'csv'],
      connectedOn: row('Connected On') === '' ? null : isoText(Date.parse(`${row('Connected On')} UTC`) / 86_400_000),
      company: row('Company'),
      place: row('City'),
      birthday: row('Birthday'),
      circles: list(row('Groups')),
      interests: list(row('Interests')),
      jobs: row('Company since') === '' || row('Company') === '' ? [] : [{ at: row('Company'), from: row('Company since'), to: '' }],
    });
  }
  const entries = rowsOf(log).map(
    (row): RawEntry => ({
      day: dayWritten(row('Date')),
      precision: row('Date').length === 7 ? 'month' : 'day',
      people: [...new Set(list(row('People')))],
      channel: row('Channel'),
      minutes: row('Minutes') === '' ? null : Number(row('Minutes')),
      direction: row('Direction') === '' ? 'mutual' : row('Direction'),
      topics: list(row('Topics')),
      note: row('Note'),
      favor: row('Favor received') === '' ? null : { direction: 'received', what: row('Favor received') },
      promise: row('Promise'),
      isPromiseOpen: row('Promise') !== '',
      promiseDue: null,
      mayQuote: true,
    }),
  );
  for (const name of entries.flatMap((entry) => entry.people)) if (!people.has(name)) people.set(name, { ...NOTHING_KNOWN, name });
  const names = (of: (person: RawPerson) => readonly string[]) => [...people.values()].flatMap(of);
  return rawFile({
    people: [...people.values()],
    entries,
    ties: [],
    interests: new Map([...names((person) => person.interests), ...entries.flatMap(({ topics }) => topics)].map((name) => [name, false])),
    circles: new Map(names((person) => person.circles).map((name) => [name, null])),
    jobs,
    profile: { ...NO_PROFILE, work: jobs.map(({ at }) => at) },
    imported: [],
  });
}

/** `2024-05-03`, with or without a time, whose zone does not count: the day is the one that is written. `2024-05` is the 15th. */
function dayWritten(text: string): number {
  return daysSince1970(text.length === 7 ? `${text}-15` : text.slice(0, 10));
}

const NO_PROFILE = { interests: [], places: [], work: [], stories: [] };

const NOTHING_KNOWN: RawPerson = {
  name: '',
  nickname: '',
  position: '',
  notes: '',
  closedWishes: [],
  company: '',
  place: '',
  birthday: '',
  closeness: null,
  importance: null,
  isKin: false,
  cadenceDays: null,
  standing: 'ordinary',
  connectedOn: null,
  isLinkedIn: false,
  sources: [],
  circles: [],
  interests: [],
  jobs: [],
  schools: [],
  isNever: false,
  snoozedUntil: null,
  isPlaced: false,
};

function rawFile({ people, entries, ...others }: Omit<RawFile, 'people'> & { readonly people: readonly RawPerson[] }): RawFile {
  const byName = new Map(people.map((person) => [person.name, person]));
  if (byName.size < people.length) throw new Error('two people have one name');
  return { ...others, people: byName, entries: entries.toSorted((x, y) => x.day - y.day) };
}

function rowsOf(table: string): ((column: string) => string)[] {
  const [header = '', ...lines] = table.split('\n').filter((line) => line !== '');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return (column) => cells[columns.indexOf(column)] ?? '';
  });
}

function list(cell: string): string[] {
  return cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
