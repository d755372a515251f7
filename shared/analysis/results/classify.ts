/**
 * The one classification: what follows from the stored values of a person under the thresholds. State, role and name on screen are decided here for
 * the whole analysis, the incremental one, the window and the command line. Nothing of it is stored.
 */
import { isoDay } from '../../model/day';
import { CHANNELS } from '../../model/network';
import type { DueFindings, RhythmFindings, RoleReason } from '../data/findings';
import type { ResultColumns } from '../data/result-columns';
import type { PersonColumns } from '../data/stored-columns';
import type { StructuralRole } from '../roles/structural-role';
import { type WeakTieName, weakTieName } from '../roles/weak-tie-name';
import { NO_DAY } from '../ties/contact-days';
import { whenDue } from '../ties/due';
import { raisedChance, returnChance, returnProbability } from '../ties/forecast';
import { pAlive } from '../ties/p-alive';
import { DAYS_FOR_SHARE, type ReturnShare, returnShareAt } from '../ties/return-share';
import { intervalOf, isIrregular, toleranceOf } from '../ties/rhythm';
import { isJournalQuiet, type TemporalState, temporalState } from '../ties/temporal-state';

const REPEATED_CONTACT_DAYS = 2;
const TIES_TO_COMPARE = 3;
/** A little below the middle of those who are due. */
const UNKNOWN_CHANCE = 0.1;
/** Where there are too few people to compare. */
const WEAK_BELOW = { strength: 0.5, knownTies: 1 };

/** People with one contact-day are not compared by their peaks: one is like another. */
export function hasRepeatedContact({ contactDays }: Pick<PersonColumns, 'contactDays'>, j: number): boolean {
  return contactDays[j]! >= REPEATED_CONTACT_DAYS;
}

/** Redundancy of fewer ties says little. */
export function hasTiesToCompare({ knownTies }: Pick<PersonColumns, 'knownTies'>, j: number): boolean {
  return knownTies[j]! >= TIES_TO_COMPARE;
}

/** Could be called a local bridge, were there not too many of them (rank-thresholds.ts). */
export function isBridgeCandidate(
  { soleLink, firstConnected, bridgeTo }: Pick<PersonColumns, 'soleLink' | 'firstConnected' | 'bridgeTo'>,
  j: number,
): boolean {
  return soleLink[j]! < 0 && (firstConnected[j]! >= 0 || bridgeTo[j]! >= 0);
}

/** The person's own median interval in days; null with fewer than five intervals. */
export function usualDaysOf({ persons }: ResultColumns, j: number): number | null {
  const usual = persons.usualInterval[j]!;
  return Number.isNaN(usual) ? null : usual;
}

/** P(alive); null without contact. */
export function pAliveOf({ persons, today, aliveModel }: ResultColumns, j: number): number | null {
  const n = persons.contactDays[j]!;
  if (n === 0) return null;
  const first = persons.first[j]!;
  return pAlive(n - 1, persons.last[j]! - first, today - first, aliveModel);
}

/** C of forecast.ts, 0…1: an order of how likely a contact within 90 days is. Where nothing is logged, UNKNOWN_CHANCE takes the place of the probability. */
export function chanceOf({ persons, today, aliveModel }: ResultColumns, j: number): number {
  const shared = persons.shared[j]!;
  const contactDays = persons.contactDays[j]!;
  if (contactDays === 0) return raisedChance(UNKNOWN_CHANCE, shared);
  const tie = { contactDays, first: persons.first[j]!, last: persons.last[j]!, shared, strength: persons.strength[j]! };
  return returnChance(tie, today, aliveModel);
}

/** Of ties as quiet as this one, the share with a contact in the 90 days after; null with fewer than three contact-days, or when nothing is to be said. */
export function returnShareOf({ persons, today, aliveModel, returnCurve }: ResultColumns, j: number): ReturnShare | null {
  const contactDays = persons.contactDays[j]!;
  if (contactDays < DAYS_FOR_SHARE || persons.isExcluded[j] === 1) return null;
  return returnShareAt(
    returnCurve,
    returnProbability({ contactDays, first: persons.first[j]!, last: persons.last[j]! }, today, aliveModel),
  );
}

/** temporal-state.ts has the rules. */
export function stateOf(results: ResultColumns, j: number): TemporalState {
  const { persons, thresholds, today, aliveModel } = results;
  const contactDays = persons.contactDays[j]!;
  if (contactDays === 0 && persons.planned[j] === NO_DAY) return 'no-history';
  return temporalState(
    {
      isExcluded: persons.isExcluded[j] === 1,
      contactDays,
      first: persons.first[j]!,
      last: persons.last[j]!,
      planned: persons.planned[j]!,
      tolerated: toleratedInterval(results, j),
      isDeclared: persons.isDeclared[j] === 1,
    },
    today,
    thresholds.lastLogged,
    aliveModel,
  );
}

/** What the log holds of contact over time: what the sentence beside a person says. */
export function rhythmOf(results: ResultColumns, j: number): RhythmFindings {
  const { persons, today } = results;
  const kind = stateOf(results, j);
  const contactDays = persons.contactDays[j]!;
  switch (kind) {
    case 'no-history':
      return { kind };
    case 'planned':
      return { kind, day: isoDay(persons.planned[j]!), channel: CHANNELS[persons.plannedChannel[j]!] ?? null };
    case 'new':
      return { kind, daysSinceFirst: today - persons.first[j]!, contactDays };
    case 'one-off':
      return {
        kind,
        contactDays,
        lastContact: isoDay(persons.last[j]!),
        isLastExact: persons.isLastExact[j] === 1,
        hasMet: persons.hasMet[j] === 1,
      };
    default: {
      return {
        kind,
        gapDays: today - persons.last[j]!,
        contactDays,
        lastContact: isoDay(persons.last[j]!),
        usualDays: usualDaysOf(results, j),
        isIrregular: isIrregularOf(results, j),
        isJournalQuiet: isJournalQuiet(results.thresholds.lastLogged, today),
      };
    }
  }
}

/** due.ts has the rules. */
export function dueOf(results: ResultColumns, j: number): DueFindings | null {
  const { persons, thresholds, today } = results;
  const due = whenDue({
    isExcluded: persons.isExcluded[j] === 1,
    declaredDays: persons.cadenceDays[j]!,
    contactDays: persons.contactDays[j]!,
    last: persons.last[j]!,
    tolerated: toleratedInterval(results, j),
    hasRhythm: persons.exactDays[j]! >= 2,
    isJournalQuiet: isJournalQuiet(thresholds.lastLogged, today),
  });
  if (due === null) return null;
  const { basis, from, everyDays } = due;
  return from === NO_DAY ? { basis, from: null, inDays: null, everyDays } : { basis, from: isoDay(from), inDays: from - today, everyDays };
}

/** structural-role.ts has the rules. */
export function roleOf({ persons, thresholds, structure }: ResultColumns, j: number): StructuralRole {
  if (persons.knownTies[j] === 0) return 'unknown';
  if (persons.soleLink[j]! >= 0) return 'sole-link';
  if (!structure.isKnown) return 'unknown';
  if (isBridgeCandidate(persons, j)) {
    const { betweenness, person } = thresholds.localBridge;
    const own = persons.betweenness[j]!;
    if (Number.isNaN(own) || own > betweenness || (own === betweenness && j <= person)) return 'local-bridge';
  }
  const strength = persons.strength[j]!;
  if (!(strength > 0) || !hasRepeatedContact(persons, j)) return 'embedded';
  const isWeak =
    thresholds.weakTie === null
      ? persons.knownTies[j]! <= WEAK_BELOW.knownTies && strength < WEAK_BELOW.strength
      : strength < thresholds.weakTie.strength && persons.embedded[j]! < thresholds.weakTie.embedded;
  return isWeak ? 'weak' : 'embedded';
}

/** Null: embedded, or nothing is known. */
export function roleReasonOf(results: ResultColumns, j: number): RoleReason | null {
  const { persons, clusters, people } = results;
  const kind = roleOf(results, j);
  switch (kind) {
    case 'sole-link':
      return { kind, cluster: clusters[persons.soleLink[j]!]!.id, isOnlyContact: persons.isOnlyContact[j] === 1 };
    case 'local-bridge': {
      const [first, second] = [clusters[persons.firstConnected[j]!], clusters[persons.secondConnected[j]!]];
      if (first && second) return { kind: 'connects-clusters', first: first.id, second: second.id };
      const other = people[persons.bridgeTo[j]!];
      return other === undefined ? null : { kind, to: other };
    }
    case 'weak':
      return { kind };
    default:
      return null;
  }
}

/** weak-tie-name.ts has the rules. */
export function weakTieNameOf(results: ResultColumns, j: number): WeakTieName | null {
  const { persons, thresholds, structure } = results;
  if (persons.isExcluded[j] === 1) return null;
  return weakTieName({
    state: stateOf(results, j),
    role: roleOf(results, j),
    wasVeryStrong: hasRepeatedContact(persons, j) && persons.peak[j]! >= thresholds.veryStrongPeak,
    isBelowMedian: persons.strength[j]! > 0 && persons.strength[j]! < thresholds.medianStrength,
    isVeryRedundant: structure.isKnown && hasTiesToCompare(persons, j) && persons.redundancy[j]! >= thresholds.redundancy,
  });
}

/** Expected interval times tolerance in days, also where there is no rhythm yet. */
function toleratedInterval(results: ResultColumns, j: number): number {
  const { persons, thresholds } = results;
  const expected = intervalOf(persons.exactDays[j]!, persons.exactSpan[j]!, persons.cadenceDays[j]!, thresholds.usualInterval);
  return expected * toleranceOf(persons.burstiness[j]!, isIrregularOf(results, j), persons.isKin[j] === 1);
}

/** Burstier than the user's median, and than chance. */
export function isIrregularOf({ persons, thresholds }: ResultColumns, j: number): boolean {
  return isIrregular(persons.burstiness[j]!, thresholds.medianBurstiness);
}
