/** Gives the answers of the scripted interview as edits, the way the window does. */
import { askedPeople, nextAsked, othersBeside } from '../../../shared/analysis/contacts/who-knows-whom';
import { waveAnswers } from '../../../shared/analysis/interview/wave-answers';
import { applyEdit, type Edit } from '../../../shared/model/edit';
import {
  answer,
  answerCloseness,
  answerGroup,
  answerWhoKnows,
  DONE,
  describePerson,
  nameSomebody,
  type Sitting,
} from '../../../shared/model/edits/interview/answers';
import type { NewId, PersonId } from '../../../shared/model/ids';
import type { Network, Person } from '../../../shared/model/network';
import { NAME_QUESTIONS } from '../../../shared/model/study/interview-protocol';
import { areTied, circleOfScripted, SCRIPTED_PEOPLE } from './scripted-interview';

/** Changes the network in place. */
export interface Interviewee {
  readonly network: Network;
  readonly sitting: Sitting;
  readonly newId: NewId;
}

/** Everybody is named for important matters, then the other questions are finished with nobody. */
export function nameEverybody({ network, sitting, newId }: Interviewee, names: readonly string[] = SCRIPTED_PEOPLE): void {
  const make = (edit: Edit) => applyEdit(network, edit);
  for (const newName of names) {
    const existing = [...network.people.values()].find(({ name }) => name === newName);
    make(nameSomebody(network, sitting, 'important', existing?.id ?? { newName }, newId));
  }
  for (const question of NAME_QUESTIONS) make(answer(network, sitting, [{ question, value: DONE }], newId));
}

/** Closeness by place in the list: the first five are closest. */
export function sayClosenessAndCircles({ network, sitting, newId }: Interviewee): void {
  waveAnswers(network, sitting.wave).named.forEach((id, i) => {
    const person = () => network.people.get(id) as Person;
    applyEdit(network, answerCloseness(network, sitting, person(), 5 - Math.floor(i / 5), newId));
    const description = { circles: [circleOfScripted(person().name)], interests: i % 4 === 0 ? ['Sailing'] : [], howMet: '' };
    applyEdit(network, describePerson(network, sitting, person(), description, newId));
  });
}

/** Groups at once where all know each other, then person by person. Returns how many questions it took. */
export function sayWhoKnowsWhom({ network, sitting, newId }: Interviewee): number {
  const nameOf = (id: PersonId) => network.people.get(id)?.name ?? '';
  const asked = () => {
    const found = askedPeople(network, waveAnswers(network, sitting.wave).named);
    if (found === null) throw new Error('too few people are named');
    return found;
  };
  let questions = 0;
  for (const group of asked().groups) {
    const people = group.members.map((number) => asked().people[number] as PersonId);
    const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
    if (!pairs.every(([a, b]) => areTied(nameOf(a), nameOf(b)))) continue;
    questions++;
    applyEdit(network, answerGroup(network, sitting, pairs, true, newId));
  }
  for (let now = asked(), at = nextAsked(now); at >= 0; now = asked(), at = nextAsked(now)) {
    const person = now.people[at] as PersonId;
    const others = othersBeside(now, at).map((number) => now.people[number] as PersonId);
    questions++;
    applyEdit(
      network,
      answerWhoKnows(
        network,
        sitting,
        person,
        others.filter((other) => areTied(nameOf(person), nameOf(other))),
        others,
        newId,
      ),
    );
  }
  return questions;
}
