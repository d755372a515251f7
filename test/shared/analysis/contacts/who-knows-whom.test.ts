/** Whom the interview asks about, in which order the others stand, and what its answers change. */
import { describe, expect, it } from 'vitest';
import { type AskedPeople, askedPeople, MOST_ASKED, othersBeside } from '../../../../shared/analysis/contacts/who-knows-whom';
import { applyEdit } from '../../../../shared/model/edit';
import { stateAcquaintances } from '../../../../shared/model/edits/ties';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { apartSentence, densitySentence } from '../../../../shared/sentences/contact-sentences';
import { networkOf } from '../../../builders/network-builder';
import { karate, lesMiserables, type PublishedNetwork } from '../published-networks';

const newId = idSource(seededRandom(1));
const asked = (network: Network) => askedPeople(network) as AskedPeople;
const state = (network: Network, person: string, known: readonly string[], among: readonly string[]) =>
  applyEdit(network, stateAcquaintances(network, person as PersonId, known as PersonId[], among as PersonId[], newId));
const tiesOf = (network: Network) => [...network.ties.values()].map(({ a, b, relation }) => `${a} ${relation} ${b}`);

it('asks about people called close or known, the closest first, and about 25 at most', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', closeness: 2 },
      { name: 'Ben', closeness: 5 },
      { name: 'Cleo', closeness: 1 },
      { name: 'Dov', closeness: 4, standing: 'archived' },
      { name: 'Eva', closeness: 3 },
      'Finn',
    ],
  });
  expect(asked(network).people).toEqual(['Ben', 'Eva', 'Ana']);
  expect(
    askedPeople(
      networkOf({
        people: [
          { name: 'Ana', closeness: 5 },
          { name: 'Ben', closeness: 5 },
        ],
      }),
    ),
  ).toBeNull();
  const many = networkOf({ people: Array.from({ length: 40 }, (_, i) => ({ name: `P${i}`, closeness: 3 })) });
  expect(asked(many).people.length).toBe(MOST_ASKED);
});

it('puts first whoever shares a firm, a circle or an acquaintance', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', closeness: 5, company: 'Contoso GmbH' },
      ...['Ben', 'Cleo', 'Dov'].map((name) => ({ name, closeness: 4 })),
      { name: 'Eva', closeness: 3, company: 'CONTOSO' },
      { name: 'Finn', closeness: 3 },
    ],
    circles: { choir: 'Ana+Dov' },
    ties: [
      ['Ana', 'friend', 'Ben'],
      ['Ben', 'knows', 'Finn'],
      ['Ben', 'knows', 'Cleo', 'ended'],
      ['Ana', 'introduced', 'Cleo'],
    ],
  });
  const people = asked(network);
  expect(people.pairs.length).toBe(2);
  const names = (numbers: readonly number[]) => numbers.map((number) => people.people[number]);
  expect(names(othersBeside(people, 0, new Set()))).toEqual(['Dov', 'Eva', 'Finn', 'Ben', 'Cleo']);
  expect(names(othersBeside(people, 1, new Set(['Ana', 'Cleo'] as PersonId[])))).not.toContain('Cleo');
  expect(names(othersBeside(people, 1, new Set(['Ana'] as PersonId[])))).toContain('Ana');
});

describe.each([
  ['karate', karate],
  ['les misérables', lesMiserables],
] as const)('on %s, where the true ties are known', (_, published) => {
  /** The 25 with most ties, asked in that order. For each person: the mean place of whom they know among the others, 0 first, 1 last. */
  const meanPlace = ({ graph, ties }: PublishedNetwork, learns: boolean) => {
    const degree = (j: number) => (graph.start[j + 1] as number) - (graph.start[j] as number);
    const chosen = [...Array(graph.size).keys()].sort((a, b) => degree(b) - degree(a) || a - b).slice(0, MOST_ASKED);
    const names = chosen.map((number) => `P${number}`);
    const isTied = (a: string, b: string) =>
      [...ties.a.keys()].some((k) => [`P${ties.a[k]}`, `P${ties.b[k]}`].toSorted().join() === [a, b].toSorted().join());
    const network = networkOf({ people: names.map((name) => ({ name, closeness: 3 })) });
    const done = new Set<PersonId>();
    const places: number[] = [];
    names.forEach((name, number) => {
      const people = asked(network);
      const others = (learns ? othersBeside(people, number, done) : [...names.keys()].filter((other) => other > number)).map(
        (other) => names[other] as string,
      );
      const open = others.filter((other) => !done.has(other as PersonId));
      open.forEach((other, place) => {
        if (open.length > 5 && isTied(name, other)) places.push(place / (open.length - 1));
      });
      state(
        network,
        name,
        others.filter((other) => isTied(name, other)),
        others,
      );
      done.add(name as PersonId);
    });
    const stated = asked(network).pairs.length;
    const real = names.flatMap((a, i) => names.slice(i + 1).filter((b) => isTied(a, b))).length;
    expect(stated).toBe(real);
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  };

  it('finds every tie, and shows those who know each other before the middle of the list', () => {
    const likely = meanPlace(published(), true);
    expect(likely).toBeLessThan(0.45); // by chance 0.5
    expect(likely).toBeLessThan(meanPlace(published(), false));
  });
});

describe('an answer', () => {
  it('states new ties once, takes back what was unticked, and leaves what says more', () => {
    const network = networkOf({
      people: ['Ana', 'Ben', 'Cleo', 'Dov'],
      ties: [
        ['Ana', 'friend', 'Ben'],
        ['Cleo', 'knows', 'Ana'],
      ],
    });
    const undo = state(network, 'Ana', ['Ben', 'Dov'], ['Ben', 'Cleo', 'Dov']);
    expect(tiesOf(network)).toEqual(['Ana friend Ben', 'Ana knows Dov']);
    state(network, 'Ana', [], ['Ben', 'Cleo', 'Dov']);
    expect(tiesOf(network)).toEqual(['Ana friend Ben']);
    applyEdit(network, undo);
    expect(tiesOf(network).toSorted()).toEqual(['Ana friend Ben', 'Cleo knows Ana']);
  });

  it('adds up to a density that can be counted, and names who is apart', () => {
    const people = ['Ana', 'Ben', 'Cleo', 'Dov', 'Eva'].map((name) => ({ name, closeness: 4 }));
    const network = networkOf({
      people,
      ties: [
        ['Ana', 'knows', 'Ben'],
        ['Ben', 'friend', 'Cleo'],
        ['Ana', 'knows', 'Cleo'],
      ],
    });
    expect(densitySentence(asked(network))).toBe('3 of the 10 pairs among your 5 closest know each other: a density of 30 %.');
    expect(apartSentence(asked(network), (id) => id)).toBe('By your answers, none of the others knows Dov and Eva.');
    expect(apartSentence(asked(networkOf({ people })), (id) => id)).toBeNull();
  });
});
