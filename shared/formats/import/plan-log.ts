/**
 * Plans the import of a log of interactions: who is meant, what is new, what an earlier import already created.
 *
 * A later import recognizes a row by its day, the names as written, the channel, and its position among rows that are equal in these (`Origin.key`).
 * When its note, topics or other values differ, the interaction is updated. Empty cells never erase a value.
 */

import { pushTo } from '../../lib/collections';
import { memoize } from '../../lib/memoize';
import { ok, type Result } from '../../lib/result';
import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { interestLookup } from '../../model/name-lookup';
import type { Interaction, Network, Person } from '../../model/network';
import { type Refusal, refuse } from '../../strings/message';
import type { LogEntry } from '../log/log-entry';
import { LOG_SOURCE } from '../log/person-lookup';
import { readLog } from '../log/read-log';
import { resolveMentions } from '../log/resolve-mentions';
import type { ImportPlan, ImportSample, ImportTable, PlanContext, SkippedRow } from './import-plan';
import { skippedSample } from './skipped-sample';

const SAMPLES_PER_OUTCOME = 6;

export function planLog(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan, Refusal> {
  const log = readLog(network, table, context.today);
  if (!log.ok) return log;
  const { entries, skipped } = log.value;
  if (entries.length === 0) return nothingUsable(table, skipped);

  const interests = interestLookup(network, context.newId);
  const topicIds = memoize((topics: readonly string[]) => [
    ...new Set(topics.map((topic) => interests.idOf(topic)).filter((id) => id !== null)),
  ]);
  const mentions = resolveMentions(network, log.value, context);
  const earlier = importedInteractions(network);
  const put: Interaction[] = [];
  const samples: ImportSample[] = [];
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const sample = (entry: LogEntry, outcome: keyof typeof counts) => {
    if (counts[outcome]++ < SAMPLES_PER_OUTCOME) samples.push(sampleOf(entry, outcome));
  };

  for (const [base, equalEntries] of groupByBaseKey(entries)) {
    const imported = earlier.get(base) ?? [];
    for (const [entry, interaction] of pairWithImported(equalEntries, imported, network)) {
      if (interaction !== null) {
        const next = updateInteraction(interaction, entry, topicIds(entry.topics));
        if (next !== interaction) put.push(next);
        sample(entry, next === interaction ? 'unchanged' : 'updated');
        continue;
      }
      const ordinal = (imported.at(-1)?.ordinal ?? -1) + 1;
      const made = createInteraction(
        entry,
        context.newId<InteractionId>(),
        mentions.peopleOf(entry),
        topicIds(entry.topics),
        `${base}|${ordinal}`,
      );
      imported.push({ interaction: made, ordinal });
      put.push(made);
      sample(entry, 'created');
    }
  }

  const people = mentions.created();
  const warnings = [...table.warnings, ...log.value.warnings, ...mentions.warnings];
  return ok({
    report: {
      format: 'log',
      rows: table.rows.length,
      ...counts,
      skipped,
      possibleDuplicates: mentions.possibleDuplicates,
      warnings,
      interactions: counts.created,
      peopleCreated: people.length,
    },
    samples: [...samples.sort((a, b) => a.line - b.line), ...skipped.slice(0, SAMPLES_PER_OUTCOME).map(skippedSample)],
    questions: mentions.questions,
    edit: logEdit(table.fileName, context.today, put, people, interests.added),
  });
}

function nothingUsable(table: ImportTable, skipped: readonly SkippedRow[]): Result<never, Refusal> {
  const file = table.fileName;
  const [first] = skipped;
  if (first === undefined) return refuse('no-usable-rows', 'formats.logWithoutRows', { file, names: table.headers });
  return refuse('no-usable-rows', 'formats.noUsableInteractions', { file, count: skipped.length, line: first.line, reason: first.reason });
}

interface ImportedInteraction {
  readonly interaction: Interaction;
  readonly ordinal: number;
}

/** The interactions that earlier imports created, by base key, in the order of their rows. */
function importedInteractions(network: Network): Map<string, ImportedInteraction[]> {
  const byBase = new Map<string, ImportedInteraction[]>();
  for (const interaction of network.interactions.values()) {
    if (interaction.origin?.source !== LOG_SOURCE) continue;
    const { key } = interaction.origin;
    const bar = key.lastIndexOf('|');
    pushTo(byBase, key.slice(0, bar), { interaction, ordinal: Number(key.slice(bar + 1)) });
  }
  for (const list of byBase.values()) if (list.length > 1) list.sort((a, b) => a.ordinal - b.ordinal);
  return byBase;
}

/** Day (or month, or year) | names as written | channel. */
function baseKey(entry: LogEntry): string {
  const { day, precision } = entry.date;
  const date = precision === 'day' ? day : day.slice(0, precision === 'month' ? 7 : 4);
  const names = entry.mentions.map((mention) => mention.key).sort();
  return `${date}|${names.join(';')}|${entry.channel}`;
}

function groupByBaseKey(entries: readonly LogEntry[]): Map<string, LogEntry[]> {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) pushTo(groups, baseKey(entry), entry);
  return groups;
}

/**
 * Pairs rows with one base key (two coffees on one day) with the interactions an earlier import created from such rows: first those with the same note
 * and topics, then those with the same note, then the rest in order. Null: a new row.
 */
function pairWithImported(
  entries: readonly LogEntry[],
  imported: readonly ImportedInteraction[],
  network: Network,
): [LogEntry, Interaction | null][] {
  const free = imported.map((each) => each.interaction);
  const topicNames = (interaction: Interaction) => interaction.topics.map((id) => network.interests.get(id)?.name ?? '').join(';');
  const pairs = new Map<LogEntry, Interaction>();
  if (free.length > 0) {
    for (const sameTopics of [true, false]) {
      for (const entry of entries) {
        if (pairs.has(entry)) continue;
        const at = free.findIndex((each) => each.note === entry.note && (!sameTopics || topicNames(each) === entry.topics.join(';')));
        if (at >= 0) pairs.set(entry, free.splice(at, 1)[0] as Interaction);
      }
    }
  }
  return entries.map((entry) => [entry, pairs.get(entry) ?? free.shift() ?? null]);
}

function createInteraction(
  entry: LogEntry,
  id: InteractionId,
  people: readonly PersonId[],
  topics: readonly InterestId[],
  key: string,
): Interaction {
  const { date, channel, minutes, direction, note, favor, promise } = entry;
  return {
    id,
    day: date.day,
    precision: date.precision,
    people,
    channel,
    minutes,
    direction,
    topics,
    note,
    favor,
    promise,
    mayQuote: true,
    origin: { source: LOG_SOURCE, key },
  };
}

/** The same object when the row has nothing new. People stay as they are, because the user may have corrected them. */
function updateInteraction(interaction: Interaction, entry: LogEntry, topics: readonly InterestId[]): Interaction {
  const next: Interaction = {
    ...interaction,
    note: entry.note === '' ? interaction.note : entry.note,
    topics: topics.every((id) => interaction.topics.includes(id)) ? interaction.topics : [...new Set([...interaction.topics, ...topics])],
    minutes: entry.minutes ?? interaction.minutes,
    direction: entry.direction === 'mutual' ? interaction.direction : entry.direction,
    favor: entry.favor === null || sameFavor(entry.favor, interaction.favor) ? interaction.favor : entry.favor,
    promise: entry.promise === '' ? interaction.promise : entry.promise,
  };
  const isUnchanged = (['note', 'topics', 'minutes', 'direction', 'favor', 'promise'] as const).every(
    (field) => next[field] === interaction[field],
  );
  return isUnchanged ? interaction : next;
}

function sameFavor(a: Interaction['favor'], b: Interaction['favor']): boolean {
  return a?.direction === b?.direction && a?.what === b?.what;
}

function logEdit(
  fileName: string,
  today: IsoDay,
  interactions: Interaction[],
  people: readonly Person[],
  interests: Edit['put']['interests'],
): Edit {
  if (interactions.length === 0) return { kind: 'importFile', label: fileName, put: {}, delete: {} };
  return {
    kind: 'importFile',
    label: fileName,
    put: { interactions, ...(people.length > 0 && { people }), ...(interests && interests.length > 0 && { interests }) },
    delete: { weeks: [mondayOf(today)] }, // this week's list is made again with these interactions
  };
}

function sampleOf(entry: LogEntry, outcome: ImportSample['outcome']): ImportSample {
  const { date, mentions, channel, topics, note } = entry;
  const title = mentions.map((mention) => mention.name || mention.email || mention.url).join(', ');
  return {
    line: entry.row.line,
    outcome,
    title,
    detail: [date.day, channel, topics.join(', '), note].filter((part) => part !== '').join(' · '),
    notes: [],
  };
}
