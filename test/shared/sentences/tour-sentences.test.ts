/** What the tour says of whole networks: each sentence is read back from its words and counted again in the network, by code of its own. */
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { reconnectList } from '../../../shared/analysis/suggestions/reconnect-list';
import { TOUR_STEPS, tourFacts } from '../../../shared/analysis/suggestions/tour';
import { demoNetwork } from '../../../shared/examples/demo-network';
import type { IsoDay } from '../../../shared/model/day';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { namesIn, readFindings } from '../../../shared/sentences/read-findings';
import { tourSentence } from '../../../shared/sentences/tour-sentences';
import { connectionsCsv, madeConnections } from '../../builders/connections-file';
import { TODAY as CONTACTS_DAY, csv, importInto } from '../../builders/contacts-file';
import { type LogLine, networkOf, theDay } from '../../builders/network-builder';

const TODAY = theDay('2026-06-01');

function tourOf(network: Network, today: IsoDay = TODAY) {
  const analysis = analyze(network, { today });
  const findings = readFindings(analysis.results, network);
  const { rows } = reconnectList(network, analysis, { today, seed: 1 });
  const context = { network, names: namesIn(network, new Map(findings.clusters.map((one) => [one.id, one]))), today };
  const facts = tourFacts(network, findings, rows);
  return { facts, rows, said: facts.map((fact) => tourSentence(fact, context, ({ label }) => label)) };
}

const kinds = (network: Network, today?: IsoDay) => tourOf(network, today).facts.map(({ kind }) => kind);

/** How many days with a past entry each person has, counted in the network itself. */
function daysOf({ interactions }: Network, name: string, today: IsoDay): number {
  const days = new Set<string>();
  for (const { day, people } of interactions.values()) if (day <= today && people.some((id) => id === name)) days.add(day);
  return days.size;
}

describe('the tour of the demo', () => {
  const network = demoNetwork(TODAY, 1);
  const { facts, rows, said } = tourOf(network);
  const [closest = '', fading = '', group = '', waits = '', entries = ''] = said;
  const idOf = (name: string) => [...network.people.values()].find((person) => person.name === name)?.id ?? '';

  test('has its five steps in order', () => {
    expect(facts.map(({ step }) => step)).toEqual([...TOUR_STEPS]);
  });

  test('names somebody with whom the user was in contact on more days than nearly everybody', () => {
    const [, name = ''] = /^(.+) is among your closest five\.$/.exec(closest) ?? [];
    const days = daysOf(network, idOf(name), TODAY);
    const more = [...network.people.keys()].filter((id) => daysOf(network, id, TODAY) > days).length;
    expect(days).toBeGreaterThan(0);
    expect(more).toBeLessThan(network.people.size / 10);
  });

  test('counts who is fading: nobody of them was in contact within two weeks', () => {
    const [, count = '', name = ''] = /^(\d+) people are fading, (.+) among them\.$/.exec(fading) ?? [];
    const lately = (id: string) =>
      [...network.interactions.values()].some(({ day, people }) => day <= TODAY && day > '2026-05-18' && people.some((one) => one === id));
    expect(Number(count)).toBe(
      readFindings(analyze(network, { today: TODAY }).results, network).people.filter(({ state }) => state === 'fading').length,
    );
    expect(lately(idOf(name))).toBe(false);
  });

  test('says of a group what its people share, with a name in quotation marks', () => {
    expect(group).toMatch(/^“.+”: (All \d+|\d+ of \d+) (share|are at|went to|are in) .+\.$/);
    const fact = facts[2];
    if (fact?.kind !== 'cluster' || fact.cluster.reason.kind !== 'shared-trait') throw new Error('no trait');
    const { reason, members } = fact.cluster;
    expect(members).toHaveLength(reason.size);
    expect(group).toContain(reason.name);
  });

  test('names the first of the list who is not done, with a reason of hers', () => {
    const first = rows.find(({ isDone }) => !isDone);
    const name = network.people.get(first?.person ?? ('' as never))?.name ?? '';
    expect(waits.startsWith(`${name} waits on the list. `)).toBe(true);
    expect(waits.endsWith('..')).toBe(false);
  });

  test('counts the entries of the journal', () => {
    expect(entries.replaceAll(',', '')).toContain(`Your journal has ${network.interactions.size} entries.`);
  });
});

describe('a step without its fact says what is missing', () => {
  test('of contacts alone: no contact, but firms make groups', () => {
    const network = emptyNetwork();
    importInto(network, csv(connectionsCsv(madeConnections(1, 300)), 'Connections.csv'));
    const { facts, said } = tourOf(network, CONTACTS_DAY);
    expect(facts.map(({ kind }) => kind)).toEqual(['nobody-close', 'journal-empty', 'cluster', 'waits', 'no-entries']);
    expect(said[0]).toContain('Nobody is closer than anybody else yet');
    const [, count = '', firm = ''] = /^“.+”: All (\d+) are at ([^,]+), /.exec(said[2] ?? '') ?? [];
    const [, , fact] = facts;
    const firms = fact?.kind === 'cluster' ? fact.cluster.members.map((id) => network.people.get(id)?.company ?? '') : [];
    expect(firms).toHaveLength(Number(count));
    expect(firms.filter((company) => !company.startsWith(firm))).toEqual([]);
    expect(firm).not.toBe('');
  });

  test('of two names', () => {
    expect(kinds(networkOf({ people: ['Ana', 'Ben'] }))).toEqual(
      expect.arrayContaining(['nobody-close', 'journal-empty', 'no-cluster', 'no-entries']),
    );
  });

  test('of a journal in which nothing is logged any more', () => {
    const log: readonly LogLine[] = [1, 2, 3, 4, 5, 6].map((month) => [`2024-0${month}-03`, 'Ana+Ben']);
    expect(kinds(networkOf({ log }))).toContain('journal-quiet');
  });

  test('of somebody met this week: nobody is fading', () => {
    expect(kinds(networkOf({ log: [['2026-05-30', 'Ana']] }))).toContain('nobody-fading');
  });
});

test('a network without people has no tour', () => {
  expect(tourOf(emptyNetwork()).facts).toEqual([]);
});

test('people who are gone since the findings are not named; done ones do not wait', () => {
  const network = networkOf({ people: ['Ana', 'Ben'], log: [['2026-05-30', 'Ana+Ben']] });
  const { results } = analyze(network, { today: TODAY });
  const findings = readFindings(results, network);
  const row = { reasons: [], isDone: true };
  const rows = [
    { person: 'Ana' as never, ...row },
    { person: 'Ben' as never, ...row },
  ];
  expect(tourFacts(network, findings, rows)[3]).toEqual({ step: 'list', kind: 'all-done', count: 2 });
  network.people.delete('Ana' as never);
  const facts = tourFacts(network, findings, rows);
  expect(facts[0]).toEqual({ step: 'circles', kind: 'closest', person: 'Ben' });
  expect(facts[3]).toEqual({ step: 'list', kind: 'all-done', count: 1 });
});
