/**
 * One file for each property that every object inherits: as a column, as a person, as everything an entry of a log names. None may be found in a record
 * that does not have it, and none may get lost.
 */
import { describe, expect, it } from 'vitest';
import { withRememberedMapping } from '../../../renderer/import/ImportPreview';
import { pastTenseLabel } from '../../../renderer/ui/past-tense-label';
import type { Contact } from '../../../shared/formats/contacts/contact';
import { agreement } from '../../../shared/formats/contacts/matching/agreement';
import { planImport } from '../../../shared/formats/import/plan-import';
import { calendarMapping } from '../../../shared/formats/log/outlook-calendar';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { applyEdit } from '../../../shared/model/edit';
import { fieldName } from '../../../shared/model/field-names';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { compareVersions } from '../../../shared/model/merge/compare-versions';
import { mergeEdit } from '../../../shared/model/merge/merge-edit';
import { emptyNetwork, type Network, type Person } from '../../../shared/model/network';
import { copyNetwork, networkToJson } from '../../../shared/model/network-json';
import { parseEdit } from '../../../shared/model/parse';
import { emptySearchIndex, fillSearchIndex, search } from '../../../shared/model/search';
import { deserializeNetwork, serializeNetwork } from '../../../shared/model/serialize-network';
import { text } from '../../../shared/strings/text';
import { csv, peopleOf, TODAY, tableOf } from '../../builders/contacts-file';

const NAMES = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** Reads and imports as the window and then the main process do. */
function imported(network: Network, content: string): Network {
  const table = tableOf(csv(content), withRememberedMapping({}, {}, tableOf(csv(content)).headers));
  const plan = planImport(network, table, { newId: idSource(seededRandom(network.people.size + 1)), today: TODAY });
  if (!plan.ok) return network;
  const edit = parseEdit(JSON.parse(JSON.stringify(plan.value.edit)));
  if (!edit.ok) throw new Error(edit.error.message);
  applyEdit(network, edit.value);
  return network;
}

const json = (network: Network) => JSON.stringify(networkToJson(network));

describe.each(NAMES)('%s', (name) => {
  /** The reader gives this one column another name. */
  const column = name === '__proto__' ? '__proto__ column' : name;

  it('as the only column has no remembered mapping', () => {
    expect(withRememberedMapping({}, {}, [name])).toEqual({});
    expect(() => imported(emptyNetwork(), `${name}\nAna\n`)).not.toThrow();
  });

  it('as a column is a column like any other', () => {
    const content = `Name,E-mail,${name}\nAna Silva,ana@example.com,blue\nBen Lee,ben@example.com,\n`;
    const network = imported(emptyNetwork(), content);
    const [ana, ben] = peopleOf(network);
    expect(Object.entries(ana?.extra ?? {})).toEqual([[column, 'blue']]);
    expect(Object.entries(ben?.extra ?? {})).toEqual([]);
    const before = json(network);
    expect(json(imported(network, content))).toBe(before);
    const copy = deserializeNetwork(serializeNetwork(network));
    expect(networkToJson(copy)).toEqual(networkToJson(network));
    expect(peopleOf(copy).flatMap(({ extra }) => Object.entries(extra))).toEqual([[column, 'blue']]);
    const row = { ...ana, extra: new Map([[column, 'blue']]) } as unknown as Contact;
    const scoreOf = (person: Person | undefined) => agreement(row, { ...ana, extra: person?.extra } as Person, () => []);
    expect(scoreOf(ben)).toBeLessThan(scoreOf(ana));
  });

  it('as a column survives the merging of two versions', () => {
    const content = (color: string) => `Name,E-mail,${name}\nAna Silva,ana@example.com,${color}\n`;
    const base = imported(emptyNetwork(), content(''));
    const theirs = imported(copyNetwork(base), content('blue'));
    const mine = copyNetwork(base);
    const edit = mergeEdit(mine, compareVersions(mine, theirs, null), { excluded: [], clashes: {}, restoresDeleted: false }, 'merge');
    applyEdit(mine, edit);
    expect(Object.entries(peopleOf(mine)[0]?.extra ?? {})).toEqual([[column, 'blue']]);
  });

  it('as a person is found again', () => {
    const content = `Name,E-mail\n${name},one@example.com\nAna ${name},two@example.com\n`;
    const network = imported(emptyNetwork(), content);
    expect(peopleOf(network).map((person) => person.name)).toEqual([name, `Ana ${name}`]);
    const before = json(network);
    expect(json(imported(network, content))).toBe(before);
    const index = emptySearchIndex();
    runToEnd(fillSearchIndex(index, network));
    expect(search(index, name).length).toBeGreaterThan(0);
  });

  it('as everything that a log names is text', () => {
    const content = `Date,People,Channel,Topics,Note\n2025-03-04,${name},${name},${name},${name}\n2025-03-05,${name},call,,x\n`;
    const network = imported(emptyNetwork(), content);
    expect([...network.interactions.values()].length).toBe(2);
    expect(peopleOf(network).map((person) => person.name)).toEqual([name]);
    expect(networkToJson(deserializeNetwork(serializeNetwork(network)))).toEqual(networkToJson(network));
  });

  it('as the name of a field or a step has plain words', () => {
    expect(fieldName(name)).toBe(text('model.otherField'));
    expect(pastTenseLabel(`${name} x`)).toBe(`Done: ${name} x`);
    expect(calendarMapping(['Start Date', 'Subject', 'Required Attendees', name])?.[3]).toBe('ignore');
  });
});

it('leaves Object.prototype as it was', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).blue).toBeUndefined();
});
