/**
 * Damaged files: every fixture with bytes changed, lost, doubled, moved or cut off, by a seeded generator. Whatever the damage, a reader ends without an
 * error, makes no record that is not one, invents nobody, and does not go silent: what it no longer reads, it says.
 *
 * `KITH_MUTANTS=2000 npx vitest run test/shared/formats/sources/readers/mutations.test.ts` makes 2,000 of each format; `npm test` makes 100.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXCLUSIONS, type SourceRecord } from '../../../../../shared/formats/sources/source-record';
import { parseIsoDay } from '../../../../../shared/model/day';
import { CHANNELS } from '../../../../../shared/model/network';
import { seededRandom } from '../../../../builders/contact-sheets/seeded-random';
import { CONTEXT, readerNamed, readRecords, sourceFile } from './read-source';

const ROOT = join(import.meta.dirname, '../../../../fixtures/sources');
const MUTANTS = Number(process.env.KITH_MUTANTS ?? 100);
const SEED = process.env.KITH_SEED ?? 'sources';

const SPECIAL = [
  '\n',
  '\r',
  '"',
  ',',
  ';',
  ':',
  '=',
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\0',
  '\ufeff',
  '\u202e',
  '0',
  '99999999999',
  ' ',
  '-',
  '&#',
  '%',
].map((text) => new TextEncoder().encode(text));

type Dice = (below: number) => number;

function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let mutated = bytes;
  for (let count = 1 + dice(3); count > 0; count--) mutated = mutateOnce(mutated, dice);
  return mutated;
}

function mutateOnce(bytes: Uint8Array, dice: Dice): Uint8Array {
  const at = dice(bytes.length + 1);
  const length = 1 + dice(dice(4) === 0 ? 200 : 4);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + length))];
  switch (dice(7)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < bytes.length) flipped[at] = dice(256);
      return flipped;
    }
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, SPECIAL[dice(SPECIAL.length)] as Uint8Array, bytes.subarray(at));
    case 3:
      return joined(before, bytes.subarray(at, at + length), bytes.subarray(at));
    case 4:
      return bytes.subarray(0, at);
    case 5:
      return bytes.subarray(at);
    default: {
      const from = dice(bytes.length + 1);
      return joined(before, bytes.subarray(from, from + length), after);
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function filesOf(format: string): readonly string[] {
  return readdirSync(join(ROOT, format), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.expected'))
    .map((entry) => join(entry.parentPath, entry.name));
}

function check(record: SourceRecord): void {
  switch (record.kind) {
    case 'event':
      expect(parseIsoDay(record.day)).toBe(record.day);
      expect(CHANNELS).toContain(record.channel);
      expect([null, ...EXCLUSIONS]).toContain(record.exclusion);
      expect(record.id).not.toBe('');
      for (const person of [...(record.from === null ? [] : [record.from]), ...record.others]) checkParticipant(person);
      expect(record.minutes === null || (record.minutes > 0 && Number.isFinite(record.minutes))).toBe(true);
      break;
    case 'card':
      expect(record.contact.name.trim()).not.toBe('');
      break;
    case 'owner':
      checkParticipant(record.participant);
      break;
    case 'relation':
      checkParticipant(record.a);
      checkParticipant(record.b);
      break;
    case 'skipped':
      expect(record.where.length).toBeLessThanOrEqual(200);
      break;
    case 'network':
      for (const person of record.tables.people ?? []) expect(person.name.trim()).not.toBe('');
      for (const { a, b } of record.tables.ties ?? []) expect(a).not.toBe(b);
      break;
    case 'question':
      expect(record.example).not.toBe('');
  }
}

/** What a reader found: events, cards, and people and ties of an export of Kith. */
function countOf(record: SourceRecord): number {
  if (record.kind === 'network') return (record.tables.people?.length ?? 0) + (record.tables.ties?.length ?? 0);
  return record.kind === 'event' || record.kind === 'card' ? 1 : 0;
}

function checkParticipant({ name, address }: { readonly name: string; readonly address: string }): void {
  expect(name === '' && address === '').toBe(false);
  expect(address === '' || /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?\d+|https?:\/\/\S+|telegram:\S+|signal:\S+|owner:)$/i.test(address)).toBe(
    true,
  );
  expect(name).not.toMatch(/[\u0000-\u001f]/);
}

describe.each(readdirSync(ROOT))('%s', (format) => {
  test(`survives ${MUTANTS} damaged files`, { timeout: 600_000 }, async () => {
    const reader = readerNamed(format);
    const files = filesOf(format).map((path) => ({ path, bytes: new Uint8Array(readFileSync(path)) }));
    const next = seededRandom(SEED);
    const dice: Dice = (below) => Math.floor(next() * below);
    for (let i = 0; i < MUTANTS; i++) {
      const { path, bytes } = files[i % files.length] as (typeof files)[number];
      const mutated = mutate(bytes, dice);
      const name = path.slice(join(ROOT, format).length + 1);
      try {
        reader.recognizes(mutated.subarray(0, 65_536), name);
        const records = await readRecords(reader, sourceFile(name, mutated, 1 + dice(5000)), CONTEXT);
        // A few bytes never make many people out of few.
        expect(records.length).toBeLessThan(mutated.length + 10);
        for (const record of records) check(record);
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
