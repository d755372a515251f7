import { expect, it } from 'vitest';
import { loadCipher } from '../../../../electron/store/encryption/cipher';
import { createKeyFile, withState } from '../../../../electron/store/encryption/key-file';
import { KeyringKey } from '../../../../electron/store/encryption/keyring-key';
import { seededRandom } from '../../../../shared/model/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';

const COST = { memory: 8, passes: 1 };

it('gives the key of this lock, and not of an older one of the same network', async () => {
  const random = seededRandom(9);
  const tools = {
    cipher: await loadCipher(),
    random: (bytes: number) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
  };
  const [older, newer] = [createKeyFile(tools, 'n1', 'first', COST), createKeyFile(tools, 'n1', 'second', COST)];
  const keyring = {
    isAvailable: () => true,
    protect: (secret: string) => new TextEncoder().encode(secret),
    reveal: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
  };
  const key = new KeyringKey({ keyring, dataFolder: temporaryFolder(), token: () => 'token' });
  expect(await key.read(tools.cipher, older.file)).toBeNull();

  await key.keep('n1', older.keys);
  expect((await key.read(tools.cipher, older.file))?.master).toEqual(older.keys.master);
  expect((await key.read(tools.cipher, withState(tools.cipher, older.keys, older.file, 'on')))?.master).toEqual(older.keys.master);
  expect(await key.read(tools.cipher, newer.file)).toBeNull();
  expect(await key.isKept('n1')).toBe(true);
  expect(await key.isKept('n2')).toBe(false);

  await key.drop();
  expect(await key.read(tools.cipher, older.file)).toBeNull();
});
