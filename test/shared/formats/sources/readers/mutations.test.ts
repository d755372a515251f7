/**
 * Damaged files: every fixture with bytes changed, lost, doubled, moved or cut off, by a seeded generator. Whatever the damage, a reader ends without an
 * error, makes no record that is not one, invents nobody, and does not go silent: what it no longer reads, it says.
 *
 * `KITH_MUTANTS=2000 npx vitest run test/shared/formats/sources/readers/mutations.test.ts` makes 2,000 of each format; `npm test` makes 100.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SourceRecord } from '../../../../../shared/formats/sources/source-record';
import { seededRandom } from '../../../../builders/contact-sheets/seeded-random';
import { type Dice, damaged } from '../../../../fuzz/damaged-bytes';
import { checkRecord } from './check-record';
import { CONTEXT, readerNamed, readRecords, sourceFile } from './read-source';

const ROOT = join(import.meta.dirname, '../../../../fixtures/sources');
const MUTANTS = Number(process.env.KITH_MUTANTS ?? 100);
const SEED = process.env.KITH_SEED ?? 'sources';

function filesOf(format: string): readonly string[] {
  return readdirSync(join(ROOT, format), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.expected'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a reader found: events, cards, and people and ties of an export of Kith. */
function countOf(record: SourceRecord): number {
  if (record.kind === 'network') return (record.tables.people?.length ?? 0) + (record.tables.ties?.length ?? 0);
  return record.kind === 'event' || record.kind === 'card' ? 1 : 0;
}

describe.each(readdirSync(ROOT))('%s', (format) => {
  test(`survives ${MUTANTS} damaged files`, { timeout: 600_000 }, async () => {
    const reader = readerNamed(format);
    const files = filesOf(format).map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    const next = seededRandom(SEED);
    const dice: Dice = (below) => Math.floor(next() * below);
    for (let i = 0; i < MUTANTS; i++) {
      const { path, bytes } = files[i % files.length] as (typeof files)[number];
      const mutated = damaged(bytes, dice);
      const name = path.slice(join(ROOT, format).length + 1);
      try {
        reader.recognizes(mutated.subarray(0, 65_536), name);
        const records = await readRecords(reader, sourceFile(name, mutated, 1 + dice(5000)), CONTEXT);
        // A few bytes never make many people out of few.
        expect(records.length).toBeLessThan(mutated.length + 10);
        for (const record of records) checkRecord(record);
      } catch (error) {
        throw new Error(`mutant ${i} of ${name}: ${JSON.stringify(new TextDecoder('latin1').decode(mutated).slice(0, 3000))}`, {
          cause: error,
        });
      }
    }
  });

  test('a lost line costs what stands on it, or is said', { timeout: 120_000 }, async () => {
    const reader = readerNamed(format);
    for (const path of filesOf(format)) {
      const bytes = new Uint8Array(readFileSync(path));
      const name = path.slice(join(ROOT, format).length + 1);
      const whole = await readRecords(reader, sourceFile(name, bytes));
      const cut = bytes.lastIndexOf(10, bytes.length - 2);
      if (cut <= 0) continue;
      const records = await readRecords(reader, sourceFile(name, bytes.subarray(0, cut + 1)));
      const isSaid = records.some(({ kind }) => kind === 'skipped' || kind === 'question');
      const known = (all: readonly SourceRecord[]) => all.reduce((sum, record) => sum + countOf(record), 0);
      expect(known(records) >= known(whole) - 1 || isSaid, name).toBe(true);
    }
  });
});
