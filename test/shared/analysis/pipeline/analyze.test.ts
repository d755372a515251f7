import { describe, expect, test } from 'vitest';
import type { Findings, PersonFindings } from '../../../../shared/analysis/data/findings';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { reconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import { orderValue } from '../../../../shared/analysis/ties/forecast';
import { demoNetwork } from '../../../../shared/examples/demo-network';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network, TABLE_NAMES } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { rhythmSentence } from '../../../../shared/sentences/rhythm-sentence';
import { theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-11-22');
const demo = demoNetwork(TODAY, 1);

/** The same network, its tables filled in another order. */
function shuffled(network: Network): Network {
  const random = seededRandom(9);
  const other = emptyNetwork();
  for (const name of TABLE_NAMES) {
    const entries = [...network[name]].map((entry) => ({ entry, at: random() })).sort((a, b) => a.at - b.at);
    for (const { entry } of entries) (other[name] as Map<unknown, unknown>).set(entry[0], entry[1]);
  }
  return other;
}

/** What is read from the facts as plain objects, which can be compared. */
const plain = (findings: Findings) => JSON.parse(JSON.stringify(findings)) as Findings;

test('the order in which data came in changes nothing: findings and list', () => {
  const other = shuffled(demo);
  const [one, two] = [analyze(demo, { today: TODAY }), analyze(other, { today: TODAY })];
  expect(plain(readFindings(two.results, other))).toEqual(plain(readFindings(one.results, demo)));
  expect(plain(readFindings(one.results, demo)).people[0]?.strength).toBeGreaterThanOrEqual(0);
  expect(reconnectList(other, two, { today: TODAY, seed: 1 })).toEqual(reconnectList(demo, one, { today: TODAY, seed: 1 }));
});

test('an empty network has findings of nobody and an empty list', () => {
  const network = emptyNetwork();
  const analysis = analyze(network, { today: TODAY });
  expect(readFindings(analysis.results, network).people).toEqual([]);
  expect(reconnectList(network, analysis, { today: TODAY, seed: 1 }).rows).toEqual([]);
});

describe('the demo', () => {
  const findings = readFindings(analyze(demo, { today: TODAY }).results, demo);

  test('has an example of every state', () => {
    expect(new Set(findings.people.map((person) => person.state))).toEqual(
      new Set(['planned', 'new', 'one-off', 'active', 'fading', 'dormant', 'no-history']),
    );
  });

  test('each number is in its range, and a state never contradicts the log', () => {
    for (const person of findings.people) {
      expect(person.score >= 0 && person.score <= 100).toBe(true);
      expect(person.peakRing).toBeLessThanOrEqual(person.ring);
      if (person.pAlive !== null) expect(person.pAlive > 0 && person.pAlive <= 1).toBe(true);
      if (person.lastContact === null)
        expect(person).toMatchObject({ strength: expect.any(Number), gapDays: null, pAlive: null, usualDays: null });
      else expect(dayNumber(TODAY) - dayNumber(person.lastContact)).toBe(person.gapDays);
      if (person.state === 'fading') expect(person.gapDays).toBeGreaterThanOrEqual(30);
      if (person.state === 'planned') expect(person.plannedFor).not.toBeNull();
      expect(person.rhythm.kind).toBe(person.state);
      expect(rhythmSentence(person.rhythm, TODAY) === '').toBe(person.state === 'no-history');
    }
  });

  test('ranks are a ranking by the order', () => {
    const { results, aliveModel, kernel } = analyze(demo, { today: TODAY });
    const { first, last, declared, shared } = results.persons;
    const orderOf = ({ id, strength, contactDays }: PersonFindings) => {
      const j = results.people.indexOf(id);
      const past = { contactDays, first: first[j]!, last: last[j]!, strength, declared: declared[j]!, shared: shared[j]! };
      return orderValue(past, results.today, aliveModel, kernel);
    };
    const byRank = [...findings.people].sort((a, b) => a.rank - b.rank);
    byRank.forEach((person, rank) => {
      expect(person.rank).toBe(rank);
      if (rank > 0) expect(orderOf(person)).toBeLessThanOrEqual(orderOf(byRank[rank - 1]!));
    });
  });

  test('without contact nobody gets stronger', () => {
    // The demo's plans lie in the future: up to the first of them only time passes.
    const plans = [...demo.interactions.values()].map((one) => dayNumber(one.day)).filter((day) => day > dayNumber(TODAY));
    const later = readFindings(analyze(demo, { today: isoDay(Math.min(...plans) - 1) }).results, demo);
    later.people.forEach((person, i) => {
      expect(person.strength).toBeLessThanOrEqual(findings.people[i]!.strength + 1e-9);
    });
  });
});
