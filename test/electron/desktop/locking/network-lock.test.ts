/** The window's calls about the passphrase, on real files. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesktop } from '../../../../electron/desktop/desktop';
import type { Keyring } from '../../../../electron/store/encryption/keyring-key';
import { pack } from '../../../../shared/lib/packed-value';
import type { Result } from '../../../../shared/lib/result';
import { addPerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { NO_KEYRING, quietHost } from '../../../fakes/system';

const PASSPHRASE = 'seven quiet herons wait';
const CANARY = 'Canarino';
const newId = idSource(seededRandom(4));

function desk(dataFolder = temporaryFolder(), keyring: Keyring = NO_KEYRING) {
  const calls = { reloads: 0, autoLock: undefined as number | null | undefined, folder: null as string | null };
  const desktop = openDesktop(
    quietHost(dataFolder, {
      chooseFolder: async () => calls.folder,
      reloadWindow: () => {
        calls.reloads++;
      },
      setAutoLock: (minutes) => {
        calls.autoLock = minutes;
      },
      keyring,
    }),
  );
  return { ...desktop, host: calls, dataFolder };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const withCanary = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() && readFileSync(path).includes(CANARY);
  });

describe('a passphrase set in the window', () => {
  it('encrypts all there is, locks and unlocks, is changed and removed', async () => {
    const { calls, host, dataFolder, close } = desk();
    value(await calls.openNetwork('own'));
    value(await calls.commit([addPerson({ id: 'ana' as PersonId, name: `Ana ${CANARY}` }, newId)]));
    value(await calls.saveView({ own: { search: CANARY } }));
    value(await calls.saveAnalysis(1, pack({ cluster: CANARY })));
    value(await calls.writeDraft({ key: 'note', what: 'a note', content: { text: CANARY } }));
    expect(await calls.lockState()).toBe('none');
    expect(withCanary(dataFolder).length).toBeGreaterThan(2);

    expect(value(await calls.setPassphrase(PASSPHRASE)).recoveryWords).toHaveLength(15);
    expect(withCanary(dataFolder)).toEqual([]);
    expect(await calls.lockState()).toBe('unlocked');
    // It goes on as before.
    value(await calls.commit([addPerson({ id: 'ben' as PersonId, name: `Ben ${CANARY}` }, newId)]));
    value(await calls.saveView({ own: { search: `${CANARY} 2` } }));
    value(await calls.saveAnalysis(2, pack({ cluster: CANARY })));
    expect(value(await calls.savedAnalysis())).toEqual(pack({ cluster: CANARY }));
    value(await calls.writeDraft({ key: 'note', what: 'a note', content: { text: `${CANARY} 2` } }));
    expect(await calls.savedView()).toEqual({ own: { search: `${CANARY} 2` } });
    expect(withCanary(dataFolder)).toEqual([]);

    value(await calls.lockNow());
    expect(host.reloads).toBe(1);
    expect(await calls.lockState()).toBe('locked');
    expect(await calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'passphrase-needed' } });
    expect(await calls.commit([])).toMatchObject({ ok: false });
    expect(await calls.savedView()).toEqual({});
    expect(value(await calls.savedAnalysis())).toBeNull();
    value(await calls.saveView({ own: { search: 'not kept' } }));
    value(await calls.lockNow());
    expect(host.reloads).toBe(1);
    expect(await calls.unlockNetwork('seven quiet herons')).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(await calls.unlockNetwork('')).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(value(await calls.unlockNetwork(PASSPHRASE)).revision).toBe(2);
    expect(await calls.savedView()).toEqual({ own: { search: `${CANARY} 2` } });
    expect((await calls.drafts()).map(({ content }) => content)).toEqual([{ text: `${CANARY} 2` }]);

    expect(await calls.changePassphrase('wrong', 'another one')).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
    value(await calls.changePassphrase(PASSPHRASE, 'another one'));
    value(await calls.commit([addPerson({ id: 'cleo' as PersonId, name: 'Cleo' }, newId)]));
    expect(await calls.removePassphrase(PASSPHRASE)).toMatchObject({ ok: false, error: { kind: 'wrong-passphrase' } });
    expect(value(await calls.openNetwork('own')).revision).toBe(3);
    value(await calls.removePassphrase('another one'));
    expect(await calls.lockState()).toBe('none');
    expect(withCanary(dataFolder).length).toBeGreaterThan(2);
    expect(value(await calls.openNetwork('own')).revision).toBe(3);
    expect(await calls.savedView()).toEqual({ own: { search: `${CANARY} 2` } });
    await close();
  }, 60_000);

  it('stays with a network that moves, which stays open; a later start asks for it; the code opens it too', async () => {
    const { calls, host, dataFolder, close } = desk();
    value(await calls.openNetwork('own'));
    value(await calls.commit([addPerson({ id: 'ana' as PersonId, name: `Ana ${CANARY}` }, newId)]));
    const { recoveryWords } = value(await calls.setPassphrase(PASSPHRASE));
    host.folder = join(temporaryFolder(), 'elsewhere');
    mkdirSync(host.folder);
    value(await calls.moveNetwork());
    expect(await calls.lockState()).toBe('unlocked');
    value(await calls.commit([addPerson({ id: 'ben' as PersonId, name: 'Ben' }, newId)]));
    expect(await calls.setAutoLock(10)).toEqual({ ok: true, value: null });
    expect(host.autoLock).toBe(10);
    expect(await calls.setAutoLock(-1)).toMatchObject({ ok: false, error: { kind: 'usage' } });
    await close();

    const later = desk(dataFolder);
    expect(await later.calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'passphrase-needed' } });
    expect(value(await later.calls.openNetwork('demo')).networkName).toBe('demo');
    expect(value(await later.calls.unlockNetwork(recoveryWords.join(' '))).revision).toBe(2);
    await later.close();
    expect(withCanary(dataFolder)).toEqual([]);
  }, 60_000);
});

/** Keeps secrets like a system: under a key of its own, which can be lost. */
function madeKeyring() {
  const cipher = (bytes: Uint8Array, key: number) => bytes.map((byte) => byte ^ key);
  const state = { key: 91, isAvailable: true, refuses: false, asked: 0 };
  const keyring: Keyring = {
    isAvailable: () => state.isAvailable,
    protect: (secret) => {
      if (state.refuses) throw new Error('refused');
      return cipher(new TextEncoder().encode(`me:${secret}`), state.key);
    },
    reveal: (bytes) => {
      state.asked++;
      const secret = new TextDecoder().decode(cipher(bytes, state.key));
      return secret.startsWith('me:') ? secret.slice(3) : null;
    },
  };
  return { keyring, state };
}

describe('the keyring of the system', () => {
  async function lockedNetwork() {
    const { keyring, state } = madeKeyring();
    const first = desk(temporaryFolder(), keyring);
    value(await first.calls.openNetwork('own'));
    value(await first.calls.commit([addPerson({ id: 'ana' as PersonId, name: `Ana ${CANARY}` }, newId)]));
    expect(await first.calls.setKeyring(true)).toMatchObject({ ok: false, error: { kind: 'conflict' } }); // it has no passphrase
    value(await first.calls.setPassphrase(PASSPHRASE));
    expect(await first.calls.keyringState()).toEqual({ isAvailable: true, isOn: false });
    value(await first.calls.setKeyring(true));
    expect(await first.calls.keyringState()).toEqual({ isAvailable: true, isOn: true });
    await first.close();
    return { keyring, state, dataFolder: first.dataFolder };
  }

  it('opens the network at the next start; after it was locked, the passphrase is asked', async () => {
    const { keyring, state, dataFolder } = await lockedNetwork();
    expect(withCanary(dataFolder)).toEqual([]);
    const { calls, close } = desk(dataFolder, keyring);
    expect(value(await calls.openNetwork('own')).revision).toBe(1);
    value(await calls.lockNow());
    expect(await calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'passphrase-needed' } });
    expect(await calls.setKeyring(true)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(state.asked).toBe(1);
    value(await calls.unlockNetwork(PASSPHRASE));
    value(await calls.changePassphrase(PASSPHRASE, 'another one'));
    await close();
    // The key is the same, whatever the passphrase.
    const later = desk(dataFolder, keyring);
    expect(value(await later.calls.openNetwork('own')).revision).toBe(1);
    value(await later.calls.setKeyring(false));
    expect(await later.calls.keyringState()).toEqual({ isAvailable: true, isOn: false });
    await later.close();
    const last = desk(dataFolder, keyring);
    expect(await last.calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'passphrase-needed' } });
    await last.close();
  }, 60_000);

  it('that forgets, changes, is gone, or holds the key of an older lock costs nothing: the passphrase opens the network', async () => {
    const { keyring, state, dataFolder } = await lockedNetwork();
    const kept = readFileSync(join(dataFolder, 'keyring.json'));
    const asksFor = async (passphrase: string) => {
      const { calls, close } = desk(dataFolder, keyring);
      expect(await calls.openNetwork('own')).toMatchObject({ ok: false, error: { kind: 'passphrase-needed' } });
      expect(value(await calls.unlockNetwork(passphrase)).revision).toBe(1);
      await close();
    };
    state.key = 17;
    await asksFor(PASSPHRASE);
    state.key = 91;
    state.isAvailable = false;
    await asksFor(PASSPHRASE);
    state.isAvailable = true;
    for (const damaged of ['', '{', '{"network":"x","key":"AAAA"}', kept.toString().replace(/"key":"..../, '"key":"AAAA')]) {
      writeFileSync(join(dataFolder, 'keyring.json'), damaged);
      await asksFor(PASSPHRASE);
    }
    // Locked anew, with another key of the same network: the old one is no longer taken.
    const { calls, close } = desk(dataFolder, keyring);
    value(await calls.unlockNetwork(PASSPHRASE));
    value(await calls.removePassphrase(PASSPHRASE));
    value(await calls.setPassphrase('another one'));
    expect(await calls.keyringState()).toEqual({ isAvailable: true, isOn: false });
    state.refuses = true;
    expect(await calls.setKeyring(true)).toMatchObject({ ok: false, error: { kind: 'not-saved' } });
    await close();
    writeFileSync(join(dataFolder, 'keyring.json'), kept);
    await asksFor('another one');
  }, 120_000);
});
