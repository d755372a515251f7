/**
 * Why a person is on the list (docs/analysis.md, "Reasons"): the two parts of the score that stand out most against the median candidate, plus one
 * concrete hook. Reasons are kinds and numbers; shared/sentences/reconnect-sentences.ts makes sentences of them. At least one reason, at most three.
 * They describe the log, never a person's worth.
 */
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { CircleId, InterestId, PersonId } from '../../model/ids';
import { latestJob, type PartialDay } from '../../model/jobs/jobs';
import type { Network, Person } from '../../model/network';
import { sourcesOf } from '../contacts/contact-findings';
import { NEW_JOB_DAYS } from '../contacts/job-changes';
import { isAtOwnEmployer } from '../contacts/unlogged-merit';
import type { RhythmFindings, RoleReason } from '../data/findings';
import type { Analysis } from '../pipeline/analyze';
import { rhythmOf, roleReasonOf } from '../results/classify';
import { PersonFromColumns } from '../results/person-from-columns';
import { median } from '../statistics/percentile';
import { isCertainTie } from '../ties/tie-evidence';
import { excerpt } from './conversation-opener';
import { type ReconnectScores, VALUE_PARTS, type ValuePart } from './reconnect-scores';

/** One row has each kind at most once. A quote is a part of an entry that may be quoted; null: it may not, or is empty. */
export type ReconnectReason =
  /** In touch again since the list was chosen. */
  | { readonly kind: 'done'; readonly daysSinceContact: number }
  /** Contact over time, as on the page of the person. */
  | { readonly kind: 'rhythm'; readonly rhythm: RhythmFindings }
  /** Longer ago than the user meant to leave it. */
  | { readonly kind: 'intended-rhythm'; readonly intendedDays: number; readonly gapDays: number }
  /** No contact is logged. `day`: connected, or added, on that day; null: not known. */
  | { readonly kind: 'no-contact'; readonly isLinkedIn: boolean; readonly day: IsoDay | null }
  | { readonly kind: 'birthday'; readonly day: IsoDay }
  | { readonly kind: 'promise'; readonly quote: string | null }
  /** Once among the `size` people with the strongest ties. */
  | { readonly kind: 'was-close'; readonly size: number }
  | { readonly kind: 'declared'; readonly as: 'close' | 'important' | 'family' }
  | { readonly kind: 'favor'; readonly day: IsoDay; readonly isRecent: boolean; readonly quote: string | null }
  | { readonly kind: 'role'; readonly role: RoleReason }
  | { readonly kind: 'interests'; readonly interests: readonly InterestId[] }
  /** Whom both know, and the user was recently in touch with. */
  /** `isCertain`: each of them certainly knows the person; else they were seen together. */
  | { readonly kind: 'common-contacts'; readonly people: readonly PersonId[]; readonly isCertain: boolean }
  /** `others`: how many other people of the network work there; 0: the only door to it. `isOwn`: the user works or worked there, too. */
  | { readonly kind: 'company'; readonly company: string; readonly others: number; readonly isOwn: boolean }
  /** More than one kind of file has them. */
  | { readonly kind: 'sources'; readonly sources: readonly string[] }
  | { readonly kind: 'circle'; readonly circle: CircleId }
  /** Began there within the last year, and no contact is noted since. */
  | { readonly kind: 'new-job'; readonly at: string; readonly from: PartialDay };

type Part = ValuePart | 'chance';

/** Medians over the candidates that are due. A part stands out when it is above its median. */
export interface Typical {
  readonly parts: Readonly<Record<ValuePart, number>>;
  readonly chance: number;
}

export function typicalCandidate(scores: ReconnectScores): Typical {
  const ofDue = (values: Float64Array) => {
    const middle = median(values.map((value, j) => (scores.candidacy[j] === 'due' ? value : Number.NaN)));
    return Number.isNaN(middle) ? 0.5 : middle;
  };
  const parts = Object.fromEntries(VALUE_PARTS.map((part) => [part, ofDue(scores.valueParts[part])])) as Record<ValuePart, number>;
  return { parts, chance: ofDue(scores.chance) };
}

export interface ReasonInput {
  readonly network: Network;
  readonly analysis: Analysis;
  readonly scores: ReconnectScores;
  readonly typical: Typical;
  /** Interest numbers shared with the user, rarest first. */
  readonly shared: readonly number[];
}

const MAX_REASONS = 3;
/** Parts of the score that become reasons. */
const MAX_PARTS = 2;

/** The most important first. `j`: the number of the person. */
export function reasonsFor(input: ReasonInput, j: number): readonly ReconnectReason[] {
  const { scores, analysis } = input;
  const time = timeReason(input, j);
  if (scores.candidacy[j] === 'unlogged' || analysis.strength.contactDays[j] === 0) {
    return distinct([
      occasionReason(input, j),
      time,
      newJobReason(input, j),
      declaredReason(input, j),
      interestReason(input, j),
      sourcesReason(input, j),
      ...(scores.mainPartOf(j) === 'circle' ? [circleReason(input, j)] : []),
      companyReason(input, j),
      circleReason(input, j),
    ]);
  }
  const role = roleReason(input, j);
  const commonContacts = commonContactReason(input, j);
  const reasonOfPart: Record<Part, () => ReconnectReason | null> = {
    trust: () => closenessReason(input, j),
    novelty: () => role,
    moderate: () => null,
    topics: () => interestReason(input, j),
    favors: () => favorReason(input, j),
    importance: () => declaredReason(input, j),
    chance: () => commonContacts,
  };
  // Time comes before everything but an occasion: it is what a reader asks first.
  const ofParts = distinct(partsByGain(input, j).map((part) => reasonOfPart[part]())).slice(0, MAX_PARTS);
  const hooks = scores.roleOf(j) === 'sole-link' ? [role, commonContacts] : [commonContacts, role];
  return distinct([occasionReason(input, j), time, newJobReason(input, j), ...ofParts, ...hooks, interestReason(input, j)]);
}

/** Parts that lift U above the median candidate, largest first: ln U against ln U with that part at the median. */
function partsByGain({ scores, typical }: ReasonInput, j: number): Part[] {
  const value = scores.value[j]!;
  const gains: [Part, number][] = VALUE_PARTS.map((part) => {
    const without = value - scores.weights[part] * (scores.valueParts[part][j]! - typical.parts[part]);
    return [part, Math.log(Math.max(1e-6, value)) - Math.log(Math.max(1e-6, without))];
  });
  gains.push(['chance', Math.log(Math.max(1e-6, scores.chance[j]!)) - Math.log(Math.max(1e-6, typical.chance))]);
  return gains
    .filter(([, gain]) => gain > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([part]) => part);
}

function timeReason({ network, analysis }: ReasonInput, j: number): ReconnectReason {
  const { columns, strength, results } = analysis;
  const person = network.people.get(columns.people[j]!);
  const contactDays = strength.contactDays[j]!;
  const found = rhythmOf(results, j);
  if (found.kind === 'planned') return { kind: 'rhythm', rhythm: found };
  if (contactDays === 0) return noContactReason(person);
  const gapDays = results.today - strength.last[j]!;
  const intendedDays = columns.cadenceDays[j]!;
  // What the user meant, for this person or for one of their circles, goes before the rhythm of the log.
  if (intendedDays < gapDays) return { kind: 'intended-rhythm', intendedDays, gapDays };
  return { kind: 'rhythm', rhythm: found };
}

function noContactReason(person: Person | undefined): ReconnectReason {
  const isLinkedIn = person?.origins.some((origin) => origin.source === 'linkedin') ?? false;
  return { kind: 'no-contact', isLinkedIn, day: person?.connectedOn ?? null };
}

function occasionReason({ scores }: ReasonInput, j: number): ReconnectReason | null {
  const occasion = scores.occasions.get(j);
  if (!occasion) return null;
  if (occasion.birthday !== null) return { kind: 'birthday', day: isoDay(occasion.birthday) };
  return { kind: 'promise', quote: occasion.promise?.mayQuote ? excerpt(occasion.promise.text) : null };
}

function newJobReason({ network, analysis }: ReasonInput, j: number): ReconnectReason | null {
  const { columns, strength, results } = analysis;
  const jobs = network.people.get(columns.people[j]!)?.jobs ?? [];
  const job = jobs.length === 0 ? null : latestJob(jobs, isoDay(results.today));
  if (job === null || results.today - job.first > NEW_JOB_DAYS) return null;
  const isInTouch = strength.contactDays[j]! > 0 && strength.last[j]! >= job.first;
  return isInTouch ? null : { kind: 'new-job', at: job.at, from: job.from };
}

function closenessReason({ analysis }: ReasonInput, j: number): ReconnectReason | null {
  const { strength, contactDays } = analysis.strength;
  const size = [5, 15][new PersonFromColumns(analysis.results, j).peakRing];
  const peopleWithContact = strength.reduce((count, s) => count + (s > 0 ? 1 : 0), 0);
  if (size === undefined || peopleWithContact < 2 * size || contactDays[j]! < 2) return null;
  return { kind: 'was-close', size };
}

function declaredReason({ network, analysis }: ReasonInput, j: number): ReconnectReason | null {
  const person = network.people.get(analysis.columns.people[j]!);
  if ((person?.closeness ?? 0) >= 4) return { kind: 'declared', as: 'close' };
  if ((person?.importance ?? 0) >= 0.6) return { kind: 'declared', as: 'important' };
  return person?.isKin ? { kind: 'declared', as: 'family' } : null;
}

function favorReason({ scores, analysis }: ReasonInput, j: number): ReconnectReason | null {
  const last = scores.favors.lastReceived.get(j);
  if (!last?.favor || !(scores.valueParts.favors[j]! > 0.5)) return null;
  const quote = last.mayQuote && last.favor.what.trim() !== '' ? excerpt(last.favor.what) : null;
  return { kind: 'favor', day: last.day, isRecent: analysis.results.today - dayNumber(last.day) < 31, quote };
}

function roleReason({ analysis }: ReasonInput, j: number): ReconnectReason | null {
  const role = roleReasonOf(analysis.results, j);
  return role && { kind: 'role', role };
}

function interestReason({ analysis, shared }: ReasonInput, j: number): ReconnectReason | null {
  const { start, items } = analysis.interests;
  const ofPerson = new Set(items.subarray(start[j]!, start[j + 1]!));
  const interests = shared.filter((interest) => ofPerson.has(interest)).slice(0, 2);
  return interests.length === 0 ? null : { kind: 'interests', interests: interests.map((i) => analysis.columns.interests[i]!) };
}

/**
 * The two strongest: the user can ask them, or begin with them. What is said of the strongest must be true of both: that they know the person, or that
 * the journal shows them together. What the user only stated is in no entry.
 */
function commonContactReason({ analysis, scores }: ReasonInput, j: number): ReconnectReason | null {
  const { graph, evidence } = analysis.structure;
  const { strength } = analysis.strength;
  const active: { readonly person: number; readonly isCertain: boolean; readonly isSeen: boolean }[] = [];
  for (let k = graph.start[j]!; k < graph.start[j + 1]!; k++) {
    const person = graph.items[k]!;
    const tie = graph.tie[k]!;
    if (scores.isActive[person] === 1) active.push({ person, isCertain: isCertainTie(evidence, tie), isSeen: evidence.together[tie]! > 0 });
  }
  active.sort((a, b) => strength[b.person]! - strength[a.person]! || a.person - b.person);
  const [strongest] = active;
  if (strongest === undefined) return null;
  const { isCertain } = strongest;
  const named = active.slice(0, 2).filter((one) => (isCertain ? one.isCertain : one.isSeen));
  return { kind: 'common-contacts', people: named.map(({ person }) => analysis.columns.people[person]!), isCertain };
}

function companyReason({ network, analysis, scores }: ReasonInput, j: number): ReconnectReason | null {
  const others = scores.colleagues[j]! - 1;
  const company = network.people.get(analysis.columns.people[j]!)?.company.trim();
  const id = analysis.columns.people[j]!;
  const isOwn = isAtOwnEmployer(network.people.get(id), scores.ownEmployers);
  return !company || (others < 1 && !isOwn && !scores.doors.has(id)) ? null : { kind: 'company', company, others, isOwn };
}

function sourcesReason({ network, analysis }: ReasonInput, j: number): ReconnectReason | null {
  const person = network.people.get(analysis.columns.people[j]!);
  const sources = person === undefined ? [] : sourcesOf(person);
  return sources.length < 2 ? null : { kind: 'sources', sources };
}

function circleReason({ network, analysis }: ReasonInput, j: number): ReconnectReason | null {
  const circle = network.people.get(analysis.columns.people[j]!)?.circles[0];
  return circle !== undefined && network.circles.get(circle)?.name ? { kind: 'circle', circle } : null;
}

/** The first reason of each kind, at most three. */
function distinct(reasons: readonly (ReconnectReason | null)[]): readonly ReconnectReason[] {
  const byKind = new Map<ReconnectReason['kind'], ReconnectReason>();
  for (const reason of reasons) if (reason !== null && !byKind.has(reason.kind)) byKind.set(reason.kind, reason);
  return [...byKind.values()].slice(0, MAX_REASONS);
}
