import { describe, expect, it, test } from 'vitest';
import { waysToHelp, wishesSteps, wishKey } from '../../../../shared/analysis/suggestions/needs-and-offers';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../../shared/model/day';
import type { Network } from '../../../../shared/model/network';
import { networkOf, theDay } from '../../../builders/network-builder';

const wishesOf = (network: Network, today: IsoDay) => runToEnd(wishesSteps(network, today));

const TODAY = theDay('2026-06-24');
const said = (network: Network) => wishesOf(network, TODAY).map(({ kind, person, what, day }) => `${person} ${kind} ${what} ${day}`);

describe('what people look for and can do', () => {
  test.each<[note: string, expected: readonly string[]]>([
    ['looks for a flat', ['need a flat']],
    ['Ana is looking for a flat in Lisbon. Likes ramen', ['need a flat in Lisbon']],
    ['needs help with the move, can mend bikes', ['need the move', 'offer mend bikes']],
    ['She can teach Portuguese and needs a tandem', ['offer teach Portuguese', 'need a tandem']],
    ['rents out a room', ['offer a room']],
    ['offered to lend her van', ['offer lend her van']],
    ['I need a new bike', []],
    ['we are looking for a flat', []],
    ['Her brother Tom needs a job', []],
    ['Tom needs a job', []],
    ['cannot come, can come on Friday', []],
    ['talked about the flat', []],
  ])('%s', (note, expected) => {
    const network = networkOf({ log: [['2026-06-01', 'Ana', { note }]] });
    expect(said(network)).toEqual(expected.map((each) => `Ana ${each} 2026-06-01`));
  });

  it('with several people says it only of the one who is named', () => {
    const network = networkOf({ log: [['2026-06-01', 'Ana+Ben', { note: 'looks for a flat. Ben can mend bikes' }]] });
    expect(said(network)).toEqual(['Ben offer mend bikes 2026-06-01']);
  });

  it('leaves out what is planned, old or met, and whom the user set aside', () => {
    const network = networkOf({
      people: [
        { name: 'Eli', standing: 'archived' },
        { name: 'Fay', notes: 'Can fix boats.' },
      ],
      log: [
        ['2026-06-01', 'Ana', { note: 'looks for a flat' }],
        ['2026-06-10', 'Ana', { favor: { direction: 'given', what: 'found her the flat' } }],
        ['2026-07-01', 'Ben', { note: 'needs a bike' }],
        ['2022-06-01', 'Cleo', { note: 'needs a bike' }],
        ['2026-06-01', 'Eli', { note: 'needs a bike' }],
      ],
    });
    expect(said(network)).toEqual(['Fay offer fix boats null']);
  });
});

it('matches needs with what others can do, by words, never with oneself', () => {
  const network = networkOf({
    log: [
      ['2026-06-01', 'Ana', { note: 'needs a bike, can mend bikes' }],
      ['2026-05-01', 'Ben', { note: 'can repair a bike' }],
      ['2026-04-01', 'Cleo', { note: 'sells a piano' }],
    ],
  });
  const ways = waysToHelp(wishesOf(network, TODAY)).map(({ need, offer }) => `${need.person} ← ${offer.person}`);
  expect(ways).toEqual(['Ana ← Ben']);
});

it('a need that the user closed is not read again, another note that says it again is', () => {
  const network = networkOf({
    people: [{ name: 'Ana', notes: 'can mend bikes' }],
    log: [['2026-06-01', 'Ana', { note: 'looks for a flat' }]],
  });
  const ana = network.people.get('Ana' as never)!;
  const closed = wishesOf(network, TODAY).map(wishKey);
  network.people.set(ana.id, { ...ana, closedWishes: closed.slice(0, 1) });
  expect(said(network)).toEqual(['Ana offer mend bikes null']);
  network.people.set(ana.id, { ...ana, closedWishes: closed });
  expect(said(network)).toEqual([]);
  const again = networkOf({
    log: [
      ['2026-06-01', 'Ana', { note: 'looks for a flat' }],
      ['2026-06-20', 'Ana', { note: 'looks for a flat' }],
    ],
  });
  again.people.set(ana.id, { ...ana, notes: '', closedWishes: closed });
  expect(said(again)).toEqual(['Ana need a flat 2026-06-20']);
});
