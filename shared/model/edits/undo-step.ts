/**
 * Undo reverts one step of the user, but Kith's own records (the frozen week, the cluster anchors) may have changed since the step. This adapts the
 * stored inverse to the current network: the user's data is restored exactly, and the records only gain or lose people.
 */
import { isSameList } from '../../lib/collections';
import type { ReconnectWeek } from '../decisions';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { ClusterAnchor, Network } from '../network';

/**
 * The edit to apply for a stored inverse when Kith's records changed since the step; otherwise the inverse itself is exact. People it deletes leave
 * the current lists and anchors. People it restores return to their places where nothing else changed. A list without people is deleted, so that a
 * new one can be made.
 */
export function rebaseStep(network: Network, inverse: Edit): Edit {
  const restoredIds = new Set<string>((inverse.put.people ?? []).map((person) => person.id));
  const deletedIds = new Set<string>((inverse.delete.people ?? []).filter((id) => !restoredIds.has(id)));
  const willExist = (id: PersonId) => restoredIds.has(id) || (network.people.has(id) && !deletedIds.has(id));
  const returns = (id: PersonId) => restoredIds.has(id) && !network.people.has(id);

  /** The ids to keep: `now`, less who deletedIds; or `before`, when `before` is `now` with the returning people put back in their places. */
  const fitted = <T>(now: readonly T[] | undefined, before: readonly T[] | undefined, personOf: (item: T) => PersonId): readonly T[] => {
    const kept = (now ?? before ?? []).filter((item) => willExist(personOf(item)));
    if (now === undefined || before === undefined) return kept;
    const persons = (items: readonly T[]) => items.map(personOf);
    const stable = before.filter((item) => !returns(personOf(item)) && willExist(personOf(item)));
    return isSameList(persons(stable), persons(kept)) ? before.filter((item) => willExist(personOf(item))) : kept;
  };

  const weeks = new Map<string, ReconnectWeek>();
  const droppedWeeks = new Set<string>(inverse.delete.weeks ?? []);
  const beforeWeeks = new Map((inverse.put.weeks ?? []).map((week) => [week.monday, week]));
  for (const monday of new Set([...network.weeks.keys(), ...beforeWeeks.keys()])) {
    const now = network.weeks.get(monday);
    const before = beforeWeeks.get(monday);
    if (before === undefined && !now?.picks.some((pick) => deletedIds.has(pick.person))) continue;
    const picks = fitted(now?.picks, before?.picks, (pick) => pick.person);
    if (picks.length === 0 && (before === undefined || before.picks.length > 0)) droppedWeeks.add(monday);
    else weeks.set(monday, { ...(now ?? before), monday, picks });
  }

  const clusters = new Map<string, ClusterAnchor>();
  const beforeClusters = new Map((inverse.put.clusters ?? []).map((cluster) => [cluster.id, cluster]));
  for (const id of new Set([...network.clusters.keys(), ...beforeClusters.keys()])) {
    const now = network.clusters.get(id);
    const before = beforeClusters.get(id);
    const anchor = now ?? before;
    if (anchor === undefined || (before === undefined && !now?.members.some((member) => deletedIds.has(member)))) continue;
    const members = fitted(now?.members, before?.members, (member) => member);
    // Only a step that renamed the cluster says anything about its name.
    const name = inverse.kind === 'renameCluster' && before !== undefined ? before.name : anchor.name;
    clusters.set(id, { ...anchor, name, members });
  }
  const droppedClusters = new Set<string>(inverse.delete.clusters ?? []);

  return {
    ...inverse,
    put: {
      ...inverse.put,
      weeks: [...weeks.values()].filter((week) => !droppedWeeks.has(week.monday)),
      clusters: [...clusters.values()].filter((cluster) => !droppedClusters.has(cluster.id)),
    },
    delete: { ...inverse.delete, weeks: [...droppedWeeks], clusters: [...droppedClusters] },
  };
}
