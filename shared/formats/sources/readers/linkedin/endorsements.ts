/** `Endorsement_Received_Info.csv`, `Endorsement_Given_Info.csv` and the recommendations of a LinkedIn archive. */
import type { Channel } from '../../../../model/network';
import type { Row } from '../../../import/import-plan';
import { FILE_OWNER, type Participant, type ReadContext, type SourceFile, type SourceReader, type SourceRecord } from '../../source-record';
import { cleanName, pageAddress, participantKey } from '../participants';
import { dateSkip, fileNote, lineSkip } from '../skip';
import { csvRows } from '../text/csv-rows';
import { cellOf, findHeaderOf, type HeaderPlace } from '../text/header-table';
import { headText, readSourceText } from '../text/source-text';
import { isCertainlyDayFirst, linkedInDay } from './linkedin-dates';

interface PublicPraise {
  readonly format: string;
  readonly required: readonly string[];
  readonly dateColumn: string;
  readonly channel: Channel;
  /** Of these rows, by what the user hides, refuses or has deleted, nothing was ever seen. */
  readonly isUnseen: (place: HeaderPlace, row: Row) => boolean;
  readonly person: (place: HeaderPlace, row: Row) => Participant;
  readonly isGiven: (place: HeaderPlace, path: string) => boolean;
}

const ENDORSEMENTS: PublicPraise = {
  format: 'linkedin-endorsements',
  required: ['endorsementdate', 'skillname'],
  dateColumn: 'endorsementdate',
  channel: 'reaction',
  isUnseen: (place, row) => /^(?:rejected|declined)$/i.test(cellOf(place, row, 'endorsementstatus')),
  person: (place, row) => ({
    name: cleanName(
      `${cellOf(place, row, 'endorserfirstname', 'endorseefirstname')} ${cellOf(place, row, 'endorserlastname', 'endorseelastname')}`,
    ),
    address: pageAddress(cellOf(place, row, 'endorserpublicurl', 'endorseepublicurl')),
  }),
  isGiven: ({ columns }) => columns.has('endorseefirstname'),
};

const RECOMMENDATIONS: PublicPraise = {
  format: 'linkedin-recommendations',
  required: ['firstname', 'lastname', 'text', 'creationdate', 'status'],
  dateColumn: 'creationdate',
  channel: 'comment',
  isUnseen: (place, row) => /^(?:draft|pending|deleted)$/i.test(cellOf(place, row, 'status')),
  person: (place, row) => ({ name: cleanName(`${cellOf(place, row, 'firstname')} ${cellOf(place, row, 'lastname')}`), address: '' }),
  isGiven: (_, path) => /given/i.test(path.slice(path.lastIndexOf('/') + 1)),
};

export const LINKEDIN_ENDORSEMENTS = readerOf(ENDORSEMENTS);
export const LINKEDIN_RECOMMENDATIONS = readerOf(RECOMMENDATIONS);

function readerOf(kind: PublicPraise): SourceReader {
  return {
    format: kind.format,
    recognizes: (head) => findHeaderOf(headText(head), kind.required) !== null,
    read: (file, context) => readPraise(kind, file, context),
  };
}

async function* readPraise(kind: PublicPraise, file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  let place: HeaderPlace | null = null;
  for await (const part of parts()) {
    place = findHeaderOf(part, kind.required);
    break;
  }
  if (place === null) return;
  let isDayFirst = false;
  for await (const row of csvRows(parts(), place.delimiter)) isDayFirst ||= isCertainlyDayFirst(cellOf(place, row, kind.dateColumn));
  const isGiven = kind.isGiven(place, file.path);
  const ids = new Map<string, number>();
  for await (const row of csvRows(parts(), place.delimiter)) {
    if (row.line <= place.line || row.cells.every((cell) => cell.trim() === '')) continue;
    const written = cellOf(place, row, kind.dateColumn);
    const day = linkedInDay(written, zone, isDayFirst);
    const person = kind.person(place, row);
    if (day === null) yield dateSkip(`line ${row.line}`, written);
    else if (participantKey(person) === 'name:') yield lineSkip(row.line, 'skipped-records.noRecipient');
    else if (kind.isUnseen(place, row)) yield lineSkip(row.line, 'skipped-records.unseen');
    else {
      const key = `${kind.format}:${isGiven ? 'given' : 'received'}:${participantKey(person)}:${written}`;
      const count = (ids.get(key) ?? 0) + 1;
      ids.set(key, count);
      const [from, other] = isGiven ? [FILE_OWNER, person] : [person, FILE_OWNER];
      yield {
        kind: 'event',
        id: `${key}#${count}`,
        day,
        channel: kind.channel,
        from,
        others: [other],
        thread: '',
        minutes: null,
        title: '',
        exclusion: null,
      };
    }
  }
}
