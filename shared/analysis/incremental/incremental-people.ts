/** The user's tie to single people, recomputed from their own interactions by the same functions as the whole analysis. */
import type { DayNumber } from '../../model/day';
import { CHANNELS } from '../../model/network';
import type { Columns } from '../data/columns';
import type { PersonColumns } from '../data/stored-columns';
import { RankedOrder } from '../results/ranked-order';
import { contactMarks, hasBegun, NO_DAY, writeDays } from '../ties/contact-days';
import { isFaceToFace, MASS_EVENT } from '../ties/event-weight';
import type { Kernel } from '../ties/kernel';
import { exactRhythm } from '../ties/rhythm';
import { isSmallGathering } from '../ties/tie-evidence';
import { closenessBonus, closenessUnit, reciprocityFactor, reciprocityOf, replay, type TieStrength } from '../ties/tie-strength';
import type { IncrementalLog } from './incremental-log';

const CLOSEST = 15; // people whose median S* declared closeness is counted in

export class IncrementalPeople {
  readonly #columns: Columns;
  readonly #log: IncrementalLog;
  readonly #results: PersonColumns;
  readonly #today: DayNumber;
  readonly #kernel: Kernel;
  /** S* now and at its peak, without declared closeness. */
  readonly #reciprocal: RankedOrder;
  readonly #reciprocalPeak: Float64Array;
  /** c0 of tie-strength.ts. */
  #unit: number;
  #buffers = buffersFor(64);

  constructor(columns: Columns, log: IncrementalLog, results: PersonColumns, strength: TieStrength, today: DayNumber, kernel: Kernel) {
    this.#columns = columns;
    this.#log = log;
    this.#results = results;
    this.#today = today;
    this.#kernel = kernel;
    this.#reciprocal = new RankedOrder(strength.contact.map((s, j) => s * reciprocityFactor(strength.reciprocity[j]!)));
    this.#unit = closenessUnit(this.#reciprocal.medianOfTop(CLOSEST));
    this.#reciprocalPeak = strength.peak.map((peak, j) => peak - closenessBonus(columns.closeness[j]!, this.#unit));
  }

  /** Recomputes these people from the log. Returns everybody whose strength changed: declared closeness is counted in a unit that all share. */
  recompute(people: Iterable<number>): ReadonlySet<number> {
    const changed = new Set<number>();
    for (const j of people) {
      this.#recomputePerson(j);
      changed.add(j);
    }
    const unit = closenessUnit(this.#reciprocal.medianOfTop(CLOSEST));
    if (unit !== this.#unit) {
      this.#unit = unit;
      this.#columns.closeness.forEach((closeness, j) => {
        if (closenessBonus(closeness, 1) > 0) changed.add(j);
      });
    }
    for (const j of changed) {
      const bonus = closenessBonus(this.#columns.closeness[j]!, unit);
      this.#results.declared[j] = bonus;
      this.#results.strength[j] = this.#reciprocal.value(j) + bonus;
      this.#results.peak[j] = this.#reciprocalPeak[j]! + bonus;
    }
    return changed;
  }

  #recomputePerson(j: number): void {
    const results = this.#results;
    const events = this.#log.of(j);
    if (events.length > this.#buffers.length) this.#buffers = buffersFor(2 * events.length);
    const { contacts, days } = this.#buffers;
    let count = 0;
    let planned = -1;
    let daysMet = 0;
    let lastMet = NO_DAY;
    let smallGatherings = 0;
    for (let i = 0; i < events.length; i++) {
      const e = events[i]!;
      const day = this.#log.day(e);
      if (day <= this.#today && isSmallGathering(this.#log.size(e))) smallGatherings++;
      const isPast = hasBegun(day, this.#log.precision(e), this.#today);
      if (!isPast && planned < 0 && this.#log.size(e) <= MASS_EVENT) planned = e;
      const weight = this.#log.weight(e);
      if (!isPast || weight === 0) continue;
      const on = Math.min(day, this.#today);
      if (isFaceToFace(this.#log.channel(e)) && lastMet !== on) {
        lastMet = on;
        daysMet++;
      }
      contacts.day[count] = on;
      contacts.weight[count] = weight;
      contacts.marks[count++] = contactMarks(this.#log.direction(e), this.#log.precision(e));
    }
    const n = writeDays(contacts, 0, count, days, 0);
    results.contactDays[j] = n;
    results.first[j] = n === 0 ? NO_DAY : days.day[0]!;
    results.last[j] = n === 0 ? NO_DAY : days.day[n - 1]!;
    results.isLastExact[j] = n === 0 ? 0 : days.isExact[n - 1]!;
    results.hasMet[j] = n > 0 && daysMet === n ? 1 : 0;
    results.smallGatherings[j] = smallGatherings;
    results.planned[j] = planned < 0 ? NO_DAY : this.#log.day(planned);
    results.plannedChannel[j] = planned < 0 ? CHANNELS.length : this.#log.channel(planned);

    const rhythm = exactRhythm(days, 0, n);
    results.exactDays[j] = rhythm.days;
    results.exactSpan[j] = rhythm.span;
    results.burstiness[j] = rhythm.burstiness;
    results.usualInterval[j] = rhythm.usualInterval;

    if (n === 0) {
      this.#reciprocal.set(j, 0);
      this.#reciprocalPeak[j] = 0;
      return;
    }
    const replayed = replay(days, 0, n, this.#today, this.#kernel);
    const factor = reciprocityFactor(reciprocityOf(replayed));
    this.#reciprocal.set(j, replayed.now * factor);
    this.#reciprocalPeak[j] = replayed.peak * factor;
  }
}

/** Buffers for the contacts of one person, reused for the next. */
function buffersFor(length: number) {
  return {
    length,
    contacts: { day: new Int32Array(length), weight: new Float64Array(length), marks: new Uint8Array(length) },
    days: {
      day: new Int32Array(length),
      value: new Float64Array(length),
      outValue: new Float64Array(length),
      inValue: new Float64Array(length),
      isExact: new Uint8Array(length),
    },
  };
}
