import type { IsoDay } from '../../model/day';
import type { Row } from '../import-plan';

/** What one row says about a person. */
export interface Card {
  readonly row: Row;
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly birthday: string;
  readonly notes: string;
  readonly circles: readonly string[];
  readonly interests: readonly string[];
  readonly connectedOn: IsoDay | null;
  /** Header → text, for everything without a field of its own. */
  readonly extra: ReadonlyMap<string, string>;
}
