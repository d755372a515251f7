/** Resolves the names in a log to known people, new people, and questions that only the user can answer. */
import { memoize } from '../../lib/memoize';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import { type Message, message } from '../../strings/message';
import type { ImportReport, NameQuestion, PlanContext } from '../import/import-plan';
import type { LogEntry } from './log-entry';
import { type Mention, nameKey, splitCredentials } from './mentions';
import { withoutBrackets } from './name-notations';
import { givenName, LOG_SOURCE } from './person-lookup';
import type { ParsedLog } from './read-log';

export interface ResolvedMentions {
  /** The distinct people of an entry. Creates a new person at the first mention. */
  readonly peopleOf: (entry: LogEntry) => readonly PersonId[];
  /** Call it after the last `peopleOf`. The lists below grow with each call of `peopleOf`. */
  readonly created: () => readonly Person[];
  readonly questions: readonly NameQuestion[];
  readonly possibleDuplicates: ImportReport['possibleDuplicates'];
  readonly warnings: readonly Message[];
}

export function resolveMentions(network: Network, log: ParsedLog, context: PlanContext): ResolvedMentions {
  const created = new Map<PersonId, Person>();
  const questions: NameQuestion[] = [];
  const possibleDuplicates: ImportReport['possibleDuplicates'][number][] = [];
  const warnings: Message[] = [];
  const fullNames = fullNamesByGivenName(log.entries);
  /** Name, e-mail or page as written → the person, one decision for the whole log. */
  const resolved = new Map<string, { readonly id: PersonId; readonly email: string; readonly url: string }>();

  function decide(mention: Mention, line: number): PersonId {
    const { ids, isUnsure } = log.lookup.find(mention, fullNames);
    if (!isUnsure) return ids[0] ?? create(mention);
    const answer = context.answers?.get(mention.key);
    if (answer === 'new') return create(mention);
    if (answer !== undefined && network.people.has(answer)) return answer;
    // One known bearer of a given name, but the log has others: a wrong merge is worse than one person too many.
    const assumed = ids.length > 1 ? (log.lookup.mostFrequent(ids) ?? 'new') : 'new';
    questions.push({ key: mention.key, name: mention.name, line, candidates: ids, assumed });
    const { name } = mention;
    warnings.push(
      assumed === 'new'
        ? message('formats.nameMayBeNew', { line, name, person: displayName(network, ids[0], ids) })
        : message('formats.nameFitsSeveral', { line, name, count: ids.length, person: displayName(network, assumed, ids) }),
    );
    if (assumed !== 'new') return assumed;
    if (ids[0] !== undefined) possibleDuplicates.push({ line, name: mention.name, like: ids[0] });
    return create(mention);
  }

  function create(mention: Mention): PersonId {
    const { name, credentials } = splitCredentials(mention.name || mention.email || mention.url);
    const id = context.newId<PersonId>();
    const extra: Person['extra'] = credentials === '' ? {} : { Credentials: credentials };
    created.set(id, { ...newPerson(id, name), extra, origins: [{ source: LOG_SOURCE, key: mention.key }] });
    return id;
  }

  /** "Ana <ana@x.org>" in one row and "Ana" in another are one person, in any order. Two Anas with two addresses are two people. */
  function idOf(mention: Mention, line: number): PersonId {
    const { email, url } = mention;
    const nameSlot = mention.name === '' ? '' : `name ${mention.key}`;
    const byName = resolved.get(nameSlot);
    if (byName !== undefined && email === '' && url === '') return byName.id;
    const isOther =
      byName !== undefined &&
      ((email !== '' && byName.email !== '' && byName.email !== email) || (url !== '' && byName.url !== '' && byName.url !== url));
    const earlier = resolved.get(email) ?? resolved.get(url) ?? (isOther ? undefined : byName);
    const id = earlier?.id ?? (isOther ? create(mention) : decide(mention, line));
    const entry = { id, email: email || earlier?.email || '', url: url || earlier?.url || '' };
    for (const slot of [email, url]) if (slot !== '') resolved.set(slot, entry);
    if (nameSlot !== '' && !isOther) resolved.set(nameSlot, entry);
    const person = created.get(id);
    if (person) created.set(id, { ...person, emails: withItem(person.emails, email), urls: withItem(person.urls, url) });
    return id;
  }

  return {
    peopleOf: (entry) => [...new Set(entry.mentions.map((mention) => idOf(mention, entry.row.line)))],
    created: () => [...created.values()],
    questions,
    possibleDuplicates,
    warnings,
  };
}

/** Given name → all full names in the log that begin with it. */
function fullNamesByGivenName(entries: readonly LogEntry[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const fullNameKey = memoize((name: string) => nameKey(withoutBrackets(name) ?? name)); // "Ada (work)" is no full name
  for (const { mentions } of entries) {
    for (const { name } of mentions) {
      const key = fullNameKey(name);
      if (!key.includes(' ')) continue;
      const given = givenName(key);
      const set = names.get(given);
      if (set === undefined) names.set(given, new Set([key]));
      else set.add(key);
    }
  }
  return names;
}

/** The name, with company, place or e-mail when several candidates share it. */
function displayName(network: Network, id: PersonId | undefined, candidates: readonly PersonId[]): string {
  const person = id === undefined ? undefined : network.people.get(id);
  if (person === undefined) return '';
  const isShared = candidates.some((other) => other !== id && fold(network.people.get(other)?.name ?? '') === fold(person.name));
  const detail = person.company || person.place || person.emails[0] || '';
  return isShared && detail !== '' ? `${person.name} (${detail})` : person.name;
}

function withItem(list: readonly string[], item: string): readonly string[] {
  return item === '' || list.includes(item) ? list : [...list, item];
}
