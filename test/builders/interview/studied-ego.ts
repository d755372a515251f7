/** One participant of a study by `STUDY_PROTOCOL`, with a word in every field and answer that must not leave Kith under pseudonyms. */
import type { IsoDay } from '../../../shared/model/day';
import { applyEdit, type Edit } from '../../../shared/model/edit';
import { answerCloseness, answerWhoKnows, nameSomebody } from '../../../shared/model/edits/interview/answers';
import { answerConsent, answerOwn, setStudy } from '../../../shared/model/edits/interview/study-answers';
import { changePerson } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network, type Person } from '../../../shared/model/network';
import { STUDY_PROTOCOL } from './study-protocol';

export const CANARIES = {
  name: 'CanaryName',
  nickname: 'CanaryNick',
  company: 'CanaryFirm',
  place: 'CanaryPlace',
  email: 'canary@example.com',
  phone: '555 0199 777',
  notes: 'CanaryNote',
  interest: 'CanaryInterest',
  answer: 'CanaryAnswer',
  reason: 'CanaryReason',
} as const;

const sitting = { wave: '2026-11-30' as IsoDay, day: '2026-11-30' as IsoDay };

/** Three people, of whom two know each other. */
export function studiedEgo(ego: string, seed: number): Network {
  const network = emptyNetwork();
  const newId = idSource(seededRandom(seed));
  const make = (edit: Edit) => applyEdit(network, edit);
  make(setStudy(network, { protocol: STUDY_PROTOCOL, secret: 'of the study', ego }));
  make(answerConsent(network, sitting, true, newId));
  for (const name of [`Ana ${CANARIES.name}`, `Ben ${CANARIES.name}`, `${ego} Cousin ${CANARIES.name}`])
    make(nameSomebody(network, sitting, name.startsWith('Ben') ? 'mentor' : 'important', { newName: name }, newId));
  const [a, b, c] = [...network.people.keys()] as [PersonId, PersonId, PersonId];
  const person = (id: PersonId) => network.people.get(id) as Person;
  for (const id of [a, b, c]) {
    const { nickname, company, place, email, phone, notes } = CANARIES;
    make(changePerson(person(id), { nickname, company, place, emails: [email], phones: [phone], notes, howMet: notes }));
    make(answerCloseness(network, sitting, person(id), 4, newId));
  }
  make(answerWhoKnows(network, sitting, a, [b], [b, c], newId));
  make(answerWhoKnows(network, sitting, b, [], [c], newId));
  for (const question of STUDY_PROTOCOL.questions) {
    const value =
      { years: CANARIES.answer, trust: 'yes', from: 'since', shared: CANARIES.interest, why: CANARIES.reason }[question.id] ?? '';
    if (question.about === 'me') make(answerOwn(network, sitting, { question, person: null, value }, newId));
    else for (const id of [a, b, c]) make(answerOwn(network, sitting, { question, person: id, value }, newId));
  }
  return network;
}
