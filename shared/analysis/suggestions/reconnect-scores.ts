/**
 * How much it is worth getting back in touch with each person now (docs/analysis.md, "Reconnect score"):
 *
 *   U = V · C · R, times 1.3 on an occasion, at most 1
 *   V value        weighted sum of: trust (percentile of the peak), novelty (structure), topics (cosine with what the user talks about now),
 *                  favors (they helped more: 1, balanced 0.5, else 0.3), importance (declared; 0.3 when it is not)
 *   C chance       how likely a contact within 90 days is (ties/forecast.ts); from 0.1 where nothing is logged
 *   R freshness    score-factors.ts
 *
 * A person with two contact-days or a declared tie, silent for longer than their interval (the one the user meant, else the usual one), or with an
 * occasion, is a `due` candidate: the numbers say something about them. How long overdue they are is no part of the score: it predicts worse than everything else (docs/figures.md). Of other people Kith knows only a fact or
 * two (a LinkedIn connection, one contact). They are `unlogged`, and fill a list that would be too short, by what the files and the user say of them
 * (unlogged-merit.ts). Nobody seen in the last 7 days is a candidate, because the list is for a week; nor is anybody of
 * whom the user said in an interview of the last 14 days that they had just been in touch. The weights are reasoned defaults; no public data could fit them.
 */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { ListMode } from '../../model/decisions';
import { isSnoozed } from '../../model/edits/reconnect';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { employerKey } from '../clusters/affiliations';
import { doorsOf, ownEmployersOf, type UnloggedPart, unloggedMerit } from '../contacts/unlogged-merit';
import { isDeclared } from '../data/columns';
import { ACTIVE_DAYS, isActive } from '../graph/common-contacts';
import { LAST_CONTACTS } from '../interview/protocol';
import type { Analysis } from '../pipeline/analyze';
import { chanceOf, hasRepeatedContact, roleOf, stateOf } from '../results/classify';
import type { StructuralRole } from '../roles/structural-role';
import { percentileRanks } from '../statistics/percentile';
import { NO_DAY } from '../ties/contact-days';
import { cosine, type InterestVector, idf } from '../ties/inverse-document-frequency';
import { topicsOfUser } from '../ties/shared-interests';
import { PLANNED_WITHIN, type TemporalState } from '../ties/temporal-state';
import { JUST_SEEN_DAYS } from './done-this-week';
import { type Favors, type Freshness, favorsOf, freshnessOf } from './score-factors';
import { OCCASION_FACTOR, type Occasion, occasionsOf } from './upcoming-occasions';

/** Parts of V, each 0…1. `moderate` peaks at five common contacts (Rajkumar et al. 2022: moderately weak ties lead to new jobs). */
export const VALUE_PARTS = ['trust', 'novelty', 'topics', 'favors', 'importance', 'moderate'] as const;
export type ValuePart = (typeof VALUE_PARTS)[number];

export const MODE_WEIGHTS: Readonly<Record<ListMode, Readonly<Record<ValuePart, number>>>> = {
  balanced: { trust: 0.35, novelty: 0.25, topics: 0.15, favors: 0.1, importance: 0.15, moderate: 0 },
  'keep-close': { trust: 0.6, novelty: 0, topics: 0.05, favors: 0.05, importance: 0.3, moderate: 0 },
  opportunities: { trust: 0.05, novelty: 0.5, topics: 0.15, favors: 0, importance: 0.05, moderate: 0.25 },
  repay: { trust: 0.2, novelty: 0.05, topics: 0.05, favors: 0.6, importance: 0.1, moderate: 0 },
};

/** Why a person may be on the list; `none`: not now. `on-rhythm` people are used only to keep a list from being empty. */
export type Candidacy = 'due' | 'on-rhythm' | 'unlogged' | 'none';

/** Scores per person number, with what the reasons need. */
export interface ReconnectScores {
  readonly candidacy: readonly Candidacy[];
  readonly value: Float64Array;
  readonly valueParts: Readonly<Record<ValuePart, Float64Array>>;
  readonly weights: Readonly<Record<ValuePart, number>>;
  /** Gap over the interval that was meant, else over the usual one, widened for kin and irregular ties. */
  readonly overdue: Float64Array;
  /** C. */
  readonly chance: Float64Array;
  readonly freshness: Freshness;
  readonly occasions: ReadonlyMap<number, Occasion>;
  readonly favors: Favors;
  /** U without R, and U. */
  readonly merit: Float64Array;
  readonly total: Float64Array;
  /** 1: in touch within 60 days. Such people know news of others. */
  readonly isActive: Uint8Array;
  /** How many people each person's company has in the network, themselves included; 0: no company. */
  readonly colleagues: Int32Array;
  /** Keys of where the user works or worked. */
  readonly ownEmployers: ReadonlySet<string>;
  /** The only people of their firms, in a network of contacts alone. */
  readonly doors: ReadonlySet<PersonId>;
  /** The part that gives most of the merit of an unlogged person; null: they are not unlogged, or nothing is known of them. */
  readonly mainPartOf: (person: number) => UnloggedPart | null;
  readonly stateOf: (person: number) => TemporalState;
  readonly roleOf: (person: number) => StructuralRole;
  /** x · idf per person. */
  readonly vectorOf: (person: number) => InterestVector;
}

/** Days of which the topics count as what the user talks about now. */
const CURRENT_TOPICS_DAYS = 90;
/** Part of the value where nothing is known. */
const UNKNOWN_PART = 0.3;

export function reconnectScores(
  network: Network,
  analysis: Analysis,
  today: DayNumber,
  monday: DayNumber,
  mode: ListMode,
): ReconnectScores {
  const { columns, strength, results } = analysis;
  const favors = favorsOf(network, columns, today);
  const occasions = occasionsOf(network, columns, today);
  const freshness = freshnessOf(network, columns, strength.last, monday);
  const colleagues = colleaguesOf(network, analysis);
  const { vectorOf, topics } = topicSimilarity(analysis, today);
  const valueParts = valuePartsOf(network, analysis, topics, favors);
  const weights = MODE_WEIGHTS[mode];
  const value = Float64Array.from(columns.people, (_, j) =>
    VALUE_PARTS.reduce((sum, part) => sum + weights[part] * valueParts[part][j]!, 0),
  );
  const overdue = Float64Array.from(columns.people, (id, j) => overdueOf(analysis, j, today, network.people.get(id)?.connectedOn ?? null));
  const chance = Float64Array.from(columns.people, (_, j) => chanceOf(results, j));
  const justSaid = justInTouchBySaying(network, today);
  const candidacy = columns.people.map((id, j) =>
    justSaid.has(id) ? 'none' : candidacyOf(network, analysis, j, today, overdue[j]! > 1 || occasions.has(j)),
  );
  const ownEmployers = ownEmployersOf(network);
  const doors = doorsOf(network);
  const unlogged = columns.people.map((id, j) =>
    candidacy[j] === 'unlogged'
      ? unloggedMerit(
          network.people.get(id),
          {
            declared: Math.max(network.people.get(id)?.importance ?? 0, declaredTrust(network.people.get(id)?.closeness ?? null)),
            topics: hasInterests(analysis, j) ? topics[j]! : 0,
            colleagues: colleagues[j]!,
            overdue: overdue[j]!,
            isDoor: doors.has(id),
          },
          ownEmployers,
          today,
        )
      : null,
  );
  const merit = Float64Array.from(unlogged, (known, j) =>
    Math.min(1, (known === null ? value[j]! * chance[j]! : known.merit) * (occasions.has(j) ? OCCASION_FACTOR : 1)),
  );
  return {
    candidacy,
    value,
    valueParts,
    weights,
    overdue,
    chance,
    freshness,
    occasions,
    favors,
    merit,
    total: merit.map((m, j) => m * freshness.value[j]!),
    isActive: Uint8Array.from(columns.people, (_, j) => (isActive(results.persons, j, today) ? 1 : 0)),
    colleagues,
    ownEmployers,
    doors,
    mainPartOf: (j) => unlogged[j]?.mainPart ?? null,
    stateOf: (j) => stateOf(results, j),
    roleOf: (j) => roleOf(results, j),
    vectorOf,
  };
}

function valuePartsOf(
  network: Network,
  { columns, strength, structure, results }: Analysis,
  topics: Float64Array,
  favors: Favors,
): Record<ValuePart, Float64Array> {
  const persons = columns.people.map((id) => network.people.get(id));
  const peakPercentile = percentileRanks(strength.peak.map((peak, j) => (hasRepeatedContact(results.persons, j) ? peak : Number.NaN)));
  return {
    trust: Float64Array.from(persons, (person, j) => Math.max(peakPercentile[j]! / 100 || 0, declaredTrust(person?.closeness ?? null))),
    novelty: structure.novelty,
    topics,
    favors: favors.balance.map((balance) => (balance > 1e-9 ? 1 : balance < -1e-9 ? 0.3 : 0.5)),
    importance: Float64Array.from(persons, (person) => person?.importance ?? UNKNOWN_PART),
    moderate: Float64Array.from(structure.knownTies, (ties) => Math.exp(-(Math.log((ties + 1) / 6) ** 2) / (2 * 0.8 ** 2))),
  };
}

function candidacyOf(network: Network, analysis: Analysis, j: number, today: DayNumber, isDue: boolean): Candidacy {
  const { columns, strength, rhythm, planned } = analysis;
  const id = columns.people[j]!;
  if (columns.isExcluded[j] === 1) return 'none';
  if (isSnoozed(network, id, isoDay(today))) return 'none';
  if (planned.day[j] !== NO_DAY && planned.day[j]! - today <= Math.max(PLANNED_WITHIN, rhythm.tau[j]!)) return 'none';
  const contactDays = strength.contactDays[j]!;
  if (contactDays > 0 && today - strength.last[j]! < Math.max(JUST_SEEN_DAYS, Math.min(14, rhythm.tau[j]! / 2))) return 'none';
  if (contactDays >= 2 || isDeclared(columns, j) || isImportant(network, id)) return isDue ? 'due' : 'on-rhythm';
  return contactDays === 0 || today - strength.last[j]! >= ACTIVE_DAYS ? 'unlogged' : 'none';
}

const SAID_DAYS = 14;

/** People of whom an interview says "in the last seven days". The day itself is not known, so the journal has no entry of it. */
function justInTouchBySaying(network: Network, today: DayNumber): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  for (const { question, person, value, day } of network.answers.values())
    if (question === 'last-contact' && value === LAST_CONTACTS[0] && person !== null && today - dayNumber(day) < SAID_DAYS)
      people.add(person);
  return people;
}

function isImportant(network: Network, id: Analysis['columns']['people'][number]): boolean {
  return (network.people.get(id)?.importance ?? null) !== null;
}

/** Closeness 1 … 5 as a share of trust. */
function declaredTrust(closeness: number | null): number {
  return closeness === null ? 0 : ([0.1, 0.3, 0.5, 0.75, 1][Math.round(closeness) - 1] ?? 0);
}

/**
 * How far beyond the interval that was meant (ties/due.ts), else beyond the usual one, a tie is. Without any contact: how long connected, over the
 * usual interval (a year where none was meant).
 */
function overdueOf(analysis: Analysis, j: number, today: DayNumber, connectedOn: IsoDay | null): number {
  const { columns, strength, rhythm } = analysis;
  const declaredDays = columns.cadenceDays[j]!;
  if (strength.contactDays[j]! > 0)
    return (today - strength.last[j]!) / (Number.isNaN(declaredDays) ? rhythm.tau[j]! * rhythm.tolerance[j]! : declaredDays);
  const usual = Number.isNaN(declaredDays) ? 365 : declaredDays;
  return connectedOn === null ? 1.5 : Math.max(1.1, (today - dayNumber(connectedOn)) / usual);
}

/** Cosine of each person's interests with what the user talks about now (last 90 days, else ever); 0.3 where one side has none. */
function topicSimilarity(analysis: Analysis, today: DayNumber) {
  const { columns, interests } = analysis;
  const people = columns.people.length;
  const idfOf = Float64Array.from(interests.holders, (holders) => idf(people, holders));
  const vectors = new Map<number, InterestVector>();
  const vectorOf = (j: number): InterestVector => {
    let vector = vectors.get(j);
    if (vector === undefined) {
      const pairs: [number, number][] = [];
      for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++)
        pairs.push([interests.items[i]!, interests.weight[i]! * idfOf[interests.items[i]!]!]);
      vectors.set(j, (vector = new Map(pairs)));
    }
    return vector;
  };
  const current = topicsOfUser(columns, today, today - CURRENT_TOPICS_DAYS);
  const counts = current.some((count) => count > 0) ? current : topicsOfUser(columns, today);
  const ofUser = new Map<number, number>();
  counts.forEach((count, i) => {
    if (count > 0) ofUser.set(i, Math.min(2, 1 + Math.log(count)) * idfOf[i]!);
  });
  const topics = Float64Array.from(columns.people, (_, j) =>
    ofUser.size === 0 || !hasInterests(analysis, j) ? UNKNOWN_PART : cosine(vectorOf(j), ofUser),
  );
  return { vectorOf, topics };
}

function hasInterests({ interests }: Analysis, j: number): boolean {
  return interests.start[j + 1]! > interests.start[j]!;
}

/** Companies are no colleagues, also when they name themselves as their company. */
function colleaguesOf(network: Network, { columns }: Analysis): Int32Array {
  const keys = columns.people.map((id) => {
    const person = network.people.get(id);
    return person === undefined || person.isOrganization === true ? '' : employerKey(person.company);
  });
  const count = new Map<string, number>();
  for (const key of keys) count.set(key, (count.get(key) ?? 0) + 1);
  return Int32Array.from(keys, (key) => (key === '' ? 0 : (count.get(key) ?? 0)));
}
