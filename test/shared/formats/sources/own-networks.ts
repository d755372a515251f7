/** Networks that were used, their exports, and the import of those. */
import { expect } from 'vitest';
import type { MeasuredNetwork } from '../../../../shared/formats/export/network-table';
import { SourceCollection } from '../../../../shared/formats/sources/collected-sources';
import { planSources } from '../../../../shared/formats/sources/plan-sources';
import { checkEdit } from '../../../../shared/model/check-edit';
import type { IsoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { EMPTY_ME } from '../../../../shared/model/edits/imports/imports';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network, type Relation } from '../../../../shared/model/network';
import { copyNetwork } from '../../../../shared/model/network-json';
import { randomEdit } from '../../model/random-edits';
import { readerOf, readRecords, sourceFile } from './readers/read-source';

export const TODAY = '2026-06-30' as IsoDay;
export const newId = idSource(seededRandom(7));
export type OwnFile = readonly [name: string, content: string | Uint8Array];

/** @param pieceSize bytes in which each file is read */
export async function importInto(network: Network, files: readonly OwnFile[], pieceSize?: number) {
  const collection = new SourceCollection({ today: TODAY, since: null });
  for (const [name, content] of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const reader = readerOf(name, bytes);
    if (reader === null) throw new Error(`nobody reads ${name}`);
    collection.startFile(name, reader.format);
    for (const record of await readRecords(reader, sourceFile(name, bytes, pieceSize))) collection.add(record);
  }
  const context = { newId, today: TODAY, label: 'import', step: 'r1', paths: [], confirmedOwners: [], me: EMPTY_ME };
  const plan = planSources(network, collection.result(), context);
  expect(checkEdit(network, plan.edit)).toEqual({ ok: true, value: null });
  const after = copyNetwork(network);
  applyEdit(after, plan.edit);
  return { plan, after };
}

/** @param edits random ones, of which those that are not allowed are left out */
export function usedNetwork(seed: number, edits: number): Network {
  const network = emptyNetwork();
  const dice = { random: seededRandom(seed), newId: idSource(seededRandom(seed + 1000)) };
  for (let i = 0; i < edits; i++) {
    const edit = randomEdit(network, dice, true);
    if (edit !== null && checkEdit(network, edit).ok) applyEdit(network, edit);
  }
  return network;
}

/** What an export needs of the analysis: every stated tie that is not ended, and nobody measured. */
export function measured(network: Network): MeasuredNetwork {
  const pairs = new Map<string, { a: string; b: string; relations: Relation[] }>();
  for (const { a, b, relation, hasEnded } of network.ties.values()) {
    if (hasEnded) continue;
    const key = [a, b].sort().join('\n');
    const pair = pairs.get(key) ?? { a, b, relations: [] };
    pairs.set(key, pair);
    pair.relations.push(relation);
  }
  const ties = [...pairs.values()].map((pair) => ({ ...pair, strength: 1, together: 0, lastTogether: null }));
  return { people: [], ties: ties as unknown as MeasuredNetwork['ties'], clusters: [] };
}
