/** The people who are chosen, in the table or on the map, for what is done with many at once. */
import type { PersonId } from '../../../shared/model/ids';

export interface Choice {
  readonly chosen: ReadonlySet<PersonId>;
  /** The row from which a range goes; null: none yet. */
  readonly anchor: PersonId | null;
}

export const NO_CHOICE: Choice = { chosen: new Set(), anchor: null };
