/** Edits that change, rename, merge and delete interests, and set those of a person. */

import { tidyName } from '../../lib/tidy-name';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { InterestId, NewId } from '../ids';
import { interestLookup } from '../name-lookup';
import type { Interaction, Interest, Network, Person } from '../network';
import { replaceId, unionBy, without } from './lists';

export function changeInterest(interest: Interest, patch: Partial<Omit<Interest, 'id'>>): Edit {
  return {
    kind: 'changeInterest',
    label: text('model.changeInterest', { name: interest.name }),
    put: { interests: [{ ...interest, ...patch, id: interest.id }] },
    delete: {},
  };
}

/**
 * The old name stays as an alias, so that files that use it still match. Renaming to the name of another interest merges the two.
 */
export function renameInterest(network: Network, id: InterestId, name: string): Edit {
  const interest = network.interests.get(id);
  const tidy = tidyName(name);
  if (interest === undefined || tidy === '') return { kind: 'changeInterest', label: '', put: {}, delete: {} };
  const other = [...network.interests.values()].find((one) => one.id !== id && fold(one.name) === fold(tidy));
  if (other !== undefined)
    return { ...mergeInterests(network, other.id, id), label: text('model.rename', { before: interest.name, after: other.name }) };
  const aliases = aliasesOf(tidy, [interest.name, ...interest.aliases]);
  return { ...changeInterest(interest, { name: tidy, aliases }), label: text('model.rename', { before: interest.name, after: tidy }) };
}

export function mergeInterests(network: Network, keepId: InterestId, goneId: InterestId): Edit {
  const keep = network.interests.get(keepId);
  const gone = network.interests.get(goneId);
  if (keep === undefined || gone === undefined || keepId === goneId) {
    return { kind: 'changeInterest', label: '', put: {}, delete: {} };
  }
  const merged: Interest = {
    ...gone,
    ...keep,
    aliases: aliasesOf(keep.name, [...keep.aliases, gone.name, ...gone.aliases]),
    isPrivate: keep.isPrivate || gone.isPrivate,
  };
  const own = new Set([merged.name, ...merged.aliases].map(fold));
  const apart = [...(keep.differentFrom ?? []), ...(gone.differentFrom ?? [])].filter((name) => !own.has(fold(name)));
  if (apart.length > 0 || merged.differentFrom !== undefined) Object.assign(merged, { differentFrom: [...new Set(apart)] });
  const { people, interactions, me } = replaceInterests(network, (ids) => replaceId(ids, goneId, keepId));
  return {
    kind: 'changeInterest',
    label: text('model.merge', { removed: gone.name, kept: keep.name }),
    put: { interests: [merged], people, interactions, ...me },
    delete: { interests: [goneId] },
  };
}

/** The two are two things, also at later imports. Known by their names, so that it holds when one of them is deleted and comes back. */
export function keepInterestsApart(network: Network, a: InterestId, b: InterestId): Edit {
  const [one, other] = [network.interests.get(a), network.interests.get(b)];
  if (one === undefined || other === undefined) return { kind: 'changeInterest', label: '', put: {}, delete: {} };
  const apart = (interest: Interest, from: Interest): Interest => ({
    ...interest,
    differentFrom: [...(interest.differentFrom ?? []).filter((name) => fold(name) !== fold(from.name)), from.name],
  });
  return {
    kind: 'changeInterest',
    label: text('model.interestsApart', { a: one.name, b: other.name }),
    put: { interests: [apart(one, other), apart(other, one)] },
    delete: {},
  };
}

/** True when the user said that the two are two things. */
export function areApart(a: Interest, b: Interest): boolean {
  const saysSo = (one: Interest, other: Interest) => {
    const names = new Set([other.name, ...other.aliases].map(fold));
    return one.differentFrom?.some((name) => names.has(fold(name))) === true;
  };
  return saysSo(a, b) || saysSo(b, a);
}

export function deleteInterest(network: Network, id: InterestId): Edit {
  const gone = new Set([id]);
  const { people, interactions, me } = replaceInterests(network, (ids) => without(ids, gone));
  return {
    kind: 'changeInterest',
    label: text('model.deleteInterest', { name: network.interests.get(id)?.name ?? '' }),
    put: { people, interactions, ...me },
    delete: { interests: [id] },
  };
}

/** Sets the declared interests of a person by name or alias, and creates those that do not exist. */
export function setPersonInterests(network: Network, person: Person, names: readonly string[], newId: NewId): Edit {
  const lookup = interestLookup(network, newId);
  const ids = names.map((name) => lookup.idOf(name)).filter((id) => id !== null);
  return {
    kind: 'changePerson',
    label: text('model.changeInterestsOf', { person: person.name }),
    put: { interests: lookup.added, people: [{ ...person, interests: [...new Set(ids)] }] },
    delete: {},
  };
}

/** The people and interactions whose list of interests the function changes, and the user, if their profile changes too. */
function replaceInterests(network: Network, change: (ids: readonly InterestId[]) => readonly InterestId[]) {
  const people: Person[] = [];
  for (const person of network.people.values()) {
    const interests = change(person.interests);
    if (interests !== person.interests) people.push({ ...person, interests });
  }
  const interactions: Interaction[] = [];
  for (const interaction of network.interactions.values()) {
    const topics = change(interaction.topics);
    if (topics !== interaction.topics) interactions.push({ ...interaction, topics });
  }
  const own = network.me.get('me');
  const interests = own?.profile === undefined ? undefined : change(own.profile.interests);
  const isChanged = own?.profile !== undefined && interests !== undefined && interests !== own.profile.interests;
  return { people, interactions, me: isChanged ? { me: [{ ...own, profile: { ...own.profile, interests } }] } : {} };
}

function aliasesOf(name: string, candidates: readonly string[]): readonly string[] {
  return unionBy(candidates, [], fold).filter((alias) => fold(alias) !== fold(name));
}
