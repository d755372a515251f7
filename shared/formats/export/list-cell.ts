/** Several values in one cell of Kith's own CSV exports, so that reading the cell gives exactly the same values again. */
import { spacedPhone } from './csv-cell';

/** `a; b`. A value that could be taken for two, or for another one, stands in quotes, as JSON writes it. */
export function listCell(values: readonly string[]): string {
  return values.map((value) => (isPlain(value) ? value : JSON.stringify(value))).join('; ');
}

/** Numbers as `spacedPhone` writes them: one that the user wrote just so stands in quotes. */
export function phonesCell(phones: readonly string[]): string {
  return phones
    .map((phone) => {
      const written = spacedPhone(phone);
      return isPlain(written) && unspacedPhone(written) === phone ? written : JSON.stringify(phone);
    })
    .join('; ');
}

/** The values of `listCell`. Also of a cell that somebody edited: then a quote that is not closed is an ordinary character. */
export function valuesOfCell(cell: string): readonly string[] {
  return entriesOf(cell).map(({ value }) => value);
}

/** The values of `phonesCell`. */
export function phonesOfCell(cell: string): readonly string[] {
  return entriesOf(cell).map(({ value, isQuoted }) => (isQuoted ? value : unspacedPhone(value)));
}

function entriesOf(cell: string) {
  const entries: { readonly value: string; readonly isQuoted: boolean }[] = [];
  for (let rest = cell.trim(); rest !== ''; ) {
    const quoted = /^"(?:[^"\\]|\\.)*"(?=\s*(?:;|$))/.exec(rest)?.[0];
    const end = quoted?.length ?? rest.indexOf(';');
    const written = end < 0 ? rest : rest.slice(0, end);
    const value = quoted === undefined ? written.trim() : textOfQuoted(quoted);
    if (value !== '') entries.push({ value, isQuoted: quoted !== undefined });
    rest = end < 0 ? '' : rest.slice(end).replace(/^\s*;?\s*/, '');
  }
  return entries;
}

/** `07700 900101` → `07700900101`: what `spacedPhone` adds is taken off. */
function unspacedPhone(written: string): string {
  const phone = written.replace(/^(\+?\d+) (\d{6})$/, '$1$2');
  return spacedPhone(phone) === written ? phone : written;
}

function isPlain(value: string): boolean {
  return value !== '' && !/[";\r\n]/.test(value) && value === value.trim();
}

function textOfQuoted(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}
