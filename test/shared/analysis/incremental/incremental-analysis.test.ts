import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Findings, PersonFindings, TieFindings } from '../../../../shared/analysis/data/findings';
import { IncrementalAnalysis } from '../../../../shared/analysis/incremental/incremental-analysis';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { findingsAfter } from '../../../../shared/analysis/results/findings-from-columns';
import { applyPatch } from '../../../../shared/analysis/results/result-patch';
import { isoDay } from '../../../../shared/model/day';
import { applyEdit, type Edit } from '../../../../shared/model/edit';
import { type InteractionId, type InterestId, type Random, seededRandom, type TieId } from '../../../../shared/model/ids';
import { CHANNELS, DIRECTIONS, type Interaction, type Network, type Person, RELATIONS, type Tie } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { LAST_DAY, madeNetwork } from '../../../bench/made-network';

const TODAY = isoDay(LAST_DAY);

/** What follows an edit; clusters, backbone, spans and second memberships wait for the next whole analysis. */
function followed({ people, ties, structure }: Findings) {
  const plain = <T>(all: readonly T[]) => JSON.parse(JSON.stringify(all)) as T[];
  return {
    people: plain<PersonFindings>(people).map(({ secondCluster, ...person }) => person),
    ties: plain<TieFindings>(ties)
      .map(({ span, isBackbone, ...tie }) => tie)
      .sort((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1)),
    structure,
  };
}

/** The same, numbers to 1e-9 of their size. */
function expectSame(found: unknown, expected: unknown, path = ''): void {
  if (typeof found === 'number' && typeof expected === 'number') {
    if (!(Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) expect(`${path} ${found}`).toBe(`${path} ${expected}`);
  } else if (found !== null && expected !== null && typeof found === 'object' && typeof expected === 'object') {
    expect(Object.keys(found), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(found)) expectSame(value, (expected as Record<string, unknown>)[key], `${path}.${key}`);
  } else if (found !== expected) expect(`${path} ${found}`).toBe(`${path} ${expected}`);
}

const one = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;

function randomInteraction(network: Network, random: Random, id: InteractionId): Interaction {
  const people = [...network.people.keys()];
  const first = Math.floor(random() * people.length);
  const size =
    random() < 0.05 ? 36 : random() < 0.05 ? 55 : random() < 0.15 ? 13 + Math.floor(12 * random()) : 1 + Math.floor(4 * random());
  const present = new Set([people[first]!]);
  const step = random() < 0.8 ? 1 : 2;
  for (let k = 1; k < size && k < people.length / 2; k++) present.add(people[(first + k * step) % people.length]!);
  const when = random();
  const ago =
    when < 0.4 ? 0 : when < 0.5 ? -Math.ceil(60 * random()) : when < 0.8 ? Math.floor(40 * random()) : Math.floor(3000 * random());
  const precision = random() < 0.9 ? 'day' : random() < 0.5 ? 'month' : 'year';
  return {
    id,
    day: isoDay(LAST_DAY - ago),
    precision,
    people: [...present],
    channel: random() < 0.4 ? 'meeting' : one(random, CHANNELS),
    minutes: random() < 0.5 ? null : Math.ceil(200 * random()),
    direction: one(random, DIRECTIONS),
    topics: random() < 0.5 ? [] : [one(random, [...network.interests.keys()])],
    note: '',
    favor: null,
    promise: '',
    mayQuote: true,
    origin: null,
  };
}

function randomEdit(network: Network, random: Random, number: number): Edit {
  const edit = (kind: Edit['kind'], put: Edit['put'], remove: Edit['delete'] = {}): Edit => ({ kind, label: '', put, delete: remove });
  const what = random();
  const log = [...network.interactions.keys()];
  if (what < 0.4) return edit('logInteraction', { interactions: [randomInteraction(network, random, `new ${number}` as InteractionId)] });
  if (what < 0.45) {
    // A weekly meeting of the same two, four times and more within a month.
    const [a, b] = [...network.people.keys()];
    const series = Array.from({ length: 6 }, (_, week): Interaction => {
      const like = randomInteraction(network, random, `week ${number} ${week}` as InteractionId);
      return { ...like, people: [a!, b!], channel: 'meeting', day: isoDay(LAST_DAY - 5 * week), precision: 'day' };
    });
    return edit('logInteraction', { interactions: series });
  }
  if (what < 0.65) return edit('changeInteraction', { interactions: [randomInteraction(network, random, one(random, log))] });
  if (what < 0.85) return edit('deleteInteraction', {}, { interactions: [one(random, log), one(random, log)] });
  const people = [...network.people.keys()];
  if (what < 0.92) {
    const stated = [...network.ties.keys()];
    if (stated.length > 0 && random() < 0.4) return edit('deleteTie', {}, { ties: [one(random, stated)] });
    const [a, b] = [one(random, people), one(random, people)];
    const id = stated.length > 0 && random() < 0.3 ? one(random, stated) : (`tie ${number}` as TieId);
    const tie: Tie = { id, a, b, relation: one(random, RELATIONS), since: null, hasEnded: random() < 0.3, note: '' };
    return a === b ? edit('deleteTie', {}) : edit('addTie', { ties: [tie] });
  }
  const person = network.people.get(one(random, people)) as Person;
  const changes: Partial<Person>[] = [
    { closeness: 1 + Math.floor(5 * random()) },
    { isKin: !person.isKin },
    { cadenceDays: person.cadenceDays === null ? Math.ceil(90 * random()) : null },
    { standing: person.standing === 'ordinary' ? 'do-not-track' : 'ordinary' },
    { interests: [one(random, [...network.interests.keys()])] },
  ];
  return edit('changePerson', { people: [{ ...person, ...one(random, changes) }] });
}

describe('an analysis that follows edits gives what a whole one gives, to 1e-9', () => {
  test.each([
    { people: 60, interactions: 500, company: 8, ties: 30 },
    { people: 25, interactions: 60, company: 4, ties: 0 },
    { people: 150, interactions: 900, company: 3, ties: 0 },
  ])('$people people: what comes, changes, goes, is undone; in the past and to come', (size) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = seededRandom(seed);
        const network = madeNetwork({ ...size, seed: 1 + (seed % 50) });
        const before = analyze(network, { today: TODAY });
        const { reusable: reused } = before;
        const live = new IncrementalAnalysis(network, before);
        const inWindow = structuredClone(live.results);
        let shown = readFindings(inWindow, network);
        const inverses: Edit[] = [];
        for (let step = 0; step < 12; step++) {
          const isUndo = inverses.length > 0 && random() < 0.25;
          const edit = isUndo ? (inverses.pop() as Edit) : randomEdit(network, random, step);
          const inverse = applyEdit(network, edit);
          if (!isUndo) inverses.push(inverse);
          const patch = live.follow(edit, inverse);
          if (patch === null) throw new Error(`not followed: ${edit.kind}`);
          const received = structuredClone(patch);
          applyPatch(inWindow, received);
          shown = findingsAfter(shown, inWindow, received);
        }
        const fresh = followed(readFindings(analyze(network, { today: TODAY, reused }).results, network));
        expectSame(followed(readFindings(live.results, network)), fresh);
        expectSame(followed(shown), fresh);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what cannot be followed says so', () => {
  const change = (edit: Pick<Edit, 'put' | 'delete'>) => {
    const network = madeNetwork({ people: 20, interactions: 60, company: 4, ties: 5 });
    const live = new IncrementalAnalysis(network, analyze(network, { today: TODAY }));
    const whole: Edit = { kind: 'changePerson', label: '', ...edit };
    return live.follow(whole, applyEdit(network, whole));
  };
  const someone = madeNetwork({ people: 1, interactions: 0, company: 0, seed: 9 }).people.values().next().value as Person;

  test('a new person, settings', () => {
    expect(change({ put: { people: [someone] }, delete: {} })).toBeNull();
    expect(
      change({ put: { settings: [{ id: 'settings', channelWeights: {}, resolution: 1, listMode: 'balanced' }] }, delete: {} }),
    ).toBeNull();
  });
  test('a decision about the list changes no fact', () =>
    expect(change({ put: { decisions: [] }, delete: {} })).toMatchObject({ people: [], tieNumbers: [] }));
});

test('an interest nobody had is taken in with the interaction that names it', () => {
  const network = madeNetwork({ people: 20, interactions: 60, company: 4 });
  const before = analyze(network, { today: TODAY });
  const live = new IncrementalAnalysis(network, before);
  const pottery = 'zz pottery' as InterestId;
  const [person] = network.people.keys();
  for (const [n, day] of [TODAY, isoDay(LAST_DAY - 3)].entries()) {
    const entry = {
      ...randomInteraction(network, seededRandom(n), `pottery ${n}` as InteractionId),
      people: [person!],
      topics: [pottery],
      day,
    };
    const interests = n === 0 ? [{ id: pottery, name: 'Pottery', aliases: [], isPrivate: false }] : [];
    const edit: Edit = { kind: 'logInteraction', label: '', put: { interests, interactions: [entry] }, delete: {} };
    expect(live.follow(edit, applyEdit(network, edit))).not.toBeNull();
  }
  const found = readFindings(live.results, network).people.find(({ id }) => id === person);
  expect(found?.interests).toContain(pottery);
});
