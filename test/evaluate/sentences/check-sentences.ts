/** Prints every sentence about a network on a day, reads each back, and checks it against the raw file. */
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { reconnectList } from '../../../shared/analysis/suggestions/reconnect-list';
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../../../shared/model/day';
import { emptyInteraction } from '../../../shared/model/edits/interactions';
import type { InteractionId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { networkAsOf } from '../../../shared/model/network-as-of';
import { copyNetwork, networkToJson } from '../../../shared/model/network-json';
import { type Judged, judge } from './checks/checks';
import { factsOf, rawAsOf } from './facts/facts';
import { type RawFile, rawOfJson } from './facts/raw-file';
import { daysSince1970 } from './facts/spoken-time';
import { printedOfBriefs } from './print/print-brief';
import { printedOfCircles, printedOfDue, printedOfLookingBack, printedOfNetwork, printedOfPeople } from './print/print-people';
import { printedOfDone, printedOfIntroductions, printedOfPaths, printedOfWeek } from './print/print-suggestions';
import { printedOfClusters, printedOfTies, printedOfWeakTies } from './print/print-ties';
import { type Perturbation, type Printed, type Shown, shownOn } from './print/printed';

export type JudgedSentence = Printed & Judged;

/** How far back the time bar is set. */
const CHANGES_SINCE = 90;

export interface CheckOptions {
  /** What the user's files hold. Default: the network as it is saved. */
  readonly raw?: RawFile;
  readonly perturbation?: Perturbation;
  /** Told the people of each cluster, by its name. */
  readonly onClusters?: (clusters: ReadonlyMap<string, readonly (readonly string[])[]>) => void;
}

export function checkSentences(network: Network, today: IsoDay, options: CheckOptions = {}): readonly JudgedSentence[] {
  const { raw = rawOfJson(JSON.stringify(networkToJson(network))), perturbation = {}, onClusters } = options;
  const shown = shownOn(network, today, perturbation);
  const before = isoDay(dayNumber(today) - CHANGES_SINCE);
  const earlier = shownOn(networkAsOf(network, before), before);
  onClusters?.(clustersShown(shown));
  const facts = factsOf({
    raw,
    today: daysSince1970(today),
    kernelName: shown.findings.kernel,
    clusters: clustersShown(shown),
    listAfter: (contact) => listAfter(shown, contact),
    before: factsOf({
      raw: rawAsOf(raw, daysSince1970(before)),
      today: daysSince1970(before),
      kernelName: earlier.findings.kernel,
      clusters: clustersShown(earlier),
      listAfter: () => [],
      before: null,
    }),
  });
  return [
    ...printedOfPeople(shown),
    ...printedOfDue(shown),
    ...printedOfCircles(shown),
    ...printedOfLookingBack(shown),
    ...printedOfNetwork(shown, earlier),
    ...printedOfTies(shown),
    ...printedOfWeakTies(shown),
    ...printedOfClusters(shown),
    ...printedOfWeek(shown),
    ...printedOfDone(shown),
    ...printedOfIntroductions(shown),
    ...printedOfPaths(shown),
    ...printedOfBriefs(shown),
  ].map((printed) => ({ ...printed, ...judge(printed, facts) }));
}

/** The people of each cluster, by its name. */
function clustersShown({ findings, names }: Shown): ReadonlyMap<string, readonly (readonly string[])[]> {
  const clusters = new Map<string, (readonly string[])[]>();
  for (const { label, members } of findings.clusters) clusters.set(label, [...(clusters.get(label) ?? []), members.map(names.person)]);
  return clusters;
}

/** The list of the week, chosen anew by another analysis, perhaps after a meeting today with one person. As in the app, clusters stay until the next start. */
function listAfter({ network, today, names, analysis: { reusable } }: Shown, contact: string | null): readonly string[] {
  const changed = copyNetwork(network);
  changed.weeks.delete(mondayOf(today));
  const met = contact === null ? undefined : [...network.people.values()].find(({ name }) => name === contact);
  if (met !== undefined) {
    const id = '~checked' as InteractionId;
    changed.interactions.set(id, { ...emptyInteraction(today, [met.id], 'in-person'), id, origin: null });
  }
  return reconnectList(changed, analyze(changed, { today, reused: reusable }), { today, seed: 1 }).rows.map(({ person }) =>
    names.person(person),
  );
}
