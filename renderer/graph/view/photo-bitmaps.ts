/** The photos of people as small bitmaps, made when they come into sight and forgotten again, the longest unseen first. */
import type { PersonId } from '../../../shared/model/ids';
import type { PhotoSource } from '../paint/paint-photos';

/** Pixels of each side: sharp in a mark on a dense screen. */
const SIDE = 96;
/** About 15 MB. */
const MOST_KEPT = 400;
const MOST_AT_ONCE = 4;

interface Kept {
  readonly photo: string;
  /** Null: it is being made, or cannot be drawn. */
  bitmap: ImageBitmap | null;
}

export class PhotoBitmaps {
  readonly #kept = new Map<PersonId, Kept>();
  readonly #onReady: () => void;
  #photoOf: (person: PersonId) => string | undefined = () => undefined;
  #isFromAfar = false;
  #underWay = 0;

  /** @param onReady a photo that was asked for can be painted now */
  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  show(photoOf: (person: PersonId) => string | undefined, isFromAfar: boolean): void {
    this.#photoOf = photoOf;
    this.#isFromAfar = isFromAfar;
  }

  get source(): PhotoSource {
    return {
      isFromAfar: this.#isFromAfar,
      has: (person) => this.#photoOf(person) !== undefined,
      bitmapOf: (person) => this.#bitmapOf(person),
    };
  }

  clear(): void {
    for (const { bitmap } of this.#kept.values()) bitmap?.close();
    this.#kept.clear();
  }

  #bitmapOf(person: PersonId): ImageBitmap | null {
    const photo = this.#photoOf(person);
    const kept = this.#kept.get(person);
    if (photo === undefined) return null;
    if (kept?.photo === photo) {
      this.#kept.delete(person); // to the end: it was seen last
      this.#kept.set(person, kept);
      return kept.bitmap;
    }
    if (this.#underWay < MOST_AT_ONCE) void this.#make(person, photo);
    return null;
  }

  async #make(person: PersonId, photo: string): Promise<void> {
    this.#kept.get(person)?.bitmap?.close();
    const made: Kept = { photo, bitmap: null };
    this.#kept.set(person, made);
    this.#underWay++;
    try {
      const image = new Image();
      image.src = photo;
      await image.decode();
      const bitmap = await createImageBitmap(image, { resizeWidth: SIDE, resizeHeight: SIDE, resizeQuality: 'medium' });
      if (this.#kept.get(person) === made) made.bitmap = bitmap;
      else bitmap.close();
    } catch {
      // Damaged: the mark stays as it is.
    }
    this.#underWay--;
    for (const [oldest, { bitmap }] of this.#kept) {
      if (this.#kept.size <= MOST_KEPT) break;
      bitmap?.close();
      this.#kept.delete(oldest);
    }
    this.#onReady();
  }
}
