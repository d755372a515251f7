/** Studies on the command line: protocols, several people in one folder, their interviews in three files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { networkJsonText } from '../../../shared/formats/export/network-json';
import { seededRandom } from '../../../shared/model/ids';
import { KITH_PROTOCOL } from '../../../shared/model/study/interview-protocol';
import { writeProtocol } from '../../../shared/model/study/read-protocol';
import { CANARIES, studiedEgo } from '../../builders/interview/studied-ego';
import { STUDY_PROTOCOL } from '../../builders/interview/study-protocol';
import { temporaryFolder } from '../../builders/temporary-folder';

function desk() {
  const folder = temporaryFolder();
  const random = seededRandom(7);
  const kith = (...args: string[]) =>
    runKith([...args, '--data', join(folder, 'data')], {
      defaultDataFolder: join(folder, 'data'),
      workingFolder: folder,
      now: () => new Date('2026-11-30T12:00:00Z'),
      random,
      note: () => undefined,
    });
  return { folder, kith, json: async (...args: string[]) => JSON.parse((await kith(...args, '--json')).stdout) };
}

it('takes a protocol from a file, shows it, writes it and goes back', async () => {
  const { folder, kith, json } = desk();
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  writeFileSync(join(folder, 'study.json'), writeProtocol(STUDY_PROTOCOL));
  expect((await kith('protocol', 'study.json', '--check')).stdout).toBe(
    'Support after moving: Consent, Important matters, Mentors, How close, Who knows whom, Study questions, Kinds of work and What it found\n',
  );
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  expect((await kith('protocol', 'study.json')).stdout).toContain('Use the protocol “Support after moving”');
  expect(await json('protocol', '--out', 'again.json')).toEqual(STUDY_PROTOCOL);
  await kith('undo');
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  await kith('protocol', 'again.json');
  expect(await json('protocol')).toEqual(STUDY_PROTOCOL);
  await kith('protocol', '--built-in');
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
});

it('says what is wrong with a protocol, and keeps the one before', async () => {
  const { folder, kith, json } = desk();
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...STUDY_PROTOCOL, names: [{ id: 'mentor' }] }));
  const refused = await kith('protocol', 'bad.json');
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain('“mentor” is no question of Kith’s own, so it needs its words (ask)');
  expect((await kith('protocol', 'nowhere.json')).stderr).toContain('nowhere.json');
  expect((await kith('protocol', 'bad.json', '--built-in')).exitCode).toBe(2);
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
});

describe('a project', () => {
  async function project() {
    const here = desk();
    writeFileSync(join(here.folder, 'study.json'), writeProtocol(STUDY_PROTOCOL));
    const made = await here.json('project', 'study', '--start', '--protocol', 'study.json', '--add', 'Maria', '--add', 'Omar');
    expect(made).toMatchObject({ protocol: STUDY_PROTOCOL.title, egos: [{ name: 'Maria' }, { name: 'Omar' }] });
    return here;
  }

  /** The ego of the builder, as a network of the project. */
  async function answered({ folder, kith }: ReturnType<typeof desk>, ego: string, seed: number) {
    const network = studiedEgo(ego, seed);
    writeFileSync(join(folder, `${ego}.json`), networkJsonText(network, '2026-11-30T12:00:00.000Z'));
    const done = await kith('import', `${ego}.json`, '--network', join('study', ego));
    expect(done.exitCode, done.stderr).toBe(0);
  }

  it('keeps each network apart, with the protocol, and none of them is the network of the window', async () => {
    const { kith, json } = await project();
    await kith('person', 'add', 'Ana', '--network', 'study/Maria');
    expect(await json('protocol', '--network', 'study/Omar')).toEqual(STUDY_PROTOCOL);
    const names = async (...args: string[]) => (await json('network', ...args)).people.map(({ name }: { name: string }) => name);
    expect(await names('--network', 'study/Maria')).toEqual(['Ana']);
    expect(await names('--network', 'study/Omar')).toEqual([]);
    expect(await names()).toEqual([]);
    expect((await kith('check', '--network', 'study/Nobody')).stderr).toContain('There is no network in');
  });

  it('refuses what would mix or lose networks', async () => {
    const { folder, kith } = await project();
    expect((await kith('project', 'study', '--start')).stderr).toContain('study');
    expect((await kith('project', 'study', '--add', 'maria')).stderr).toContain('“maria” is in this project already');
    expect((await kith('project', 'study', '--add', ' ')).exitCode).toBe(2);
    expect((await kith('project', 'data')).stderr).toContain('is no project of a study');
    expect((await kith('project', 'study', '--protocol', 'study.json')).exitCode).toBe(2);
    writeFileSync(join(folder, 'study', 'kith-project.json'), '{"format":"kith-project"}');
    expect((await kith('project', 'study')).stderr).toContain('is damaged');
    expect(readdirSync(join(folder, 'study')).sort()).toEqual(['Maria', 'Omar', 'kith-project.json']);
  });

  it('writes the interviews of all of them in three files, under pseudonyms unless names are asked for', async () => {
    const here = await project();
    await answered(here, 'Maria', 1);
    await answered(here, 'Omar', 2);
    const written = await here.json('interviews', '--project', 'study', '--out', 'all.csv');
    expect(written).toEqual({ files: ['all-egos.csv', 'all-alters.csv', 'all-ties.csv'], egos: 2, interviews: 2 });
    const read = (file: string) => readFileSync(join(here.folder, file), 'utf8');
    const codes = written.files.map(read).join();
    for (const canary of [...Object.values(CANARIES), 'Maria', 'Omar']) expect(codes.toLowerCase()).not.toContain(canary.toLowerCase());
    await here.kith('interviews', '--project', 'study', '--out', 'again.csv');
    expect(written.files.map((file: string) => read(file.replace('all', 'again'))).join()).toBe(codes);
    await here.kith('interviews', '--project', 'study', '--out', 'named.csv', '--names');
    expect(
      read('named-egos.csv')
        .split('\r\n')
        .map((row) => row.split(',')[0]),
    ).toEqual(['egoID', 'Maria-1', 'Omar-1', '']);
    expect(read('named-alters.csv')).toContain(CANARIES.name);
    expect((await here.kith('interviews', '--out', 'all.txt')).exitCode).toBe(2);
  });

  it('writes the files of Network Canvas, which another network reads', async () => {
    const here = await project();
    await answered(here, 'Maria', 1);
    const written = await here.json('interviews', '--project', 'study', '--format', 'network-canvas', '--out', 'canvas', '--names');
    expect(written.files.map((file: string) => file.replace(/^canvas./, ''))).toEqual([
      'Maria_Maria-1_ego.csv',
      'Maria_Maria-1_attributeList_Person.csv',
      'Maria_Maria-1_edgeList_knows.csv',
    ]);
    expect((await here.kith('import', 'canvas')).exitCode).toBe(0);
    const network = await here.json('network');
    expect([network.people.length, network.ties.length]).toEqual([3, 1]);
    await here.kith('interviews', '--project', 'study', '--format', 'network-canvas', '--out', 'canvas.graphml');
    expect(readFileSync(join(here.folder, 'canvas.graphml'), 'utf8')).not.toContain(CANARIES.name);
    expect((await here.kith('interviews', '--format', 'gexf', '--out', 'x')).exitCode).toBe(2);
  });
});
