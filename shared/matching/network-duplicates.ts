/** Which people of the network are probably one person, with what only the network knows: who met, who is tied, what the user said. */
import { distinctionOf } from '../model/edits/distinctions';
import { fold } from '../model/fold';
import type { PersonId } from '../model/ids';
import { nameInOriginKey } from '../model/imports/origin-names';
import { interactionsWith } from '../model/interaction-log/log-queries';
import type { Network, Person } from '../model/network';
import { certainWithoutConflict } from './certain/certain-groups';
import { type Candidate, findDuplicates, Matcher, type PairEvidence } from './find-duplicates';
import { type LinkageRecord, linkageRecord } from './linkage-record';
import { LIKELY } from './probability';
import { BITS, type Evidence } from './weights';

/** Two people who may be one. `a` is the one to keep: it says more. */
export interface DuplicatePair {
  readonly a: PersonId;
  readonly b: PersonId;
  /** 0 to 1. */
  readonly probability: number;
  readonly isCertain: boolean;
  /** Strongest first, those against at the end. */
  readonly evidence: readonly Evidence[];
}

/** Larger gatherings say nothing about two of their people. */
const MAX_GATHERING = 20;
/** Before meetings and ties are looked at, pairs below this stay. */
const MIN_FIRST = 0.2;

export function recordOf(person: Person, network: Network): LinkageRecord {
  const circles = person.circles.map((id) => network.circles.get(id)?.name ?? '').filter(Boolean);
  return linkageRecord(person, circles, aliasesOf(person));
}

function aliasesOf({ name, origins }: Person): string[] {
  const aliases = new Set<string>();
  for (const { key, said } of origins) {
    for (const alias of [said?.name, nameInOriginKey(key)]) if (alias && fold(alias) !== fold(name)) aliases.add(alias);
  }
  return [...aliases];
}

/** Most probable first. Pairs that the user called different are left out. Pauses now and then. */
export function* networkDuplicates(network: Network): Generator<undefined, DuplicatePair[]> {
  const people = [...network.people.values()].filter(({ isOrganization }) => isOrganization !== true);
  const matcher = new Matcher();
  for (let i = 0; i < people.length; i++) {
    matcher.add(recordOf(people[i] as Person, network));
    if (i % 256 === 255) yield;
  }
  const isDistinct = (a: number, b: number) =>
    network.distinctions.has(distinctionOf((people[a] as Person).id, (people[b] as Person).id).id);
  const first = (yield* findDuplicates(matcher, undefined, 0, MIN_FIRST)).filter(({ a, b }) => !isDistinct(a, b));
  yield;
  const known = acquaintances(network, people, first);
  yield;
  const candidates: Candidate[] = [];
  for (const { a, b } of first) {
    const candidate = matcher.candidate(a, b, known);
    if (candidate !== null && (candidate.isCertain || candidate.probability >= LIKELY)) candidates.push(candidate);
  }
  yield;
  const knowledge = {
    contradiction: (a: number, b: number) => (isDistinct(a, b) ? 'facts' : matcher.contradiction(a, b)),
    haveOneName: (a: number, b: number) => matcher.haveOneName(a, b),
  } as const;
  return certainWithoutConflict(candidates, knowledge)
    .map((candidate) => pairOf(candidate, people))
    .sort((x, y) => y.probability - x.probability || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}

function pairOf({ a, b, probability, isCertain, evidence }: Candidate, people: readonly Person[]): DuplicatePair {
  const [one, other] = [people[a] as Person, people[b] as Person];
  const isOne = isRicher(one, other);
  return { a: isOne ? one.id : other.id, b: isOne ? other.id : one.id, probability, isCertain, evidence };
}

/** True when the first says more about the person; of equal ones the smaller id. */
export function isRicher(a: Person, b: Person): boolean {
  const [one, other] = [contentSize(a), contentSize(b)];
  return one !== other ? one > other : a.id < b.id;
}

function contentSize(person: Person): number {
  const { company, position, place, birthday, notes, emails, phones, urls, circles, interests, origins, connectedOn } = person;
  const fields = [company, position, place, birthday, notes, connectedOn ?? ''].filter(Boolean).length;
  const isWritten = /\s/.test(person.name) && !person.name.includes('@') ? 3 : 0;
  return fields + emails.length + phones.length + urls.length + circles.length + interests.length + origins.length + isWritten;
}

/** Whom each person of a pair met or is tied to. */
function acquaintances(network: Network, people: readonly Person[], pairs: readonly Candidate[]): PairEvidence {
  const involved = new Set(pairs.flatMap(({ a, b }) => [(people[a] as Person).id, (people[b] as Person).id]));
  const met = new Map<PersonId, Set<PersonId>>();
  const tied = new Map<PersonId, Set<PersonId>>();
  const note = (list: Map<PersonId, Set<PersonId>>, person: PersonId, other: PersonId) => {
    if (!involved.has(person) || person === other) return;
    const known = list.get(person);
    if (known === undefined) list.set(person, new Set([other]));
    else known.add(other);
  };
  for (const { people: present } of interactionsWith(network.interactions, involved)) {
    if (present.length > MAX_GATHERING) continue;
    for (const one of present) for (const other of present) note(met, one, other);
  }
  for (const { a, b } of network.ties.values()) {
    note(tied, a, b);
    note(tied, b, a);
  }
  return (a, b) => evidenceOf((people[a] as Person).id, (people[b] as Person).id, met, tied);
}

function evidenceOf(
  a: PersonId,
  b: PersonId,
  met: ReadonlyMap<PersonId, ReadonlySet<PersonId>>,
  tied: ReadonlyMap<PersonId, ReadonlySet<PersonId>>,
): Evidence[] {
  const evidence: Evidence[] = [];
  if (met.get(a)?.has(b)) evidence.push({ kind: 'met-together', bits: BITS.metTogether, value: '' });
  if (tied.get(a)?.has(b)) evidence.push({ kind: 'tied', bits: BITS.tied, value: '' });
  let shared = 0;
  for (const known of [met, tied]) for (const other of known.get(a) ?? []) if (other !== b && known.get(b)?.has(other)) shared++;
  if (shared > 0)
    evidence.push({ kind: 'shared-people', bits: Math.min(BITS.maxSharedPeople, shared * BITS.sharedPerson), value: String(shared) });
  return evidence;
}
