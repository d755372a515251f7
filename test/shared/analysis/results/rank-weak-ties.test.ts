import { describe, expect, it } from 'vitest';
import type { Findings, PersonFindings, TieFindings } from '../../../../shared/analysis/data/findings';
import { isWeakTie, joinedClusters, rankedWeakTies } from '../../../../shared/analysis/results/rank-weak-ties';
import { generated } from '../../../renderer/graph/generated-findings';

const { findings } = generated({ people: 400, clusters: 9 });
const personOf = new Map(findings.people.map((person) => [person.id, person]));

function changed(change: (person: PersonFindings, i: number) => Partial<PersonFindings>): Findings {
  return { ...findings, people: findings.people.map((person, i) => ({ ...person, ...change(person, i) })) };
}

describe('weak ties in order', () => {
  it('are everybody whom the lens keeps, once', () => {
    const { people } = rankedWeakTies(findings);
    expect(new Set(people.map(({ id }) => id))).toEqual(new Set(findings.people.filter(isWeakTie).map(({ id }) => id)));
    expect(people.length).toBe(new Set(people).size);
    expect(people.some(({ role, state }) => role === 'embedded' && state === 'active')).toBe(false);
  });

  it('begin with bridges that fade, then bridges, then strong ties that fade', () => {
    const calm = { state: 'active', role: 'embedded', weakTieName: null } as const;
    const world = changed((_, i) =>
      i === 5
        ? { state: 'fading', role: 'embedded', weakTieName: 'fading-strong-tie' }
        : i === 9
          ? { state: 'active', role: 'sole-link', weakTieName: 'weak-bridge' }
          : i === 20
            ? { state: 'dormant', role: 'local-bridge', weakTieName: 'fading-bridge' }
            : i === 30
              ? { ...calm, state: 'dormant' }
              : calm,
    );
    expect(rankedWeakTies(world).people.map(({ id }) => id)).toEqual([20, 9, 5, 30].map((i) => world.people[i]!.id));
  });

  it('hold the local bridges between two clusters, those to a sole link first', () => {
    const { bridges } = rankedWeakTies(findings);
    const isBetween = (tie: TieFindings) => tie.isLocalBridge && personOf.get(tie.a)!.cluster !== personOf.get(tie.b)!.cluster;
    expect(new Set(bridges)).toEqual(new Set(findings.ties.filter(isBetween)));
    const isSole = ({ a, b }: TieFindings) => [a, b].some((id) => personOf.get(id)!.role === 'sole-link');
    const isQuiet = ({ a, b }: TieFindings) => [a, b].some((id) => ['fading', 'dormant'].includes(personOf.get(id)!.state));
    const first = bridges.find((tie) => isSole(tie) && isQuiet(tie))!;
    const last = bridges.find((tie) => !isSole(tie) && !isQuiet(tie))!;
    expect(bridges.indexOf(first)).toBeLessThan(bridges.indexOf(last));
  });

  it('are ordered by how sure they are before anything else', () => {
    const sureness = [9, 0, 40, 3, null, 7, 8];
    const numbered = rankedWeakTies(findings).bridges.slice(0, sureness.length);
    const world = {
      ...findings,
      ties: numbered.map((tie, k) => ({ ...tie, occasions: sureness[k] ?? null })),
    };
    const tiers = rankedWeakTies(world).bridges.map(({ occasions }) => (occasions === null || occasions < 3 ? 0 : occasions >= 8 ? 2 : 1));
    expect(tiers).toEqual([2, 2, 2, 1, 1, 0, 0]);
  });
});

describe('what a bridge joins', () => {
  it('comes with the number of ties between the two clusters', () => {
    for (const tie of rankedWeakTies(findings).bridges) {
      const [a, b] = [personOf.get(tie.a)!.cluster, personOf.get(tie.b)!.cluster];
      if (a === null || b === null) {
        expect(joinedClusters(findings, tie)).toBeNull();
        continue;
      }
      const ends = new Set([a, b]);
      const between = findings.ties.filter((one) => {
        const [p, q] = [personOf.get(one.a)!.cluster, personOf.get(one.b)!.cluster];
        return p !== q && p !== null && q !== null && ends.has(p) && ends.has(q);
      });
      expect(joinedClusters(findings, tie)?.count).toBe(between.length);
    }
  });

  it('is nothing inside one cluster', () => {
    const inside = findings.ties.find((tie) => personOf.get(tie.a)!.cluster === personOf.get(tie.b)!.cluster)!;
    expect(joinedClusters(findings, inside)).toBeNull();
  });
});
