/** Rows that are certainly somebody known, at the import of contacts: joined, listed, kept apart by an answer, split later. */
import { expect, it } from 'vitest';
import { sameAnswerKey } from '../../../../shared/formats/import/import-plan';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { splitPerson } from '../../../../shared/model/edits/split-person';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';

const newId = idSource(seededRandom(3));
const FIRST = 'Name,E-mail,Birthday,Company,Phone\nEmma Hahn,sky.diver77@example.com,1990-04-03,Contoso,\n';
const SECOND = 'Name,E-mail,Birthday,Company,Phone\n"Hahn, Emma",sky.diver77@example.net,1990-04-03,Contoso GmbH,+49 1520 1234567\n';

function imported(network: Network, file: string, answers = new Map<string, PersonId | 'new'>()) {
  const table = readImportTable({ name: 'people.csv', bytes: new TextEncoder().encode(file) }, {});
  if (!table.ok) throw new Error('not read');
  const plan = planImport(network, table.value, { newId, today: '2026-01-02' as IsoDay, answers });
  if (!plan.ok) throw new Error('not planned');
  applyEdit(network, plan.value.edit);
  return plan.value.report;
}

it('joins a row that is certain, lists it, and the same file again changes nothing', () => {
  const network = emptyNetwork();
  imported(network, FIRST);
  const report = imported(network, SECOND);
  expect(report).toMatchObject({ created: 0, updated: 1, joined: [{ line: 2, name: expect.stringContaining('Hahn') }] });
  expect(network.people.size).toBe(1);
  expect(imported(network, SECOND)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
});

it('splits such a row again, also through a re-import', () => {
  const network = emptyNetwork();
  imported(network, FIRST);
  imported(network, SECOND);
  const [join] = [...network.joins.values()];
  const edit = splitPerson(network, join?.id as PersonId);
  if (edit === null) throw new Error('no edit');
  applyEdit(network, edit);
  expect([...network.people.values()].map(({ emails, company }) => [...emails, company])).toEqual([
    ['sky.diver77@example.com', 'Contoso'],
    ['sky.diver77@example.net', 'Contoso GmbH'],
  ]);
  for (const file of [FIRST, SECOND]) expect(imported(network, file)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  expect(network.people.size).toBe(2);
});

it('keeps the row apart when the user says so', () => {
  const network = emptyNetwork();
  imported(network, FIRST);
  const report = imported(network, SECOND, new Map([[sameAnswerKey(2), 'new' as const]]));
  expect(report).toMatchObject({ created: 1, joined: [] });
  expect(network.people.size).toBe(2);
});

it('does not join by the name alone', () => {
  const network = emptyNetwork();
  imported(network, 'Name,E-mail\nEmma Hahn,emma.hahn@example.com\n');
  expect(imported(network, 'Name,Phone\n"Hahn, Emma",+49 1520 1234567\n')).toMatchObject({ created: 1, joined: [] });
});
