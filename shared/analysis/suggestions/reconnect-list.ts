/**
 * The reconnect list of a week (docs/analysis.md, "Weekly list"). It is frozen as it was first shown, so that it does not change while the user works
 * with it. From a frozen list people only disappear: deleted, snoozed or excluded ones, and those the user never wants to see. People who were
 * contacted stay, ticked.
 *
 * The list is chosen again when the user wants another mode (people who were contacted stay), and when nobody of the stored list exists any more, after
 * an import was undone.
 */
import { type DayNumber, dayNumber, type IsoDay, mondayOf } from '../../model/day';
import type { ListMode, ReconnectPick, ReconnectWeek } from '../../model/decisions';
import { isSnoozed } from '../../model/edits/reconnect';
import { type InterestId, type PersonId, seededRandom } from '../../model/ids';
import { type Network, settingsOf } from '../../model/network';
import type { Analysis } from '../pipeline/analyze';
import { sharedInterests } from '../ties/shared-interests';
import { type ConversationOpener, openerFor } from './conversation-opener';
import { isDoneThisWeek } from './done-this-week';
import { choosePeople } from './reconnect-choice';
import { type ReconnectReason, reasonsFor, typicalCandidate } from './reconnect-reasons';
import { type ReconnectScores, reconnectScores } from './reconnect-scores';

export interface ReconnectOptions {
  readonly today: IsoDay;
  readonly seed: number;
  /** People a week, 1 … 20. Default 5. */
  readonly capacity?: number;
  /** Default: the network's own setting. */
  readonly mode?: ListMode;
  /** True for two people who are probably one: only one of them is on the list. Default: nobody is. */
  readonly mayBeOne?: (a: PersonId, b: PersonId) => boolean;
  /** True for a contact without a log that looks like a company: not on a new list before the user said what it is. Default: none does. */
  readonly mayBeCompany?: (person: PersonId) => boolean;
}

/** One row of the reconnect list. */
export interface ReconnectRow {
  /** 1 = first. */
  readonly rank: number;
  readonly person: PersonId;
  readonly slot: 'ranked' | 'exploration';
  /** The most important first; at least one. */
  readonly reasons: readonly ReconnectReason[];
  /** Interests that the user has too, rarest first. */
  readonly shared: readonly InterestId[];
  readonly opener: ConversationOpener | null;
  /** Contacted since the list was chosen (done-this-week.ts). The row stays, ticked. */
  readonly isDone: boolean;
  /** The parts of the score, each 0…1, for the breakdown. */
  readonly parts: {
    readonly value: number;
    readonly chance: number;
    readonly freshness: number;
    readonly occasion: number;
    readonly total: number;
  };
}

export interface ReconnectList {
  readonly rows: readonly ReconnectRow[];
  /** What to store to keep this week's list as it is. */
  readonly week: ReconnectWeek;
}

export const DEFAULT_CAPACITY = 5;

/** `analysis` must be of the same network and day. */
export function reconnectList(network: Network, analysis: Analysis, options: ReconnectOptions): ReconnectList {
  const today = dayNumber(options.today);
  const monday = mondayOf(options.today);
  const mode = options.mode ?? settingsOf(network).listMode;
  const scores = reconnectScores(network, analysis, today, dayNumber(monday), mode);
  const frozen = network.weeks.get(monday);
  const isSameMode = (frozen?.mode ?? 'balanced') === mode;
  if (frozen && isSameMode && frozen.picks.some((pick) => network.people.has(pick.person)))
    return { rows: rowsOf(network, analysis, scores, frozen, options), week: frozen };
  const kept = isSameMode ? [] : donePicks(frozen, analysis, today, dayNumber(monday));
  const picks = choosePicks(network, analysis, scores, options, kept);
  const week: ReconnectWeek = { monday, picks, ...(mode === 'balanced' ? {} : { mode }) };
  return { rows: rowsOf(network, analysis, scores, week, options), week };
}

function rowsOf(
  network: Network,
  analysis: Analysis,
  scores: ReconnectScores,
  { monday, picks }: ReconnectWeek,
  options: ReconnectOptions,
): readonly ReconnectRow[] {
  const { columns, interests, strength } = analysis;
  const today = dayNumber(options.today);
  const { mayBeOne = () => false } = options;
  const shown: { readonly pick: ReconnectPick; readonly number: number }[] = [];
  for (const pick of picks) {
    const number = columns.personNumber.get(pick.person);
    if (number === undefined || isHidden(network, analysis, number, options.today)) continue;
    if (!shown.some((other) => mayBeOne(other.pick.person, pick.person))) shown.push({ pick, number });
  }
  const numbers = shown.map(({ number }) => number);
  const sharedOf = sharedInterests(network, columns, interests, today, numbers);
  const typical = typicalCandidate(scores);
  return shown.map(({ pick, number }, i): ReconnectRow => {
    const shared = sharedOf.get(number) ?? [];
    const last = strength.last[number]!;
    const isDone = isDoneThisWeek(last, today, dayNumber(monday));
    return {
      rank: i + 1,
      person: pick.person,
      slot: pick.slot,
      reasons: isDone
        ? [{ kind: 'done', daysSinceContact: today - last }]
        : reasonsFor({ network, analysis, scores, typical, shared }, number),
      shared: shared.map((interest) => columns.interests[interest]!),
      opener: openerFor(network, pick.person, options.today),
      isDone,
      parts: {
        value: scores.value[number]!,
        chance: scores.chance[number]!,
        freshness: scores.freshness.value[number]!,
        occasion: scores.occasions.has(number) ? 1 : 0,
        total: scores.total[number]!,
      },
    };
  });
}

/** The picks of a replaced list who were contacted. They stay, ticked. */
function donePicks(
  frozen: ReconnectWeek | undefined,
  { columns, strength }: Analysis,
  today: DayNumber,
  monday: DayNumber,
): readonly ReconnectPick[] {
  return (frozen?.picks ?? []).filter(({ person }) => {
    const number = columns.personNumber.get(person);
    return number !== undefined && isDoneThisWeek(strength.last[number]!, today, monday);
  });
}

/** `kept` first, then newly chosen people. */
function choosePicks(
  network: Network,
  analysis: Analysis,
  scores: ReconnectScores,
  options: ReconnectOptions,
  kept: readonly ReconnectPick[],
): ReconnectPick[] {
  const capacity = Math.min(20, Math.max(1, Math.round(options.capacity ?? DEFAULT_CAPACITY))) - kept.length;
  if (capacity <= 0) return [...kept];
  const random = seededRandom(Math.imul(dayNumber(mondayOf(options.today)), 0x9e3779b1) ^ options.seed);
  const isKept = new Set(kept.map((pick) => pick.person));
  const people = analysis.columns.people;
  const isSame = (a: number, b: number) => options.mayBeOne?.(people[a]!, people[b]!) ?? false;
  const mayBeCompany = (j: number) => scores.candidacy[j] === 'unlogged' && (options.mayBeCompany?.(people[j]!) ?? false);
  const chosen = choosePeople(network, analysis, scores, { capacity, random, isSame, mayBeCompany }).map(({ person, ...choice }) => ({
    person: analysis.columns.people[person]!,
    ...choice,
  }));
  return [...kept, ...chosen.filter((pick) => !isKept.has(pick.person))];
}

/** Excluded, snoozed or never wanted since the list was frozen. */
function isHidden(network: Network, { columns }: Analysis, number: number, today: IsoDay): boolean {
  return columns.isExcluded[number] === 1 || isSnoozed(network, columns.people[number]!, today);
}
