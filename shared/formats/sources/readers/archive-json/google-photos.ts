/**
 * The file that Google Takeout writes beside each photo (`IMG_1.jpg.json`, since 2024 `IMG_1.jpg.supplemental-metadata.json`, its name often cut): when it
 * was taken, and the people whom the user has named in it.
 */
import { dayInZone } from '../../../dates/zone-days';
import type { Participant, ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { named } from '../participants';
import { dateSkip, skip } from '../skip';
import { field, listAt, numberAt, textAt, wholeJson } from '../text/json-values';
import { headText } from '../text/source-text';

export const GOOGLE_PHOTOS: SourceReader = {
  format: 'google-photos',
  recognizes: (head) => {
    const text = headText(head.subarray(0, 16_384));
    return /^\s*\{/.test(text) && /"photoTakenTime"\s*:\s*\{/.test(text);
  },
  read: readSidecar,
};

async function* readSidecar(file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const photo = await wholeJson(file);
  if (field(photo, 'photoTakenTime') === undefined) return yield skip(file.name, 'skipped-records.brokenJson');
  const people = new Map<string, Participant>();
  for (const person of listAt(photo, 'people')) {
    const participant = named(textAt(person, 'name'));
    if (participant.name !== '') people.set(participant.name, participant);
  }
  const title = textAt(photo, 'title') || file.name;
  if (people.size === 0) return yield skip(title, 'skipped-records.nobodyNamed');
  const seconds = numberAt(photo, 'photoTakenTime', 'timestamp');
  // 0 is what Google writes for an unknown time. Scanned photos may be older than 1970.
  const day = seconds === 0 ? null : dayInZone(seconds * 1000, zone);
  if (day === null)
    return yield dateSkip(title, textAt(photo, 'photoTakenTime', 'formatted') || textAt(photo, 'photoTakenTime', 'timestamp'));
  yield {
    kind: 'event',
    id: `google-photos:${seconds}:${title}`,
    day,
    channel: 'in-person',
    from: null,
    others: [...people.values()],
    thread: '',
    minutes: null,
    title: '',
    exclusion: null,
  };
}
