/** Sentences about a network as a whole: how closed it is, and what changed between two days. */
import type { StructuralHoles } from '../analysis/graph/structural-holes';
import type { Changes } from '../analysis/results/changes';
import { formatNumber } from '../lib/format-text';
import type { PersonId } from '../model/ids';
import { text } from '../strings/text';

const FEWEST = 3;
/** Of effective size over people. */
const OPEN = 0.75;
const MIXED = 0.4;

/** How closed an ego network is: whether the contacts of the ego know each other. Null holes: nobody is tied to the ego. */
export function closureSentence(holes: StructuralHoles | null): string {
  if (holes === null || holes.alters < FEWEST) return text('analysis.closureTooFew');
  const { alters, tiesAmong, effectiveSize, constraint } = holes;
  const efficiency = effectiveSize / alters;
  return text('analysis.closureSentence', {
    openness: opennessOf(efficiency),
    pairs: tiesAmong,
    people: alters,
    size: formatNumber(Math.round(10 * effectiveSize) / 10),
    constraint: formatNumber(Math.round(100 * constraint) / 100),
  });
}

/** @param efficiency effective size over alters */
export function opennessOf(efficiency: number): 'open' | 'mixed' | 'closed' {
  return efficiency >= OPEN ? 'open' : efficiency >= MIXED ? 'mixed' : 'closed';
}

const MOST_NAMES = 2;

const PARTS = ['met', 'closer', 'further', 'quiet'] as const satisfies readonly (keyof Changes)[];

/** "3 new (Ana, Ben and 1 more); 2 came closer (…)"; "nothing moved" when nothing did. */
export function changesSentence(changes: Changes, nameOf: (id: PersonId) => string): string {
  const parts = PARTS.filter((part) => changes[part].length > 0).map((part) => {
    const people = changes[part];
    const names = people.slice(0, MOST_NAMES).map(nameOf).join(', ');
    return text(`analysis.changes.${part}`, { count: people.length, names, more: Math.max(0, people.length - MOST_NAMES) });
  });
  return parts.length === 0 ? text('analysis.changesNone') : parts.join('; ');
}
