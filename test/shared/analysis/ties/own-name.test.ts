import { expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { isoDay } from '../../../../shared/model/day';
import { type LogLine, networkOf } from '../../../builders/network-builder';

const TODAY = isoDay(20_100);
const who = (log: readonly LogLine[]) => analyze(networkOf({ log }), { today: TODAY }).results.maybeUser;
/** Meetings with ever other people, and with `also`. */
const meetings = (count: number, also = ''): LogLine[] =>
  Array.from({ length: count }, (_, k) => [isoDay(20_000 + k), `P${k % 7}${also === '' ? '' : `+${also}`}`]);

test('somebody in nearly every entry and never alone may be the user', () => {
  expect(who(meetings(30, 'Me'))).toBe('Me');
  expect(who([...meetings(30, 'Me'), ...meetings(3)])).toBe('Me');
});

test('not who is met alone even once, nor who is in a few entries, nor in a short log', () => {
  expect(who([...meetings(30, 'Ana'), [isoDay(20_050), 'Ana']])).toBeNull();
  expect(who([...meetings(30, 'Ana'), ...meetings(10)])).toBeNull();
  expect(who(meetings(19, 'Me'))).toBeNull();
  expect(who([])).toBeNull();
});
