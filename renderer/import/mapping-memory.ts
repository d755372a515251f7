/** Remembers the user's mapping of the columns of a CSV under its header row. */

import { type ColumnField, formatOfMapping, type ReadChoices } from '../../shared/formats/import/import-plan';
import { ownValue } from '../../shared/lib/collections';
import { headerKey } from '../../shared/model/fold';

/** Equal for header rows that differ only in case, accents and punctuation. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 2000);
}

/** The choices with the mapping that the user once made for these columns, unless they chose another mapping or another kind of file here. */
export function withRememberedMapping(
  chosen: ReadChoices,
  memory: Readonly<Record<string, readonly ColumnField[]>>,
  headers: readonly string[],
): ReadChoices {
  const mapping = ownValue(memory, headerSignature(headers));
  if (chosen.mapping !== undefined || mapping === undefined || mapping.length !== headers.length) return chosen;
  const format = formatOfMapping(mapping) ?? chosen.format;
  if (chosen.format !== undefined && chosen.format !== format) return chosen;
  return { ...chosen, mapping, ...(format !== undefined && { format }) };
}
