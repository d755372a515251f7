/** Which people pass the filters. Values of one filter are alternatives (climbing or jazz); filters add up (climbing and fading). */
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import { FILTER_MEASURES } from '../../../shared/measures/measures';
import { dayNumber, type IsoDay } from '../../../shared/model/day';
import { isSnoozed } from '../../../shared/model/edits/reconnect';
import { fold } from '../../../shared/model/fold';
import type { CircleId, ClusterId, InterestId, PersonId } from '../../../shared/model/ids';
import type { Network, Person } from '../../../shared/model/network';
import { isSetAside, queryTest } from '../../../shared/query/match-query';
import { asksForArchive, type Query } from '../../../shared/query/query';
import { readQuery } from '../../../shared/query/read-query';
import { type Vocabulary, vocabularyOf } from '../../../shared/query/vocabulary';

/** `within`: last contact at most so many days ago; `beyond`: longer ago than that, or never. */
const LAST_CONTACTS = {
  'within-month': { within: 30 },
  'within-quarter': { within: 91 },
  'within-year': { within: 365 },
  'beyond-quarter': { beyond: 91 },
  'beyond-year': { beyond: 365 },
  never: {},
} as const;
export type LastContact = keyof typeof LAST_CONTACTS;
export const LAST_CONTACT_NAMES = Object.keys(LAST_CONTACTS) as readonly LastContact[];

/** How the user set somebody aside; a company is kept apart from people. `archived` is the only kind that no picture and no list shows unless it is asked for. */
export const SET_ASIDE = ['snoozed', 'never', 'do-not-track', 'archived', 'company'] as const;
export type SetAside = (typeof SET_ASIDE)[number];

export interface Filters {
  readonly circles: readonly CircleId[];
  readonly interests: readonly InterestId[];
  readonly clusters: readonly ClusterId[];
  /** Values of each measure (shared/measures), by its key. */
  readonly measures: Readonly<Record<string, readonly string[]>>;
  /** Compared without case and accents. */
  readonly companies: readonly string[];
  readonly places: readonly string[];
  /** Null: any. */
  readonly lastContact: LastContact | null;
  /** Only people whom the user set aside in one of these ways. */
  readonly setAside: readonly SetAside[];
  /** Hides hubs: people with far more known ties than most (`hubTies`). */
  readonly isHubsHidden: boolean;
  /** Hides the user in the middle of the circles. Filters nobody. */
  readonly isMeHidden: boolean;
  /** A search in words (shared/query): what it understands filters, and the other words must all be in name, employer, place, notes or interests. */
  readonly text: string;
}

export const NO_FILTERS: Filters = {
  circles: [],
  interests: [],
  clusters: [],
  measures: {},
  companies: [],
  places: [],
  lastContact: null,
  setAside: [],
  isHubsHidden: false,
  isMeHidden: false,
  text: '',
};

export function hasFilters(filters: Filters): boolean {
  const { circles, interests, clusters, measures, companies, places, lastContact, setAside, isHubsHidden, isMeHidden, text } = filters;
  const hasValues = [circles, interests, clusters, companies, places, setAside, ...Object.values(measures)].some(
    (values) => values.length > 0,
  );
  return hasValues || lastContact !== null || isHubsHidden || isMeHidden || fold(text) !== '';
}

/** The people who pass; null: there is no filter, and nobody is in the archive. Before the first analysis, only stored facts count. */
export function visiblePeople(
  network: Network,
  findings: ReadonlyMap<PersonId, PersonFindings>,
  filters: Filters,
  today: IsoDay,
): ReadonlySet<PersonId> | null {
  if (!hasFilters(filters) && !hasArchive(network)) return null;
  const reading = readingOf(network, filters.text, today);
  const isFound = queryTest(reading, { network, findings, today });
  const asksArchived = asksForArchive(reading);
  const passing = new Set<PersonId>();
  const mostTies = filters.isHubsHidden ? hubTies(findings) : Number.POSITIVE_INFINITY;
  for (const person of network.people.values()) {
    if ((findings.get(person.id)?.knownTies ?? 0) >= mostTies) continue;
    if (person.standing === 'archived' && !asksArchived && !filters.setAside.includes('archived')) continue;
    if (passes(network, person, findings.get(person.id), filters, today) && isFound(person)) passing.add(person.id);
  }
  return passing;
}

/** A person with at least this many known ties is a hub: median + 3 × 1.4826 × median absolute deviation, and at least 8. */
export function hubTies(findings: ReadonlyMap<PersonId, PersonFindings>): number {
  const ties = [...findings.values()].map(({ knownTies }) => knownTies).filter((count) => count > 0);
  if (ties.length === 0) return Number.POSITIVE_INFINITY;
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const usual = middle(ties);
  const spread = Math.max(1, middle(ties.map((count) => Math.abs(count - usual))));
  return Math.max(8, usual + 3 * 1.4826 * spread);
}

function passes(network: Network, person: Person, found: PersonFindings | undefined, filters: Filters, today: IsoDay): boolean {
  const { circles, interests, clusters, measures, companies, places, lastContact, setAside } = filters;
  if (setAside.length > 0 && !setAside.some((way) => isSetAside(network, person, way, today))) return false;
  if (circles.length > 0 && !circles.some((id) => person.circles.includes(id))) return false;
  if (interests.length > 0 && !interests.some((id) => person.interests.includes(id) || found?.interests.includes(id))) return false;
  if (clusters.length > 0 && !clusters.some((id) => found?.cluster === id || found?.secondCluster?.id === id)) return false;
  for (const { key, filter } of FILTER_MEASURES) {
    const chosen = measures[key] ?? [];
    if (chosen.length > 0 && !(found && chosen.includes(filter.valueOf(found, isSnoozed(network, person.id, today))))) return false;
  }
  if (companies.length > 0 && !isAmong(companies, person.company)) return false;
  if (places.length > 0 && !isAmong(places, person.place)) return false;
  return lastContact === null || fitsLastContact(found?.lastContact ?? null, lastContact, today);
}

// The people of a network change in place, but every edit makes another network object.
let archive: { readonly network: Network; readonly isUsed: boolean } | null = null;

function hasArchive(network: Network): boolean {
  if (archive?.network !== network)
    archive = { network, isUsed: [...network.people.values()].some(({ standing }) => standing === 'archived') };
  return archive.isUsed;
}

function isAmong(values: readonly string[], text: string): boolean {
  const folded = fold(text);
  return folded !== '' && values.some((value) => fold(value) === folded);
}

/** The values of a field, each once (ignoring case and accents), the most frequent first. */
export function valuesOf(network: Network, field: 'company' | 'place'): readonly string[] {
  const found = new Map<string, { readonly text: string; count: number }>();
  for (const person of network.people.values()) {
    const key = fold(person[field]);
    if (key === '') continue;
    const known = found.get(key);
    if (known) known.count++;
    else found.set(key, { text: person[field].trim(), count: 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.text.localeCompare(b.text)).map(({ text }) => text);
}

function fitsLastContact(last: IsoDay | null, wanted: LastContact, today: IsoDay): boolean {
  if (wanted === 'never') return last === null;
  const rule = LAST_CONTACTS[wanted];
  const gap = last === null ? Number.POSITIVE_INFINITY : dayNumber(today) - dayNumber(last);
  return 'within' in rule ? gap <= rule.within : gap > rule.beyond;
}

let known: { readonly network: Network; readonly vocabulary: Vocabulary } | null = null;

/** How the typed search is read. */
export function readingOf(network: Network, typed: string, today: IsoDay): Query {
  if (typed.trim() === '') return [];
  if (known?.network !== network) known = { network, vocabulary: vocabularyOf(network) };
  return readQuery(typed, known.vocabulary, today);
}
