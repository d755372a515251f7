/** `kith analyze`: strengths, states, roles and clusters as data. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { analyze as analysisOf } from '../../shared/analysis/pipeline/analyze';
import { suggestionOutcomes } from '../../shared/analysis/suggestions/suggestion-outcomes';
import { ok, type Result } from '../../shared/lib/result';
import { dayNumber } from '../../shared/model/day';
import type { InterestId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { clusterReasonSentence } from '../../shared/sentences/cluster-sentence';
import { namesIn, readFindings } from '../../shared/sentences/read-findings';
import { rhythmSentence } from '../../shared/sentences/rhythm-sentence';
import { quietSentence, roleSentence, structureSentence } from '../../shared/sentences/role-sentence';
import { text } from '../../shared/strings/text';
import { type Command, type CommandResult, type Invocation, invalidChoice, optionHelp, textOption, todayHelp } from './command';
import { withReadOnlyStore } from './open-network';

/** The seed of the window too, so that both find the same clusters. */
export const SEED = 1;

const MIXINGS: readonly Mixing[] = ['both', 'who-knows-whom', 'interests'];

export const analyzeCommand: Command = {
  name: 'analyze',
  synopsis: '[--today DATE] [--clusters-by both|who-knows-whom|interests]',
  summary: 'command-line.analyze',
  details: () => [todayHelp(), optionHelp('--clusters-by WHAT', text('command-line.clustersBy'))],
  options: { today: { type: 'string' }, 'clusters-by': { type: 'string' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const by = textOption(invocation, 'clusters-by') ?? 'both';
    const mixing = MIXINGS.find((each) => each === by);
    if (mixing === undefined) return invalidChoice('--clusters-by', MIXINGS);
    return await withReadOnlyStore(invocation, async (store) => analysisResult(invocation, store.network(), mixing));
  },
};

/** The analysis that all commands use. */
export function runAnalysis({ today, progress }: Invocation, network: Network, mixing: Mixing = 'both'): Analysis {
  progress(text('command-line.analyzing'));
  return analysisOf(network, { today, seed: SEED, mixing, resolution: 'auto' });
}

function analysisResult(invocation: Invocation, network: Network, mixing: Mixing): Result<CommandResult> {
  const analysis = runAnalysis(invocation, network, mixing);
  const findings = readFindings(analysis.results, network);
  const sentenceNames = namesIn(network, new Map(findings.clusters.map((cluster) => [cluster.id, cluster])));
  const { ranked, explored } = suggestionOutcomes(network, analysis, dayNumber(invocation.today));
  const names = (ids: readonly InterestId[]) => ids.flatMap((id) => network.interests.get(id)?.name ?? []);
  const nameOf = (id: string) => network.people.get(id as never)?.name ?? id;
  const json = {
    today: findings.today,
    quietSince: findings.quietSince,
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
    ties: findings.ties.map(({ a, b, strength, overlap, isCertain, isLocalBridge, occasions }) => ({
      a,
      b,
      strength,
      overlap,
      certain: isCertain,
      localBridge: isLocalBridge,
      ...(occasions !== null && { occasions }),
    })),
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
    text('command-line.analysisSummary', {
      people: findings.people.length,
      ties: findings.ties.length,
      clusters: findings.clusters.length,
      day: findings.today,
    }),
    ...(findings.quietSince === null ? [] : [quietSentence(findings)]),
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
    ...(findings.people.length > strongest.length
      ? [`  ${text('command-line.morePeople', { count: findings.people.length - strongest.length })}`]
      : []),
    ...findings.clusters.map((cluster) =>
      text('command-line.cluster', {
        label: cluster.label,
        count: cluster.members.length,
        reason: clusterReasonSentence(cluster.reason, sentenceNames.person),
      }),
    ),
  ];
  if (ranked.shown > 0) lines.push(text('command-line.listRecord', ranked));
  if (explored.shown > 0) lines.push(text('command-line.exploredRecord', explored));
  return ok({ json, text: lines.join('\n') });
}
