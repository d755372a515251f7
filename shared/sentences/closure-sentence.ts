/** How closed an ego network is, in words: whether the contacts of the ego know each other. */
import type { StructuralHoles } from '../analysis/graph/structural-holes';
import { formatNumber } from '../lib/format-text';
import { text } from '../strings/text';

const FEWEST = 3;
/** Of effective size over people. */
const OPEN = 0.75;
const MIXED = 0.4;

/** Null holes: nobody is tied to the ego. */
export function closureSentence(holes: StructuralHoles | null): string {
  if (holes === null || holes.alters < FEWEST) return text('analysis.closureTooFew');
  const { alters, tiesAmong, effectiveSize, constraint } = holes;
  const efficiency = effectiveSize / alters;
  return text('analysis.closureSentence', {
    openness: efficiency >= OPEN ? 'open' : efficiency >= MIXED ? 'mixed' : 'closed',
    pairs: tiesAmong,
    people: alters,
    size: formatNumber(Math.round(10 * effectiveSize) / 10),
    constraint: formatNumber(Math.round(100 * constraint) / 100),
  });
}
