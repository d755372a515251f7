import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../shared/model/ids';
import { plantedCommunities } from '../shared/analysis/planted-groups';
import { fixtureLines } from '../shared/analysis/published-networks';
import { southernWomen } from '../shared/analysis/southern-women';
import { evaluate, evaluateFolder } from './evaluate';

let root = '';
const folder = (name: string, files: Readonly<Record<string, string>>): string => {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
};
const csv = (header: string, lines: readonly (readonly (string | number)[])[]) =>
  [header, ...lines.map((cells) => cells.join(','))].join('\n');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kith-evaluate-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const karateFiles = () => ({
  'ties.csv': csv(
    'source,target',
    fixtureLines('karate-edges.csv').map(([a, b]) => [a ?? '', b ?? '']),
  ),
  'classes.csv': csv(
    'node,class',
    fixtureLines('karate-nodes.csv').map(([id, club]) => [id ?? '', club ?? '']),
  ),
});

describe('ties', () => {
  test('karate: the optimum on every seed, the figures of the literature, nothing disconnected', () => {
    const { ties } = evaluateFolder(folder('karate', karateFiles()));
    expect(ties).toMatchObject({ people: 34, ties: 78, chance: { isReliable: true } });
    expect(ties?.atOne.modularity.min).toBeCloseTo(0.4198, 4);
    expect(ties?.atOne.nmi?.mean).toBeCloseTo(0.588, 3);
    expect(ties?.atOne.ari?.mean).toBeCloseTo(0.465, 3);
    expect(ties?.atOne.disconnected).toBe(0);
    expect(ties?.localBridges.count).toBe(11);
    expect(ties?.verdicts.find(({ what }) => what.startsWith('modularity'))).toMatchObject({ atLeast: 0.4197, isMet: true });
  });
  test('Les Misérables: R as measured with the reference implementations', () => {
    const path = folder('lesmis', {});
    cpSync(new URL('../fixtures/networks/lesmis-edges.csv', import.meta.url), join(path, 'ties.csv'));
    const { ties } = evaluateFolder(path);
    expect(ties?.percolation.lowOverlapFirst).toBeCloseTo(0.327, 2);
    expect(ties?.percolation.highOverlapFirst).toBeCloseTo(0.778, 2);
    expect(ties?.percolation.byChance).toBeCloseTo(0.7, 1);
    expect(ties?.atOne.ari).toBeNull();
  });
  test('planted communities: the rule finds them, resolution 1 does not', () => {
    const { group, ties: planted } = plantedCommunities(1, 400, 12, 0.4, [8, 20]);
    const { ties } = evaluateFolder(
      folder('planted', {
        'ties.csv': csv(
          'source,target',
          Array.from(planted.a, (a, k) => [`n${a}`, `n${planted.b[k]}`]),
        ),
        'classes.csv': csv(
          'node,class',
          Array.from(group, (g, v) => [`n${v}`, `g${g}`]),
        ),
      }),
    );
    expect(ties?.byRule.ari?.min).toBeGreaterThan(0.9);
    expect(ties?.byRule.ari?.mean).toBeGreaterThan((ties?.atOne.ari?.mean ?? 1) + 0.02);
    expect(ties?.warmStart.agreement.mean).toBeGreaterThanOrEqual(ties?.warmStart.coldAgreement.mean ?? 1);
  });
});

test('affiliations: Southern Women, ARI 1 on every seed', () => {
  const { women, attendance, groups } = southernWomen();
  const lines = women.flatMap((woman, w) =>
    [...attendance.items.subarray(attendance.start[w], attendance.start[w + 1])].map((e) => [woman, `E${e + 1}`]),
  );
  const path = folder('women', {
    'affiliations.csv': csv('person,interest', lines),
    'classes.csv': csv(
      'node,class',
      women.map((woman, w) => [woman, groups[w] ?? 0]),
    ),
  });
  const { affiliations } = evaluateFolder(path);
  expect(affiliations).toMatchObject({ people: 18, interests: 14, affiliations: 89, ari: { mean: 1, min: 1 } });
  expect(affiliations?.clusters[0]?.labels.length).toBeGreaterThan(0);
});

describe('events', () => {
  // Half of the pairs go on at their own pace, the other half stopped at some time: recent and regular contact tells which.
  const random = seededRandom(6);
  const lines: (string | number)[][] = [];
  for (let pair = 0; pair < 400; pair++) {
    const [a, b] = [Math.floor(random() * 30), 30 + Math.floor(random() * 30)];
    const pace = 3 + 40 * random();
    const end = random() < 0.5 ? 500 : 300 * random();
    for (let day = pace * random(); day < end; day += -pace * Math.log(1 - random())) {
      lines.push([Math.round(1.2e9 + day * 86_400), `p${random() < 0.5 ? a : b}`, '']);
      const last = lines.at(-1);
      if (last) last[2] = last[1] === `p${a}` ? `p${b}` : `p${a}`;
    }
  }
  const protocol = JSON.stringify({ cutoffsDays: [200, 260], horizonDays: 60, minContactDays: 1, maxRecipients: 0 });
  const files = (events: readonly (readonly (string | number)[])[]) => ({
    'events.csv': csv('time,source,target', events),
    'protocol.json': protocol,
  });

  test('strength beats the count, calibration is close', () => {
    const { events } = evaluateFolder(folder('events', files(lines)));
    expect(events?.cutoffs.map(({ day }) => day)).toEqual([200, 260]);
    expect(events?.auc['S·√P(alive), no group discount'].overall).toBeGreaterThan(events?.auc.count.overall ?? 1);
    expect(events?.auc.S.withinPerson).toBeGreaterThan(0.6);
    expect(events?.calibration?.expectedError).toBeLessThan(0.12);
  });
  test('the order of the rows changes nothing', () => {
    const before = evaluateFolder(folder('events-as-is', files(lines))).events;
    const after = evaluateFolder(folder('events-reversed', files([...lines].reverse()))).events;
    for (const name of ['S', 'P(alive)', 'last contact', 'count', 'gap ratio'] as const) {
      expect(after?.auc[name].overall).toBeCloseTo(before?.auc[name].overall ?? -1, 9);
    }
  });
  test('nothing after the cutoff is looked at: what comes later changes no score, only what was kept', () => {
    const shuffledLater = lines.map(([time, a, b]) =>
      Number(time) > 1.2e9 + 321 * 86_400 ? [Number(time) + 1e6, b ?? '', a ?? ''] : [time ?? 0, a ?? '', b ?? ''],
    );
    const before = evaluateFolder(folder('events-before', files(lines))).events;
    const after = evaluateFolder(folder('events-later', files(shuffledLater))).events;
    expect(after?.auc).toEqual(before?.auc);
  });
});

describe('on the command line', () => {
  const said = (...args: string[]) => {
    const out: string[] = [];
    const complaints: string[] = [];
    const code = evaluate(
      args,
      (text) => out.push(text),
      (text) => complaints.push(text),
    );
    return { code, out: out.join('\n'), complaints: complaints.join('\n') };
  };
  test('--json: one document for all folders; without: lines to read', () => {
    const path = folder('karate-again', karateFiles());
    const { code, out } = said(path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ folder: path, ties: { people: 34 } }]);
    expect(said(path).out).toContain('met     modularity, on every seed: 0.420, at least 0.420');
  });
  test('no folder: usage, 2; a folder without data, a table without a column: a sentence, 1', () => {
    expect(said()).toMatchObject({ code: 2, out: '' });
    expect(said('--fast', root).code).toBe(2);
    const empty = folder('empty', {});
    expect(said(empty)).toMatchObject({ code: 1, complaints: `${empty} holds none of ties.csv, events.csv and affiliations.csv.` });
    expect(said(folder('wrong', { 'ties.csv': 'from,to\n1,2' })).complaints).toContain('has no column source, target');
  });
});

describe('ties that come back', () => {
  // Thirty pairs a week in touch throughout; of the quiet ones those come back that had been in touch for long and share busy people.
  const day = (at: number) => Math.round(1.4e9 + at * 86_400);
  const random = seededRandom(12);
  const lines: (string | number)[][] = [];
  for (let at = 0; at < 500; at += 3)
    for (let hub = 0; hub < 6; hub++) lines.push([day(at + random()), `hub${hub}`, `friend${Math.floor(80 * random())}`]);
  for (let pair = 0; pair < 200; pair++) {
    const isOld = pair % 2 === 0;
    const [a, b] = [`friend${Math.floor(80 * random())}`, `other${pair % 80}`];
    const until = 100 + 60 * random();
    for (let at = isOld ? until - 90 : until - 10; at <= until; at += isOld ? 22 : 2.5) lines.push([day(at), a, b]);
    if (random() < (isOld ? 0.8 : 0.2)) lines.push([day(300 + 60 * random()), a, b]);
    for (let at = 0; at < 500; at += 20) lines.push([day(at), b, `busy${pair % 7}`]);
  }
  const files = { 'events.csv': csv('time,source,target', lines), 'protocol.json': '{"cutoffsDays":[250],"horizonDays":60}' };

  test('quiet pairs only, ranked better than by last contact', () => {
    const { events } = evaluateFolder(folder('quiet', files));
    expect(events?.revival?.cutoffsDays).toEqual([250]);
    expect(events?.revival?.pairs[0]).toBeGreaterThan(100);
    expect(events?.revival?.auc.chance).toBeGreaterThan(0.7);
    expect(events?.revival?.auc.chance).toBeGreaterThan(events?.revival?.auc['last contact'] ?? 1);
    expect(events?.verdicts.find(({ what }) => what.startsWith('AUC of revival'))?.isMet).toBe(true);
  });
  test('a log that ends within half a year of the cutoff has no such figure', () => {
    const path = folder('quiet-short', { ...files, 'protocol.json': '{"cutoffsDays":[400],"horizonDays":60}' });
    expect(evaluateFolder(path).events?.revival).toBeNull();
  });
});

test('the nearest by interests are of the same classes; rare interests tell more', () => {
  const random = seededRandom(3);
  const lines: string[][] = [];
  const classes: string[][] = [];
  for (let person = 0; person < 400; person++) {
    const group = person % 8;
    classes.push([`p${person}`, group < 4 ? `g${group}|broad` : `g${group}`]);
    for (let k = 0; k < 3; k++) lines.push([`p${person}`, `rare${group}-${Math.floor(12 * random())}`]);
    for (let k = 0; k < 6; k++) lines.push([`p${person}`, `popular${Math.floor(10 * random())}`]);
  }
  const path = folder('likes', { 'affiliations.csv': csv('person,interest', lines), 'classes.csv': csv('node,class', classes) });
  const { affiliations } = evaluateFolder(path);
  expect(affiliations?.neighbors?.idfCosine).toBeGreaterThan(2);
  expect(affiliations?.neighbors?.idfCosine).toBeGreaterThan(affiliations?.neighbors?.cosine ?? 9);
  expect(affiliations?.neighbors?.cosine).toBeGreaterThan(1);
  expect(affiliations?.classLabels?.every(({ lift }) => lift >= 2)).toBe(true);
  expect(affiliations?.verdicts.map(({ what }) => what)).toContain('lift of the nearest by IDF cosine');
});

test('a log that is forgotten within days is ranked by the kernel for such logs, chosen before the first cutoff', () => {
  const random = seededRandom(4);
  const lines: (string | number)[][] = [];
  for (let pair = 0; pair < 900; pair++) {
    const from = 70 * random();
    const length = random() < 0.5 ? 12 : 3;
    for (let at = from; at < from + length; at += random() < 0.7 ? 0.5 : 2)
      lines.push([Math.round(1.4e9 + at * 86_400), `a${pair % 60}`, `b${pair}`]);
  }
  const path = folder('flames', {
    'events.csv': csv('time,source,target', lines),
    'protocol.json': '{"cutoffsDays":[40,50],"horizonDays":7}',
  });
  const { events } = evaluateFolder(path);
  expect(events?.kernel.p).toBe(1);
  expect(events?.auc['S, kernel chosen'].overall).toBeGreaterThan(events?.auc['S, no group discount'].overall ?? 1);
});

test('without a protocol: cutoffs where 40, 55 and 70 % of the events lie behind, and the horizon still lies ahead', () => {
  // Little for 300 days, then much for 100.
  const random = seededRandom(7);
  const lines = Array.from({ length: 3000 }, (_, k) => [
    Math.round(1.4e9 + 86_400 * (k < 300 ? 300 * random() : 300 + 100 * random())),
    `a${Math.floor(20 * random())}`,
    `b${Math.floor(20 * random())}`,
  ]);
  const { events } = evaluateFolder(folder('no-protocol', { 'events.csv': csv('time,source,target', lines) }));
  expect(events?.protocol).toMatchObject({ horizonDays: 60, minContactDays: 1, maxRecipients: 0 });
  for (const day of events?.protocol.cutoffsDays ?? []) expect(day).toBeGreaterThan(320);
  expect(Math.max(...(events?.protocol.cutoffsDays ?? []))).toBeLessThanOrEqual(340);
});

test('what holds the pairs of a log together: R of the weakest and the strongest by S, local bridges', () => {
  // Two close groups and three messages between them: the weak ties are the ones that hold.
  const lines: (string | number)[][] = [];
  for (let at = 0; at < 100; at += 2) {
    for (const group of ['x', 'y'])
      lines.push([1.4e9 + at * 86_400, `${group}${(at / 2) % 7}`, `${group}${(at / 2 + 1 + ((at / 14) | 0)) % 7}`]);
  }
  for (const k of [0, 2, 4]) lines.push([1.4e9 + 86_400, `x${k}`, `y${k}`]);
  const { events } = evaluateFolder(folder('held', { 'events.csv': csv('time,source,target', lines) }));
  expect(events?.holding.percolation.weakFirst).toBeLessThan(events?.holding.percolation.strongFirst ?? 0);
  expect(events?.holding.percolation.lowOverlapFirst).toBeLessThan(events?.holding.percolation.byChance ?? 0);
  expect(events?.holding.localBridges.count).toBe(3);
});
