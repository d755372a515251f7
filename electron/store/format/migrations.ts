/**
 * The formats of the network file, and one small migration from each to the next. To change the file: raise FORMAT, add the migration from the format
 * before, keep a file of the old format in test/fixtures/saved-networks/format-N (it stays there forever), and let the test open it.
 */

/** The format that this Kith writes. */
export const FORMAT = 3;

/** From format `n` to `n + 1`, as plain JSON. Pure: must not change its argument. */
type Migration = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `MIGRATIONS[n]` leads from format n to n + 1. Format 1 is the first. */
const MIGRATIONS: { readonly [format: number]: Migration } = {
  // 2: the last line is the footer, and a change log follows the file. The fields are the same.
  1: (document) => ({ ...document }),
  // 3: a large network keeps its interactions in year shards, listed in `years`. A small one has none.
  2: (document) => ({ ...document }),
};

/** Migrates a document to FORMAT. Null: there is no migration from its format. */
export function migrate(document: Readonly<Record<string, unknown>>, format: number): Readonly<Record<string, unknown>> | null {
  let current = document;
  for (let n = format; n < FORMAT; n++) {
    const migration = MIGRATIONS[n];
    if (migration === undefined) return null;
    current = { ...migration(current), format: n + 1 };
  }
  return current;
}
