/**
 * What Kith says in the log of one person, against what came after: each ego's log is cut at a day, analyzed by the app's own functions, and compared with
 * who was in touch within 90 days. All means over logs weigh each log and cutoff the same.
 */
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { returnShareOf, stateOf } from '../../../shared/analysis/results/classify';
import { auc } from '../../../shared/analysis/statistics/percentile';
import { choosePeople } from '../../../shared/analysis/suggestions/reconnect-choice';
import { reconnectScores } from '../../../shared/analysis/suggestions/reconnect-scores';
import { isContact } from '../../../shared/analysis/ties/event-weight';
import { RETURN_HORIZON } from '../../../shared/analysis/ties/forecast';
import type { ReturnShare } from '../../../shared/analysis/ties/return-share';
import { TEMPORAL_STATES, type TemporalState } from '../../../shared/analysis/ties/temporal-state';
import { type DayNumber, dayNumber, isoDay, mondayOf } from '../../../shared/model/day';
import { seededRandom } from '../../../shared/model/ids';
import { CHANNELS } from '../../../shared/model/network';
import type { EventRow } from '../dataset-folder';
import { atMost, type TargetResult } from '../targets';
import { networkBefore, type PersonalLog, personalLogs } from './personal-logs';

const CUTOFFS = [0.4, 0.55, 0.7];
const OTHERS_NEEDED = 8;
const FIVE = 5;
const ESTABLISHED_DAYS = 5;
const QUIET_DAYS = 60;

/** Larger: rather in touch again. */
export const ORDERS = ['order', 'strength', 'last contact', 'chance'] as const;
export const LISTS = ['value × chance', 'chance', 'value', 'feasibility', 'last contact', 'overdue'] as const;
type OrderName = (typeof ORDERS)[number];
type ListName = (typeof LISTS)[number];

/** One person of one log at one cutoff. */
interface Case {
  readonly contactDays: number;
  readonly gap: number;
  readonly state: TemporalState;
  /** Share of returns that is said, with its range; null: nothing is said. */
  readonly share: ReturnShare | null;
  readonly isDue: boolean;
  readonly isPicked: boolean;
  readonly order: Readonly<Record<OrderName, number>>;
  readonly list: Readonly<Record<ListName, number>>;
  /** 1: in touch within 90 days. */
  readonly cameBack: number;
}

export interface PersonalFigures {
  readonly egos: number;
  /** Logs at cutoffs that hold enough people. */
  readonly logs: number;
  readonly cases: number;
  /** Mean AUC within a log: of everybody, and of those with five contact-days. */
  readonly order: Readonly<Record<OrderName, { readonly all: number; readonly established: number }>>;
  /** Share in touch within 90 days: of the list, of a random candidate, and of the first five candidates by each score. */
  readonly five: { readonly list: number; readonly random: number; readonly by: Readonly<Record<ListName, number>> };
  /** The same of ties of two contact-days that were silent for 60 days, without the rules of the list. */
  readonly quiet: { readonly random: number; readonly by: Readonly<Record<ListName, number>> };
  readonly states: readonly { readonly state: TemporalState; readonly people: number; readonly cameBack: number }[];
  /** By the range in tenths that is said: how often, and how many came back. */
  readonly words: readonly { readonly low: number; readonly high: number; readonly people: number; readonly cameBack: number }[];
  readonly verdicts: readonly TargetResult[];
}

/** Null: the events end too soon, or no ego has enough people. */
export function evaluatePersonal(
  rows: readonly EventRow[],
  egos: readonly string[],
  tell: (progress: string) => void = () => {},
): PersonalFigures | null {
  const logs = personalLogs(rows, egos);
  const cutoffs = cutoffsOf(logs);
  const all: (readonly Case[])[] = [];
  for (const log of logs) {
    tell(`the log of ${log.ego}`);
    for (const cutoff of cutoffs) {
      const cases = casesAt(log, cutoff);
      if (cases.length >= OTHERS_NEEDED) all.push(cases);
    }
  }
  return all.length === 0 ? null : figuresOf(all, logs.length);
}

/** After 40, 55 and 70 % of the entries, with a whole horizon after them. */
function cutoffsOf(logs: readonly PersonalLog[]): readonly DayNumber[] {
  const days = logs.flatMap(({ interactions }) => interactions.map(({ day }) => dayNumber(day))).sort((a, b) => a - b);
  const end = days.at(-1) ?? 0;
  const latest = end - RETURN_HORIZON;
  if (days.length === 0 || latest <= days[0]!) return [];
  return [...new Set(CUTOFFS.map((share) => Math.min(latest, days[Math.floor(share * days.length)]!)))];
}

function casesAt(log: PersonalLog, cutoff: DayNumber): readonly Case[] {
  const today = isoDay(cutoff);
  const network = networkBefore(log, today);
  if (network.people.size < OTHERS_NEEDED) return [];
  const analysis = analyze(network, { today });
  const { results, strength, columns } = analysis;
  const scores = reconnectScores(network, analysis, cutoff, dayNumber(mondayOf(today)), 'balanced');
  const picked = new Set(
    choosePeople(network, analysis, scores, { capacity: FIVE, random: seededRandom(1), isSame: () => false }).map(({ person }) => person),
  );
  const cameBack = new Set(
    log.interactions
      .filter(
        ({ day, people, channel }) =>
          day >= today && dayNumber(day) < cutoff + RETURN_HORIZON && isContact(CHANNELS.indexOf(channel), people.length),
      )
      .flatMap(({ people }) => people),
  );
  return columns.people.flatMap((id, j): Case[] => {
    if (strength.contactDays[j] === 0) return [];
    const [value, chance] = [scores.value[j]!, scores.chance[j]!];
    return [
      {
        contactDays: strength.contactDays[j]!,
        gap: cutoff - strength.last[j]!,
        state: stateOf(results, j),
        share: returnShareOf(results, j),
        isDue: scores.candidacy[j] === 'due',
        isPicked: picked.has(j),
        order: { order: -results.persons.rank[j]!, strength: strength.strength[j]!, 'last contact': strength.last[j]!, chance },
        list: {
          'value × chance': value * chance,
          chance,
          value,
          feasibility: feasibility(strength.strength[j]!, strength.last[j]! - strength.first[j]!, results.persons.shared[j]!),
          'last contact': strength.last[j]!,
          overdue: scores.overdue[j]!,
        },
        cameBack: cameBack.has(id) ? 1 : 0,
      },
    ];
  });
}

/** What ranked silent ties before there was a chance: strength now, how long the tie lasted, common contacts. */
function feasibility(strength: number, span: number, shared: number): number {
  return Math.sqrt((strength + 0.05) * (1 + span)) * (1 + shared);
}

function figuresOf(logs: readonly (readonly Case[])[], egos: number): PersonalFigures {
  const cases = logs.flat();
  const due = logs.map((log) => log.filter(({ isDue }) => isDue)).filter((log) => log.length > FIVE);
  const lists = logs.filter((log) => log.filter(({ isDue }) => isDue).length > FIVE).map((log) => log.filter(({ isPicked }) => isPicked));
  const quiet = logs
    .map((log) => log.filter(({ contactDays, gap }) => contactDays >= 2 && gap >= QUIET_DAYS))
    .filter((log) => log.length >= 2 * FIVE);
  const words = wordsOf(cases);
  return {
    egos,
    logs: logs.length,
    cases: cases.length,
    order: byName(ORDERS, (name) => ({
      all: meanAuc(logs, name),
      established: meanAuc(
        logs.map((log) => log.filter(({ contactDays }) => contactDays >= ESTABLISHED_DAYS)),
        name,
      ),
    })),
    five: {
      list: mean(lists.map(shareBack)),
      random: mean(due.map(shareBack)),
      by: byName(LISTS, (name) => mean(due.map(firstFive(name)))),
    },
    quiet: { random: mean(quiet.map(shareBack)), by: byName(LISTS, (name) => mean(quiet.map(firstFive(name)))) },
    states: TEMPORAL_STATES.flatMap((state) => {
      const inState = cases.filter((one) => one.state === state);
      return inState.length === 0 ? [] : [{ state, people: inState.length, cameBack: shareBack(inState) }];
    }),
    words,
    verdicts: wordVerdicts(words),
  };
}

function wordsOf(cases: readonly Case[]): PersonalFigures['words'] {
  const ranges = new Map<string, Case[]>();
  for (const one of cases) {
    if (one.share === null) continue;
    const range = `${one.share.low} ${one.share.high}`;
    const of = ranges.get(range) ?? [];
    of.push(one);
    ranges.set(range, of);
  }
  return [...ranges.values()]
    .map((of) => ({ low: of[0]?.share?.low ?? 0, high: of[0]?.share?.high ?? 0, people: of.length, cameBack: shareBack(of) }))
    .sort((x, y) => x.low - y.low);
}

const PEOPLE_OF_RANGE = 100;
const OFF_AT_MOST = 0.05;

/** Of ranges said of 100 people and more: how far outside of what is said, at most; and how often fewer came back where more is said. */
function wordVerdicts(words: PersonalFigures['words']): readonly TargetResult[] {
  const many = words.filter(({ people }) => people >= PEOPLE_OF_RANGE);
  if (many.length === 0) return [];
  const off = many.map(({ low, high, cameBack }) => Math.max(0, low / 10 - cameBack, cameBack - high / 10));
  const falls = many.filter(({ cameBack }, k) => k > 0 && cameBack < many[k - 1]!.cameBack).length;
  return [
    atMost('words: distance from the range that is said', Math.max(...off), OFF_AT_MOST),
    atMost('words: falls where more is said', falls, 0),
  ];
}

/** Of logs with at least eight such people of whom some came back and some did not. */
function meanAuc(logs: readonly (readonly Case[])[], name: OrderName): number {
  const each = logs
    .filter((log) => log.length >= OTHERS_NEEDED)
    .map((log) =>
      auc(
        log.map(({ order }) => order[name]),
        log.map(({ cameBack }) => cameBack),
      ),
    );
  return mean(each.filter((one) => !Number.isNaN(one)));
}

function firstFive(name: ListName): (log: readonly Case[]) => number {
  return (log) => shareBack(log.toSorted((a, b) => b.list[name] - a.list[name]).slice(0, FIVE));
}

function shareBack(cases: readonly { readonly cameBack: number }[]): number {
  return mean(cases.map(({ cameBack }) => cameBack));
}

/** NaN of nothing. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, one) => sum + one, 0) / values.length;
}

function byName<K extends string, T>(names: readonly K[], of: (name: K) => T): Record<K, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<K, T>;
}
