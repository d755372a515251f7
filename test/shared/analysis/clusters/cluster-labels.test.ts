import { expect, test } from 'vitest';
import { clusterTraits, namingTraits, type Trait } from '../../../../shared/analysis/clusters/cluster-labels';

/** A cluster of the first 20 of 100 people. `here` of them and `elsewhere` of the others have each trait. */
function namesOf(traits: readonly (readonly [name: string, here: number, elsewhere: number])[]): string[] {
  const of = Int32Array.from({ length: 100 }, (_, person) => (person < 20 ? 0 : 1));
  const all = traits.map(
    ([name, here, elsewhere]): Trait => ({
      name,
      people: [...Array.from({ length: here }, (_, k) => k), ...Array.from({ length: elsewhere }, (_, k) => 20 + k)],
    }),
  );
  const [found = []] = clusterTraits(all, of, [20, 80]);
  return namingTraits(found, all, 20, 3).map(({ trait }) => all[trait]?.name ?? '');
}

test('a trait with twice the share of everybody names a cluster before a more telling one that many others have', () => {
  // Films: z 6.8, lift 1.9; bees: z 3.8, lift 4.
  expect(
    namesOf([
      ['films', 19, 31],
      ['bees', 8, 2],
    ]),
  ).toEqual(['bees', 'films']);
});

test('what nearly everybody has names nothing, and neither does what few of the cluster have', () => {
  expect(
    namesOf([
      ['Internet', 20, 66],
      ['falconry', 2, 0],
    ]),
  ).toEqual([]);
});
