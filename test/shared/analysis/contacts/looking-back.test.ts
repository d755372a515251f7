import { describe, expect, it } from 'vitest';
import { lookingBack } from '../../../../shared/analysis/contacts/looking-back';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-30');

/** The day that is so many days ago. */
function ago(days: number): string {
  return isoDay(dayNumber(TODAY) - days);
}

function backOn(log: readonly LogLine[], others: Omit<Parameters<typeof networkOf>[0], 'log'> = {}) {
  const network = networkOf({ ...others, log });
  const { people } = readFindings(analyze(network, { today: TODAY }).results, network);
  return lookingBack(network, new Map(people.map((person) => [person.id, person])), TODAY);
}

const LONG_AGO: LogLine = [ago(400), 'Old'];

describe('lookingBack', () => {
  it('counts a person and a day once, to the last day of each 13 weeks', () => {
    const { now, before, weeks } = backOn([
      LONG_AGO,
      [ago(182), 'Too early'],
      [ago(181), 'Ana'],
      [ago(91), 'Ana+Ben'],
      [ago(90), 'Ana'],
      [ago(90), 'Ana', 'call'],
      [ago(0), 'Ana+Cleo'],
      [ago(-1), 'Ana'],
    ]);
    expect(now).toEqual({ contactDays: 3, people: 2 });
    expect(before).toEqual({ contactDays: 3, people: 2, firstTime: 1 });
    expect(weeks).toHaveLength(26);
    expect([weeks[0], weeks[12], weeks[13], weeks[25]]).toEqual([1, 2, 1, 2]);
  });

  it('compares nothing while the journal is shorter than 26 weeks', () => {
    const log: LogLine[] = [
      [ago(180), 'Ana'],
      [ago(3), 'Ben'],
    ];
    expect(backOn(log)).toMatchObject({ before: null, quiet: [], now: { contactDays: 1, people: 1 } });
    expect(backOn(log).weeks).toHaveLength(13);
    expect(backOn([[ago(181), 'Ana'], ...log]).before).not.toBeNull();
  });

  it('names who was in touch before and not since, the closest first, at most five', () => {
    const weekly = (who: string, from: number): LogLine[] => Array.from({ length: 6 }, (_, k) => [ago(from + 7 * k), who]);
    const { quiet } = backOn([LONG_AGO, [ago(120), 'Once'], ...weekly('Often', 100), ...weekly('Still', 60), ...weekly('Still', 100)]);
    expect(quiet).toEqual([
      { person: 'Often', last: ago(100) },
      { person: 'Once', last: ago(120) },
    ]);
    expect(backOn([LONG_AGO, ...'ABCDEFG'.split('').map((name): LogLine => [ago(95), name])]).quiet).toHaveLength(5);
  });

  it('calls nobody quiet or new who is set aside or may have been in touch on an uncertain day', () => {
    const log: LogLine[] = [
      LONG_AGO,
      [ago(100), 'Archived'],
      [ago(100), 'Vague'],
      ['2026-05-15', 'Vague', { precision: 'month' }],
      [ago(10), 'New'],
      ['2026-07-01', 'New', { precision: 'year' }],
    ];
    const { quiet, before, now } = backOn(log, { people: [{ name: 'Archived', standing: 'archived' }] });
    expect(quiet).toEqual([]);
    expect(before?.firstTime).toBe(0);
    expect(now).toEqual({ contactDays: 1, people: 1 });
  });

  it('leaves out what is no contact, and planned days', () => {
    const crowd = Array.from({ length: 13 }, (_, k) => `P${k}`).join('+');
    expect(backOn([LONG_AGO, [ago(5), crowd, 'email'], [ago(-3), 'Ana']]).now).toEqual({ contactDays: 0, people: 0 });
  });

  it('counts the people of each circle who are not set aside', () => {
    const { circles } = backOn([LONG_AGO, [ago(5), 'Ana'], [ago(100), 'Ben']], {
      people: ['Ana', 'Ben', { name: 'Gone', standing: 'archived' }],
      circles: { choir: 'Ana+Ben+Gone', afar: 'Ben', empty: 'Gone' },
    });
    expect(circles).toEqual([
      { circle: 'afar', inTouch: 0, people: 1 },
      { circle: 'choir', inTouch: 1, people: 2 },
    ]);
  });
});
