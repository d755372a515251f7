/** The page of each tie and of each cluster, and the list of weak ties. */
import { clusterRows, liftText } from '../../../../renderer/cluster/cluster-rows';
import { tieRows } from '../../../../renderer/tie/tie-rows';
import type { TieFindings } from '../../../../shared/analysis/data/findings';
import { joinedClusters, rankedWeakTies } from '../../../../shared/analysis/results/rank-weak-ties';
import { pushTo } from '../../../../shared/lib/collections';
import { formatList } from '../../../../shared/lib/format-text';
import type { PersonId } from '../../../../shared/model/ids';
import type { Interaction, Tie } from '../../../../shared/model/network';
import { clusterReasonSentence } from '../../../../shared/sentences/cluster-sentence';
import { closureSentence } from '../../../../shared/sentences/network-sentences';
import {
  evidenceSentence,
  joinedMessage,
  noTieSentence,
  RELATION_SENTENCES,
  structureSentences,
} from '../../../../shared/sentences/tie-sentence';
import { text } from '../../../../shared/strings/text';
import { pairKey } from '../facts/tie-facts';
import { at, holesIn, type Printed, type Shown, withoutTags } from './printed';

export function printedOfTies(shown: Shown): Printed[] {
  const { network, findings, names } = shown;
  const stated = new Map<string, Tie[]>();
  for (const tie of network.ties.values()) pushTo(stated, pairKey(tie.a, tie.b), tie);
  const together = new Map(findings.affinities.map(({ a, b }): [string, Interaction[]] => [pairKey(a, b), []]));
  for (const entry of network.interactions.values())
    for (const a of entry.people) for (const b of entry.people) if (a < b) together.get(pairKey(a, b))?.push(entry);
  const ties = new Set(findings.ties.map(({ a, b }) => pairKey(a, b)));
  return [
    ...findings.ties.flatMap((tie) => [
      ...printedOfTie(shown, tie),
      ...(stated.get(pairKey(tie.a, tie.b)) ?? []).flatMap(({ a, b, relation, hasEnded }) => {
        const sentence = text(RELATION_SENTENCES[relation], { a: names.person(a), b: names.person(b) });
        return at('relation', [names.person(a), names.person(b)], sentence, hasEnded ? text('tie.hasEnded') : '');
      }),
    ]),
    ...findings.affinities.flatMap(({ a, b, shared }) => {
      const about = [names.person(a), names.person(b)];
      const interests = formatList(shared.map((id) => network.interests.get(id)?.name ?? ''));
      const isTied = ties.has(pairKey(a, b));
      return [
        ...at('interests of a pair', about, withoutTags(text('tie.bothCareAbout', { interests }))),
        ...(isTied ? [] : at('interests of a pair', about, noTieSentence(together.get(pairKey(a, b)) ?? []))),
      ];
    }),
  ];
}

function printedOfTie({ network, today, findings, names }: Shown, tie: TieFindings): Printed[] {
  const about = [names.person(tie.a), names.person(tie.b)];
  const [a = '', b = ''] = [tie.a, tie.b].map((id) => (network.people.get(id)?.name ?? '').split(' ')[0]);
  const joined = joinedClusters(findings, tie);
  const rows = ['together', 'last', 'stated', 'tied to both', 'span', 'occasions'];
  return [
    ...at('evidence', about, ...evidenceSentence(tie, today).split('; ')),
    ...at('what a tie joins', about, ...structureSentences(tie, { a, b })),
    ...(joined ? at('what a tie joins', about, withoutTags(text(joinedMessage(joined), joined))) : []),
    ...tieRows(tie, findings.ties, today).flatMap(({ value }, k) => at(`tie row ${rows[k]}`, about, value)),
  ];
}

/** The list of weak ties, as the lens orders it. */
export function printedOfWeakTies({ findings, names, today }: Shown): Printed[] {
  return rankedWeakTies(findings).bridges.flatMap((tie) => {
    const [from, to] = [names.person(tie.a), names.person(tie.b)];
    const joined = joinedClusters(findings, tie);
    const line = joined
      ? text(joined.count <= 1 ? 'tie.onlyTieBetween' : 'tie.oneOfTiesBetween', { from, to, ...joined })
      : text('tie.knownFrom', { from, to, evidence: evidenceSentence(tie, today) });
    return at('bridge in the list', [from, to], withoutTags(line), withoutTags(text('tie.howSure', { count: tie.occasions ?? 0 })));
  });
}

export function printedOfClusters(shown: Shown): Printed[] {
  const { findings, names } = shown;
  const nameOf = (id: PersonId) => names.person(id);
  const holes = holesIn(shown);
  return findings.clusters.flatMap((cluster) => {
    const about = [cluster.label];
    const size = cluster.members.length;
    return [
      ...(cluster.isNamedByUser ? [] : at('cluster name', about, cluster.label)),
      ...at('cluster size', about, text(cluster.isNamedByUser ? 'cluster.sizeNamed' : 'cluster.sizeUnnamed', { count: size })),
      ...at('cluster reason', about, clusterReasonSentence(cluster.reason, nameOf)),
      ...cluster.interests.flatMap(({ name, count, lift }) =>
        at('cluster interest', [cluster.label, name], text('cluster.shared', { count, size, lift: liftText(lift) })),
      ),
      ...(cluster.tiesInside > 0 ? at('cluster ties', about, text('cluster.tiesInside', { count: cluster.tiesInside })) : []),
      ...at('closure of a cluster', about, closureSentence(holes.ofCluster(cluster.id))),
      ...clusterRows(cluster, null, 0)
        .slice(0, 2)
        .flatMap(({ value }, k) => at(k === 0 ? 'cluster row ties' : 'cluster row shared', about, ...value.split('; '))),
    ];
  });
}
