/** Reads fixture files with the readers of sources, and writes the records as lines that a test can hold beside the file. */
import { SOURCE_READERS } from '../../../../../shared/formats/sources/readers';
import type { Participant, ReadContext, SourceFile, SourceReader, SourceRecord } from '../../../../../shared/formats/sources/source-record';
import type { IsoDay } from '../../../../../shared/model/day';

export const CONTEXT: ReadContext = { today: '2026-06-30' as IsoDay, zone: 'Europe/Berlin' };

/** A file in memory, read in pieces of `pieceSize` bytes. */
export function sourceFile(path: string, bytes: Uint8Array, pieceSize = 65_536): SourceFile {
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    size: bytes.length,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.slice(at, at + pieceSize);
    },
  };
}

/** The reader that Kith takes for a file, or null. */
export function readerOf(path: string, bytes: Uint8Array): SourceReader | null {
  return SOURCE_READERS.find((reader) => reader.recognizes(bytes.subarray(0, 65_536), path)) ?? null;
}

export function readerNamed(format: string): SourceReader {
  const reader = SOURCE_READERS.find((candidate) => candidate.format === format);
  if (reader === undefined) throw new Error(`There is no reader of ${format}.`);
  return reader;
}

export async function readRecords(reader: SourceReader, file: SourceFile, context = CONTEXT): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = [];
  for await (const record of reader.read(file, context)) records.push(record);
  return records;
}

const who = ({ name, address }: Participant) => [name, address === '' ? '' : `<${address}>`].filter((part) => part !== '').join(' ');

/** One record as one line. */
export function recordLine(record: SourceRecord): string {
  switch (record.kind) {
    case 'event': {
      const parts = [
        `${record.day} ${record.channel}`,
        `${record.from === null ? 'nobody' : who(record.from)} > ${record.others.map(who).join('; ')}`,
        record.minutes === null ? '' : `${record.minutes} min`,
        record.title === '' ? '' : `“${record.title}”`,
        record.exclusion === null ? '' : `(${record.exclusion})`,
      ];
      return parts.filter((part) => part !== '').join(' | ');
    }
    case 'card': {
      const { contact } = record;
      const phones = contact.phones.map((phone) => [phone, contact.phoneLabels.get(phone)].filter(Boolean).join(' '));
      const fields: readonly (readonly [string, string])[] = [
        ['nickname', contact.nickname],
        ['company', contact.company],
        ['position', contact.position],
        ['place', contact.place],
        ['emails', contact.emails.join(', ')],
        ['phones', phones.join(', ')],
        ['urls', contact.urls.join(', ')],
        ['birthday', contact.birthday],
        ['circles', contact.circles.join(', ')],
        ['interests', contact.interests.join(', ')],
        ['since', contact.connectedOn ?? ''],
        ['photo', contact.photo.slice(0, 60)],
        ['jobs', contact.jobs.map((job) => `${job.at} ${job.from}–${job.to}`).join(', ')],
        ['notes', contact.notes.replaceAll('\n', '⏎')],
        ...[...contact.extra].map(([key, value]) => [`+${key}`, value.replaceAll('\n', '⏎')] as const),
      ];
      const filled = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`);
      return [`${record.isOwner ? 'owner card' : 'card'} ${contact.name}`, ...filled].join(' | ');
    }
    case 'owner':
      return `owner ${who(record.participant)}${record.isStated ? '' : '?'}`;
    case 'own-fact': {
      const { field, value, detail, since, until } = record;
      return [`own ${field}: ${value}`, detail, since === '' && until === '' ? '' : `${since} to ${until || 'now'}`]
        .filter(Boolean)
        .join(' | ');
    }
    case 'relation':
      return `relation ${who(record.a)} – ${record.word} – ${who(record.b)}`;
    case 'skipped':
      return `skipped ${record.where}: ${record.reason.key} ${JSON.stringify(record.reason.values)}`;
    case 'network': {
      const { people = [], ...others } = record.tables;
      const rows = Object.entries(others).flatMap(([table, objects]) => (objects ?? []).map((one) => `${table} ${JSON.stringify(one)}`));
      return ['network', ...people.map((person) => `person ${JSON.stringify(person)}`), ...rows].join('\n  ');
    }
    case 'question':
      return `question ${record.about}: ${record.example}`;
  }
}
