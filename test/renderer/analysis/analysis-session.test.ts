import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerTo } from '../../../renderer/analysis/analysis-result';
import { analyst } from '../../../renderer/analysis/analysis-session';
import type { FromWorker, Question } from '../../../renderer/analysis/protocol';
import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import { applyPatch } from '../../../shared/analysis/results/result-patch';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import { isoDay } from '../../../shared/model/day';
import { applyEdit, type Edit } from '../../../shared/model/edit';
import type { InteractionId, PersonId } from '../../../shared/model/ids';
import { emptyNetwork, type Network, type Person, settingsOf } from '../../../shared/model/network';
import { serializeNetwork } from '../../../shared/model/serialize-network';
import { readFindings } from '../../../shared/sentences/read-findings';
import { LAST_DAY, madeInteraction, madeNetwork } from '../../bench/made-network';

const QUESTION: Question = { today: isoDay(LAST_DAY), mixing: 'both', capacity: 5, automatic: 1 };
const made = () => madeNetwork({ people: 80, interactions: 800, company: 6 });

/** The worker's own code, with what it tells as the window would get it; its clock goes on by so many milliseconds with every look. */
function atWork(network: Network, millisecondsPerLook = 0) {
  const told: FromWorker[] = [];
  let clock = 0;
  const { hear } = analyst(
    (message) => told.push(structuredClone(message)),
    () => (clock += millisecondsPerLook),
  );
  hear({ kind: 'open', network: serializeNetwork(network) });
  const of = <K extends FromWorker['kind']>(kind: K) => told.filter((one): one is Extract<FromWorker, { kind: K }> => one.kind === kind);
  return { hear, told, of, ask: (id: number, question = QUESTION) => hear({ kind: 'ask', id, question }) };
}

function coffeeWith(network: Network): Edit {
  const someone = [...network.people.keys()].slice(0, 1);
  const entry = madeInteraction('coffee' as InteractionId, LAST_DAY, someone, [], 0, () => 0.9);
  return { kind: 'logInteraction', label: '', put: { interactions: [entry] }, delete: {} };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an edit', () => {
  test('is told at once, as the whole answer then says it', () => {
    const network = made();
    const { hear, of, ask } = atWork(network);
    ask(1);
    vi.advanceTimersToNextTimer();
    const results = of('answer')[0]!.answer.results;
    const edit = coffeeWith(network);
    hear({ kind: 'edits', edits: [edit] });
    const [told] = of('patch');
    expect(told?.base).toBe(1);
    applyPatch(results, told!.patch);

    ask(2);
    vi.advanceTimersToNextTimer();
    const whole = of('answer')[1]!.answer.results;
    const person = edit.put.interactions?.[0]?.people[0];
    const found = (from: typeof results) => readFindings(from, emptyNetwork()).people.find(({ id }) => id === person);
    expect(found(results)).toMatchObject({
      gapDays: 0,
      lastContact: QUESTION.today,
      strength: found(whole)?.strength,
      rank: found(whole)?.rank,
    });
  });

  test('that cannot be followed is in the next whole answer', () => {
    const network = made();
    const { hear, of, ask } = atWork(network);
    ask(1);
    vi.advanceTimersToNextTimer();
    const zoe: Person = { ...(network.people.values().next().value as Person), id: 'zzz' as PersonId };
    hear({ kind: 'edits', edits: [{ kind: 'addPerson', label: '', put: { people: [zoe] }, delete: {} }] });
    expect(of('patch')).toEqual([]);
    ask(2);
    vi.advanceTimersToNextTimer();
    expect(of('answer')[1]?.answer.results.people).toContain(zoe.id);
  });

  test('a decision changes the list and measures nothing again', () => {
    const network = made();
    const { hear, of, ask } = atWork(network, 30);
    ask(1);
    vi.advanceTimersByTime(300);
    const [first] = of('answer');
    const person = first!.answer.rows[0]!.person;
    const progress = of('progress').length;
    hear({
      kind: 'edits',
      edits: [
        { kind: 'decideReconnect', label: '', put: { decisions: [{ person, snoozedUntil: null, snoozes: 0, isNever: true }] }, delete: {} },
      ],
    });
    ask(2);
    vi.advanceTimersByTime(300);
    expect(
      of('progress')
        .slice(progress)
        .map(({ step }) => step),
    ).not.toContain('ties');
    expect(of('answer')[1]?.answer.rows.map((row) => row.person)).not.toContain(person);
  });
});

describe('long work', () => {
  test('tells how far it is, and ends in the same answer', () => {
    const network = made();
    const { of, ask } = atWork(network, 50);
    ask(1);
    vi.advanceTimersByTime(1000);
    expect(new Set(of('progress').map(({ step }) => step))).toEqual(new Set(['log', 'ties', 'clusters', 'roles', 'list']));
    const { results, rows } = answerTo(network, QUESTION, false);
    const plain = (from: typeof results) => JSON.stringify(readFindings(from, emptyNetwork()));
    expect(plain(of('answer')[0]!.answer.results)).toBe(plain(results));
    expect(of('answer')[0]?.answer.rows).toEqual(rows);
  });

  test('is dropped for a newer question: nothing of it is told any more', () => {
    const { told, of, ask } = atWork(made(), 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const before = told.length;
    expect(of('progress').length).toBeGreaterThan(0);
    ask(2, { ...QUESTION, mixing: 'interests' });
    vi.advanceTimersByTime(1000);
    expect(of('answer').map(({ id }) => id)).toEqual([2]);
    expect(told.slice(before).filter((one) => 'id' in one && one.id === 1)).toEqual([]);
  });

  test('is dropped when another network is opened', () => {
    const { hear, told, ask } = atWork(made(), 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const before = told.length;
    hear({ kind: 'open', network: serializeNetwork(madeNetwork({ people: 3, interactions: 5, company: 0 })) });
    vi.advanceTimersByTime(1000);
    expect(told.length).toBe(before);
  });

  test('begins again when the network changes under it', () => {
    const network = made();
    const { hear, of, ask } = atWork(network, 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const edit = coffeeWith(network);
    hear({ kind: 'edits', edits: [edit] });
    vi.advanceTimersByTime(1000);
    applyEdit(network, edit);
    expect(of('answer').length).toBe(1);
    const strengths = [...answerTo(network, QUESTION, false).results.persons.strength];
    expect([...of('answer')[0]!.answer.results.persons.strength]).toEqual(strengths);
  });
});

test('a grain that is confirmed is not worked out again', () => {
  const { of, ask } = atWork(made(), 30);
  ask(1, { ...QUESTION, automatic: null });
  vi.advanceTimersByTime(300);
  const before = of('progress').length;
  ask(2, { ...QUESTION, automatic: of('answer')[0]!.answer.results.grouping.resolution });
  vi.advanceTimersByTime(300);
  expect(
    of('progress')
      .slice(before)
      .filter(({ step }) => step !== 'list'),
  ).toEqual([]);
  expect(of('answer').map(({ id }) => id)).toEqual([1, 2]);
});

test('what is looked at waits for the answer it hangs on', () => {
  const network = made();
  const { hear, of, ask } = atWork(network);
  const person = [...network.people.keys()][0]!;
  ask(1);
  hear({ kind: 'look-up', id: -1, question: QUESTION, lookUp: { kind: 'what-would-change', person } });
  expect(of('looked-up')).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(of('looked-up').map(({ id }) => id)).toEqual([-1]);
});

describe('another grain, or another mixing', () => {
  const demo = demoNetwork(QUESTION.today, DEMO_SEED);
  const grain = (resolution: number): Edit => ({
    kind: 'changeSettings',
    label: '',
    put: { settings: [{ ...settingsOf(demo), resolution }] },
    delete: {},
  });
  /** Who is with whom, as the window gets it and keeps it before it asks again. */
  const groupsAt = (steps: readonly (readonly [number, Mixing])[]) => {
    const { hear, of, ask } = atWork(demo);
    const kept: Network = { ...demo, clusters: new Map(demo.clusters) };
    steps.forEach(([resolution, mixing], k) => {
      hear({ kind: 'edits', edits: [grain(resolution)] });
      ask(k, { ...QUESTION, mixing });
      while (of('answer').length <= k) vi.advanceTimersToNextTimer();
      const { anchors } = of('answer')[k]!.answer;
      if (anchors === null) return;
      applyEdit(kept, anchors);
      hear({ kind: 'edits', edits: [anchors] });
    });
    return [...kept.clusters.values()].map(({ members }) => [...members].sort().join(' ')).sort();
  };
  test('finds the groups of that grain, not the old ones a little moved', () => {
    expect(
      groupsAt([
        [1, 'both'],
        [0.7, 'both'],
      ]),
    ).toEqual(groupsAt([[0.7, 'both']]));
    expect(
      groupsAt([
        [4, 'both'],
        [2, 'both'],
      ]),
    ).toEqual(groupsAt([[2, 'both']]));
  });
  test('there and back again: as it was', () => {
    expect(
      groupsAt([
        [1, 'both'],
        [2.8, 'both'],
        [1, 'both'],
      ]),
    ).toEqual(groupsAt([[1, 'both']]));
  });
});
