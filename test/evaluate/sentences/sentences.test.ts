/**
 * Every sentence that Kith prints is read back and recomputed from the raw file. `KITH_LIVES=20 npx vitest run test/evaluate/sentences` does the same with 20 seeds
 * for each kind of made life, and with more days of the examples; `npm run evaluate -- --words FOLDER` with data of others.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import { officeNetwork } from '../../../shared/examples/office-network';
import { OFFICE_TODAY } from '../../../shared/examples/office-today';
import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { networkAsOf } from '../../../shared/model/network-as-of';
import { english } from '../../../shared/strings/english';
import type { MessageKey } from '../../../shared/strings/text';
import { checkSentences, type JudgedSentence } from './check-sentences';
import { BRIEF } from './checks/check-brief';
import { CHECKED } from './checks/checks';
import { ENDS_WITHOUT_CLAIM, NO_CLAIMS, PARTS_WITH_CLAIMS } from './checks/no-claims';
import { rawOfTables } from './facts/raw-file';
import { LIVES, madeLife, networkOfLife } from './made-lives';
import { networkBeforeMeetings } from './meeting-life';
import { BRIEF_FAULTS, FAULTY_LIFE, PLANTED_FAULTS } from './planted-faults';

const SEEDS = Number(process.env.KITH_LIVES ?? 1);
const SEED_OF_FAULTY = 1;
const LONG = { timeout: 600_000 };
const said = new Map<string, number>();

function expectTrue(sentences: readonly JudgedSentence[]): void {
  for (const { kind } of sentences) said.set(kind, (said.get(kind) ?? 0) + 1);
  expect(sentences.filter(({ isTrue }) => !isTrue).slice(0, 20)).toEqual([]);
}

describe('every sentence is true', () => {
  const DEMO_TODAY = '2026-05-20' as IsoDay;
  test.each(SEEDS === 1 ? [0] : [0, 30, 200, 500])('of the demo, %i days before', LONG, (ago) => {
    const today = isoDay(dayNumber(DEMO_TODAY) - ago);
    expectTrue(checkSentences(networkAsOf(demoNetwork(DEMO_TODAY, DEMO_SEED), today), today));
  });

  test('of the office', LONG, () => {
    const example = (name: string) => new Uint8Array(readFileSync(new URL(`../../../build/examples/${name}`, import.meta.url)));
    const office = officeNetwork(example('office-people.csv'), example('office-log.csv'), idSource(seededRandom(1)));
    if (!office.ok) throw new Error('the office cannot be read');
    expectTrue(checkSentences(office.value, OFFICE_TODAY));
  });

  const lives = LIVES.flatMap((kind) => Array.from({ length: SEEDS }, (_, k) => [kind, k + 1] as const));
  test.each(lives)('of a made life: %s, seed %i', LONG, (kind, seed) => {
    const life = madeLife(kind, seed);
    const zone = process.env.TZ;
    if (kind === 'time zones') process.env.TZ = ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'][seed % 3];
    try {
      expectTrue(checkSentences(networkOfLife(life, seed), life.today, { raw: rawOfTables(life.contacts, life.log, life.jobs) }));
    } finally {
      process.env.TZ = zone;
    }
  });

  test.each(Array.from({ length: SEEDS }, (_, k) => k + 1))('of a made life before meetings, seed %i', LONG, (seed) => {
    const { network, today } = networkBeforeMeetings(seed);
    const sentences = checkSentences(network, today);
    expectTrue(sentences);
    const kinds = new Set(sentences.map(({ kind }) => kind));
    expect(Object.keys(BRIEF).filter((kind) => kind !== 'brief.position' && !kinds.has(kind))).toEqual([]);
  });

  afterAll(() => {
    const all = [...said.values()].reduce((sum, count) => sum + count, 0);
    if (SEEDS > 1) process.stdout.write(`${all} sentences of ${said.size} kinds\n`);
  });
});

describe('nothing slips through', () => {
  const keys = (Object.keys(english) as MessageKey[]).filter((key) => PARTS_WITH_CLAIMS.some((part) => key.startsWith(`${part}.`)));
  const hasNoClaim = (key: string) => NO_CLAIMS.has(key) || ENDS_WITHOUT_CLAIM.test(key);

  test('each message about people either has a check or is known to state nothing', () => {
    expect(keys.filter((key) => !CHECKED.has(key) && !hasNoClaim(key))).toEqual([]);
    expect(keys.filter((key) => CHECKED.has(key) && hasNoClaim(key))).toEqual([]);
    expect([...NO_CLAIMS].filter((key) => !(key in english))).toEqual([]);
  });

  test.each(['checks', 'facts'])('the files in %s take nothing from the analysis that they check', (folder) => {
    const path = new URL(`./${folder}/`, import.meta.url);
    const sources = readdirSync(path).map((name) => readFileSync(new URL(name, path), 'utf8'));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((text) => /from '[^']*shared\/(?:analysis|measures|sentences)/.test(text))).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  test.each(PLANTED_FAULTS)('$what', LONG, ({ perturbation, kind, life: where = FAULTY_LIFE }) => {
    const life = madeLife(where, SEED_OF_FAULTY);
    const raw = rawOfTables(life.contacts, life.log, life.jobs);
    const wrong = checkSentences(networkOfLife(life, SEED_OF_FAULTY), life.today, { raw, perturbation }).filter(({ isTrue }) => !isTrue);
    expect(wrong.map((one) => one.kind).filter((found) => found.startsWith(kind))).not.toEqual([]);
  });

  test.each(BRIEF_FAULTS)('before meetings: $what', LONG, ({ perturbation, kinds }) => {
    const { network, today } = networkBeforeMeetings(SEED_OF_FAULTY);
    const wrong = checkSentences(network, today, { perturbation }).filter(({ isTrue }) => !isTrue);
    expect(kinds.filter((kind) => !wrong.some((one) => one.kind === kind))).toEqual([]);
  });
});
