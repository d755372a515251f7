/** What made files say, against numbers counted from the rows by code of its own. */
import { describe, expect, it } from 'vitest';
import { contactFindingsSteps, isContactsOnly } from '../../../../shared/analysis/contacts/contact-findings';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../../shared/model/day';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { type Connection, connectionsCsv, madeConnections, PLANTED_WAVES } from '../../../builders/connections-file';
import { csv, importInto, TODAY } from '../../../builders/contacts-file';
import { networkOf } from '../../../builders/network-builder';

const findingsOf = (network: Network, today: IsoDay = TODAY) => runToEnd(contactFindingsSteps(network, today));
const imported = (rows: readonly Connection[]) => {
  const network = emptyNetwork();
  importInto(network, csv(connectionsCsv(rows)));
  return network;
};

const NO_FIRM = /^(?:|self-employed|freelance|freiberuflich|retired)$/i;
const plain = (company: string) =>
  company
    .replace(/,? (?:GmbH|Inc\.|Ltd|AG)$/, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace('ł', 'l')
    .toLowerCase();
const tally = <T>(items: readonly T[], keyOf: (item: T) => string) => {
  const counts = new Map<string, T[]>();
  for (const item of items) counts.set(keyOf(item), [...(counts.get(keyOf(item)) ?? []), item]);
  return counts;
};

describe.each([1, 2, 3])('made file %i of 860 rows', (seed) => {
  const rows = madeConnections(seed, 860);
  const network = imported(rows);
  const findings = findingsOf(network);
  const nameOf = (id: string) => network.people.get(id as never)?.name ?? '';
  const byFirm = tally(
    rows.filter(({ company }) => !NO_FIRM.test(company)),
    ({ company }) => plain(company),
  );

  it('counts what is known', () => {
    expect(network.people.size).toBe(860);
    expect(findings.coverage).toMatchObject({
      people: 860,
      firm: rows.filter(({ company }) => !NO_FIRM.test(company)).length,
      email: rows.filter(({ email }) => email !== '').length,
      linkedIn: 860,
      knownSince: 860,
      contact: 0,
      phone: 0,
    });
    expect(isContactsOnly(network)).toBe(true);
  });

  it('counts every firm of two or more', () => {
    const expected = [...byFirm].filter(([, of]) => of.length > 1).map(([firm, of]) => `${firm} ${of.length}`);
    expect(findings.firms.map(({ name, people }) => `${plain(name)} ${people.length}`).toSorted()).toEqual(expected.toSorted());
    expect(findings.firms.length).toBeGreaterThan(20);
  });

  it('finds every firm with exactly one door, and no other', () => {
    const single = [...byFirm].filter(([, of]) => of.length === 1).map(([firm, of]) => `${firm}: ${of[0]?.given} ${of[0]?.family}`);
    expect(findings.doors.map(({ firm, person }) => `${plain(firm)}: ${nameOf(person)}`).toSorted()).toEqual(single.toSorted());
    expect(findings.doors.length).toBeGreaterThan(50);
  });

  it('finds the planted waves, counted to the person', () => {
    const inWeek = (monday: string) => {
      const start = Date.parse(monday);
      return rows.filter(({ day }) => Date.parse(day) >= start && Date.parse(day) < start + 7 * 86_400_000);
    };
    for (const wave of findings.waves) {
      expect(new Date(`${wave.week}T00:00Z`).getUTCDay()).toBe(1);
      expect(wave.people.length).toBe(inWeek(wave.week).length);
      if (wave.shared !== null)
        expect(inWeek(wave.week).filter(({ company }) => plain(company) === plain(wave.shared?.name ?? '')).length).toBe(
          wave.shared.people.length,
        );
    }
    const weeks = findings.waves.map(({ week }) => week);
    expect(weeks).toEqual(expect.arrayContaining([...PLANTED_WAVES]));
    expect(weeks.length).toBeLessThanOrEqual(3); // chance alone makes one in a hundred files
    expect(findings.waves.find(({ week }) => week === PLANTED_WAVES[0])?.shared).toMatchObject({ kind: 'firm', name: 'Contoso' });
  });

  it('finds who came in the last 90 days, or the last 90 of the file', () => {
    const newest = rows[0]?.day ?? '';
    const until = Date.parse(TODAY) - Date.parse(newest) < 90 * 86_400_000 ? TODAY : newest;
    const from = Date.parse(until) - 89 * 86_400_000;
    expect(findings.lately).toMatchObject({ until, people: { length: rows.filter(({ day }) => Date.parse(day) >= from).length } });
  });
});

it('leaves out people with a known contact from those who came lately, and the dead from everything', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', connectedOn: '2026-02-01' as IsoDay },
      { name: 'Ben', connectedOn: '2026-02-02' as IsoDay },
      { name: 'Cleo', connectedOn: '2026-02-03' as IsoDay, standing: 'deceased' },
      { name: 'Dov', connectedOn: '2025-01-01' as IsoDay },
    ],
    log: [['2026-02-05', 'Ana', 'call']],
  });
  expect(findingsOf(network).lately).toEqual({ since: '2025-12-05', until: TODAY, people: ['Ben'] });
  expect(findingsOf(network).coverage).toMatchObject({ people: 3, contact: 1 });
  expect(isContactsOnly(network)).toBe(false);
});

it('counts companies neither as people nor as what is known of them', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', company: 'Hooli' },
      { name: 'Contoso', company: 'Contoso', isOrganization: true },
    ],
  });
  expect(findingsOf(network).coverage).toMatchObject({ people: 1, firm: 1 });
});

it('finds people whom several kinds of files have', () => {
  const network = networkOf({
    people: [
      {
        name: 'Ana',
        origins: [
          { source: 'linkedin', key: '1' },
          { source: 'google', key: '2' },
        ],
      },
      {
        name: 'Ben',
        origins: [
          { source: 'google', key: '3' },
          { source: 'google', key: '4' },
        ],
      },
    ],
  });
  expect(findingsOf(network).severalSources).toEqual([{ sources: ['google', 'linkedin'], people: ['Ana'] }]);
});

it('makes no wave of a steady stream, nor of few weeks', () => {
  const steady = Array.from({ length: 300 }, (_, i) => ({
    name: `P${i}`,
    connectedOn: new Date(Date.UTC(2020, 0, 1 + 5 * i)).toISOString().slice(0, 10) as IsoDay,
  }));
  expect(findingsOf(networkOf({ people: steady })).waves).toEqual([]);
  const burst = Array.from({ length: 30 }, (_, i) => ({ name: `P${i}`, connectedOn: '2026-01-05' as IsoDay }));
  expect(findingsOf(networkOf({ people: burst })).waves).toEqual([]);
  expect(findingsOf(emptyNetwork())).toMatchObject({ waves: [], doors: [], lately: null });
});

it('asks about nobody who is a company by the word of the user', () => {
  const network = networkOf({ people: [{ name: 'Ana' }, { name: 'Praxis Weiss', isOrganization: true }] });
  expect(findingsOf(network).unknown).toBe(1);
});
