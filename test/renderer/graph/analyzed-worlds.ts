/** Networks as the app itself analyzes them: made ones, the demo, and real people of an office. */
import { readFileSync } from 'node:fs';
import { analyze } from '../../../shared/analysis/analyze';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import { officeNetwork } from '../../../shared/examples/office-network';
import { type IsoDay, isoDay } from '../../../shared/model/day';
import { idSource, seededRandom } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { LAST_DAY, madeNetwork } from '../../bench/made-network';
import type { Generated } from './generated-findings';

export const madeWorld = (people: number, ties: number): Generated =>
  analyzed(madeNetwork({ people, interactions: 2 * people, company: 0, ties }), isoDay(LAST_DAY));

export const demoWorld = (): Generated => analyzed(demoNetwork(isoDay(LAST_DAY), DEMO_SEED), isoDay(LAST_DAY));

/** SocioPatterns, an office in 2013, on the day after it was watched. */
export function officeWorld(): Generated {
  const [people, log] = ['office-people.csv', 'office-log.csv'].map((name) =>
    readFileSync(new URL(`../../../build/examples/${name}`, import.meta.url)),
  );
  const read = officeNetwork(people!, log!, idSource(seededRandom(1)));
  if (!read.ok) throw new Error(read.error.message);
  return analyzed(read.value, '2013-07-04' as IsoDay);
}

function analyzed(network: Network, today: IsoDay): Generated {
  return { network, findings: analyze(network, { today, seed: 1 }).findings };
}
