/** A version of the network with the interactions that lie apart from it. */

import { fail, ok, type Result } from '../../shared/lib/result';
import { TABLE_SCHEMAS } from '../../shared/model/schema';
import type { StoreFs } from './disk/file-system';
import type { DecodedFile } from './format/network-file';
import { readYears } from './snapshot/read-year-shards';
import type { YearShard } from './snapshot/year-shards';

export interface Joined {
  readonly decoded: DecodedFile;
  /** The files of years that are whole in the folder; of the others a copy was read. */
  readonly wholeYears: readonly YearShard[];
}

/** Kinds of failure: `unreadable`, with the year. `spare`: a folder with copies of files of years; null: there is none. */
export async function joinYears(fs: StoreFs, folder: string, decoded: DecodedFile, spare: string | null = null): Promise<Result<Joined>> {
  if (decoded.years.length === 0) return ok({ decoded, wholeYears: [] });
  const read = await readYears(fs, folder, decoded.years, spare);
  if (!read.ok) return read;
  const { log, whole } = read.value;
  // A seal says that the list of files is Kith's; without one their content is checked like everything else.
  if (decoded.at === null) {
    for (const interaction of log.values()) {
      if (!TABLE_SCHEMAS.interactions.safeParse(interaction).success)
        return fail('unreadable', `The interaction ${interaction.id} does not have the form Kith expects.`);
    }
  }
  const network = { ...decoded.document.network, interactions: log };
  return ok({ decoded: { ...decoded, document: { ...decoded.document, network } }, wholeYears: whole });
}
