/** How large a call of the window may be. It is measured before anything is parsed, so that no call can fill the memory of main or stop it for long. */
import type { CallName } from '../../shared/contract/desktop-api';
import { partJoiner, type SerializedMessage } from '../../shared/contract/ipc-serialization';
import { isTextNestedTooDeep } from '../../shared/lib/nesting';

export interface CallLimit {
  /** UTF-16 units of the JSON text. */
  readonly text: number;
  /** Bytes beside the text. */
  readonly bytes: number;
}

const MEBI = 1_048_576;
/** Names, ids, answers of dialogs. */
const SMALL: CallLimit = { text: 65_536, bytes: 0 };

const LARGER: { readonly [N in CallName]?: CallLimit } = {
  // An import of the largest files that Kith reads. `parseEdit` stops at the first wrong objects.
  commit: { text: 256 * MEBI, bytes: 0 },
  // The text only names the pieces.
  commitSerialized: { text: 16 * MEBI, bytes: 256 * MEBI },
  saveFile: { text: 65_536, bytes: 256 * MEBI },
  // 256 KiB of JSON (see desktop-api.ts), each character of which may be escaped as six.
  saveView: { text: 2 * MEBI, bytes: 0 },
  saveAnalysis: { text: 64 * MEBI, bytes: 64 * MEBI },
  writeDraft: { text: 2 * MEBI, bytes: 0 },
  // The choices about every object of a version.
  mergeVersion: { text: 32 * MEBI, bytes: 0 },
};

/** The most that a call may carry. A new call is small until it is listed above. */
export function limitOf(name: CallName): CallLimit {
  return LARGER[name] ?? SMALL;
}

/** Byte arrays of one call. A piece of an edit has some hundred objects, so the largest import has a few thousand. */
const MAX_ARRAYS = 65_536;

/** What counts of a message, or of the parts of one. */
interface CallSize {
  readonly text: number;
  readonly bytes: number;
  readonly arrays: number;
}

const NOTHING: CallSize = { text: 0, bytes: 0, arrays: 0 };

function withPart(before: CallSize, part: SerializedMessage): CallSize {
  let [text, bytes] = [before.text + part.text.length, before.bytes];
  for (const one of part.bytes) {
    bytes += one.bytes.byteLength;
    for (const key of one.path) text += key.length + 1;
  }
  return { text, bytes, arrays: before.arrays + part.bytes.length };
}

function isSmallEnough(name: CallName, size: CallSize): boolean {
  const limit = limitOf(name);
  return size.text <= limit.text && size.bytes <= limit.bytes && size.arrays <= (limit.bytes === 0 ? 0 : MAX_ARRAYS);
}

/** False: the call is refused unparsed. Depth is limited too, because a parser recurses into it (shared/lib/nesting.ts). */
export function isWithinLimit(name: CallName, message: SerializedMessage): boolean {
  return isSmallEnough(name, withPart(NOTHING, message)) && !isTextNestedTooDeep(message.text);
}

/** Puts calls together that come in parts, one of each name at a time. The limit holds for the whole: what is above it is refused as soon as it is, and forgotten. */
export class UnfinishedCalls {
  readonly #begun = new Map<CallName, { readonly join: ReturnType<typeof partJoiner>; readonly size: CallSize }>();

  /** The whole call. Null: there are more parts. A first part begins anew. */
  add(name: CallName, part: SerializedMessage): SerializedMessage | 'refused' | null {
    const { join, size: before } = ((part.part ?? 0) === 0 ? null : this.#begun.get(name)) ?? { join: partJoiner(), size: NOTHING };
    this.#begun.delete(name);
    const size = withPart(before, part);
    const isEmpty = part.part !== undefined && part.text === '' && part.bytes.length === 0; // there could be any number of them
    if (isEmpty || !isWithinLimit(name, part) || !isSmallEnough(name, size)) return 'refused';
    try {
      const whole = join(part);
      if (whole === null) this.#begun.set(name, { join, size });
      return whole;
    } catch {
      return 'refused'; // a part is missing
    }
  }

  /** Nothing more comes of them: the page that sent them is gone. */
  forget(): void {
    this.#begun.clear();
  }
}
