import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { text } from '../../../shared/strings/text';
import { buildCli, type CliRun, runCli } from '../../builders/built-cli';
import { csvFileCells } from '../../builders/csv-bytes';
import { temporaryFolder } from '../../builders/temporary-folder';

const CONNECTIONS = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Ana,Prado,https://www.linkedin.com/in/ana-prado,ana@example.com,Contoso,Engineer,03 May 2019',
  'Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Hooli,"Designer, Lead",14 Feb 2020',
  ',,,,,,01 Jan 2021',
  '',
].join('\n');
const LATER = CONNECTIONS.replace('Contoso,Engineer', 'Initech,Architect');
const LOG = [
  'date,people,channel,topics,note',
  '2026-01-03,Ana Prado; Ben Okafor,coffee,climbing; ramen,first talk',
  '2026-02-03,Cleo Stone,call,,',
  '2026-02-31,Ana Prado,call,,',
  '',
].join('\n');

/** The JSON that the command line promises, with nothing beside it. */
const importAccount = z.strictObject({
  format: z.string(),
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.array(z.strictObject({ line: z.number(), reason: z.string().min(1) })),
  possibleDuplicates: z.array(z.object({ line: z.number(), name: z.string() })),
  joined: z.array(z.object({ name: z.string(), person: z.string(), reasons: z.array(z.string()) })).optional(),
  warnings: z.array(z.string()),
  interactions: z.union([z.number(), z.strictObject({ created: z.number(), updated: z.number(), unchanged: z.number() })]).optional(),
  peopleCreated: z.number().optional(),
  importId: z.string().nullable(),
  sources: z.array(z.object({ path: z.string(), format: z.string() })).optional(),
  heldBack: z.strictObject({ people: z.number(), reasons: z.object({}) }).optional(),
  me: z.record(z.enum(['names', 'emails', 'phones', 'urls']), z.array(z.string())).optional(),
});
const state = z.enum(['planned', 'new', 'one-off', 'active', 'fading', 'dormant', 'no-history']);
const role = z.enum(['embedded', 'weak', 'local-bridge', 'sole-link', 'unknown']);
const day = z.iso.date();
const takenUp = z.strictObject({ shown: z.number(), contacted: z.number(), share: z.number().nullable() });
const analysis = z.strictObject({
  today: day,
  quietSince: day.nullable(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      strength: z.number(),
      score: z.number(),
      contactDays: z.number(),
      lastContact: day.nullable(),
      state,
      role,
      cluster: z.string().nullable(),
      interests: z.array(z.string()),
    }),
  ),
  ties: z.array(
    z.strictObject({
      a: z.string(),
      b: z.string(),
      strength: z.number(),
      overlap: z.number(),
      certain: z.boolean(),
      localBridge: z.boolean(),
      occasions: z.int().min(0).optional(),
    }),
  ),
  clusters: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      members: z.array(z.string()),
      interests: z.array(z.strictObject({ name: z.string(), count: z.number(), lift: z.number() })),
    }),
  ),
  list: z.strictObject({ ranked: takenUp, explored: takenUp }),
});
const list = z.array(
  z.strictObject({
    rank: z.number(),
    id: z.string(),
    name: z.string(),
    state,
    role,
    lastContact: day.nullable(),
    reasons: z.array(z.string().min(1)).min(1),
    shared: z.array(z.string()),
    opener: z.strictObject({ text: z.string(), date: day }).nullable(),
  }),
);
const refusal = z.strictObject({ error: z.strictObject({ kind: z.string(), message: z.string().regex(/^\S.*[.!?]$/s) }) });

let cli = '';
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);
afterAll(() => rmSync(dirname(cli), { recursive: true, force: true }));

/** A folder to stand in, with the files, and a way to call `kith` there. */
function desk(files: Record<string, string> = {}) {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const kith = (...args: string[]): Promise<CliRun> => runCli(cli, [...args, '--data', join(folder, 'data')], folder);
  return { folder, network: join(folder, 'data', 'network', 'network.json'), kith };
}

const saved = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('kith import', () => {
  it('imports, changes nothing the second time, updates from a later export, and undoes each', async () => {
    const { kith, network } = desk({ 'Connections.csv': CONNECTIONS, 'Later.csv': LATER });
    const first = importAccount.parse((await kith('import', 'Connections.csv', '--json')).json());
    expect(first).toMatchObject({ format: 'linkedin', rows: 3, created: 2, updated: 0, unchanged: 0, importId: 'r1' });
    expect(first.skipped).toHaveLength(1);
    const before = readFileSync(network, 'utf8');
    const again = importAccount.parse((await kith('import', 'Connections.csv', '--json')).json());
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, importId: null });
    expect(readFileSync(network, 'utf8')).toBe(before);
    const later = importAccount.parse((await kith('import', 'Later.csv', '--json')).json());
    expect(later).toMatchObject({ created: 0, updated: 1, unchanged: 1, importId: 'r2' });
    expect(
      saved(network)
        .network.people.map((person: { company: string }) => person.company)
        .sort(),
    ).toEqual(['Hooli', 'Initech']);

    expect((await kith('undo', 'r2', '--json')).json()).toEqual({
      undone: 'import of Later.csv',
      id: 'r2',
      next: 'import of Connections.csv',
    });
    expect(saved(network).network).toEqual(JSON.parse(before).network);
    expect((await kith('undo')).stdout).toBe('Undone: import of Connections.csv.\n');
    expect(saved(network).network.people).toEqual([]);
    expect((await kith('undo', '--json')).json()).toMatchObject({ error: { kind: 'nothing-to-undo' } });
    expect((await kith('redo')).stdout).toBe('Redone: import of Connections.csv.\n');
    expect(saved(network).network).toEqual(JSON.parse(before).network);
  });

  it('a dry run says the same and writes nothing', async () => {
    const { kith, folder } = desk({ 'Connections.csv': CONNECTIONS, 'log.csv': LOG });
    const run = await kith('import', 'Connections.csv', 'log.csv', '--dry-run', '--json');
    const { files } = z
      .object({ files: z.tuple([importAccount.extend({ file: z.string() }), importAccount.extend({ file: z.string() })]) })
      .parse(run.json());
    expect(files[0]).toMatchObject({ created: 2, importId: null });
    expect(files[1]).toMatchObject({ file: 'log.csv', created: 2, interactions: 2, peopleCreated: 1 });
    expect(readdirSync(folder).sort()).toEqual(['Connections.csv', 'log.csv']);
  });

  it('imports several files, one step each, and stops at the first that is refused', async () => {
    const { kith, network } = desk({ 'Connections.csv': CONNECTIONS, 'empty.csv': '', 'log.csv': LOG });
    const run = await kith('import', 'Connections.csv', 'empty.csv', 'log.csv', '--json');
    expect(run.code).toBe(1);
    const { files, error } = z
      .strictObject({
        files: z.array(importAccount.extend({ file: z.string() })),
        error: z.object({ kind: z.string(), message: z.string() }),
      })
      .parse(run.json());
    expect(files.map((one) => [one.file, one.importId])).toEqual([['Connections.csv', 'r1']]);
    expect(error.message).toContain('empty.csv');
    expect(saved(network).network.interactions).toEqual([]);
    const rest = await kith('import', 'log.csv', '--save-skipped', 'skipped.csv');
    expect(rest.code).toBe(0);
    expect(readFileSync(join(dirname(network), '..', '..', 'skipped.csv'), 'utf16le')).toContain('2026-02-31');
    expect(saved(network).history.undo.map((step: { edit: { label: string } }) => step.edit.label)).toEqual([
      'import of Connections.csv',
      'import of log.csv',
    ]);
  });

  it('maps the columns of a log, and asks for --format when it cannot tell a log from contacts', async () => {
    const { folder, kith } = desk();
    writeFileSync(join(folder, 'met.csv'), 'Jour,Amis,Lieu\n2026-01-03,Ada Marsh,York\n2026-01-10,Ada Marsh,Leeds\n');
    const unclear = await kith('import', 'met.csv');
    expect(unclear).toMatchObject({ code: 2, stdout: '' });
    expect(unclear.stderr).toContain(
      '“Ada Marsh” stands in 2 rows with different dates in “Jour”. Say which with --format log or --format csv.',
    );
    expect((await kith('import', 'met.csv', '--map', 'Amis=people', '--map', 'Jour=name')).code).toBe(2);
    const maps = ['--map', 'Jour=date', '--map', 'Amis=people', '--map', '3=topics'];
    const run = await kith('import', 'met.csv', ...maps, '--json');
    expect(importAccount.parse(run.json())).toMatchObject({ format: 'log', created: 2, peopleCreated: 1 });
    const again = await kith('import', 'met.csv', ...maps, '--json');
    expect(importAccount.parse(again.json())).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('takes rows with the name and company of one person as that person, when told to', async () => {
    const { folder, kith } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    writeFileSync(join(folder, 'phones.csv'), 'Name,Phone,Company\nAna Prado,+44 7700 900101,Contoso\nBen Okafor,+44 7700 900102,Other\n');
    const hint = await kith('import', 'phones.csv', '--dry-run');
    expect(hint.stdout).toContain('--take-same takes that row');
    const run = await kith('import', 'phones.csv', '--take-same', '--json');
    expect(importAccount.parse(run.json())).toMatchObject({ created: 1, updated: 1, possibleDuplicates: [{ line: 3 }] });
    const again = await kith('import', 'phones.csv', '--json');
    expect(importAccount.parse(again.json())).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('refuses a file whose letters read well in several encodings, and names them for --encoding', async () => {
    const { folder, kith } = desk();
    const bytes = Buffer.from('Name,Email\nÑa,a@mail.example\n', 'latin1');
    writeFileSync(join(folder, 'letters.csv'), bytes);
    const unclear = await kith('import', 'letters.csv');
    expect(unclear.code).toBe(1);
    expect(unclear.stderr).toContain('--encoding NAME');
    expect(unclear.stderr).toMatch(/\S+ \(\Sa\); \S+ \(\Sa\)/);
    expect((await kith('analyze', '--json')).json()).toMatchObject({ people: [] });
    const told = await kith('import', 'letters.csv', '--encoding', 'windows-1252', '--json');
    expect(importAccount.parse(told.json())).toMatchObject({ created: 1 });
    expect((await kith('import', 'letters.csv', '--encoding', 'klingon')).code).toBe(2);
  });

  it('maps columns by header or number', async () => {
    const { kith, network } = desk({ 'list.csv': 'Who,Thing,X1\nAna Prado,chess,Lisbon\nBen Okafor,ramen,Toronto\n' });
    const run = await kith('import', 'list.csv', '--map', 'Who=name', '--map', '2=interests', '--map', 'x1=place', '--json');
    expect(run.json()).toMatchObject({ format: 'csv', created: 2 });
    expect(
      saved(network)
        .network.people.map((person: { place: string }) => person.place)
        .sort(),
    ).toEqual(['Lisbon', 'Toronto']);
    expect(
      saved(network)
        .network.interests.map((interest: { name: string }) => interest.name)
        .sort(),
    ).toEqual(['chess', 'ramen']);
  });

  it.each([
    [['import', 'nope.csv'], 1, 'not-found'],
    [['import', 'photo.csv'], 1, 'not-text'],
    [['import', 'words.csv'], 1, 'no-usable-rows'],
    [['import', 'addresses.csv'], 1, 'unreadable'],
    [['import'], 2, 'usage'],
    [['import', 'list.csv', '--format', 'vhs'], 2, 'usage'],
    [['import', 'list.csv', '--map', 'Who=soul'], 2, 'usage'],
    [['import', 'list.csv', '--map', 'Nobody=name'], 2, 'usage'],
    [['import', 'list.csv', '--surprise'], 2, 'usage'],
    [['reconnect', '--limit', 'many'], 2, 'usage'],
    [['reconnect', '--today', '2026-02-30'], 2, 'usage'],
    [['reconnect', '--mode', 'loudest'], 2, 'usage'],
    [['reconnect', '--out', 'list.xlsx'], 2, 'usage'],
    [['reconnect', 'extra'], 2, 'usage'],
    [['log', '--note', 'alone'], 2, 'usage'],
    [['log', '--people', 'Ana', '--date', 'when the moon is blue'], 2, 'usage'],
    [['log', '--people', 'Ana', '--channel', 'telepathy'], 2, 'usage'],
    [['backup', 'eat'], 2, 'usage'],
    [['backup', 'restore'], 1, 'not-found'],
    [['undo'], 1, 'nothing-to-undo'],
    [['frobnicate'], 2, 'usage'],
  ])('%j: exit %i with one sentence', async (args, code, kind) => {
    const { kith, folder } = desk({
      'list.csv': 'Who\nAna\n',
      'words.csv': 'First Name,Last Name,Connected On\n',
      'addresses.csv': 'Code,Mail\nxq1,ada@mail.example\nxq2,bo@mail.example\n',
      'photo.csv': 'PK\u0003\u0004\u0000\u0000',
    });
    const run = await kith(...args, '--json');
    expect(run.code).toBe(code);
    expect(refusal.parse(run.json()).error.kind).toBe(kind);
    const plain = await kith(...args);
    expect([plain.code, plain.stdout]).toEqual([code, '']);
    expect(plain.stderr).toMatch(/^kith: \S/);
    expect(existsSync(join(folder, 'data', 'network', 'network.json'))).toBe(false);
  });
});

describe('kith log, reconnect, analyze, network', () => {
  it('logs by names known and new, and the entry can be taken back', async () => {
    const { kith, network } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    const run = await kith(
      'log',
      '--people',
      'ana prado; Zoe New',
      '--date',
      'last Tuesday',
      '--today',
      '2026-05-03',
      '--topics',
      'Ramen; chess',
      '--note',
      'moving to “Lyon”',
      '--json',
    );
    expect(run.json()).toMatchObject({
      date: '2026-04-28',
      channel: 'in-person',
      people: [
        { name: 'Ana Prado', isNew: false },
        { name: 'Zoe New', isNew: true },
      ],
      topics: ['Ramen', 'chess'],
      logId: 'r2',
    });
    expect(saved(network).network.interactions).toMatchObject([{ day: '2026-04-28', note: 'moving to “Lyon”', origin: null }]);
    expect((await kith('log', '--people', 'Ana Prado', '--date', '2026-04-28', '--today', '2026-05-03')).code).toBe(0);
    expect(saved(network).network.interactions).toHaveLength(2);
    await kith('undo');
    expect((await kith('undo')).stdout).toBe('Undone: log get-together with Ana Prado and Zoe New.\n');
    expect(saved(network).network).toMatchObject({ interactions: [], interests: [] });
    expect(saved(network).network.people).toHaveLength(2);
  });

  it('analyze and reconnect print what they promise, and logging a contact changes the list', async () => {
    const { kith, network } = desk();
    expect((await kith('demo')).code).toBe(0);
    const people = saved(network).network.people.length;
    const findings = analysis.parse((await kith('analyze', '--json')).json());
    expect(findings.people).toHaveLength(people);
    expect(findings.clusters.length).toBeGreaterThan(3);
    const first = list.parse((await kith('reconnect', '--json')).json());
    expect(first.map((row) => row.rank)).toEqual([1, 2, 3, 4, 5]);
    const names = first.map((row) => row.name);
    await kith('log', '--people', names[0] ?? '', '--note', 'called');
    const second = list.parse((await kith('reconnect', '--json', '--limit', '3')).json());
    expect(second).toHaveLength(3);
    expect(second.map((row) => row.name)).not.toContain(names[0]);
    const bridges = list.parse((await kith('reconnect', '--json', '--mode', 'opportunities')).json());
    expect(bridges.map((row) => row.name)).not.toEqual(list.parse((await kith('reconnect', '--json')).json()).map((row) => row.name));
    const plain = (await kith('reconnect')).stdout;
    expect(plain).toContain(second[0]?.reasons[0] ?? '?');
  });

  it('writes the list and the network in each format', { timeout: 120_000 }, async () => {
    const { kith, folder } = desk();
    await kith('demo');
    mkdirSync(join(folder, 'out'));
    for (const name of ['list.csv', 'list.ics', 'list.md']) expect((await kith('reconnect', '--out', `out/${name}`)).code).toBe(0);
    expect((await kith('reconnect', '--out', 'out/exact.csv', '--exact')).code).toBe(0);
    for (const name of ['net.csv', 'net.json', 'net.kith', 'net.vcf', 'net.gexf', 'net.graphml'])
      expect((await kith('network', '--out', `out/${name}`)).code).toBe(0);
    const text = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'exact.csv',
      'list.csv',
      'list.ics',
      'list.md',
      'net-people.csv',
      'net.csv',
      'net.gexf',
      'net.graphml',
      'net.json',
      'net.kith',
      'net.vcf',
    ]);
    const cells = (name: string) => csvFileCells(readFileSync(join(folder, 'out', name)));
    expect([...readFileSync(join(folder, 'out', 'list.csv')).subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(text('exact.csv')).toMatch(/^Rank,Name,/);
    expect(cells('list.csv').map((row) => row[1])).toEqual(cells('exact.csv').map((row) => row[1]));
    expect(text('list.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(JSON.parse(text('net.json')).people.length).toBeGreaterThan(100);
    for (const name of ['net.json', 'net.kith', 'net.vcf', 'net.csv', 'net-people.csv'])
      expect((await kith('import', `out/${name}`, '--json')).json()).toMatchObject({ importId: null, created: 0, updated: 0 });
    expect(text('net.gexf')).toContain('<gexf');
    expect(text('net.graphml')).toContain('<graphml');
    const before = readFileSync(join(folder, 'data', 'network', 'network.json'), 'utf8');
    const own = await kith('network', '--out', 'data/network/network.json', '--json');
    expect(own.json()).toMatchObject({ error: { kind: 'not-saved' } });
    expect(readFileSync(join(folder, 'data', 'network', 'network.json'), 'utf8')).toBe(before);
  });

  it('looks at an empty folder without making one', async () => {
    const { kith, folder } = desk();
    expect(analysis.parse((await kith('analyze', '--json')).json()).people).toEqual([]);
    expect((await kith('reconnect', '--json')).json()).toEqual([]);
    expect((await kith('check', '--json')).json()).toMatchObject({ ok: true, people: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('kith and others', () => {
  it('refuses to write while another Kith holds the network, and still looks', async () => {
    const { kith, folder } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    const app = await openStore(join(folder, 'data', 'network'), { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' });
    if (!app.ok) throw new Error(app.error.message);
    for (const args of [['undo'], ['log', '--people', 'Ana Prado'], ['import', 'Connections.csv'], ['backup', 'restore']]) {
      const run = await kith(...args, '--json');
      if (args[0] === 'backup') expect(run.code).toBe(1);
      else expect([run.code, run.json()]).toEqual([1, { error: { kind: 'locked', message: text('store.lockedHere') } }]);
    }
    expect((await kith('analyze', '--json')).code).toBe(0);
    await app.value.close();
    expect((await kith('undo')).code).toBe(0);
  });

  it('says when the network cannot be read, and puts it together again', async () => {
    const { kith, network } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    await kith('log', '--people', 'Ana Prado');
    const whole = readFileSync(network, 'utf8');
    writeFileSync(network, whole.slice(0, 500));
    for (const args of [['analyze'], ['undo'], ['check'], ['import', 'Connections.csv']]) {
      const run = await kith(...args, '--json');
      expect([run.code, refusal.parse(run.json()).error.kind]).toEqual([1, 'unreadable']);
    }
    expect(readFileSync(network, 'utf8')).toBe(whole.slice(0, 500));
    expect((await kith('backup', 'restore', '--json')).json()).toMatchObject({ restored: 'previous', people: 2 });
    // The version before and the journal since: nothing is lost.
    expect((await kith('check', '--json')).json()).toMatchObject({ ok: true, people: 2, interactions: 1 });
    expect(readdirSync(dirname(network)).filter((name) => name.includes('damaged'))).toHaveLength(1);
  });

  it('a restored version can be undone', async () => {
    const { kith, network } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    await kith('log', '--people', 'Ana Prado');
    const before = saved(network).network;
    const [previous, ...copies] = (await kith('backup', 'list', '--json')).json() as { name: string; revision: number }[];
    expect(previous).toMatchObject({ name: 'previous', revision: 1, people: 2, interactions: 0 });
    expect(copies.map((copy) => copy.revision)).toContain(1);
    await kith('backup', 'restore');
    expect(saved(network).network.interactions).toEqual([]);
    await kith('undo');
    expect(saved(network).network).toEqual(before);
  });

  it('an example goes beside the user’s network, never into it', async () => {
    const { kith, folder } = desk({ 'Connections.csv': CONNECTIONS });
    await kith('import', 'Connections.csv');
    expect((await kith('demo', '--json')).json()).toMatchObject({ error: { kind: 'conflict' } });
    const beside = await runCli(cli, ['demo', '--office', '--json'], folder);
    expect(beside.json()).toMatchObject({ example: 'office', isNew: true, people: 92 });
    expect((await runCli(cli, ['analyze', '--example', 'office', '--json'], folder)).json()).toMatchObject({ people: expect.any(Array) });
  });

  it('a reader that closes early is no crash', async () => {
    const { kith, folder } = desk();
    await kith('demo');
    const child = spawn(process.execPath, [cli, 'analyze', '--json', '--data', join(folder, 'data')]);
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (text) => {
      stderr += text;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('help names every command and what JSON several files make', async () => {
    const { folder } = desk();
    const help = await runCli(cli, [], folder);
    expect(help.code).toBe(0);
    for (const name of ['import', 'log', 'reconnect', 'analyze', 'network', 'undo', 'redo', 'demo', 'check', 'backup'])
      expect(help.stdout).toContain(`kith ${name}`);
    expect((await runCli(cli, ['help', 'import'], folder)).stdout).toContain('{"files": […]}');
    expect((await runCli(cli, ['import', '--help'], folder)).stdout).toContain('{"files": […]}');
  });
});
