/** Interns UTF-8 texts that occur many times: decodes each once, and afterwards returns its number. */
import { equalBytes, hashOf } from './id-index';

const decoder = new TextDecoder();

export class StringInterner {
  /** Entry + 1; 0: free. */
  #table = new Int32Array(256);
  /** The texts in order; entry i is [start[i], start[i + 1]). */
  #bytes = new Uint8Array(4_096);
  #start = new Int32Array(130);
  /** The result of `numberOfNew` for each entry. */
  #numbers = new Int32Array(129);
  #size = 0;

  /** @param numberOfNew called for the first occurrence of a text */
  numberOf(bytes: Uint8Array, from: number, to: number, numberOfNew: (text: string) => number): number {
    const table = this.#table;
    const start = this.#start;
    const stored = this.#bytes;
    const mask = table.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    for (let entry = table[slot]!; entry !== 0; entry = table[slot]!) {
      if (equalBytes(stored, start[entry - 1]!, start[entry]!, bytes, from, to)) return this.#numbers[entry - 1]!;
      slot = (slot + 1) & mask;
    }
    const number = numberOfNew(decoder.decode(bytes.subarray(from, to)));
    this.#store(bytes.subarray(from, to), number);
    table[slot] = this.#size;
    if (2 * this.#size >= table.length) this.#grow();
    return number;
  }

  #store(text: Uint8Array, number: number): void {
    const at = this.#start[this.#size]!;
    if (at + text.length > this.#bytes.length) {
      const larger = new Uint8Array(2 * (at + text.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(text, at);
    this.#numbers[this.#size++] = number;
    this.#start[this.#size] = at + text.length;
  }

  /** The table is at most half full, so the other arrays need half as many entries. */
  #grow(): void {
    const slots = 4 * this.#table.length;
    const [start, numbers] = [this.#start, this.#numbers];
    this.#start = new Int32Array(slots / 2 + 2);
    this.#start.set(start);
    this.#numbers = new Int32Array(slots / 2 + 1);
    this.#numbers.set(numbers);
    this.#table = new Int32Array(slots);
    const mask = slots - 1;
    for (let i = 0; i < this.#size; i++) {
      let slot = hashOf(this.#bytes, this.#start[i]!, this.#start[i + 1]!) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = i + 1;
    }
  }
}
