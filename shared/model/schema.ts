/**
 * What an object must look like before Kith believes it: the shape of every noun, with bounds that no person's network reaches and a damaged or
 * hostile file may. Fields Kith does not know are kept as they are (a later version may have written them).
 */
import { z } from 'zod';
import { type IsoDay, parseIsoDay } from './day';
import { EDIT_KINDS, type Edit, type EditKind } from './edit';
import {
  CHANNELS,
  type Circle,
  type ClusterAnchor,
  type Interaction,
  type Interest,
  type IntroductionDecision,
  LATER_TABLES,
  LIST_MODES,
  type Membership,
  type NetworkJson,
  type Person,
  RELATIONS,
  type ReconnectDecision,
  type ReconnectPick,
  type ReconnectWeek,
  type Settings,
  type TableName,
  type Tables,
  type Tie,
} from './network';

/** Longest texts, in UTF-16 units. Longer ones are refused with a sentence, never cut. */
export const LIMITS = { id: 200, name: 2_000, line: 10_000, note: 1_000_000, list: 10_000, extra: 1_000, members: 1_000_000 } as const;

/** The schema of an object must have every field of its type: a forgotten one does not compile. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<Required<T>[K]> };

function objectOf<T>(shape: Shape<T>): z.ZodType<T> {
  return z.looseObject(shape as z.ZodRawShape) as unknown as z.ZodType<T>;
}

/** A field that may be missing, but is never undefined. */
function absent<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.exactOptional(schema) as unknown as z.ZodType<T>;
}

function idOf<Id extends string>(): z.ZodType<Id> {
  return z.string().min(1, 'is empty').max(LIMITS.id, 'is too long') as unknown as z.ZodType<Id>;
}

function listOf<T>(item: z.ZodType<T>, most: number = LIMITS.list): z.ZodType<readonly T[]> {
  return z.array(item).max(most, `has more than ${most} entries`);
}

const text = (most: number): z.ZodType<string> => z.string().max(most, `is longer than ${most} characters`);
const line = text(LIMITS.line);
const note = text(LIMITS.note);
const filled = z
  .string()
  .max(LIMITS.name, `is longer than ${LIMITS.name} characters`)
  .refine((value) => value.trim() !== '', 'is empty');
const finite = z.number('is no number').finite('is no number');
const day = z
  .string('is no date')
  .refine((value) => parseIsoDay(value) !== null, 'is no day of the calendar') as unknown as z.ZodType<IsoDay>;
const birthday = z.string().refine(isBirthday, 'is no day of the calendar');
const cadence = z.number().min(1, 'is below one day').max(36_525, 'is above a hundred years').nullable();

/** `YYYY-MM-DD`, `--MM-DD` or empty. */
export function isBirthday(value: string): boolean {
  return value === '' || parseIsoDay(value.startsWith('--') ? `2000-${value.slice(2)}` : value) !== null;
}

const person = objectOf<Person>({
  id: idOf(),
  name: filled,
  nickname: line,
  company: line,
  position: line,
  place: line,
  emails: listOf(line),
  phones: listOf(line),
  phoneLabels: absent(textRecord()),
  urls: listOf(line),
  birthday,
  notes: note,
  circles: listOf(idOf()),
  interests: listOf(idOf()),
  cadenceDays: cadence,
  closeness: z.number().min(1, 'is below 1').max(5, 'is above 5').nullable(),
  importance: z.number().min(0, 'is below 0').max(1, 'is above 1').nullable(),
  isKin: z.boolean(),
  standing: z.enum(['ordinary', 'do-not-track', 'deceased']),
  connectedOn: day.nullable(),
  origins: listOf(objectOf<Person['origins'][number]>({ source: line, key: line, said: absent(textRecord()) })),
  extra: textRecord(),
  pin: objectOf({ x: finite, y: finite }).nullable(),
});

const tie = objectOf<Tie>({
  id: idOf(),
  a: idOf(),
  b: idOf(),
  relation: z.enum(RELATIONS),
  since: day.nullable(),
  hasEnded: z.boolean(),
  note,
});

const interest = objectOf<Interest>({ id: idOf(), name: filled, aliases: listOf(line), isPrivate: z.boolean() });

const circle = objectOf<Circle>({ id: idOf(), name: filled, cadenceDays: cadence });

const interaction = objectOf<Interaction>({
  id: idOf(),
  day,
  precision: z.enum(['day', 'month', 'year']),
  people: listOf(idOf()),
  channel: z.enum(CHANNELS),
  minutes: z.number().min(0, 'is below 0').max(1_000_000, 'is too large').nullable(),
  direction: z.enum(['mutual', 'out', 'in']),
  topics: listOf(idOf()),
  note,
  favor: objectOf({ direction: z.enum(['given', 'received']), what: note }).nullable(),
  promise: note,
  mayQuote: z.boolean(),
  origin: objectOf({ source: line, key: line }).nullable(),
});

const decision = objectOf<ReconnectDecision>({
  person: idOf(),
  snoozedUntil: day.nullable(),
  snoozes: z.number().int('is no whole number').min(0, 'is below 0').max(10_000, 'is too large'),
  isNever: z.boolean(),
});

const pick = objectOf<ReconnectPick>({
  person: idOf(),
  slot: z.enum(['ranked', 'exploration']),
  propensity: absent(z.number().min(0, 'is below 0').max(1, 'is above 1')),
});

const week = objectOf<ReconnectWeek>({ monday: day, picks: listOf(pick), mode: absent(z.enum(LIST_MODES)) });

const cluster = objectOf<ClusterAnchor>({
  id: idOf(),
  name: text(LIMITS.name),
  color: z.number().int('is no whole number').min(-1, 'is below -1').max(1_000, 'is too large'),
  members: listOf(idOf(), LIMITS.members),
});

const membership = objectOf<Membership>({ person: idOf(), cluster: idOf() });

const introduction = objectOf<IntroductionDecision>({ id: text(2 * LIMITS.id + 1), a: idOf(), b: idOf(), snoozedUntil: day });

const share = z.number().min(0, 'is below 0').max(1, 'is above 1');
const settings = objectOf<Settings>({
  id: z.literal('settings'),
  channelWeights: z.partialRecord(z.enum(CHANNELS), share) as unknown as z.ZodType<Settings['channelWeights']>,
  resolution: z.union([z.literal('auto'), z.number().min(0.1, 'is below 0.1').max(10, 'is above 10')]),
  listMode: z.enum(LIST_MODES),
});

/** What each table holds. */
export const TABLE_SCHEMAS: { readonly [T in TableName]: z.ZodType<Tables[T]> } = {
  people: person,
  ties: tie,
  interests: interest,
  circles: circle,
  interactions: interaction,
  decisions: decision,
  weeks: week,
  clusters: cluster,
  memberships: membership,
  introductions: introduction,
  settings,
};

const tables = mapTables((name) => {
  const table = z.array(TABLE_SCHEMAS[name]);
  return LATER_TABLES.includes(name) ? table.default([]) : table;
});
const partialTables = mapTables((name) => z.array(TABLE_SCHEMAS[name]).optional());
const partialIds = mapTables(() => z.array(idOf<string>()).optional());

export const networkSchema = z.object(tables) as unknown as z.ZodType<NetworkJson>;

export const editSchema = z.object({
  kind: z.enum(Object.keys(EDIT_KINDS) as [EditKind, ...EditKind[]]),
  label: text(LIMITS.line),
  put: z.strictObject(partialTables),
  delete: z.strictObject(partialIds),
}) as unknown as z.ZodType<Edit>;

function mapTables(schemaOf: (name: TableName) => z.ZodType): z.ZodRawShape {
  return Object.fromEntries((Object.keys(TABLE_SCHEMAS) as TableName[]).map((name) => [name, schemaOf(name)]));
}

/**
 * Columns of a file kept under their header. Headers are the file's own, so `__proto__` may be one: it must become an ordinary entry, never the
 * prototype. (zod's record leaves it out.)
 */
function textRecord(): z.ZodType<Readonly<Record<string, string>>> {
  return z.custom<Readonly<Record<string, string>>>(
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const entries = Object.entries(value);
      return (
        entries.length <= LIMITS.extra &&
        entries.every(([key, held]) => key.length <= LIMITS.line && typeof held === 'string' && held.length <= LIMITS.note)
      );
    },
    { error: 'is no list of texts' },
  );
}
