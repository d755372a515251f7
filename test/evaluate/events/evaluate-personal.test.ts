import { expect, test } from 'vitest';
import { seededRandom } from '../../../shared/model/ids';
import type { EventRow } from '../dataset-folder';
import { evaluatePersonal } from './evaluate-personal';
import { networkBefore, personalLogs } from './personal-logs';

const DAY = 86_400;

/** Two egos with 40 people each: half of them keep writing every week or two, half stop at some time. Seeded. */
function rows(seed: number): EventRow[] {
  const random = seededRandom(seed);
  return ['e1', 'e2'].flatMap((ego) =>
    Array.from({ length: 40 }, (_, k): EventRow[] => {
      const end = k % 2 === 0 ? 700 : 100 + random() * 300;
      const every = 5 + random() * 25;
      const events: EventRow[] = [];
      for (let day = random() * 60; day < end; day += 1 - every * Math.log(1 - random())) {
        const [source, target] = random() < 0.5 ? [ego, `${ego}-${k}`] : [`${ego}-${k}`, ego];
        events.push({ time: Math.round(day * DAY), source, target });
      }
      return events;
    }).flat(),
  );
}

test('a log holds the messages of its ego, a message to several as one entry, and nothing of the day itself', () => {
  const events = [
    { time: 0, source: 'a', target: 'b' },
    { time: DAY, source: 'a', target: 'b' },
    { time: DAY, source: 'a', target: 'c' },
    { time: 2 * DAY, source: 'c', target: 'a' },
    { time: 2 * DAY, source: 'b', target: 'c' },
  ];
  const [log, none] = [...personalLogs(events, ['a']), personalLogs(events, ['z'])[0]];
  expect(none).toBeUndefined();
  expect(log!.interactions.map(({ day, people, direction }) => [day, people.join('+'), direction])).toEqual([
    ['2020-01-01', 'b', 'out'],
    ['2020-01-02', 'b+c', 'out'],
    ['2020-01-03', 'c', 'in'],
  ]);
  expect(networkBefore(log!, log!.interactions[2]!.day).interactions.size).toBe(2);
});

test('figures of a world where half of the people stop: told apart by order, list, state and words', () => {
  const figures = evaluatePersonal(rows(1), ['e1', 'e2'])!;
  expect(figures).toMatchObject({ egos: 2, logs: 6 });
  expect(figures.order.order.all).toBeGreaterThan(0.8);
  expect(figures.five.list).toBeGreaterThan(figures.five.random);
  expect(figures.order.chance.all).toBeGreaterThan(0.75);
  const of = (state: string) => figures.states.find((one) => one.state === state)!.cameBack;
  expect(of('fading')).toBeLessThan(of('active') / 2);
  const [least, most] = [figures.words[0]!, figures.words.at(-1)!];
  expect(least.cameBack).toBeLessThan(most.cameBack);
  expect(figures.states.reduce((sum, { people }) => sum + people, 0)).toBe(figures.cases);
});

test('events that end within the horizon have no such figures', () => {
  expect(evaluatePersonal([{ time: 0, source: 'a', target: 'b' }], ['a'])).toBeNull();
});
