/** What the user says about two people knowing each other, by the two. */
import type { PersonId, TieId } from '../../model/ids';
import { RELATIONS, type Relation, type Tie } from '../../model/network';
import { statedWeight } from './alter-ties';

interface Stated {
  readonly id: TieId;
  readonly larger: number;
  readonly relation: Relation;
  readonly hasEnded: boolean;
}

export class StatedTies {
  readonly #personNumber: ReadonlyMap<PersonId, number>;
  /** By the smaller person number of the two. */
  readonly #stated = new Map<number, Stated[]>();

  constructor(ties: Iterable<Tie>, personNumber: ReadonlyMap<PersonId, number>) {
    this.#personNumber = personNumber;
    for (const tie of ties) this.add(tie);
  }

  /** The two people of a tie, the smaller number first; null: one of them is not known, or they are the same. */
  pairOf({ a, b }: Tie): readonly [number, number] | null {
    const [one, other] = [this.#personNumber.get(a), this.#personNumber.get(b)];
    if (one === undefined || other === undefined || one === other) return null;
    return [Math.min(one, other), Math.max(one, other)];
  }

  add(tie: Tie): void {
    const pair = this.pairOf(tie);
    if (pair === null) return;
    const stated = { id: tie.id, larger: pair[1], relation: tie.relation, hasEnded: tie.hasEnded };
    const known = this.#stated.get(pair[0]);
    if (known === undefined) this.#stated.set(pair[0], [stated]);
    else known.push(stated);
  }

  remove(tie: Tie): void {
    const known = this.#stated.get(this.pairOf(tie)?.[0] ?? -1) ?? [];
    const at = known.findIndex(({ id }) => id === tie.id);
    if (at >= 0) known.splice(at, 1);
  }

  /** What is stated between two people: bit r for RELATIONS[r], and one weight per relation (the stronger statement). */
  between(a: number, b: number): { readonly relations: number; readonly weights: readonly number[] } {
    let relations = 0;
    const weightOf = new Map<Relation, number>();
    for (const { larger, relation, hasEnded } of this.#stated.get(Math.min(a, b)) ?? []) {
      if (larger !== Math.max(a, b)) continue;
      relations |= 1 << RELATIONS.indexOf(relation);
      weightOf.set(relation, Math.max(statedWeight(relation, hasEnded), weightOf.get(relation) ?? 0));
    }
    return { relations, weights: [...weightOf.values()] };
  }
}
