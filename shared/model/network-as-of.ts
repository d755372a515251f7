/**
 * The network as it could have been known on an earlier day: only what had happened by then. Who had not been met is not in it; what was said
 * without a date (interests, circles, stated relations without `since`) counts as known all along.
 */
import type { IsoDay } from './day';
import { firstDayOfLog, firstDays, logUpTo } from './interaction-log/log-queries';
import type { Network, Person, Tie } from './network';

export function networkAsOf(network: Network, day: IsoDay): Network {
  const interactions = logUpTo(network.interactions, day);
  const firstSeen = firstDays(network.interactions);
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
  return firstDayOfLog(network.interactions);
}
