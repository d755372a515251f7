/** What the user said the columns of a CSV hold is remembered under its header row. */

import type { ImportField } from '../../shared/formats/import/import-plan';
import { headerKey } from '../../shared/model/fold';

/** Equal for header rows that mean the same: case, accents and punctuation aside. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 2000);
}

/** The remembered mapping, when it fits the table. */
export function rememberedMapping(
  memory: Readonly<Record<string, readonly ImportField[]>>,
  headers: readonly string[],
): readonly ImportField[] | null {
  const mapping = memory[headerSignature(headers)];
  return mapping && mapping.length === headers.length ? mapping : null;
}
