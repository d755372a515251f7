/** When reminders are shown, over random days of a computer that sleeps, and at the edges. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { daysToTell, firstToldDay, localTime, toldDay } from '../../../../shared/model/reminders/reminder-days';
import { theDay } from '../../../builders/network-builder';

const NINE = { at: 540, quiet: { from: 1260, to: 480 } };
const at = (day: string, minute: number) => ({ day: theDay(day), minute });
const minute = fc.integer({ min: 0, max: 1439 });

describe('the days that are told', () => {
  it('are told once, at their time', () => {
    const told = theDay('2026-06-23');
    expect(daysToTell(NINE, told, at('2026-06-24', 539))).toBeNull();
    expect(daysToTell(NINE, told, at('2026-06-24', 540))).toEqual({ after: told, today: '2026-06-24' });
    expect(daysToTell(NINE, theDay('2026-06-24'), at('2026-06-24', 900))).toBeNull();
  });

  it('wait in the quiet hours, also those over midnight', () => {
    const told = theDay('2026-06-20');
    expect(daysToTell(NINE, told, at('2026-06-24', 1300))).toBeNull();
    expect(daysToTell(NINE, told, at('2026-06-25', 100))).toBeNull();
    const late = { at: 1380, quiet: NINE.quiet }; // 23:00 is quiet: at their end
    expect(daysToTell(late, told, at('2026-06-24', 479))).toBeNull();
    expect(daysToTell(late, told, at('2026-06-24', 480))).not.toBeNull();
    const none = { at: 0, quiet: { from: 600, to: 600 } };
    expect(daysToTell(none, told, at('2026-06-24', 600))).not.toBeNull();
  });

  it('begin with the next ones when reminders are switched on', () => {
    expect(firstToldDay(NINE, at('2026-06-24', 539))).toBe('2026-06-23');
    expect(firstToldDay(NINE, at('2026-06-24', 540))).toBe('2026-06-24');
  });

  it('of a clock that was a year ahead do not silence the year', () => {
    expect(toldDay(theDay('2027-06-24'), at('2026-06-24', 600))).toBe('2026-06-24');
    expect(toldDay(theDay('2026-06-25'), at('2026-06-24', 600))).toBe('2026-06-25'); // a flight to the west
  });

  it('are each told exactly once and never in quiet hours, however the computer sleeps', () => {
    let tellings = 0;
    fc.assert(
      fc.property(
        fc.record({ at: minute, quiet: fc.record({ from: minute, to: minute }) }),
        fc.array(fc.integer({ min: 1, max: 3 * 1440 }), { minLength: 1, maxLength: 60 }),
        (times, naps) => {
          const start = 20_000;
          let told = isoDay(start);
          let clock = (start + 1) * 1440;
          for (const nap of naps) {
            clock += nap;
            const now = { day: isoDay(Math.floor(clock / 1440)), minute: clock % 1440 };
            const days = daysToTell(times, told, now);
            if (days === null) continue;
            tellings++;
            const { from, to } = times.quiet;
            const isQuiet = from <= to ? now.minute >= from && now.minute < to : now.minute >= from || now.minute < to;
            expect(isQuiet).toBe(false);
            expect(days.after).toBe(told); // no gap, nothing twice
            expect(dayNumber(days.today)).toBeGreaterThan(dayNumber(told));
            told = days.today;
            expect(daysToTell(times, told, now)).toBeNull();
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(tellings).toBeGreaterThan(10_000);
  });

  it('are those of the user’s own clock', () => {
    expect(localTime(new Date(2026, 5, 24, 9, 30))).toEqual({ day: '2026-06-24', minute: 570 });
  });
});
