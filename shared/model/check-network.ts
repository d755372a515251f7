/** Checks that every reference in a whole network leads somewhere. `kith check` and the opening of a file use it. */

import { runToEnd } from '../lib/resumable-work';
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
  return runToEnd(checkNetworkSteps(network, max));
}

/** Objects between two pauses. */
const OBJECTS_PER_STEP = 500;

/** The same with pauses. The network must not change meanwhile. */
export function* checkNetworkSteps(network: Network, max = 100): Generator<undefined, readonly NetworkProblem[]> {
  let checked = 0;
  const problems: NetworkProblem[] = [];
  const report = (message: string) => problems.push({ message });
  for (const name of TABLE_NAMES) {
    for (const [key, object] of tableOf(network, name)) {
      if (problems.length >= max) return problems;
      if (++checked % OBJECTS_PER_STEP === 0) yield undefined;
      for (const { table, id } of referencesOf(name, object)) {
        if (!tableOf(network, table).has(id)) report(text('model.danglingReference', { table: name, key, target: table, id }));
      }
    }
  }
  for (const interaction of network.interactions.values()) {
    if (problems.length >= max) return problems;
    if (++checked % OBJECTS_PER_STEP === 0) yield undefined;
    if (interaction.people.length === 0) report(text('model.emptyInteraction', { id: interaction.id, day: interaction.day }));
    if (new Set(interaction.people).size < interaction.people.length)
      report(text('model.repeatedPerson', { id: interaction.id, day: interaction.day }));
  }
  for (const tie of network.ties.values()) if (tie.a === tie.b) report(text('model.tieOfOnePerson', { id: tie.id }));
  return problems;
}
