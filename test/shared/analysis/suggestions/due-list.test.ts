/** What is due, promised and ahead, over random lives. `KITH_LIVES` makes more of them (10,000 in the long form). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { datesAhead } from '../../../../shared/analysis/suggestions/dates-ahead';
import { dueList } from '../../../../shared/analysis/suggestions/due-list';
import { DEFAULT_CAPACITY, reconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import { dayNumber, type IsoDay, isoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { emptyInteraction, logInteraction } from '../../../../shared/model/edits/interactions';
import { changePerson } from '../../../../shared/model/edits/people';
import { decidePromise, movePromise } from '../../../../shared/model/edits/promises';
import { neverSuggest, snooze } from '../../../../shared/model/edits/reconnect';
import type { InteractionId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { openPromises } from '../../../../shared/model/open-promises';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-24');
const RUNS = Number(process.env.KITH_LIVES ?? 60);
const daysAgo = (days: number): IsoDay => isoDay(dayNumber(TODAY) - days);

const name = fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dora', 'Eli', 'Fay');
const life = fc.record({
  rhythms: fc.array(fc.tuple(name, fc.integer({ min: 1, max: 400 })), { maxLength: 6 }),
  circleRhythm: fc.option(fc.integer({ min: 1, max: 400 })),
  inCircle: fc.array(name, { maxLength: 4 }),
  contacts: fc.array(fc.tuple(fc.integer({ min: -40, max: 900 }), fc.uniqueArray(name, { minLength: 1, maxLength: 3 })), { maxLength: 40 }),
  untracked: fc.option(name),
});

function networkOfLife({
  rhythms,
  circleRhythm,
  inCircle,
  contacts,
  untracked,
}: typeof life extends fc.Arbitrary<infer T> ? T : never): Network {
  const log = contacts.map(([days, people]): LogLine => [daysAgo(days), people.join('+')]);
  const network = networkOf({
    people: ['Ana', 'Ben', 'Cleo', 'Dora', 'Eli', 'Fay'],
    log,
    circles: { choir: [...new Set(inCircle)].join('+') },
  });
  for (const circle of network.circles.values()) network.circles.set(circle.id, { ...circle, cadenceDays: circleRhythm });
  const change = (who: string, patch: object) => network.people.set(who as PersonId, { ...network.people.get(who as PersonId)!, ...patch });
  for (const [who, cadenceDays] of rhythms) change(who, { cadenceDays });
  if (untracked !== null) change(untracked, { standing: 'do-not-track' });
  return network;
}

const dueOn = (network: Network, today: IsoDay) => {
  const results = analyze(network, { today, seed: 1, mixing: 'both', resolution: 'auto' }).results;
  return dueList(network, readFindings(results, network).people, today).map(({ person }) => person as string);
};

/** The rule once more, from the tables alone. */
function meantAndLate(network: Network, today: IsoDay): string[] {
  return [...network.people.values()]
    .filter(({ id, cadenceDays, circles, standing }) => {
      const meant =
        cadenceDays ?? Math.min(...circles.map((circle) => network.circles.get(circle)?.cadenceDays ?? Number.POSITIVE_INFINITY));
      const days = [...network.interactions.values()]
        .filter(({ day, people }) => people.includes(id) && day <= today)
        .map(({ day }) => dayNumber(day));
      return standing === 'ordinary' && Number.isFinite(meant) && (days.length === 0 || dayNumber(today) - Math.max(...days) > meant);
    })
    .map(({ id }) => id as string);
}

describe('due', () => {
  test('a person is due exactly when the gap is longer than the rhythm the user meant', () =>
    fc.assert(
      fc.property(life, (drawn) => {
        const network = networkOfLife(drawn);
        expect(dueOn(network, TODAY).sort()).toEqual(meantAndLate(network, TODAY).sort());
      }),
      { numRuns: RUNS },
    ));

  test('who is due stays so as days go by, until contact, a snooze, never, or a longer rhythm', () =>
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 60 }), fc.constantFrom('contact', 'snooze', 'never', 'longer'), (drawn, days, way) => {
        const network = networkOfLife({ ...drawn, contacts: drawn.contacts.filter(([ago]) => ago >= 0) });
        const due = dueOn(network, TODAY);
        const later = isoDay(dayNumber(TODAY) + days);
        expect(dueOn(network, later)).toEqual(expect.arrayContaining(due));
        for (const who of due) {
          const id = who as PersonId;
          const person = network.people.get(id)!;
          const edit = {
            contact: () => logInteraction(network, emptyInteraction(later, [id], 'call'), { newId: newIds(), today: later }),
            snooze: () => snooze(network, id, later),
            never: () => neverSuggest(network, id),
            longer: () => changePerson(person, { cadenceDays: 36_000 }),
          }[way]();
          applyEdit(network, edit);
          const hasContact = [...network.interactions.values()].some(({ people }) => people.includes(id));
          expect(dueOn(network, later).includes(who)).toBe(way === 'longer' && !hasContact);
        }
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    ));

  test('the weekly list holds no more than its budget, and everybody who is due is in it, seen this week, planned, or behind it', () =>
    fc.assert(
      fc.property(life, (drawn) => {
        const network = networkOfLife(drawn);
        const analysis = analyze(network, { today: TODAY, seed: 1, mixing: 'both', resolution: 'auto' });
        const { rows } = reconnectList(network, analysis, { today: TODAY, seed: 1 });
        expect(rows.length).toBeLessThanOrEqual(DEFAULT_CAPACITY);
        const listed = new Set(rows.map(({ person }) => person as string));
        const behind = dueOn(network, TODAY).filter((who) => !listed.has(who));
        expect(new Set([...listed, ...behind])).toEqual(new Set([...listed, ...meantAndLate(network, TODAY)]));
      }),
      { numRuns: RUNS },
    ));

  test('meant weekly, usually every 60 days, last 14 days ago: due, and the reason says what was meant', () => {
    const log = [374, 314, 254, 194, 134, 74, 14].map((days): LogLine => [daysAgo(days), 'Ana']);
    const network = networkOf({ people: [{ name: 'Ana', cadenceDays: 7 }], log });
    expect(dueOn(network, TODAY)).toEqual(['Ana']);
    const analysis = analyze(network, { today: TODAY, seed: 1, mixing: 'both', resolution: 'auto' });
    const [row] = reconnectList(network, analysis, { today: TODAY, seed: 1 }).rows;
    expect(row?.reasons).toContainEqual({ kind: 'intended-rhythm', intendedDays: 7, gapDays: 14 });
  });
});

describe('promises and dates', () => {
  test('a promise survives a hundred later contacts, until it is kept or dropped', () => {
    const later = Array.from({ length: 100 }, (_, i): LogLine => [daysAgo(99 - i), 'Ana']);
    const network = networkOf({ log: [[daysAgo(200), 'Ana', { promise: 'send the map' }], ...later] });
    const entry = 'i0001' as InteractionId;
    expect(openPromises(network, TODAY)).toMatchObject([{ interaction: entry, text: 'send the map', due: null }]);
    applyEdit(network, movePromise(network, entry, theDay('2026-06-26')));
    expect(openPromises(network, TODAY)).toMatchObject([{ due: '2026-06-26' }]);
    expect(datesAhead(network, TODAY, 14)).toMatchObject([{ kind: 'promise', day: '2026-06-26', people: ['Ana'] }]);
    const undo = applyEdit(network, decidePromise(network, entry, 'kept'));
    expect(openPromises(network, TODAY)).toEqual([]);
    applyEdit(network, undo);
    expect(openPromises(network, TODAY)).toHaveLength(1);
  });

  test('every birthday within 14 days is ahead, whatever the list holds', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 }), fc.boolean(), fc.integer({ min: 0, max: 400 }), (days, hasYear, seenAgo) => {
        const day = isoDay(dayNumber(TODAY) + days);
        const birthday = `${hasYear ? '1984' : '-'}${day.slice(4)}`;
        const network = networkOf({ people: [{ name: 'Ana', birthday }], log: [[daysAgo(seenAgo), 'Ana']] });
        const ahead = datesAhead(network, TODAY, 14).filter(({ kind }) => kind === 'birthday');
        const isReal = day.slice(5) !== '02-29' || !hasYear;
        if (days <= 14) expect(ahead).toMatchObject([{ people: ['Ana'], turns: hasYear ? Number(day.slice(0, 4)) - 1984 : null }]);
        else if (isReal && days < 350) expect(ahead).toEqual([]);
      }),
      { numRuns: RUNS },
    ));
});

function newIds() {
  let next = 0;
  return <Id extends string>() => `new-${next++}` as Id;
}
