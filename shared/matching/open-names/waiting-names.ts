/** Names in chats, calls and mails that wait for the user to say who they are (held back as `unknown-name`), with their candidates. */
import type { InteractionId, PersonId } from '../../model/ids';
import type { HeldBackPerson, Network, Person } from '../../model/network';
import { Matcher } from '../find-duplicates';
import type { LinkageRecord } from '../linkage-record';
import { recordOf } from '../network-duplicates';
import { BITS, type Evidence } from '../weights';
import { NameCandidates } from './name-candidates';

export interface WaitingName {
  /** `HeldBackPerson.id`. */
  readonly id: string;
  /** Most probable first. Empty: the one who may have been meant is gone. */
  readonly candidates: readonly { readonly person: PersonId; readonly probability: number; readonly evidence: readonly Evidence[] }[];
}

/** The length of an interaction's id in the key of a contact. */
const ID_LENGTH = 18;

export function isWaiting({ reason }: HeldBackPerson): boolean {
  return reason === 'unknown-name';
}

/** In the order of the network. Pauses now and then. */
export function* waitingNames(network: Network): Generator<undefined, WaitingName[]> {
  const waiting = [...network.heldBack.values()].filter(isWaiting);
  if (waiting.length === 0) return [];
  const people = [...network.people.values()].filter(({ isOrganization }) => isOrganization !== true);
  const matcher = new Matcher();
  for (let i = 0; i < people.length; i++) {
    matcher.add(recordOf(people[i] as Person, network));
    if (i % 256 === 255) yield;
  }
  for (const held of waiting) matcher.add(recordOfHeld(held));
  yield;
  const candidates = new NameCandidates(matcher, people.length);
  const names: WaitingName[] = [];
  for (const [i, held] of waiting.entries()) {
    const met = metWith(held, network);
    const found = candidates.of(people.length + i, (person) => evidenceOf(people[person] as Person, held, met));
    names.push({
      id: held.id,
      candidates: found.map(({ index, probability, evidence }) => ({ person: (people[index] as Person).id, probability, evidence })),
    });
    yield;
  }
  return names;
}

function recordOfHeld({ name, address, source }: HeldBackPerson): LinkageRecord {
  const value = address.replace(/^(?:mailto|tel):/, '');
  const only = (isOwn: boolean) => (isOwn ? [value] : []);
  return {
    name,
    nickname: '',
    aliases: [],
    emails: only(address.startsWith('mailto:')),
    phones: only(address.startsWith('tel:')),
    phoneLabels: [],
    urls: only(/^https?:/.test(address)),
    company: '',
    position: '',
    place: '',
    birthday: '',
    circles: [],
    sources: [source],
  };
}

/** Whoever was in a chat or meeting with them is somebody else. */
function metWith({ contacts }: HeldBackPerson, network: Network): ReadonlySet<PersonId> {
  return new Set(contacts.flatMap(({ key }) => network.interactions.get(key.slice(0, ID_LENGTH) as InteractionId)?.people ?? []));
}

function evidenceOf(person: Person, { source, address }: HeldBackPerson, met: ReadonlySet<PersonId>): readonly Evidence[] | null {
  if (met.has(person.id)) return null;
  const isThere = person.origins.some((origin) => origin.source === source) && !address.startsWith('mailto:');
  return isThere ? [{ kind: 'in-same-source', bits: BITS.inSameSource, value: '' }] : [];
}
