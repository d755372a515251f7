/**
 * Tie strength as one would first write it: over the log's objects, with texts as keys and the formulas of tie-strength.ts, contact-days.ts and
 * event-weight.ts word for word. The rival of the columns, and a check of them: both must give the same numbers.
 */
import { CHANNEL_WEIGHTS } from '../../shared/analysis/ties/event-weight';
import { HALF_LIVES, KERNELS } from '../../shared/analysis/ties/kernel';
import { dayNumber } from '../../shared/model/day';
import type { Interaction, Network } from '../../shared/model/network';

interface PlainDay {
  readonly person: string;
  readonly day: number;
  readonly all: number[];
  readonly out: number[];
  readonly back: number[];
}

export interface PlainStrength {
  /** S with reciprocity. Closeness is left out: it is a table look-up in both. */
  readonly now: number;
  /** Its largest value on any contact-day. */
  readonly peak: number;
}

/** Per person id. `withPeaks` false: today's strength alone, which is less than Kith works out. */
export function plainStrengths(network: Network, today: number, withPeaks: boolean): Map<string, PlainStrength> {
  const days = new Map<string, PlainDay>();
  const series = new Map<string, number[]>();
  for (const interaction of chronological(network)) {
    const day = dayNumber(interaction.day);
    if (day > today || interaction.people.length > 50) continue;
    let weight = weightOf(interaction);
    if (interaction.channel === 'meeting') {
      const key = [...interaction.people].sort().join('|');
      const earlier = (series.get(key) ?? []).filter((other) => other > day - 28);
      earlier.push(day);
      series.set(key, earlier);
      weight *= Math.min(1, 4 / earlier.length);
    }
    for (const person of interaction.people) {
      const key = `${person}|${day}`;
      let one = days.get(key);
      if (one === undefined) days.set(key, (one = { person, day, all: [], out: [], back: [] }));
      one.all.push(weight);
      if (interaction.direction !== 'in') one.out.push(weight);
      if (interaction.direction !== 'out') one.back.push(weight);
    }
  }

  const byPerson = new Map<string, PlainDay[]>();
  for (const day of days.values()) {
    const known = byPerson.get(day.person);
    if (known) known.push(day);
    else byPerson.set(day.person, [day]);
  }
  const strengths = new Map<string, PlainStrength>();
  for (const [person, contacts] of byPerson) {
    const last = Math.max(...contacts.map((contact) => contact.day));
    let [now, out, back] = [0, 0, 0];
    for (const contact of contacts) {
      now += worth(contact.all) * remembered(today - contact.day);
      out += worth(contact.out) * remembered(last - contact.day);
      back += worth(contact.back) * remembered(last - contact.day);
    }
    const reciprocity = out + back > 0 ? (2 * Math.sqrt(out * back)) / (out + back) : 1;
    const factor = 0.75 + 0.25 * reciprocity;
    strengths.set(person, { now: now * factor, peak: withPeaks ? factor * peakOf(contacts) : Number.NaN });
  }
  return strengths;
}

function peakOf(contacts: readonly PlainDay[]): number {
  const worths = contacts.map((contact) => worth(contact.all));
  return Math.max(
    ...contacts.map(({ day }) =>
      contacts.reduce((sum, earlier, k) => (earlier.day > day ? sum : sum + worths[k]! * remembered(day - earlier.day)), 0),
    ),
  );
}

function chronological(network: Network): Interaction[] {
  return [...network.interactions.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

function weightOf({ channel, people, minutes, direction }: Interaction): number {
  const duration = minutes === null ? 1 : Math.min(2, Math.max(0.5, Math.sqrt(minutes / 30)));
  const isListed = people.length > 10 && (channel === 'meeting' || channel === 'email');
  return (CHANNEL_WEIGHTS[channel] / Math.sqrt(people.length)) * duration * (isListed ? 0.5 : direction === 'in' ? 0.8 : 1);
}

function worth(weights: readonly number[]): number {
  return weights.length === 0 ? 0 : Math.min(1.5, Math.max(...weights) * (1 + 0.25 * Math.log2(weights.length)));
}

function remembered(days: number): number {
  return HALF_LIVES.reduce((sum: number, halfLife, k) => sum + KERNELS.slow.shares[k]! * 2 ** (-days / halfLife), 0);
}
