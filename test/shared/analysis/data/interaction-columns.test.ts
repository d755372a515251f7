import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { columnarLog } from '../../../../shared/model/interaction-log/columnar-log';
import { applyEdit } from '../../../../shared/model/edit';
import type { InteractionId } from '../../../../shared/model/ids';
import type { Interaction, Network } from '../../../../shared/model/network';
import { networkOf } from '../../../builders/network-builder';
import { log } from '../random-log';

/** Columns as plain lists, which can be compared. */
function plain(network: Network) {
  const { idOf, day, channel, precision, direction, minutes, participants, topics } = columnsOf(network);
  const lists = ({ start, items }: typeof participants) => Array.from(day, (_, e) => [...items.subarray(start[e]!, start[e + 1]!)]);
  const ids = Array.from(day, (_, e) => idOf(e));
  return {
    ids,
    day: [...day],
    kind: [[...channel], [...precision], [...direction]],
    minutes: [...minutes],
    ...{ people: lists(participants), topics: lists(topics) },
  };
}

test('a log in columns gives the columns that its objects give, as read and with changes over it', () => {
  fc.assert(
    fc.property(log, log, fc.array(fc.nat(), { maxLength: 8 }), (lines, later, picks) => {
      const objects = networkOf({ log: lines, people: ['Ana', 'Ben'], interests: { pottery: 'Ana' } });
      const columnar: Network = { ...objects, interactions: columnarLog(objects.interactions.values()) };
      expect(plain(columnar)).toEqual(plain(objects));

      const ids = [...objects.interactions.keys()];
      const put = [...networkOf({ log: later }).interactions.values()].map(
        (one, i): Interaction => ({ ...one, id: (i % 2 === 0 ? `later ${i}` : ids[i % ids.length]) as InteractionId }),
      );
      const edit = {
        kind: 'changeInteraction',
        label: '',
        put: { interactions: put },
        delete: { interactions: picks.map((k) => ids[k % ids.length]!) },
      } as const;
      applyEdit(objects, edit);
      applyEdit(columnar, edit);
      expect(plain(columnar)).toEqual(plain(objects));
    }),
  );
});
