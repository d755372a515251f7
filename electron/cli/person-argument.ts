/** A person named on the command line: by id, or by a name that only one has. */
import { fail, ok, type Result } from '../../shared/lib/result';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import type { Network, Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';

const MAX_IDS = 10;

export function personArgument(network: Network, argument: string): Result<Person> {
  const known = network.people.get(argument as PersonId);
  if (known !== undefined) return ok(known);
  const name = fold(argument);
  const named = [...network.people.values()].filter((person) => fold(person.name) === name);
  const [only, ...others] = named;
  if (only === undefined) return fail('not-found', text('duplicates.cliNobody', { name: argument }));
  if (others.length > 0) {
    const ids = named.slice(0, MAX_IDS).map(({ id }) => id);
    return fail('usage', text('duplicates.cliSeveral', { name: argument, ids: ids.join(', ') }));
  }
  return ok(only);
}
