/** The promises of the user that are still open: written in an entry of the journal, and neither kept nor dropped since. */
import type { IsoDay } from './day';
import type { InteractionId, PersonId } from './ids';
import { PROMISE } from './interaction-log/log-columns';
import { interactionsWithFlags } from './interaction-log/log-queries';
import type { Interaction, Network } from './network';

export interface OpenPromise {
  readonly interaction: InteractionId;
  /** To whom. */
  readonly people: readonly PersonId[];
  readonly text: string;
  /** The day of the entry. */
  readonly madeOn: IsoDay;
  /** The day by which the user means to keep it; null: none. */
  readonly due: IsoDay | null;
  /** False: never quoted in an opener. */
  readonly mayQuote: boolean;
}

/** Those with a day first, the earliest first; then the latest promise first. Promises of entries after `today` are not made yet. */
export function openPromises(network: Network, today: IsoDay): readonly OpenPromise[] {
  const open: OpenPromise[] = [];
  for (const entry of interactionsWithFlags(network.interactions, PROMISE)) {
    if (entry.day <= today && isOpenPromise(network, entry)) open.push(openPromise(network, entry));
  }
  return open.sort((a, b) => compareDue(a.due, b.due) || (a.madeOn > b.madeOn ? -1 : a.madeOn < b.madeOn ? 1 : 0));
}

/** True when the entry has a promise that is still open. */
export function isOpenPromise({ promises }: Pick<Network, 'promises'>, { id, promise }: Interaction): boolean {
  return promise.trim() !== '' && (promises.get(id)?.state ?? 'open') === 'open';
}

function openPromise({ promises }: Network, { id, people, promise, day, mayQuote }: Interaction): OpenPromise {
  return { interaction: id, people, text: promise.trim(), madeOn: day, due: promises.get(id)?.due ?? null, mayQuote };
}

function compareDue(a: IsoDay | null, b: IsoDay | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
