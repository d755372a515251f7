/** The disk's error codes as sentences of the catalogue. This is the only place that knows both. */
import { type Message, message } from '../../../shared/strings/message';
import type { MessageKey } from '../../../shared/strings/text';
import { errorCode } from './file-system';

const SENTENCES = {
  ENOSPC: 'store.diskFull',
  EDQUOT: 'store.diskQuota',
  EFBIG: 'store.fileTooLargeForDisk',
  EACCES: 'store.noPermission',
  EPERM: 'store.noPermission',
  EROFS: 'store.diskReadOnly',
  EIO: 'store.diskError',
  EMFILE: 'store.tooManyFiles',
  ENFILE: 'store.tooManyFiles',
  EBUSY: 'store.fileBusy',
  ENOENT: 'store.folderGone',
  ENOTDIR: 'store.fileInPlaceOfFolder',
  ENAMETOOLONG: 'store.nameTooLong',
} as const satisfies Readonly<Record<string, MessageKey>>;

/** A whole sentence: "The disk is full." Messages take it as `{reason}`. */
export function diskErrorMessage(error: unknown): Message {
  const code = errorCode(error);
  if (Object.hasOwn(SENTENCES, code)) return message(SENTENCES[code as keyof typeof SENTENCES]);
  return code === '' ? message('store.unexpectedError') : message('store.systemError', { code });
}
