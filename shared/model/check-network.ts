/** Whether every reference in a whole network leads somewhere: what `kith check` and the opening of a file ask. */
import { type Network, TABLE_NAMES } from './network';
import { tableOf } from './network-json';
import { referencesOf } from './references';

export interface NetworkProblem {
  /** One sentence. */
  readonly message: string;
}

/** Empty when all is well. Stops at `most` problems. Cost: one look at every object. */
export function checkNetwork(network: Network, most = 100): readonly NetworkProblem[] {
  const problems: NetworkProblem[] = [];
  const report = (message: string) => problems.push({ message });
  for (const name of TABLE_NAMES) {
    for (const [key, object] of tableOf(network, name)) {
      if (problems.length >= most) return problems;
      for (const { table, id } of referencesOf(name, object)) {
        if (!tableOf(network, table).has(id)) report(`${name} ${key} refers to ${table} ${id}, which is not there.`);
      }
    }
  }
  for (const interaction of network.interactions.values()) {
    if (problems.length >= most) return problems;
    if (interaction.people.length === 0) report(`The interaction ${interaction.id} of ${interaction.day} has nobody in it.`);
    if (new Set(interaction.people).size < interaction.people.length)
      report(`The interaction ${interaction.id} of ${interaction.day} names somebody twice.`);
  }
  for (const tie of network.ties.values()) if (tie.a === tie.b) report(`The tie ${tie.id} leads from somebody to themselves.`);
  return problems;
}
