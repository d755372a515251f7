/**
 * Edits of an interview. Each answer is one step of undo: what was said on that day (`answers`), and what follows from it for the network (a person, a closeness,
 * a tie) in the same edit.
 */
import { someNames } from '../../../strings/phrases';
import { text } from '../../../strings/text';
import type { IsoDay } from '../../day';
import type { InterviewAnswer } from '../../decisions';
import type { Edit } from '../../edit';
import type { AnswerId, NewId, PersonId } from '../../ids';
import type { Network, Person } from '../../network';
import { newPerson } from '../../person';
import { setPersonCircles } from '../circles';
import { setPersonInterests } from '../interests';
import { changePerson } from '../people';
import { addTie, stateAcquaintances } from '../ties';

/** Which interview, and on which day it goes on. */
export interface Sitting {
  readonly wave: IsoDay;
  readonly day: IsoDay;
}

/** What one answer says; see `InterviewAnswer`. */
export interface Said {
  readonly question: string;
  readonly person?: PersonId;
  readonly other?: PersonId;
  readonly value?: string;
}

/** The value of an answer that only says that a question is done. */
export const DONE = 'done';
/** Values of the question whether two people know each other. */
export const KNOWS = { question: 'knows', yes: 'yes', no: 'no' } as const;

/** An existing person, or a new one with this name. */
export type Named = PersonId | { readonly newName: string };

/**
 * Somebody is named in answer to a question. A new name makes a person.
 * @param isLast the question is done with it
 */
export function nameSomebody(network: Network, sitting: Sitting, question: string, named: Named, newId: NewId, isLast = false): Edit {
  const added = typeof named === 'string' ? null : newPerson(newId<PersonId>(), named.newName.replace(/\s+/g, ' ').trim());
  const person = added?.id ?? (named as PersonId);
  const name = added?.name ?? network.people.get(person)?.name ?? '';
  const said: readonly Said[] = [
    { question, person, value: nextPlace(network, sitting, question) },
    ...(isLast ? [{ question, value: DONE }] : []),
  ];
  return {
    kind: 'answerInterview',
    label: text('model.nameInInterview', { person: name }),
    put: { people: added === null ? [] : [added], answers: newAnswers(network, sitting, said, newId) },
    delete: {},
  };
}

/** Which one it is to be named for the question: who comes to mind first tells something, and tables keep no order. */
function nextPlace(network: Network, { wave }: Sitting, question: string): string {
  const places = [...network.answers.values()]
    .filter((each) => each.wave === wave && each.question === question && each.person !== null)
    .map(({ value }) => Number(value) || 0);
  return String(1 + Math.max(0, ...places));
}

/** They are not named in answer to that question any more. The person stays. */
export function unname(network: Network, sitting: Sitting, question: string, person: PersonId): Edit {
  const gone = [...network.answers.values()].filter(
    (answer) => answer.wave === sitting.wave && answer.question === question && answer.person === person,
  );
  return {
    kind: 'answerInterview',
    label: text('model.unnameInInterview', { person: network.people.get(person)?.name ?? '' }),
    put: {},
    delete: { answers: gone.map(({ id }) => id) },
  };
}

/** Answers that change nothing but what was said: a question is done, the last contact, the usual rhythm. */
export function answer(network: Network, sitting: Sitting, said: readonly Said[], newId: NewId): Edit {
  const people = [...new Set(said.flatMap(({ person }) => person ?? []))].map((id) => network.people.get(id)?.name ?? '');
  return {
    kind: 'answerInterview',
    label: people.length === 0 ? text('model.answerInterview') : text('model.answerInInterview', { people: someNames(people) }),
    put: { answers: newAnswers(network, sitting, said, newId) },
    delete: {},
  };
}

/** How close somebody is, 1 (distant) to 5 (closest): said in this interview, and the declared closeness from now on. */
export function answerCloseness(network: Network, sitting: Sitting, person: Person, closeness: number, newId: NewId): Edit {
  return {
    ...answer(network, sitting, [{ question: 'closeness', person: person.id, value: String(closeness) }], newId),
    put: {
      answers: newAnswers(network, sitting, [{ question: 'closeness', person: person.id, value: String(closeness) }], newId),
      people: [{ ...person, closeness }],
    },
  };
}

export interface Description {
  /** Names; those that do not exist are made. */
  readonly circles: readonly string[];
  readonly interests: readonly string[];
  readonly howMet: string;
}

/** Circles, interests and how the user met somebody, as one step. */
export function describePerson(network: Network, sitting: Sitting, person: Person, described: Description, newId: NewId): Edit {
  const circles = setPersonCircles(network, person, described.circles, newId);
  const interests = setPersonInterests(network, person, described.interests, newId);
  const changed: Person = {
    ...person,
    circles: circles.put.people?.[0]?.circles ?? person.circles,
    interests: interests.put.people?.[0]?.interests ?? person.interests,
  };
  const { howMet = '' } = person;
  return {
    kind: 'answerInterview',
    label: text('model.answerInInterview', { people: person.name }),
    put: {
      circles: circles.put.circles ?? [],
      interests: interests.put.interests ?? [],
      people: described.howMet === howMet ? [changed] : (changePerson(changed, { howMet: described.howMet }).put.people ?? []),
      answers: newAnswers(network, sitting, [{ question: 'about', person: person.id, value: DONE }], newId),
    },
    delete: {},
  };
}

/** Whom of `asked` somebody knows, and whom not. Ties as `stateAcquaintances`; the answers are kept, so that no pair is asked about again. */
export function answerWhoKnows(
  network: Network,
  sitting: Sitting,
  person: PersonId,
  known: readonly PersonId[],
  asked: readonly PersonId[],
  newId: NewId,
): Edit {
  const ties = stateAcquaintances(network, person, known, asked, newId);
  const isKnown = new Set(known);
  const said = asked.map((other) => ({
    question: KNOWS.question,
    person,
    other,
    value: isKnown.has(other) ? KNOWS.yes : KNOWS.no,
  }));
  const label = text('model.answerInInterview', { people: network.people.get(person)?.name ?? '' });
  return { ...ties, kind: 'answerInterview', label, put: { ...ties.put, answers: newAnswers(network, sitting, said, newId) } };
}

/** A whole group knows each other, or nobody of it does. `pairs`: those that are not answered yet. */
export function answerGroup(
  network: Network,
  sitting: Sitting,
  pairs: readonly (readonly [PersonId, PersonId])[],
  isAll: boolean,
  newId: NewId,
): Edit {
  const people = [...new Set(pairs.flat())].map((id) => network.people.get(id)?.name ?? '');
  const said = pairs.map(([person, other]) => ({ question: KNOWS.question, person, other, value: isAll ? KNOWS.yes : KNOWS.no }));
  const ties = isAll ? pairs.flatMap(([a, b]) => addTie(network, { a, b, relation: 'knows' }, newId).put.ties ?? []) : [];
  return {
    kind: 'answerInterview',
    label: text('model.answerGroup', { people: someNames(people), all: isAll ? 'yes' : 'no' }),
    put: { ties, answers: newAnswers(network, sitting, said, newId) },
    delete: {},
  };
}

/** An answer to the same question about the same people in the same interview is replaced. */
function newAnswers(network: Network, { wave, day }: Sitting, said: readonly Said[], newId: NewId): readonly InterviewAnswer[] {
  const keyOf = (question: string, person: PersonId | null, other: PersonId | null) =>
    JSON.stringify([question, ...(other !== null && person !== null && other < person ? [other, person] : [person, other])]);
  const before = new Map<string, AnswerId>();
  for (const each of network.answers.values()) if (each.wave === wave) before.set(keyOf(each.question, each.person, each.other), each.id);
  return said.map(({ question, person = null, other = null, value = '' }) => ({
    id: before.get(keyOf(question, person, other)) ?? newId<AnswerId>(),
    wave,
    day,
    question,
    person,
    other,
    value,
  }));
}
