/** What the checks ask: the raw file as of a day, counted when first asked for. */
import { type ContactDay, contactDays } from './contact-facts';
import { alphaOf, contactProbability, irregularPeople, returnShares, statesOf, toleratedSilence } from './forecast-facts';
import type { RawFile, RawPerson } from './raw-file';
import { daysSince1970 } from './spoken-time';
import { type Kernel, kernelCalled, orderOf, type Strength, strengths } from './strength-facts';
import { type TieFacts, tieFacts } from './tie-facts';

export interface Facts {
  readonly raw: RawFile;
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly kernel: Kernel;
  readonly days: ReadonlyMap<string, readonly ContactDay[]>;
  readonly daysOf: (name: string) => readonly ContactDay[];
  readonly irregular: ReadonlySet<string>;
  readonly statesOf: (name: string) => ReadonlySet<string>;
  /** Days of silence that are usual with a person. */
  readonly toleratedSilence: (name: string) => number;
  readonly shareOf: (name: string) => number;
  readonly strengths: ReadonlyMap<string, Strength>;
  readonly order: ReadonlyMap<string, number>;
  readonly ties: TieFacts;
  /** The people of each cluster as its page lists them, by the names of the clusters. Two clusters may have one name. */
  readonly clusters: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same file as it was on the day to which the time bar is set; null: not asked for. */
  readonly before: Facts | null;
  /** Who is on the list of the week when it is chosen today, or after a contact today with somebody. The list itself is no claim. */
  readonly listAfter: (contact: string | null) => readonly string[];
  /** People whose last contact, as of today, was so many days ago or less. */
  readonly isActive: (name: string) => boolean;
  /** Interests that are declared, or were talked about twice. */
  readonly interestsOf: (name: string) => ReadonlySet<string>;
  readonly holdersOf: (interest: string) => readonly string[];
}

const ACTIVE_DAYS = 60;

type Given = Pick<Facts, 'raw' | 'today' | 'clusters' | 'before' | 'listAfter'> & { readonly kernelName: string };

export function factsOf({ raw, today, kernelName, clusters, before, listAfter }: Given): Facts {
  const kernel = kernelCalled(kernelName);
  const days = once(() => contactDays(raw, today));
  const daysOf = (name: string) => days().get(name) ?? [];
  const alpha = once(() => alphaOf(days(), today));
  // Ties between people are always forgotten slowly.
  const ties = once(() => tieFacts(raw, today, kernelCalled('slow')));
  const all = once(() => strengths(raw, days(), today, kernel));
  const shares = once(() => returnShares(days(), today, alpha()));
  const states = once(() => statesOf(raw, days(), today, alpha()));
  const tolerated = once(() => toleratedSilence(raw, days()));
  const irregular = once(() => irregularPeople(days()));
  const interests = once(() => interestsByPerson(raw, today));
  const isActive = (name: string) =>
    raw.people.get(name)?.standing === 'ordinary' && today - (daysOf(name).at(-1)?.day ?? Number.NEGATIVE_INFINITY) <= ACTIVE_DAYS;
  const shared = (name: string) =>
    [...ties().neighbors(name)].filter(isActive).reduce((sum, other) => sum + 1 / Math.log(2 + ties().neighbors(other).size), 0);
  const order = once(() => orderOf(all(), days(), today, alpha(), kernel, shared));
  return {
    raw,
    today,
    kernel,
    clusters,
    before,
    listAfter,
    daysOf,
    isActive,
    get days() {
      return days();
    },
    get irregular() {
      return irregular();
    },
    get strengths() {
      return all();
    },
    get order() {
      return order();
    },
    get ties() {
      return ties();
    },
    statesOf: (name) => states()(name),
    toleratedSilence: (name) => tolerated()(name),
    shareOf: (name) => shares()(contactProbability(daysOf(name), today, alpha())),
    interestsOf: (name) => interests().get(name) ?? new Set(),
    holdersOf: (interest) => [...interests()].filter(([, of]) => of.has(interest)).map(([name]) => name),
  };
}

/** The file on an earlier day: without people who were met later, and what is dated later. */
export function rawAsOf(raw: RawFile, day: number): RawFile {
  const firstSeen = new Map<string, number>();
  for (const entry of raw.entries) for (const name of entry.people) if (!firstSeen.has(name)) firstSeen.set(name, entry.day);
  const isMet = ({ name, connectedOn }: RawPerson) => {
    const days = [
      firstSeen.get(name) ?? Number.POSITIVE_INFINITY,
      connectedOn === null ? Number.POSITIVE_INFINITY : daysSince1970(connectedOn),
    ];
    return Math.min(...days) === Number.POSITIVE_INFINITY || Math.min(...days) <= day;
  };
  return {
    ...raw,
    people: new Map([...raw.people].filter(([, person]) => isMet(person))),
    entries: raw.entries.filter((entry) => entry.day <= day),
    ties: raw.ties.filter(({ since }) => since === null || daysSince1970(since) <= day),
  };
}

/** Declared, or a topic of two entries of at most 50 people. */
function interestsByPerson({ people, entries }: RawFile, today: number): ReadonlyMap<string, ReadonlySet<string>> {
  const mentions = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    if (entry.day > today || entry.people.length > 50) continue;
    for (const name of entry.people) {
      const topics = mentions.get(name) ?? new Map<string, number>();
      mentions.set(name, topics);
      for (const topic of entry.topics) topics.set(topic, (topics.get(topic) ?? 0) + 1);
    }
  }
  return new Map(
    [...people.values()].map(({ name, interests }) => {
      const talkedAbout = [...(mentions.get(name) ?? [])].filter(([, count]) => count >= 2).map(([topic]) => topic);
      return [name, new Set([...interests, ...talkedAbout])];
    }),
  );
}

function once<T>(compute: () => T): () => T {
  let answer: { readonly value: T } | null = null;
  return () => {
    answer ??= { value: compute() };
    return answer.value;
  };
}
