/** A nonce must never come twice with one key: whoever has both texts could tell what they have in common, and forge others. */
import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { type Cipher, loadCipher } from '../../../../electron/store/encryption/cipher';
import { encryptedDisk } from '../../../../electron/store/encryption/encrypted-disk';
import { addPerson } from '../../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { crashDisk } from '../../../builders/disk/crash-disk';
import { KEYS } from '../../../builders/disk/locked-disk';
import { openOn } from '../../../builders/kith-on';
import { report, trials } from '../../../builders/trials';

const FRAMES = trials(20_000, 10_000_000);
/** A set of texts has a limit of 2^24. */
const PER_SET = 2_000_000;

it(`gives ${FRAMES.toLocaleString('en')} lines and the files of many saves a nonce each`, { timeout: 3_600_000 }, async () => {
  const cipher = await loadCipher();
  const seen: Set<string>[] = [];
  let [sealed, repeated] = [0, 0];
  const counting: Cipher = {
    ...cipher,
    seal: (text, context, nonce, key) => {
      sealed++;
      const name = `${key[0]} ${Buffer.from(nonce).toString('latin1')}`;
      if (seen.some((names) => names.has(name))) repeated++;
      if ((seen.at(-1)?.size ?? PER_SET) >= PER_SET) seen.push(new Set());
      seen.at(-1)?.add(name);
      return cipher.seal(text, context, nonce, key);
    },
  };
  const disk = encryptedDisk(
    crashDisk(new Map([['/', null]])).fs,
    { cipher: counting, random: (bytes) => new Uint8Array(randomBytes(bytes)) },
    KEYS,
  );
  const newId = idSource(seededRandom(1));
  for (let start = 0; start < 4; start++) {
    const store = await openOn(disk, seededRandom(start));
    for (let i = 0; i < 300; i++)
      await store.commit([addPerson({ id: `P${start} ${i}` as PersonId, name: `Person ${i}`, notes: 'choir '.repeat(50) }, newId)]);
    await store.close();
  }
  expect(sealed).toBeGreaterThan(1_200); // a line for each save, and the chunks of snapshots and copies
  const line = new TextEncoder().encode('{}');
  for (let i = 0; i < FRAMES; i++) disk.frames?.seal(line, 'the same place');
  report(31, 'nonces of a locked network', { trials: sealed, unit: 'nonces', losses: repeated });
  expect(repeated).toBe(0);
});
