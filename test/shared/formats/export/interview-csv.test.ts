/** Interviews as three tables for egor: what is in them adds up to the answers, and codes leave no name behind. */
import { expect, it } from 'vitest';
import { askedPeople, pairsAnswered } from '../../../../shared/analysis/contacts/who-knows-whom';
import { waveAnswers } from '../../../../shared/analysis/interview/wave-answers';
import {
  type ExportedInterview,
  type InterviewFile,
  type InterviewNaming,
  interviewCsv,
} from '../../../../shared/formats/export/interview-csv';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { answer } from '../../../../shared/model/edits/interview/answers';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { NAME_QUESTIONS } from '../../../../shared/model/study/interview-protocol';
import { nameEverybody, sayClosenessAndCircles, sayWhoKnowsWhom } from '../../../builders/interview/interview-answers';
import { SCRIPTED_CIRCLES, SCRIPTED_PEOPLE, SCRIPTED_TIES } from '../../../builders/interview/scripted-interview';

const DAY = '2026-11-30' as IsoDay;
const LATER = '2027-05-30' as IsoDay;

/** The scripted interview, and one half a year later in which three of them are named in another order. */
function twoInterviews() {
  const network = emptyNetwork();
  const newId = idSource(seededRandom(1));
  const first = { network, sitting: { wave: DAY, day: DAY }, newId };
  nameEverybody(first);
  sayClosenessAndCircles(first);
  sayWhoKnowsWhom(first);
  const [ida] = network.people.keys();
  applyEdit(network, answer(network, first.sitting, [{ question: 'rhythm', person: ida as PersonId, value: 'weekly' }], newId));
  nameEverybody({ network, sitting: { wave: LATER, day: LATER }, newId }, ['Bea Lund', 'Ida Holm', 'Amir Sadek']);
  const interviews = [DAY, LATER].map((wave): ExportedInterview => {
    const answers = waveAnswers(network, wave);
    const asked = askedPeople(network, answers.named);
    const ties = (asked?.pairs ?? []).map(([a, b]) => [asked?.people[a], asked?.people[b]] as readonly [PersonId, PersonId]);
    return { ...answers, ties, answered: asked === null ? 0 : pairsAnswered(asked), possible: asked === null ? 0 : 3 };
  });
  const table = (file: InterviewFile, naming: InterviewNaming) =>
    new TextDecoder()
      .decode(interviewCsv(network, interviews, { file, naming, questions: NAME_QUESTIONS }))
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  return { table };
}

it('has an ego network for each interview', () => {
  const [header, ...rows] = twoInterviews().table('egos', 'codes');
  expect(header).toEqual(['egoID', 'day', 'alters', 'ties', 'pairs_answered', 'pairs_possible']);
  expect(rows.map((row) => row.slice(0, 5))).toEqual([
    ['1', DAY, '20', '40', '190'],
    ['2', LATER, '3', '1', '3'],
  ]);
});

it('has every alter with the answers, and every tie between alters of the same interview', () => {
  const { table } = twoInterviews();
  const [header = [], ...alters] = table('alters', 'names');
  const column = (name: string) => header.indexOf(name);
  expect(alters.length).toBe(23);
  const ida = alters.filter((row) => row[column('name')] === 'Ida Holm');
  expect(ida.map((row) => row[column('alterID')])).toEqual(['P1', 'P1']);
  expect(ida[0]).toEqual(['1', 'P1', 'Ida Holm', '5', 'Family', '', 'weekly', '1', '0', '0', '0', '0', '0']);
  expect(ida[1]?.[column('closeness')], 'not said in the second one').toBe('');
  const nameOf = new Map(alters.map((row) => [row[column('alterID')], row[column('name')] ?? '']));
  const [, ...ties] = table('ties', 'names');
  const pairs = (ego: string) => ties.filter(([id]) => id === ego).map(([, a, b]) => [nameOf.get(a), nameOf.get(b)].toSorted().join('-'));
  expect(pairs('1').toSorted()).toEqual(SCRIPTED_TIES.map((pair) => pair.toSorted().join('-')).toSorted());
  expect(pairs('2')).toEqual(['Amir Sadek-Bea Lund']);
});

it('leaves no name behind with codes', () => {
  const { table } = twoInterviews();
  const text = (['egos', 'alters', 'ties'] as const).map((file) => JSON.stringify(table(file, 'codes'))).join('\n');
  for (const name of [...SCRIPTED_PEOPLE, ...Object.keys(SCRIPTED_CIRCLES)])
    for (const word of name.split(' ')) expect(text).not.toContain(word);
  expect(table('alters', 'codes')[1]?.slice(0, 4)).toEqual(['1', 'P1', '5', 'C1']);
});
