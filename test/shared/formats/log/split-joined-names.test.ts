import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { splitPeople } from '../../../../shared/formats/log/mentions';
import { splitJoinedNames } from '../../../../shared/formats/log/split-joined-names';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork } from '../../../../shared/model/network';
import { newPerson } from '../../../../shared/model/person';
import { textOf } from '../../../../shared/strings/text';

const KNOWN = new Set(['ana', 'ben', 'cy', 'ana kovač', 'simon & schuster']);
const isKnown = (name: string) => KNOWN.has(name.trim().toLowerCase());
const names = (text: string) => splitJoinedNames(text, isKnown)?.names ?? null;

describe('names joined by "and"', () => {
  it.each([
    ['Ana and Ben', ['Ana', 'Ben']],
    ['Ana & Ben', ['Ana', 'Ben']],
    ['ana+ben', ['ana', 'ben']],
    ['Ana und Ben', ['Ana', 'Ben']],
    ['coffee with Ana and Ben', ['Ana', 'Ben']],
    ['Long lunch with Ana, Ben & Cy', ['Ana', 'Ben', 'Cy']],
    ['Coffee with Ana', ['Ana']],
    ['Ana and Ben Kovač', ['Ana Kovač', 'Ben Kovač']],
    ['Ana and Rolf', ['Ana', 'Rolf']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'Simon & Schuster',
    'Miller and Sons',
    'Ana and her sister',
    'Ana',
    'Andrea Sandmann',
    'Brandy Undset',
    'the woman with a dog',
    'Ana and',
  ])('are not taken out of: %s', (text) => expect(names(text)).toBeNull());

  it('are known, or should be looked at', () => {
    expect(splitJoinedNames('Ana and Ben', isKnown)?.areAllKnown).toBe(true);
    expect(splitJoinedNames('Ana and Rolf', isKnown)?.areAllKnown).toBe(false);
    expect(splitPeople('Ana & Ben; Rolf and Gerda', false, isKnown)).toMatchObject({
      mentions: [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Rolf' }, { name: 'Gerda' }],
      hasNewJoined: true,
    });
  });

  it('become the people they mean in a log, and a warning names who is new', () => {
    const newId = idSource(seededRandom(1));
    const network = emptyNetwork();
    for (const name of ['Ana Prado', 'Ben Lee']) {
      const person = newPerson(newId(), name);
      network.people.set(person.id, person);
    }
    const bytes = new TextEncoder().encode('date,people\n2026-01-02,coffee with Ana and Ben\n2026-01-03,Ana & Rolf\n');
    const table = readImportTable({ name: 'log.csv', bytes }, {});
    if (!table.ok) throw new Error(textOf(table.error.message));
    const plan = planImport(network, table.value, { newId, today: '2026-02-01' as never });
    if (!plan.ok) throw new Error(textOf(plan.error.message));
    expect(plan.value.report.peopleCreated).toBe(1);
    const [first, second] = plan.value.edit.put.interactions ?? [];
    expect(first?.people).toEqual([...network.people.keys()]);
    expect(second?.people).toHaveLength(2);
    expect(plan.value.report.warnings.map(textOf)).toEqual([
      expect.stringContaining('Line 3: Kith read “Ana & Rolf” as several people, not all of them known'),
    ]);
  });
});
