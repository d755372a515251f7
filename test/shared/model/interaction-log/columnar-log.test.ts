import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { type IsoDay, isoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { type InteractionId, idSource, seededRandom } from '../../../../shared/model/ids';
import { ColumnarLog, columnarLog } from '../../../../shared/model/interaction-log/columnar-log';
import { FAVOR, PROMISE } from '../../../../shared/model/interaction-log/log-columns';
import {
  copyLog,
  firstDayOfLog,
  firstDays,
  interactionCounts,
  interactionsAfter,
  interactionsWith,
  interactionsWithFlags,
  logUpTo,
  newestFirst,
  notesIn,
} from '../../../../shared/model/interaction-log/log-queries';
import { deserializeLog, serializeLog } from '../../../../shared/model/interaction-log/serialize-log';
import { emptyNetwork, type Interaction, type InteractionLog } from '../../../../shared/model/network';
import { networkAsOf } from '../../../../shared/model/network-as-of';
import { copyNetwork, networkToJson } from '../../../../shared/model/network-json';
import { anyInteraction, ids, names, topics } from '../../../builders/any-interaction';
import { randomEdit } from '../random-edits';

type Change = { readonly do: 'set'; readonly to: Interaction } | { readonly do: 'delete'; readonly id: InteractionId };
const change: fc.Arbitrary<Change> = fc.oneof(
  anyInteraction.map((to) => ({ do: 'set', to }) as const),
  fc.constantFrom(...ids).map((id) => ({ do: 'delete', id }) as const),
);

const byId = (interactions: Iterable<Interaction>) => JSON.stringify([...interactions].sort((a, b) => (a.id < b.id ? -1 : 1)));

function expectSame(log: InteractionLog, map: Map<InteractionId, Interaction>): void {
  expect(log.size).toBe(map.size);
  expect(byId(log.values())).toBe(byId(map.values()));
  expect([...log.keys()].sort()).toEqual([...map.keys()].sort());
  expect([...log].every(([id, one]) => id === one.id)).toBe(true);
  for (const id of [...ids, 'nobody' as InteractionId, 'z'.repeat(5_000) as InteractionId]) {
    expect(log.has(id)).toBe(map.has(id));
    expect(JSON.stringify(log.get(id))).toBe(JSON.stringify(map.get(id)));
  }
  for (const person of names) expect(byId(interactionsWith(log, [person]))).toBe(byId(interactionsWith(map, [person])));
  for (const topic of topics) expect(byId(interactionsWith(log, [], [topic]))).toBe(byId(interactionsWith(map, [], [topic])));
  for (const bits of [FAVOR, PROMISE, FAVOR | PROMISE]) expect(interactionsWithFlags(log, bits)).toEqual(interactionsWithFlags(map, bits));
  for (const isWanted of [null, (one: Interaction) => one.mayQuote]) {
    const [list, expected] = [newestFirst(log, isWanted), newestFirst(map, isWanted)];
    expect(JSON.stringify(Array.from({ length: list.length }, (_, i) => list.at(i)))).toBe(
      JSON.stringify(Array.from({ length: expected.length }, (_, i) => expected.at(i))),
    );
  }
  const days = [...map.values()].map(({ day }) => day).sort();
  const [first, middle] = [days[0], days[Math.floor(days.length / 2)]];
  if (first !== undefined && middle !== undefined) {
    expect(interactionsAfter(log, middle)).toEqual(interactionsAfter(map, middle));
    for (const to of [middle, days.at(-1) as IsoDay]) {
      const notes = (of: InteractionLog) => runToEnd(notesIn(of, { from: first, to }, Number.POSITIVE_INFINITY));
      expect(notes(log)).toEqual(notes(map));
    }
  }
  expect(firstDayOfLog(log)).toBe(firstDayOfLog(map));
  expect(firstDays(log)).toEqual(firstDays(map));
  expect(interactionCounts(log)).toEqual(interactionCounts(map));
}

const lists = fc.tuple(fc.uniqueArray(anyInteraction, { selector: (one) => one.id }), fc.array(change, { maxLength: 15 }));

describe('a log in columns', () => {
  it('behaves like the Map of the same interactions: after any puts and deletes, packed and unpacked, merged', () => {
    fc.assert(
      fc.property(lists, ([start, changes]) => {
        const map = new Map(start.map((one) => [one.id, one]));
        const log = columnarLog(start, 2);
        expectSame(log, map);
        for (const one of changes) {
          if (one.do === 'set') {
            map.set(one.to.id, one.to);
            log.set(one.to.id, one.to);
          } else expect(log.delete(one.id)).toBe(map.delete(one.id));
        }
        expectSame(log, map);
        const merged = log.compacted();
        expect(merged.isChanged).toBe(false);
        expectSame(merged, map);
        expectSame(new ColumnarLog(deserializeLog(serializeLog(merged.columns))), map);
        expectSame(new ColumnarLog(log.columns, log.changes()), map);
      }),
    );
  });

  it('holds its rows in the order of (day, id), in whatever order they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyInteraction, { selector: (one) => one.id }), (interactions) => {
        const { columns } = columnarLog(interactions);
        const inOrder = [...interactions].sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day) || (a.id < b.id ? -1 : 1));
        const rows = new ColumnarLog(columns).keys();
        expect([...rows]).toEqual(inOrder.map(({ id }) => id));
        expect(columns.day).toEqual(columns.day.slice().sort());
      }),
    );
  });

  it('can be cut at a day and copied, and neither shows what is done to the other', () => {
    const later = fc.integer({ min: 0, max: 20_000 }).map(isoDay);
    fc.assert(
      fc.property(lists, later, ([start, changes], day: IsoDay) => {
        const map = new Map(start.map((one) => [one.id, one]));
        const log = columnarLog(start);
        const [copy, mapCopy] = [copyLog(log), copyLog(map) as Map<InteractionId, Interaction>];
        for (const one of changes) {
          for (const each of [map, log]) one.do === 'set' ? each.set(one.to.id, one.to) : each.delete(one.id);
        }
        expectSame(copy, mapCopy);
        expectSame(logUpTo(log, day), logUpTo(map, day) as Map<InteractionId, Interaction>);
        for (const id of ids) copy.delete(id);
        expectSame(log, map);
      }),
    );
  });

  it('takes a user’s edits and their inverses as a Map does', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seededRandom(seed);
      const newId = idSource(random);
      const network = emptyNetwork();
      for (let i = 0; i < 40; i++) {
        const edit = randomEdit(network, { random, newId }, true);
        if (edit !== null) applyEdit(network, edit);
      }
      const other = { ...copyNetwork(network), interactions: columnarLog(network.interactions.values()) };
      const before = JSON.stringify(networkToJson(network));
      const inverses = [];
      for (let i = 0; i < 40; i++) {
        const edit = randomEdit(other, { random, newId }, true);
        if (edit === null) continue;
        applyEdit(network, edit);
        inverses.push(applyEdit(other, edit));
        expect(JSON.stringify(networkToJson(other))).toBe(JSON.stringify(networkToJson(network)));
        const day = isoDay(19_000 + Math.floor(random() * 1_200));
        expect(networkToJson(networkAsOf(other, day))).toEqual(networkToJson(networkAsOf(network, day)));
      }
      for (const inverse of inverses.reverse()) applyEdit(other, inverse);
      expect(JSON.stringify(networkToJson(other))).toBe(before);
    }
  });
});
