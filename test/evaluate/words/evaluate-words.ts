/**
 * `npm run evaluate -- --words FOLDER…`: each kind of sentence, how often it was said, how often it was true by the file, and how often it came true
 * (docs/evaluation.md, "Words"). A folder holds the events of many people with `egos.csv`, or `log.csv` (and `contacts.csv`) of one person.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planImport } from '../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../shared/formats/import/read-table';
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Interaction, type Network } from '../../../shared/model/network';
import { networkAsOf } from '../../../shared/model/network-as-of';
import { textOf } from '../../../shared/strings/text';
import { type EventRow, readFolder } from '../dataset-folder';
import { networkBefore, personalLogs } from '../events/personal-logs';
import { checkSentences } from '../sentences/check-sentences';
import { isContactEntry } from '../sentences/facts/contact-facts';
import { type Outcome, type Outcomes, outcomeOf } from './word-outcomes';

export interface WordFigures {
  readonly kind: string;
  readonly said: number;
  readonly wrong: number;
  /** Of those that something after can tell: what that is, how many there are, and the share that came true. Null: of none. */
  readonly outcome: { readonly what: string; readonly count: number; readonly cameTrue: number } | null;
  /** Where a share is said: for each range in tenths how often, and the share that came true. */
  readonly ranges: readonly { readonly low: number; readonly high: number; readonly count: number; readonly cameTrue: number }[];
}

/** Days of a log on which it is looked at: after so much of its entries, and with 90 days after it. */
const CUTOFFS = [0.4, 0.55, 0.7];
const AFTER = 90;
const PEOPLE_NEEDED = 8;

/** A log with a day on which it is looked at. */
interface View {
  readonly who: string;
  readonly today: IsoDay;
  readonly network: Network;
  /** Entries from that day on. */
  readonly after: readonly Interaction[];
  readonly wholeMail: Outcomes['wholeMail'];
}

export function evaluateWords(folder: string, tell: (progress: string) => void = () => {}): readonly WordFigures[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const { events, egos } = readFolder(folder);
  const views = events !== null && egos !== null ? viewsOfEvents(events, egos) : viewsOfLog(folder);
  const counts = new Map<string, Count>();
  for (const view of views) {
    tell(`the log of ${view.who} on ${view.today}`);
    addView(counts, view);
  }
  if (counts.size === 0) throw new Error(`${folder} holds no log with ${PEOPLE_NEEDED} people and ${AFTER} days after them.`);
  return [...counts].map(([kind, count]) => figuresOf(kind, count)).sort((x, y) => y.said - x.said || (x.kind < y.kind ? -1 : 1));
}

interface Count {
  said: number;
  wrong: number;
  readonly outcomes: Outcome[];
}

function addView(counts: Map<string, Count>, { network, today, after, wholeMail }: View): void {
  const nameOf = (id: string) => network.people.get(id as never)?.name ?? '';
  const groups = new Map<string, readonly (readonly string[])[]>();
  const daysAfter = new Map<string, number[]>();
  for (const entry of after) {
    if (!isContactEntry(entry)) continue;
    for (const id of entry.people) daysAfter.set(nameOf(id), [...(daysAfter.get(nameOf(id)) ?? []), dayNumber(entry.day)]);
  }
  const sentences = checkSentences(network, today, {
    onClusters: (clusters) => {
      for (const [label, all] of clusters) groups.set(label, all);
    },
  });
  const outcomes: Outcomes = {
    daysAfter: (name) => [...new Set(daysAfter.get(name))],
    cameBack: (name) => (daysAfter.get(name) ?? []).some((day) => day < dayNumber(today) + AFTER),
    wholeMail,
    groupOf: (name, cluster) => groups.get(cluster)?.find((members) => members.includes(name)) ?? [],
    people: [...network.people.values()].map(({ name }) => name),
  };
  for (const sentence of sentences) {
    const count = counts.get(sentence.kind) ?? { said: 0, wrong: 0, outcomes: [] };
    counts.set(sentence.kind, count);
    count.said++;
    if (!sentence.isTrue) count.wrong++;
    const outcome = outcomeOf(sentence, outcomes);
    if (outcome !== null) count.outcomes.push(outcome);
  }
}

function figuresOf(kind: string, { said, wrong, outcomes }: Count): WordFigures {
  const share = (list: readonly Outcome[]) => list.filter(({ cameTrue }) => cameTrue).length / list.length;
  const ranges = new Map<string, { readonly range: readonly [number, number]; readonly of: Outcome[] }>();
  for (const one of outcomes) {
    if (one.range === null) continue;
    const group = ranges.get(one.range.join('–')) ?? { range: one.range, of: [] };
    group.of.push(one);
    ranges.set(one.range.join('–'), group);
  }
  return {
    kind,
    said,
    wrong,
    outcome: outcomes[0] === undefined ? null : { what: outcomes[0].what, count: outcomes.length, cameTrue: share(outcomes) },
    ranges: [...ranges.values()]
      .map(({ range: [low, high], of }) => ({ low, high, count: of.length, cameTrue: share(of) }))
      .sort((x, y) => x.low - y.low),
  };
}

function* viewsOfEvents(rows: readonly EventRow[], egos: readonly string[]): Generator<View> {
  const logs = personalLogs(rows, egos);
  const cutoffs = cutoffsOf(logs.flatMap(({ interactions }) => interactions.map(({ day }) => dayNumber(day))));
  for (const log of logs) {
    for (const cutoff of cutoffs) {
      const today = isoDay(cutoff);
      const network = networkBefore(log, today);
      if (network.people.size < PEOPLE_NEEDED) continue;
      yield {
        who: log.ego,
        today,
        network,
        after: log.interactions.filter(({ day }) => day >= today),
        wholeMail: mailWithout(rows, log.ego),
      };
    }
  }
}

/** Who wrote to whom without the ego, and without what the ego was on. */
function mailWithout(rows: readonly EventRow[], ego: string): Outcomes['wholeMail'] {
  const own = new Set(rows.filter(({ source, target }) => source === ego || target === ego).map(({ time, source }) => `${time} ${source}`));
  const known = new Map<string, Set<string>>();
  for (const { time, source, target } of rows) {
    if (source === target || own.has(`${time} ${source}`)) continue;
    known.set(source, (known.get(source) ?? new Set()).add(target));
    known.set(target, (known.get(target) ?? new Set()).add(source));
  }
  return { knows: (name) => known.get(name) ?? new Set() };
}

function* viewsOfLog(folder: string): Generator<View> {
  const whole = importedLog(folder);
  const entries = [...whole.interactions.values()].sort((x, y) => (x.day < y.day ? -1 : 1));
  for (const cutoff of cutoffsOf(entries.map(({ day }) => dayNumber(day)))) {
    const today = isoDay(cutoff);
    const network = networkAsOf(whole, isoDay(cutoff - 1));
    if (network.people.size < PEOPLE_NEEDED) continue;
    yield { who: folder, today, network, after: entries.filter(({ day }) => day >= today), wholeMail: null };
  }
}

/** The tables of one person, imported as the app does it. A row that cannot be read is left out, as it is there. */
function importedLog(folder: string): Network {
  const network = emptyNetwork();
  const newId = idSource(seededRandom(1));
  for (const name of ['contacts.csv', 'log.csv']) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const table = readImportTable({ name, bytes: new Uint8Array(readFileSync(path)) });
    const plan = table.ok ? planImport(network, table.value, { newId, today: '2199-12-31' as IsoDay }) : table;
    if (!plan.ok) throw new Error(`${path}: ${textOf(plan.error.message)}`);
    applyEdit(network, plan.value.edit);
  }
  if (network.interactions.size === 0) throw new Error(`${folder} holds neither events.csv with egos.csv nor a log.csv.`);
  return network;
}

function cutoffsOf(days: readonly DayNumber[]): readonly DayNumber[] {
  const sorted = days.toSorted((x, y) => x - y);
  const latest = (sorted.at(-1) ?? 0) - AFTER;
  if (sorted.length === 0 || latest <= (sorted[0] ?? 0)) return [];
  return [...new Set(CUTOFFS.map((share) => Math.min(latest, sorted[Math.floor(share * sorted.length)] ?? latest)))];
}

export function wordLines(folder: string, figures: readonly WordFigures[]): string[] {
  const width = Math.max(...figures.map(({ kind }) => kind.length));
  const all = figures.reduce((sum, { said }) => sum + said, 0);
  const wrong = figures.reduce((sum, one) => sum + one.wrong, 0);
  return [
    folder,
    `  ${all} sentences of ${figures.length} kinds; ${wrong} false by the file`,
    `  ${'kind'.padEnd(width)}  said     false  came true`,
    ...figures.flatMap(({ kind, said, wrong: no, outcome, ranges }) => [
      `  ${kind.padEnd(width)}  ${String(said).padEnd(7)}  ${String(no).padEnd(5)}  ${outcome === null ? '–' : `${outcome.cameTrue.toFixed(3)} of ${outcome.count}: ${outcome.what}`}`,
      ...(ranges.length === 0
        ? []
        : [
            `  ${''.padEnd(width)}  of those said to be: ${ranges.map(({ low, high, count, cameTrue }) => `${low}–${high} in 10 ${cameTrue.toFixed(2)} of ${count}`).join(', ')}`,
          ]),
    ]),
    '',
  ];
}
