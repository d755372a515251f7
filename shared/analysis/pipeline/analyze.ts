/** The whole analysis of a network on a day. Pure: the same network, day and seed give the same answer. */
import { runToEnd } from '../../lib/resumable-work';
import { dayNumber, type IsoDay } from '../../model/day';
import { type Network, settingsOf } from '../../model/network';
import type { ClusterSettings } from '../clusters/clusters-of-people';
import type { Mixing } from '../clusters/combine-layers';
import type { KnownResults } from '../clusters/known-results';
import { columnsOf } from '../data/columns';
import { channelWeightsOf } from '../ties/event-weight';
import { type Results, resultsOf } from './results';
import { type StructureStep, structureSteps, withStrength } from './structure';
import type { ReusedStructure, Structure, StructureInput } from './structure-types';
import { type ReusedHistory, type TieHistory, tieHistory } from './tie-history';

export interface AnalyzeOptions {
  readonly today: IsoDay;
  /** Default `both`. */
  readonly mixing?: Mixing;
  /** Of the clusters, where the user leaves it to Kith: a number, or `auto` to find it now (resolution-rule.ts; takes seconds). Default 1. */
  readonly resolution?: number | 'auto';
  /** Default 1. */
  readonly seed?: number;
  /** What the clusters stored in the network were found with, when it is known to differ from now. */
  readonly storedSettings?: ClusterSettings;
  /** Parts of an earlier analysis of nearly the same network, which are not computed again. */
  readonly reused?: ReusedAnalysis;
  /** Results of earlier analyses, which give the same answer sooner. This one adds its own. Default: none. */
  readonly known?: KnownResults;
}

/** What is computed from the whole log and network, and changes little from one contact to the next. */
export interface ReusedAnalysis extends ReusedStructure, ReusedHistory {}

export interface Analysis extends TieHistory, Results {
  readonly structure: Structure;
  readonly reusable: ReusedAnalysis;
}

/** What is being computed, for progress messages. */
export type AnalysisStep = 'log' | StructureStep;

export function analyze(network: Network, options: AnalyzeOptions): Analysis {
  return runToEnd(analysisSteps(network, options));
}

/** The same in steps, between which the caller can do something else, or stop. The network must not change in between. */
export function* analysisSteps(network: Network, options: AnalyzeOptions): Generator<AnalysisStep, Analysis> {
  yield 'log';
  const columns = columnsOf(network);
  yield 'log';
  const today = dayNumber(options.today);
  const history = tieHistory(columns, today, channelWeightsOf(settingsOf(network)), options.reused);
  const structure = yield* structureSteps(structureInput(network, options, history));
  const { kernel, aliveModel, returnCurve } = history;
  return {
    ...history,
    ...resultsOf(history, structure, today),
    structure,
    reusable: { ...structure.reusable, kernel, aliveModel, returnCurve },
  };
}

/** The same analysis with another history of contact; ties, clusters and bridges stay as they are. */
export function withHistory(analysis: Analysis, history: TieHistory): Analysis {
  const structure = withStrength(analysis.structure, history.strength.strength);
  return { ...analysis, ...history, structure, ...resultsOf(history, structure, analysis.results.today) };
}

function structureInput(network: Network, options: AnalyzeOptions, { columns, strength }: TieHistory): StructureInput {
  const settings = settingsOf(network);
  return {
    network,
    columns,
    today: dayNumber(options.today),
    strength: strength.strength,
    mixing: options.mixing ?? 'both',
    channelWeights: channelWeightsOf(settings),
    resolution: settings.resolution === 'auto' ? (options.resolution ?? 1) : settings.resolution,
    seed: options.seed ?? 1,
    ...(options.storedSettings ? { storedSettings: options.storedSettings } : {}),
    ...(options.reused ? { reused: options.reused } : {}),
    ...(options.known ? { known: options.known } : {}),
  };
}
