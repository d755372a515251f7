/**
 * What an interview found. Everything rests on the answers: a pair that was not asked about is neither a tie nor none, and measures that need every pair
 * are null until every pair is answered.
 */
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import type { NamingQuestion } from '../../model/study/interview-protocol';
import { type AskedPeople, pairsAnswered } from '../contacts/who-knows-whom';
import { type AlterPair, type EgoMeasures, egoMeasures, eiIndex, groupAssortativity } from './ego-measures';
import { positionQuestion } from './protocol';
import type { WaveAnswers } from './wave-answers';

/** Somebody without whom those they know fall into parts that know each other through nobody else who was named. */
export interface Bridge {
  readonly person: PersonId;
  /** The parts without them, the largest first. */
  readonly parts: readonly (readonly PersonId[])[];
}

export interface InterviewFindings {
  readonly people: readonly PersonId[];
  /** Pairs of people who know each other. */
  readonly ties: number;
  /** Pairs that are answered or stated. */
  readonly answered: number;
  readonly possible: number;
  /** Null: not every pair is answered. */
  readonly measures: EgoMeasures | null;
  /** By circle; null: no tie between people with a circle. */
  readonly eiByCircle: number | null;
  readonly homophilyByCircle: number | null;
  /** At most three, those with the largest second part first. */
  readonly bridges: readonly Bridge[];
  /** All their pairs are answered, and they know none of the others. */
  readonly apart: readonly PersonId[];
  /** Questions for which exactly one person was named, and which are finished. */
  readonly onlyOnes: readonly { readonly question: NamingQuestion; readonly person: PersonId }[];
  /** Positions by answer. */
  readonly positions: {
    readonly known: readonly NamingQuestion[];
    readonly nobody: readonly NamingQuestion[];
    readonly open: readonly NamingQuestion[];
  };
}

const MOST_BRIDGES = 3;

export function interviewFindings(network: Network, answers: WaveAnswers, asked: AskedPeople | null): InterviewFindings {
  const people = asked?.people ?? answers.named;
  const pairs = asked?.pairs ?? [];
  const possible = (people.length * (people.length - 1)) / 2;
  const answered = asked === null ? 0 : pairsAnswered(asked);
  const circleOf = (number: number) => network.people.get(people[number] as PersonId)?.circles[0] ?? null;
  const { names, positions } = answers.protocol;
  const isClosed = (position: NamingQuestion) => answers.done.has(positionQuestion(position.id));
  const isKnown = (position: NamingQuestion) => (answers.namedFor.get(positionQuestion(position.id)) ?? []).length > 0;
  return {
    people,
    ties: pairs.length,
    answered,
    possible,
    measures: possible > 0 && answered === possible ? egoMeasures(people.length, pairs) : null,
    eiByCircle: eiIndex(pairs, circleOf),
    homophilyByCircle: groupAssortativity(pairs, circleOf),
    bridges: bridgesAmong(people, pairs),
    apart: asked === null ? [] : peopleApart(asked),
    onlyOnes: names.flatMap((question) => {
      const [person, ...others] = answers.namedFor.get(question.id) ?? [];
      return answers.done.has(question.id) && person !== undefined && others.length === 0 ? [{ question, person }] : [];
    }),
    positions: {
      known: positions.filter(isKnown),
      nobody: positions.filter((position) => !isKnown(position) && isClosed(position)),
      open: positions.filter((position) => !isKnown(position) && !isClosed(position)),
    },
  };
}

function peopleApart({ people, pairs, isAnswered }: AskedPeople): readonly PersonId[] {
  const tied = new Set(pairs.flat());
  return people.filter(
    (_, number) => !tied.has(number) && people.length > 1 && people.every((_, other) => other === number || isAnswered(number, other)),
  );
}

/** Cut vertices of the ties among alters, whose removal leaves parts of at least two people. */
function bridgesAmong(people: readonly PersonId[], pairs: readonly AlterPair[]): readonly Bridge[] {
  const alters = people.map((): Set<number> => new Set());
  for (const [a, b] of pairs) {
    alters[a]?.add(b);
    alters[b]?.add(a);
  }
  return people
    .map((person, number) => ({ person, parts: partsWithout(alters, number).filter((part) => part.length > 1) }))
    .filter(({ parts }) => parts.length > 1)
    .sort((a, b) => (b.parts[1]?.length ?? 0) - (a.parts[1]?.length ?? 0))
    .slice(0, MOST_BRIDGES)
    .map(({ person, parts }) => ({ person, parts: parts.map((part) => part.map((number) => people[number] as PersonId)) }));
}

/** The alters of `gone`, and whom they reach, as parts that are not tied to each other without `gone`; the largest first. */
function partsWithout(alters: readonly ReadonlySet<number>[], gone: number): readonly (readonly number[])[] {
  const seen = new Set([gone]);
  const parts: number[][] = [];
  for (const start of alters[gone] ?? []) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const at of part) {
      for (const next of alters[at] ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  }
  return parts.sort((a, b) => b.length - a.length);
}
