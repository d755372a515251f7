/** Networks as the app itself analyzes them: made ones, the demo, and real people whose ties were published. */

import { readFileSync } from 'node:fs';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import { officeNetwork } from '../../../shared/examples/office-network';
import { type IsoDay, isoDay } from '../../../shared/model/day';
import { idSource, type PersonId, seededRandom, type TieId } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';
import { readFindings } from '../../../shared/sentences/read-findings';
import { textOf } from '../../../shared/strings/text';
import { LAST_DAY, madeNetwork } from '../../bench/made-network';
import type { PublishedNetwork } from '../../shared/analysis/published-networks';
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
  if (!read.ok) throw new Error(textOf(read.error.message));
  return analyzed(read.value, '2013-07-04' as IsoDay);
}

/** A published network as if the user had stated each tie. */
export function publishedWorld({ names, ties }: PublishedNetwork): Generated {
  const network = emptyNetwork();
  const newId = idSource(seededRandom(1));
  const ids = names.map(() => newId<PersonId>());
  ids.forEach((id, i) => {
    network.people.set(id, newPerson(id, names[i]!));
  });
  ties.a.forEach((a, t) => {
    const id = newId<TieId>();
    network.ties.set(id, { id, a: ids[a]!, b: ids[ties.b[t]!]!, relation: 'knows', since: null, hasEnded: false, note: '' });
  });
  return analyzed(network, isoDay(LAST_DAY));
}

/** The world before some people came: without them, analyzed on its own; and the world with them, analyzed as the app does, from the clusters of before. */
export function beforeAndAfter({ network, findings: { today } }: Generated, newcomers: ReadonlySet<PersonId>) {
  const isOld = (...ids: readonly PersonId[]) => ids.every((id) => !newcomers.has(id));
  const old: Network = {
    ...network,
    people: new Map([...network.people].filter(([id]) => isOld(id))),
    ties: new Map([...network.ties].filter(([, { a, b }]) => isOld(a, b))),
    interactions: new Map([...network.interactions].filter(([, { people }]) => isOld(...people))),
  };
  const { results, structure } = analyze(old, { today, seed: 1 });
  const anchored = { ...network, clusters: new Map(structure.anchors.map((anchor) => [anchor.id, anchor])) };
  const storedSettings = { mixing: 'both', resolution: structure.resolution } as const;
  return {
    before: { network: old, findings: readFindings(results, old) },
    after: { network: anchored, findings: readFindings(analyze(anchored, { today, seed: 1, storedSettings }).results, anchored) },
  };
}

function analyzed(network: Network, today: IsoDay): Generated {
  return { network, findings: readFindings(analyze(network, { today, seed: 1 }).results, network) };
}
