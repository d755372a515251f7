/** A network that is locked and used from the command line: as built, with the passphrase on an open file. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { text } from '../../../../shared/strings/text';
import { buildCli, runCli } from '../../../builders/built-cli';
import { temporaryFolder } from '../../../builders/temporary-folder';

const PASSPHRASE = 'Ana tells the whole choir';
const CANARY = 'Canarino';

let cli = '';
beforeAll(async () => {
  cli = await buildCli();
}, 60_000);

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
const withCanary = (folder: string) => filesOf(folder).filter((path) => readFileSync(path).includes(CANARY));

describe('kith passphrase', () => {
  it('locks the network, and every command then asks; the code opens it too; remove takes the lock away', async () => {
    const cwd = temporaryFolder();
    const data = join(cwd, 'data');
    const kith = (args: readonly string[], ...secrets: readonly string[]) =>
      runCli(cli, [...args, '--data', data, '--json', '--passphrase-fd', '3'], cwd, secrets);
    writeFileSync(join(cwd, 'log.csv'), `date,people,channel,note\n2026-01-03,Ana ${CANARY},coffee,${CANARY}\n`);
    expect((await kith(['import', 'log.csv'])).code).toBe(0);
    expect(withCanary(data).length).toBeGreaterThan(1);

    expect((await kith(['passphrase', 'set'], PASSPHRASE, 'something else')).json()).toEqual({
      error: { kind: 'usage', message: text('locking.notTheSame') },
    });
    expect(withCanary(data).length).toBeGreaterThan(1);
    const set = await kith(['passphrase', 'set'], PASSPHRASE, PASSPHRASE);
    expect(set.stderr).toBe('');
    const { recoveryCode } = set.json() as { recoveryCode: string };
    expect(recoveryCode.split(' ')).toHaveLength(15);
    expect(withCanary(data)).toEqual([]);

    expect((await kith(['analyze'], 'wrong')).json()).toEqual({
      error: { kind: 'wrong-passphrase', message: text('locking.wrongPassphrase') },
    });
    expect((await kith(['analyze'], PASSPHRASE)).json()).toMatchObject({ people: [{ name: `Ana ${CANARY}` }] });
    expect((await kith(['log', '--people', `Ben ${CANARY}`], PASSPHRASE)).code).toBe(0);
    expect((await kith(['backup', 'list'], PASSPHRASE)).json()).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'previous' })]),
    );
    expect(withCanary(data)).toEqual([]);

    expect((await kith(['check'], recoveryCode)).json()).toMatchObject({ ok: true, people: 2, problems: [], hasPrevious: true });

    expect((await kith(['passphrase', 'remove'], PASSPHRASE)).json()).toEqual({ locked: false, damaged: [] });
    expect((await kith(['check'])).json()).toMatchObject({ ok: true, people: 2, problems: [] });
    expect(filesOf(data).filter((path) => path.includes('kith-key'))).toEqual([]);
  }, 60_000);

  it('tells a damaged key file from a wrong passphrase, and opens with its copy', async () => {
    const cwd = temporaryFolder();
    const data = join(cwd, 'data');
    const kith = (args: readonly string[], ...secrets: readonly string[]) =>
      runCli(cli, [...args, '--data', data, '--json', '--passphrase-fd', '3'], cwd, secrets);
    writeFileSync(join(cwd, 'log.csv'), `date,people,channel\n2026-01-03,Ana,coffee\n`);
    await kith(['import', 'log.csv']);
    await kith(['passphrase', 'set'], PASSPHRASE, PASSPHRASE);
    const keys = filesOf(data).filter((path) => path.endsWith('kith-key.json'));
    expect(keys).toHaveLength(2);
    const [intact] = keys.map((path) => readFileSync(path));
    const inFolder = keys.find((path) => !path.includes('backups')) as string;
    writeFileSync(inFolder, '{"kith":"key"');
    expect((await kith(['log', '--people', 'Ana'], PASSPHRASE)).code).toBe(0);
    expect(readFileSync(inFolder)).toEqual(intact);
    for (const path of keys) writeFileSync(path, '{"kith":"key"');
    expect((await kith(['check'], PASSPHRASE)).json()).toMatchObject({ error: { kind: 'unreadable' } });
  }, 60_000);

  it('never takes the passphrase from arguments, and says so where nobody can be asked', async () => {
    const cwd = temporaryFolder();
    expect((await runCli(cli, ['check', '--passphrase', 'x'], cwd)).code).toBe(2);
    expect((await runCli(cli, ['check', '--passphrase-fd', 'x'], cwd)).code).toBe(2);
  });
});
