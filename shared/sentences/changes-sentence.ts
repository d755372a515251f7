/** What changed between two days, in words. */
import type { Changes } from '../analysis/results/changes';
import type { PersonId } from '../model/ids';
import { text } from '../strings/text';

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
