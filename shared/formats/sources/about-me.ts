/** What files say about the user's own work and places, offered for *About me*. Only what the user chooses is taken. */
import { pushTo } from '../../lib/collections';
import { EMPTY_PROFILE } from '../../model/edits/imports/imports';
import { fold } from '../../model/fold';
import type { Me, Profile } from '../../model/imports/imported-sources';
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
  const valuesOf = (field: OfferedFact['field']) => [
    ...before[field],
    ...taken.filter((one) => one.field === field).map(({ value }) => value),
  ];
  const profile: Profile = { ...before, work: valuesOf('work'), places: valuesOf('places') };
  return { ...me, profile };
}

function keyOf(field: OfferedFact['field'], value: string): string {
  return `${field} ${fold(value)}`;
}
