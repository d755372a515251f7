/** How many people have one address or number, and which of its records are one of them. */
import { MAX_HOLDERS } from '../contact-columns';
import { type NameEvidence, nameEvidence } from '../name-evidence';
import type { RecordColumns } from '../record-columns';

export interface Owners {
  readonly count: number;
  /** Two of the records are one owner. False where there are too many records to tell. */
  readonly areOne: (a: number, b: number) => boolean;
}

const DIFFERENT: ReadonlySet<NameEvidence['fit']> = new Set(['given-differs', 'unlike']);

/**
 * As far as the names of its records tell: those whose whole names fit, by a chain of others too, are one person. A part of a name ("J. Marsh") is somebody
 * of its own only when it fits several of them. It does not depend on the order of the records.
 *
 * @param frequency how many records have it, more than `holders` when it has very many
 */
export function ownersOf(columns: RecordColumns, holders: readonly number[], frequency: number): Owners {
  if (frequency > holders.length || holders.length >= MAX_HOLDERS) return { count: frequency, areOne: () => false };
  const owner = holders.map((_, i) => i);
  const unite = (from: number, to: number) => {
    for (let k = 0; k < owner.length; k++) if (owner[k] === from) owner[k] = to;
  };
  const partly: [number, number][] = [];
  let isAnyDifferent = false;
  for (let i = 1; i < holders.length; i++) {
    for (let j = 0; j < i; j++) {
      const { identity, fit } = nameEvidence(columns, holders[i] as number, holders[j] as number);
      if (identity === 'exact' || identity === 'whole') unite(owner[i] as number, owner[j] as number);
      else if (!DIFFERENT.has(fit) && identity !== 'other') partly.push([i, j], [j, i]);
      else isAnyDifferent = true;
    }
  }
  if (!isAnyDifferent) return { count: 1, areOne: () => true };
  const whole = [...owner];
  for (const i of new Set(partly.map(([one]) => one))) {
    const fitting = new Set(partly.flatMap(([one, other]) => (one === i ? [whole[other] as number] : [])));
    const isAlone = whole.filter((one) => one === whole[i]).length === 1;
    if (isAlone && fitting.size === 1) unite(owner[i] as number, owner[[...fitting][0] as number] as number);
  }
  return { count: new Set(owner).size, areOne: (a, b) => owner[holders.indexOf(a)] === owner[holders.indexOf(b)] };
}
