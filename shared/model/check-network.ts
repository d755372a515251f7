/** Checks that every reference in a whole network leads somewhere. `kith check` and the opening of a file use it. */

import { text } from '../strings/text';
import { type Network, TABLE_NAMES } from './network';
import { tableOf } from './network-json';
import { referencesOf } from './references';

export interface NetworkProblem {
  /** One sentence. */
  readonly message: string;
}

/** Stops at `max` problems. Cost: one pass over all objects. */
export function checkNetwork(network: Network, max = 100): readonly NetworkProblem[] {
  const problems: NetworkProblem[] = [];
  const report = (message: string) => problems.push({ message });
  for (const name of TABLE_NAMES) {
    for (const [key, object] of tableOf(network, name)) {
      if (problems.length >= max) return problems;
      for (const { table, id } of referencesOf(name, object)) {
        if (!tableOf(network, table).has(id)) report(text('model.danglingReference', { table: name, key, target: table, id }));
      }
    }
  }
  for (const interaction of network.interactions.values()) {
    if (problems.length >= max) return problems;
    if (interaction.people.length === 0) report(text('model.emptyInteraction', { id: interaction.id, day: interaction.day }));
    if (new Set(interaction.people).size < interaction.people.length)
      report(text('model.repeatedPerson', { id: interaction.id, day: interaction.day }));
  }
  for (const tie of network.ties.values()) if (tie.a === tie.b) report(text('model.tieOfOnePerson', { id: tie.id }));
  return problems;
}
