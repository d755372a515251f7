import { expect, it } from 'vitest';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { MAX_BLOCK } from '../../../shared/matching/blocks';
import { type Candidate, findDuplicates, Matcher } from '../../../shared/matching/find-duplicates';
import type { LinkageRecord } from '../../../shared/matching/linkage-record';
import { linkageRecordOf as record } from '../../builders/who-is-who/linkage-records';
import { madePeople } from '../../builders/who-is-who/made-people';

function matched(records: readonly LinkageRecord[]): { matcher: Matcher; pairs: Candidate[] } {
  const matcher = new Matcher();
  for (const each of records) matcher.add(each);
  return { matcher, pairs: runToEnd(findDuplicates(matcher, undefined, 0, 0)) };
}

/** The pair of two records among 200 strangers. */
function pairOf(a: LinkageRecord, b: LinkageRecord): Candidate | undefined {
  const strangers = Array.from({ length: 200 }, (_, i) => record(`Stranger${i} Person${i}`, { company: `Firm ${i % 40}` }));
  return matched([a, b, ...strangers]).pairs.find((pair) => pair.a === 0 && pair.b === 1);
}

it.each([
  ['Jürgen Müller', 'Juergen Mueller'],
  ['Hahn, Emma', 'Emma Hahn'],
  ['Dr. Nora Meier', 'Nora Meier'],
  ['Zhang Wei', 'Wei Zhang'],
  ['张伟', 'Wei Zhang'],
  ['William Ashworth', 'Bill Ashworth'],
  ['Emma Hahn 🌸', 'Emma Hahn'],
  ['Юрий Иваненко', 'Iurii Ivanenko'],
  ['محمد منصور', 'Mohamed Mansour'],
  ['Mary Ann Lopez', 'Maryann Lopez'],
  ['Ana Kovač (née Horvat)', 'Ana Horvat'],
  ['María García López', 'María García'],
])('one address and two writings of a name are certain: %s, %s', (a, b) => {
  const emails = ['sunny.days@example.com'];
  expect(pairOf(record(a, { emails }), record(b, { emails }))?.isCertain).toBe(true);
});

it.each<[string, LinkageRecord, LinkageRecord]>([
  [
    'an initial behind another given name',
    record('Meera A. Hahn', { emails: ['sunny.days@example.com'] }),
    record('Aditya Hahn', { emails: ['sunny.days@example.com'] }),
  ],
  [
    'two double names that share a family name',
    record('Meera Hariraj-Suryabhat', { emails: ['sunny.days@example.com'] }),
    record('Deepa Hariraj-Suryagiri', { emails: ['sunny.days@example.com'] }),
  ],
  [
    'an address without a name that names another of the family',
    record('emma.hahn@example.com', { emails: ['emma.hahn@example.com'] }),
    record('Peter Hahn', { emails: ['emma.hahn@example.com'] }),
  ],
  [
    "a couple's address and the partner's work address, without a name",
    record('skipper19@example.com', { emails: ['skipper19@example.com', 'yevgeny.ledon@firm.example'] }),
    record('Olga Gavrimanchuk', { emails: ['olga.g@firm.example', 'skipper19@example.com'] }),
  ],
  [
    "a couple's address that names one of them, and the partner's work address",
    record('z.tang@firm.example', { emails: ['z.tang@firm.example', 'ma.danrong@example.com'] }),
    record('Danrong Ma', { emails: ['ma.danrong@example.com'] }),
  ],
  [
    "a couple's address and one that may be anybody's",
    record('skipper19@example.com', { emails: ['skipper19@example.com', 'big.bear@example.com'] }),
    record('Olga Gavrimanchuk', { emails: ['skipper19@example.com'] }),
  ],
])('is not certain about %s', (_, a, b) => {
  expect(pairOf(a, b)?.isCertain ?? false).toBe(false);
});

it.each<[string, LinkageRecord, LinkageRecord]>([
  [
    'an address that names nobody',
    record('big.bear@example.com', { emails: ['big.bear@example.com'] }),
    record('Ana Kovač', { emails: ['big.bear@example.com'] }),
  ],
  [
    'two addresses of one person, without a name',
    record('big.bear@example.com', { emails: ['big.bear@example.com', 'honey@example.com'] }),
    record('Ana Kovač', { emails: ['honey@example.com', 'big.bear@example.com'] }),
  ],
  [
    'one address, and beside it one made of the name or of nobody',
    record('big.bear@example.com', { emails: ['big.bear@example.com', 'akovac84@firm.example', 'info@firm.example'] }),
    record('Ana Kovač', { emails: ['big.bear@example.com'] }),
  ],
  [
    'a name that another file has in brackets',
    record('Venkatesh Hahn', { aliases: ['Venkatesh (Venky) Hahn'], emails: ['v.hahn@example.com'] }),
    record('Venky Hahn', { emails: ['v.hahn@example.com'] }),
  ],
  [
    'a Korean name whose half vowels are not written',
    record('신동욱', { phones: ['+82 9 1115 4083'] }),
    record('Dongwook Shin', { phones: ['+82 9 1115 4083'] }),
  ],
])('is certain about %s', (_, a, b) => {
  expect(pairOf(a, b)?.isCertain).toBe(true);
});

it('takes no address for a name, though a joined person has it as another name', () => {
  const joined = record('Nacho Hahn', { aliases: ['ihahn@example.com'], emails: ['ihahn@example.com', 'nacho7@example.com'] });
  expect(pairOf(joined, record('I. Hahn', { emails: ['nacho7@example.com'] }))?.isCertain ?? false).toBe(false);
});

it('never joins by the name alone, however rare', () => {
  const pair = pairOf(record('Zebulon Quackenbush'), record('Zebulon Quackenbush'));
  expect(pair?.probability).toBeGreaterThan(0.9);
  expect(pair?.isCertain).toBe(false);
  expect(
    pairOf(record('Zebulon Quackenbush', { company: 'Firm 1' }), record('Zebulon Quackenbush', { company: 'Firm 1' }))?.isCertain,
  ).toBe(false);
});

it.each<[string, LinkageRecord, LinkageRecord, string]>([
  [
    'twins',
    record('Anna Hahn', { birthday: '1990-04-03', phones: ['+49 1520 1234567'] }),
    record('Lena Hahn', { birthday: '1990-04-03', phones: ['+49 1520 1234567'] }),
    'household',
  ],
  [
    'a couple with one address',
    record('Ana Kovač', { emails: ['kovac@example.com'] }),
    record('Ivan Kovač', { emails: ['kovac@example.com'] }),
    'household',
  ],
  [
    'father and son',
    record('John Marsh Sr.', { phones: ['+44 20 7946 0018'] }),
    record('John Marsh Jr.', { phones: ['+44 20 7946 0018'] }),
    'other-generation',
  ],
  [
    'junior, and a name without',
    record('John Marsh', { phones: ['+44 20 7946 0018'] }),
    record('John Marsh Jr.', { phones: ['+44 20 7946 0018'] }),
    'other-generation',
  ],
  [
    'two birthdays',
    record('John Marsh', { birthday: '1950-01-02', phones: ['+44 20 7946 0018'] }),
    record('John Marsh', { birthday: '1984-07-20', phones: ['+44 20 7946 0018'] }),
    'other-birthday',
  ],
  [
    'two pages of one site',
    record('Ana Kovač', { urls: ['https://www.linkedin.com/in/ana-1'], emails: ['ana.k@example.com'] }),
    record('Ana Kovač', { urls: ['https://www.linkedin.com/in/ana-2'], emails: ['ana.k@example.com'] }),
    'other-page',
  ],
  [
    'namesakes in one firm',
    record('Anna Müller', { emails: ['anna.mueller@contoso.example'], company: 'Contoso' }),
    record('Anna Müller', { emails: ['anna.mueller2@contoso.example'], company: 'Contoso GmbH' }),
    'colleagues',
  ],
])('%s are never certain', (_, a, b, veto) => {
  const pair = pairOf(a, b);
  expect(pair?.isCertain ?? false).toBe(false);
  if (pair !== undefined) expect(pair.evidence.map(({ kind }) => kind)).toContain(veto === 'household' ? 'other-given-name' : veto);
});

it('takes a number of a household as less than a number of one person', () => {
  const phones = ['+49 30 1234567'];
  expect(pairOf(record('Emma Hahn', { phones }), record('Emma Hahn', { phones }))?.isCertain).toBe(true);
  expect(pairOf(record('Emma Hahn', { phones, phoneLabels: ['home'] }), record('Emma Hahn', { phones }))?.isCertain).toBe(false);
});

it('gives a rare name more weight than a common one', () => {
  const many = Array.from({ length: 300 }, (_, i) => record(i % 2 === 0 ? `Wei Zhang` : `Wei${i} Zhang`));
  const { pairs } = matched([record('Quentin Zabriskie'), record('Quentin Zabriskie'), ...many]);
  const rare = pairs.find(({ a, b }) => a === 0 && b === 1);
  expect(rare?.probability).toBeGreaterThan(0.8);
  expect(pairs.filter(({ a }) => a > 1).every(({ probability }) => probability < 0.5)).toBe(true);
});

it('does not depend on the order of the records', () => {
  const records = madePeople(11, 60);
  const key = (pair: Candidate, list: typeof records) =>
    [list[pair.a], list[pair.b]]
      .map((each) => records.indexOf(each as never))
      .sort((x, y) => x - y)
      .join(' ');
  const found = (list: typeof records) =>
    new Map(
      matched(list.map((each) => each.record)).pairs.map((pair) => [key(pair, list), `${pair.isCertain} ${pair.probability.toFixed(9)}`]),
    );
  expect(found([...records].reverse())).toEqual(found(records));
});

it('finds for one new record what it finds among all', () => {
  const records = madePeople(12, 80);
  const { matcher, pairs } = matched(records.map(({ record: each }) => each));
  for (let i = 0; i < records.length; i += 7) {
    const own = pairs.filter(({ a, b }) => a === i || b === i).map(({ a, b }) => `${a} ${b}`);
    expect(
      matcher
        .candidatesOf(i)
        .map(({ a, b }) => `${a} ${b}`)
        .sort(),
    ).toEqual(own.sort());
  }
});

it.each<[string, (i: number) => LinkageRecord]>([
  ['one name', () => record('Wei Zhang')],
  ['one name and one company', () => record('Wei Zhang', { company: 'Contoso', place: 'Shanghai' })],
  ['one number', (i) => record(`Given${i} Family${i}`, { phones: ['+49 30 1234567'], company: 'Contoso' })],
  ['one address', (i) => record(`Given${i} Family${i}`, { emails: ['switchboard.all@contoso.example'] })],
  ['one birthday', (i) => record(`Given${i} Family${i}`, { birthday: '1970-01-01' })],
])('compares few of many people with %s', (_, make) => {
  const count = 5_000;
  const { matcher } = matched(Array.from({ length: count }, (__, i) => make(i)));
  expect(matcher.comparisons).toBeLessThan(count * MAX_BLOCK);
});
