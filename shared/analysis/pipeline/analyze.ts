/** The whole analysis of a network on a day. Pure: the same network, day and seed give the same answer. */
import { dayNumber } from '../../model/day';
import { type Network, settingsOf } from '../../model/network';
import { columnsOf } from '../data/columns';
import { channelWeightsOf } from '../ties/event-weight';
import { type Analysis, type AnalyzeOptions, assembled, assembledAnalysis, structureInput, tieHistory } from './assemble';
import { type StructureStep, structureOf, structureSteps } from './structure';

/** What is being worked out, for whoever waits. */
export type AnalysisStep = 'log' | StructureStep;

export function analyze(network: Network, options: AnalyzeOptions): Analysis {
  return assembledAnalysis(network, options, structureOf);
}

/** The same in steps, between which the caller can do something else, or stop. The network must not change in between. */
export function* analysisSteps(network: Network, options: AnalyzeOptions): Generator<AnalysisStep, Analysis> {
  yield 'log';
  const columns = columnsOf(network);
  yield 'log';
  const ties = tieHistory(columns, dayNumber(options.today), channelWeightsOf(settingsOf(network)), options.reused);
  const structure = yield* structureSteps(structureInput(network, options, ties));
  return assembled(network, options, ties, structure);
}
