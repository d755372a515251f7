/**
 * Who could introduce the user to a person, to somebody at a company, or to somebody who cares about an interest: routes over the ties between the
 * user's people, the best by their weakest step first.
 *
 *   strength of a route = min over its steps           (widest path; Pollack 1960: a chain of favors is as good as its weakest one)
 *
 * The step from the user is S of tie-strength.ts, a step between two people the weight of alter-ties.ts: both in discounted contacts, one
 * face-to-face meeting today = 1. A route has at most three steps, so two people to ask: nobody introduces anyone over more (and a longer one is
 * taken only when its weakest step is stronger). One route for each person who would do the introducing, at most three.
 *
 * Known steps rest on the log or on what the user said. Where there are fewer than three such routes, an introducer who is only likely to know the
 * person fills up, after all known ones: same employer, or one of at most five people with an interest. These steps are inferred and say so.
 *
 * People who are out (deceased, not tracked) introduce nobody. For a company or an interest the user may know somebody there already: then that is
 * the route, of one step. Edge cases: nobody there, or no way: no routes. Equal routes come in the order of the people's ids.
 */

import { formatRelativeDays } from '../../lib/format-time';
import { type DayNumber, type IsoDay, isoDay } from '../../model/day';
import type { InterestId, PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { evidenceSentence } from '../../sentences/tie-sentence';
import { text } from '../../strings/text';
import { employers } from '../clusters/affiliations';
import { entryOf } from '../graph/tie-graph';
import type { Analysis } from '../pipeline/analyze';
import { TieFromColumns } from '../results/tie-from-columns';
import { NO_DAY } from '../ties/contact-days';
import { companyKey } from './reconnect';

export type Goal =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'interest'; readonly interest: InterestId };

export interface Step {
  /** Null: the user. */
  readonly from: PersonId | null;
  readonly to: PersonId;
  /** Discounted contacts; of an inferred step an estimate. */
  readonly strength: number;
  readonly isKnown: boolean;
  /** "in touch on 14 days, last 3 weeks ago", "three dinners, last in May", "both at Contoso; they may know each other" */
  readonly evidence: string;
  readonly lastContact: IsoDay | null;
}

export interface Route {
  readonly steps: readonly Step[];
  /** Index of the weakest step. */
  readonly weakest: number;
  readonly isKnown: boolean;
}

const MOST_ROUTES = 3;
const MOST_STEPS = 3;
/** Above this many people a shared employer says little about who knows whom. */
const LARGEST_EMPLOYER = 50;
const FEW_WITH_INTEREST = 5;
const OVERLAP_UNKNOWN = 0.5;

/** `analysis` must be of the same network and day. Cost: O(ties) for each step. */
export function routesTo(network: Network, analysis: Analysis, goal: Goal, today: DayNumber): readonly Route[] {
  const { columns, structure } = analysis;
  const targets = targetsOf(network, analysis, goal);
  if (targets.size === 0) return [];
  const widest = widestFromUser(analysis, targets);
  const candidates: Candidate[] = [];

  if (goal.kind !== 'person') {
    for (const target of targets) {
      const strength = analysis.strength.strength[target]!;
      if (strength > 0 && analysis.strength.contactDays[target]! > 0) candidates.push({ people: [target], strength, inferred: null });
    }
  }
  for (const target of targets) {
    const { start, items, weight } = structure.graph;
    for (let k = start[target]!; k < start[target + 1]!; k++) {
      const introducer = items[k]!;
      const way = widest.to(introducer, MOST_STEPS - 1);
      if (way === null) continue;
      candidates.push({ people: [...way.people, target], strength: Math.min(way.strength, weight[k]!), inferred: null });
    }
  }
  const known = bestRoutes(candidates);
  const missing = MOST_ROUTES - known.length;
  const taken = new Set(known.map(introducerOf));
  const likely =
    missing === 0 ? [] : bestRoutes(likelyRoutes(network, analysis, targets, widest)).filter((one) => !taken.has(introducerOf(one)));
  return [...known, ...likely.slice(0, missing)].map((candidate) => routeOf(analysis, candidate, today));

  function bestRoutes(all: readonly Candidate[]): Candidate[] {
    const ordered = [...all].sort(
      (x, y) =>
        y.strength - x.strength ||
        x.people.length - y.people.length ||
        compareIds(x.people.map((j) => columns.people[j]!).join(' '), y.people.map((j) => columns.people[j]!).join(' ')),
    );
    const introducers = new Set<number>();
    const best: Candidate[] = [];
    for (const candidate of ordered) {
      if (best.length === MOST_ROUTES) break;
      const introducer = introducerOf(candidate);
      if (introducers.has(introducer)) continue;
      introducers.add(introducer);
      best.push(candidate);
    }
    return best;
  }
}

interface Candidate {
  /** Person numbers from the first to ask to the goal. */
  readonly people: readonly number[];
  readonly strength: number;
  /** Why the last step is likely, when it is only that. */
  readonly inferred: string | null;
  readonly inferredStrength?: number;
}

/** Who does the introducing; of a route of one step the person reached. */
function introducerOf({ people }: Candidate): number {
  return people[Math.max(0, people.length - 2)]!;
}

function targetsOf(network: Network, { columns, interests }: Analysis, goal: Goal): ReadonlySet<number> {
  const targets = new Set<number>();
  switch (goal.kind) {
    case 'person': {
      const number = columns.personNumber.get(goal.person);
      if (number !== undefined) targets.add(number);
      break;
    }
    case 'company': {
      const key = companyKey(goal.company);
      columns.people.forEach((id, j) => {
        if (key !== '' && columns.isExcluded[j] === 0 && companyKey(network.people.get(id)?.company ?? '') === key) targets.add(j);
      });
      break;
    }
    case 'interest': {
      const interest = columns.interestNumber.get(goal.interest);
      if (interest === undefined) break;
      for (let j = 0; j < columns.people.length; j++) {
        if (columns.isExcluded[j] === 1) continue;
        for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++) if (interests.items[i] === interest) targets.add(j);
      }
    }
  }
  return targets;
}

interface Widest {
  /** The strongest way from the user to a person in at most so many steps, or null. */
  readonly to: (person: number, steps: number) => { readonly people: readonly number[]; readonly strength: number } | null;
}

/**
 * Widest paths from the user in one and two steps, none of them through a goal or through somebody who is out. A second step is taken only when it
 * makes the weakest one stronger, so no route visits anyone twice.
 */
function widestFromUser({ columns, strength, structure }: Analysis, targets: ReadonlySet<number>): Widest {
  const { start, items, weight } = structure.graph;
  const mayPass = (j: number) => columns.isExcluded[j] === 0 && !targets.has(j);
  const direct = Float64Array.from(columns.people, (_, j) => (mayPass(j) && strength.contactDays[j]! > 0 ? strength.strength[j]! : 0));
  const second = direct.slice();
  const via = new Int32Array(direct.length).fill(-1);
  for (let j = 0; j < direct.length; j++) {
    if (!mayPass(j)) continue;
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const through = Math.min(direct[items[k]!]!, weight[k]!);
      if (through > second[j]!) [second[j], via[j]] = [through, items[k]!];
    }
  }
  return {
    to: (person, steps) => {
      if (steps >= 2 && via[person]! >= 0) return { people: [via[person]!, person], strength: second[person]! };
      return direct[person]! > 0 ? { people: [person], strength: direct[person]! } : null;
    },
  };
}

/** Introducers who are likely to know a goal: same employer, or both among the few who care about something. They must be known to the user. */
function likelyRoutes(network: Network, analysis: Analysis, targets: ReadonlySet<number>, widest: Widest): Candidate[] {
  const { columns, interests, structure } = analysis;
  const routes: Candidate[] = [];
  const add = (target: number, introducer: number, strength: number, inferred: string) => {
    if (introducer === target || targets.has(introducer) || entryOf(structure.graph, target, introducer) >= 0) return;
    const way = widest.to(introducer, 1);
    if (way !== null)
      routes.push({ people: [...way.people, target], strength: Math.min(way.strength, strength), inferred, inferredStrength: strength });
  };
  const persons = columns.people.map((id) => network.people.get(id)).filter((person) => person !== undefined);
  for (const { name, members } of employers(persons)) {
    if (members.length < 2 || members.length > LARGEST_EMPLOYER) continue;
    for (const target of members) {
      if (!targets.has(target)) continue;
      for (const other of members) add(target, other, OVERLAP_UNKNOWN / (members.length - 1), `both at ${name}; they may know each other`);
    }
  }
  const holders = new Map<number, number[]>();
  for (let j = 0; j < columns.people.length; j++) {
    for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++) {
      const interest = interests.items[i]!;
      if (interests.holders[interest]! > FEW_WITH_INTEREST) continue;
      holders.set(interest, [...(holders.get(interest) ?? []), j]);
    }
  }
  for (const [interest, people] of holders) {
    const known = network.interests.get(columns.interests[interest]!);
    if (known === undefined || known.isPrivate || people.length < 2) continue;
    for (const target of people) {
      if (!targets.has(target)) continue;
      for (const other of people)
        add(target, other, 0.1 / (people.length - 1), `both among the few who care about ${known.name}; they may know each other`);
    }
  }
  return routes;
}

function routeOf(analysis: Analysis, candidate: Candidate, today: DayNumber): Route {
  const { columns, strength, structure, results } = analysis;
  const { people, inferred } = candidate;
  const steps = people.map((to, i): Step => {
    if (i === 0) {
      const last = strength.last[to]!;
      const days = strength.contactDays[to]!;
      const often = days === 1 ? 'in touch once,' : `in touch on ${text('common.days', { count: days })}, last`;
      return {
        from: null,
        to: columns.people[to]!,
        strength: strength.strength[to]!,
        isKnown: true,
        evidence: last === NO_DAY ? '' : `${often} ${formatRelativeDays(last - today)}`,
        lastContact: last === NO_DAY ? null : isoDay(last),
      };
    }
    const from = people[i - 1]!;
    const at = entryOf(structure.graph, from, to);
    const isLast = i === people.length - 1;
    if (isLast && inferred !== null) {
      return {
        from: columns.people[from]!,
        to: columns.people[to]!,
        strength: candidate.inferredStrength ?? 0,
        isKnown: false,
        evidence: inferred,
        lastContact: null,
      };
    }
    const tie = new TieFromColumns(results, structure.graph.tie[at]!);
    return {
      from: columns.people[from]!,
      to: columns.people[to]!,
      strength: structure.graph.weight[at]!,
      isKnown: true,
      evidence: evidenceSentence(tie, isoDay(today)),
      lastContact: tie.lastTogether,
    };
  });
  let weakest = 0;
  steps.forEach((step, i) => {
    if (step.strength < steps[weakest]!.strength) weakest = i;
  });
  return { steps, weakest, isKnown: inferred === null };
}

function compareIds(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
