/** Remembers the user's mapping of the columns of a CSV under its header row. */
import type { ColumnField } from '../../shared/formats/import/import-plan';
import { headerKey } from '../../shared/model/fold';

/** Equal for header rows that differ only in case, accents and punctuation. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 2000);
}

/** Null: none, or it does not fit the number of columns. */
export function rememberedMapping(
  memory: Readonly<Record<string, readonly ColumnField[]>>,
  headers: readonly string[],
): readonly ColumnField[] | null {
  const mapping = memory[headerSignature(headers)];
  return mapping && mapping.length === headers.length ? mapping : null;
}
