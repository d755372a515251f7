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
  /** The key of the row in `Origin.key`. */
  readonly key: string;
}

/** The entries in their order, each with the interaction an earlier import made from it. */
export function matchImportedRows(network: Network, entries: readonly LogEntry[]): MatchedRow[] {
  const imported: Interaction[] = [];
  for (const interaction of network.interactions.values()) if (interaction.origin?.source === LOG_SOURCE) imported.push(interaction);
  const pairs = new Map<LogEntry, Interaction>();
  const used = new Set<Interaction>();
  const byWritten = importedByKey(imported, writtenKeyOf);
  pairByKey(byWritten, entries, (entry) => entry.written);
  if (pairs.size < entries.length && used.size < imported.length) {
    const others = entries.filter((entry) => !pairs.has(entry));
    pairByKey(importedByKey(imported, importedMeaningKey), others, meaningKey);
  }

  function pairByKey(
    index: ReadonlyMap<string, readonly Interaction[]>,
    unpaired: readonly LogEntry[],
    keyOf: (entry: LogEntry) => string,
  ) {
    if (index.size === 0) return;
    const groups = new Map<string, LogEntry[]>();
    for (const entry of unpaired) pushTo(groups, keyOf(entry), entry);
    for (const [key, equalEntries] of groups) {
      const free = (index.get(key) ?? []).filter((interaction) => !used.has(interaction));
      for (const [entry, interaction] of pairWithImported(equalEntries, free, network)) {
        pairs.set(entry, interaction);
        used.add(interaction);
      }
    }
  }

  const positions = new Map<string, number>();
  return entries.map((entry) => {
    const interaction = pairs.get(entry) ?? null;
    if (interaction !== null) return { entry, interaction, key: interaction.origin?.key ?? '' };
    const { written } = entry;
    const last = positions.get(written) ?? positionOf(byWritten.get(written)?.at(-1));
    positions.set(written, last + 1);
    return { entry, interaction, key: `${WRITTEN}${written}|${last + 1}` };
  });
}

/** The interactions under the key of their row, in the order of their rows. Null: left out. */
function importedByKey(imported: readonly Interaction[], keyOf: (key: string, interaction: Interaction) => string | null) {
  const index = new Map<string, Interaction[]>();
  for (const interaction of imported) {
    const key = keyOf(interaction.origin?.key ?? '', interaction);
    if (key !== null) pushTo(index, key, interaction);
  }
  for (const list of index.values()) if (list.length > 1) list.sort((a, b) => positionOf(a) - positionOf(b));
  return index;
}

/** The position of the row among equal ones; -1 without an interaction. */
function positionOf(interaction: Interaction | undefined): number {
  const key = interaction?.origin?.key;
  return key === undefined ? -1 : Number(key.slice(key.lastIndexOf('|') + 1));
}

/** Null: the key of an earlier version. */
function writtenKeyOf(key: string): string | null {
  return key.startsWith(WRITTEN) ? key.slice(WRITTEN.length, key.lastIndexOf('|')) : null;
}

function importedMeaningKey(key: string, interaction: Interaction): string {
  const written = writtenKeyOf(key);
  if (written !== null) return `${dateKey(interaction)}|${nameWords(written.split('|')[1] ?? '')}|${interaction.channel}`;
  const parts = key.slice(0, key.lastIndexOf('|')).split('|');
  return `${parts[0]}|${nameWords(parts.slice(1, -1).join('|'))}|${parts.at(-1)}`;
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
  const [entry, interaction] = [entries[0], free[0]];
  if (interaction === undefined) return pairs;
  if (entry !== undefined && entries.length === 1 && free.length === 1) return pairs.set(entry, interaction);
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
