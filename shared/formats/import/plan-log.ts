/**
 * Plans the import of a log of interactions: who is meant, what is new, what an earlier import already created.
 *
 * A later import recognizes a row (log-row-keys.ts) whatever its names and dates are taken for by then. When its note, topics or other values differ,
 * the interaction is updated. Empty cells never erase a value.
 */

import { memoize } from '../../lib/memoize';
import { ok, type Result } from '../../lib/result';
import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { interestLookup } from '../../model/name-lookup';
import type { Interaction, Network, Person } from '../../model/network';
import { type Refusal, refuse } from '../../strings/message';
import type { LogEntry } from '../log/log-entry';
import { matchImportedRows } from '../log/log-row-keys';
import { LOG_SOURCE } from '../log/person-lookup';
import { readLog } from '../log/read-log';
import { resolveMentions } from '../log/resolve-mentions';
import { type ImportPlan, type ImportSample, type ImportTable, MAX_DOUBTFUL, type PlanContext, type SkippedRow } from './import-plan';
import { skippedSample } from './skipped-sample';

const SAMPLES_PER_OUTCOME = 6;

export function planLog(network: Network, table: ImportTable, context: PlanContext): Result<ImportPlan, Refusal> {
  const log = readLog(network, table, context.today);
  if (!log.ok) return log;
  const { entries } = log.value;
  const skipped = [...log.value.skipped, ...(table.leftOut ?? [])];
  if (entries.length === 0) return nothingUsable(table, skipped);

  const interests = interestLookup(network, context.newId);
  const topicIds = memoize((topics: readonly string[]) => [
    ...new Set(topics.map((topic) => interests.idOf(topic)).filter((id) => id !== null)),
  ]);
  const mentions = resolveMentions(network, log.value, context);
  const rows = matchImportedRows(network, entries);
  const put: Interaction[] = [];
  const samples: ImportSample[] = [];
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const doubtful: ImportSample[] = [];
  const sample = (entry: LogEntry, outcome: keyof typeof counts) => {
    const doubt = log.value.doubts.get(entry.row.line);
    const isDoubtful = doubt !== undefined && doubtful.length < MAX_DOUBTFUL;
    if (isDoubtful) doubtful.push({ ...sampleOf(entry, outcome), notes: [doubt], isDoubtful });
    else if (counts[outcome] < SAMPLES_PER_OUTCOME) samples.push(sampleOf(entry, outcome));
    counts[outcome]++;
  };

  for (const { entry, interaction, key } of rows) {
    if (interaction !== null) {
      const next = updateInteraction(interaction, entry, topicIds(entry.topics));
      if (next !== interaction) put.push(next);
      sample(entry, next === interaction ? 'unchanged' : 'updated');
      continue;
    }
    put.push(createInteraction(entry, context.newId<InteractionId>(), mentions.peopleOf(entry), topicIds(entry.topics), key));
    sample(entry, 'created');
  }

  const people = mentions.created();
  const warnings = [...table.warnings, ...log.value.warnings, ...mentions.warnings];
  return ok({
    report: {
      format: 'log',
      rows: table.rows.length + (table.leftOut?.length ?? 0),
      ...counts,
      skipped,
      possibleDuplicates: mentions.possibleDuplicates,
      warnings,
      interactions: counts.created,
      peopleCreated: people.length,
    },
    samples: [...doubtful, ...samples.sort((a, b) => a.line - b.line), ...skipped.slice(0, SAMPLES_PER_OUTCOME).map(skippedSample)],
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
