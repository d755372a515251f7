/**
 * The network on an earlier day, with only what had happened by then. People the user had not met yet are missing. What has no date (interests,
 * circles, stated relations without `since`) is always included.
 */
import type { IsoDay } from './day';
import { firstDayOfLog, firstDays, logUpTo } from './interaction-log/log-queries';
import type { Network, Person, Tie } from './network';

export function networkAsOf(network: Network, day: IsoDay): Network {
  const interactions = logUpTo(network.interactions, day);
  const firstSeen = firstDays(network.interactions);
  const isMet = ({ id, connectedOn }: Person): boolean => {
    const seen = firstSeen.get(id);
    const first = seen === undefined ? connectedOn : connectedOn === null || seen < connectedOn ? seen : connectedOn;
    return first === null || first <= day;
  };
  const people = new Map([...network.people].filter(([, person]) => isMet(person)));
  const isTied = ({ a, b, since }: Tie): boolean => people.has(a) && people.has(b) && (since === null || since <= day);
  return { ...network, people, interactions, ties: new Map([...network.ties].filter(([, tie]) => isTied(tie))) };
}

/** The first day of the log, where a replay can begin. Null: the log is empty. */
export function firstDay(network: Network): IsoDay | null {
  return firstDayOfLog(network.interactions);
}
