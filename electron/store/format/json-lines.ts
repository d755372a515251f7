/**
 * JSON with one object a line, so that its owner can read it, and written and parsed in parts: as a whole, a large file would hold the event loop for long.
 * What is long within an object has a line for each of its items, too.
 */

const ITEMS_PER_PART = 256;
/** A list of more items has lines of its own, within an object too: the record of an import names everybody. */
const MAX_ITEMS_IN_LINE = 500;

/** The JSON of a list after its opening bracket, in parts. */
export function* jsonLines<T>(items: readonly T[], toJson: (item: T) => unknown = (item) => item): Generator<string> {
  let text = '';
  for (let i = 0; i < items.length; i++) {
    text += i === 0 ? '\n' : ',\n';
    const value = toJson(items[i] as T);
    if (holdsLongList(value)) {
      yield text;
      yield* jsonParts(value);
      text = '';
    } else text += JSON.stringify(value) ?? 'null';
    if (i % ITEMS_PER_PART !== ITEMS_PER_PART - 1) continue;
    yield text;
    text = '';
  }
  yield `${text}${items.length === 0 ? ']' : '\n]'}`;
}

function* jsonParts(value: unknown): Generator<string> {
  if (!holdsLongList(value)) yield JSON.stringify(value) ?? 'null';
  else if (Array.isArray(value)) {
    yield '[';
    yield* jsonLines(value);
  } else {
    let separator = '{';
    for (const [key, field] of Object.entries(value as object)) {
      if (field === undefined) continue;
      yield `${separator}${JSON.stringify(key)}:`;
      yield* jsonParts(field);
      separator = ',';
    }
    yield '}';
  }
}

function holdsLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > MAX_ITEMS_IN_LINE || value.some(holdsLongList);
  for (const key in value) if (holdsLongList((value as Readonly<Record<string, unknown>>)[key])) return true;
  return false;
}

/** Parsed in a few milliseconds. */
const BYTES_PER_PIECE = 131_072;
const [LINE_BREAK, COMMA, BRACKET, BRACKET_END] = [0x0a, 0x2c, 0x5b, 0x5d];
/** A character for private use. */
const MARK = '\ue000';

/**
 * `JSON.parse` in steps. A list is parsed in pieces of whole lines, and what holds it with a mark in its place. This gives what `JSON.parse` gives: no text of
 * JSON holds a line break, so each is between two tokens, and pieces that are lists of values are together the list of all of them. What does not fit is parsed
 * as a whole. Throws a SyntaxError when it is not JSON.
 *
 * @param utf8 valid UTF-8, with a byte order mark or without
 */
export function* parseJsonLinesSteps(utf8: Uint8Array, bytesPerPiece = BYTES_PER_PIECE): Generator<undefined, unknown> {
  const json = utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? utf8.subarray(3) : utf8;
  try {
    return yield* parsePiecesSteps(json, bytesPerPiece);
  } catch {
    return JSON.parse(textOf(json, 0, json.length));
  }
}

/** A list that is being read. Of the first one only the text is used: it is the whole. */
interface OpenList {
  readonly items: unknown[];
  /** The text of the piece so far, with marks. */
  text: string;
  /** The lists within this piece. */
  marked: unknown[][];
}

/** Throws where a text is not as Kith writes it. */
function* parsePiecesSteps(json: Uint8Array, bytesPerPiece: number): Generator<undefined, unknown> {
  const newList = (): OpenList => ({ items: [], text: '', marked: [] });
  const around: OpenList[] = [];
  let list = newList();
  let from = 0; // what is before it is in `text` or parsed
  let [line, next] = [0, json.indexOf(LINE_BREAK) + 1];
  for (; next !== 0; line = next, next = json.indexOf(LINE_BREAK, line) + 1) {
    if (json[line] === BRACKET_END && around.length > 0) {
      addPiece(list, textOf(json, from, line), list.items.length === 0);
      const holder = around.pop() as OpenList;
      holder.text += `"${MARK}${holder.marked.push(list.items) - 1}"`;
      [list, from] = [holder, line];
      yield undefined;
    }
    if (json[next - 2] === BRACKET) {
      list.text += textOf(json, from, next);
      around.push(list);
      [list, from] = [newList(), next];
    } else if (around.length > 0 && next - from > bytesPerPiece && json[next - 2] === COMMA) {
      addPiece(list, textOf(json, from, next - 2), false);
      from = next;
      yield undefined;
    }
  }
  if (around.length > 0) throw new SyntaxError('a list has no end');
  return parsePiece(list, list.text + textOf(json, from, json.length));
}

/** @param mayBeEmpty it is the whole list. Else there is a comma beside it. */
function addPiece(list: OpenList, end: string, mayBeEmpty: boolean): void {
  const items = parsePiece(list, `[${list.text}${end}]`) as readonly unknown[];
  if (items.length === 0 && !mayBeEmpty) throw new SyntaxError('a comma without a value');
  for (const item of items) list.items.push(item);
  list.text = '';
  list.marked = [];
}

function parsePiece({ marked }: OpenList, text: string): unknown {
  if (marked.length === 0) return JSON.parse(text);
  // Nothing else may read as a mark, neither written so nor with an escape.
  if (text.split(MARK).length !== marked.length + 1 || /\\ue000/i.test(text)) throw new SyntaxError('looks like a mark');
  return JSON.parse(text, (_key, value: unknown) => {
    const [mark] = Array.isArray(value) && value.length === 1 ? (value as unknown[]) : [];
    return typeof mark === 'string' && mark.startsWith(MARK) ? marked[Number(mark.slice(1))] : value;
  });
}

function textOf(json: Uint8Array, from: number, to: number): string {
  return Buffer.from(json.buffer, json.byteOffset + from, to - from).toString('utf8');
}
