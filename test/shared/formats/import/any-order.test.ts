/**
 * Whatever the order of the files, in one go or years apart: the same people, and never two people as one. And files that are imported again
 * do not change who is who after a join, a split or a “different”. Long form: `KITH_ORDERS=1000 npx vitest run test/shared/formats/import/any-order.test.ts`.
 */
import { expect, it } from 'vitest';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { certainJoins } from '../../../../shared/matching/certain/certain-joins';
import { networkDuplicates } from '../../../../shared/matching/network-duplicates';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { keepApart } from '../../../../shared/model/edits/distinctions';
import { joinGroups, mergePeople } from '../../../../shared/model/edits/join-people';
import { splitPerson } from '../../../../shared/model/edits/split-person';
import { idSource, type NewId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { madePeople, SOURCES } from '../../../builders/who-is-who/made-people';

const ORDERS = Number(process.env.KITH_ORDERS ?? 30);
const ORDERS_PER_TOWN = 5;
const PEOPLE = 40;
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** One file for each source. The note says which record each row is. */
function filesOf(seed: number): string[] {
  const records = madePeople(seed, PEOPLE).map((made, i) => ({ ...made, id: `r${i}.` }));
  return SOURCES.map((source) =>
    [
      'Name,E-mail,E-mail 2,Phone,Company,Position,Birthday,Place,LinkedIn URL,Notes',
      ...records
        .filter((made) => made.source === source)
        .map(({ record: { name, emails, phones, company, position, birthday, place, urls }, id }) => {
          const day = birthday.startsWith('--') ? '' : birthday;
          return [name, emails[0] ?? '', emails[1] ?? '', phones[0] ?? '', company, position, day, place, urls[0] ?? '', id]
            .map(cell)
            .join(',');
        }),
    ].join('\n'),
  );
}

function imported(network: Network, newId: NewId, file: string, today: string): { readonly created: number } {
  const table = readImportTable({ name: 'people.csv', bytes: new TextEncoder().encode(file) }, {});
  if (!table.ok) throw new Error('not read');
  const plan = planImport(network, table.value, { newId, today: today as IsoDay });
  if (!plan.ok) throw new Error('not planned');
  applyEdit(network, plan.value.edit);
  return plan.value.report;
}

function joinCertain(network: Network): void {
  const groups = runToEnd(certainJoins(network, runToEnd(networkDuplicates(network))));
  applyEdit(network, joinGroups(network, groups, true));
}

/** Which records are one person. */
function peopleOf(network: Network): string[] {
  return [...network.people.values()].map(({ notes }) => (notes.match(/r\d+\./g) ?? []).sort().join('')).sort();
}

it(`gives the same people in all of ${ORDERS} orders of six files, and joins two people in none`, {
  timeout: 60_000 + ORDERS * 2_000,
}, () => {
  let same = 0;
  let all = 0;
  for (let town = 1; (town - 1) * ORDERS_PER_TOWN < ORDERS; town++) {
    const made = madePeople(town, PEOPLE);
    const random = seededRandom(town);
    const found = new Map<string, number>();
    for (let order = 0; order < ORDERS_PER_TOWN; order++) {
      const people = peopleAfter(filesOf(town), random, order % 2 === 0);
      expect(people.join('').match(/r/g)).toHaveLength(made.length);
      for (const records of people) {
        const owners = new Set([...records.matchAll(/r(\d+)\./g)].map(([, record]) => made[Number(record)]?.person));
        expect(owners.size, `town ${town}, order ${order}: ${records}`).toBe(1);
      }
      const key = people.join(' ');
      found.set(key, (found.get(key) ?? 0) + 1);
      all++;
    }
    same += Math.max(...found.values());
  }
  expect(same, `${same} of ${all}`).toBe(all);
});

function peopleAfter(files: readonly string[], random: () => number, isInOneGo: boolean): string[] {
  const network = emptyNetwork();
  const newId = idSource(random);
  const shuffled = files.map((file) => ({ file, at: random() })).sort((one, other) => one.at - other.at);
  shuffled.forEach(({ file }, i) => {
    imported(network, newId, file, isInOneGo ? '2026-01-01' : `${2010 + i}-01-01`);
    if (!isInOneGo) joinCertain(network);
  });
  joinCertain(network);
  return peopleOf(network);
}

it('does not change who is who when the same files come again after joins, a split and a “different”', { timeout: 60_000 }, () => {
  let decided = 0;
  for (let town = 1; town <= 4; town++) {
    const files = filesOf(town);
    const network = emptyNetwork();
    const newId = idSource(seededRandom(town));
    for (const file of files) imported(network, newId, file, '2026-01-01');
    joinCertain(network);
    const likely = runToEnd(networkDuplicates(network)).filter(({ isCertain }) => !isCertain);
    likely.forEach(({ a, b }, i) => {
      if (!network.people.has(a) || !network.people.has(b)) return;
      applyEdit(network, i % 2 === 0 ? mergePeople(network, a, b) : keepApart(network, [a, b]));
      decided++;
    });
    const joins = [...network.joins.keys()].filter((_, i) => i % 3 === 0);
    for (const id of joins) {
      const split = splitPerson(network, id);
      if (split !== null) applyEdit(network, split);
    }
    expect(joins.length).toBeGreaterThan(0);
    const before = peopleOf(network);
    for (const file of files) expect(imported(network, newId, file, '2027-01-01'), `town ${town}`).toMatchObject({ created: 0 });
    expect(peopleOf(network)).toEqual(before);
  }
  expect(decided).toBeGreaterThan(20);
});
