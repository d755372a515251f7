/**
 * The plan of importing a log of interactions: who is meant, what is new, what an earlier import already brought. Nothing is written here.
 *
 * A row is recognised again by its day, the names as written, the channel, and its place among rows alike in these (`Origin.key`). Its note,
 * topics and the rest may change: then the interaction is updated. Empty cells never erase what is there.
 */

import { memoize } from '../../lib/memoize';
import { fail, ok, type Result } from '../../lib/result';
import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { interestLookup } from '../../model/name-lookup';
import type { Interaction, Network, Person } from '../../model/network';
import type { LogEntry } from '../log/log-entry';
import { LOG_SOURCE } from '../log/person-lookup';
import { readLog } from '../log/read-log';
import { resolveMentions } from '../log/resolve-mentions';
import type { ImportPlan, ImportSample, ImportTable, PlanContext, SkippedRow } from './import-plan';

const SAMPLES_PER_OUTCOME = 6;

export function planLog(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan> {
  const log = readLog(network, table);
  if (!log.ok) return log;
  const { entries, skipped } = log.value;
  if (entries.length === 0) return fail('no-usable-rows', nothingUsable(table, skipped));

  const interests = interestLookup(network, context.newId);
  const topicIds = memoize((topics: readonly string[]) => [
    ...new Set(topics.map((topic) => interests.idOf(topic)).filter((id) => id !== null)),
  ]);
  const who = resolveMentions(network, log.value, context);
  const earlier = earlierImports(network);
  const put: Interaction[] = [];
  const samples: ImportSample[] = [];
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const sample = (entry: LogEntry, outcome: keyof typeof counts) => {
    if (counts[outcome]++ < SAMPLES_PER_OUTCOME) samples.push(sampleOf(entry, outcome));
  };

  for (const [base, alike] of groupAlike(entries)) {
    const known = earlier.get(base) ?? [];
    for (const [entry, interaction] of pairUp(alike, known, network)) {
      if (interaction !== null) {
        const next = updated(interaction, entry, topicIds(entry.topics));
        if (next !== interaction) put.push(next);
        sample(entry, next === interaction ? 'unchanged' : 'updated');
        continue;
      }
      const ordinal = (known.at(-1)?.ordinal ?? -1) + 1;
      const made = created(entry, context.newId<InteractionId>(), who.peopleOf(entry), topicIds(entry.topics), `${base}|${ordinal}`);
      known.push({ interaction: made, ordinal });
      put.push(made);
      sample(entry, 'created');
    }
  }

  const people = who.created();
  const warnings = [...table.warnings, ...log.value.warnings, ...who.warnings];
  return ok({
    account: {
      format: 'log',
      rows: table.rows.length,
      ...counts,
      skipped,
      possibleDuplicates: who.possibleDuplicates,
      warnings,
      interactions: counts.created,
      peopleCreated: people.length,
    },
    samples: [...samples.sort((a, b) => a.line - b.line), ...skipped.slice(0, SAMPLES_PER_OUTCOME).map(skippedSample)],
    questions: who.questions,
    edit: importEdit(table.fileName, context.today, put, people, interests.added),
  });
}

/** What was found, when nothing of it can be used. */
function nothingUsable(table: ImportTable, skipped: readonly SkippedRow[]): string {
  const [first] = skipped;
  if (first === undefined) return `“${table.fileName}” has the columns of a log (${table.headers.join(', ')}), but no rows under them.`;
  const count = skipped.length === 1 ? 'its one row was' : `all of its ${skipped.length} rows were`;
  return `Nothing could be taken from “${table.fileName}”: ${count} left out, the first on line ${first.line}: ${first.reason}.`;
}

interface Earlier {
  readonly interaction: Interaction;
  readonly ordinal: number;
}

/** What earlier imports of logs brought, by what identifies a row, in the order of the rows then. */
function earlierImports(network: Network): Map<string, Earlier[]> {
  const byBase = new Map<string, Earlier[]>();
  for (const interaction of network.interactions.values()) {
    if (interaction.origin?.source !== LOG_SOURCE) continue;
    const { key } = interaction.origin;
    const bar = key.lastIndexOf('|');
    push(byBase, key.slice(0, bar), { interaction, ordinal: Number(key.slice(bar + 1)) });
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

function groupAlike(entries: readonly LogEntry[]): Map<string, LogEntry[]> {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of entries) push(groups, baseKey(entry), entry);
  return groups;
}

/**
 * Rows alike in day, names and channel (two coffees on one day) with the interactions an earlier import made of such rows: first those that say
 * the same, then the rest in order. Null: a new row.
 */
function pairUp(alike: readonly LogEntry[], known: readonly Earlier[], network: Network): [LogEntry, Interaction | null][] {
  const free = known.map((each) => each.interaction);
  const topicNames = (interaction: Interaction) => interaction.topics.map((id) => network.interests.get(id)?.name ?? '').join(';');
  const pairs = new Map<LogEntry, Interaction>();
  if (free.length > 0) {
    for (const sameTopics of [true, false]) {
      for (const entry of alike) {
        if (pairs.has(entry)) continue;
        const at = free.findIndex((each) => each.note === entry.note && (!sameTopics || topicNames(each) === entry.topics.join(';')));
        if (at >= 0) pairs.set(entry, free.splice(at, 1)[0] as Interaction);
      }
    }
  }
  return alike.map((entry) => [entry, pairs.get(entry) ?? free.shift() ?? null]);
}

function created(entry: LogEntry, id: InteractionId, people: readonly PersonId[], topics: readonly InterestId[], key: string): Interaction {
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

/** The interaction with what the row says anew; the same object when it says nothing new. People stay: the user may have corrected them. */
function updated(interaction: Interaction, entry: LogEntry, topics: readonly InterestId[]): Interaction {
  const next: Interaction = {
    ...interaction,
    note: entry.note === '' ? interaction.note : entry.note,
    topics: topics.every((id) => interaction.topics.includes(id)) ? interaction.topics : [...new Set([...interaction.topics, ...topics])],
    minutes: entry.minutes ?? interaction.minutes,
    direction: entry.direction === 'mutual' ? interaction.direction : entry.direction,
    favor: entry.favor === null || sameFavor(entry.favor, interaction.favor) ? interaction.favor : entry.favor,
    promise: entry.promise === '' ? interaction.promise : entry.promise,
  };
  const isSame = (['note', 'topics', 'minutes', 'direction', 'favor', 'promise'] as const).every(
    (field) => next[field] === interaction[field],
  );
  return isSame ? interaction : next;
}

function sameFavor(a: Interaction['favor'], b: Interaction['favor']): boolean {
  return a?.direction === b?.direction && a?.what === b?.what;
}

function importEdit(
  fileName: string,
  today: IsoDay,
  interactions: Interaction[],
  people: readonly Person[],
  interests: Edit['put']['interests'],
): Edit {
  const label = `import of ${fileName}`;
  if (interactions.length === 0) return { kind: 'importFile', label, put: {}, delete: {} };
  return {
    kind: 'importFile',
    label,
    put: { interactions, ...(people.length > 0 && { people }), ...(interests && interests.length > 0 && { interests }) },
    delete: { weeks: [mondayOf(today)] }, // this week's list was chosen without knowing these contacts
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
  };
}

function skippedSample(row: SkippedRow): ImportSample {
  return { line: row.line, outcome: 'skipped', title: row.cells.find((cell) => cell.trim() !== '') ?? '(empty row)', detail: row.reason };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
