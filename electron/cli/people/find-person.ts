/** The person that an argument of a command names. A name that fits several people is refused with the candidates: `kith` never guesses about people. */
import { formatList } from '../../../shared/lib/format-text';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { fold } from '../../../shared/model/fold';
import type { PersonId } from '../../../shared/model/ids';
import type { Network, Person } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';

const MAX_CANDIDATES = 8;

/** @param name an id, a whole name, a nickname or an e-mail address; case and accents do not count */
export function findPerson(network: Network, name: string): Result<Person> {
  const byId = network.people.get(name as PersonId);
  if (byId !== undefined) return ok(byId);
  const wanted = fold(name);
  const people = [...network.people.values()];
  const fits =
    wanted === ''
      ? []
      : people.filter((person) => [person.name, person.nickname, ...person.emails].some((each) => each !== '' && fold(each) === wanted));
  const [only, ...others] = fits;
  if (only !== undefined && others.length === 0) return ok(only);
  if (only !== undefined) return fail('conflict', text('command-line.nameFitsSeveral', { name, candidates: candidatesOf(fits) }));
  const words = wanted.split(' ').filter(Boolean);
  const similar = words.length === 0 ? [] : people.filter((person) => words.every((word) => fold(person.name).includes(word)));
  if (similar.length === 0) return fail('not-found', text('command-line.nobodyNamed', { name }));
  return fail('conflict', text('command-line.nobodyNamedExactly', { name, candidates: candidatesOf(similar) }));
}

/** "Ana Kovač, Acme [p1] and Ana Kovač [p2]" */
export function candidatesOf(people: readonly Person[]): string {
  return formatList(
    people.slice(0, MAX_CANDIDATES).map(({ id, name, company }) => (company === '' ? `${name} [${id}]` : `${name}, ${company} [${id}]`)),
  );
}
