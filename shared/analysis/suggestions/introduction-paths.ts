/**
 * Who could introduce the user to a person, to somebody at a company, or to somebody who cares about an interest (docs/analysis.md,
 * "Introduction paths"): paths over the ties between the user's people, the path with the strongest weakest step first.
 *
 *   strength of a path = min over its steps           (widest path; Pollack 1960: a chain of favors is as good as its weakest one)
 *
 * The step from the user has the strength S of tie-strength.ts, a step between two people the weight of alter-ties.ts: both in discounted contacts,
 * one face-to-face meeting today = 1. A path has at most three steps, so two people to ask: longer chains of introductions do not work. A longer path
 * is taken only when its weakest step is stronger. At most three paths, each with another introducer.
 *
 * Known steps rest on the log or on what the user said. Where there are fewer than three such paths, introducers who only probably know the person
 * follow after them: people with the same employer, or among at most five people with an interest. These steps are inferred, and say so.
 *
 * People who are deceased or not tracked introduce nobody. The user may already know somebody at a company or with an interest: then that is a path of
 * one step. Nobody there, or no path: an empty list. Equal paths are ordered by the ids of their people.
 */
import { pushTo } from '../../lib/collections';
import { type IsoDay, isoDay } from '../../model/day';
import type { InterestId, PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { employerKey, employers } from '../clusters/affiliations';
import type { TieFindings } from '../data/findings';
import { entryOf } from '../graph/tie-graph';
import type { Analysis } from '../pipeline/analyze';
import { TieFromColumns } from '../results/tie-from-columns';

export type PathGoal =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'company'; readonly company: string }
  | { readonly kind: 'interest'; readonly interest: InterestId };

/** What a step rests on. shared/sentences/path-sentence.ts makes words of it. */
export type StepBasis =
  /** The user's own contact, of the first step. */
  | { readonly kind: 'contact'; readonly contactDays: number; readonly lastContact: IsoDay }
  | ({ readonly kind: 'tie' } & Pick<TieFindings, 'together' | 'smallest' | 'largest' | 'lastTogether' | 'channel' | 'relations'>)
  /** The two probably know each other. */
  | InferredBasis;

type InferredBasis =
  | { readonly kind: 'same-employer'; readonly company: string }
  | { readonly kind: 'rare-interest'; readonly interest: InterestId };

export interface IntroductionStep {
  /** Null: the user. */
  readonly from: PersonId | null;
  readonly to: PersonId;
  /** Discounted contacts; of an inferred step an estimate. */
  readonly strength: number;
  readonly isKnown: boolean;
  readonly basis: StepBasis;
}

export interface IntroductionPath {
  readonly steps: readonly IntroductionStep[];
  /** Index of the weakest step. */
  readonly weakest: number;
  readonly isKnown: boolean;
}

const MAX_PATHS = 3;
const MAX_STEPS = 3;
/** In a larger company, two people may well not know each other. */
const MAX_EMPLOYEES = 50;
const MAX_INTEREST_HOLDERS = 5;
/** Strength of an inferred step, divided by the number of other people with the same employer or interest. */
const INFERRED_STRENGTH = { sameEmployer: 0.5, rareInterest: 0.1 };

/** `analysis` must be of the same network. Cost: O(ties) for each step. */
export function findIntroductionPaths(network: Network, analysis: Analysis, goal: PathGoal): readonly IntroductionPath[] {
  const { columns, strength, structure } = analysis;
  const targets = targetsOf(network, analysis, goal);
  if (targets.size === 0) return [];
  const widestPaths = widestPathsFromUser(analysis, targets);
  const candidates: Candidate[] = [];
  for (const target of targets) {
    const own = strength.strength[target]!;
    if (goal.kind !== 'person' && own > 0 && strength.contactDays[target]! > 0)
      candidates.push({ people: [target], strength: own, inferred: null });
    const { start, items, weight } = structure.graph;
    for (let k = start[target]!; k < start[target + 1]!; k++) {
      const toIntroducer = widestPaths.to(items[k]!, MAX_STEPS - 1);
      if (toIntroducer === null) continue;
      candidates.push({
        people: [...toIntroducer.people, target],
        strength: Math.min(toIntroducer.strength, weight[k]!),
        inferred: null,
      });
    }
  }
  const known = bestCandidates(candidates, columns.people);
  const introducers = new Set(known.map(introducerOf));
  const inferred =
    known.length === MAX_PATHS
      ? []
      : bestCandidates(inferredCandidates(network, analysis, targets, widestPaths), columns.people).filter(
          (candidate) => !introducers.has(introducerOf(candidate)),
        );
  return [...known, ...inferred].slice(0, MAX_PATHS).map((candidate) => pathOf(analysis, candidate));
}

interface Candidate {
  /** Person numbers, from the first to ask to the goal. */
  readonly people: readonly number[];
  readonly strength: number;
  /** Of the last step; null: it is known. */
  readonly inferred: { readonly basis: InferredBasis; readonly strength: number } | null;
}

/** Who makes the introduction; of a path of one step, the person at its end. */
function introducerOf({ people }: Candidate): number {
  return people[Math.max(0, people.length - 2)]!;
}

/** The strongest candidate of each introducer, at most three. */
function bestCandidates(candidates: readonly Candidate[], ids: readonly PersonId[]): Candidate[] {
  const idsOf = ({ people }: Candidate) => people.map((j) => ids[j]!).join(' ');
  const ordered = candidates.toSorted(
    (x, y) => y.strength - x.strength || x.people.length - y.people.length || (idsOf(x) < idsOf(y) ? -1 : 1),
  );
  const best = new Map<number, Candidate>();
  for (const candidate of ordered) {
    if (best.size === MAX_PATHS) break;
    if (!best.has(introducerOf(candidate))) best.set(introducerOf(candidate), candidate);
  }
  return [...best.values()];
}

function targetsOf(network: Network, { columns, interests }: Analysis, goal: PathGoal): ReadonlySet<number> {
  const targets = new Set<number>();
  switch (goal.kind) {
    case 'person': {
      const number = columns.personNumber.get(goal.person);
      if (number !== undefined) targets.add(number);
      break;
    }
    case 'company': {
      const key = employerKey(goal.company);
      columns.people.forEach((id, j) => {
        if (key !== '' && columns.isExcluded[j] === 0 && employerKey(network.people.get(id)?.company ?? '') === key) targets.add(j);
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

interface WidestPaths {
  /** The strongest path from the user to a person in at most `steps` steps, or null. */
  readonly to: (person: number, steps: number) => { readonly people: readonly number[]; readonly strength: number } | null;
}

/**
 * Widest paths from the user in one and two steps. None goes through a target or through somebody who is excluded. A second step is taken only when it
 * makes the weakest step stronger, so no path visits anybody twice.
 */
function widestPathsFromUser({ columns, strength, structure }: Analysis, targets: ReadonlySet<number>): WidestPaths {
  const { start, items, weight } = structure.graph;
  const canPass = (j: number) => columns.isExcluded[j] === 0 && !targets.has(j);
  const inOneStep = Float64Array.from(columns.people, (_, j) => (canPass(j) && strength.contactDays[j]! > 0 ? strength.strength[j]! : 0));
  const inTwoSteps = inOneStep.slice();
  const via = new Int32Array(inOneStep.length).fill(-1);
  for (let j = 0; j < inOneStep.length; j++) {
    if (!canPass(j)) continue;
    for (let k = start[j]!; k < start[j + 1]!; k++) {
      const width = Math.min(inOneStep[items[k]!]!, weight[k]!);
      if (width > inTwoSteps[j]!) [inTwoSteps[j], via[j]] = [width, items[k]!];
    }
  }
  return {
    to: (person, steps) => {
      if (steps >= 2 && via[person]! >= 0) return { people: [via[person]!, person], strength: inTwoSteps[person]! };
      return inOneStep[person]! > 0 ? { people: [person], strength: inOneStep[person]! } : null;
    },
  };
}

/** Introducers whom the user knows and who probably know a target: same employer, or both among the few with an interest. */
function inferredCandidates(
  network: Network,
  analysis: Analysis,
  targets: ReadonlySet<number>,
  widestPaths: WidestPaths,
): readonly Candidate[] {
  const { columns, structure } = analysis;
  const candidates: Candidate[] = [];
  const addAll = (people: readonly number[], basis: InferredBasis, strengthOfAll: number) => {
    const strength = strengthOfAll / (people.length - 1);
    for (const target of people.filter((j) => targets.has(j))) {
      for (const introducer of people) {
        if (targets.has(introducer) || entryOf(structure.graph, target, introducer) >= 0) continue;
        const path = widestPaths.to(introducer, 1);
        if (path === null) continue;
        candidates.push({
          people: [...path.people, target],
          strength: Math.min(path.strength, strength),
          inferred: { basis, strength },
        });
      }
    }
  };
  const persons = columns.people.map((id) => network.people.get(id)).filter((person) => person !== undefined);
  for (const { name, members } of employers(persons)) {
    if (members.length >= 2 && members.length <= MAX_EMPLOYEES)
      addAll(members, { kind: 'same-employer', company: name }, INFERRED_STRENGTH.sameEmployer);
  }
  for (const [interest, people] of holdersOfRareInterests(analysis)) {
    const id = columns.interests[interest]!;
    if (people.length >= 2 && network.interests.get(id)?.isPrivate === false)
      addAll(people, { kind: 'rare-interest', interest: id }, INFERRED_STRENGTH.rareInterest);
  }
  return candidates;
}

/** Interest number → the numbers of the people who have it. */
function holdersOfRareInterests({ columns, interests }: Analysis): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>();
  for (let j = 0; j < columns.people.length; j++) {
    for (let i = interests.start[j]!; i < interests.start[j + 1]!; i++) {
      const interest = interests.items[i]!;
      if (interests.holders[interest]! <= MAX_INTEREST_HOLDERS) pushTo(holders, interest, j);
    }
  }
  return holders;
}

function pathOf(analysis: Analysis, candidate: Candidate): IntroductionPath {
  const steps = candidate.people.map((_, i) => stepOf(analysis, candidate, i));
  let weakest = 0;
  steps.forEach((step, i) => {
    if (step.strength < steps[weakest]!.strength) weakest = i;
  });
  return { steps, weakest, isKnown: candidate.inferred === null };
}

function stepOf({ columns, strength, structure, results }: Analysis, { people, inferred }: Candidate, i: number): IntroductionStep {
  const to = people[i]!;
  if (i === 0) {
    const basis: StepBasis = { kind: 'contact', contactDays: strength.contactDays[to]!, lastContact: isoDay(strength.last[to]!) };
    return { from: null, to: columns.people[to]!, strength: strength.strength[to]!, isKnown: true, basis };
  }
  const from = people[i - 1]!;
  const ends = { from: columns.people[from]!, to: columns.people[to]! };
  if (i === people.length - 1 && inferred !== null) return { ...ends, strength: inferred.strength, isKnown: false, basis: inferred.basis };
  const entry = entryOf(structure.graph, from, to);
  const { together, smallest, largest, lastTogether, channel, relations } = new TieFromColumns(results, structure.graph.tie[entry]!);
  const basis: StepBasis = { kind: 'tie', together, smallest, largest, lastTogether, channel, relations };
  return { ...ends, strength: structure.graph.weight[entry]!, isKnown: true, basis };
}
