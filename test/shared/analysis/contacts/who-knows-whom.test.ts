/** Whom the interview asks about, in which order the others stand, and what its answers change. */
import { describe, expect, it } from 'vitest';
import {
  type AskedPeople,
  askedPeople,
  MOST_ASKED,
  nextAsked,
  othersBeside,
  pairsAnswered,
} from '../../../../shared/analysis/contacts/who-knows-whom';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { answerGroup, answerWhoKnows } from '../../../../shared/model/edits/interview/answers';
import { stateAcquaintances } from '../../../../shared/model/edits/ties';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { networkOf } from '../../../builders/network-builder';
import { karate, lesMiserables, type PublishedNetwork } from '../published-networks';

const newId = idSource(seededRandom(1));
const asked = (network: Network) => askedPeople(network) as AskedPeople;
const state = (network: Network, person: string, known: readonly string[], among: readonly string[]) =>
  applyEdit(network, stateAcquaintances(network, person as PersonId, known as PersonId[], among as PersonId[], newId));
const sitting = { wave: '2026-11-30' as IsoDay, day: '2026-11-30' as IsoDay };
const say = (network: Network, person: string, known: readonly string[], among: readonly string[]) =>
  applyEdit(network, answerWhoKnows(network, sitting, person as PersonId, known as PersonId[], among as PersonId[], newId));
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
  expect(names(othersBeside(people, 0)), 'Ben is stated already').toEqual(['Dov', 'Eva', 'Finn', 'Cleo']);
});

it('never asks about a pair again, whether the answer was yes or no', () => {
  const network = networkOf({ people: ['Ana', 'Ben', 'Cleo', 'Dov'].map((name) => ({ name, closeness: 4 })) });
  expect([nextAsked(asked(network)), pairsAnswered(asked(network))]).toEqual([0, 0]);
  say(network, 'Ana', ['Ben'], ['Ben', 'Cleo', 'Dov']);
  expect(tiesOf(network)).toEqual(['Ana knows Ben']);
  expect(othersBeside(asked(network), 0)).toEqual([]);
  expect(othersBeside(asked(network), 1)).toEqual([2, 3]);
  expect([nextAsked(asked(network)), pairsAnswered(asked(network))]).toEqual([1, 3]);
  const undo = say(network, 'Ben', [], ['Cleo', 'Dov']);
  say(network, 'Cleo', ['Dov'], ['Dov']);
  expect([nextAsked(asked(network)), pairsAnswered(asked(network))]).toEqual([-1, 6]);
  applyEdit(network, undo);
  expect(nextAsked(asked(network))).toBe(1);
});

it('asks about groups whole while nothing is said about any pair of them', () => {
  const network = networkOf({
    people: [
      ...['Ana', 'Ben', 'Cleo'].map((name) => ({ name, closeness: 4, company: `Contoso${name === 'Ben' ? ' GmbH' : ''}` })),
      ...['Dov', 'Eva'].map((name) => ({ name, closeness: 4 })),
    ],
    circles: { choir: 'Cleo+Dov+Eva' },
  });
  const groups = () => asked(network).groups.map(({ kind, name, members }) => `${kind} ${name} ${members.join()}`);
  expect(groups()).toEqual(['firm Contoso 0,1,2', 'circle choir 2,3,4']);
  const pairs = (names: readonly string[]) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as [PersonId, PersonId]));
  applyEdit(network, answerGroup(network, sitting, pairs(['Cleo', 'Dov', 'Eva']), true, newId));
  applyEdit(network, answerGroup(network, sitting, pairs(['Ana', 'Ben', 'Cleo']), false, newId));
  expect(groups()).toEqual([]);
  expect(tiesOf(network)).toEqual(['Cleo knows Dov', 'Cleo knows Eva', 'Dov knows Eva']);
  expect(pairsAnswered(asked(network))).toBe(6);
});

it('asks about the people of an interview, however close they are', () => {
  const network = networkOf({
    people: ['Ana', { name: 'Ben', closeness: 1 }, { name: 'Cleo', closeness: 5 }, { name: 'Dov', closeness: 5 }],
  });
  expect(askedPeople(network, ['Ana', 'Ben', 'Cleo'] as PersonId[])?.people).toEqual(['Cleo', 'Ben', 'Ana']);
  expect(askedPeople(network, ['Ana', 'Ben'] as PersonId[])).toBeNull();
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
    const places: number[] = [];
    names.forEach((name, number) => {
      const people = asked(network);
      const others = (learns ? othersBeside(people, number) : [...names.keys()].filter((other) => other > number)).map(
        (other) => names[other] as string,
      );
      others.forEach((other, place) => {
        if (others.length > 5 && isTied(name, other)) places.push(place / (others.length - 1));
      });
      say(
        network,
        name,
        others.filter((other) => isTied(name, other)),
        others,
      );
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
});
