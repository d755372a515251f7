/**
 * How deep JSON is nested. JSON.parse reads deeper nesting than JSON.stringify and other recursive functions can follow, so foreign text is measured
 * before it is parsed.
 */

/** No file and no call of Kith is deeper than 12. */
export const MAX_NESTING = 64;

const [QUOTE, BACKSLASH, BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** True when brackets outside texts are nested deeper than `max` levels, in JSON as UTF-8 bytes. One pass, no recursion, also for text that is no JSON. */
export function isNestedTooDeep(json: Uint8Array, max = MAX_NESTING): boolean {
  return scan(json, { at: 0, depth: 0 }, json.length, max);
}

/** Bytes between two pauses. */
const BYTES_PER_STEP = 1_048_576;

/** The same with pauses. */
export function* isNestedTooDeepSteps(json: Uint8Array, max = MAX_NESTING): Generator<undefined, boolean> {
  const place = { at: 0, depth: 0 };
  while (place.at < json.length) {
    if (scan(json, place, place.at + BYTES_PER_STEP, max)) return true;
    yield undefined;
  }
  return false;
}

/** Goes on from a place outside of texts, to `end` or to the end of the text in which that lies. True: too deep. */
function scan(json: Uint8Array, place: { at: number; depth: number }, end: number, max: number): boolean {
  let { at: i, depth } = place;
  for (; i < end && i < json.length; i++) {
    const byte = json[i];
    if (byte === QUOTE) for (i++; i < json.length && json[i] !== QUOTE; i++) if (json[i] === BACKSLASH) i++;
    if (byte === BRACKET || byte === BRACE) if (++depth > max) return true;
    if (byte === BRACKET_END || byte === BRACE_END) depth--;
  }
  place.at = i;
  place.depth = depth;
  return false;
}

/** The same for JSON as a string. */
export function isTextNestedTooDeep(json: string, max = MAX_NESTING): boolean {
  let depth = 0;
  for (let i = 0; i < json.length; i++) {
    const unit = json.charCodeAt(i);
    if (unit === QUOTE) {
      for (i++; i < json.length && json.charCodeAt(i) !== QUOTE; i++) if (json.charCodeAt(i) === BACKSLASH) i++;
    } else if (unit === BRACKET || unit === BRACE) {
      if (++depth > max) return true;
    } else if (unit === BRACKET_END || unit === BRACE_END) depth--;
  }
  return false;
}
