/**
 * Year shards: the interactions of a large network, one file a year in `interactions/`. A shard's name contains the hash of its content and a shard is
 * never changed: a new version of a year is a new file, and the list of shards in `network.json`, with sizes and hashes, says which ones count.
 */
import { z } from 'zod';

export const SHARDS_FOLDER = 'interactions';

export interface YearShard {
  readonly year: number;
  readonly file: string;
  /** Number of interactions. */
  readonly count: number;
  readonly bytes: number;
  readonly sha256: string;
}

export const SHARD_NAME = /^\d{4}-[0-9a-f]{32}\.json$/;

const naturalNumber = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const yearShardSchema: z.ZodType<YearShard> = z.object({
  year: naturalNumber.max(9_999),
  file: z.string().regex(SHARD_NAME),
  count: naturalNumber,
  bytes: naturalNumber,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
