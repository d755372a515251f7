/** What was found in each of the archives, folders and files that the user dropped, as one sentence can say it. */
import type { IsoDay } from '../../model/day';
import type { ArchiveSummary } from '../../model/imports/imported-sources';
import type { CollectedSources } from './collected-sources';

/** The first word of a format → what its events are called. */
const KINDS: ReadonlyMap<string, ArchiveSummary['kind']> = new Map([
  ['mbox', 'mails'],
  ['mail', 'mails'],
  ['outlook', 'mails'],
  ['icalendar', 'meetings'],
  ['google', 'photos'],
  ['linkedin', 'messages'],
  ['whatsapp', 'messages'],
  ['telegram', 'messages'],
  ['signal', 'messages'],
  ['meta', 'messages'],
  ['sms', 'messages'],
]);

/** @param unknown paths of files that no reader knows; @param owners parties that are the user */
export function archiveSummaries(
  { files, cards }: CollectedSources,
  unknown: readonly string[],
  owners: ReadonlySet<number>,
  today: IsoDay,
): readonly ArchiveSummary[] {
  const wanted = files.filter(({ isExcluded }) => !isExcluded);
  const names = [...new Set([...wanted.map(({ path }) => path), ...unknown].map(archiveOf))];
  return names.map((name) => {
    const own = files.map((file, index) => ({ file, index })).filter(({ file }) => archiveOf(file.path) === name);
    const indices = new Set(own.map(({ index }) => index));
    const parties = new Set(own.flatMap(({ file }) => [...file.parties]).filter((party) => !owners.has(party)));
    const days = own
      .flatMap(({ file }) => [file.from, file.to])
      .filter((day) => day !== null)
      .sort();
    const kinds = new Set(
      own.filter(({ file }) => file.events > 0).map(({ file }) => KINDS.get(file.format.split('-')[0] ?? '') ?? 'contacts'),
    );
    const [kind = 'contacts'] = kinds;
    const last = days.at(-1);
    return {
      name,
      isLinkedIn: own.length > 0 && own.every(({ file }) => file.format.startsWith('linkedin')),
      kind: kinds.size === 1 ? kind : 'contacts',
      people: cards.filter(({ card, file }) => indices.has(file) && !card.isOwner).length + networkPeople(own),
      events: own.reduce((sum, { file }) => sum + file.events, 0),
      eventPeople: parties.size,
      fromYear: Number(days[0]?.slice(0, 4) ?? 0),
      toYear: Number(last?.slice(0, 4) ?? 0),
      isToToday: last !== undefined && Date.parse(today) - Date.parse(last) < 31 * 86_400_000,
      unneeded: unknown.filter((path) => archiveOf(path) === name).length,
    };
  });
}

/** People of Kith's own exports are no cards. */
function networkPeople(own: readonly { readonly file: CollectedSources['files'][number] }[]): number {
  return own.reduce((sum, { file }) => sum + (file.format.startsWith('kith-') ? file.cards : 0), 0);
}

function archiveOf(path: string): string {
  return path.split('/')[0] ?? path;
}
