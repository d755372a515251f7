/** What a file may cost. Beyond these Kith refuses with a sentence; no contacts export of a person comes near them. Tests pass smaller ones. */
export interface Limits {
  readonly bytes: number;
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** UTF-16 units in one cell. */
  readonly cell: number;
  /** Cells of the whole file, the empty ones too: each costs memory. */
  readonly cells: number;
  /** Quotes inside quoted cells that are not doubled. A few are mended, so many mean that the file is no CSV. */
  readonly brokenQuotes: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 512,
  cell: 64 * 1024,
  cells: 20_000_000,
  brokenQuotes: 10_000,
};
