/** The plan of an import of archives: what was found, the one edit that takes it in, and what is held back. Nothing is written here. */

import { pushTo } from '../../lib/collections';
import { type IsoDay, mondayOf } from '../../model/day';
import type { Edit } from '../../model/edit';
import { contentsOf, meOf } from '../../model/edits/imports/imports';
import type { ImportId, InteractionId, NewId } from '../../model/ids';
import type { HeldBackReason, Me } from '../../model/imports/imported-sources';
import type { ImportRecord, Interaction, Join, Network, TableName } from '../../model/network';
import { keyOf, tableOf } from '../../model/network-json';
import type { Contact } from '../contacts/contact';
import { type OfferedFact, offeredFacts, withFacts } from './about-me';
import type { CollectedSources } from './collected-sources';
import { countedOf, type NoContact } from './contact-rules';
import { findContacts } from './contacts-with-people';
import { heldBackId, historyOf, type ReleasedPerson } from './held-back';
import { type PeopledContact, planInteractions } from './interaction-plan';
import { type AskedName, askedNames } from './open-names';
import { type OwnExportsPlan, ownEntries, planOwnExports } from './own-exports';
import { certainOwners, MeMatcher, type OwnerSuggestion, suggestedOwners, withMeCard, withMeParty } from './owner';
import type { Party } from './participants';
import { addParties } from './parties-plan';
import { type JoinedSource, PeoplePlan, type SameName } from './people-plan';
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
  /** Keys of `joined` of an earlier plan of the same files: who is not the person that Kith took them for. */
  readonly keptApart?: readonly string[];
  /** Who the names of an earlier plan of the same files are (`OpenName.key` → answer). */
  readonly nameAnswers?: Readonly<Record<string, string>>;
  /** Keys of `aboutMe` of an earlier plan of the same files: what goes into the profile of the user. */
  readonly aboutMe?: readonly string[];
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
  /** Numbers of the parties that are the user. */
  readonly owners: ReadonlySet<number>;
  readonly sameNames: readonly SameName[];
  readonly joined: readonly JoinedSource[];
  /** Names of which the user is asked who it is, those with an answer too. */
  readonly openNames: readonly AskedName[];
  /** What the files say about the user, and the profile does not have. */
  readonly aboutMe: readonly OfferedFact[];
  readonly sources: ImportRecord['sources'];
  /** By file: events that are no contact, once the user is known. */
  readonly noContact: readonly ReadonlyMap<NoContact, number>[];
}

export function planSources(before: Network, collected: CollectedSources, context: SourcesContext): SourcesPlan {
  const own = planOwnExports(before, collected.networks, context.label);
  const { network } = own;
  const known = knownMe(network, collected, context);
  const owners = certainOwners(collected, known);
  for (const party of context.confirmedOwners) owners.add(party);
  const aboutMe = offeredFacts(known, collected);
  const found = [...owners].reduce((sum, party) => withMeParty(sum, collected.parties[party] as Party), known);
  const me = withFacts(found, aboutMe, context.aboutMe ?? []);
  const suggestions = suggestedOwners(collected, owners, me);
  const { contacts, noContact } = findContacts(collected, owners);

  const plan = new PeoplePlan(network, context.newId, context.keptApart, context.nameAnswers);
  const matcher = new MeMatcher(me);
  addCards(plan, collected, matcher);
  const importId = context.newId<ImportId>();
  const parties = addParties(plan, network, collected.parties, contacts, importId);
  const released = new Set(parties.released.map(({ person }) => person));
  const history = historyOf(network, parties.released, new Set(contacts.map(({ id }) => id)));
  const peopled = contacts.flatMap((contact): PeopledContact[] => {
    const people = [...new Set(contact.parties.map((party) => parties.personOf.get(party)).filter((id) => id !== undefined))];
    return people.length === 0 ? [] : [{ contact, people, newcomers: people.filter((id) => !network.people.has(id) || released.has(id)) }];
  });
  const interactions = planInteractions(network, peopled);
  const ties = planRelations(plan.network, collected.relations, context.newId);
  const people = plan.changed();
  const added = plan.added();
  const isMeNew = JSON.stringify(me) !== JSON.stringify(meOf(network));
  const hasOwn = Object.keys(own.put).length > 0;
  const hasNews = hasOwn || people.length + interactions.put.length + ties.length + parties.heldBack.length + parties.released.length > 0;
  const put = joinedPut(own.put, {
    people,
    circles: added.circles,
    interests: added.interests,
    interactions: [...interactions.put, ...history.interactions],
    imports: history.imports,
    ties,
    heldBack: parties.heldBack,
    joins: withInteractions(plan, collected.parties, peopled, interactions.put, parties.released, history.interactions),
  });
  const ownInteractions = newKeys<InteractionId>(before, own.put, 'interactions');
  const contents = contentsOf(ownInteractions.map((id) => network.interactions.get(id)));
  const record: ImportRecord = {
    id: importId,
    step: context.step,
    day: context.today,
    label: context.label,
    paths: context.paths,
    sources: sourcesOf(collected, owners, noContact),
    people: joinedEntries(ownEntries(before, own), plan.entries()),
    interactions: [...new Set([...ownInteractions, ...interactions.ids])],
    ...(contents !== undefined && { contents }),
    ties: newKeys(before, put, 'ties'),
    circles: newKeys(before, put, 'circles'),
    interests: newKeys(before, put, 'interests'),
  };
  const monday = mondayOf(context.today);
  return {
    edit: {
      kind: 'importFile',
      label: context.label,
      put: {
        ...put,
        ...(hasNews && { imports: [...(put.imports ?? []), record] }),
        ...(isMeNew && { me: [me] }),
      },
      delete: {
        ...(parties.released.length > 0 && { heldBack: parties.released.map(({ held }) => held.id) }),
        ...(hasNews && network.weeks.has(monday) && { weeks: [monday] }), // this week's list is made again
      },
    },
    importId: hasNews ? importId : null,
    people: own.people.size === 0 ? plan.counts() : countsOf(before, put, 'people', record.people.length),
    interactions: own.people.size === 0 ? interactions.counts : countsOf(before, put, 'interactions', record.interactions.length),
    heldBack: { people: parties.heldBackCount, reasons: parties.reasons },
    me,
    suggestions,
    owners,
    sameNames: plan.sameNames,
    joined: plan.joined.flatMap(({ isAsked, key, name, person, evidence }) => (isAsked ? [] : [{ key, name, person, evidence }])),
    openNames: askedNames(plan.names.asked, collected.parties, contacts),
    aboutMe,
    sources: record.sources,
    noContact: withLostTies(noContact, own),
  };
}

/** The joins with the interactions of this import that would be those of the other side. */
function withInteractions(
  { joined }: PeoplePlan,
  parties: readonly Party[],
  peopled: readonly PeopledContact[],
  put: readonly Interaction[],
  released: readonly ReleasedPerson[],
  history: readonly Interaction[],
): Join[] {
  if (joined.length === 0) return [];
  const joinOf = new Map(joined.flatMap(({ join, rowKeys }) => rowKeys.map((key) => [key, join] as const)));
  const planned = new Map(put.map((interaction) => [interaction.id, interaction]));
  const added = new Map<Join, { interactions: InteractionId[]; together: Join['together'][number][] }>();
  for (const { contact } of peopled) {
    const keys = contact.parties.map((party) => (parties[party] as Party).key);
    for (const key of keys) {
      const join = joinOf.get(key);
      const interaction = planned.get(contact.id);
      if (join === undefined || !interaction?.people.includes(join.kept)) continue;
      const { interactions, together } = added.get(join) ?? { interactions: [], together: [] };
      added.set(join, { interactions, together });
      // Two addresses of one person in one mail: after a split both are in it.
      const at = interaction.people.indexOf(join.kept) + 1;
      if (contact.parties.length > interaction.people.length) together.push({ id: interaction.id, at, isWithKept: true });
      else interactions.push(interaction.id);
    }
  }
  const earlier = new Set<string>(history.map(({ id }) => id));
  for (const { held } of released) {
    const join = joinOf.get(held.id);
    if (join === undefined) continue;
    const { interactions, together } = added.get(join) ?? { interactions: [], together: [] };
    const ids = held.contacts.map(heldBackId).filter((id) => earlier.has(id));
    added.set(join, { interactions: [...interactions, ...ids], together });
  }
  return joined.map(({ join }) => ({ ...join, ...added.get(join) }));
}

type Put = Edit['put'];

/** Of two objects with one key, that of `b`. Tables without objects are left out. */
function joinedPut(a: Put, b: Put): Put {
  const joined: { [T in TableName]?: unknown[] } = {};
  for (const name of new Set([...Object.keys(a), ...Object.keys(b)] as TableName[])) {
    const rows = [...(a[name] ?? []), ...(b[name] ?? [])] as never[];
    if (rows.length > 0) joined[name] = [...new Map(rows.map((row) => [keyOf(name, row), row])).values()];
  }
  return joined as Put;
}

function newKeys<Key extends string>(before: Network, put: Put, name: TableName): Key[] {
  const rows = (put[name] ?? []) as readonly never[];
  return rows.map((row) => keyOf(name, row)).filter((key) => !tableOf(before, name).has(key)) as Key[];
}

function countsOf(before: Network, put: Put, name: 'people' | 'interactions', known: number) {
  const created = newKeys(before, put, name).length;
  const changed = put[name]?.length ?? 0;
  return { created, updated: changed - created, unchanged: Math.max(0, known - changed) };
}

/** Somebody whom both an export of Kith and another file have was there before what the other file said. */
function joinedEntries(own: ImportRecord['people'], others: ImportRecord['people']): ImportRecord['people'] {
  const byId = new Map(others.map((entry) => [entry.id, entry]));
  for (const entry of own) {
    const other = byId.get(entry.id);
    const { isNew } = entry;
    const before = isNew ? {} : { ...other?.before, ...entry.before };
    const added = [...(entry.added ?? []), ...(other?.added ?? [])];
    const joined = { ...entry, before, ...(added.length > 0 && { added }), said: { ...entry.said, ...other?.said } };
    byId.set(entry.id, other === undefined ? entry : joined);
  }
  return [...byId.values()];
}

function withLostTies(noContact: SourcesPlan['noContact'], { lostTies }: OwnExportsPlan): SourcesPlan['noContact'] {
  return noContact.map((counts, file) => {
    const lost = lostTies.get(file);
    return lost === undefined ? counts : new Map([...counts, ['people-missing', lost]]);
  });
}

/** What the network knows, what was said now, and the user's own cards. */
function knownMe(network: Network, { cards }: CollectedSources, { me }: SourcesContext): Me {
  const stored = meOf(network);
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  const said: Me = {
    ...stored,
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

function sourcesOf(
  { files, cards }: CollectedSources,
  owners: ReadonlySet<number>,
  noContact: SourcesPlan['noContact'],
): ImportRecord['sources'] {
  const cardCounts = files.map(() => 0);
  for (const { file, card } of cards) if (!card.isOwner) cardCounts[file] = (cardCounts[file] ?? 0) + 1;
  return files.flatMap(({ path, format, account, from, to, events, parties, isExcluded }, i) => {
    if (isExcluded) return [];
    const people = [...parties].filter((party) => !owners.has(party)).length + (cardCounts[i] ?? 0);
    return [{ path, format, account, from, to, people, contacts: countedOf(events, noContact[i]) }];
  });
}
