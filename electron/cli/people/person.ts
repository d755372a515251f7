/** `kith person`: shows somebody; adds, changes or archives somebody, each as one step. */
import { typedPartialDay } from '../../../shared/formats/dates/partial-day';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { isEmptyEdit } from '../../../shared/model/edit';
import { setStandings } from '../../../shared/model/edits/many-people';
import { addPerson, changePerson } from '../../../shared/model/edits/people';
import { fold } from '../../../shared/model/fold';
import { datedJobs, type Job, spanOfPartialDay } from '../../../shared/model/jobs/jobs';
import { circleLookup, interestLookup } from '../../../shared/model/name-lookup';
import type { Network, Person } from '../../../shared/model/network';
import { openPromises } from '../../../shared/model/open-promises';
import { newPerson } from '../../../shared/model/person';
import { isBirthday } from '../../../shared/model/schema-parts';
import { readFindings } from '../../../shared/sentences/read-findings';
import { everyInterval } from '../../../shared/strings/phrases';
import { text } from '../../../shared/strings/text';
import type { Store } from '../../store/store-types';
import { runAnalysis } from '../analyze';
import {
  type Command,
  type CommandResult,
  flag,
  type Invocation,
  invalidChoice,
  optionHelp,
  textOption,
  textOptions,
  todayHelp,
} from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { rhythmOption } from './circle';
import { candidatesOf, findPerson } from './find-person';
import { saveStep } from './save-step';

const TEXT_FIELDS = ['nickname', 'company', 'position', 'place', 'notes'] as const;
const ACTIONS = ['show', 'add', 'edit', 'archive'] as const;

export const personCommand: Command = {
  name: 'person',
  synopsis:
    'show|add|edit|archive NAME [--rhythm DAYS|none] [--birthday DATE|none] [--circle NAME]… [--interest NAME]… [--email ADDRESS]… [--phone NUMBER]… [--job NAME [--since DATE] [--until DATE]] [--name NEW] [--today DATE]',
  summary: 'command-line.person',
  details: () => [
    optionHelp('--rhythm DAYS', text('command-line.rhythm')),
    optionHelp('--birthday DATE', text('command-line.birthday')),
    optionHelp('--circle NAME', text('command-line.personCircle')),
    optionHelp('--not-circle NAME', text('command-line.personNotCircle')),
    optionHelp('--name NEW', text('command-line.personNewName')),
    optionHelp('--new', text('command-line.personNew')),
    optionHelp('--back', text('command-line.personBack')),
    optionHelp('--job NAME', text('command-line.personJob')),
    '--interest NAME, --email ADDRESS, --phone NUMBER, --nickname, --company, --position, --place, --notes TEXT',
    todayHelp(),
  ],
  options: {
    rhythm: { type: 'string' },
    birthday: { type: 'string' },
    circle: { type: 'string', multiple: true },
    'not-circle': { type: 'string', multiple: true },
    interest: { type: 'string', multiple: true },
    email: { type: 'string', multiple: true },
    phone: { type: 'string', multiple: true },
    name: { type: 'string' },
    ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, { type: 'string' as const }])),
    ...{ job: { type: 'string' }, since: { type: 'string' }, until: { type: 'string' } },
    new: { type: 'boolean' },
    back: { type: 'boolean' },
    today: { type: 'string' },
  },
  positionals: [2, 2],
  run: async (invocation) => {
    const [action, name = ''] = invocation.positionals;
    if (name.trim() === '') return fail('usage', text('command-line.personName'));
    switch (action) {
      case 'show':
        return await withReadOnlyStore(invocation, async (store) => {
          const person = findPerson(store.network(), name);
          return person.ok ? ok(shown(store.network(), person.value, invocation)) : person;
        });
      case 'add':
        return await withWritableStore(invocation, (store) => added(store, name.replace(/\s+/g, ' ').trim(), invocation));
      case 'edit':
        return await withWritableStore(invocation, (store) => edited(store, name, invocation));
      case 'archive':
        return await withWritableStore(invocation, async (store) => {
          const person = findPerson(store.network(), name);
          if (!person.ok) return person;
          const { id } = person.value;
          const edit = setStandings(store.network(), [id], flag(invocation, 'back') ? 'ordinary' : 'archived');
          return await saveStep(store, edit, { id, name: person.value.name });
        });
      default:
        return invalidChoice('person', ACTIONS);
    }
  },
};

function shown(network: Network, person: Person, invocation: Invocation): CommandResult {
  const { people } = readFindings(runAnalysis(invocation, network).results, network);
  const found = people.find(({ id }) => id === person.id);
  const circles = person.circles.flatMap((id) => network.circles.get(id)?.name ?? []);
  const interests = person.interests.flatMap((id) => network.interests.get(id)?.name ?? []);
  const promises = openPromises(network, invocation.today)
    .filter((promise) => promise.people.includes(person.id))
    .map(({ interaction, text: what, madeOn, due }) => ({ id: interaction, text: what, madeOn, due }));
  const { id, name, nickname, company, position, place, emails, phones, urls, birthday, notes, standing, jobs = [] } = person;
  const contact = {
    lastContact: found?.lastContact ?? null,
    plannedFor: found?.plannedFor ?? null,
    state: found?.state ?? null,
    dueSince: found?.due?.basis === 'declared' ? found.due.from : null,
  };
  const rhythm = person.cadenceDays;
  const facts = [
    [company, position, place].filter(Boolean).join(', '),
    [...emails, ...phones, ...urls].join(', '),
    birthday,
    ...jobs.map(({ at, from, to }) => text('command-line.job', { at, from, to: to === '' ? 'none' : to })),
    circles.join(', '),
    interests.join(', '),
    rhythm === null ? '' : everyInterval(rhythm),
    contact.lastContact ?? '',
    ...promises.map((promise) => promise.text),
    notes,
  ];
  return {
    json: {
      ...{ id, name, nickname, company, position, place, emails, phones, urls, birthday, notes, standing },
      ...{ jobs, circles, interests, rhythmDays: rhythm, ...contact, promises },
    },
    text: [name, ...facts.filter(Boolean).map((fact) => `  ${fact}`)].join('\n'),
  };
}

async function added(store: Store, name: string, invocation: Invocation): Promise<Result<CommandResult>> {
  const network = store.network();
  const namesakes = [...network.people.values()].filter((person) => fold(person.name) === fold(name));
  if (namesakes.length > 0 && !flag(invocation, 'new'))
    return fail('conflict', text('command-line.alreadyThere', { name, candidates: candidatesOf(namesakes) }));
  const empty = newPerson(invocation.newId(), name);
  const patch = patchOf(network, empty, invocation);
  if (!patch.ok) return patch;
  const { fields, put } = patch.value;
  const edit = addPerson({ ...empty, connectedOn: invocation.today, ...fields, name }, invocation.newId);
  return await saveStep(store, { ...edit, put: { ...put, ...edit.put } }, { id: empty.id, name });
}

async function edited(store: Store, name: string, invocation: Invocation): Promise<Result<CommandResult>> {
  const network = store.network();
  const person = findPerson(network, name);
  if (!person.ok) return person;
  const patch = patchOf(network, person.value, invocation);
  if (!patch.ok) return patch;
  const { fields, put } = patch.value;
  if (Object.keys(fields).length === 0) return fail('usage', text('command-line.nothingToChange'));
  const edit = changePerson(person.value, fields);
  const all = isEmptyEdit(edit) ? edit : { ...edit, put: { ...put, ...edit.put } };
  return await saveStep(store, all, { id: person.value.id, name: fields.name ?? person.value.name });
}

interface Patch {
  readonly fields: Partial<Omit<Person, 'id'>>;
  /** Circles and interests that are made for it. */
  readonly put: {
    readonly circles?: ReturnType<typeof circleLookup>['added'];
    readonly interests?: ReturnType<typeof interestLookup>['added'];
  };
}

/** The fields that the options change. Circles, interests and addresses are added to those of before. */
function patchOf(network: Network, before: Person, invocation: Invocation): Result<Patch> {
  const rhythm = rhythmOption(invocation);
  if (!rhythm.ok) return rhythm;
  const birthday = birthdayOption(invocation);
  if (!birthday.ok) return birthday;
  const jobs = jobsOption(before, invocation);
  if (!jobs.ok) return jobs;
  const name = textOption(invocation, 'name')?.replace(/\s+/g, ' ').trim();
  if (name === '') return fail('usage', text('command-line.personNewName'));
  const circles = circleLookup(network, invocation.newId);
  const interests = interestLookup(network, invocation.newId);
  const notIn = new Set(textOptions(invocation, 'not-circle').map(fold));
  const stay = before.circles.filter((id) => !notIn.has(fold(network.circles.get(id)?.name ?? '')));
  const union = <T>(kept: readonly T[], more: readonly (T | null)[]) => [...new Set([...kept, ...more.flatMap((each) => each ?? [])])];
  const fields: Partial<Record<keyof Person, unknown>> = {
    ...(rhythm.value === undefined ? {} : { cadenceDays: rhythm.value }),
    ...(birthday.value === undefined ? {} : { birthday: birthday.value }),
    ...(name === undefined ? {} : { name }),
    ...(jobs.value === undefined ? {} : { jobs: jobs.value }),
  };
  for (const field of TEXT_FIELDS) if (textOption(invocation, field) !== null) fields[field] = textOption(invocation, field);
  const added = textOptions(invocation, 'circle').map((each) => circles.idOf(each));
  if (added.length + notIn.size > 0) fields.circles = union(stay, added);
  const cared = textOptions(invocation, 'interest').map((each) => interests.idOf(each));
  if (cared.length > 0) fields.interests = union(before.interests, cared);
  for (const [option, field] of [
    ['email', 'emails'],
    ['phone', 'phones'],
  ] as const)
    if (textOptions(invocation, option).length > 0) fields[field] = union(before[field], textOptions(invocation, option));
  const put = {
    ...(circles.added.length > 0 ? { circles: circles.added } : {}),
    ...(interests.added.length > 0 ? { interests: interests.added } : {}),
  };
  return ok({ fields: fields as Patch['fields'], put });
}

/** `YYYY-MM-DD`, `MM-DD` or `none`. Undefined: the option is not given. */
function birthdayOption(invocation: Invocation): Result<string | undefined> {
  const written = textOption(invocation, 'birthday');
  if (written === null) return ok(undefined);
  const birthday = written === 'none' ? '' : /^\d\d-\d\d$/.test(written) ? `--${written}` : written;
  return isBirthday(birthday) ? ok(birthday) : fail('usage', text('command-line.invalidBirthday', { value: written }));
}

/** With the days of one employer in place of those of before. Undefined: no option about it is given. */
function jobsOption({ company, jobs = [] }: Person, invocation: Invocation): Result<readonly Job[] | undefined> {
  const named = textOption(invocation, 'job');
  const since = textOption(invocation, 'since');
  const until = textOption(invocation, 'until');
  if (named === null && since === null && until === null) return ok(undefined);
  const at = (named ?? textOption(invocation, 'company') ?? company).trim();
  if (at === '') return fail('usage', text('command-line.personJob'));
  const before = jobs.filter((job) => fold(job.at) === fold(at)).at(-1);
  const endOf = (written: string | null, known = '') => (written === 'none' ? '' : written === null ? known : typedPartialDay(written));
  const [from, to] = [endOf(since, before?.from), endOf(until, before?.to)];
  const wrong = [from, to].find((day) => day !== '' && spanOfPartialDay(day) === null);
  if (wrong !== undefined) return fail('usage', text('command-line.invalidPartialDay', { value: wrong }));
  return ok(datedJobs([...jobs.filter((job) => job !== before), { at, from, to }]));
}
