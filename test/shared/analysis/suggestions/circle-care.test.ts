import { describe, expect, it } from 'vitest';
import type { PersonFindings } from '../../../../shared/analysis/data/findings';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { circleCare, peopleIn } from '../../../../shared/analysis/suggestions/circle-care';
import type { CircleId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-30');

function foundIn(network: Network): ReadonlyMap<PersonId, PersonFindings> {
  const { people } = readFindings(analyze(network, { today: TODAY }).results, network);
  return new Map(people.map((person) => [person.id, person]));
}

function placesOf(network: Network, circle: string): Record<string, string> {
  const care = circleCare(network, foundIn(network)).find((each) => each.circle === (circle as CircleId));
  return Object.fromEntries((care?.members ?? []).map(({ person, place }) => [person, place]));
}

describe('circleCare', () => {
  it('puts everybody of a circle in exactly one place, the rhythm that was set first', () => {
    const monthly = Array.from({ length: 12 }, (_, i) => [`2024-${String(i + 1).padStart(2, '0')}-03`, 'Quiet', 'call'] as const);
    const lately = Array.from({ length: 6 }, (_, i) => [`2026-${String(i + 1).padStart(2, '0')}-20`, 'Kept+Logger', 'call'] as const);
    const network = networkOf({
      people: [
        { name: 'Due', cadenceDays: 7 },
        { name: 'Never', cadenceDays: 7 },
        { name: 'Within', cadenceDays: 90 },
        { name: 'Apart', standing: 'do-not-track', cadenceDays: 7 },
        'Quiet',
        'Kept',
        'Little',
        'Elsewhere',
      ],
      log: [['2026-06-01', 'Due'], ['2026-06-01', 'Within'], ['2026-06-25', 'Elsewhere'], ...monthly, ...lately],
      circles: { club: 'Due+Never+Within+Apart+Quiet+Kept+Little', empty: '' },
    });
    expect(placesOf(network, 'club')).toEqual({
      Due: 'due',
      Never: 'due',
      Quiet: 'quiet',
      Kept: 'kept',
      Within: 'kept',
      Little: 'little',
      Apart: 'apart',
    });
  });

  it('counts a company beside the people, also one that is set aside', () => {
    const network = networkOf({
      people: ['Ana', { name: 'Firm', cadenceDays: 7 }, { name: 'Old firm', standing: 'archived' }],
      circles: { club: 'Ana+Firm+Old firm' },
    });
    for (const [id, person] of network.people) if (person.name !== 'Ana') network.people.set(id, { ...person, isOrganization: true });
    const [club] = circleCare(network, foundIn(network));
    expect(club?.counts).toMatchObject({ due: 0, apart: 0, company: 2 });
    expect(club && peopleIn(club)).toBe(1);
    expect(placesOf(network, 'club')).toEqual({ Ana: 'little', Firm: 'company', 'Old firm': 'company' });
  });

  it('counts the places, and a circle of nobody has none', () => {
    const network = networkOf({ people: [{ name: 'Due', cadenceDays: 7 }, 'Little'], circles: { club: 'Due+Little' } });
    network.circles.set('empty' as CircleId, { id: 'empty' as CircleId, name: 'empty', cadenceDays: null });
    const [club, empty] = circleCare(network, foundIn(network));
    expect(club?.counts).toEqual({ due: 1, quiet: 0, kept: 0, little: 1, apart: 0, company: 0 });
    expect(club?.members.map(({ person }) => person)).toEqual(['Due', 'Little'] as PersonId[]);
    expect(empty).toEqual({ circle: 'empty', members: [], counts: { due: 0, quiet: 0, kept: 0, little: 0, apart: 0, company: 0 } });
  });
});
