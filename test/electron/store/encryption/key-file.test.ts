import { describe, expect, it } from 'vitest';
import {
  createKeyFile,
  decodeKeyFile,
  encodeKeyFile,
  type KeyFile,
  measureCost,
  unlock,
  withPassphrase,
  withState,
} from '../../../../electron/store/encryption/key-file';
import { TOOLS } from '../../../builders/disk/locked-disk';

const { cipher } = TOOLS;
/** As cheap as Argon2id allows: the cost has its own test. */
const COST = { memory: 8, passes: 1 };
const PASSPHRASE = 'Ana tells the whole choir';

const created = createKeyFile(TOOLS, 'enetwork', PASSPHRASE, COST);
const keyOf = (file: KeyFile, secret: string) => {
  const unlocked = unlock(cipher, file, secret);
  return unlocked.kind === 'unlocked' ? unlocked.keys : unlocked.kind;
};

describe('the key file', () => {
  it('opens with the passphrase and with the recovery code, and gives the same key', () => {
    expect(keyOf(created.file, PASSPHRASE)).toEqual(created.keys);
    expect(keyOf(created.file, created.recoveryWords.join(' '))).toEqual(created.keys);
    expect(keyOf(created.file, ` ${created.recoveryWords.join('\n').toUpperCase()}`)).toEqual(created.keys);
  });

  it('opens however the passphrase is composed, and with nothing else', () => {
    const passphrases = ['é', 'e\u0301', '', ' ', '🔑', 'x'.repeat(1_048_576), 'Å', 'correct horse battery staple'];
    for (const [i, passphrase] of passphrases.entries()) {
      const { file, keys } = createKeyFile(TOOLS, 'enetwork', passphrase, COST);
      for (const [j, other] of passphrases.entries()) {
        const isSame = i === j || (i < 2 && j < 2);
        expect(keyOf(file, other), `${i} ${j}`).toEqual(isSame ? keys : 'wrong');
      }
    }
    expect(keyOf(created.file, PASSPHRASE.toLowerCase())).toBe('wrong');
    expect(keyOf(created.file, created.recoveryWords.slice(1).join(' '))).toBe('wrong');
  });

  it('tells damage from a wrong passphrase: every flipped bit and every cut is found before anything is asked', () => {
    const bytes = encodeKeyFile(created.file);
    expect(decodeKeyFile(bytes)).toEqual(created.file);
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      // A changed line break at the end changes nothing.
      if (bit >> 3 < bytes.length - 1) expect(decodeKeyFile(flipped), `bit ${bit}`).toBeNull();
    }
    for (let length = 0; length < bytes.length - 1; length++)
      expect(decodeKeyFile(bytes.subarray(0, length)), `${length} bytes`).toBeNull();
  });

  it('with another state, network or slot does not open, also when its checksum is right', () => {
    const other = createKeyFile(TOOLS, 'enetwork', PASSPHRASE, COST).file;
    const forged: readonly Partial<KeyFile>[] = [
      { state: 'turning-off' },
      { network: 'eother' },
      { passphrase: other.passphrase },
      { recovery: other.recovery },
      { recovery: null },
      { seal: other.seal },
      { passphrase: { ...created.file.passphrase, passes: 2 } },
    ];
    for (const change of forged) {
      const file = decodeKeyFile(encodeKeyFile({ ...created.file, ...change }));
      expect(file).not.toBeNull();
      expect(keyOf(file as KeyFile, PASSPHRASE), JSON.stringify(Object.keys(change))).toBeTypeOf('string');
    }
  });

  it('keeps its key when the passphrase or the state changes', () => {
    const changed = withPassphrase(TOOLS, created.keys, created.file, 'another one', COST);
    expect(keyOf(changed, 'another one')).toEqual(created.keys);
    expect(keyOf(changed, PASSPHRASE)).toBe('wrong');
    expect(keyOf(changed, created.recoveryWords.join(' '))).toEqual(created.keys);
    expect(keyOf(withState(cipher, created.keys, changed, 'on'), 'another one')).toEqual(created.keys);
  });

  it('never uses a key, salt or nonce twice', () => {
    const files = Array.from({ length: 50 }, () => createKeyFile(TOOLS, 'enetwork', PASSPHRASE, COST));
    const values = files.flatMap(({ file, keys }) => [
      Buffer.from(keys.master).toString('hex'),
      file.passphrase.salt,
      file.passphrase.nonce,
      file.recovery?.salt,
      file.recovery?.nonce,
    ]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('costs an attempt of 0.4 to 1.0 seconds, at least three passes', () => {
    // A computer on which a pass takes 50 ms, and one on which it takes half a second.
    const costOn = (perPass: number) => {
      let [time, passes] = [0, 0];
      const slow = {
        ...TOOLS,
        cipher: {
          ...cipher,
          stretch: (_: Uint8Array, __: Uint8Array, cost: { passes: number }) => {
            passes = cost.passes;
            return new Uint8Array(32);
          },
        },
      };
      return measureCost(slow, () => (time += passes * perPass));
    };
    expect(costOn(50)).toEqual({ memory: 65_536, passes: 13 });
    expect(costOn(500)).toEqual({ memory: 65_536, passes: 3 });
    const cost = measureCost(TOOLS, () => performance.now());
    const { file } = createKeyFile(TOOLS, 'enetwork', PASSPHRASE, cost);
    const start = performance.now();
    unlock(cipher, file, PASSPHRASE);
    process.stdout.write(`unlocking: ${Math.round(performance.now() - start)} ms with ${cost.passes} passes over 64 MiB\n`);
    expect(cost.passes).toBeGreaterThanOrEqual(3);
  });
});
