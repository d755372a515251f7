/** The output of a saving process (see saving-worker.ts), and whether its network contains what it reported as saved. */

import type { Store } from '../../electron/store/store-types';
import { checkNetwork } from '../../shared/model/check-network';

export interface Said {
  readonly saved: ReadonlySet<string>;
  readonly refused: ReadonlySet<string>;
  /** Was being undone when the process ended: it may be there or not. */
  readonly open: string | null;
}

export function saidIn(lines: readonly string[]): Said {
  const saved = new Set<string>();
  const refused = new Set<string>();
  let open: string | null = null;
  for (const line of lines) {
    const [what, id = ''] = line.split(' ');
    if (what === 'saved') saved.add(id);
    if (what === 'refused') refused.add(id);
    if (what === 'undoing') open = id;
    if (what === 'redone') open = null;
  }
  return { saved, refused, open };
}

export const peopleIn = (store: Store): ReadonlySet<string> => new Set(store.network().people.keys());

/** Everything that the process reported as saved and that is not there. */
export function lostOf({ saved, open }: Said, there: ReadonlySet<string>): string[] {
  return [...saved].filter((id) => id !== open && !there.has(id));
}

/** What is wrong with the network, in sentences. Empty: nothing. */
export function problemsOf(store: Store, said: Said, run: string): string[] {
  const there = peopleIn(store);
  const beyond = [...there].filter((id) => id.startsWith(`${run}-`) && !said.saved.has(id));
  return [
    ...(store.unreadable() === null ? [] : [store.unreadable()?.message ?? '']),
    ...lostOf(said, there).map((id) => `${id} was saved and is lost`),
    // At most the one that was being saved, complete.
    ...(beyond.length > 1 ? [`${beyond.join(', ')} were never confirmed and are there`] : []),
    ...checkNetwork(store.network()).map(({ message }) => message),
  ];
}
