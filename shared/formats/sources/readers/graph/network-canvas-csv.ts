/**
 * The CSV files that Network Canvas (https://networkcanvas.com: Interviewer, Fresco) exports for each session: `…_attributeList_TYPE.csv` with the people,
 * `…_edgeList_TYPE.csv` with who is tied to whom, `…_ego.csv` about whoever answered, `…_adjacencyMatrix_TYPE.csv`. The columns of the program are
 * recognized by their names; all others are variables of the study, and stay under theirs.
 */

import type { Tie } from '../../../../model/network';
import { unguardCell } from '../../../export/csv-cell';
import type { Row } from '../../../import/import-plan';
import type { OwnPerson, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { NamedTables } from '../own/own-tables';
import { fileNote, lineSkip, skip } from '../skip';
import { csvRows, firstCsvRows } from '../text/csv-rows';
import { findHeaderOf } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';
import { type Attributes, graphPerson, graphTie, labelOf } from './graph-person';
import { factsText } from './graphml';

const NODES = ['nodeid', 'networkcanvasegouuid', 'networkcanvasuuid'];
const EDGES = ['edgeid', 'from', 'to', 'networkcanvassourceuuid', 'networkcanvastargetuuid'];
const EGO = ['networkcanvasegouuid', 'networkcanvassessionid'];
const MATRIX_NAME = /_adjacencyMatrix_[^/]*\.csv$/i;

export const NETWORK_CANVAS_NODES: SourceReader = {
  format: 'network-canvas-nodes',
  recognizes: (head) => findHeaderOf(headText(head), NODES) !== null,
  read: readNodes,
};

export const NETWORK_CANVAS_EDGES: SourceReader = {
  format: 'network-canvas-edges',
  recognizes: (head) => findHeaderOf(headText(head), EDGES) !== null,
  read: readEdges,
};

/** What is said about whoever answered has no place in their network of others: it is said in the account, and so is a matrix. */
export const NETWORK_CANVAS_SESSION: SourceReader = {
  format: 'network-canvas-session',
  recognizes: (head, path) => findHeaderOf(headText(head), EGO) !== null || (MATRIX_NAME.test(path) && isMatrix(headText(head))),
  read: readSession,
};

async function* readNodes(file: SourceFile): AsyncIterable<SourceRecord> {
  const names = new NamedTables();
  const people = new Map<string, OwnPerson>();
  const type = typeOf(file, 'attributeList');
  const taken = new Set(['networkCanvasUUID']);
  for await (const each of rowsOf(file, NODES)) {
    if (each.kind === 'note') {
      yield each.record;
      continue;
    }
    const { attributes, line } = each;
    const uuid = attributes.get('networkCanvasUUID')?.trim() ?? '';
    const label = labelOf(attributes, ['name', 'label']);
    const name = label || `${type || 'Person'} ${attributes.get('nodeID') ?? ''}`.trim();
    const ofName = [...attributes].filter(([key, value]) => ['name', 'label'].includes(key.toLowerCase()) && value.trim() === label);
    const person =
      uuid === '' || people.has(uuid)
        ? null
        : graphPerson(uuid, name, attributes, new Set([...taken, ...ofName.map(([key]) => key)]), names);
    if (person === null) yield lineSkip(line, people.has(uuid) ? 'skipped-records.repeatedId' : 'skipped-records.rowWithoutId');
    else people.set(uuid, person);
  }
  if (people.size > 0) yield { kind: 'network', tables: { people: [...people.values()], ...names.tables() } };
}

async function* readEdges(file: SourceFile): AsyncIterable<SourceRecord> {
  const ties = new Map<string, Tie>();
  const type = typeOf(file, 'edgeList');
  const taken = new Set(['edgeID', 'from', 'to', ...['', 'Ego', 'Source', 'Target'].map((word) => `networkCanvas${word}UUID`)]);
  for await (const each of rowsOf(file, EDGES)) {
    if (each.kind === 'note') {
      yield each.record;
      continue;
    }
    const { attributes, line } = each;
    const [id = '', a = '', b = ''] = ['', 'Source', 'Target'].map((word) => attributes.get(`networkCanvas${word}UUID`)?.trim() ?? '');
    const tie = a === '' || b === '' ? null : graphTie(id || `${a} ${b} ${type}`, [a, b], type, attributes, taken);
    if (tie === null || ties.has(tie.id)) yield lineSkip(line, tie === null ? 'skipped-records.tieToNobody' : 'skipped-records.repeatedId');
    else ties.set(tie.id, tie);
  }
  if (ties.size > 0) yield { kind: 'network', tables: { ties: [...ties.values()] } };
}

async function* readSession(file: SourceFile): AsyncIterable<SourceRecord> {
  if (MATRIX_NAME.test(file.path)) return yield skip('', 'skipped-records.adjacencyMatrix');
  for await (const each of rowsOf(file, EGO)) {
    if (each.kind === 'note') yield each.record;
    else yield lineSkip(each.line, 'skipped-records.egoFacts', { facts: factsText([...each.attributes]) });
  }
}

type Each =
  | { readonly kind: 'row'; readonly line: number; readonly attributes: Attributes }
  | { readonly kind: 'note'; readonly record: SourceRecord };

/** Rows that say something. A column without a name is called after its place; a name that repeats has its place behind it. */
async function* rowsOf(file: SourceFile, required: readonly string[]): AsyncIterable<Each> {
  const { parts, warnings } = await readSourceText(file);
  for (const warning of warnings) yield { kind: 'note', record: fileNote(warning) };
  let head = '';
  for await (const part of parts()) {
    head = part;
    break;
  }
  const place = findHeaderOf(head, required);
  if (place === null) return;
  let header: readonly string[] = [];
  for await (const { line, cells } of csvRows(parts(), place.delimiter)) {
    if (line === place.line) header = columnNames(cells);
    if (line <= place.line || cells.every((cell) => cell.trim() === '')) continue;
    const attributes = new Map(
      cells.map((cell, i) => [header[i] ?? `column ${i + 1}`, unguardCell(cell)] as const).filter(([, cell]) => cell.trim() !== ''),
    );
    yield { kind: 'row', line, attributes };
  }
}

function columnNames(cells: Row['cells']): readonly string[] {
  const names: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const name = cell.trim() || `column ${i + 1}`;
    names.push(names.includes(name) ? `${name} (${i + 1})` : name);
  }
  return names;
}

/** `Person` of `…_attributeList_Person.csv`; empty: the file was renamed. */
function typeOf({ name }: SourceFile, list: string): string {
  return new RegExp(`_?${list}_(.+)\\.csv$`, 'i').exec(name)?.[1] ?? '';
}

/** The first cell is empty, the others are as many names as rows begin with. */
function isMatrix(head: string): boolean {
  const [header, first] = firstCsvRows(head, ',', 2);
  return header !== undefined && header.cells[0]?.trim() === '' && header.cells.length > 1 && first?.cells[0] === header.cells[1];
}
