import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { applyEdit } from '../../../../shared/model/edit';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { textOf } from '../../../../shared/strings/text';
import { context, imported, planned, TODAY } from './log-network';

const GIVEN = ['Ada', 'Bo', 'Cleo', 'Dan', 'Eve', 'Ada', '美咲', 'Zoë'];
const FAMILY = ['Marsh', 'Quill', 'Ferrow', 'Howe', 'Stone', '田中', 'Kovač'];

/** A log that names people in every notation, and contacts that explain some of them. */
function makeFiles(seed: number): { log: string; contacts: string } {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const full = () => `${pick(GIVEN)} ${pick(FAMILY)}`;
  const notations = [
    full,
    () => pick(GIVEN),
    () => pick(FAMILY),
    () => `${pick(FAMILY)}, ${pick(GIVEN)}`,
    () => `${full()}, ${full()}`,
    () => `${pick(GIVEN)} and ${full()}`,
    () => `${pick(GIVEN)} & ${pick(GIVEN)}`,
    () => `${pick(GIVEN)}/${pick(GIVEN)}`,
    () => `${full()} + 2 others`,
    () => `${pick(GIVEN)} (work)`,
    () => `[[${full()}|${pick(GIVEN)}]]`,
    () => `@${pick(GIVEN)}`,
    () => `Dr. ${full()}`,
    () => `${pick(GIVEN)} <${pick(GIVEN).toLowerCase()}@mail.example>`,
    () => `${full()}; ${full()}`,
  ];
  const rows = Array.from(
    { length: 30 },
    () =>
      `${1 + Math.floor(random() * 12)}/${1 + Math.floor(random() * 12)}/2023,"${pick(notations)()}",${pick(['coffee', 'call', 'séance', ''])},note ${Math.floor(random() * 5)}`,
  );
  const people = Array.from({ length: 12 }, (_, i) => `${full()},p${i}@mail.example,${pick(['Hooli', ''])}`);
  return { log: `Date,Who,How,Note\n${rows.join('\n')}\n`, contacts: `Name,Email,Company\n${people.join('\n')}\n` };
}

describe('a log imported again', () => {
  let ids = 0;
  function importFile(network: Network, csv: string) {
    const table = readImportTable({ name: 'file.csv', bytes: new TextEncoder().encode(csv) });
    if (!table.ok) throw new Error(textOf(table.error.message));
    const plan = planImport(network, table.value, { newId: idSource(seededRandom(++ids)), today: TODAY });
    if (!plan.ok) throw new Error(textOf(plan.error.message));
    applyEdit(network, plan.value.edit);
    return plan.value;
  }

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))('creates nothing, whatever was imported in between (seed %i)', (seed) => {
    const { log, contacts } = makeFiles(seed);
    for (const order of [[log, contacts], [contacts, log], [log]]) {
      const network = emptyNetwork();
      for (const file of order) importFile(network, file);
      const people = network.people.size;
      const again = importFile(network, log);
      expect(again.report.format).toBe('log');
      expect(again.report).toMatchObject({ created: 0, updated: 0, peopleCreated: 0 });
      expect(network.people.size).toBe(people);
    }
  });

  it('finds rows that an earlier version stored, and rows whose dates a spreadsheet wrote in another way', () => {
    const network = emptyNetwork();
    const csv =
      'date,people,channel,note\n2024-05-03,"Ana Kovač and Ben Lee",coffee,a\n2024-05-04,"Jane Doe, Ph.D.; Ana <ana@x.example>",call,b';
    imported(network, csv);
    expect(planned(network, csv.replace('2024-05-03', '3 May 2024').replace('coffee', 'Coffee')).report).toMatchObject({
      created: 0,
      unchanged: 2,
    });
    const keys = ['2024-05-03|ana kovac;ben lee|in-person|0', '2024-05-04|ana;jane doe|call|0'];
    for (const [i, interaction] of [...network.interactions.values()].entries())
      network.interactions.set(interaction.id, { ...interaction, origin: { source: 'log', key: keys[i] ?? '' } });
    expect(planned(network, csv, context(undefined, 9)).report).toMatchObject({ created: 0, unchanged: 2 });
  });
});
