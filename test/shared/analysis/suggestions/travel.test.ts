/** The computer of a traveler changes its time zone; an interaction stays on the day on which it happened (docs/analysis.md, "Conventions"). */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { parseRelativeDate } from '../../../../shared/formats/log/parse-relative-date';
import { emptyNetwork } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { theDay } from '../../../builders/network-builder';
import { imported, told } from '../../formats/log/log-network';

const TODAY = theDay('2026-03-30');
const ZONES = ['Pacific/Kiritimati', 'Asia/Kathmandu', 'Europe/Paris', 'UTC', 'America/St_Johns', 'Pacific/Pago_Pago'] as const;

/** Moments next to midnight, over both changes of the clock, with every kind of zone written behind them. */
const LOG = `date,people,channel
2025-12-31T23:59:59-11:00,Ana,call
2026-01-01T00:00:01+14:00,Ana,meal
2026-03-28 23:30,Ben; Ana,visit
2026-03-29T01:30:00Z,Ben,call
2026-03-29 02:30 Europe/Paris,Cleo,call
2025-10-26T02:30:00+02:00,Cleo,meal
2025-10-26T02:30:00+01:00,Cleo,meal
2026-02-14,Ana; Cleo,letter`;

const zone = process.env.TZ;
const before = new Map<string, string>();
beforeAll(() => {
  for (const name of ZONES) before.set(name, seenFrom(name));
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The log as imported, and all that is found in it, on a machine in that zone. */
function seenFrom(name: string): string {
  process.env.TZ = name;
  const network = emptyNetwork();
  imported(network, LOG);
  const findings = readFindings(analyze(network, { today: TODAY }).results, network);
  return JSON.stringify({
    log: told(network),
    findings,
    said: parseRelativeDate('last Sunday', TODAY),
    spoken: parseRelativeDate('yesterday', TODAY),
  });
}

describe('travel and time zones', () => {
  test('the process really is in the zone it is told', () => {
    const offsets = ZONES.map((name) => {
      process.env.TZ = name;
      return new Date(2026, 2, 1).getTimezoneOffset();
    });
    expect(offsets).toEqual([-840, -345, -60, 0, 210, 660]);
  });
  test.each(ZONES)('imported and analyzed in %s: the same days, strengths and sentences', (name) => {
    expect(before.get(name)).toBe(before.get('UTC'));
  });
  test('imported at home, looked at abroad: nothing has moved', () => {
    process.env.TZ = 'UTC';
    const network = emptyNetwork();
    imported(network, LOG);
    const home = JSON.stringify(readFindings(analyze(network, { today: TODAY }).results, network));
    for (const name of ZONES) {
      process.env.TZ = name;
      expect(JSON.stringify(readFindings(analyze(network, { today: TODAY }).results, network))).toBe(home);
    }
  });
  test('a day is the one that was written, whatever zone stands behind it', () => {
    process.env.TZ = 'Pacific/Kiritimati';
    const network = emptyNetwork();
    imported(network, LOG);
    const days = told(network).map((line) => line.slice(0, 10));
    expect([...new Set(days)].sort()).toEqual(['2025-10-26', '2025-12-31', '2026-01-01', '2026-02-14', '2026-03-28', '2026-03-29']);
  });
});
