/**
 * What Kith says of ties between people, against the whole mail. The mail of single people is read as their logs, with the app's own functions; what the
 * log is silent about, the mail without them knows.
 *
 * *Wrote to each other*: the two are in one message of at most 5 people that the owner of the log is not part of.
 */
import { columnsOf } from '../../shared/analysis/data/columns';
import { localBridges } from '../../shared/analysis/graph/local-bridges';
import { neighborhoodOverlap, overlapOf } from '../../shared/analysis/graph/neighborhood-overlap';
import { alterTies } from '../../shared/analysis/ties/alter-ties';
import { isCertainTie, isSeenOnTheirOwn, smallGatherings } from '../../shared/analysis/ties/tie-evidence';
import { isoDay } from '../../shared/model/day';
import type { InteractionId, PersonId } from '../../shared/model/ids';
import { emptyNetwork, type Interaction, type Network } from '../../shared/model/network';
import { newPerson } from '../../shared/model/person';
import type { EventRow } from './dataset-folder';
import { atLeast, type TargetResult } from './targets';

const MOST_OWNERS = 150;
const FEWEST_MESSAGES = 50;
const SMALL_MESSAGE = 5;
const SECONDS_PER_DAY = 86_400;

interface Share {
  readonly share: number;
  readonly count: number;
}

export interface StructureFigures {
  readonly logs: number;
  /** Pairs of whom Kith says that they know each other, and the share who wrote to each other. */
  readonly certain: Share;
  /** Rival: everybody seen together once, in a group of any size. */
  readonly seenOnce: Share;
  readonly bridges: {
    /** `share`: with nobody of the log in common on the whole mail. */
    readonly all: Share;
    /** Overlap on the whole mail by occasions (0–2, 3–7, 8 and more), and of all other ties. */
    readonly overlap: readonly { readonly occasions: string; readonly mean: number; readonly count: number }[];
    /** Ties without a third person that rest on larger gatherings alone: Kith calls none of them a bridge. */
    readonly refused: number;
  };
  readonly verdicts: readonly TargetResult[];
}

interface Message {
  readonly day: number;
  readonly people: readonly number[];
}

/** Null: nobody has enough messages. */
export function evaluateStructure(rows: readonly EventRow[], tell: (progress: string) => void = () => {}): StructureFigures | null {
  tell('personal logs against the whole mail');
  const messages = messagesOf(rows);
  const messagesByPerson: number[][] = [];
  messages.forEach(({ people }, m) => {
    for (const person of people) (messagesByPerson[person] ??= []).push(m);
  });
  const owners = [...messagesByPerson.keys()].filter((person) => (messagesByPerson[person]?.length ?? 0) >= FEWEST_MESSAGES);
  if (owners.length === 0) return null;
  const mail = new Mail(messages);
  const counts = new Counts();
  const step = Math.max(1, owners.length / MOST_OWNERS);
  let logs = 0;
  for (let k = 0; k < owners.length; k += step, logs++) {
    const owner = owners[Math.floor(k)]!;
    countLog(
      owner,
      (messagesByPerson[owner] ?? []).map((m) => messages[m]!),
      mail,
      counts,
    );
  }
  return counts.figures(logs);
}

/** Rows of one time and source are one message. People are numbered by name. */
function messagesOf(rows: readonly EventRow[]): Message[] {
  const names = [...new Set(rows.flatMap(({ source, target }) => [source, target]))].sort();
  const numberOf = new Map(names.map((name, k) => [name, k]));
  const found = new Map<string, { readonly day: number; readonly people: Set<number> }>();
  for (const { time, source, target } of rows) {
    if (source === target) continue;
    const key = `${time} ${source}`;
    const message = found.get(key) ?? { day: Math.floor(time / SECONDS_PER_DAY), people: new Set([numberOf.get(source) ?? 0]) };
    message.people.add(numberOf.get(target) ?? 0);
    found.set(key, message);
  }
  return [...found.values()].map(({ day, people }) => ({ day, people: [...people].sort((x, y) => x - y) }));
}

/** Who wrote to whom in small messages. */
class Mail {
  /** Per person, the others and the small messages both are in. */
  readonly #with: Map<number, Set<Message>>[] = [];

  constructor(messages: readonly Message[]) {
    for (const message of messages) {
      if (message.people.length > SMALL_MESSAGE) continue;
      for (const a of message.people) {
        for (const b of message.people) {
          if (a === b) continue;
          const own = (this.#with[a] ??= new Map());
          const both = own.get(b);
          if (both === undefined) own.set(b, new Set([message]));
          else both.add(message);
        }
      }
    }
  }

  wroteWithout(owner: number, a: number, b: number): boolean {
    for (const { people } of this.#with[a]?.get(b) ?? []) if (!people.includes(owner)) return true;
    return false;
  }

  partners(person: number): ReadonlySet<number> {
    return new Set(this.#with[person]?.keys());
  }
}

function countLog(owner: number, messages: readonly Message[], mail: Mail, counts: Counts): void {
  const network = logOf(owner, messages);
  const columns = columnsOf(network);
  const today = Math.max(...messages.map(({ day }) => day));
  const { ties, graph, evidence } = alterTies(columns, today, 1);
  const { common } = neighborhoodOverlap(graph, ties);
  const isLocalBridge = localBridges(graph, ties, common).isLocalBridge;
  const small = smallGatherings(columns, today);
  const person = columns.people.map(Number);
  const inLog = new Set(person);
  const partners = new Map(person.map((p) => [p, new Set([...mail.partners(p)].filter((other) => inLog.has(other)))]));

  const seen = new Set<string>();
  for (const { people } of messages) {
    const others = people.filter((one) => one !== owner);
    for (const a of others) for (const b of others) if (a < b) seen.add(`${a} ${b}`);
  }
  for (const pair of seen) {
    const [a, b] = pair.split(' ').map(Number);
    counts.seenOnce.add(mail.wroteWithout(owner, a!, b!));
  }
  for (let k = 0; k < ties.a.length; k++) {
    const [i, j] = [ties.a[k]!, ties.b[k]!];
    const [a, b] = [person[i]!, person[j]!];
    if (isCertainTie(evidence, k)) counts.certain.add(mail.wroteWithout(owner, a, b));
    const [ofA, ofB] = [partners.get(a)!, partners.get(b)!];
    const both = [...ofA].filter((other) => ofB.has(other)).length;
    const isTied = ofA.has(b) ? 1 : 0;
    const overlap = overlapOf(both, ofA.size + 1 - isTied, ofB.size + 1 - isTied);
    const degrees = [i, j].map((v) => graph.start[v + 1]! - graph.start[v]!);
    if (isLocalBridge[k] === 0 || Math.min(...degrees) < 2) counts.otherOverlap.push(overlap);
    else if (!isSeenOnTheirOwn(evidence, k)) counts.refused++;
    else {
      counts.bridges.add(both === 0);
      const occasions = Math.min(small[i]!, small[j]!) - evidence.smallTogether[k]!;
      counts.bridgeOverlap[occasions < 3 ? 0 : occasions < 8 ? 1 : 2]!.push(overlap);
    }
  }
}

/** The mail of one person as the log that Kith would read. Ids are the numbers, in their order. */
function logOf(owner: number, messages: readonly Message[]): Network {
  const network = emptyNetwork();
  const idOf = (person: number) => String(person).padStart(9, '0') as PersonId;
  messages.forEach(({ day, people }, k) => {
    const others = people.filter((person) => person !== owner).map(idOf);
    for (const id of others) if (!network.people.has(id)) network.people.set(id, newPerson(id, id));
    const id = `m${k}` as InteractionId;
    (network.interactions as Map<InteractionId, Interaction>).set(id, message(id, day, others));
  });
  return network;
}

function message(id: InteractionId, day: number, people: readonly PersonId[]): Interaction {
  return {
    id,
    day: isoDay(day),
    precision: 'day',
    people,
    channel: 'email',
    minutes: null,
    direction: 'mutual',
    topics: [],
    note: '',
    favor: null,
    promise: '',
    mayQuote: true,
    origin: null,
  };
}

class Tally {
  #true = 0;
  #all = 0;

  add(isTrue: boolean): void {
    this.#all++;
    if (isTrue) this.#true++;
  }

  get share(): Share {
    return { share: this.#true / this.#all, count: this.#all };
  }
}

class Counts {
  readonly certain = new Tally();
  readonly seenOnce = new Tally();
  readonly bridges = new Tally();
  readonly bridgeOverlap: readonly number[][] = [[], [], []];
  readonly otherOverlap: number[] = [];
  refused = 0;

  figures(logs: number): StructureFigures {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const labelled = ['0–2', '3–7', '8 and more'].map((occasions, k) => ({ occasions, values: this.bridgeOverlap[k]! }));
    const overlap = [...labelled, { occasions: 'other ties', values: this.otherOverlap }].map(({ occasions, values }) => ({
      occasions,
      mean: mean(values),
      count: values.length,
    }));
    const certain = this.certain.share;
    const verdicts = certain.count > 0 ? [atLeast('“knows”, true on the whole mail', certain.share, 0.9)] : [];
    const bridges = { all: this.bridges.share, overlap, refused: this.refused };
    return { logs, certain, seenOnce: this.seenOnce.share, bridges, verdicts };
  }
}
