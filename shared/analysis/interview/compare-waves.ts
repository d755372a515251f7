/** Two interviews side by side: who was named, and how close. Not to be named again is no statement about the tie. */
import type { PersonId } from '../../model/ids';
import type { WaveAnswers } from './wave-answers';

export interface RingMove {
  readonly person: PersonId;
  /** Closeness, 1 (distant) to 5 (closest). */
  readonly from: number;
  readonly to: number;
}

export interface WaveComparison {
  /** Named now and not before. */
  readonly came: readonly PersonId[];
  /** Named before and not now. */
  readonly went: readonly PersonId[];
  /** Named both times, with another closeness; the largest moves first. */
  readonly moved: readonly RingMove[];
  /** Named both times, with the same closeness. */
  readonly stayed: readonly PersonId[];
  /** Named both times; how close was not said both times. */
  readonly open: readonly PersonId[];
}

export function compareWaves(before: WaveAnswers, after: WaveAnswers): WaveComparison {
  const [then, now] = [new Set(before.named), new Set(after.named)];
  const both = after.named.filter((id) => then.has(id));
  const ringsOf = (id: PersonId) => [before.closeness.get(id), after.closeness.get(id)] as const;
  const moved = both.flatMap((person) => {
    const [from, to] = ringsOf(person);
    return from !== undefined && to !== undefined && from !== to ? [{ person, from, to }] : [];
  });
  return {
    came: after.named.filter((id) => !then.has(id)),
    went: before.named.filter((id) => !now.has(id)),
    moved: moved.sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from)),
    stayed: both.filter((id) => ringsOf(id)[0] !== undefined && ringsOf(id)[0] === ringsOf(id)[1]),
    open: both.filter((id) => ringsOf(id).includes(undefined)),
  };
}
