import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { officeNetwork } from '../../../shared/examples/office-network';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { textOf } from '../../../shared/strings/text';

const example = (name: string) => new Uint8Array(readFileSync(new URL(`../../../build/examples/${name}`, import.meta.url)));

/** Lines of the original files, independent of the script that made the CSVs. */
const original = (name: string) =>
  readFileSync(new URL(`../../../build/examples/office/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

it('the office is imported whole: 92 people in five departments, and every day on which two of them met', () => {
  const read = officeNetwork(example('office-people.csv'), example('office-log.csv'), idSource(seededRandom(1)));
  if (!read.ok) throw new Error(textOf(read.error.message));
  const network = read.value;

  const sizes = [...network.circles.values()].map(({ id, name }) => [
    name,
    [...network.people.values()].filter((person) => person.circles.includes(id)).length,
  ]);
  expect(Object.fromEntries(sizes)).toEqual({ DISQ: 15, DMCT: 26, DSE: 34, SFLE: 4, SRH: 13 });
  expect(network.people.size).toBe(92);
  expect(network.people.size).toBe(original('workplace_InVS_metadata.txt').length);

  const contacts = original('tij_InVS.dat');
  const pairDays = new Set(contacts.map(([t, i, j]) => `${Math.floor((Number(t) - 20) / 86_400)} ${[i, j].sort().join(' ')}`));
  expect(pairDays.size).toBe(1462);
  expect(network.interactions.size).toBe(pairDays.size);

  const pairs = new Set([...network.interactions.values()].map(({ people }) => [...people].sort().join(' ')));
  expect(pairs.size).toBe(755); // 92 people, 755 ties
  const minutes = [...network.interactions.values()].reduce((sum, each) => sum + (each.minutes ?? 0), 0);
  expect(minutes).toBeCloseTo(contacts.length / 3, -1); // 20 seconds each; rounded to hundredths per row

  for (const { people, channel, precision } of network.interactions.values())
    expect([people.length, channel, precision]).toEqual([2, 'in-person', 'day']);
  const days = [...network.interactions.values()].map(({ day }) => day).sort();
  expect([days[0], days.at(-1)]).toEqual(['2013-06-24', '2013-07-05']);
});
