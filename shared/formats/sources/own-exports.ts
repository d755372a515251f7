/** Kith's own exports, put into a network: what is new in them is added, what differs from the network is never overwritten (model/merge). */
import { checkEdit } from '../../model/check-edit';
import type { IsoDay } from '../../model/day';
import { applyEdit, type Edit } from '../../model/edit';
import { addedFields } from '../../model/edits/imports/revert-imported-person';
import { compareVersions } from '../../model/merge/compare-versions';
import { mergeEdit } from '../../model/merge/merge-edit';
import { emptyNetwork, type ImportRecord, type Network, type Person, TABLE_NAMES, type TableName } from '../../model/network';
import { copyNetwork, keyOf, tableOf } from '../../model/network-json';
import { newPerson } from '../../model/person';
import type { CollectedSources } from './collected-sources';
import type { SourceNetwork } from './source-record';

export interface OwnExportsPlan {
  /** With what the files add. The same object when there are no such files. */
  readonly network: Network;
  readonly put: Edit['put'];
  /** By file: ties between people who are nowhere. */
  readonly lostTies: ReadonlyMap<number, number>;
  /** People as the files have them, whether or not they are known. */
  readonly people: ReadonlyMap<Person['id'], Person>;
}

export function planOwnExports(before: Network, networks: CollectedSources['networks'], label: string): OwnExportsPlan {
  if (networks.length === 0) return { network: before, put: {}, lostTies: new Map(), people: new Map() };
  const network = copyNetwork(before);
  const changed = new Map<TableName, Set<string>>();
  const lostTies = new Map<number, number>();
  const people = new Map<Person['id'], Person>();
  // The people first: ties may be in another file.
  const sorted = [...networks].sort((a, b) => Number(b.tables.people !== undefined) - Number(a.tables.people !== undefined));
  for (const { tables, file } of sorted) {
    const theirs = networkOf(network, tables);
    for (const person of theirs.people.values()) people.set(person.id, person);
    const edit = editOf(
      network,
      theirs,
      TABLE_NAMES.every((name) => name in tables),
      label,
    );
    applyEdit(network, edit);
    for (const name of TABLE_NAMES) {
      const keys = changed.get(name) ?? new Set();
      for (const object of edit.put[name] ?? []) keys.add(keyOf(name, object as never));
      changed.set(name, keys);
    }
    const lost = (tables.ties ?? []).filter(({ a, b }) => !network.people.has(a) || !network.people.has(b)).length;
    if (lost > 0) lostTies.set(file, lost);
  }
  const put: { [T in TableName]?: unknown[] } = {};
  for (const [name, keys] of changed) if (keys.size > 0) put[name] = [...keys].map((key) => tableOf(network, name).get(key));
  return { network, put: put as Edit['put'], lostTies, people };
}

function editOf(mine: Network, theirs: Network, isWhole: boolean, label: string): Edit {
  const isEmpty = TABLE_NAMES.every((name) => tableOf(mine, name).size === 0);
  // An empty network becomes the one of the file, with what a merge would leave out because Kith makes it again.
  if (isEmpty && isWhole) {
    const put = Object.fromEntries(
      TABLE_NAMES.map((name) => [name, [...tableOf(theirs, name).values()]]).filter(([, rows]) => rows?.length !== 0),
    );
    const whole: Edit = { kind: 'importFile', label, put: put as Edit['put'], delete: {} };
    if (checkEdit(mine, whole).ok) return whole; // else the merge leaves out what refers to nobody
  }
  return mergeEdit(mine, compareVersions(mine, theirs, null), { excluded: [], clashes: {}, restoresDeleted: false }, label);
}

/** Fields that a file does not have are those of the network, else empty. */
function networkOf(mine: Network, tables: SourceNetwork['tables']): Network {
  const network = emptyNetwork();
  for (const name of TABLE_NAMES) {
    if (name === 'people') continue;
    const table = tableOf(network, name) as Map<string, unknown>;
    for (const object of tables[name] ?? []) table.set(keyOf(name, object as never), object);
  }
  for (const person of tables.people ?? []) {
    const known = mine.people.get(person.id);
    const phones = person.phones?.map((phone) => known?.phones.find((one) => digits(one) === digits(phone)) ?? phone);
    network.people.set(person.id, { ...(known ?? newPerson(person.id, person.name)), ...person, ...(phones && { phones }) });
  }
  return network;
}

const digits = (phone: string) => phone.replace(/\D/g, '') || phone;

/** What the files said about each person, for the record of the import. */
export function ownEntries(before: Network, { network, people }: OwnExportsPlan): ImportRecord['people'] {
  return [...people].map(([id, person]) => {
    const known = before.people.get(id);
    const after = network.people.get(id);
    const empty = newPerson(id, '');
    const said = fieldsOf(person, (field) => !isSame(person[field], empty[field]));
    const changed = known === undefined || after === undefined ? {} : fieldsOf(known, (field) => !isSame(known[field], after[field]));
    const added = known === undefined || after === undefined ? {} : addedFields(known, after);
    return { id, isNew: known === undefined, before: changed, ...added, said };
  });
}

function fieldsOf(person: Person, isWanted: (field: keyof Person) => boolean): Partial<Person> {
  const fields = (Object.keys(person) as (keyof Person)[]).filter((field) => field !== 'id' && isWanted(field));
  return Object.fromEntries(fields.map((field) => [field, person[field]])) as Partial<Person>;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Without the entries before a day. Null: all. */
export function tablesSince(tables: SourceNetwork['tables'], since: IsoDay | null): SourceNetwork['tables'] {
  if (since === null || tables.interactions === undefined) return tables;
  return { ...tables, interactions: tables.interactions.filter(({ day }) => day >= since) };
}
