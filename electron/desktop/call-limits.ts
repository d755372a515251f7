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
  writeDraft: { text: 2 * MEBI, bytes: 0 },
  // The choices about every object of a version.
  mergeVersion: { text: 32 * MEBI, bytes: 0 },
};

/** The most that a call may carry. A new call is small until it is listed above. */
export function limitOf(name: CallName): CallLimit {
  return LARGER[name] ?? SMALL;
}

/**
 * False: the call is refused unparsed. Depth is limited too, because a parser recurses into it (shared/lib/nesting.ts).
 */
export function isWithinLimit(name: CallName, { text, bytes }: SerializedMessage): boolean {
  const limit = limitOf(name);
  if (text.length > limit.text) return false;
  let total = 0;
  for (const part of bytes) total += part.bytes.byteLength;
  return total <= limit.bytes && !isTextNestedTooDeep(text);
}

/**
 * Puts calls of this name together that come in parts. The limit holds for the whole: what is above it is refused as soon as it is, and forgotten.
 * Null: there are more parts.
 */
export function callJoiner(name: CallName): (part: SerializedMessage) => SerializedMessage | 'refused' | null {
  const limit = limitOf(name);
  let join = partJoiner();
  let bytes = 0;
  return (part) => {
    if ((part.part ?? 0) === 0) bytes = 0;
    for (const one of part.bytes) bytes += one.bytes.byteLength;
    try {
      if (bytes <= limit.bytes && isWithinLimit(name, part)) return join(part);
    } catch {
      // a part is missing
    }
    join = partJoiner();
    return 'refused';
  };
}
