/**
 * Whom a typed name may mean. Nothing is guessed between people: a line is marked beforehand only when a single person has that name, when a single one
 * begins so, or when a single one of those who were named before does.
 */
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import type { Person } from '../../model/network';

export interface NameChoices {
  /** Those whose name or nickname has words that begin with the typed ones: exact names first, then who was named before, then as found. */
  readonly people: readonly PersonId[];
  /** Index of the line that is marked; the one after the people is "new". Null: the user must choose. */
  readonly preset: number | null;
  readonly isNewOffered: boolean;
  /** Somebody has exactly this name already. */
  readonly hasNamesake: boolean;
}

const MOST = 7;

/** @param found people who match in any way, best first @param named people who were named before */
export function nameChoices(
  people: ReadonlyMap<PersonId, Person>,
  found: readonly PersonId[],
  typed: string,
  named: readonly PersonId[],
): NameChoices {
  const key = fold(typed);
  if (key === '') return { people: [], preset: null, isNewOffered: false, hasNamesake: false };
  const words = key.split(' ');
  const begins = (id: PersonId) => {
    const person = people.get(id);
    const own = fold(`${person?.name ?? ''} ${person?.nickname ?? ''}`).split(/[\s\-’']+/);
    return words.every((word) => own.some((each) => each.startsWith(word)));
  };
  const isExact = (id: PersonId) => fold(people.get(id)?.name ?? '') === key;
  const wasNamed = new Set(named);
  const rank = (id: PersonId) => (isExact(id) ? 0 : wasNamed.has(id) ? 1 : 2);
  const fitting = [...new Set([...named, ...found])].filter((id) => people.has(id) && begins(id));
  const shown = fitting.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
  const exact = shown.filter(isExact).length;
  const before = shown.filter((id) => wasNamed.has(id)).length;
  const isOnly = exact > 0 ? exact === 1 : shown.length === 1 || before === 1;
  return { people: shown, preset: shown.length === 0 || isOnly ? 0 : null, isNewOffered: true, hasNamesake: exact > 0 };
}
