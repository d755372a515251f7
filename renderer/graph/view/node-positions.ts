/** Current positions of people: animated, dragged, or as in the scene. */
import type { PersonId } from '../../../shared/model/ids';
import type { Mark, Point } from '../scene/scene';

/** Movements below this, in world units, are not animated. */
const SAME = 0.5;

export class NodePositions {
  readonly #at = new Map<PersonId, Point>();

  readonly of = (mark: Mark): Point => this.#at.get(mark.person) ?? mark;

  at(person: PersonId): Point {
    return this.#at.get(person) ?? { x: 0, y: 0 };
  }

  set(person: PersonId, at: Point): void {
    this.#at.set(person, at);
  }

  /** Adopts the people of a scene. Returns the old positions of those who moved; they stay there until `interpolate` moves them. */
  adoptMarks(marks: readonly Mark[]): ReadonlyMap<PersonId, Point> {
    const from = new Map<PersonId, Point>();
    for (const mark of marks) {
      const old = this.#at.get(mark.person);
      if (old && Math.hypot(old.x - mark.x, old.y - mark.y) > SAME) from.set(mark.person, old);
    }
    this.#at.clear();
    for (const mark of marks) this.#at.set(mark.person, from.get(mark.person) ?? { x: mark.x, y: mark.y });
    return from;
  }

  /** Moves people between old and new positions. `t`: 0…1. Returns the new positions. */
  interpolate(
    from: ReadonlyMap<PersonId, Point>,
    targets: ReadonlyMap<PersonId, Mark>,
    t: number,
  ): readonly (readonly [PersonId, Point])[] {
    const moved: (readonly [PersonId, Point])[] = [];
    for (const [id, old] of from) {
      const target = targets.get(id);
      if (target) moved.push([id, { x: old.x + (target.x - old.x) * t, y: old.y + (target.y - old.y) * t }]);
    }
    for (const [id, place] of moved) this.#at.set(id, place);
    return moved;
  }
}
