/** The scripted interview by its edits: progress that survives, findings that are true, a second wave, and undo of every answer. */
import { describe, expect, it } from 'vitest';
import { askedPeople } from '../../../../shared/analysis/contacts/who-knows-whom';
import { compareWaves } from '../../../../shared/analysis/interview/compare-waves';
import { interviewFindings } from '../../../../shared/analysis/interview/interview-findings';
import { positionQuestion } from '../../../../shared/analysis/interview/protocol';
import { nextStep, openWave, stepProgress, waveAnswers, wavesOf } from '../../../../shared/analysis/interview/wave-answers';
import { checkNetwork } from '../../../../shared/model/check-network';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { erasePeople } from '../../../../shared/model/edits/erase-people';
import { answer, answerCloseness, DONE, nameSomebody, unname } from '../../../../shared/model/edits/interview/answers';
import { mergePeople } from '../../../../shared/model/edits/join-people';
import { deletePeople } from '../../../../shared/model/edits/people';
import { splitPerson } from '../../../../shared/model/edits/split-person';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network, type Person } from '../../../../shared/model/network';
import { copyNetwork, networkFromJson, networkToJson } from '../../../../shared/model/network-json';
import { parseNetworkJson } from '../../../../shared/model/parse';
import { POSITIONS } from '../../../../shared/model/study/interview-protocol';
import { comparisonSentences, findingSentences, measureRows, saidSentence } from '../../../../shared/sentences/interview-sentences';
import { type Interviewee, nameEverybody, sayClosenessAndCircles, sayWhoKnowsWhom } from '../../../builders/interview/interview-answers';
import { networkOf } from '../../../builders/network-builder';

const DAY = '2026-11-30' as IsoDay;
const LATER = '2027-05-30' as IsoDay;

const sat = (day: IsoDay, network: Network = emptyNetwork()): Interviewee => ({
  network,
  sitting: { wave: day, day },
  newId: idSource(seededRandom(Number(day.slice(2, 4)))),
});
const whole = (): Interviewee => {
  const interviewee = sat(DAY);
  nameEverybody(interviewee);
  sayClosenessAndCircles(interviewee);
  sayWhoKnowsWhom(interviewee);
  return interviewee;
};
const findingsOf = (network: Network, wave: IsoDay) => {
  const answers = waveAnswers(network, wave);
  return { answers, findings: interviewFindings(network, answers, askedPeople(network, answers.named)) };
};
const idOf = (network: Network, name: string) => [...network.people.values()].find((person) => person.name === name)?.id as PersonId;
const sentencesOf = (network: Network, wave: IsoDay) => {
  const { answers, findings } = findingsOf(network, wave);
  return findingSentences(findings, answers, (id) => network.people.get(id)?.name ?? '');
};

describe('a scripted interview', () => {
  it('takes at most 20 questions to say the 190 pairs, and finds what the golden values say', () => {
    const { network } = whole();
    const { findings } = findingsOf(network, DAY);
    expect([findings.ties, findings.answered, findings.possible]).toEqual([40, 190, 190]);
    expect(measureRows(findings).every(({ label, plain }) => label !== '' && plain !== '' && plain !== label)).toBe(true);
    expect(measureRows(findings).map(({ value }) => value)).toEqual(['0.211', '16', '0.162', '-0.65', '0.763']);
    const interviewee = sat(DAY);
    nameEverybody(interviewee);
    sayClosenessAndCircles(interviewee);
    expect(sayWhoKnowsWhom(interviewee)).toBeLessThanOrEqual(20);
    expect(checkNetwork(network)).toEqual([]);
  });

  it('says so in words that can be counted', () => {
    const { network } = whole();
    expect(sentencesOf(network, DAY)).toEqual([
      'You named 20 people.',
      'You called 5 “one of the closest” and 5 “close”.',
      '40 of the 190 pairs among the 20 people asked about know each other: a density of 21 %.',
      'An open network: your 20 people are worth about 16 who do not know each other (effective size 16, constraint 0.16).',
      'By your answers, nobody is the only one who joins two parts of these people.',
      'Of the ties between people with a circle, 83 % stay within one circle (E-I index -0.65, homophily 0.76).',
    ]);
  });

  it('can be stopped anywhere: the same is open after the network was saved and read again', () => {
    const interviewee = sat(DAY);
    nameEverybody(interviewee);
    const read = parseNetworkJson(JSON.parse(JSON.stringify(networkToJson(interviewee.network))));
    if (!read.ok) throw new Error(read.error.message);
    const network = networkFromJson(read.value);
    const answers = waveAnswers(network, DAY);
    const progress = (step: string) => stepProgress(answers, step, { done: 0, of: 20 });
    expect(answers.named.length).toBe(20);
    expect(openWave(network)).toBe(DAY);
    expect(nextStep(answers.protocol, progress, null)).toBe('closeness');
    expect(progress('positions')).toEqual({ done: 0, of: POSITIONS.length });
  });

  it('undoes every answer, to the byte', () => {
    const network = emptyNetwork();
    const { sitting, newId } = sat(DAY);
    const states: string[] = [];
    const inverses = [];
    const text = () => JSON.stringify(networkToJson(network));
    for (const make of [
      () => nameSomebody(network, sitting, 'help', { newName: 'Ana' }, newId),
      () => nameSomebody(network, sitting, 'work', idOf(network, 'Ana'), newId),
      () => answerCloseness(network, sitting, network.people.get(idOf(network, 'Ana')) as Person, 5, newId),
      () => answerCloseness(network, sitting, network.people.get(idOf(network, 'Ana')) as Person, 3, newId),
      () => unname(network, sitting, 'work', idOf(network, 'Ana')),
    ]) {
      states.push(text());
      inverses.push(applyEdit(network, make()));
    }
    expect([...network.answers.values()].filter(({ question }) => question === 'closeness').map(({ value }) => value)).toEqual(['3']);
    expect(network.people.get(idOf(network, 'Ana'))?.closeness).toBe(3);
    for (const inverse of inverses.reverse()) {
      applyEdit(network, inverse);
      expect(text()).toBe(states.pop());
    }
  });
});

it('keeps the last contact and the rhythm as they were said, with the day, and logs nothing', () => {
  const { network, sitting, newId } = whole();
  const ida = idOf(network, 'Ida Holm');
  expect(saidSentence(network, ida, LATER)).toBeNull();
  const say = (question: string, value: string) => applyEdit(network, answer(network, sitting, [{ question, person: ida, value }], newId));
  say('last-contact', 'not-known');
  say('rhythm', 'weekly');
  expect(saidSentence(network, ida, LATER)).toBe('Usually: “Weekly” (said on 30 November 2026)');
  say('last-contact', 'this-month');
  expect(saidSentence(network, ida, LATER)).toBe('In touch: “In the last month”; usually: “Weekly” (said on 30 November 2026)');
  expect([network.interactions.size, network.people.get(ida)?.cadenceDays]).toEqual([0, null]);
});

describe('what is not answered', () => {
  it('is unknown: no density, no closure, and the open pairs are counted', () => {
    const interviewee = sat(DAY);
    nameEverybody(interviewee);
    const { network, sitting, newId } = interviewee;
    const { findings } = findingsOf(network, DAY);
    expect([findings.measures, findings.answered]).toEqual([null, 0]);
    expect(sentencesOf(network, DAY)).toEqual(['You named 20 people.']);
    const [a, b] = [idOf(network, 'Ida Holm'), idOf(network, 'Amir Sadek')];
    applyEdit(network, answer(network, sitting, [{ question: 'knows', person: a, other: b, value: 'no' }], newId));
    expect(sentencesOf(network, DAY)).toContain(
      'Of the 1 pair you answered about, none knows each other. 189 pairs are open, so how closed the network is cannot be said yet.',
    );
    expect(findingsOf(network, DAY).findings.apart, 'one "no" says nothing about the others').toEqual([]);
  });
});

describe('who bridges, and whom one would lose', () => {
  const said = () => {
    const network = networkOf({
      people: ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva', 'Finn'],
      ties: [
        ['Ana', 'knows', 'Ben'],
        ['Ana', 'knows', 'Cleo'],
        ['Ben', 'knows', 'Cleo'],
        ['Ana', 'knows', 'Dov'],
        ['Dov', 'friend', 'Eva'],
        ['Ana', 'knows', 'Eva'],
      ],
    });
    const interviewee = sat(DAY, network);
    nameEverybody(interviewee, ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva', 'Finn']);
    const { sitting, newId } = interviewee;
    applyEdit(network, nameSomebody(network, sitting, 'help', 'Ben' as PersonId, newId));
    applyEdit(network, nameSomebody(network, sitting, positionQuestion('nurse'), 'Eva' as PersonId, newId, true));
    applyEdit(network, answer(network, sitting, [{ question: positionQuestion('lawyer'), value: DONE }], newId));
    return interviewee;
  };

  it('names the only one who joins two parts, with the parts', () => {
    const { findings } = findingsOf(said().network, DAY);
    expect(findings.bridges.map(({ person, parts }) => [person, parts.map((part) => part.toSorted())])).toEqual([
      [
        'Ana',
        [
          ['Ben', 'Cleo'],
          ['Dov', 'Eva'],
        ],
      ],
    ]);
    expect(findings.apart, 'Finn was not asked about').toEqual([]);
    expect(sentencesOf(said().network, DAY)).toContain('By your answers, Ana is the only one who joins Ben and Cleo with Dov and Eva.');
  });

  it('names the only one for help, and the kinds of work without anybody', () => {
    const sentences = sentencesOf(said().network, DAY);
    expect(sentences).toContain('For help you named only Ben. Without Ben, nobody you named is left there.');
    expect(sentences).toContain('You named somebody for 1 of the 2 kinds of work you answered about; 13 are open.');
    expect(sentences).toContain('You named nobody for: lawyer.');
  });

  it('calls somebody apart only when every pair is answered', () => {
    const { network, sitting, newId } = said();
    const others = ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva'] as PersonId[];
    const no = others.map((other) => ({ question: 'knows', person: 'Finn' as PersonId, other, value: 'no' }));
    applyEdit(network, answer(network, sitting, no, newId));
    expect(sentencesOf(network, DAY)).toContain('By your answers, Finn knows none of the others.');
  });
});

describe('a second interview', () => {
  it('shows who came, went and moved, and asks no pair again', () => {
    const { network } = whole();
    const first = sat(DAY, network);
    applyEdit(network, answer(network, first.sitting, [{ question: 'end', value: DONE }], first.newId));
    expect(openWave(network)).toBeNull();
    const again = sat(LATER, network);
    const names = ['Ida Holm', 'Jon Holm', 'Amir Sadek', 'Vera Neu'];
    nameEverybody(again, names);
    const say = (name: string, closeness: number) =>
      applyEdit(
        network,
        answerCloseness(network, again.sitting, network.people.get(idOf(network, name)) as Person, closeness, again.newId),
      );
    say('Ida Holm', 5);
    say('Jon Holm', 2);
    say('Vera Neu', 3);
    expect(wavesOf(network)).toEqual([DAY, LATER]);
    const compared = compareWaves(waveAnswers(network, DAY), waveAnswers(network, LATER));
    const nameOf = (id: PersonId) => network.people.get(id)?.name ?? '';
    expect(compared.came.map(nameOf)).toEqual(['Vera Neu']);
    expect(compared.went.length).toBe(17);
    expect(compared.moved).toEqual([{ person: idOf(network, 'Jon Holm'), from: 5, to: 2 }]);
    expect(comparisonSentences(compared, nameOf).slice(-3)).toEqual([
      'Jon Holm moved out: from “one of the closest” to “an acquaintance”',
      '1 stands where they stood.',
      'Of 1 person named both times, how close was not said both times.',
    ]);
    expect(waveAnswers(network, DAY).closeness.get(idOf(network, 'Jon Holm')), 'what was said then stays').toBe(5);
    const asked = askedPeople(network, waveAnswers(network, LATER).named);
    expect(asked?.isAnswered(0, 1)).toBe(true);
  });
});

describe('answers about people who change', () => {
  it('go with a person who is deleted or erased, and come back with undo', () => {
    const { network } = whole();
    const ida = idOf(network, 'Ida Holm');
    const about = () => [...network.answers.values()].filter(({ person, other }) => person === ida || other === ida).length;
    const before = about();
    expect(before).toBeGreaterThan(20);
    for (const edit of [deletePeople(network, [ida]), erasePeople(network, [ida])]) {
      const inverse = applyEdit(network, edit);
      expect(about()).toBe(0);
      expect(checkNetwork(network)).toEqual([]);
      applyEdit(network, inverse);
      expect(about()).toBe(before);
    }
  });

  it('are moved by a join, and given back by a split', () => {
    const { network } = whole();
    const copy = copyNetwork(network);
    const [keep, gone] = [idOf(network, 'Ida Holm'), idOf(network, 'Greta Quist')];
    applyEdit(network, mergePeople(network, keep, gone));
    expect(checkNetwork(network)).toEqual([]);
    expect(waveAnswers(network, DAY).named.length).toBe(19);
    applyEdit(network, splitPerson(network, gone) as NonNullable<ReturnType<typeof splitPerson>>);
    const sorted = (of: Network) => [...of.answers.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(network)).toEqual(sorted(copy));
  });
});
