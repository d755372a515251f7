/** The plan of an import of archives: what was found, the one edit that takes it in, and what is held back. Nothing is written here. */

import { pushTo } from '../../lib/collections';
import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import { meOf } from '../../model/edits/imports/imports';
import type { ImportId, NewId, PersonId } from '../../model/ids';
import type { HeldBackReason, Me } from '../../model/imports/imported-sources';
import type { HeldBackPerson, ImportRecord, Network } from '../../model/network';
import type { Contact } from '../contacts/contact';
import { type Exchange, exchangesOf, heldBackReason } from './admission';
import type { CollectedSources } from './collected-sources';
import type { NoContact } from './contact-rules';
import { type FoundContact, findContacts } from './contacts-with-people';
import { heldBackPerson } from './held-back';
import { type PeopledContact, planInteractions } from './interaction-plan';
import { certainOwners, MeMatcher, type OwnerSuggestion, suggestedOwners, withMeCard, withMeParty } from './owner';
import { nameOf, type Party } from './participants';
import { PeoplePlan, type SameName } from './people-plan';
import { planRelations } from './relation-plan';

export interface SourcesContext {
  readonly newId: NewId;
  readonly today: IsoDay;
  /** Names the undo step: "import of archive.zip". */
  readonly label: string;
  /** Of the undo step, as the command line names it. */
  readonly step: string;
  /** What the user chose, to import it again. */
  readonly paths: readonly string[];
  /** Numbers of the parties that the user confirmed to be them. */
  readonly confirmedOwners: readonly number[];
  /** Who the user is, as far as it was said for this import. Beside what the network knows. */
  readonly me: Me;
}

export interface SourcesPlan {
  /** Its parts are empty when nothing would change. */
  readonly edit: Edit;
  /** Null: nothing would change. */
  readonly importId: ImportId | null;
  readonly people: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly interactions: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly heldBack: { readonly people: number; readonly reasons: Readonly<Partial<Record<HeldBackReason, number>>> };
  readonly me: Me;
  readonly suggestions: readonly OwnerSuggestion[];
  readonly sameNames: readonly SameName[];
  readonly sources: ImportRecord['sources'];
  /** By file: events that are no contact, once the user is known. */
  readonly noContact: readonly ReadonlyMap<NoContact, number>[];
}

export function planSources(network: Network, collected: CollectedSources, context: SourcesContext): SourcesPlan {
  const known = knownMe(network, collected, context);
  const owners = certainOwners(collected, known);
  for (const party of context.confirmedOwners) owners.add(party);
  const me = [...owners].reduce((sum, party) => withMeParty(sum, collected.parties[party] as Party), known);
  const suggestions = suggestedOwners(collected, owners);
  const { contacts, noContact } = findContacts(collected, owners);

  const plan = new PeoplePlan(network, context.newId);
  const matcher = new MeMatcher(me);
  addCards(plan, collected, matcher);
  const importId = context.newId<ImportId>();
  const parties = addParties(plan, network, collected.parties, contacts, importId);
  const peopled = contacts.flatMap((contact): PeopledContact[] => {
    const people = [...new Set(contact.parties.map((party) => parties.personOf.get(party)).filter((id) => id !== undefined))];
    return people.length === 0 ? [] : [{ contact, people, newcomers: people.filter((id) => !network.people.has(id)) }];
  });
  const interactions = planInteractions(network, peopled);
  const ties = planRelations(plan.network, collected.relations, context.newId);
  const people = plan.changed();
  const added = plan.added();
  const isMeNew = JSON.stringify(me) !== JSON.stringify(meOf(network));
  const hasNews = people.length + interactions.put.length + ties.length + parties.heldBack.length + parties.released.length > 0;
  const record: ImportRecord = {
    id: importId,
    step: context.step,
    day: context.today,
    label: context.label,
    paths: context.paths,
    sources: sourcesOf(collected, owners),
    people: plan.entries(),
    interactions: interactions.ids,
    ties: ties.map(({ id }) => id),
    circles: added.circles.map(({ id }) => id),
    interests: added.interests.map(({ id }) => id),
  };
  const monday = mondayOf(context.today);
  return {
    edit: {
      kind: 'importFile',
      label: context.label,
      put: {
        ...(people.length > 0 && { people }),
        ...(added.circles.length > 0 && { circles: added.circles }),
        ...(added.interests.length > 0 && { interests: added.interests }),
        ...(interactions.put.length > 0 && { interactions: interactions.put }),
        ...(ties.length > 0 && { ties }),
        ...(hasNews && { imports: [record] }),
        ...(parties.heldBack.length > 0 && { heldBack: parties.heldBack }),
        ...(isMeNew && { me: [me] }),
      },
      delete: {
        ...(parties.released.length > 0 && { heldBack: parties.released }),
        ...(hasNews && network.weeks.has(monday) && { weeks: [monday] }), // this week's list is made again
      },
    },
    importId: hasNews ? importId : null,
    people: plan.counts(),
    interactions: interactions.counts,
    heldBack: { people: parties.heldBackCount, reasons: parties.reasons },
    me,
    suggestions,
    sameNames: plan.sameNames,
    sources: record.sources,
    noContact,
  };
}

/** What the network knows, what was said now, and the user's own cards. */
function knownMe(network: Network, { cards }: CollectedSources, { me }: SourcesContext): Me {
  const stored = meOf(network);
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  const said: Me = {
    id: 'me',
    names: union(stored.names, me.names),
    emails: union(stored.emails, me.emails),
    phones: union(stored.phones, me.phones),
    urls: union(stored.urls, me.urls),
  };
  const withOwn = cards.reduce((sum, { card }) => (card.isOwner ? withMeCard(sum, card.contact) : sum), said);
  const matcher = new MeMatcher(withOwn);
  return cards.reduce((sum, { card }) => (matcher.isMyCard(card.contact) ? withMeCard(sum, card.contact) : sum), withOwn);
}

/** Cards are people: the user wrote them down. */
function addCards(plan: PeoplePlan, { cards, files }: CollectedSources, matcher: MeMatcher): void {
  const bySource = new Map<string, Contact[]>();
  for (const { card, file } of cards) {
    if (card.isOwner || matcher.isMyCard(card.contact)) continue;
    const source = files[file]?.format.split('-')[0] ?? '';
    const contacts = bySource.get(source) ?? [];
    pushTo(bySource, source, { ...card.contact, row: { line: contacts.length + 1, cells: [cardContent(card.contact)] } });
  }
  for (const [source, contacts] of bySource) plan.add({ source, contacts }, () => true);
}

/** Two cards without an address are one only when they are equal. */
function cardContent(contact: Contact): string {
  return JSON.stringify({ ...contact, row: null, phoneLabels: [...contact.phoneLabels], extra: [...contact.extra] });
}

function addParties(plan: PeoplePlan, network: Network, parties: readonly Party[], contacts: readonly FoundContact[], importId: ImportId) {
  const exchanges = exchangesOf(contacts);
  const contactsOf = new Map<number, FoundContact[]>();
  for (const contact of contacts) for (const party of contact.parties) pushTo(contactsOf, party, contact);
  const removed = removedPeople(network);
  const personOf = new Map<number, PersonId>();
  const heldBack: HeldBackPerson[] = [];
  const released: string[] = [];
  const reasons: Partial<Record<HeldBackReason, number>> = {};
  let heldBackCount = 0;
  for (const [account, numbers] of byAccount(parties, exchanges)) {
    const reasonOf = (rows: readonly number[]): HeldBackReason | null => {
      const own = rows.map((row) => numbers[row] as number);
      const first = parties[own[0] ?? 0] as Party;
      if (own.some((number) => removed.has(`${account}\n${originKeyOf(parties[number] as Party)}`))) return 'deleted';
      return heldBackReason(
        first,
        joinExchanges(own.map((number) => withEarlier(exchanges.get(number), network.heldBack.get((parties[number] as Party).key)))),
      );
    };
    const contactRows = numbers.map((number, row) => partyContact(parties[number] as Party, row));
    const originKeys = numbers.map((number) => originKeyOf(parties[number] as Party));
    const people = plan.add({ source: account, contacts: contactRows, originKeys }, (rows) => reasonOf(rows) === null);
    people.forEach((id, row) => {
      const number = numbers[row] as number;
      const party = parties[number] as Party;
      const before = network.heldBack.get(party.key);
      if (id !== null) {
        personOf.set(number, id);
        if (before !== undefined) released.push(before.id);
        return;
      }
      const reason = reasonOf([row]) ?? 'never-alone';
      heldBackCount++;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
      const after = heldBackPerson(before, party, contactsOf.get(number) ?? [], reason, importId);
      if (after !== before) heldBack.push(after);
    });
  }
  return { personOf, heldBack, released, reasons, heldBackCount };
}

/** Parties with contacts, by program. Mail comes first, because an address says more than a name in a chat. */
function byAccount(parties: readonly Party[], exchanges: ReadonlyMap<number, Exchange>): [string, number[]][] {
  const numbers = new Map<string, number[]>();
  for (const number of exchanges.keys()) pushTo(numbers, (parties[number] as Party).account, number);
  const order = ['mail', 'calendar', 'linkedin'];
  const rank = (account: string) => (order.includes(account) ? order.indexOf(account) : order.length);
  return [...numbers].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** Messages of an earlier import count too: the answer may be in a later export. */
function withEarlier(exchange: Exchange | undefined, before: HeldBackPerson | undefined): Exchange {
  const now = exchange ?? { sent: 0, received: 0, meetings: 0, calls: 0 };
  return before === undefined ? now : { ...now, sent: now.sent + before.sent, received: now.received + before.received };
}

function joinExchanges(exchanges: readonly Exchange[]): Exchange {
  const sum = (field: keyof Exchange) => exchanges.reduce((total, exchange) => total + exchange[field], 0);
  return { sent: sum('sent'), received: sum('received'), meetings: sum('meetings'), calls: sum('calls') };
}

/** Null: an address of a usual kind, which the matching compares itself. */
function originKeyOf({ address, key }: Party): string | null {
  return /^(?:mailto:|tel:)/.test(address) || key.startsWith('in:') ? null : key;
}

function partyContact(party: Party, row: number): Contact {
  const { address, key } = party;
  const value = address.replace(/^(?:mailto|tel):/, '');
  return {
    row: { line: row + 1, cells: [key] },
    name: nameOf(party) || value,
    nickname: '',
    company: '',
    position: '',
    place: '',
    emails: address.startsWith('mailto:') ? [value] : [],
    phones: address.startsWith('tel:') ? [value] : [],
    phoneLabels: new Map(),
    urls: /^https?:/.test(address) ? [address] : [],
    birthday: '',
    notes: '',
    circles: [],
    interests: [],
    connectedOn: null,
    extra: new Map(),
  };
}

/** Origins of people whom an import added and the user deleted: they are not added again without being asked for. */
function removedPeople(network: Network): Set<string> {
  const origins = new Set<string>();
  for (const record of network.imports.values())
    for (const { id, said } of record.people)
      if (!network.people.has(id)) for (const { source, key } of said.origins ?? []) origins.add(`${source}\n${key}`);
  // Somebody who was merged into another person is there under the origin.
  for (const { origins: own } of network.people.values()) for (const { source, key } of own) origins.delete(`${source}\n${key}`);
  return origins;
}

function sourcesOf({ files, cards }: CollectedSources, owners: ReadonlySet<number>): ImportRecord['sources'] {
  const cardCounts = files.map(() => 0);
  for (const { file, card } of cards) if (!card.isOwner) cardCounts[file] = (cardCounts[file] ?? 0) + 1;
  return files.map(({ path, format, account, from, to, events, parties }, i) => ({
    path,
    format,
    account,
    from,
    to,
    people: [...parties].filter((party) => !owners.has(party)).length + (cardCounts[i] ?? 0),
    contacts: events,
  }));
}
