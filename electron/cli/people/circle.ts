/** `kith circle`: the circles and how each is kept; changes one, as one step. */
import { CARE_PLACES, circleCare, peopleIn } from '../../../shared/analysis/suggestions/circle-care';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { reviseCircle } from '../../../shared/model/edits/circles';
import { fold } from '../../../shared/model/fold';
import type { PersonId } from '../../../shared/model/ids';
import type { Circle, Network } from '../../../shared/model/network';
import { readFindings } from '../../../shared/sentences/read-findings';
import { everyInterval } from '../../../shared/strings/phrases';
import { text } from '../../../shared/strings/text';
import type { Store } from '../../store/store-types';
import { runAnalysis } from '../analyze';
import {
  type Command,
  type CommandResult,
  type Invocation,
  invalidChoice,
  optionHelp,
  textOption,
  textOptions,
  todayHelp,
} from '../command';
import { withReadOnlyStore, withWritableStore } from '../open-network';
import { findPerson } from './find-person';
import { peopleJson, saveStep } from './save-step';

export const circleCommand: Command = {
  name: 'circle',
  synopsis: 'list | show NAME | edit NAME [--rhythm DAYS|none] [--add PERSON]… [--remove PERSON]… [--rename NAME] [--today DATE]',
  summary: 'command-line.circle',
  details: () => [
    optionHelp('--rhythm DAYS', text('command-line.rhythm')),
    optionHelp('--add PERSON', text('command-line.circleAdd')),
    optionHelp('--remove PERSON', text('command-line.circleRemove')),
    optionHelp('--rename NAME', text('command-line.circleRename')),
    todayHelp(),
  ],
  options: {
    rhythm: { type: 'string' },
    add: { type: 'string', multiple: true },
    remove: { type: 'string', multiple: true },
    rename: { type: 'string' },
    today: { type: 'string' },
  },
  positionals: [1, 2],
  run: async (invocation) => {
    const [action, name] = invocation.positionals;
    if (action === 'list') return await withReadOnlyStore(invocation, async (store) => ok(circleList(store.network(), invocation)));
    if (action !== 'show' && action !== 'edit') return invalidChoice('circle', ['list', 'show', 'edit']);
    if (name === undefined || name.trim() === '') return fail('usage', text('command-line.circleName'));
    if (action === 'show') return await withReadOnlyStore(invocation, async (store) => showCircle(store.network(), name, invocation));
    return await withWritableStore(invocation, (store) => editCircle(store, name, invocation));
  },
};

/** Days, or null for `none`. Undefined: the option is not given. */
export function rhythmOption(invocation: Invocation): Result<number | null | undefined> {
  const written = textOption(invocation, 'rhythm');
  if (written === null) return ok(undefined);
  if (written === 'none') return ok(null);
  const days = Number(written);
  return /^\d{1,5}$/.test(written) && days >= 1 && days <= 36_525 ? ok(days) : fail('usage', text('command-line.invalidRhythm'));
}

function careOf(network: Network, invocation: Invocation) {
  const { people } = readFindings(runAnalysis(invocation, network).results, network);
  return circleCare(network, new Map(people.map((person) => [person.id, person])));
}

function circleList(network: Network, invocation: Invocation): CommandResult {
  const json = careOf(network, invocation).map((care) => {
    const { circle, counts } = care;
    const { name = '', cadenceDays = null } = network.circles.get(circle) ?? {};
    return { id: circle, name, everyDays: cadenceDays, people: peopleIn(care), ...counts };
  });
  const lines = json.map(({ name, everyDays, people, ...counts }) => {
    const places = CARE_PLACES.filter((place) => counts[place] > 0).map((place) => text(`circles.${place}`, { count: counts[place] }));
    return [`${name}: ${text('common.people', { count: people })}`, everyDays === null ? '' : everyInterval(everyDays), ...places]
      .filter(Boolean)
      .join(' · ');
  });
  return { json, text: lines.length === 0 ? text('circles.none') : lines.join('\n') };
}

function circleNamed(network: Network, name: string): Circle | undefined {
  return [...network.circles.values()].find((circle) => circle.id === name || fold(circle.name) === fold(name));
}

function showCircle(network: Network, name: string, invocation: Invocation): Result<CommandResult> {
  const circle = circleNamed(network, name);
  if (circle === undefined) return fail('not-found', text('command-line.noSuchCircle', { name }));
  const { members = [] } = careOf(network, invocation).find((care) => care.circle === circle.id) ?? {};
  const people = peopleJson(
    network,
    members.map(({ person }) => person),
  ).map((person, i) => ({ ...person, place: members[i]?.place }));
  return ok({
    json: { id: circle.id, name: circle.name, everyDays: circle.cadenceDays, people },
    text: people.length === 0 ? text('circles.nobody') : people.map(({ name }) => name).join('\n'),
  });
}

async function editCircle(store: Store, name: string, invocation: Invocation): Promise<Result<CommandResult>> {
  const network = store.network();
  const rhythm = rhythmOption(invocation);
  if (!rhythm.ok) return rhythm;
  const rename = textOption(invocation, 'rename');
  const circle = circleNamed(network, name);
  const namesake = rename === null ? undefined : circleNamed(network, rename);
  if (rename?.trim() === '') return fail('usage', text('command-line.circleName'));
  if (namesake !== undefined && namesake.id !== circle?.id)
    return fail('conflict', text('command-line.circleNameTaken', { name: namesake.name }));
  const add = peopleOption(network, invocation, 'add');
  if (!add.ok) return add;
  const remove = peopleOption(network, invocation, 'remove');
  if (!remove.ok) return remove;
  const revision = {
    add: add.value,
    remove: remove.value,
    ...(rhythm.value === undefined ? {} : { cadenceDays: rhythm.value }),
    ...(rename === null ? {} : { rename }),
  };
  const edit = reviseCircle(network, circle?.name ?? name, revision, invocation.newId);
  return await saveStep(store, edit, { id: circle?.id ?? edit.put.circles?.[0]?.id ?? null, name: rename ?? circle?.name ?? name });
}

/** The people an option names, each of whom must be certain. */
function peopleOption(network: Network, invocation: Invocation, option: string): Result<readonly PersonId[]> {
  const people: PersonId[] = [];
  for (const name of textOptions(invocation, option)) {
    const person = findPerson(network, name);
    if (!person.ok) return person;
    people.push(person.value.id);
  }
  return ok(people);
}
