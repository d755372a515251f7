/**
 * Recognizes the rows of a log that an earlier import read. The key of a row is the row as written (date, people, channel) and its position among rows
 * that are equal in these, never what its names and dates are taken for: that changes with the people Kith knows.
 *
 * A row that is written in another way since (a spreadsheet saved it with other dates), or that an earlier version of Kith stored, is recognized by its
 * day, the words of its names and its channel.
 */
import { pushTo } from '../../lib/collections';
import { fold } from '../../model/fold';
import type { Interaction, Network } from '../../model/network';
import type { LogDate } from './log-date';
import type { LogEntry } from './log-entry';
import { isCredential, TITLES } from './mentions';
import { LOG_SOURCE } from './person-lookup';

/** Starts the keys of rows as written. Earlier versions stored `day|names|channel|position`. */
const WRITTEN = 'row|';

interface MatchedRow {
  readonly entry: LogEntry;
  /** Null: a new row. */
  readonly interaction: Interaction | null;
  /** `Origin.key` of the row if it is new. */
  readonly key: string;
}

/** The entries, each with the interaction an earlier import made from it. Equal rows stand together, at the place of the first. */
export function matchImportedRows(network: Network, entries: readonly LogEntry[]): MatchedRow[] {
  const imported = importedInteractions(network);
  const used = new Set<Interaction>();
  const pairs = new Map<LogEntry, Interaction>();
  for (const [index, keyOf] of [
    [imported.byWritten, (entry: LogEntry) => entry.written],
    [imported.byMeaning, meaningKey],
  ] as const) {
    if (index.size === 0) continue;
    const groups = new Map<string, LogEntry[]>();
    for (const entry of entries) if (!pairs.has(entry)) pushTo(groups, keyOf(entry), entry);
    for (const [key, equalEntries] of groups) {
      const free = (index.get(key) ?? []).map((each) => each.interaction).filter((interaction) => !used.has(interaction));
      for (const [entry, interaction] of pairWithImported(equalEntries, free, network)) {
        pairs.set(entry, interaction);
        used.add(interaction);
      }
    }
  }

  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) pushTo(groups, entry.written, entry);
  return [...groups].flatMap(([written, equalEntries]) => {
    let position = imported.byWritten.get(written)?.at(-1)?.position ?? -1;
    return equalEntries.map((entry) => {
      const interaction = pairs.get(entry) ?? null;
      return { entry, interaction, key: `${WRITTEN}${written}|${interaction === null ? ++position : position}` };
    });
  });
}

interface ImportedInteraction {
  readonly interaction: Interaction;
  readonly position: number;
}

interface ImportedRows {
  readonly byWritten: ReadonlyMap<string, ImportedInteraction[]>;
  readonly byMeaning: ReadonlyMap<string, ImportedInteraction[]>;
}

/** The interactions that earlier imports created, in the order of their rows. */
function importedInteractions(network: Network): ImportedRows {
  const byWritten = new Map<string, ImportedInteraction[]>();
  const byMeaning = new Map<string, ImportedInteraction[]>();
  for (const interaction of network.interactions.values()) {
    if (interaction.origin?.source !== LOG_SOURCE) continue;
    const { key } = interaction.origin;
    const bar = key.lastIndexOf('|');
    const base = key.slice(0, bar);
    const row = { interaction, position: Number(key.slice(bar + 1)) };
    if (base.startsWith(WRITTEN)) {
      const written = base.slice(WRITTEN.length);
      pushTo(byWritten, written, row);
      pushTo(byMeaning, `${dateKey(interaction)}|${nameWords(written.split('|')[1] ?? '')}|${interaction.channel}`, row);
    } else {
      const parts = base.split('|');
      const names = parts.slice(1, -1).join('|');
      pushTo(byMeaning, `${parts[0]}|${nameWords(names)}|${parts.at(-1)}`, row);
    }
  }
  for (const index of [byWritten, byMeaning]) {
    for (const list of index.values()) if (list.length > 1) list.sort((a, b) => a.position - b.position);
  }
  return { byWritten, byMeaning };
}

/** Day (or month, or year) | words of the names | channel. */
function meaningKey(entry: LogEntry): string {
  return `${dateKey(entry.date)}|${nameWords(entry.written.split('|')[1] ?? '')}|${entry.channel}`;
}

function dateKey({ day, precision }: LogDate): string {
  return precision === 'day' ? day : day.slice(0, precision === 'month' ? 7 : 4);
}

/** Words that join names or tell what people did, and are no part of a name. */
const NO_NAMES = new Set('and und et y en och og with mit avec coffee lunch dinner mittagessen'.split(' '));

/** The words of the names in any order, without addresses, titles and what joins names: however the names are divided, they are the same. */
function nameWords(people: string): string {
  const names = people
    .replace(/,([^,;]*)/g, (part, after: string) => (isCredential(after.toUpperCase()) && after.trim().length < 8 ? '' : part))
    .replace(/https?:\/\/\S+/g, ' ');
  const words = fold(names).split(/[\s;,&+/<>()[\]"]+/);
  const kept = words.filter((word) => word !== '' && !NO_NAMES.has(word) && !TITLES.has(word.replaceAll('.', '')));
  const withoutAddresses = kept.filter((word) => !word.includes('@'));
  return [...new Set(withoutAddresses.length > 0 ? withoutAddresses : kept)].sort().join(' ');
}

/**
 * Pairs equal rows (two coffees on one day) with the interactions an earlier import created from such rows: first those with the same note and topics,
 * then those with the same note, then the rest in order.
 */
function pairWithImported(entries: readonly LogEntry[], imported: readonly Interaction[], network: Network): Map<LogEntry, Interaction> {
  const free = [...imported];
  const topicNames = (interaction: Interaction) => interaction.topics.map((id) => network.interests.get(id)?.name ?? '').join(';');
  const pairs = new Map<LogEntry, Interaction>();
  if (free.length === 0) return pairs;
  for (const sameTopics of [true, false]) {
    for (const entry of entries) {
      if (pairs.has(entry)) continue;
      const at = free.findIndex((each) => each.note === entry.note && (!sameTopics || topicNames(each) === entry.topics.join(';')));
      if (at >= 0) pairs.set(entry, free.splice(at, 1)[0] as Interaction);
    }
  }
  for (const entry of entries) {
    if (pairs.has(entry)) continue;
    const next = free.shift();
    if (next !== undefined) pairs.set(entry, next);
  }
  return pairs;
}
