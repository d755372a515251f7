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
import { isOneNumber, type ReturnShare } from '../../../shared/analysis/ties/return-share';
import { TEMPORAL_STATES, type TemporalState } from '../../../shared/analysis/ties/temporal-state';
import { type DayNumber, dayNumber, isoDay, mondayOf } from '../../../shared/model/day';
import { seededRandom } from '../../../shared/model/ids';
import { CHANNELS } from '../../../shared/model/network';
import type { EventRow } from '../dataset-folder';
import { networkBefore, type PersonalLog, personalLogs } from './personal-logs';

const CUTOFFS = [0.4, 0.55, 0.7];
const OTHERS_NEEDED = 8;
const FIVE = 5;
const ESTABLISHED_DAYS = 5;
const QUIET_DAYS = 60;

/** Larger: rather in touch again. */
export const ORDERS = ['order', 'strength', 'last contact', 'chance'] as const;
export const LISTS = ['value × chance', 'chance', 'value', 'last contact', 'overdue'] as const;
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
  /** By the tenths that are said: how often, and how many came back. */
  readonly words: readonly { readonly inTen: number; readonly people: number; readonly cameBack: number }[];
  /** Where a range is said, in tenths, of at least 50 people. */
  readonly ranges: readonly { readonly low: number; readonly high: number; readonly people: number; readonly cameBack: number }[];
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
        list: { 'value × chance': value * chance, chance, value, 'last contact': strength.last[j]!, overdue: scores.overdue[j]! },
        cameBack: cameBack.has(id) ? 1 : 0,
      },
    ];
  });
}

function figuresOf(logs: readonly (readonly Case[])[], egos: number): PersonalFigures {
  const cases = logs.flat();
  const said = cases.flatMap(({ share, cameBack }) =>
    share !== null && isOneNumber(share) ? [{ inTen: Math.round(10 * share.share), cameBack }] : [],
  );
  const due = logs.map((log) => log.filter(({ isDue }) => isDue)).filter((log) => log.length > FIVE);
  const lists = logs.filter((log) => log.filter(({ isDue }) => isDue).length > FIVE).map((log) => log.filter(({ isPicked }) => isPicked));
  const quiet = logs
    .map((log) => log.filter(({ contactDays, gap }) => contactDays >= 2 && gap >= QUIET_DAYS))
    .filter((log) => log.length >= 2 * FIVE);
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
    ranges: rangesOf(cases),
    words: Array.from({ length: 11 }, (_, inTen) => ({ inTen, of: said.filter((one) => one.inTen === inTen) }))
      .filter(({ of }) => of.length > 0)
      .map(({ inTen, of }) => ({ inTen, people: of.length, cameBack: shareBack(of) })),
  };
}

const PEOPLE_OF_RANGE = 50;

function rangesOf(cases: readonly Case[]): PersonalFigures['ranges'] {
  const ranges = new Map<string, { readonly low: number; readonly high: number; readonly of: Case[] }>();
  for (const one of cases) {
    if (one.share === null || isOneNumber(one.share)) continue;
    const [low, high] = [Math.round(10 * one.share.low), Math.round(10 * one.share.high)];
    const range = ranges.get(`${low} ${high}`) ?? { low, high, of: [] };
    ranges.set(`${low} ${high}`, range);
    range.of.push(one);
  }
  return [...ranges.values()]
    .filter(({ of }) => of.length >= PEOPLE_OF_RANGE)
    .map(({ low, high, of }) => ({ low, high, people: of.length, cameBack: shareBack(of) }))
    .sort((x, y) => x.low - y.low || x.high - y.high);
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
