/** From names in a log to people: known ones, new ones, and names that only the user can decide about. */
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { newPerson } from '../../model/person';
import type { ImportReport, NameQuestion, PlanContext } from '../import/import-plan';
import type { LogEntry } from './log-entry';
import { type Mention, splitCredentials } from './mentions';
import { givenName, LOG_SOURCE } from './person-lookup';
import type { ParsedLog } from './read-log';

export interface ResolvedMentions {
  /** The distinct people of an entry. New people are made the first time they are asked for. */
  readonly peopleOf: (entry: LogEntry) => readonly PersonId[];
  /** Call after the last `peopleOf`; the lists below grow with each call of it. */
  readonly created: () => readonly Person[];
  readonly questions: readonly NameQuestion[];
  readonly possibleDuplicates: ImportReport['possibleDuplicates'];
  readonly warnings: readonly string[];
}

export function resolveMentions(network: Network, log: ParsedLog, context: PlanContext): ResolvedMentions {
  const created = new Map<PersonId, Person>();
  const questions: NameQuestion[] = [];
  const possibleDuplicates: ImportReport['possibleDuplicates'][number][] = [];
  const warnings: string[] = [];
  const fullNames = fullNamesByGivenName(log.entries);
  /** By name, e-mail and page as written: one decision for the whole log. */
  const decided = new Map<string, { readonly id: PersonId; readonly email: string; readonly url: string }>();

  function decide(mention: Mention, line: number): PersonId {
    const { ids, isUnsure } = log.known.find(mention, fullNames);
    if (!isUnsure) return ids[0] ?? create(mention);
    const answer = context.answers?.get(mention.key);
    if (answer === 'new') return create(mention);
    if (answer !== undefined && network.people.has(answer)) return answer;
    // One bearer of a given name, but the log knows others of that name: a wrong merge would be worse than one person too many.
    const assumed = ids.length > 1 ? (log.known.mostMet(ids) ?? 'new') : 'new';
    questions.push({ key: mention.key, name: mention.name, line, candidates: ids, assumed });
    warnings.push(
      `line ${line}: “${mention.name}” ${fits(network, ids)}; taken as ${assumed === 'new' ? 'somebody new' : described(network, assumed, ids)}`,
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

  /** "Ana <ana@x.org>" in one row and "Ana" in another are one person, whichever comes first; two Anas with two addresses are two. */
  function idOf(mention: Mention, line: number): PersonId {
    const { email, url } = mention;
    const nameSlot = mention.name === '' ? '' : `name ${mention.key}`;
    const byName = decided.get(nameSlot);
    const isOther =
      byName !== undefined &&
      ((email !== '' && byName.email !== '' && byName.email !== email) || (url !== '' && byName.url !== '' && byName.url !== url));
    const before = decided.get(email) ?? decided.get(url) ?? (isOther ? undefined : byName);
    const id = before?.id ?? (isOther ? create(mention) : decide(mention, line));
    const known = { id, email: email || before?.email || '', url: url || before?.url || '' };
    for (const slot of [email, url]) if (slot !== '') decided.set(slot, known);
    if (nameSlot !== '' && !isOther) decided.set(nameSlot, known);
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

/** Given name → all full names of the log that begin with it. */
function fullNamesByGivenName(entries: readonly LogEntry[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { mentions } of entries) {
    for (const { name, key } of mentions) {
      if (name === '' || !key.includes(' ')) continue;
      const given = givenName(key);
      const set = names.get(given);
      if (set === undefined) names.set(given, new Set([key]));
      else set.add(key);
    }
  }
  return names;
}

function fits(network: Network, ids: readonly PersonId[]): string {
  return ids.length > 1
    ? `fits ${ids.length} people`
    : `may be ${described(network, ids[0], ids)} or somebody else of that name in the log`;
}

/** The name, with company or place when several candidates share it. */
function described(network: Network, id: PersonId | undefined, among: readonly PersonId[]): string {
  const person = id === undefined ? undefined : network.people.get(id);
  if (person === undefined) return 'nobody';
  const isShared = among.some((other) => other !== id && fold(network.people.get(other)?.name ?? '') === fold(person.name));
  const mark = person.company || person.place || person.emails[0] || '';
  return isShared && mark !== '' ? `${person.name} (${mark})` : person.name;
}

function withItem(list: readonly string[], item: string): readonly string[] {
  return item === '' || list.includes(item) ? list : [...list, item];
}
