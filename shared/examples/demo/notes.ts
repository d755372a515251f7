/** Chooses notes about a person: never the same twice for one person, and the least used first. */
import { type DayNumber, isoDay } from '../../model/day';
import type { Random } from '../../model/ids';
import type { DemoCharacter } from './people';
import { shuffled } from './random';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export class NoteWriter {
  readonly #random: Random;
  readonly #timesUsed = new Map<string, number>();
  readonly #toldOf = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Empty when the person has had all notes. */
  note(templates: readonly string[], about: DemoCharacter, day: DayNumber): string {
    const left = shuffled(templates, this.#random).filter((template) => !this.#toldOf.has(`${about.id} ${template}`));
    const template = left.sort((a, b) => (this.#timesUsed.get(a) ?? 0) - (this.#timesUsed.get(b) ?? 0))[0];
    if (template === undefined) return '';
    this.#timesUsed.set(template, (this.#timesUsed.get(template) ?? 0) + 1);
    this.#toldOf.add(`${about.id} ${template}`);
    return fillTemplate(template, about, day);
  }
}

/** Fills in the person's own names and the month after next. */
export function fillTemplate(template: string, about: DemoCharacter, day: DayNumber): string {
  const { dog, cat, child, town } = about.facts;
  const slots: Readonly<Record<string, string>> = {
    dog,
    cat,
    child,
    town,
    month: MONTHS[(Number(isoDay(day).slice(5, 7)) + 1) % 12] ?? '',
  };
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}
