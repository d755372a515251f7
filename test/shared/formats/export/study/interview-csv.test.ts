/** Interviews as three tables for egor: what is in them adds up to the answers, codes stay from export to export, and leave nothing behind that names anybody. */
import { describe, expect, it } from 'vitest';
import { studyInterviews } from '../../../../../shared/analysis/interview/study-interviews';
import { waveAnswers } from '../../../../../shared/analysis/interview/wave-answers';
import type { InterviewNaming } from '../../../../../shared/formats/export/study/exported-ego';
import { INTERVIEW_FILES, type InterviewFile, interviewCsv } from '../../../../../shared/formats/export/study/interview-csv';
import type { IsoDay } from '../../../../../shared/model/day';
import { applyEdit } from '../../../../../shared/model/edit';
import { answer } from '../../../../../shared/model/edits/interview/answers';
import { answerConsent, setStudy } from '../../../../../shared/model/edits/interview/study-answers';
import { idSource, type PersonId, seededRandom } from '../../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../../shared/model/network';
import { pseudonym } from '../../../../../shared/model/study/pseudonyms';
import { nameEverybody, sayClosenessAndCircles, sayWhoKnowsWhom } from '../../../../builders/interview/interview-answers';
import { SCRIPTED_CIRCLES, SCRIPTED_PEOPLE, SCRIPTED_TIES } from '../../../../builders/interview/scripted-interview';
import { CANARIES, studiedEgo } from '../../../../builders/interview/studied-ego';
import { STUDY_PROTOCOL } from '../../../../builders/interview/study-protocol';

const DAY = '2026-11-30' as IsoDay;
const LATER = '2027-05-30' as IsoDay;
const SECRET = 'of the study';

function tables(networks: readonly Network[]) {
  const egos = networks.map((network) => ({ network, interviews: studyInterviews(network) }));
  return (file: InterviewFile, naming: InterviewNaming) =>
    new TextDecoder()
      .decode(interviewCsv(egos, { file, naming, secret: SECRET }))
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
}

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
  return { ida: ida as PersonId, table: tables([network]) };
}

describe('one network', () => {
  it('has an ego network for each interview', () => {
    const [header, ...rows] = twoInterviews().table('egos', 'codes');
    expect(header).toEqual(['egoID', 'ego', 'wave', 'day', 'consent_day', 'alters', 'ties', 'pairs_answered', 'pairs_possible']);
    const ego = pseudonym(SECRET, 'E', '');
    expect(rows).toEqual([
      [`${ego}-1`, ego, '1', DAY, '', '20', '40', '190', '190'],
      [`${ego}-2`, ego, '2', LATER, '', '3', '1', '3', '3'],
    ]);
  });

  it('has every alter with the answers, and every tie between alters of the same interview', () => {
    const { ida: id, table } = twoInterviews();
    const [header = [], ...alters] = table('alters', 'names');
    const column = (name: string) => header.indexOf(name);
    expect(alters.length).toBe(23);
    const ida = alters.filter((row) => row[column('name')] === 'Ida Holm');
    const code = pseudonym(SECRET, 'P', id);
    expect(ida.map((row) => row[column('alterID')])).toEqual([code, code]);
    expect(ida[0]?.slice(1)).toEqual([code, 'Ida Holm', '5', 'Family', '', 'weekly', '1', '0', '0', '0', '0', '0']);
    expect(ida[1]?.[column('closeness')], 'not said in the second one').toBe('');
    const nameOf = new Map(alters.map((row) => [row[column('alterID')], row[column('name')] ?? '']));
    const [, ...ties] = table('ties', 'names');
    const pairs = (wave: string) =>
      ties.filter(([ego]) => ego?.endsWith(wave)).map(([, a, b]) => [nameOf.get(a), nameOf.get(b)].toSorted().join('-'));
    expect(pairs('-1').toSorted()).toEqual(SCRIPTED_TIES.map((pair) => pair.toSorted().join('-')).toSorted());
    expect(pairs('-2')).toEqual(['Amir Sadek-Bea Lund']);
  });

  it('leaves no name behind with codes', () => {
    const { table } = twoInterviews();
    const text = INTERVIEW_FILES.map((file) => JSON.stringify(table(file, 'codes'))).join('\n');
    for (const name of [...SCRIPTED_PEOPLE, ...Object.keys(SCRIPTED_CIRCLES)])
      for (const word of name.split(' ')) expect(text).not.toContain(word);
    expect(table('alters', 'codes')[1]?.slice(1, 4)).toEqual([expect.stringMatching(/^P\w{8}$/), '5', expect.stringMatching(/^C\w{8}$/)]);
  });
});

describe('a study of several people', () => {
  const [maria, omar] = [studiedEgo('Maria', 1), studiedEgo('Omar', 2)];

  it('has all egos in the three files, with their own questions', () => {
    const table = tables([maria, omar]);
    const [header = [], ...egos] = table('egos', 'names');
    expect(egos.map((row) => [row[0], row[header.indexOf('consent_day')], row[header.indexOf('own_years')]])).toEqual([
      ['Maria-1', DAY, CANARIES.answer],
      ['Omar-1', DAY, CANARIES.answer],
    ]);
    const [columns = [], ...alters] = table('alters', 'names');
    expect(columns.slice(3)).toEqual(
      ['closeness', 'circle', 'last_contact', 'rhythm', 'named_important', 'named_mentor'].concat(
        STUDY_PROTOCOL.questions.filter(({ about }) => about === 'person').map(({ id }) => `own_${id}`),
      ),
    );
    expect(new Set(alters.map(([ego]) => ego))).toEqual(new Set(['Maria-1', 'Omar-1']));
    for (const [ego, a, b] of table('ties', 'names').slice(1))
      for (const end of [a, b]) expect(alters.some((row) => row[0] === ego && row[1] === end)).toBe(true);
  });

  it('under codes has no name, note, address or typed text of anybody, and the same codes again later', () => {
    const table = tables([maria, omar]);
    const text = INTERVIEW_FILES.map((file) => JSON.stringify(table(file, 'codes'))).join('\n');
    for (const canary of Object.values(CANARIES)) expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
    for (const ego of ['Maria', 'Omar']) expect(text).not.toContain(ego);
    expect(JSON.stringify(table('alters', 'names')), 'the names are there to be left out').toContain(CANARIES.name);
    const [header = [], ...alters] = table('alters', 'codes');
    expect(header).toContain('own_trust');
    expect(header).not.toContain('own_why');
    const again = tables([omar, maria])('alters', 'codes').slice(1);
    expect(new Set(again.map((row) => row.join()))).toEqual(new Set(alters.map((row) => row.join())));
  });

  it('leaves out whoever did not agree', () => {
    const network = studiedEgo('Nora', 3);
    applyEdit(network, answerConsent(network, { wave: DAY, day: DAY }, false, idSource(seededRandom(9))));
    expect(waveAnswers(network, DAY).named.length).toBe(3);
    const table = tables([maria, network]);
    expect(table('egos', 'names').map(([ego]) => ego)).toEqual(['egoID', 'Maria-1']);
    expect(JSON.stringify(table('alters', 'names'))).not.toContain('Nora');
    applyEdit(network, setStudy(network, {}));
    expect(studyInterviews(network).length, 'without a protocol that asks for it, none is needed').toBe(1);
  });
});
