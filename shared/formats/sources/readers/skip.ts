/** Records for what cannot be used. */
import { type Message, type MessageKey, message, type ValuesOf } from '../../../strings/message';
import type { SourceSkip } from '../source-record';

/** @param where a place in the file: a line, a Message-ID, a UID */
export function skip<K extends MessageKey>(where: string, key: K, ...values: ValuesOf<K>): SourceSkip {
  return { kind: 'skipped', where: where.slice(0, 200), reason: message(key, ...values) };
}

/** A note about the whole file: what was guessed or mended. */
export function fileNote(reason: Message): SourceSkip {
  return { kind: 'skipped', where: '', reason };
}

export function lineSkip<K extends MessageKey>(line: number, key: K, ...values: ValuesOf<K>): SourceSkip {
  return skip(`line ${line}`, key, ...values);
}

/** For a date that cannot be read or is missing, as written. */
export function dateSkip(where: string, date: string): SourceSkip {
  const written = date.trim().slice(0, 60);
  return written === '' ? skip(where, 'skipped-records.noDate') : skip(where, 'skipped-records.unreadDate', { date: written });
}
