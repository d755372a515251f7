/**
 * The command line writes while the window has the network open: real sockets, a real store, and the command line as a function. `KITH_WRITES` says how
 * many write at once (1,000 in the long form).
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { openDesktop } from '../../../electron/desktop/desktop';
import type { Desktop } from '../../../electron/desktop/desktop-host';
import { serveWrites, type WriteThrough } from '../../../electron/write-through/server';
import type { NetworkChange } from '../../../shared/contract/desktop-api';
import { fail, ok } from '../../../shared/lib/result';
import { addPerson, changePerson } from '../../../shared/model/edits/people';
import type { PersonId } from '../../../shared/model/ids';
import { temporaryFolder } from '../../builders/temporary-folder';
import { NO_EVENTS, quietHost } from '../../fakes/system';
import { newId } from '../store/open-for-test';

const WRITES = Number(process.env.KITH_WRITES ?? 120);
const TODAY = ['--today', '2026-06-24'];
const ana = addPerson({ id: 'ana' as PersonId, name: 'Ana Prado' }, newId);

interface Window {
  readonly desktop: Desktop;
  readonly writes: WriteThrough;
  readonly folder: string;
  readonly told: NetworkChange[];
}

const open: Window[] = [];
afterEach(async () => {
  for (const { desktop, writes } of open.splice(0)) {
    await writes.close();
    await desktop.close();
  }
});

async function window(): Promise<Window> {
  const folder = temporaryFolder();
  const told: NetworkChange[] = [];
  const desktop = openDesktop(
    quietHost(folder, {
      now: () => new Date('2026-06-24T10:20:30Z'),
      events: { ...NO_EVENTS, onNetworkChange: (change) => told.push(change) },
      logError: (_, error) => {
        throw error;
      },
    }),
  );
  await desktop.calls.openNetwork('own');
  await desktop.calls.commit([ana]);
  const writes = await serveWrites({
    dataFolder: folder,
    store: desktop.store,
    logError: (_, error) => {
      throw error;
    },
  });
  const made = { desktop, writes, folder, told };
  open.push(made);
  return made;
}

/** What is typed where a passphrase is asked for. */
let secret: string | null = null;

const kith = (folder: string, ...args: string[]) =>
  runKith([...args, '--data', folder, ...(['undo', 'erase'].includes(args[0] ?? '') ? [] : TODAY)], {
    defaultDataFolder: folder,
    workingFolder: folder,
    now: () => new Date('2026-06-24T10:20:30Z'),
    random: Math.random,
    note: () => undefined,
    askSecret: async () => (secret === null ? fail('passphrase-needed', 'nobody is there') : ok(secret)),
  });

describe('writing while the window is open', () => {
  it('is one step of undo there, and told to the window', async () => {
    const { desktop, folder, told } = await window();
    const before = told.length;
    const done = await kith(folder, 'done', 'Ana Prado');
    expect(done).toMatchObject({ exitCode: 0, stderr: '' });
    expect(told.length).toBe(before + 1);
    expect(told.at(-1)?.edits).toHaveLength(1);
    expect(desktop.store()?.network().interactions.size).toBe(1);
    expect(await desktop.calls.undo()).toMatchObject({ ok: true });
    expect(desktop.store()?.network().interactions.size).toBe(0);
    expect((await kith(folder, 'undo')).exitCode).toBe(0); // takes back that Ana was added
    expect(desktop.store()?.network().people.size).toBe(0);
  });

  it('asks for the passphrase of a network that is unlocked there', async () => {
    const { desktop, folder, told } = await window();
    expect(await desktop.calls.setPassphrase('seven quiet herons wait')).toMatchObject({ ok: true });
    expect(await kith(folder, 'done', 'Ana Prado')).toMatchObject({ exitCode: 1 });
    secret = 'seven quiet herons';
    expect(await kith(folder, 'done', 'Ana Prado')).toMatchObject({ exitCode: 1 });
    secret = 'seven quiet herons wait';
    expect(await kith(folder, 'done', 'Ana Prado')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(told.at(-1)?.edits).toHaveLength(1);
    secret = null;
  });

  it(`loses nothing of ${WRITES} at once, while the window writes too`, async () => {
    const { desktop, folder } = await window();
    const calls = Array.from({ length: WRITES }, (_, i) => kith(folder, 'log', `coffee with Ana Prado about topic ${i % 10}`));
    const edits = Array.from({ length: 50 }, async (_, i) => {
      await new Promise((later) => setTimeout(later, i * 20));
      const person = desktop
        .store()
        ?.network()
        .people.get('ana' as PersonId);
      return person && (await desktop.calls.commit([changePerson(person, { notes: `note ${i}` })]));
    });
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter(({ exitCode }) => exitCode !== 0).map(({ stderr }) => stderr)).toEqual([]);
    expect((await Promise.all(edits)).every((saved) => saved?.ok)).toBe(true);
    const network = desktop.store()?.network();
    expect(network?.interactions.size).toBe(WRITES);
    expect(network?.interests.size).toBe(10); // each topic once: nobody wrote without having seen the others
    expect(network?.people.get('ana' as PersonId)?.notes).toBe('note 49');
  }, 120_000);

  it('refuses whoever does not know the token, and keeps socket and token to this user', async () => {
    const { folder, desktop } = await window();
    const access = JSON.parse(readFileSync(join(folder, 'open-window.json'), 'utf8')) as { socket: string; token: string };
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'open-window.json')).mode & 0o077).toBe(0);
      expect(statSync(access.socket).mode & 0o077).toBe(0);
    }
    const answers: string[] = [];
    for (const line of [
      `{"do":"begin","token":"${'0'.repeat(64)}","folder":${JSON.stringify(desktop.store()?.folder)}}`,
      `{"do":"begin","token":"${access.token}","folder":"/elsewhere"}`,
      '{"do":"commit","revision":1,"edits":[]}',
      'nonsense',
    ])
      answers.push(await answerTo(access.socket, line));
    expect(answers.map((answer) => (answer === '' ? 'closed' : JSON.parse(answer).kind))).toEqual(['failed', 'failed', 'closed', 'closed']);
    writeFileSync(join(folder, 'open-window.json'), JSON.stringify({ ...access, token: '1'.repeat(64) }));
    expect(await kith(folder, 'done', 'Ana Prado')).toMatchObject({ exitCode: 1 });
    expect(desktop.store()?.network().interactions.size).toBe(0);
  });

  it('says what needs the window to be closed, and works without a window as before', async () => {
    const { folder, writes, desktop } = await window();
    expect(await kith(folder, 'erase', 'Ana Prado')).toMatchObject({ exitCode: 1 });
    expect(desktop.store()?.network().people.size).toBe(1);
    await writes.close();
    await desktop.close();
    open.splice(0);
    expect(await kith(folder, 'done', 'Ana Prado')).toMatchObject({ exitCode: 0 });
  });
});

function answerTo(socket: string, line: string): Promise<string> {
  return new Promise((answered) => {
    let answer = '';
    const caller = connect(socket, () => caller.write(`${line}\n`));
    caller.on('data', (chunk) => {
      answer += String(chunk);
    });
    caller.on('close', () => answered(answer.trim()));
    caller.on('error', () => undefined);
  });
}
