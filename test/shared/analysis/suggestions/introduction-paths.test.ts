import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { findIntroductionPaths, type IntroductionPath, type PathGoal } from '../../../../shared/analysis/suggestions/introduction-paths';
import { demoNetwork } from '../../../../shared/examples/demo-network';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import type { InterestId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { stepSentence } from '../../../../shared/sentences/path-sentence';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { type Drawing, type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-01');

function paths(network: Network, goal: PathGoal): readonly IntroductionPath[] {
  return findIntroductionPaths(network, analyze(network, { today: TODAY }), goal);
}

const to = (name: string): PathGoal => ({ kind: 'person', person: name as PersonId });
/** "Ana > Ben ?> Cleo": the people from the first to ask, `?` before an inferred step. */
const drawn = (found: readonly IntroductionPath[]) =>
  found.map((path) => path.steps.map((step, i) => `${i === 0 ? '' : step.isKnown ? '> ' : '?> '}${step.to}`).join(' '));

/** So many meetings of these people, a week apart, the last one yesterday. */
const met = (people: string, times: number): LogLine[] =>
  Array.from({ length: times }, (_, k) => [isoDay(dayNumber(TODAY) - 1 - 7 * k), people]);

describe('paths to a person', () => {
  test('the weakest step decides, not the sum and not the first step', () => {
    // Ana is seen most, but hardly knows Zoe; Ben is seen less and is her sibling.
    const network = networkOf({
      log: [...met('Ana', 20), ...met('Ben', 6)],
      ties: [
        ['Ana', 'knows', 'Zoe'],
        ['Ben', 'sibling', 'Zoe'],
      ],
    });
    const found = paths(network, to('Zoe'));
    expect(drawn(found)).toEqual(['Ben > Zoe', 'Ana > Zoe']);
    expect(found[1]?.weakest).toBe(1);
    expect(found[1]?.steps[1]).toMatchObject({
      from: 'Ana',
      strength: 0.7,
      basis: { kind: 'tie', lastTogether: null, relations: ['knows'] },
    });
    expect(found[0]?.steps[0]).toMatchObject({ from: null, basis: { kind: 'contact', contactDays: 6, lastContact: '2026-05-31' } });
  });

  test('one more person is asked only where that makes the weakest step stronger', () => {
    const network = networkOf({
      log: [...met('Ana', 12), ...met('Ben', 1)],
      ties: [
        ['Ana', 'partner', 'Ben'],
        ['Ben', 'partner', 'Zoe'],
      ],
    });
    expect(drawn(paths(network, to('Zoe')))).toEqual(['Ana > Ben > Zoe']);
    const close = networkOf({
      log: [...met('Ana', 12), ...met('Ben', 12)],
      ties: [
        ['Ana', 'friend', 'Ben'],
        ['Ben', 'friend', 'Zoe'],
      ],
    });
    expect(drawn(paths(close, to('Zoe')))).toEqual(['Ben > Zoe']);
  });

  test('at most three steps and three paths, each by another introducer; every path is as strong as brute force says', () => {
    const people = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'];
    const weights = ['knows', 'friend', 'sibling', 'partner'] as const;
    const ties: Drawing['ties'] = people.flatMap((a, i) =>
      people.slice(i + 1).map((b, k) => [a, weights[(i * 3 + k) % 4] ?? 'knows', b] as const),
    );
    const network = networkOf({
      log: people.flatMap((name, i) => met(name, 1 + ((i * 5) % 7))),
      ties: [...(ties ?? []), ['P1', 'knows', 'Zoe'], ['P4', 'partner', 'Zoe'], ['P6', 'friend', 'Zoe']],
    });
    const analysis = analyze(network, { today: TODAY });
    const found = findIntroductionPaths(network, analysis, to('Zoe'));
    expect(found).toHaveLength(3);
    expect(new Set(found.map((path) => path.steps.at(-1)?.from)).size).toBe(3);
    const strengthOf = (name: string) => readFindings(analysis.results, network).people.find((one) => one.id === name)?.strength ?? 0;
    const w = (a: string, b: string) =>
      readFindings(analysis.results, network).ties.find((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a))?.strength ??
      0;
    for (const path of found) {
      const introducer = String(path.steps.at(-1)?.from);
      const best = Math.max(
        Math.min(strengthOf(introducer), w(introducer, 'Zoe')),
        ...people.filter((x) => x !== introducer).map((x) => Math.min(strengthOf(x), w(x, introducer), w(introducer, 'Zoe'))),
      );
      expect(path.steps[path.weakest]?.strength).toBeCloseTo(best, 12);
      expect(new Set(path.steps.map((step) => step.to)).size).toBe(path.steps.length);
    }
    expect([...found].sort((x, y) => (y.steps[y.weakest]?.strength ?? 0) - (x.steps[x.weakest]?.strength ?? 0))).toEqual(found);
  });

  test('inferred steps come after all known ones and say what they are', () => {
    const network = networkOf({
      people: [
        { name: 'Ana', company: 'Contoso' },
        { name: 'Zoe', company: 'contoso ' },
        { name: 'Ben', interests: 'falconry' },
      ],
      interests: { falconry: 'Zoe' },
      log: [...met('Ana', 20), ...met('Ben', 20), ...met('Cleo', 1)],
      ties: [['Cleo', 'knows', 'Zoe']],
    });
    const found = paths(network, to('Zoe'));
    expect(drawn(found)).toEqual(['Cleo > Zoe', 'Ana ?> Zoe', 'Ben ?> Zoe']);
    expect(found.map((path) => path.isKnown)).toEqual([true, false, false]);
    expect(found[1]?.steps[1]?.basis).toEqual({ kind: 'same-employer', company: 'Contoso' });
    expect(found[2]?.steps[1]?.basis).toEqual({ kind: 'rare-interest', interest: 'falconry' });
  });

  test('nobody who is out introduces anyone, and nobody the user was never in touch with', () => {
    const network = networkOf({
      people: [{ name: 'Ana', standing: 'do-not-track' }, 'Dora'],
      log: met('Ana', 20),
      ties: [
        ['Ana', 'partner', 'Zoe'],
        ['Dora', 'partner', 'Zoe'],
      ],
    });
    expect(paths(network, to('Zoe'))).toEqual([]);
    expect(paths(network, to('Nobody'))).toEqual([]);
  });
});

describe('paths to a company and an interest', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', company: 'Contoso Ltd' },
      { name: 'Zoe', company: 'Contoso Ltd' },
      { name: 'Yan', company: 'Elsewhere' },
    ],
    interests: { falconry: 'Yan' },
    log: [...met('Ana', 2), ...met('Ben', 10)],
    ties: [
      ['Ben', 'sibling', 'Zoe'],
      ['Ben', 'friend', 'Yan'],
    ],
  });

  test('a person whom the user knows there is one step away; others come through somebody', () => {
    const found = paths(network, { kind: 'company', company: 'CONTOSO LTD' });
    expect(drawn(found).sort()).toEqual(['Ana', 'Ben > Zoe']);
    expect(paths(network, { kind: 'company', company: 'Nowhere' })).toEqual([]);
    expect(paths(network, { kind: 'company', company: '' })).toEqual([]);
  });

  test('an interest leads to somebody who has it', () => {
    expect(drawn(paths(network, { kind: 'interest', interest: 'falconry' as InterestId }))).toEqual(['Ben > Yan']);
  });
});

test('in the demo, most people that were hardly met can be reached, each path whole', () => {
  const day = theDay('2026-11-22');
  const network = demoNetwork(day, 1);
  const analysis = analyze(network, { today: day });
  const distant = readFindings(analysis.results, network).people.filter((person) => person.contactDays <= 2 && person.knownTies > 0);
  expect(distant.length).toBeGreaterThan(3);
  for (const { id } of distant) {
    for (const path of findIntroductionPaths(network, analysis, { kind: 'person', person: id })) {
      expect(path.steps[0]?.from).toBeNull();
      expect(path.steps.at(-1)?.to).toBe(id);
      path.steps.forEach((step, i) => {
        if (i > 0) expect(step.from).toBe(path.steps[i - 1]?.to);
        expect(stepSentence(step, network, day)).not.toBe('');
      });
    }
  }
});
