/**
 * A seeded contact sheet: a language, a layout of columns, a code page, a delimiter, and often something wrong. The note of each row holds its token
 * "k17k", so that a test knows whom a row is about.
 */
import type { Encoding } from '../../../shared/formats/table/encoding/encodings';
import { encode } from './encode';
import type { CaseFile } from './import-case';
import { SHEET_LANGUAGES, type SheetLanguage } from './languages';
import { type Dice, diceOf, type MadePerson, makePeople } from './made-people';
import { seededRandom } from './seeded-random';

export interface MadeSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  readonly people: readonly MadePerson[];
  readonly damage: Damage;
  /** Some of the people and their households in another layout, whole and in UTF-8. */
  readonly other: CaseFile;
}

const DAMAGES = [
  'spaces before quotes',
  'stray quote',
  'undoubled quotes',
  'backslash quotes',
  'repeated header',
  'joined export',
  'total',
  'sections',
  'ragged rows',
  'empty rows',
  'preamble',
  'empty columns',
  'NUL characters',
  'cut off',
] as const;
export type Damage = (typeof DAMAGES)[number] | 'none';

type Field = 'given' | 'family' | 'name' | 'email' | 'phone' | 'company' | 'birthday' | 'notes';

interface Layout {
  readonly fields: readonly Field[];
  readonly headers: (field: Field) => string;
}

const GOOGLE: Readonly<Record<Field, string>> = {
  given: 'First Name',
  family: 'Last Name',
  name: 'File As',
  email: 'E-mail 1 - Value',
  phone: 'Phone 1 - Value',
  company: 'Organization Name',
  birthday: 'Birthday',
  notes: 'Notes',
};
const OUTLOOK: Readonly<Record<Field, string>> = {
  ...GOOGLE,
  email: 'E-mail Address',
  phone: 'Mobile Phone',
  company: 'Company',
};
const ENGLISH: Readonly<Record<Field, string>> = { ...OUTLOOK, name: 'Name', email: 'Email', phone: 'Phone' };

export function makeSheet(seed: number): MadeSheet {
  const dice = diceOf(seededRandom(`sheet ${seed}`));
  const { pick, chance, random } = dice;
  const language = pick(SHEET_LANGUAGES);
  const damage: Damage = chance(0.5) ? 'none' : pick(DAMAGES);
  const people = makePeople(language, 5 + Math.floor(random() ** 2 * 55), dice);
  const layout = layoutOf(language, dice);
  const delimiter = pick([',', ',', ';', '\t']);
  const text = damaged(people, layout, language, delimiter, damage, dice);
  const newline = pick(['\n', '\r\n']);
  const otherLayout = layoutOf(language, dice);
  const otherPeople = people.filter((_, i) => i % 5 < 3);
  const other = damaged(otherPeople, otherLayout, language, ',', 'none', dice);
  return {
    people,
    damage,
    other: { name: `other-${seed}.csv`, bytes: new TextEncoder().encode(other) },
    ...encoded(text.replaceAll('\n', newline), language, dice),
    name: `sheet-${seed}.csv`,
  };
}

function layoutOf(language: SheetLanguage, { pick, chance }: Dice): Layout {
  const parts: Field[] = pick([['given', 'family'], ['family', 'given'], ['name']]) as Field[];
  const others: Field[] = chance(0.5)
    ? ['email', 'phone', 'company', 'birthday', 'notes']
    : ['company', 'email', 'birthday', 'phone', 'notes'];
  const kind = pick(['own', 'own', 'english', 'google', 'outlook']);
  if (kind === 'own') return { fields: [...parts, ...others], headers: (field) => language.headers[field] };
  const names = kind === 'google' ? GOOGLE : kind === 'outlook' ? OUTLOOK : ENGLISH;
  return { fields: [...(kind === 'english' ? parts : (['given', 'family'] as const)), ...others], headers: (field) => names[field] };
}

function cellsOf(person: MadePerson, layout: Layout, { order, separator }: SheetLanguage): string[] {
  const name = order === 'family-first' ? `${person.family}${separator}${person.given}` : `${person.given} ${person.family}`;
  return layout.fields.map((field) => (field === 'name' ? name : field === 'notes' ? `k${person.truth}k` : person[field]));
}

function quoted(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => (cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

function damaged(
  people: readonly MadePerson[],
  layout: Layout,
  language: SheetLanguage,
  delimiter: string,
  damage: Damage,
  { random }: Dice,
): string {
  const header = quoted(layout.fields.map(layout.headers), delimiter);
  const place = 1 + Math.floor(random() * (people.length - 1));
  const noteOf = (person: MadePerson): string | null => {
    const note = `k${person.truth}k`;
    switch (damage) {
      case 'stray quote':
        return `"big" news ${note}`;
      case 'undoubled quotes':
        return `"the "big" news${delimiter} ${note}"`;
      case 'backslash quotes':
        return `"the \\"big\\" news${delimiter} ${note}"`;
      default:
        return null;
    }
  };
  const lines = people.map((person, i) => {
    const cells = cellsOf(person, layout, language);
    if (damage === 'spaces before quotes' && delimiter !== '\t') return cells.map((cell) => `"${cell}"`).join(`${delimiter} `);
    const note = i % 3 === 0 ? noteOf(person) : null;
    if (note !== null) return [quoted(cells.slice(0, -1), delimiter), note].join(delimiter);
    return quoted(damage === 'ragged rows' && i % 2 === 0 ? [...cells, '', ''] : cells, delimiter);
  });
  switch (damage) {
    case 'repeated header':
      lines.splice(place, 0, header);
      break;
    case 'joined export': {
      const other: Layout = { fields: [...layout.fields].reverse(), headers: layout.headers };
      const second = people.slice(place).map((person) => quoted(cellsOf(person, other, language), delimiter));
      lines.splice(place, lines.length, quoted(other.fields.map(other.headers), delimiter), ...second);
      break;
    }
    case 'total':
      lines.push('', `Total: ${people.length}`);
      break;
    case 'sections':
      lines.splice(place, 0, 'FAMILY');
      break;
    case 'empty rows':
      lines.splice(place, 0, '', delimiter.repeat(3), '');
      break;
    case 'NUL characters':
      lines[place] = `${lines[place]}\0`;
      break;
    case 'cut off': {
      const token = `k${people.at(-1)?.truth}k`;
      return [header, ...lines.slice(0, -1), `${(lines.at(-1) ?? '').slice(0, -token.length)}"${token}`].join('\n');
    }
    default:
  }
  const before = damage === 'preamble' ? ['My address book', 'as of 3 May 2024', ''] : [];
  const wide = delimiter + Array.from({ length: 600 }, (_, i) => `Property ${i}`).join(delimiter);
  return [...before, damage === 'empty columns' ? header + wide : header, ...lines, ''].join('\n');
}

function encoded(text: string, language: SheetLanguage, { pick, chance }: Dice): Pick<MadeSheet, 'bytes' | 'encoding'> {
  const unicode = () => {
    if (chance(0.2)) {
      const units = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return { bytes: new Uint8Array(units), encoding: 'utf-16le' as const };
    }
    return { bytes: new TextEncoder().encode(chance(0.5) ? `\uFEFF${text}` : text), encoding: 'utf-8' as const };
  };
  if (language.encodings.length === 0 || chance(0.5)) return unicode();
  const encoding = pick(language.encodings);
  const bytes = encode(text, encoding);
  return bytes === null ? unicode() : { bytes, encoding };
}
