/**
 * The saved file's versions and the chain of small steps between them. To change the saved file: raise FORMAT, add the step from the version before,
 * keep a file of the old version in test/fixtures/vaults/format-N (it stays for ever), and let the test open it.
 */

/** The version this Kith writes. */
export const FORMAT = 3;

/** From version `n` to `n + 1`, as plain JSON. Pure; must not change its argument. */
type Step = (document: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** `STEPS[n]` leads from version n to n + 1. Version 1 is the first. */
const STEPS: { readonly [version: number]: Step } = {
  // 2: the last line seals the file, and a journal follows it. The parts are the same.
  1: (document) => ({ ...document }),
  // 3: the interactions of a large network lie in files of their own, which `years` lists. A small one has none.
  2: (document) => ({ ...document }),
};

/** Brings a document to FORMAT, or null when there is no way from its version. */
export function migrate(document: Readonly<Record<string, unknown>>, version: number): Readonly<Record<string, unknown>> | null {
  let current = document;
  for (let at = version; at < FORMAT; at++) {
    const step = STEPS[at];
    if (step === undefined) return null;
    current = { ...step(current), format: at + 1 };
  }
  return current;
}
