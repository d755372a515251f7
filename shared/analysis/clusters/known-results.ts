/**
 * Results that follow from the ties alone and take long to compute: whether the groups are more than chance, and how much the ties count beside other
 * layers. They are kept by a hash of what they were computed from, in the worker from one analysis to the next and in the view from one start to the
 * next. An analysis with known results gives the same answer as without.
 */

/** More than one analysis needs, for switching between mixtures and days. */
const MOST_RESULTS = 12;

export class KnownResults {
  /** By hash; the latest used is the last. */
  readonly #results = new Map<string, number>();

  /** Adds results of an earlier start. Those that are here already stay. */
  add(results: Readonly<Record<string, number>>): void {
    for (const [key, value] of Object.entries(results)) if (!this.#results.has(key)) this.#results.set(key, value);
  }

  /** The results that were used last, by hash. */
  toRecord(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#results);
  }

  /**
   * The known result of a method for an input, or the one that `compute` gives.
   *
   * @param method its name with a version, which is raised when the method changes
   * @param input everything the result depends on
   */
  *resultOf<Step>(
    method: string,
    input: readonly (number | Int32Array | Float64Array)[],
    compute: () => Generator<Step, number>,
  ): Generator<Step, number> {
    const key = `${method} ${hashOf(input)}`;
    const result = this.#results.get(key) ?? (yield* compute());
    this.#results.delete(key); // it becomes the latest
    this.#results.set(key, result);
    for (const oldest of this.#results.keys()) if (this.#results.size > MOST_RESULTS) this.#results.delete(oldest);
    return result;
  }
}

/** 64 bits of all numbers and their order: two lanes of FNV-1a over words of 32 bits, mixed at the end as in MurmurHash3. Not for secrets. */
function hashOf(input: readonly (number | Int32Array | Float64Array)[]): string {
  let a = 0x811c9dc5;
  let b = 0x41c6ce57;
  for (const part of input) {
    const numbers = typeof part === 'number' ? Float64Array.of(part) : part;
    const words = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.byteLength / 4);
    a = Math.imul(a ^ words.length, 0x01000193);
    b = Math.imul(b ^ words.length, 0x85ebca6b);
    for (let i = 0; i < words.length; i++) {
      a = Math.imul(a ^ words[i]!, 0x01000193);
      b = Math.imul((b ^ words[i]!) + (b >>> 15), 0x85ebca6b);
    }
  }
  return hexOf(a) + hexOf(b);
}

function hexOf(hash: number): string {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, '0');
}
