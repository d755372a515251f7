/**
 * The form of every object, with limits that no person's network reaches but a damaged or hostile file may exceed. Fields Kith does not know stay as
 * they are, because a later version may have written them.
 */

import { z } from 'zod';
import {
  type InterviewAnswer,
  type IntroductionDecision,
  LIST_MODES,
  PROMISE_STATES,
  type PromiseDecision,
  type ReconnectDecision,
  type ReconnectPick,
  type ReconnectWeek,
} from './decisions';
import { EDIT_KINDS, type Edit, type EditKind } from './edit';
import type { PersonId } from './ids';
import type { Distinction } from './imports/joins';
import { heldBack, me, messageCounts } from './imports/sources-schema';
import { jobs } from './jobs/jobs-schema';
import type { ImportRecord } from './network';
import {
  CHANNELS,
  type Circle,
  type ClusterAnchor,
  type Interaction,
  type Interest,
  type Join,
  LATER_TABLES,
  type Membership,
  type Person,
  RELATIONS,
  type Settings,
  STANDINGS,
  type TableName,
  type Tables,
  type Tie,
} from './network';
import {
  birthday,
  cadence,
  coordinate,
  day,
  idOf,
  LIMITS,
  line,
  listOf,
  MAX_MINUTES,
  name,
  note,
  objectOf,
  optional,
  photo,
  textRecord,
  textUpTo,
} from './schema-parts';
import { studySchema } from './study/study-schema';

const person = objectOf<Person>({
  id: idOf(),
  name,
  nickname: line,
  company: line,
  position: line,
  place: line,
  emails: listOf(line),
  phones: listOf(line),
  phoneLabels: optional(textRecord()),
  urls: listOf(line),
  birthday,
  notes: note,
  circles: listOf(idOf()),
  interests: listOf(idOf()),
  cadenceDays: cadence,
  closeness: z.number().min(1).max(5).nullable(),
  importance: z.number().min(0).max(1).nullable(),
  isKin: z.boolean(),
  standing: z.enum(STANDINGS),
  isOrganization: optional(z.boolean()),
  connectedOn: day.nullable(),
  howMet: optional(note),
  jobs: optional(jobs),
  photo: optional(photo),
  closedWishes: optional(listOf(line)),
  origins: listOf(objectOf<Person['origins'][number]>({ source: line, key: line, said: optional(textRecord()) })),
  extra: textRecord(),
  pin: objectOf({ x: coordinate, y: coordinate }).nullable(),
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

const interest = objectOf<Interest>({
  id: idOf(),
  name,
  aliases: listOf(line),
  isPrivate: z.boolean(),
  differentFrom: optional(listOf(line)),
});
const circle = objectOf<Circle>({ id: idOf(), name, cadenceDays: cadence });

const count = z.number().int().min(0);

const interaction = objectOf<Interaction>({
  id: idOf(),
  day,
  precision: z.enum(['day', 'month', 'year']),
  people: listOf(idOf()),
  channel: z.enum(CHANNELS),
  minutes: z.number().min(0).max(MAX_MINUTES).nullable(),
  direction: z.enum(['mutual', 'out', 'in']),
  topics: listOf(idOf()),
  note,
  favor: objectOf({ direction: z.enum(['given', 'received']), what: note }).nullable(),
  promise: note,
  mayQuote: z.boolean(),
  messages: optional(messageCounts),
  origin: objectOf({ source: line, key: line }).nullable(),
});

const decision = objectOf<ReconnectDecision>({
  person: idOf(),
  snoozedUntil: day.nullable(),
  snoozes: z.number().int().min(0).max(10_000),
  isNever: z.boolean(),
});

const pick = objectOf<ReconnectPick>({
  person: idOf(),
  slot: z.enum(['ranked', 'exploration']),
  propensity: optional(z.number().min(0).max(1)),
});

const week = objectOf<ReconnectWeek>({ monday: day, picks: listOf(pick), mode: optional(z.enum(LIST_MODES)) });

const cluster = objectOf<ClusterAnchor>({
  id: idOf(),
  name: textUpTo(LIMITS.name),
  color: z.number().int().min(-1).max(1_000),
  members: listOf(idOf(), LIMITS.members),
});

const membership = objectOf<Membership>({ person: idOf(), cluster: idOf() });
const introduction = objectOf<IntroductionDecision>({ id: textUpTo(2 * LIMITS.id + 1), a: idOf(), b: idOf(), snoozedUntil: day });
const promise = objectOf<PromiseDecision>({ interaction: idOf(), state: z.enum(PROMISE_STATES), due: day.nullable() });

const settings = objectOf<Settings>({
  id: z.literal('settings'),
  channelWeights: z.partialRecord(z.enum(CHANNELS), z.number().min(0).max(1)) as unknown as z.ZodType<Settings['channelWeights']>,
  resolution: z.union([z.literal('auto'), z.number().min(0.1).max(10)]),
  listMode: z.enum(LIST_MODES),
  keepsCalendar: optional(z.boolean()),
  study: optional(studySchema),
});

/** Some fields of a person. */
const personPart = (person as unknown as z.ZodObject).partial() as unknown as z.ZodType<Partial<Person>>;
const importedPerson = objectOf<ImportRecord['people'][number]>({
  ...{ id: idOf(), isNew: z.boolean(), before: personPart, added: optional(listOf(line)), said: personPart },
});
const importRecord = objectOf<ImportRecord>({
  id: idOf(),
  step: textUpTo(LIMITS.id),
  day,
  label: line,
  paths: listOf(line),
  sources: listOf(
    objectOf<ImportRecord['sources'][number]>({
      path: line,
      format: line,
      account: line,
      from: day.nullable(),
      to: day.nullable(),
      people: count,
      contacts: count,
    }),
    LIMITS.members,
  ),
  people: listOf(importedPerson, LIMITS.members),
  interactions: listOf(idOf(), 10 * LIMITS.members),
  contents: optional(listOf(textUpTo(LIMITS.id), 10 * LIMITS.members)),
  ties: listOf(idOf(), LIMITS.members),
  circles: listOf(idOf()),
  interests: listOf(idOf()),
});

const distinction = objectOf<Distinction>({ id: textUpTo(2 * LIMITS.id + 1), a: idOf(), b: idOf() });
const answer = objectOf<InterviewAnswer>({
  id: idOf(),
  wave: day,
  day,
  question: textUpTo(LIMITS.id),
  person: idOf<PersonId>().nullable(),
  other: idOf<PersonId>().nullable(),
  value: line,
});
const placed = { id: idOf<string>(), at: z.number().int().min(0).max(LIMITS.members), isWithKept: z.boolean() };
const join = objectOf<Join>({
  id: idOf(),
  kept: idOf(),
  order: z.number().int().min(1).max(LIMITS.members),
  isAutomatic: z.boolean(),
  isOfImport: optional(z.literal(true)),
  before: person,
  gone: person,
  taken: listOf(textUpTo(LIMITS.id)),
  interactions: listOf(idOf(), LIMITS.members),
  together: listOf(objectOf<Join['together'][number]>(placed), LIMITS.members),
  weeks: listOf(objectOf<Join['weeks'][number]>({ ...placed, pick })),
  clusters: listOf(objectOf<Join['clusters'][number]>(placed)),
  ties: listOf(tie, LIMITS.members),
  decision: decision.nullable(),
  membership: membership.nullable(),
  moved: listOf(z.enum(['decision', 'membership'])),
  introductions: listOf(introduction, LIMITS.members),
  distinctions: listOf(distinction, LIMITS.members),
  answers: optional(listOf(answer, LIMITS.members)),
});

/** The schema of the objects of each table. */
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
  promises: promise,
  settings,
  imports: importRecord,
  heldBack,
  me,
  joins: join,
  distinctions: distinction,
  answers: answer,
};

/** Tables of objects that are not checked yet. `parse.ts` checks them one by one, so that it can stop early. */
export type UncheckedTables = { readonly [T in TableName]?: readonly unknown[] };
export type UncheckedEdit = Omit<Edit, 'put' | 'delete'> & { readonly put: UncheckedTables; readonly delete: UncheckedTables };

const unchecked = z.array(z.unknown());
const tables = mapTables((name) => (LATER_TABLES.includes(name) ? unchecked.default([]) : unchecked));
const partialTables = mapTables(() => unchecked.optional());

/** The schema of an id in the list of deleted objects. */
export const ID_SCHEMA = idOf<string>();

export const uncheckedNetworkSchema = z.object(tables) as unknown as z.ZodType<UncheckedTables>;

export const uncheckedEditSchema = z.object({
  kind: z.enum(Object.keys(EDIT_KINDS) as [EditKind, ...EditKind[]]),
  label: textUpTo(LIMITS.line),
  put: z.strictObject(partialTables),
  delete: z.strictObject(partialTables),
}) as unknown as z.ZodType<UncheckedEdit>;

function mapTables(schemaOf: (name: TableName) => z.ZodType): z.ZodRawShape {
  return Object.fromEntries((Object.keys(TABLE_SCHEMAS) as TableName[]).map((name) => [name, schemaOf(name)]));
}
