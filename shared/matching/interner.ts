/** Texts as numbers, so that a comparison of two texts is one of two numbers. */

/** Texts as numbers from 0, and how many records have each. */
export class Interner {
  readonly texts: string[] = [];
  readonly frequency: number[] = [];
  private readonly ids = new Map<string, number>();

  idOf(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    this.ids.set(text, this.texts.length);
    this.frequency.push(0);
    return this.texts.push(text) - 1;
  }

  /** Counts one record for each. */
  count(ids: readonly number[]): void {
    for (const id of ids) (this.frequency[id] as number)++;
  }
}

/** Counts the text of one record. −1: empty. */
export function single(interner: Interner, text: string): number {
  if (text === '') return -1;
  const id = interner.idOf(text);
  interner.count([id]);
  return id;
}

export function unique(ids: readonly number[]): readonly number[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}
