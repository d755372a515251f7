/** Who is who on the command line, with the program as it is built. */
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { buildCli, runCli } from '../../builders/built-cli';
import { temporaryFolder } from '../../builders/temporary-folder';
import { CHAIN_OF_THREE } from '../../builders/who-is-who/chain-of-three';

const CONNECTIONS = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Emma,Hahn,https://www.linkedin.com/in/emma-hahn,emma.sunny@example.com,Contoso GmbH,Engineer,03 May 2019',
  'Jürgen,Müller,https://www.linkedin.com/in/juergen,,Hooli,Designer,14 Feb 2020',
  'Ben,Okafor,https://www.linkedin.com/in/ben-okafor,,Initech,Analyst,14 Feb 2020',
].join('\n');
const NAMES = ['name,company,phone', 'Juergen Mueller,Hooli,+49 1520 1234567', 'Ada Marsh,,'].join('\n');

const person = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
const pairs = z.array(
  z.strictObject({
    a: person,
    b: person,
    probability: z.number().min(0).max(1),
    certain: z.boolean(),
    reasons: z.array(z.string().min(1)),
  }),
);

let cli = '';
beforeAll(async () => {
  cli = await buildCli();
}, 120_000);
afterAll(() => rmSync(dirname(cli), { recursive: true, force: true }));

function desk() {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'Connections.csv'), CONNECTIONS);
  writeFileSync(join(folder, 'names.csv'), NAMES);
  const kith = (...args: string[]) => runCli(cli, [...args, '--data', join(folder, 'data')], folder);
  const duplicates = async () => pairs.parse((await kith('duplicates', '--json')).json());
  const people = async () => JSON.stringify((await kith('analyze', '--json')).json());
  return { kith, duplicates, people, folder };
}

it('lists duplicates with reasons, joins two, splits them, and undoes each', { timeout: 120_000 }, async () => {
  const { kith, duplicates } = desk();
  await kith('import', 'Connections.csv', 'names.csv');
  const [pair, ...others] = await duplicates();
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ certain: false });
  expect([pair?.a.name, pair?.b.name].sort()).toEqual(['Juergen Mueller', 'Jürgen Müller']);
  expect(pair?.reasons).toContain('same company');
  expect((await kith('duplicates')).stdout).toContain('same company');

  expect((await kith('merge', '--certain', '--json')).json()).toMatchObject({ joined: 0, step: null });
  const merged = (await kith('merge', 'Jürgen Müller', 'Juergen Mueller', '--json')).json() as { joined: { id: string }[] };
  expect(await duplicates()).toEqual([]);
  // The same files again change nothing.
  expect((await kith('import', 'names.csv', '--json')).json()).toMatchObject({ created: 0, importId: null });
  expect((await kith('split', merged.joined[0]?.id ?? '', '--json')).json()).toMatchObject({ split: { name: 'Juergen Mueller' } });
  expect(await duplicates()).toEqual([]); // they are known to be two people now
  expect((await kith('import', 'names.csv', '--json')).json()).toMatchObject({ created: 0, importId: null });
  expect((await kith('import', 'Connections.csv', '--json')).json()).toMatchObject({ created: 0, importId: null });
  expect(await duplicates()).toEqual([]);
  await kith('undo');
  await kith('undo');
  expect(await duplicates()).toHaveLength(1);
});

it('joins all that are certain, and what becomes certain by it, in one step of undo', { timeout: 120_000 }, async () => {
  const { kith, folder } = desk();
  const [wei, hanzi, nameless] = CHAIN_OF_THREE;
  const others = ['Ada Marsh', 'Ben Okafor', 'Emma Hahn'];
  const file = (name: string, rows: readonly (readonly string[])[]) =>
    writeFileSync(join(folder, name), ['name,e-mail,e-mail 2,phone,company', ...rows.map((row) => row.join(','))].join('\n'));
  // What one file or one import proves is joined at once; a name in another script is left to this command.
  file('mails.csv', [['', ...nameless.emails, '', ''], ...others.map((name) => [name, '', '', '', ''])]);
  file('phone.csv', [[wei.name, wei.emails[0], '', wei.phones[0] as string, wei.company]]);
  file('friends.csv', [[hanzi.name, hanzi.emails[0], '', hanzi.phones[0] as string, '']]);
  await kith('import', 'mails.csv', 'phone.csv', 'friends.csv');
  const names = async () =>
    ((await kith('analyze', '--json')).json() as { people: { name: string }[] }).people.map(({ name }) => name).sort();
  const before = await names();
  expect(before).toEqual([...others, ...CHAIN_OF_THREE.map(({ name }) => name)].sort());
  const merged = (await kith('merge', '--certain', '--json')).json() as { groups: unknown[] };
  expect(merged).toMatchObject({ joined: 2, groups: [{ kept: { name: wei.name }, joined: [{}, {}] }] });
  expect(await names()).toEqual([...others, wei.name]);
  expect((await kith('merge', '--certain', '--json')).json()).toMatchObject({ joined: 0, step: null });
  await kith('undo');
  expect(await names()).toEqual(before);
});

it('remembers for ever who is different, until it is undone', { timeout: 120_000 }, async () => {
  const { kith, duplicates } = desk();
  await kith('import', 'Connections.csv', 'names.csv');
  expect((await kith('different', 'Jürgen Müller', 'Juergen Mueller', '--json')).json()).toMatchObject({
    different: [{ name: 'Jürgen Müller' }, {}],
  });
  expect(await duplicates()).toEqual([]);
  await kith('import', 'names.csv', 'Connections.csv');
  expect(await duplicates()).toEqual([]);
  expect((await kith('undo')).code).toBe(0);
  expect(await duplicates()).toHaveLength(1);
});

it('says what is wrong with the arguments', { timeout: 120_000 }, async () => {
  const { kith } = desk();
  await kith('import', 'Connections.csv');
  expect(await kith('merge', 'Emma Hahn')).toMatchObject({ code: 2 });
  expect(await kith('merge', 'Emma Hahn', 'Nobody Here')).toMatchObject({ code: 1 });
  expect((await kith('merge', 'Emma Hahn', 'Nobody Here')).stderr).toContain('Nobody Here');
  expect(await kith('merge', 'Emma Hahn', 'emma hahn')).toMatchObject({ code: 2 });
  expect(await kith('split', 'Emma Hahn')).toMatchObject({ code: 1 });
});
