/** Texts met again and again as UTF-8: each becomes a text once, and a number after that. */
import { hashOf, isSame } from './id-index';

const decoder = new TextDecoder();

export class KnownBytes {
  /** Entry + 1; 0: free. */
  #table = new Int32Array(1_024);
  readonly #texts: Uint8Array[] = [];
  readonly #numbers: number[] = [];

  /** `numberOfNew` is asked the first time a text is met. */
  numberOf(bytes: Uint8Array, from: number, to: number, numberOfNew: (text: string) => number): number {
    const mask = this.#table.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    for (let entry = this.#table[slot]!; entry !== 0; entry = this.#table[slot]!) {
      const text = this.#texts[entry - 1]!;
      if (isSame(text, 0, text.length, bytes, from, to)) return this.#numbers[entry - 1]!;
      slot = (slot + 1) & mask;
    }
    const text = bytes.slice(from, to);
    const number = numberOfNew(decoder.decode(text));
    this.#numbers.push(number);
    this.#table[slot] = this.#texts.push(text);
    if (2 * this.#texts.length > this.#table.length) this.#grow();
    return number;
  }

  #grow(): void {
    this.#table = new Int32Array(4 * this.#table.length);
    const mask = this.#table.length - 1;
    for (const [i, text] of this.#texts.entries()) {
      let slot = hashOf(text, 0, text.length) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = i + 1;
    }
  }
}
