/**
 * The reconnect list of a week (docs/analysis.md, "Weekly list"): frozen as first shown, so that it does not shift under the user's hands. A frozen list only loses
 * people: deleted ones, and those snoozed, set to never or out since (they leave a gap); who was contacted stays, ticked.
 *
 * A list of another mode than the one wanted now is chosen anew; who of it was contacted stays in the new one.
 *
 * A stored week none of whose people exists any more (an import was taken back) is chosen anew.
 */

import { type DayNumber, dayNumber, type IsoDay, mondayOf } from '../../model/day';
import { type InterestId, type PersonId, seededRandom } from '../../model/ids';
import { type ListMode, type Network, type ReconnectPick, type ReconnectWeek, settingsOf } from '../../model/network';
import type { Analysis } from '../pipeline/analyze';
import { sharedInterests } from '../ties/shared-interests';
import { type ConversationOpener, openerFor } from './conversation-opener';
import { isDoneThisWeek } from './done-this-week';
import { type ReconnectScores, reconnectScores } from './reconnect';
import { choosePeople } from './reconnect-choice';
import { type ReconnectReason, reasonsFor, typicalCandidate } from './reconnect-reasons';

export interface ReconnectOptions {
  readonly today: IsoDay;
  readonly seed: number;
  /** People a week, 1 … 20. Default 5. */
  readonly capacity?: number;
  /** Default: the network's own setting. */
  readonly mode?: ListMode;
}

/** One row of the reconnect list. */
export interface ReconnectRow {
  /** 1 = first. */
  readonly rank: number;
  readonly person: PersonId;
  readonly slot: 'ranked' | 'exploration';
  /** The most important first; at least one. */
  readonly reasons: readonly ReconnectReason[];
  /** What the user and the person have in common: interests, rarest first. */
  readonly shared: readonly InterestId[];
  readonly opener: ConversationOpener | null;
  /** Contacted since the list was chosen (done-this-week.ts): the row stays, ticked. */
  readonly isDone: boolean;
  /** The parts of the score, each 0…1, for the breakdown. */
  readonly parts: {
    readonly value: number;
    readonly staleness: number;
    readonly feasibility: number;
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
  const isSame = (frozen?.mode ?? 'balanced') === mode;
  const week =
    isSame && frozen?.picks.some((pick) => network.people.has(pick.person))
      ? frozen
      : {
          monday,
          picks: chosenPicks(network, analysis, scores, options, isSame ? [] : donePicks(frozen, analysis, today, dayNumber(monday))),
          ...(mode === 'balanced' ? {} : { mode }),
        };

  const shown = week.picks
    .map((pick) => ({ pick, number: analysis.columns.personNumber.get(pick.person) }))
    .filter(
      (entry): entry is { pick: ReconnectPick; number: number } =>
        entry.number !== undefined && !isPutAside(network, analysis, entry.number, options.today),
    );
  const common = sharedInterests(
    network,
    analysis.columns,
    analysis.interests,
    today,
    shown.map((entry) => entry.number),
  );
  const typical = typicalCandidate(scores);
  const rows = shown.map(({ pick, number }, index): ReconnectRow => {
    const shared = common.get(number) ?? [];
    const last = analysis.strength.last[number]!;
    const isDone = isDoneThisWeek(last, today, dayNumber(monday));
    return {
      rank: index + 1,
      person: pick.person,
      slot: pick.slot,
      reasons: isDone
        ? [{ kind: 'done', daysSinceContact: today - last }]
        : reasonsFor({ network, analysis, scores, typical, shared }, number),
      shared: shared.map((interest) => analysis.columns.interests[interest]!),
      opener: openerFor(network, pick.person, options.today),
      isDone,
      parts: {
        value: scores.value[number]!,
        staleness: scores.staleness[number]!,
        feasibility: scores.feasibility[number] || 0,
        freshness: scores.freshness.value[number]!,
        occasion: scores.occasions.has(number) ? 1 : 0,
        total: scores.total[number]!,
      },
    };
  });
  return { rows, week };
}

/** Of a list that another mode replaces, who was contacted: they stay, ticked. */
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

function chosenPicks(
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
  const chosen = choosePeople(network, analysis, scores, capacity, random).map(({ person, ...choice }) => ({
    person: analysis.columns.people[person]!,
    ...choice,
  }));
  return [...kept, ...chosen.filter((pick) => !isKept.has(pick.person))];
}

/** Decided against since the list was frozen. */
function isPutAside(network: Network, { columns }: Analysis, number: number, today: IsoDay): boolean {
  const decision = network.decisions.get(columns.people[number]!);
  return columns.isExcluded[number] === 1 || decision?.isNever === true || (decision?.snoozedUntil ?? today) > today;
}
