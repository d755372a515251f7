/** An interview by the protocol of a study: its steps, the consent, its own questions and where their answers go; each is one step of undo. */
import { describe, expect, it } from 'vitest';
import { interviewFindings } from '../../../../shared/analysis/interview/interview-findings';
import { ownQuestion, stepsOf } from '../../../../shared/analysis/interview/protocol';
import { isWithoutConsent, nextStep, ownAsked, stepProgress, waveAnswers } from '../../../../shared/analysis/interview/wave-answers';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit, type Edit } from '../../../../shared/model/edit';
import { answer, DONE, nameSomebody } from '../../../../shared/model/edits/interview/answers';
import { answerConsent, answerOwn, chooseProtocol } from '../../../../shared/model/edits/interview/study-answers';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, settingsOf } from '../../../../shared/model/network';
import { networkFromJson, networkToJson } from '../../../../shared/model/network-json';
import { parseNetworkJson } from '../../../../shared/model/parse';
import { KITH_PROTOCOL } from '../../../../shared/model/study/interview-protocol';
import { findingSentences } from '../../../../shared/sentences/interview-sentences';
import { stepLabel } from '../../../../shared/sentences/protocol-words';
import { STUDY_PROTOCOL } from '../../../builders/interview/study-protocol';

const DAY = '2026-11-30' as IsoDay;
const sitting = { wave: DAY, day: DAY };
const newId = idSource(seededRandom(3));

function study() {
  const network = emptyNetwork();
  const inverses: Edit[] = [];
  const states: string[] = [];
  const state = () => JSON.stringify(networkToJson(network));
  const make = (edit: Edit) => {
    states.push(state());
    inverses.push(applyEdit(network, edit));
  };
  const undoAll = () => {
    while (inverses.length > 0) {
      applyEdit(network, inverses.pop() as Edit);
      expect(state()).toBe(states.pop());
    }
  };
  const name = (person: string, question = 'important') => make(nameSomebody(network, sitting, question, { newName: person }, newId));
  const idOf = (person: string) => [...network.people.values()].find((each) => each.name === person)?.id as PersonId;
  const own = (question: string, person: string | null, value: string) => {
    const asked = STUDY_PROTOCOL.questions.find(({ id }) => id === question);
    if (asked === undefined) throw new Error(question);
    make(answerOwn(network, sitting, { question: asked, person: person === null ? null : idOf(person), value }, newId));
  };
  make(chooseProtocol(network, STUDY_PROTOCOL, newId));
  return { network, make, undoAll, name, own, idOf, answers: () => waveAnswers(network, DAY) };
}

describe('the protocol of a study', () => {
  it('has the steps that it asks for, in its words', () => {
    expect(stepsOf(STUDY_PROTOCOL)).toEqual(['consent', 'important', 'mentor', 'closeness', 'knows', 'own', 'positions', 'end']);
    expect(stepLabel(STUDY_PROTOCOL, 'mentor')).toBe('Mentors');
    expect(stepsOf(KITH_PROTOCOL)).not.toContain('consent');
  });

  it('asks nothing before the consent, and keeps what was agreed to with the day', () => {
    const { network, make, answers } = study();
    const progress = (step: string) => stepProgress(answers(), step, { done: 0, of: 0 });
    expect(isWithoutConsent(answers())).toBe(true);
    expect(nextStep(STUDY_PROTOCOL, progress, null)).toBe('consent');
    make(answerConsent(network, sitting, false, newId));
    expect(answers().consent).toEqual({ isAgreed: false, day: DAY });
    expect(isWithoutConsent(answers())).toBe(true);
    make(answerConsent(network, { wave: DAY, day: '2026-12-01' as IsoDay }, true, newId));
    expect(answers().consent).toEqual({ isAgreed: true, day: '2026-12-01' });
    expect(nextStep(STUDY_PROTOCOL, progress, null)).toBe('important');
    const kept = [...network.answers.values()].filter(({ question }) => question === 'consent-text');
    expect(kept.map(({ value }) => value)).toEqual([STUDY_PROTOCOL.consent]);
  });

  it('names people for its own questions, and says for which there is only one', () => {
    const { network, make, name, answers } = study();
    name('Ana');
    name('Ben', 'mentor');
    make(answer(network, sitting, [{ question: 'mentor', value: DONE }], newId));
    expect(answers().named.map((id) => network.people.get(id)?.name)).toEqual(['Ana', 'Ben']);
    const sentences = findingSentences(interviewFindings(network, answers(), null), answers(), (id) => network.people.get(id)?.name ?? '');
    expect(sentences).toContain('For “Mentors” you named only Ben. Without Ben, nobody you named is left there.');
  });

  it('keeps each own answer where the protocol says, also when it is given again', () => {
    const { network, name, own, idOf, answers } = study();
    name('Ana');
    name('Ben');
    expect(ownAsked(answers()).length).toBe(1 + 4 * 2);
    own('years', null, '7');
    own('trust', 'Ana', 'yes');
    own('trust', 'Ana', 'no');
    own('from', 'Ana', 'since');
    own('shared', 'Ana', 'Climbing');
    own('why', 'Ana', 'She listens');
    const ana = network.people.get(idOf('Ana'));
    expect(ana?.extra).toEqual({ Keys: 'No' });
    expect(ana?.circles.map((id) => network.circles.get(id)?.name)).toEqual(['Since moving']);
    expect(ana?.interests.map((id) => network.interests.get(id)?.name)).toEqual(['Climbing']);
    expect(answers().own.get(ownQuestion('trust'))?.get(idOf('Ana'))).toBe('no');
    expect(answers().own.get(ownQuestion('years'))?.get(null)).toBe('7');
    expect(stepProgress(answers(), 'own', { done: 0, of: 0 })).toEqual({ done: 5, of: 9 });
    own('trust', 'Ana', '');
    expect(network.people.get(idOf('Ana'))?.extra).toEqual({});
  });

  it('is undone step by step, to the byte, and survives a file', () => {
    const { network, make, name, own, undoAll } = study();
    make(answerConsent(network, sitting, true, newId));
    name('Ana');
    own('trust', 'Ana', 'yes');
    own('from', 'Ana', 'before');
    own('shared', 'Ana', 'Chess');
    own('why', 'Ana', '');
    make(chooseProtocol(network, null, newId));
    make(chooseProtocol(network, STUDY_PROTOCOL, newId));
    const read = parseNetworkJson(JSON.parse(JSON.stringify(networkToJson(network))));
    if (!read.ok) throw new Error(read.error.message);
    expect(networkFromJson(read.value)).toEqual(network);
    expect(settingsOf(network).study?.secret).toMatch(/^\w{44}$/);
    undoAll();
  });
});
