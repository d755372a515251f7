/**
 * Why somebody is in the list, in words (analysis.md 5.2): the two parts of the score that stand out most against the median candidate, plus one
 * concrete hook. At least one reason, at most three, never a bare number; they describe the log, never a person's worth.
 */

import { formatList, formatNumber } from '../../lib/format-text';
import { formatDuration, formatMonth, formatRelativeDays } from '../../lib/format-time';
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { Interaction, Network, Person } from '../../model/network';
import { namesInResults } from '../../sentences/read-findings';
import { roleSentence } from '../../sentences/role-sentence';
import { everyInterval } from '../../strings/phrases';
import type { Analysis } from '../pipeline/analyze';
import { roleReasonOf } from '../results/classify';
import { PersonFromColumns } from '../results/person-from-columns';
import { median } from '../statistics/percentile';
import { quoted } from './conversation-opener';
import { type ReconnectScores, VALUE_PARTS, type ValuePart } from './reconnect';

type Part = ValuePart | 'staleness' | 'feasibility';

/** Medians over the candidates that are due: what "stands out" is measured against. */
export interface Typical {
  readonly parts: Readonly<Record<ValuePart, number>>;
  readonly staleness: number;
  readonly feasibility: number;
}

export function typicalCandidate(scores: ReconnectScores): Typical {
  const ofDue = (values: Float64Array) => {
    const middle = median(values.map((value, j) => (scores.candidacy[j] === 'due' ? value : Number.NaN)));
    return Number.isNaN(middle) ? 0.5 : middle;
  };
  const parts = Object.fromEntries(VALUE_PARTS.map((part) => [part, ofDue(scores.valueParts[part])])) as Record<ValuePart, number>;
  return { parts, staleness: ofDue(scores.staleness), feasibility: ofDue(scores.feasibility) };
}

export interface ReasonInput {
  readonly network: Network;
  readonly analysis: Analysis;
  readonly scores: ReconnectScores;
  readonly typical: Typical;
  readonly today: DayNumber;
  /** Interest numbers shared with the user, rarest first. */
  readonly shared: readonly number[];
}

const MOST = 3;

export function reasonsFor(input: ReasonInput, j: number): readonly string[] {
  const { scores, analysis } = input;
  const time = timeReason(input, j);
  if (scores.candidacy[j] === 'unlogged' || analysis.strength.contactDays[j] === 0) {
    return compact([
      occasionReason(input, j),
      time,
      declaredReason(input, j),
      interestReason(input, j),
      companyReason(input, j),
      circleReason(input, j),
    ]).slice(0, MOST);
  }
  const words: Record<Part, () => string | null> = {
    staleness: () => time,
    trust: () => trustReason(input, j),
    novelty: () => roleWords(input, j),
    moderate: () => null,
    topics: () => interestReason(input, j),
    favors: () => favorReason(input, j),
    importance: () => declaredReason(input, j),
    feasibility: () => mutualReason(input, j),
  };
  // How long it has been comes before everything but an occasion: it is what everyone asks first.
  const telling = compact(partsByGain(input, j).map((part) => words[part]())).slice(0, 2);
  const role = roleWords(input, j);
  const hooks = scores.roleOf(j) === 'sole-link' ? [role, mutualReason(input, j)] : [mutualReason(input, j), role];
  return compact([occasionReason(input, j), time, ...telling, ...hooks, interestReason(input, j)]).slice(0, MOST);
}

/** Parts that lift U above the median candidate, largest first: ln U against ln U with that part at the median. */
function partsByGain({ scores, typical }: ReasonInput, j: number): Part[] {
  const value = scores.value[j]!;
  const gains: [Part, number][] = VALUE_PARTS.map((part) => {
    const without = value - scores.weights[part] * (scores.valueParts[part][j]! - typical.parts[part]);
    return [part, Math.log(Math.max(1e-6, value)) - Math.log(Math.max(1e-6, without))];
  });
  gains.push(['staleness', Math.log(Math.max(1e-6, scores.staleness[j]!)) - Math.log(Math.max(1e-6, typical.staleness))]);
  gains.push(['feasibility', Math.log(scores.feasibility[j]!) - Math.log(typical.feasibility)]);
  return gains
    .filter(([, gain]) => gain > 0)
    .sort((a, b) => b[1] - a[1])
    .map(([part]) => part);
}

/** "You used to be in touch every 3 weeks, now it is 14 weeks (fading)" */
function timeReason({ network, analysis, scores, today }: ReasonInput, j: number): string {
  const { columns, strength, rhythm } = analysis;
  const person = network.people.get(columns.people[j]!);
  const n = strength.contactDays[j]!;
  const day = isoDay(today);
  if (n === 0) return connectionReason(person, day);
  const gap = today - strength.last[j]!;
  const lastIn = formatMonth(isoDay(strength.last[j]!), day);
  if (n === 1) return gap < 45 ? `One contact logged, ${formatRelativeDays(-gap)}` : `One contact logged, in ${lastIn}`;
  const cadence = columns.cadenceDays[j]!;
  const hasRhythm = n >= 3 && rhythm.isKnown[j] === 1;
  // What the user said of this person goes before their rhythm; what they said of a whole circle only fills in for one.
  if (cadence < gap && (!hasRhythm || person?.cadenceDays != null))
    return `You meant to be in touch ${everyInterval(cadence)}; it has been ${formatDuration(gap)}`;
  if (!hasRhythm) return n === 2 ? `In touch twice, last in ${lastIn}` : `Last contact in ${lastIn}`;
  const usual = everyInterval(rhythm.tau[j]!);
  switch (scores.stateOf(j)) {
    case 'dormant':
      return `You used to be in touch ${usual}; silent for ${formatDuration(gap)}`;
    case 'fading':
      return `You used to be in touch ${usual}, now it is ${formatDuration(gap)} (fading)`;
    default:
      return gap > rhythm.tau[j]!
        ? `Usually in touch ${usual}, now it is ${formatDuration(gap)}`
        : `Usually in touch ${usual}, last ${formatRelativeDays(-gap)}`;
  }
}

function roleWords({ analysis, network }: ReasonInput, j: number): string | null {
  return sentenceCase(roleSentence(roleReasonOf(analysis.results, j), namesInResults(network, analysis.results)));
}

function connectionReason(person: Person | undefined, today: IsoDay): string {
  const isLinkedIn = person?.origins.some((origin) => origin.source === 'linkedin') ?? false;
  if (!person?.connectedOn) return isLinkedIn ? 'Connected on LinkedIn; no contact logged yet' : 'No contact logged yet';
  const month = formatMonth(person.connectedOn, today);
  const since = person.connectedOn.slice(0, 7) === today.slice(0, 7) ? 'this month' : `in ${month}`;
  return isLinkedIn
    ? `Connected on LinkedIn ${since}; no contact logged yet`
    : `Among your people since ${since.replace(/^in /, '')}; no contact logged yet`;
}

function occasionReason({ scores }: ReasonInput, j: number): string | null {
  const occasion = scores.occasions.get(j);
  if (!occasion) return null;
  return (
    occasion.birthday ?? (occasion.promise?.mayQuote ? `You promised: ${quoted(occasion.promise.promise)}` : 'You promised them something')
  );
}

function trustReason({ analysis }: ReasonInput, j: number): string | null {
  const ring = new PersonFromColumns(analysis.results, j).peakRing;
  const size = [5, 15][ring];
  const scored = analysis.strength.strength.reduce((count, s) => count + (s > 0 ? 1 : 0), 0);
  if (size === undefined || scored < 2 * size || analysis.strength.contactDays[j]! < 2) return null;
  return `Once among the ${size} people you were most in touch with`;
}

function declaredReason({ network, analysis }: ReasonInput, j: number): string | null {
  const person = network.people.get(analysis.columns.people[j]!);
  if ((person?.closeness ?? 0) >= 4) return 'You set them as close to you';
  if ((person?.importance ?? 0) >= 0.6) return 'You marked them as important to you';
  return person?.isKin ? 'You marked them as family' : null;
}

function favorReason({ scores, today }: ReasonInput, j: number): string | null {
  const last: Interaction | undefined = scores.favors.lastReceived.get(j);
  if (!last?.favor || !(scores.valueParts.favors[j]! > 0.5)) return null;
  const when = formatMonth(last.day, isoDay(today));
  const gap = today - dayNumber(last.day);
  const helped = gap < 31 ? 'Helped you lately' : `Helped you in ${when}`;
  return last.mayQuote && last.favor.what.trim() !== '' ? `${helped}: ${quoted(last.favor.what)}` : helped;
}

function interestReason({ network, analysis, shared }: ReasonInput, j: number): string | null {
  const has = new Set(analysis.interests.items.subarray(analysis.interests.start[j]!, analysis.interests.start[j + 1]!));
  const names = shared
    .filter((interest) => has.has(interest))
    .slice(0, 2)
    .map((interest) => interestName(network, analysis, interest));
  return names.length === 0 ? null : `You have ${formatList(names)} in common`;
}

function interestName(network: Network, { columns }: Analysis, interest: number): string {
  return network.interests.get(columns.interests[interest]!)?.name ?? '';
}

/** Common contacts whom the user was in touch with lately: whom to ask, what to begin with. */
function mutualReason({ network, analysis, scores }: ReasonInput, j: number): string | null {
  const { start, items } = analysis.structure.graph;
  const known: number[] = [];
  for (let i = start[j]!; i < start[j + 1]!; i++) if (scores.isActive[items[i]!] === 1) known.push(items[i]!);
  known.sort((a, b) => analysis.strength.strength[b]! - analysis.strength.strength[a]! || a - b);
  const names = compact(known.slice(0, 2).map((k) => network.people.get(analysis.columns.people[k]!)?.name ?? null));
  if (names.length === 0) return null;
  return `${formatList(names)}, whom you were in touch with lately, ${names.length === 1 ? 'knows' : 'know'} them`;
}

function companyReason({ network, analysis, scores }: ReasonInput, j: number): string | null {
  const others = scores.colleagues[j]! - 1;
  const company = network.people.get(analysis.columns.people[j]!)?.company.trim();
  if (!company || others < 1) return null;
  return others === 1
    ? `Works at ${company}, like one other person you know`
    : `Works at ${company}, like ${formatNumber(others)} others you know`;
}

function circleReason({ network, analysis }: ReasonInput, j: number): string | null {
  const circle = network.people.get(analysis.columns.people[j]!)?.circles[0];
  const name = circle === undefined ? undefined : network.circles.get(circle)?.name;
  return name ? `In your circle ${name}` : null;
}

function sentenceCase(text: string): string | null {
  return text === '' ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

function compact(reasons: readonly (string | null)[]): string[] {
  return [...new Set(reasons.filter((reason): reason is string => reason !== null && reason !== ''))];
}
