/** The whole analysis of a network on a day. Pure: the same network, day and seed give the same answer. */
import type { Network } from '../model/network';
import { type Analysis, type AnalyzeOptions, assembledAnalysis } from './assemble';
import { structureOf } from './structure';

export function analyze(network: Network, options: AnalyzeOptions): Analysis {
  return assembledAnalysis(network, options, structureOf);
}
