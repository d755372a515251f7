/**
 * The network as it could have been known on an earlier day: only what had happened by then. Who had not been met is not in it; what was said
 * without a date (interests, circles, stated relations without `since`) counts as known all along.
 */
import type { IsoDay } from './day';
import type { PersonId } from './ids';
import type { Interaction, Network, Person, Tie } from './network';

export function networkAsOf(network: Network, day: IsoDay): Network {
  const interactions = new Map([...network.interactions].filter(([, { day: on }]) => on <= day));
  const firstSeen = firstDays(network.interactions.values());
  const isKnown = ({ id, connectedOn }: Person): boolean => {
    const seen = firstSeen.get(id);
    const first = seen === undefined ? connectedOn : connectedOn === null || seen < connectedOn ? seen : connectedOn;
    return first === null || first <= day;
  };
  const people = new Map([...network.people].filter(([, person]) => isKnown(person)));
  const isTied = ({ a, b, since }: Tie): boolean => people.has(a) && people.has(b) && (since === null || since <= day);
  return { ...network, people, interactions, ties: new Map([...network.ties].filter(([, tie]) => isTied(tie))) };
}

/** The first day anything is known of: where a replay can begin. Null: nothing has a date. */
export function firstDay(network: Network): IsoDay | null {
  let first: IsoDay | null = null;
  for (const { day } of network.interactions.values()) if (first === null || day < first) first = day;
  return first;
}

function firstDays(interactions: Iterable<Interaction>): Map<PersonId, IsoDay> {
  const first = new Map<PersonId, IsoDay>();
  for (const { day, people } of interactions) {
    for (const id of people) {
      const before = first.get(id);
      if (before === undefined || day < before) first.set(id, day);
    }
  }
  return first;
}
