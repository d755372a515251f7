/** What files say about the user's own work and places, offered for *About me*. Only what the user chooses is taken. */
import { pushTo } from '../../lib/collections';
import { EMPTY_PROFILE } from '../../model/edits/imports/imports';
import { fold } from '../../model/fold';
import type { Me, Profile } from '../../model/imports/imported-sources';
import { type Job, unionOfJobs } from '../../model/jobs/jobs';
import { readPartialDay } from '../dates/partial-day';
import type { CollectedSources } from './collected-sources';
import type { SourceOwnFact } from './source-record';

/** An employer, a school or a place that is not in the profile yet. */
export interface OfferedFact {
  /** By this the choices name it. */
  readonly key: string;
  readonly field: 'work' | 'places';
  readonly value: string;
  /** The positions there, in the order of the file. */
  readonly positions: readonly Pick<SourceOwnFact, 'detail' | 'since' | 'until'>[];
}

export function offeredFacts({ profile = EMPTY_PROFILE }: Me, { ownFacts }: CollectedSources): readonly OfferedFact[] {
  const known = new Set([...profile.work.map((value) => keyOf('work', value)), ...profile.places.map((value) => keyOf('places', value))]);
  const dated = new Set((profile.jobs ?? []).map(({ at }) => keyOf('work', at)));
  // An employer without days is offered once more when a file has them.
  for (const { fact } of ownFacts) {
    const key = keyOf(fact.field, fact.value);
    if (!dated.has(key) && jobOf(fact) !== null) known.delete(key);
  }
  const byKey = new Map<string, SourceOwnFact[]>();
  for (const { fact } of ownFacts) if (!known.has(keyOf(fact.field, fact.value))) pushTo(byKey, keyOf(fact.field, fact.value), fact);
  return [...byKey].map(([key, facts]) => {
    const { field, value } = facts[0] as SourceOwnFact;
    const positions = facts
      .map(({ detail, since, until }) => ({ detail, since, until }))
      .filter(({ detail, since }) => detail + since !== '');
    return { key, field, value, positions };
  });
}

/** `me` with the chosen facts in the profile. */
export function withFacts(me: Me, offered: readonly OfferedFact[], chosen: readonly string[]): Me {
  const taken = offered.filter(({ key }) => chosen.includes(key));
  if (taken.length === 0) return me;
  const before = me.profile ?? EMPTY_PROFILE;
  const valuesOf = (field: OfferedFact['field']) => {
    const known = new Set(before[field].map((value) => keyOf(field, value)));
    const added = taken.filter((one) => one.field === field && !known.has(one.key)).map(({ value }) => value);
    return [...before[field], ...added];
  };
  const work = valuesOf('work');
  const jobs = unionOfJobs(
    before.jobs ?? [],
    taken.flatMap((fact) => jobsOf(fact, work)),
  );
  const profile: Profile = { ...before, work, places: valuesOf('places'), ...(jobs.length > 0 && { jobs }) };
  return { ...me, profile };
}

/** By the name that the profile has for the employer. */
function jobsOf({ field, value, key, positions }: OfferedFact, work: readonly string[]): readonly Job[] {
  if (field !== 'work') return [];
  const at = work.find((one) => keyOf('work', one) === key) ?? value;
  return positions.flatMap((position) => jobOf({ field, value: at, ...position }) ?? []);
}

/** LinkedIn writes "Mar 2024" or "2024", in the language of the user. */
const WRITTEN = { isDayFirst: true, lastShortYear: 69 };

/** Null: the file does not say when, or in a way that is not certain. */
function jobOf({
  field,
  value,
  since,
  until,
}: SourceOwnFact | (OfferedFact['positions'][number] & Pick<SourceOwnFact, 'field' | 'value'>)): Job | null {
  const [from, to] = [readPartialDay(since, WRITTEN) ?? '', readPartialDay(until, WRITTEN) ?? ''];
  // An end that cannot be read is not the same as none.
  if (field !== 'work' || from + to === '' || (until !== '' && to === '')) return null;
  return { at: value, from, to };
}

function keyOf(field: OfferedFact['field'], value: string): string {
  return `${field} ${fold(value)}`;
}
