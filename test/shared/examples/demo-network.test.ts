import { describe, expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import type { StructuralRole } from '../../../shared/analysis/roles/structural-role';
import { reconnectList } from '../../../shared/analysis/suggestions/reconnect-list';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import { networkJsonText } from '../../../shared/formats/export/network-json';
import { checkNetwork } from '../../../shared/model/check-network';
import { dayNumber, type IsoDay } from '../../../shared/model/day';
import { parseNetworkJson } from '../../../shared/model/parse';
import { clusterReasonSentence } from '../../../shared/sentences/cluster-sentence';
import { nameOfPerson, readFindings } from '../../../shared/sentences/read-findings';

const today = '2026-11-22' as IsoDay;
const demo = demoNetwork(today, DEMO_SEED);
const people = [...demo.people.values()];
const log = [...demo.interactions.values()];

describe('the demo', () => {
  it('is the same for the same day and seed, and another for another', () => {
    expect(networkJsonText(demoNetwork(today, DEMO_SEED))).toBe(networkJsonText(demo));
    expect(networkJsonText(demoNetwork(today, DEMO_SEED + 1))).not.toBe(networkJsonText(demo));
  });

  it('is whole: every reference leads somewhere, every field has its form', () => {
    expect(checkNetwork(demo)).toEqual([]);
    const read = parseNetworkJson(JSON.parse(networkJsonText(demo)));
    expect(read.ok ? '' : read.error.message).toBe('');
  });

  it('has about 150 people with names of their own, in eight circles', () => {
    expect(people.length).toBeGreaterThanOrEqual(140);
    expect(people.length).toBeLessThanOrEqual(170);
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
    expect([...demo.circles.values()].map((circle) => circle.name).sort()).toEqual([
      "Children's school",
      'Choir',
      'Climbing',
      'Family',
      'Neighbors',
      'Quebec tour',
      'University',
      'Work',
    ]);
    for (const { id } of demo.circles.values())
      expect(people.filter((person) => person.circles.includes(id)).length).toBeGreaterThanOrEqual(10);
    expect([...demo.circles.values()].filter(({ cadenceDays }) => cadenceDays !== null).map(({ name }) => name)).toEqual(['Family']);
  });

  it('has two to five interests each, some common and most rare', () => {
    for (const person of people) expect(person.interests.length).toBeGreaterThanOrEqual(2);
    for (const person of people) expect(person.interests.length).toBeLessThanOrEqual(5);
    const counts = [...demo.interests.keys()]
      .map((id) => people.filter((person) => person.interests.includes(id)).length)
      .sort((a, b) => b - a);
    expect(demo.interests.size).toBeGreaterThanOrEqual(45);
    expect(counts[0]).toBeGreaterThan(2 * (counts[Math.floor(counts.length / 2)] ?? 0));
    expect([...demo.interests.values()].filter((interest) => interest.isPrivate)).toHaveLength(1);
  });

  it('has three years of contact, and reaches from long ago into the next weeks', () => {
    expect(log.length).toBeGreaterThanOrEqual(1100);
    expect(log.length).toBeLessThanOrEqual(1520);
    const ago = log.map((each) => dayNumber(today) - dayNumber(each.day));
    expect(ago.filter((days) => days <= 1100).length).toBeGreaterThan(0.95 * log.length);
    expect(ago.filter((days) => days < 0).length).toBeGreaterThanOrEqual(3);
    expect(new Set(log.map((each) => each.precision))).toEqual(new Set(['day', 'month', 'year']));
    expect(log.filter((each) => each.people.length > 1).length).toBeGreaterThan(250);
  });

  it('has notes worth quoting, seldom the same twice, with every slot filled', () => {
    const notes = log.filter((each) => each.people.length === 1 && each.note !== '').map((each) => each.note);
    expect(notes.length).toBeGreaterThan(300);
    expect(new Set(notes).size).toBeGreaterThan(0.4 * notes.length);
    for (const each of log) expect(`${each.note} ${each.promise} ${each.favor?.what ?? ''}`).not.toMatch(/[{}]|undefined/);
  });

  it('has favors both ways, promises, snoozes, coming birthdays', () => {
    for (const direction of ['given', 'received'])
      expect(log.filter((each) => each.favor?.direction === direction).length).toBeGreaterThanOrEqual(10);
    expect(log.filter((each) => each.promise !== '').length).toBeGreaterThanOrEqual(10);
    const decisions = [...demo.decisions.values()];
    expect(decisions.filter((each) => (each.snoozedUntil ?? '') > today).length).toBeGreaterThanOrEqual(3);
    expect(decisions.filter((each) => each.isNever)).toHaveLength(1);
    const soon = (birthday: string) => {
      const [month, day] = birthday.slice(-5).split('-').map(Number);
      const away =
        (dayNumber(`2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDay) - dayNumber(today) + 365) % 365;
      return away <= 14;
    };
    expect(people.filter((person) => person.birthday !== '' && soon(person.birthday)).length).toBeGreaterThanOrEqual(4);
    expect(new Set(people.map((person) => person.standing))).toEqual(new Set(['ordinary', 'deceased', 'do-not-track']));
  });

  it('uses only addresses that belong to nobody', () => {
    for (const { emails, phones, urls } of people) {
      for (const email of emails) expect(email).toMatch(/^[a-z.]+@example\.(?:com|org|net)$/);
      for (const phone of phones) expect(phone).toMatch(/^\+1 416 555 01\d\d$/);
      for (const url of urls) expect(url).toMatch(/^https:\/\/[a-z]+\.example\.com$/);
    }
  });
});

/** At least so many of each, whatever the day the demo is opened on. */
const STATES: Readonly<Record<TemporalState, number>> = {
  planned: 3,
  new: 4,
  'one-off': 10,
  active: 40,
  fading: 8,
  dormant: 8,
  'no-history': 8,
};
const ROLES: Readonly<Record<StructuralRole, number>> = { 'sole-link': 1, 'local-bridge': 8, weak: 4, embedded: 60, unknown: 10 };

describe.each([
  ['2026-11-22', DEMO_SEED],
  ['2026-11-23', DEMO_SEED],
  ['2027-01-01', DEMO_SEED],
  ['2028-02-29', DEMO_SEED],
  ['2026-08-05', DEMO_SEED],
  ['2026-11-22', 1],
  ['2026-11-22', 2],
] as const)('the demo on %s with seed %i', (day, seed) => {
  const network = demoNetwork(day as IsoDay, seed);
  const analysis = analyze(network, { today: day as IsoDay });
  const findings = readFindings(analysis.results, network);

  it('has examples of every state and role', () => {
    for (const [state, least] of Object.entries(STATES))
      expect([state, findings.people.filter((person) => person.state === state).length >= least]).toEqual([state, true]);
    for (const [role, least] of Object.entries(ROLES))
      expect([role, findings.people.filter((person) => person.role === role).length >= least]).toEqual([role, true]);
    const names = new Set(findings.people.map((person) => person.weakTieName));
    expect(names).toEqual(new Set([null, 'fading-strong-tie', 'weak-bridge', 'fading-bridge', 'redundant-tie']));
  });

  it('knows more than 300 ties, and clusters that say why', () => {
    expect(findings.structure.isKnown).toBe(true);
    expect(findings.ties.length).toBeGreaterThan(300);
    expect(findings.clusters.length).toBeGreaterThanOrEqual(8);
    for (const cluster of findings.clusters) expect(clusterReasonSentence(cluster.reason, nameOfPerson(network))).not.toBe('');
    expect(findings.clusters.filter((cluster) => (cluster.interests[0]?.lift ?? 0) > 3).length).toBeGreaterThanOrEqual(8);
  });

  it('fills a week with people, reasons and openers', () => {
    const { rows } = reconnectList(network, analysis, { today: day as IsoDay, seed: 1 });
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.reasons.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.opener !== null).length).toBeGreaterThanOrEqual(3);
  });
});
