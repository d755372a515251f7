/**
 * An Excel workbook (.xlsx, a zip of XML) as an archive of its sheets, each a CSV file: so every table that Kith reads as CSV, it reads in a workbook too.
 * A hostile workbook meets the limits of archives, and those of the texts that its sheets share, which are the only part that is held in memory.
 */
import { SaxesParser } from 'saxes';
import type { Entry, ZipFile } from 'yauzl';
import { message } from '../../../shared/strings/message';
import { ArchiveLimitError, firstBytes, HEAD_BYTES, reasonOf, type Walk, type Walked } from '../walk';
import { entryChunks, nameOf, nextEntry, openZip, type ZipSource } from '../zip-walk';
import { type CellStyle, plainText, styleOf } from './sheet-cells';
import { localName, SheetCsv, type WorkbookParts } from './sheet-csv';

/** Of all texts that the sheets share. */
const MAX_TEXT = 200_000_000;
const MAX_ENTRIES = 10_000;

/** By the beginning of the archive and its name; `workbookEntries` is certain. */
export function mayBeWorkbook(head: Uint8Array, path: string): boolean {
  if (/\.(?:xlsx|xlsm|xltx|xltm)$/i.test(path)) return true;
  const names = new TextDecoder('latin1').decode(head.subarray(0, 8192));
  return names.includes('[Content_Types].xml') && names.includes('xl/');
}

/** Null: the archive is no workbook. */
export async function* walkWorkbook(source: ZipSource, walk: Walk, shown: string): AsyncGenerator<Walked, boolean> {
  let zip: ZipFile;
  try {
    zip = await openZip(source);
  } catch {
    yield { kind: 'left-out', path: shown, reason: message('sources.archiveDamaged') };
    return true;
  }
  try {
    const entries = await entriesOf(zip);
    if (!entries.has('xl/workbook.xml')) return false;
    const read = (name: string) => xmlOf(zip, entries.get(name), walk);
    const book = await workbookOf(read);
    for (const { name, path } of book.sheets) {
      const entry = entries.get(path);
      if (entry === undefined) continue;
      const sheet = `${shown}/${name}.csv`;
      const chunks = () => sheetChunks(zip, entry, walk, book.parts);
      const head = await firstBytes(chunks(), HEAD_BYTES);
      if (head.every((byte) => byte === 10 || byte === 44)) yield { kind: 'left-out', path: sheet, reason: message('sources.emptySheet') };
      else yield { kind: 'file', file: { path: sheet, name: `${name}.csv`, size: -1, head, chunks } };
    }
  } catch (error) {
    if (walk.signal?.aborted === true) throw error;
    yield { kind: 'left-out', path: shown, reason: reasonOf(error) };
  } finally {
    zip.close();
  }
  return true;
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
    entries.set(nameOf(entry).replace(/^\//, ''), entry);
    if (entries.size > MAX_ENTRIES) throw new ArchiveLimitError(message('sources.outOfProportion'));
  }
  return entries;
}

type ReadXml = (name: string) => AsyncIterable<string>;

async function* xmlOf(zip: ZipFile, entry: Entry | undefined, walk: Walk): AsyncGenerator<string> {
  if (entry === undefined) return;
  const decoder = new TextDecoder();
  for await (const chunk of entryChunks(zip, entry, walk)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* sheetChunks(zip: ZipFile, entry: Entry, walk: Walk, parts: WorkbookParts): AsyncGenerator<Uint8Array> {
  const csv = new SheetCsv(parts);
  const encoder = new TextEncoder();
  for await (const xml of xmlOf(zip, entry, walk)) {
    const rows = csv.push(xml);
    if (rows !== '') yield encoder.encode(rows);
    if (csv.isBroken) throw new ArchiveLimitError(message('sources.archiveDamaged'));
  }
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly parts: WorkbookParts;
}

async function workbookOf(read: ReadXml): Promise<Workbook> {
  const targets = new Map<string, string>();
  await parse(read('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes.Id ?? '', attributes.Target ?? '');
  });
  const listed: { name: string; id: string }[] = [];
  let is1904 = false;
  await parse(read('xl/workbook.xml'), (name, attributes) => {
    if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
    if (name === 'sheet') listed.push({ name: safeName(attributes.name ?? ''), id: attributes['r:id'] ?? attributes['rel:id'] ?? '' });
  });
  const sheets = listed.map(({ name, id }, i) => ({ name, path: partPath(targets.get(id) ?? `worksheets/sheet${i + 1}.xml`) }));
  return { sheets, parts: { is1904, styles: await stylesOf(read), texts: await sharedTexts(read) } };
}

/** `/xl/worksheets/sheet1.xml` and `worksheets/sheet1.xml` are one. */
function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function safeName(name: string): string {
  return name.replace(/[/\\]/g, '-').slice(0, 100) || 'Sheet';
}

async function stylesOf(read: ReadXml): Promise<readonly CellStyle[]> {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isInCells = false;
  await parse(
    read('xl/styles.xml'),
    (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(styleOf(id, codes.get(id)));
      }
    },
    (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  );
  return styles;
}

async function sharedTexts(read: ReadXml): Promise<readonly string[]> {
  const texts: string[] = [];
  let [text, size] = ['', 0];
  let [isText, isPhonetic] = [false, false];
  await parse(
    read('xl/sharedStrings.xml'),
    (name) => {
      if (name === 'si') text = '';
      else if (name === 't') isText = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') texts.push(plainText(text));
    },
    (part) => {
      if (!isText) return;
      size += part.length;
      if (size > MAX_TEXT) throw new ArchiveLimitError(message('sources.outOfProportion'));
      text += part;
    },
  );
  return texts;
}

/** @throws ArchiveLimitError when it is no XML */
async function parse(
  xml: AsyncIterable<string>,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => undefined,
  text: (part: string) => void = () => undefined,
): Promise<void> {
  const parser = new SaxesParser();
  let isBroken = false;
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Record<string, string>));
  parser.on('closetag', ({ name }) => close(localName(name)));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', () => {
    isBroken = true;
  });
  for await (const part of xml) {
    parser.write(part);
    if (isBroken) throw new ArchiveLimitError(message('sources.archiveDamaged'));
  }
}
