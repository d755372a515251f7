import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { resultOf } from '../../../renderer/analysis/analysis-result';
import { AnalysisSession } from '../../../renderer/analysis/analysis-session';
import type { AnalysisRequest, FromWorker } from '../../../renderer/analysis/protocol';
import { unpackAnalysis, withLayout } from '../../../renderer/analysis/saved-analysis';
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

const REQUEST: AnalysisRequest = { today: isoDay(LAST_DAY), mixing: 'both', capacity: 5, automatic: 1 };
const made = () => madeNetwork({ people: 80, interactions: 800, company: 6 });

/** The worker's own code, with what it tells as the window would get it; its clock goes on by so many milliseconds with every look. */
function atWork(network: Network, millisecondsPerLook = 0) {
  const told: FromWorker[] = [];
  let clock = 0;
  const { onMessage } = new AnalysisSession(
    (message) => told.push(structuredClone(message)),
    () => (clock += millisecondsPerLook),
  );
  onMessage({ kind: 'open', network: serializeNetwork(network) });
  const of = <K extends FromWorker['kind']>(kind: K) => told.filter((one): one is Extract<FromWorker, { kind: K }> => one.kind === kind);
  return { onMessage, told, of, ask: (id: number, request = REQUEST) => onMessage({ kind: 'analyze', id, request, known: {} }) };
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
    const { onMessage, of, ask } = atWork(network);
    ask(1);
    vi.advanceTimersToNextTimer();
    const results = of('result')[0]!.result.results;
    const edit = coffeeWith(network);
    onMessage({ kind: 'edits', edits: [edit] });
    const [told] = of('patch');
    expect(told?.base).toBe(1);
    applyPatch(results, told!.patch);

    ask(2);
    vi.advanceTimersToNextTimer();
    const whole = of('result')[1]!.result.results;
    const person = edit.put.interactions?.[0]?.people[0];
    const found = (from: typeof results) => readFindings(from, emptyNetwork()).people.find(({ id }) => id === person);
    expect(found(results)).toMatchObject({
      gapDays: 0,
      lastContact: REQUEST.today,
      strength: found(whole)?.strength,
      rank: found(whole)?.rank,
    });
  });

  test('that cannot be followed is in the next whole answer', () => {
    const network = made();
    const { onMessage, of, ask } = atWork(network);
    ask(1);
    vi.advanceTimersToNextTimer();
    const zoe: Person = { ...(network.people.values().next().value as Person), id: 'zzz' as PersonId };
    onMessage({ kind: 'edits', edits: [{ kind: 'addPerson', label: '', put: { people: [zoe] }, delete: {} }] });
    expect(of('patch')).toEqual([]);
    ask(2);
    vi.advanceTimersToNextTimer();
    expect(of('result')[1]?.result.results.people).toContain(zoe.id);
  });

  test('a decision changes the list and measures nothing again', () => {
    const network = made();
    const { onMessage, of, ask } = atWork(network, 30);
    ask(1);
    vi.advanceTimersByTime(300);
    const [first] = of('result');
    const person = first!.result.rows[0]!.person;
    const progress = of('progress').length;
    onMessage({
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
    expect(of('result')[1]?.result.rows.map((row) => row.person)).not.toContain(person);
  });
});

describe('long work', () => {
  test('tells how far it is, and ends in the same answer', () => {
    const network = made();
    const { of, ask } = atWork(network, 50);
    ask(1);
    vi.advanceTimersByTime(1000);
    expect(new Set(of('progress').map(({ step }) => step))).toEqual(new Set(['log', 'ties', 'clusters', 'roles', 'list']));
    const { results, rows } = resultOf(network, REQUEST, false);
    const plain = (from: typeof results) => JSON.stringify(readFindings(from, emptyNetwork()));
    expect(plain(of('result')[0]!.result.results)).toBe(plain(results));
    expect(of('result')[0]?.result.rows).toEqual(rows);
  });

  test('is dropped for a newer question: nothing of it is told any more', () => {
    const { told, of, ask } = atWork(made(), 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const before = told.length;
    expect(of('progress').length).toBeGreaterThan(0);
    ask(2, { ...REQUEST, mixing: 'interests' });
    vi.advanceTimersByTime(1000);
    expect(of('result').map(({ id }) => id)).toEqual([2]);
    expect(told.slice(before).filter((one) => 'id' in one && one.id === 1)).toEqual([]);
  });

  test('is dropped when another network is opened', () => {
    const { onMessage, told, ask } = atWork(made(), 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const before = told.length;
    onMessage({ kind: 'open', network: serializeNetwork(madeNetwork({ people: 3, interactions: 5, company: 0 })) });
    vi.advanceTimersByTime(1000);
    expect(told.length).toBe(before);
  });

  test('begins again when the network changes under it', () => {
    const network = made();
    const { onMessage, of, ask } = atWork(network, 50);
    ask(1);
    for (let slice = 0; slice < 4; slice++) vi.advanceTimersToNextTimer();
    const edit = coffeeWith(network);
    onMessage({ kind: 'edits', edits: [edit] });
    vi.advanceTimersByTime(1000);
    applyEdit(network, edit);
    expect(of('result').length).toBe(1);
    const strengths = [...resultOf(network, REQUEST, false).results.persons.strength];
    expect([...of('result')[0]!.result.results.persons.strength]).toEqual(strengths);
  });
});

test('duplicates are looked for when the answer is there', () => {
  const { onMessage, told, of, ask } = atWork(made(), 10);
  ask(1);
  onMessage({ kind: 'find-duplicates', id: 7 });
  vi.advanceTimersByTime(20_000);
  // The pairs come first, then who would be joined.
  expect(of('duplicates')).toMatchObject([
    { id: 7, certain: null },
    { id: 7, certain: [] },
  ]);
  const kinds = told.map(({ kind }) => kind);
  expect(kinds.indexOf('duplicates')).toBeGreaterThan(kinds.indexOf('result'));
});

test('what was computed of the ties goes with the answer and is not computed again', () => {
  const stepsWith = (known: Readonly<Record<string, number>>) => {
    const { onMessage, of } = atWork(made(), 50);
    onMessage({ kind: 'analyze', id: 1, request: REQUEST, known });
    let timers = 0;
    for (; of('result').length === 0 && timers < 10_000; timers++) vi.advanceTimersToNextTimer();
    return { timers, result: of('result')[0]! };
  };
  const first = stepsWith({});
  const second = stepsWith(first.result.known);
  expect(Object.keys(first.result.known).length).toBeGreaterThan(0);
  expect(second.result).toEqual(first.result);
  expect(second.timers).toBeLessThan(first.timers);
});

test('a grain that is confirmed is not worked out again', () => {
  const { of, ask } = atWork(made(), 30);
  ask(1, { ...REQUEST, automatic: null });
  vi.advanceTimersByTime(300);
  const before = of('progress').length;
  ask(2, { ...REQUEST, automatic: of('result')[0]!.result.results.grouping.resolution });
  vi.advanceTimersByTime(300);
  expect(
    of('progress')
      .slice(before)
      .filter(({ step }) => step !== 'list'),
  ).toEqual([]);
  expect(of('result').map(({ id }) => id)).toEqual([1, 2]);
});

test('what is looked at waits for the answer it hangs on', () => {
  const network = made();
  const { onMessage, of, ask } = atWork(network);
  const person = [...network.people.keys()][0]!;
  ask(1);
  onMessage({ kind: 'query', id: -1, request: REQUEST, query: { kind: 'counterfactual', person } });
  expect(of('query-result')).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(of('query-result').map(({ id }) => id)).toEqual([-1]);
});

describe('another grain, or another mixing', () => {
  const demo = demoNetwork(REQUEST.today, DEMO_SEED);
  const grain = (resolution: number): Edit => ({
    kind: 'changeSettings',
    label: '',
    put: { settings: [{ ...settingsOf(demo), resolution }] },
    delete: {},
  });
  /** Who is with whom, as the window gets it and keeps it before it asks again. */
  const groupsAt = (steps: readonly (readonly [number, Mixing])[]) => {
    const { onMessage, of, ask } = atWork(demo);
    const kept: Network = { ...demo, clusters: new Map(demo.clusters) };
    steps.forEach(([resolution, mixing], k) => {
      onMessage({ kind: 'edits', edits: [grain(resolution)] });
      ask(k, { ...REQUEST, mixing });
      while (of('result').length <= k) vi.advanceTimersToNextTimer();
      const { anchors } = of('result')[k]!.result;
      if (anchors === null) return;
      applyEdit(kept, anchors);
      onMessage({ kind: 'edits', edits: [anchors] });
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

describe('an analysis that stays as it is', () => {
  const SECONDS = 4000;
  test('is packed to be saved, when nothing has changed for a while', () => {
    const { onMessage, of, ask } = atWork(made());
    ask(1);
    vi.advanceTimersByTime(1000);
    expect(of('packed')).toEqual([]);
    onMessage({ kind: 'edits', edits: [coffeeWith(made())] }); // the window asks again
    vi.advanceTimersByTime(SECONDS);
    expect(of('packed')).toEqual([]);
    ask(2);
    vi.advanceTimersByTime(SECONDS);
    const [packed, ...more] = of('packed');
    expect(packed?.id).toBe(2);
    expect(more).toEqual([]);
    const { request, result } = unpackAnalysis(withLayout(packed!.analysis, null), made())!;
    expect(request).toEqual(REQUEST);
    expect(result).toEqual({ ...of('result').at(-1)!.result, week: null, anchors: null });
  });

  test('is not packed when it is of the past', () => {
    const { of, ask } = atWork(made());
    ask(1, { ...REQUEST, isPast: true });
    vi.advanceTimersByTime(SECONDS);
    expect(of('packed')).toEqual([]);
  });
});
