/** A person and a tie from the columns of a graph file: what Kith has a field for, and everything else under its own name. */
import { parseIsoDay } from '../../../../model/day';
import type { PersonId, TieId } from '../../../../model/ids';
import type { Relation, Tie } from '../../../../model/network';
import { RELATIONS } from '../../../../model/network';
import { relationOf } from '../../relation-plan';
import type { OwnPerson } from '../../source-record';
import { type NamedTables, validPerson, validTie } from '../own/own-tables';

/** Name of a column or key → what it says. Empty texts say nothing. */
export type Attributes = ReadonlyMap<string, string>;

const TEXT_FIELDS = ['nickname', 'company', 'position', 'place', 'notes'] as const;
const IS_TRUE = /^(?:true|1)$/i;
const IS_FALSE = /^(?:false|0)$/i;
/** Column of Kith's own files: the relation from the first to the second, as Kith has it. */
export const EXACT_RELATION = 'kith_relation';
/** Network Canvas writes this in place of what it keeps secret. */
const SECRET = 'ENCRYPTED';

/** The first of these that says something. */
export function labelOf(attributes: Attributes, names: readonly string[]): string {
  for (const name of names)
    for (const [key, value] of attributes) {
      const text = value.replace(/[\u0000-\u001f]+/g, ' ').trim();
      if (key.toLowerCase() === name && text !== '' && text !== SECRET) return text;
    }
  return '';
}

/**
 * `closeness` counts from 1 to 5 only; `circle_X` and `interest_X` are memberships where they are true, as Network Canvas writes the choices of a question.
 * @param taken names of columns that are told elsewhere (the id, the name) @returns null: no person of a network
 */
export function graphPerson(
  id: string,
  name: string,
  attributes: Attributes,
  taken: ReadonlySet<string>,
  names: NamedTables,
): OwnPerson | null {
  const fields: { -readonly [K in keyof OwnPerson]?: OwnPerson[K] } = {};
  const [circles, interests]: [string[], string[]] = [[], []];
  const extra = new Map<string, string>();
  for (const [key, value] of attributes) {
    if (taken.has(key) || value === '') continue;
    const field = TEXT_FIELDS.find((each) => each === key);
    const [, list, member = ''] = /^(circle|interest)_(.+)$/s.exec(key) ?? [];
    if (field !== undefined) fields[field] = value;
    else if (key === 'closeness' && /^[1-5]$/.test(value)) fields.closeness = Number(value);
    else if (list !== undefined && (IS_TRUE.test(value) || IS_FALSE.test(value))) {
      if (IS_TRUE.test(value)) (list === 'circle' ? circles : interests).push(member);
    } else extra.set(key, value);
  }
  return validPerson({
    ...fields,
    id: id as PersonId,
    name,
    ...(circles.length > 0 && { circles: names.idsOf('circles', circles) }),
    ...(interests.length > 0 && { interests: names.idsOf('interests', interests) }),
    ...(extra.size > 0 && { extra: Object.fromEntries(extra) }),
  });
}

/** What a tie says besides its two people: the word of the file is its relation, when Kith has one for it, and stays in the note when not. */
export function graphTie(
  id: string,
  ends: readonly [a: string, b: string],
  word: string,
  attributes: Attributes,
  taken: ReadonlySet<string>,
): Tie | null {
  const exact = RELATIONS.find((each) => each === attributes.get(EXACT_RELATION));
  const relation = exact ?? relationOfWord(word);
  const lines: string[] = [];
  let [since, hasEnded, note]: [Tie['since'], boolean, string] = [null, false, ''];
  for (const [key, value] of attributes) {
    if (taken.has(key) || value === '' || (key === EXACT_RELATION && exact !== undefined)) continue;
    if (key === 'since' && parseIsoDay(value) !== null) since = parseIsoDay(value);
    else if (key === 'ended' && (IS_TRUE.test(value) || IS_FALSE.test(value))) hasEnded = IS_TRUE.test(value);
    else if (key === 'note') note = value;
    else lines.push(`${key}: ${value}`);
  }
  const isTold = exact !== undefined || word === '' || relation === word.toLowerCase();
  const said = [...(note === '' ? [] : [note]), ...(isTold ? [] : [word]), ...lines];
  return validTie({ id: id as TieId, a: ends[0], b: ends[1], relation, since, hasEnded, note: said.join('\n') });
}

/** A word that says nothing certain is the weakest that it can mean. So is one that depends on the direction, which other programs do not keep. */
function relationOfWord(word: string): Relation {
  const lower = word.trim().toLowerCase();
  if (/^(?:parent|child|mother|father|son|daughter)$/.test(lower)) return 'relative';
  if (lower === 'introduced') return 'knows';
  return RELATIONS.find((each) => each === lower) ?? relationOf(lower) ?? 'knows';
}
