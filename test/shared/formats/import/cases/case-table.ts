/** A row of the tables of import cases. */
export interface ImportCase {
  readonly folder: string;
  readonly files: readonly string[];
  /** Per file: the account, or the beginning of the refusal. */
  readonly accounts: readonly (string | RegExp)[];
  /** Everybody in the network afterwards: what must be true of each. A text is the name alone. */
  readonly people?: readonly (string | Record<string, unknown>)[];
  readonly warnings?: readonly RegExp[];
  readonly contacts?: readonly string[];
}
