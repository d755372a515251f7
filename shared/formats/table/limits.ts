/** Limits of what Kith reads at once. No export of a person's contacts comes near them. Tests pass smaller ones. */
export interface Limits {
  readonly bytes: number;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** Without those that have no values. */
  readonly columns: number;
  /** UTF-16 units in one cell. A row with a longer one is left out. */
  readonly cell: number;
  /** Cells of the whole file, including empty ones: each costs memory. */
  readonly cells: number;
  /** Quotes inside quoted cells that are not doubled. Kith repairs a few; so many mean that the file is not CSV. */
  readonly brokenQuotes: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 512,
  cell: 250_000,
  cells: 20_000_000,
  brokenQuotes: 10_000,
};
