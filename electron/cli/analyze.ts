/** `kith analyze`: strengths, states, roles and clusters as data. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { analyze as analysisOf } from '../../shared/analysis/pipeline/analyze';
import { listRecord } from '../../shared/analysis/suggestions/suggestion-outcomes';
import { fail, ok, type Result } from '../../shared/lib/result';
import { dayNumber } from '../../shared/model/day';
import type { InterestId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { clusterReasonSentence } from '../../shared/sentences/cluster-sentence';
import { namesIn, readFindings } from '../../shared/sentences/read-findings';
import { rhythmSentence } from '../../shared/sentences/rhythm-sentence';
import { roleSentence, structureSentence } from '../../shared/sentences/role-sentence';
import { text } from '../../shared/strings/text';
import { type Command, type CommandResult, type Invocation, textOption } from './command';
import { withReadOnlyStore } from './open-network';

/** The same as the window's, so that both find the same clusters. */
export const SEED = 1;

const MIXINGS: readonly Mixing[] = ['both', 'who-knows-whom', 'interests'];

export const analyzeCommand: Command = {
  name: 'analyze',
  synopsis: '[--today DATE] [--clusters-by both|who-knows-whom|interests]',
  summary: 'Says how strong each tie is, whether it is going quiet, where it leads, and who belongs together.',
  details: ['--today DATE         as if it were that day (YYYY-MM-DD)', '--clusters-by WHAT   what makes a cluster (default: both)'],
  options: { today: { type: 'string' }, 'clusters-by': { type: 'string' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const by = textOption(invocation, 'clusters-by') ?? 'both';
    const mixing = MIXINGS.find((one) => one === by);
    if (mixing === undefined) return fail('usage', `--clusters-by is one of ${MIXINGS.join(', ')}.`);
    return await withReadOnlyStore(invocation, async (store) => analysisResult(invocation, store.network(), mixing));
  },
};

/** The analysis every command uses. */
export function runAnalysis({ today, progress }: Invocation, network: Network, mixing: Mixing = 'both'): Analysis {
  progress('Measuring …');
  return analysisOf(network, { today, seed: SEED, mixing, resolution: 'auto' });
}

function analysisResult(invocation: Invocation, network: Network, mixing: Mixing): Result<CommandResult> {
  const analysis = runAnalysis(invocation, network, mixing);
  const findings = readFindings(analysis.results, network);
  const sentenceNames = namesIn(network, new Map(findings.clusters.map((cluster) => [cluster.id, cluster])));
  const { ranked, explored } = listRecord(network, analysis, dayNumber(invocation.today));
  const names = (ids: readonly InterestId[]) => ids.flatMap((id) => network.interests.get(id)?.name ?? []);
  const nameOf = (id: string) => network.people.get(id as never)?.name ?? id;
  const json = {
    today: findings.today,
    people: findings.people.map((person) => ({
      id: person.id,
      name: nameOf(person.id),
      strength: person.strength,
      score: person.score,
      contactDays: person.contactDays,
      lastContact: person.lastContact,
      state: person.state,
      role: person.role,
      cluster: person.cluster,
      interests: names(person.interests),
    })),
    ties: findings.ties.map(({ a, b, strength, overlap, isLocalBridge }) => ({ a, b, strength, overlap, localBridge: isLocalBridge })),
    clusters: findings.clusters.map(({ id, label, members, interests }) => ({
      id,
      label,
      members,
      interests: interests.map(({ name, count, lift }) => ({ name, count, lift })),
    })),
    list: { ranked, explored },
  };
  const strongest = [...findings.people].sort((a, b) => a.rank - b.rank).slice(0, 20);
  const lines = [
    `${text('common.people', { count: findings.people.length })}, ${text('common.ties', { count: findings.ties.length })} between them, ${text('common.clusters', { count: findings.clusters.length })}, on ${findings.today}`,
    ...(findings.structure.isKnown ? [] : [structureSentence(findings.structure)]),
    ...strongest.map((person) => {
      const words = [
        person.state,
        person.role === 'unknown' ? '' : person.role,
        rhythmSentence(person.rhythm, findings.today),
        roleSentence(person.roleReason, sentenceNames),
      ];
      return `  ${nameOf(person.id)}: ${words.filter((word) => word !== '').join(' · ')}`;
    }),
    ...(findings.people.length > strongest.length ? [`  and ${findings.people.length - strongest.length} more (--json has them all)`] : []),
    ...findings.clusters.map(
      (cluster) =>
        `${cluster.label}: ${text('common.people', { count: cluster.members.length })}. ${clusterReasonSentence(cluster.reason, sentenceNames.person)}`,
    ),
  ];
  if (ranked.shown + explored.shown > 0) {
    lines.push(
      `Of the weeks’ lists, ${ranked.contacted} of ${ranked.shown} were contacted within two weeks` +
        (explored.shown === 0 ? '.' : `, and ${explored.contacted} of ${explored.shown} of the picks you might not have made.`),
    );
  }
  return ok({ json, text: lines.join('\n') });
}
