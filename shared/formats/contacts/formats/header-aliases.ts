/** Tables of column names as data: role → names, one line per role, separated by ` | `. Compared folded (see `headerKey`). */
import { headerKey } from '../../../model/fold';
import type { Column, ColumnRole } from './column';

export type WordTable = { readonly [R in ColumnRole]?: string };

/** Folded name → role. The first role that claims a name keeps it. */
export function rolesByHeader(table: WordTable): ReadonlyMap<string, ColumnRole> {
  const roles = new Map<string, ColumnRole>();
  for (const [role, names] of Object.entries(table)) {
    for (const name of names.split(' | ')) if (!roles.has(headerKey(name))) roles.set(headerKey(name), role as ColumnRole);
  }
  return roles;
}

export function columnsByHeader(headers: readonly string[], roles: ReadonlyMap<string, ColumnRole>): Column[] {
  return headers.map((header, index) => ({ index, header, role: roles.get(headerKey(stripDuplicateNumber(header))) ?? 'keep' }));
}

/** The name as the file gave it: ` (2)` was added to a name that occurs twice. */
export function stripDuplicateNumber(header: string): string {
  return header.replace(/ \(\d+\)$/, '');
}

export function hits(keys: readonly string[], roles: ReadonlyMap<string, ColumnRole>): number {
  let found = 0;
  for (const key of keys) if (roles.has(key)) found++;
  return found;
}
