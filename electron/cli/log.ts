/** `kith log`: one interaction. Names, dates, channels and topics are read as in an imported log. */

import type { ImportTable } from '../../shared/formats/import/import-plan';
import { planLog } from '../../shared/formats/import/plan-log';
import { channelOf } from '../../shared/formats/log/channel-aliases';
import type { LogField } from '../../shared/formats/log/log-columns';
import { parseRelativeDate } from '../../shared/formats/log/parse-relative-date';
import { PersonLookup } from '../../shared/formats/log/person-lookup';
import { readSentence } from '../../shared/formats/log/read-sentence';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Edit } from '../../shared/model/edit';
import { CHANNEL_NOUNS, emptyInteraction, logInteraction } from '../../shared/model/edits/interactions';
import { CHANNELS, type Interaction, type Network } from '../../shared/model/network';
import { someNames } from '../../shared/strings/phrases';
import { text, textOf } from '../../shared/strings/text';
import type { Store } from '../store/store-types';
import { type Command, type CommandResult, type Invocation, optionHelp, textOption, todayHelp } from './command';
import { withWritableStore } from './open-network';
import { candidatesOf } from './people/find-person';

/** The options, each a column of a log with one row. */
const COLUMNS = [
  'date',
  'people',
  'channel',
  'topics',
  'note',
  'minutes',
  'favor-given',
  'favor-received',
  'promise',
] as const satisfies readonly LogField[];

export const logCommand: Command = {
  name: 'log',
  synopsis: '"SENTENCE" | --people "NAME; NAME" [--date DATE] [--channel CHANNEL] [--topics "A; B"] [--note TEXT]',
  summary: 'command-line.log',
  details: () => [
    optionHelp('SENTENCE', text('command-line.logSentence', { example: 'kith log "coffee with Ana Prado yesterday about sailing"' })),
    optionHelp('--people NAMES', text('command-line.people')),
    optionHelp('--date DATE', text('command-line.date')),
    optionHelp('--channel CHANNEL', text('command-line.channel', { channels: CHANNELS.join(', ') })),
    optionHelp('--topics TOPICS', text('command-line.topics')),
    '--note TEXT, --minutes N, --favor-given TEXT, --favor-received TEXT, --promise TEXT',
    todayHelp(),
  ],
  options: { ...Object.fromEntries(COLUMNS.map((name) => [name, { type: 'string' as const }])), today: { type: 'string' } },
  positionals: [0, 1],
  run: async (invocation) => {
    const [sentence] = invocation.positionals;
    if (sentence !== undefined) return await withWritableStore(invocation, (store) => logSentence(invocation, store, sentence));
    if ((textOption(invocation, 'people') ?? '').trim() === '')
      return fail('usage', text('command-line.missingPeople', { example: 'kith log --people "Ana Prado"' }));
    const when = textOption(invocation, 'date') ?? invocation.today;
    const date = parseRelativeDate(when, invocation.today);
    if (date === null) return fail('usage', text('command-line.invalidDate', { value: when, example: '"last Tuesday"' }));
    const channel = textOption(invocation, 'channel') ?? 'in-person';
    if (channelOf(channel) === null)
      return fail('usage', text('command-line.invalidChannel', { value: channel, channels: CHANNELS.join(', ') }));
    const minutes = textOption(invocation, 'minutes');
    if (minutes !== null && !/^\d{1,6}$/.test(minutes)) return fail('usage', text('command-line.invalidMinutes'));
    const values: Invocation['values'] = { ...invocation.values, date: writtenDate(date), channel };
    const cells = COLUMNS.map((option) => String(values[option] ?? ''));
    return await withWritableStore(invocation, (store) => logOne(invocation, store, cells));
  },
};

function writtenDate({ day, precision }: Pick<Interaction, 'day' | 'precision'>): string {
  return precision === 'day' ? day : day.slice(0, precision === 'month' ? 7 : 4);
}

async function logOne(invocation: Invocation, store: Store, cells: readonly string[]): Promise<Result<CommandResult>> {
  const network = store.network();
  const table: ImportTable = {
    fileName: 'log',
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 1,
    headers: COLUMNS,
    rows: [{ line: 1, cells }],
    format: 'log',
    mapping: COLUMNS,
    warnings: [],
  };
  // What is logged by hand is always new, even beside an imported entry of the same day; so the plan must not see that day's entries.
  const others = [...network.interactions].filter(([, one]) => one.origin === null || !cells[0] || !one.day.startsWith(cells[0]));
  const plan = planLog({ ...network, interactions: new Map(others) }, table, invocation);
  if (!plan.ok) return { ok: false, error: { kind: 'usage', message: textOf(plan.error.message) } };
  const [planned] = plan.value.edit.put.interactions ?? [];
  if (planned === undefined) return fail('usage', text('command-line.nothingToLog'));
  const interaction: Interaction = { ...planned, origin: null };
  const names = namesIn(network, plan.value.edit, interaction);
  const what = `${text(CHANNEL_NOUNS[interaction.channel])} with ${someNames(names)}`;
  const { weeks: _, ...gone } = plan.value.edit.delete; // one entry does not change this week's list
  const edit: Edit = {
    kind: 'logInteraction',
    label: `log ${what}`,
    put: { ...plan.value.edit.put, interactions: [interaction] },
    delete: gone,
  };
  const committed = await store.commit([edit]);
  if (!committed.ok) return committed;
  const people = interaction.people.map((id, i) => ({ id, name: names[i] ?? '', isNew: !network.people.has(id) || isAdded(edit, id) }));
  const warnings = plan.value.report.warnings.map(textOf);
  return ok({
    json: {
      id: interaction.id,
      date: interaction.day,
      channel: interaction.channel,
      people,
      topics: interaction.topics.flatMap((id) => store.network().interests.get(id)?.name ?? []),
      warnings,
      logId: `r${committed.value.revision}`,
    },
    text: [text('command-line.logged', { what, day: interaction.day }), ...warnings.map((warning) => `  note: ${warning}`)].join('\n'),
  });
}

function isAdded(edit: Edit, id: string): boolean {
  return edit.put.people?.some((person) => person.id === id) ?? false;
}

function namesIn(network: Network, edit: Edit, interaction: Interaction): string[] {
  const added = new Map((edit.put.people ?? []).map((person) => [person.id, person.name]));
  return interaction.people.map((id) => added.get(id) ?? network.people.get(id)?.name ?? 'somebody');
}

/** A name that fits several people is refused with the candidates, and nothing is written. */
async function logSentence(invocation: Invocation, store: Store, words: string): Promise<Result<CommandResult>> {
  const network = store.network();
  const sentence = readSentence(words, new PersonLookup(network), invocation.today);
  if (sentence === null)
    return fail('usage', text('command-line.unreadSentence', { example: 'kith log "coffee with Ana Prado yesterday"' }));
  const unsure = sentence.people.find(({ isUnsure }) => isUnsure);
  if (unsure !== undefined) {
    const fits = unsure.candidates.flatMap((id) => network.people.get(id) ?? []);
    const key = fits.length > 1 ? 'command-line.nameFitsSeveral' : 'command-line.nobodyNamedExactly';
    return fail('conflict', text(key, { name: unsure.name, candidates: candidatesOf(fits) }));
  }
  const { date, channel, topics, note, favor, promise } = sentence;
  const people = sentence.people.map(({ name, candidates }) => candidates[0] ?? { newName: name });
  const draft = { ...emptyInteraction(date?.day ?? invocation.today, [], channel ?? 'in-person'), people, topics, note, favor, promise };
  const edit = logInteraction(network, { ...draft, precision: date?.precision ?? 'day' }, invocation);
  const committed = await store.commit([edit]);
  if (!committed.ok) return committed;
  const [interaction] = edit.put.interactions ?? [];
  if (interaction === undefined) return fail('usage', text('command-line.nothingToLog'));
  const names = namesIn(network, edit, interaction);
  const what = `${text(CHANNEL_NOUNS[interaction.channel])} with ${someNames(names)}`;
  return ok({
    json: {
      id: interaction.id,
      date: interaction.day,
      channel: interaction.channel,
      people: interaction.people.map((id, i) => ({ id, name: names[i] ?? '', isNew: isAdded(edit, id) })),
      topics,
      promise,
      favor,
      note,
      warnings: [],
      logId: `r${committed.value.revision}`,
    },
    text: text('command-line.logged', { what, day: interaction.day }),
  });
}
