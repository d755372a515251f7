/**
 * Splits an mbox file into its messages at the level of bytes, and gives only their headers: bodies are skipped at the speed of a search for "\nFrom ".
 * A line of a body may begin with "From ", too: a message begins where the line has the date of a separator, or nothing, and a header follows.
 */
export interface MboxMessage {
  /** The separator without its line end. */
  readonly separator: string;
  /** The bytes up to the empty line. */
  readonly headers: Uint8Array;
  /** The headers were longer than Kith reads. */
  readonly isCut: boolean;
}

const MAX_HEADERS = 1024 * 1024;
const MAX_LINE = 2000;
const PATTERN = [10, 70, 114, 111, 109, 32]; // "\nFrom "
/** How far the search may jump when this byte stands where the last one of the pattern should (Horspool's algorithm). */
const JUMP = new Uint8Array(256).fill(PATTERN.length);
for (const [i, byte] of PATTERN.slice(0, -1).entries()) JUMP[byte] = PATTERN.length - 1 - i;

/** Index of the line feed before "From ", or -1. */
function findSeparator(data: Uint8Array, from: number): number {
  const last = data.length - 1;
  let at = from + 5;
  while (at <= last) {
    const byte = data[at] as number;
    if (byte === 32 && data[at - 1] === 109 && data[at - 2] === 111 && data[at - 3] === 114 && data[at - 4] === 70 && data[at - 5] === 10) {
      return at - 5;
    }
    at += JUMP[byte] as number;
  }
  return -1;
}

const DATED =
  /^From (?:.* )?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? +)?(?:[a-z]{3} +\d{1,2}|\d{1,2} +[a-z]{3}),? .*\d{1,2}:\d{2}.*$|^From .*\d{4}-\d\d-\d\d[T ]\d\d:\d\d/i;
const BARE = /^From (?:\S+@\S+|-|\?\?\?|MAILER-DAEMON)?\s*$/;
const HEADER = /^(?:[!-9;-~]{1,76}[\t ]*:|>?From )/;
const USUAL_HEADER =
  /^(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version|status|sender|reply-to|content-type|envelope-to|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results):/i;

/** Whether a line that begins with "From " begins a message. */
export function isSeparator(line: string, next: string, isAfterEmptyLine: boolean): boolean {
  if (!HEADER.test(next)) return false;
  if (!isAfterEmptyLine) return (DATED.test(line) || BARE.test(line)) && USUAL_HEADER.test(next);
  return DATED.test(line) || BARE.test(line);
}

export class MboxSplitter {
  /** Not yet done with. At the beginning two line ends, so that the first line of the file is one after an empty line. */
  private data: Uint8Array = new Uint8Array([10, 10]);
  private buffer = new Uint8Array(0);
  private at = 0;
  private isFirst = true;
  /** Of the message whose headers are not complete yet. Null: inside a body. */
  private separator: string | null = null;
  private searchedHeaders = 0;

  /** @param isEnd the file has no more bytes than these */
  *push(chunk: Uint8Array, isEnd: boolean): Iterable<MboxMessage> {
    const added = this.isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    if (chunk.length > 0) this.isFirst = false;
    this.take(added);
    for (;;) {
      if (this.separator === null) {
        if (!this.findMessage(isEnd)) return;
      } else {
        const message = this.readHeaders(isEnd);
        if (message === null) return;
        yield message;
      }
    }
  }

  /** Puts bytes behind those that are not done with, in one buffer for all: a new one for each chunk costs more than the search. */
  private take(added: Uint8Array): void {
    const rest = this.data.subarray(this.at);
    const length = rest.length + added.length;
    if (this.buffer.length < length) {
      const larger = new Uint8Array(length + 65_536);
      larger.set(rest);
      this.buffer = larger;
    } else if (rest.buffer === this.buffer.buffer) this.buffer.copyWithin(0, rest.byteOffset, rest.byteOffset + rest.length);
    else this.buffer.set(rest);
    this.buffer.set(added, rest.length);
    this.data = this.buffer.subarray(0, length);
    this.at = 0;
  }

  /** False: more bytes are needed. */
  private findMessage(isEnd: boolean): boolean {
    const { data } = this;
    // The bytes before the line feed tell whether the line before is empty.
    let from = this.at;
    for (;;) {
      const feed = findSeparator(data, from);
      if (feed < 0) {
        this.at = Math.max(this.at, data.length - 9);
        return false;
      }
      const begin = feed + 1;
      const end = lineEnd(data, begin);
      const nextEnd = end < 0 ? -1 : lineEnd(data, end + 1);
      if ((end < 0 || nextEnd < 0) && !isEnd && data.length - begin < MAX_LINE) {
        this.at = Math.max(this.at, feed - 3);
        return false;
      }
      const lineStop = end < 0 ? Math.min(data.length, begin + MAX_LINE) : end;
      const line = ascii(data, begin, lineStop);
      const next = end < 0 ? '' : ascii(data, end + 1, nextEnd < 0 ? data.length : nextEnd);
      if (isSeparator(line, next, isEmptyBefore(data, feed))) {
        this.separator = line;
        this.at = end + 1;
        this.searchedHeaders = 0;
        return true;
      }
      from = begin;
      this.at = feed;
    }
  }

  /** Null: more bytes are needed. */
  private readHeaders(isEnd: boolean): MboxMessage | null {
    const { data, at } = this;
    const end = endOfHeaders(data, at + this.searchedHeaders, at);
    const length = data.length - at;
    const isCut = end < 0 && length > MAX_HEADERS;
    if (end < 0 && !isCut && !isEnd) {
      this.searchedHeaders = Math.max(0, length - 3);
      return null;
    }
    const stop = end < 0 ? data.length : end;
    const message = { separator: this.separator ?? '', headers: data.slice(at, stop), isCut };
    this.separator = null;
    this.at = Math.max(at, stop - 1);
    return message;
  }
}

/** Index of the line end of the empty line after the headers, or -1. */
function endOfHeaders(data: Uint8Array, from: number, start: number): number {
  if (from === start && data[start] === 10) return start;
  for (let at = data.indexOf(10, from); at >= 0; at = data.indexOf(10, at + 1)) {
    const next = data[at + 1];
    if (next === 10) return at + 1;
    if (next === 13 && data[at + 2] === 10) return at + 2;
  }
  return -1;
}

function isEmptyBefore(data: Uint8Array, feed: number): boolean {
  if (feed < 1) return true;
  return data[feed - 1] === 10 || (data[feed - 1] === 13 && (feed < 2 || data[feed - 2] === 10));
}

function lineEnd(data: Uint8Array, from: number): number {
  const end = data.subarray(from, from + MAX_LINE).indexOf(10);
  return end < 0 ? -1 : from + end;
}

const decoder = new TextDecoder();

function ascii(data: Uint8Array, from: number, to: number): string {
  const end = to > from && data[to - 1] === 13 ? to - 1 : to;
  return decoder.decode(data.subarray(from, Math.min(end, from + 300)));
}
