/**
 * Help given and received as memory (docs/analysis.md, "Favors"): never part of strength, and never shown as a balance.
 *
 *   balance_j = Σ received · K − Σ given · K          K: kernel.ts; > 0: they helped the user more, and lately
 */
import { type DayNumber, dayNumber } from '../../model/day';
import { FAVOR } from '../../model/interaction-log/log-columns';
import { interactionsWithFlags } from '../../model/interaction-log/log-queries';
import type { Interaction, Network } from '../../model/network';
import type { Columns } from '../data/columns';
import { kernelValue } from './kernel';

export interface Favors {
  /** Per person number. */
  readonly balance: Float64Array;
  /** The latest interaction in which they helped the user. */
  readonly lastReceived: ReadonlyMap<number, Interaction>;
}

export function favorsOf(network: Network, columns: Columns, today: DayNumber): Favors {
  const balance = new Float64Array(columns.people.length);
  const lastReceived = new Map<number, Interaction>();
  for (const interaction of interactionsWithFlags(network.interactions, FAVOR)) {
    if (!interaction.favor) continue;
    const age = today - dayNumber(interaction.day);
    if (age < 0) continue;
    const isReceived = interaction.favor.direction === 'received';
    for (const person of interaction.people) {
      const number = columns.personNumber.get(person);
      if (number === undefined) continue;
      balance[number]! += (isReceived ? 1 : -1) * kernelValue(age);
      if (isReceived) lastReceived.set(number, interaction); // interactions come in the order of days
    }
  }
  return { balance, lastReceived };
}
