/**
 * Which code page a file without a mark, and not in UTF-8, is written in. Each code page reads the sample; the readings compete by how plausible they
 * are (plausibility.ts). Code pages that read the sample the same way are one answer. When no reading is clearly ahead, the user is asked.
 */
import { decodeCodePage, ENCODINGS, type Encoding } from './encodings';
import { plausibilityOf } from './plausibility';

export interface EncodingCandidate {
  readonly encoding: Encoding;
  /** Up to three words of the file with letters outside ASCII, as they read in this encoding. */
  readonly examples: readonly string[];
}

export interface DetectedEncoding {
  /** Most plausible first; at least one. */
  readonly candidates: readonly EncodingCandidate[];
  /** Whether the first is clearly ahead of the second. */
  readonly isClear: boolean;
}

/** A reading must be e^CLEAR times as likely as the next one. */
const CLEAR = 4.5;
/** Less likely than this for a character on average: no language Kith knows. */
const IMPLAUSIBLE = Math.log(1.5e-4);
const MOST_CANDIDATES = 4;
const RARE: readonly Encoding[] = ['windows-1257', 'windows-1258', 'macintosh', 'cp850', 'cp852', 'cp866', 'koi8-u'];
/** Bytes of the lines that are read for the comparison. */
const SAMPLE = 8_192;

/**
 * Code pages, and the logarithm of how common their files are compared with Windows-1252. Rough: files of Macintosh and DOS programs are rare today,
 * and a Baltic or Vietnamese reading that differs from the Western one in one letter is more often the Western one. Where readings are the same, the
 * first one counts.
 */
const CODE_PAGES: readonly (readonly [encoding: Encoding, logPrior: number])[] = ENCODINGS.filter(
  (encoding) => !encoding.startsWith('utf'),
).map((encoding) => [encoding, RARE.includes(encoding) ? -3 : encoding === 'windows-1252' ? 0 : -0.7]);

export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const lines = linesOutsideAscii(bytes);
  const readings = new Map<string, { encoding: Encoding; text: string; score: number; isPlausible: boolean }>();
  for (const [encoding, logPrior] of CODE_PAGES) {
    const text = decodeCodePage(lines, encoding);
    if (text === null || readings.has(text)) continue;
    const { logLikelihood, characters } = plausibilityOf(text);
    readings.set(text, { encoding, text, score: logLikelihood + logPrior, isPlausible: logLikelihood >= characters * IMPLAUSIBLE });
  }
  const ranked = [...readings.values()].sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined) return { candidates: [{ encoding: 'windows-1252', examples: [] }], isClear: false };
  const isClear = first.isPlausible && (second === undefined || first.score - second.score >= CLEAR);
  return {
    candidates: ranked.slice(0, MOST_CANDIDATES).map(({ encoding, text }) => ({ encoding, examples: exampleWords(text) })),
    isClear,
  };
}

/** The lines with bytes outside ASCII, each once, up to the size of the sample. Line ends are the same bytes in every code page here. */
function linesOutsideAscii(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(Math.min(bytes.length, SAMPLE));
  let length = 0;
  let from = 0;
  for (let i = 0; i <= bytes.length && length < kept.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a && bytes[i] !== 0x0d) continue;
    const line = bytes.subarray(from, i);
    from = i + 1;
    if (!line.some((byte) => byte >= 0x80) || length + line.length + 1 > kept.length) continue;
    kept.set(line, length);
    length += line.length;
    kept[length++] = 0x0a;
  }
  return kept.subarray(0, length);
}

function exampleWords(text: string): readonly string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/[^\s,;:"|\t]*[^\p{ASCII}][^,;:"|\t\n]*/gu)) {
    words.add(word.trim().slice(0, 40));
    if (words.size === 3) break;
  }
  return [...words];
}
