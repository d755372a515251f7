/** The rows of one sheet of an Excel workbook as CSV, while its XML is read. Memory is that of one row. */
import { SaxesParser } from 'saxes';
import { type CellStyle, columnOf, PLAIN, plainText, shownNumber } from './sheet-cells';

/** What cells refer to. */
export interface WorkbookParts {
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly is1904: boolean;
}

/** More columns than a table may have: the reader of tables refuses them, with its reason. */
const MAX_COLUMNS = 1_000;
/** Rows without cells that are written as empty lines, so that lines have the numbers of their rows. A sheet may have its second row a million rows below. */
const MAX_GAP = 1_000;
const MAX_CELL = 70_000;

export class SheetCsv {
  readonly #parts: WorkbookParts;
  readonly #parser = new SaxesParser();
  #out = '';
  #cells: string[] = [];
  #row = 0;
  #column = -1;
  #type = '';
  #style = PLAIN;
  #text = '';
  #value = '';
  /** Inside an element whose text counts. */
  #reads: 'value' | 'text' | null = null;
  #isPhonetic = false;
  isBroken = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
    this.#parser.on('opentag', ({ name, attributes }) => this.#open(localName(name), attributes as Record<string, string>));
    this.#parser.on('closetag', ({ name }) => this.#close(localName(name)));
    this.#parser.on('text', (text) => this.#addText(text));
    this.#parser.on('cdata', (text) => this.#addText(text));
    this.#parser.on('error', () => {
      this.isBroken = true;
    });
  }

  /** The CSV of the rows that are complete now. */
  push(xml: string): string {
    if (this.isBroken) return '';
    this.#parser.write(xml);
    const out = this.#out;
    this.#out = '';
    return out;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      const number = Number(attributes.r);
      const row = Number.isInteger(number) && number > this.#row ? number : this.#row + 1;
      this.#out += '\n'.repeat(Math.min(row - this.#row - 1, MAX_GAP));
      this.#row = row;
      this.#column = -1;
      this.#cells = [];
    } else if (name === 'c') {
      const column = columnOf(attributes.r ?? '');
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#type = attributes.t ?? 'n';
      this.#style = this.#parts.styles[Number(attributes.s ?? -1)] ?? PLAIN;
      this.#value = '';
      this.#text = '';
    } else if (name === 'v') this.#reads = 'value';
    else if (name === 't' && !this.#isPhonetic) this.#reads = 'text';
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#reads = null;
    else if (name === 'rPh') this.#isPhonetic = false;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#out += `${Array.from(this.#cells, (cell) => quoted(cell ?? '')).join(',')}\n`;
  }

  #addText(text: string): void {
    if (this.#reads === 'value' && this.#value.length < MAX_CELL) this.#value += text;
    else if (this.#reads === 'text' && this.#text.length < MAX_CELL) this.#text += text;
  }

  #endCell(): void {
    const text = this.#shown();
    if (text !== '' && this.#column < MAX_COLUMNS) this.#cells[this.#column] = text;
  }

  #shown(): string {
    const { texts, is1904 } = this.#parts;
    switch (this.#type) {
      case 's':
        return texts[Number(this.#value)] ?? '';
      case 'inlineStr':
        return plainText(this.#text);
      case 'str':
        return plainText(this.#value);
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'd':
        return this.#value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
      default:
        return shownNumber(this.#value, this.#style, is1904);
    }
  }
}

/** Some programs write `x:row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
