import { describe, expect, it } from 'vitest';
import type { PersonFindings } from '../../../../shared/analysis/data/findings';
import { changesBetween } from '../../../../shared/analysis/results/changes';
import type { PersonId } from '../../../../shared/model/ids';
import { changesSentence } from '../../../../shared/sentences/network-sentences';
import { generated } from '../../../renderer/graph/generated-findings';

describe('what changed', () => {
  const { findings } = generated({ people: 20, clusters: 2 });
  const ranked = findings.people.toSorted((a, b) => a.rank - b.rank);
  const changed = (change: (person: PersonFindings) => PersonFindings | null) => ({
    ...findings,
    people: findings.people.flatMap((person) => change(person) ?? []),
  });

  it('is nothing between a look and itself', () => {
    expect(changesSentence(changesBetween(findings, findings), String)).toBe('nothing moved');
  });

  it('names who is new, who came closer, who drifted and who went quiet, the closest first', () => {
    const [first, second, third] = ranked.map(({ id }) => id);
    const before = changed((person) => {
      if (person.id === first) return null;
      if (person.id === second) return { ...person, ring: 3, state: 'active' };
      return person.id === third ? { ...person, ring: 0, state: 'active' } : person;
    });
    const after = changed((person) =>
      person.id === second
        ? { ...person, ring: 0, state: 'active' }
        : person.id === third
          ? { ...person, ring: 2, state: 'dormant' }
          : person,
    );
    const changes = changesBetween(before, after);
    expect(changes).toEqual({ met: [first], closer: [second], further: [third], quiet: [third] });
    const names = new Map<PersonId | undefined, string>([
      [first, 'Ana'],
      [second, 'Ben'],
      [third, 'Carla'],
    ]);
    expect(changesSentence(changes, (id) => names.get(id) ?? '')).toBe(
      '1 new (Ana); 1 came closer (Ben); 1 drifted outward (Carla); 1 went quiet (Carla)',
    );
  });

  it('logging a first contact is coming closer: from outside all circles onto one', () => {
    const id = ranked[4]!.id;
    const before = changed((person) => (person.id === id ? { ...person, strength: 0 } : person));
    expect(changesBetween(before, findings).closer).toEqual([id]);
  });
});
