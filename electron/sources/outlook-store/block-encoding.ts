/**
 * The encodings of blocks in an Outlook data file ([MS-PST] 5.1 and 5.2). They hide the text from a glance and keep nobody out; the password of such a file
 * is no key either.
 */

/** `mpbbCrypt` of the specification: R and S. The third table is R turned around. */
const R = Buffer.from(
  '41361362a8216ebbf416cc047f64e85d1ef2cb2a74c55e35d295479e962d9a884c7d843fdbac31b6485ff6c4d8398be7233b388ec8c1df25b120a546604e9cfb' +
    'aad35651457c550007c92b9d859b09a08fadb30f63ab894bd7a7155a716642bf264a6b98faea7753b270052cfd593a867ece06eb827857c78d43afb41cd45bcd' +
    'e2e9274fc3087280cfb0eff5286dbe304d3492d50e3c2232e5e4f99fc2d10a8112e1ee918376e397e6618a1779a4b7dc907a5c8c02a6ca69de501a1193b95287' +
    '58fced1d37491b6ae0293399bd6cd994f340546ff0c673b8d63e6518441fdd6710f10c19ecae03a1147ba90bfff8a3c0a201f72ebc2468750dfeba2fb5d0da3d',
  'hex',
);
const S = Buffer.from(
  '14530f56b3c87a9ceb65481716159f02cc547c83000d0c0ba262a876dbd9edc7c5a4dcac8574d6d0a79bae9a967166c36399b8dd73928e847da55ed15d93b157' +
    '5150808952944f4e0a6bbc8d7f6e47464140440111cb033ff7f4e1a98f3c3af9fbf0193082092ec99da08649ee6f4d6dc42d813425871b88aafc06a11238fd4c' +
    '4272641337246a757743ffe6b44b365ce4d8353d45b92cecb7312b290768a30e697b189e2139be281a5b78f523ca2ab0af3efe048ce7e5983295d3f64ae8a6ea' +
    'e9f3d52f7020f21f0567ad5510cecde3273bdabad7c226d4911dd21c2233f8faf15aefcf90b68bb5bdc0bf08971e6ce261e0c6c159abbb58de5fdf60797eb28a',
  'hex',
);
const INVERSE_R = Buffer.from(Array.from({ length: 256 }, (_, byte) => R.indexOf(byte)));

export type BlockEncoding = 'none' | 'permute' | 'cyclic';

/** `bCryptMethod` of the header. Undefined: one that only the computer that wrote the file can read (Windows Information Protection). */
export const BLOCK_ENCODINGS: readonly (BlockEncoding | undefined)[] = ['none', 'permute', 'cyclic'];

/** In place. @param key the low 32 bits of the number of the block */
export function decodeBlock(bytes: Uint8Array, encoding: BlockEncoding, key: number): void {
  if (encoding === 'permute') for (let i = 0; i < bytes.length; i++) bytes[i] = INVERSE_R[bytes[i] as number] as number;
  else if (encoding === 'cyclic') turnCyclic(bytes, key);
}

/** Encodes and decodes. */
function turnCyclic(bytes: Uint8Array, key: number): void {
  let word = (key ^ (key >>> 16)) & 0xffff;
  for (let i = 0; i < bytes.length; i++) {
    const [low, high] = [word & 255, word >>> 8];
    const first = R[((bytes[i] as number) + low) & 255] as number;
    const second = S[(first + high) & 255] as number;
    bytes[i] = (INVERSE_R[(second - high) & 255] as number) - low;
    word = (word + 1) & 0xffff;
  }
}
