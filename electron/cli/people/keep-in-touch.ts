/** `kith due`, `kith dates`, `kith promise`, `kith snooze`, `kith never`, `kith done`: what is due, what is ahead, and what the user decides about it. */
import { type DateAhead, datesAhead } from '../../../shared/analysis/suggestions/dates-ahead';
import { dueList } from '../../../shared/analysis/suggestions/due-list';
import { channelOf } from '../../../shared/formats/log/channel-aliases';
import { formatDay } from '../../../shared/lib/format-time';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { parseIsoDay } from '../../../shared/model/day';
import type { Edit } from '../../../shared/model/edit';
import { emptyInteraction, logInteraction } from '../../../shared/model/edits/interactions';
import { decidePromise, movePromise } from '../../../shared/model/edits/promises';
import { neverSuggest, snooze } from '../../../shared/model/edits/reconnect';
import { CHANNELS, type Network, type Person } from '../../../shared/model/network';
import { type OpenPromise, openPromises } from '../../../shared/model/open-promises';
import { dateAheadSentence, dueSentence } from '../../../shared/sentences/due-sentences';
import { readFindings } from '../../../shared/sentences/read-findings';
import { someNames } from '../../../shared/strings/phrases';
import { text } from '../../../shared/strings/text';
import { runAnalysis } from '../analyze';
import { type Command, type CommandResult, type Invocation, invalidChoice, optionHelp, textOption, todayHelp } from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { findPerson } from './find-person';
import { nameOf, peopleJson, saveStep } from './save-step';

const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

export const dueCommand: Command = {
  name: 'due',
  synopsis: '[--today DATE]',
  summary: 'command-line.due',
  details: () => [todayHelp()],
  options: { today: { type: 'string' } },
  positionals: [0, 0],
  run: (invocation) =>
    withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const { people } = readFindings(runAnalysis(invocation, network).results, network);
      const rows = dueList(network, people, invocation.today).map((row) => ({ ...row, name: nameOf(network, row.person) }));
      const json = rows.map(({ person, name, due, lastContact, plannedFor }) => ({
        id: person,
        name,
        dueSince: due.from,
        everyDays: due.everyDays,
        lastContact,
        plannedFor,
      }));
      const lines = rows.map(({ name, due }) => `${name}: ${dueSentence(due, invocation.today)}`);
      return ok({ json, text: lines.length === 0 ? text('command-line.nobodyDue') : lines.join('\n') });
    }),
};

export const datesCommand: Command = {
  name: 'dates',
  synopsis: '[--days N] [--today DATE]',
  summary: 'command-line.dates',
  details: () => [optionHelp('--days N', text('command-line.datesDays', { days: DEFAULT_DAYS })), todayHelp()],
  options: { days: { type: 'string' }, today: { type: 'string' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const days = textOption(invocation, 'days') ?? String(DEFAULT_DAYS);
    if (!/^\d{1,3}$/.test(days) || Number(days) > MAX_DAYS) return fail('usage', text('command-line.invalidDays', { max: MAX_DAYS }));
    return await withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const dates = datesAhead(network, invocation.today, Number(days));
      const json = dates.map((date) => ({ ...date, people: peopleJson(network, date.people) }));
      const line = (date: DateAhead) => `${date.day}  ${dateAheadSentence(date, network)}`;
      return ok({ json, text: dates.length === 0 ? text('command-line.noDates') : dates.map(line).join('\n') });
    });
  },
};

const PROMISE_ACTIONS = ['list', 'keep', 'drop', 'move'] as const;

export const promiseCommand: Command = {
  name: 'promise',
  synopsis: 'list | keep ID | drop ID | move ID --due DATE|none [--today DATE]',
  summary: 'command-line.promise',
  details: () => [optionHelp('ID', text('command-line.promiseId')), optionHelp('--due DATE', text('command-line.promiseDue')), todayHelp()],
  options: { due: { type: 'string' }, today: { type: 'string' } },
  positionals: [1, 2],
  run: async (invocation) => {
    const [name, id] = invocation.positionals;
    const action = PROMISE_ACTIONS.find((each) => each === name);
    if (action === undefined) return invalidChoice('promise', PROMISE_ACTIONS);
    if (action === 'list') return await withReadOnlyStore(invocation, async (store) => ok(promiseList(store.network(), invocation)));
    if (id === undefined) return fail('usage', text('command-line.promiseId'));
    const due = textOption(invocation, 'due');
    const day = due === null || due === 'none' ? null : parseIsoDay(due);
    if (action === 'move' && (due === null || (due !== 'none' && day === null)))
      return fail('usage', text('command-line.invalidDate', { value: due ?? '', example: '2026-05-03' }));
    return await withWritableStore(invocation, async (store) => {
      const network = store.network();
      const promise = openPromises(network, invocation.today).find(({ interaction }) => interaction === id);
      if (promise === undefined) return fail('not-found', text('command-line.noSuchPromise', { id }));
      const entry = promise.interaction;
      const edit =
        action === 'move' ? movePromise(network, entry, day) : decidePromise(network, entry, action === 'keep' ? 'kept' : 'dropped');
      return await saveStep(store, edit, { id, text: promise.text });
    });
  },
};

function promiseList(network: Network, { today }: Invocation): CommandResult {
  const promises = openPromises(network, today);
  const json = promises.map(({ interaction, people, text: what, madeOn, due }) => ({
    id: interaction,
    people: peopleJson(network, people),
    text: what,
    madeOn,
    due,
  }));
  const line = ({ interaction, people, text: what, due }: OpenPromise) =>
    `${interaction}  ${text('command-line.openPromise', {
      people: someNames(people.map((id) => nameOf(network, id))),
      promise: what,
      when: due === null ? '' : formatDay(due, today),
      hasDay: due === null ? 'no' : 'yes',
    })}`;
  return { json, text: promises.length === 0 ? text('command-line.noPromises') : promises.map(line).join('\n') };
}

/** A command that decides about one person. */
function decision(
  name: string,
  summary: Command['summary'],
  editFor: (network: Network, person: Person, invocation: Invocation) => Result<Edit>,
  options: Command['options'] = {},
  details: Command['details'] = () => [],
): Command {
  return {
    name,
    synopsis: ['NAME', ...Object.keys(options).map((option) => `[--${option} …]`), '[--today DATE]'].join(' '),
    summary,
    details: () => [optionHelp('NAME', text('command-line.personName')), ...details(), todayHelp()],
    options: { ...options, today: { type: 'string' } },
    positionals: [1, 1],
    run: (invocation) =>
      withWritableStore(invocation, async (store) => {
        const network = store.network();
        const person = findPerson(network, invocation.positionals[0] ?? '');
        if (!person.ok) return person;
        const edit = editFor(network, person.value, invocation);
        return edit.ok ? await saveStep(store, edit.value, { id: person.value.id, name: person.value.name }) : edit;
      }),
  };
}

export const snoozeCommand = decision('snooze', 'command-line.snooze', (network, { id }, { today }) => ok(snooze(network, id, today)));
export const neverCommand = decision('never', 'command-line.never', (network, { id }) => ok(neverSuggest(network, id)));
export const doneCommand = decision(
  'done',
  'command-line.done',
  (network, { id }, invocation) => {
    const written = textOption(invocation, 'channel') ?? 'in-person';
    const channel = channelOf(written);
    if (channel === null) return fail('usage', text('command-line.invalidChannel', { value: written, channels: CHANNELS.join(', ') }));
    return ok(logInteraction(network, emptyInteraction(invocation.today, [id], channel), invocation));
  },
  { channel: { type: 'string' } },
  () => [optionHelp('--channel CHANNEL', text('command-line.channel', { channels: CHANNELS.join(', ') }))],
);
