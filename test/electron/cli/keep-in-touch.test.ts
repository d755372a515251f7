/** What is due, promised and ahead, and one line about a contact, on the command line, with the program as it is built. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildCli, runCli } from '../../builders/built-cli';
import { temporaryFolder } from '../../builders/temporary-folder';

const PEOPLE = ['name,birthday', 'Ana Kovač,1984-06-30', 'Yusuf Vasquez,', 'Yusuf Fonseca,', 'Ben Lee,'].join('\n');
const TODAY = ['--today', '2026-06-24'];

let cli = '';
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => rmSync(dirname(cli), { recursive: true, force: true }));

async function desk() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'people.csv'), PEOPLE);
  const kith = (...args: string[]) => runCli(cli, [...args, '--data', join(folder, 'data')], folder);
  expect((await kith('import', 'people.csv')).code).toBe(0);
  return kith;
}

it('logs a sentence, and refuses a name that fits several people with the candidates', async () => {
  const kith = await desk();
  const logged = await kith(
    'log',
    'coffee with Ana Kovač and Yusuf Vasquez yesterday about sailing, promised to send the map',
    ...TODAY,
    '--json',
  );
  expect(logged.json()).toMatchObject({
    date: '2026-06-23',
    channel: 'in-person',
    people: [{ name: 'Ana Kovač' }, { name: 'Yusuf Vasquez' }],
    topics: ['sailing'],
    promise: 'send the map',
  });
  const written = async () => (await kith('network')).stdout.replace(/"exportedAt": "[^"]*"/, '');
  const before = await written();
  const unsure = await kith('log', 'lunch with Yusuf', ...TODAY);
  expect(unsure.code).toBe(1);
  expect(unsure.stderr).toMatch(/Yusuf Vasquez.*Yusuf Fonseca|Yusuf Fonseca.*Yusuf Vasquez/);
  expect((await kith('log', 'nothing to see here', ...TODAY)).code).toBe(2);
  expect(await written()).toBe(before);
}, 180_000);

it('reads a search as a sentence, and lists whom one knows in a place', async () => {
  const folder = temporaryFolder();
  const people = ['name,company,location', 'Ana Kovač,Contoso,"Lisbon, Portugal"', 'Ben Lee,Acme,Porto', 'Cleo Park,,Lisbon'];
  writeFileSync(join(folder, 'people.csv'), people.join('\n'));
  const kith = (...args: string[]) => runCli(cli, [...args, '--data', join(folder, 'data')], folder);
  await kith('import', 'people.csv');
  await kith('log', 'coffee with Cleo Park 2026-06-02 about sailing', ...TODAY);
  const june = (await kith('search', 'who did I meet in June', ...TODAY, '--json')).json();
  expect(june).toMatchObject({ readAs: ['met in June'], people: [{ name: 'Cleo Park' }], entries: [{ day: '2026-06-02' }] });
  expect((await kith('search', 'never met', ...TODAY)).stdout).toMatch(/^Read as: not met at all\nAna Kovač.*\nBen Lee/);
  const trip = (await kith('trip', 'lisbon', ...TODAY, '--circle', 'Trip', '--json')).json();
  expect(trip).toMatchObject([
    { name: 'Cleo Park', lastContact: '2026-06-02' },
    { name: 'Ana Kovač', lastContact: null },
  ]);
  expect((await kith('circle', 'show', 'Trip')).stdout).toMatch(/Ana Kovač[\s\S]*Cleo Park|Cleo Park[\s\S]*Ana Kovač/);
  expect((await kith('trip', 'Atlantis', ...TODAY)).stdout).toContain('Atlantis');
}, 180_000);

it('keeps promises and dates until the user decides, each step undoable', async () => {
  const kith = await desk();
  await kith('log', 'call with Ana Kovač yesterday, promised to send the map', ...TODAY);
  await kith('done', 'Ana Kovač', ...TODAY);
  const [promise] = (await kith('promise', 'list', ...TODAY, '--json')).json() as { id: string; text: string; due: string | null }[];
  expect(promise).toMatchObject({ text: 'send the map', due: null });
  await kith('promise', 'move', promise?.id ?? '', '--due', '2026-06-26', ...TODAY);
  expect((await kith('dates', ...TODAY, '--json')).json()).toMatchObject([
    { kind: 'promise', day: '2026-06-26', text: 'send the map' },
    { kind: 'birthday', day: '2026-06-30', people: [{ name: 'Ana Kovač' }], turns: 42 },
  ]);
  await kith('promise', 'keep', promise?.id ?? '', ...TODAY);
  expect((await kith('promise', 'list', ...TODAY, '--json')).json()).toEqual([]);
  await kith('undo');
  expect((await kith('promise', 'list', ...TODAY, '--json')).json()).toHaveLength(1);
  expect((await kith('due', ...TODAY, '--json')).json()).toEqual([]); // nobody has a rhythm
  expect((await kith('snooze', 'Nobody Here')).code).toBe(1);
}, 180_000);

it('adds, shows, changes and archives people, keeps circles, and finds both', async () => {
  const kith = await desk();
  const added = await kith(
    'person',
    'add',
    'Dora Bell',
    '--rhythm',
    '30',
    '--birthday',
    '06-28',
    '--circle',
    'Choir',
    '--place',
    'Lisbon',
    ...TODAY,
  );
  expect(added.code).toBe(0);
  expect((await kith('person', 'add', 'ana kovac', ...TODAY)).code).toBe(1);
  expect((await kith('person', 'edit', 'Ben Lee', '--rhythm', 'none', '--circle', 'Choir', '--interest', 'sailing', ...TODAY)).code).toBe(
    0,
  );
  expect((await kith('person', 'show', 'Ben Lee', ...TODAY, '--json')).json()).toMatchObject({
    circles: ['Choir'],
    interests: ['sailing'],
  });
  expect((await kith('person', 'edit', 'Yusuf', '--rhythm', '9', ...TODAY)).code).toBe(1);
  expect((await kith('person', 'edit', 'Ben Lee', '--birthday', '31 June', ...TODAY)).code).toBe(2);

  await kith('circle', 'edit', 'Choir', '--rhythm', '14', '--add', 'Ana Kovač', '--rename', 'Singers', ...TODAY);
  expect((await kith('circle', 'list', ...TODAY, '--json')).json()).toMatchObject([{ name: 'Singers', everyDays: 14, people: 3, due: 3 }]);
  expect((await kith('circle', 'edit', 'Singers', '--add', 'Yusuf', ...TODAY)).code).toBe(1);
  expect((await kith('due', ...TODAY, '--json')).json()).toHaveLength(3);

  await kith('person', 'archive', 'Dora Bell', ...TODAY);
  expect((await kith('due', ...TODAY, '--json')).json()).toHaveLength(2);
  expect((await kith('dates', ...TODAY, '--json')).json()).toMatchObject([{ kind: 'birthday', people: [{ name: 'Ana Kovač' }] }]);
  expect((await kith('search', 'lisbon', ...TODAY, '--json')).json()).toMatchObject({ people: [{ name: 'Dora Bell' }] });
  await kith('undo');
  expect((await kith('due', ...TODAY, '--json')).json()).toHaveLength(3);
  await kith('log', 'coffee with Ana Kovač yesterday about sailing, promised to send the map', ...TODAY);
  expect((await kith('search', 'the map', ...TODAY, '--json')).json()).toMatchObject({ entries: [{ promise: 'send the map' }] });
}, 240_000);

it('notes since when somebody works somewhere, as precisely as it is said', async () => {
  const kith = await desk();
  expect((await kith('person', 'edit', 'Ben Lee', '--company', 'Hooli', '--since', 'March 2026', ...TODAY)).code).toBe(0);
  expect((await kith('person', 'edit', 'Ben Lee', '--job', 'Acme', '--since', '2019', '--until', '2026-02', ...TODAY)).code).toBe(0);
  const jobs = async () => ((await kith('person', 'show', 'Ben Lee', ...TODAY, '--json')).json() as { jobs: unknown }).jobs;
  const hooli = { at: 'Hooli', from: '2026-03', to: '' };
  expect(await jobs()).toEqual([hooli, { at: 'Acme', from: '2019', to: '2026-02' }]);
  expect((await kith('person', 'edit', 'Ben Lee', '--job', 'Acme', '--since', 'some day', ...TODAY)).code).toBe(2);
  expect((await kith('person', 'edit', 'Ana Kovač', '--since', '2019', ...TODAY)).code).toBe(2); // no employer is known
  await kith('person', 'edit', 'Ben Lee', '--job', 'acme', '--since', 'none', '--until', 'none', ...TODAY);
  expect(await jobs()).toEqual([hooli]);
}, 180_000);
