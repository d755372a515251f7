/**
 * What the files say, summed up while they are read: whatever their size, memory grows with the people and the days of contact, not with the messages.
 * Nothing is decided here about who is a person: for that it must be known who the user is, and that may only be said by the last file.
 */

import { eventHash } from '../../lib/text-hash';
import type { IsoDay } from '../../model/day';
import type { ReadSoFar } from '../../model/imports/imported-sources';
import type { Channel } from '../../model/network';
import { type Message, message } from '../../strings/message';
import { isOversized } from '../contacts/contact';
import { type NoContact, noContact } from './contact-rules';
import { accountOf, Parties, type Party } from './participants';
import { ReadingTally } from './reading/read-so-far';
import type { SourceCard, SourceEvent, SourceNetwork, SourceOwner, SourceOwnFact, SourceRecord, SourceRelation } from './source-record';

/** Events of one day, channel and account among the same participants. */
export interface EventGroup {
  readonly day: IsoDay;
  readonly channel: Channel;
  readonly account: string;
  /** The conversation of a group chat, which is one group a day, whoever writes. Empty: the parties are what identifies the group. */
  readonly thread: string;
  /** Numbers of parties; -1: the owner of the file. */
  readonly parties: Set<number>;
  /** File → how many of the events it has. */
  readonly files: Map<number, number>;
  /** For mails, meetings and calls, which several files may hold. Null for chats, where the largest count of a day is the whole. */
  readonly events: GroupEvent[] | null;
  /** Party → messages. In a chat. */
  readonly sent: Map<number, number>;
  title: string;
}

export interface GroupEvent {
  readonly hash: string;
  /** Null: nobody in particular. */
  readonly from: number | null;
  readonly minutes: number | null;
}

/** What one file has, as the preview and the account say it. */
export interface CollectedFile {
  readonly path: string;
  readonly format: string;
  readonly account: string;
  readonly events: number;
  readonly cards: number;
  /** Numbers of parties in its events. */
  readonly parties: ReadonlySet<number>;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly skipped: readonly { readonly where: string; readonly reason: Message }[];
  /** Above the limit of `skipped`. */
  readonly moreSkipped: number;
  readonly noContact: ReadonlyMap<NoContact, number>;
  readonly owners: ReadonlyMap<number, OwnerEvidence>;
  /** A date whose order of day and month nothing in the file tells. */
  readonly unclearDate: string | null;
  /** The user left the file out: nothing of it is imported, and no account of the import names it. */
  readonly isExcluded?: true;
}

/** What a file says about its owner: that it is this party, or how often the party appears as an owner would. */
interface OwnerEvidence {
  isStated: boolean;
  times: number;
}

export interface CollectedSources {
  readonly files: readonly CollectedFile[];
  readonly parties: readonly Party[];
  readonly groups: readonly EventGroup[];
  readonly cards: readonly { readonly card: SourceCard; readonly file: number }[];
  readonly relations: readonly SourceRelation[];
  readonly ownFacts: readonly { readonly fact: SourceOwnFact; readonly file: number }[];
  /** Kith's own exports. */
  readonly networks: readonly { readonly tables: SourceNetwork['tables']; readonly file: number }[];
}

const MAX_SKIPPED = 1_000;
/** Files of one format in one folder that are listed one by one. */
const MAX_LISTED_FILES = 20;

type MutableFile = { -readonly [K in keyof CollectedFile]: CollectedFile[K] } & {
  readonly parties: Set<number>;
  readonly skipped: { where: string; reason: Message }[];
  readonly noContact: Map<NoContact, number>;
  readonly owners: Map<number, OwnerEvidence>;
};

export class SourceCollection {
  readonly #days: { readonly today: IsoDay; readonly since: IsoDay | null };
  readonly #parties = new Parties();
  readonly #files: MutableFile[] = [];
  /** Index of the file that is being read. */
  #current = -1;
  /** Folder and format → how many files, and the index of the entry for those above the limit. */
  readonly #folders = new Map<string, { count: number; rest: number }>();
  readonly #groups = new Map<string, EventGroup>();
  readonly #cards: { card: SourceCard; file: number }[] = [];
  readonly #relations: SourceRelation[] = [];
  readonly #ownFacts: { fact: SourceOwnFact; file: number }[] = [];
  readonly #networks: { tables: SourceNetwork['tables']; file: number }[] = [];
  readonly #seen = new EventIdSet();
  readonly #tally = new ReadingTally();

  constructor(days: { readonly today: IsoDay; readonly since: IsoDay | null }) {
    this.#days = days;
  }

  /** All following records are of this file. A folder of thousands of small files (photos, single mails) has one entry for those above a limit. */
  startFile(path: string, format: string): void {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = this.#folders.get(`${format}\n${folder}`) ?? { count: 0, rest: -1 };
    this.#folders.set(`${format}\n${folder}`, known);
    known.count++;
    const isAbove = folder !== '' && known.count > MAX_LISTED_FILES;
    this.#current = isAbove && known.rest !== -1 ? known.rest : this.#addFile(isAbove ? `${folder}…` : path, format);
    if (isAbove) known.rest = this.#current;
  }

  #addFile(path: string, format: string): number {
    this.#files.push({
      path,
      format,
      account: '',
      events: 0,
      cards: 0,
      parties: new Set(),
      from: null,
      to: null,
      skipped: [],
      moreSkipped: 0,
      noContact: new Map(),
      owners: new Map(),
      unclearDate: null,
    });
    return this.#files.length - 1;
  }

  add(record: SourceRecord): void {
    const file = this.#files[this.#current];
    if (file === undefined) return;
    switch (record.kind) {
      case 'event':
        this.#addEvent(record, file);
        return;
      case 'card':
        if (isOversized(record.contact)) {
          this.add({ kind: 'skipped', where: record.contact.name, reason: message('formats.tooManyValues') });
          return;
        }
        file.cards++;
        if (!record.isOwner) this.#tally.addCard(record.contact);
        this.#cards.push({ card: record, file: this.#current });
        return;
      case 'owner':
        this.#addOwner(record, file);
        return;
      case 'relation':
        this.#relations.push(record);
        return;
      case 'own-fact':
        this.#ownFacts.push({ fact: record, file: this.#current });
        return;
      case 'network':
        this.#addNetwork(record, file);
        return;
      case 'question':
        file.unclearDate = record.example;
        return;
      case 'skipped':
        if (file.skipped.length < MAX_SKIPPED) file.skipped.push({ where: record.where, reason: record.reason });
        else file.moreSkipped++;
    }
  }

  soFar(): ReadSoFar {
    const owners = new Set(this.#files.flatMap((file) => [...file.owners.keys()]));
    return this.#tally.soFar(this.#parties.list, (party) => owners.has(party));
  }

  result(): CollectedSources {
    const files = this.#files.map((file) => ({ ...file, account: this.#accountOf(file) }));
    return {
      files,
      parties: this.#parties.list,
      groups: [...this.#groups.values()],
      cards: this.#cards,
      relations: this.#relations,
      ownFacts: this.#ownFacts,
      networks: this.#networks,
    };
  }

  #addNetwork({ tables }: SourceNetwork, file: MutableFile): void {
    const { since } = this.#days;
    const interactions = (tables.interactions ?? []).filter(({ day }) => since === null || day >= since);
    this.#networks.push({ tables: tables.interactions === undefined ? tables : { ...tables, interactions }, file: this.#current });
    file.cards += tables.people?.length ?? 0;
    for (const { day } of interactions) {
      file.events++;
      if (file.from === null || day < file.from) file.from = day;
      if (file.to === null || day > file.to) file.to = day;
    }
  }

  #addOwner({ participant, isStated }: SourceOwner, file: MutableFile): void {
    const party = this.#parties.numberOf(participant, accountOf(file.format, ''));
    const before = file.owners.get(party) ?? { isStated: false, times: 0 };
    file.owners.set(party, { isStated: before.isStated || isStated, times: before.times + 1 });
  }

  #addEvent(event: SourceEvent, file: MutableFile): void {
    const account = accountOf(file.format, event.channel);
    const from = event.from === null ? null : this.#parties.numberOf(event.from, account);
    const parties = new Set(event.others.map((other) => this.#parties.numberOf(other, account)));
    if (from !== null) parties.add(from);
    const hash = eventHash(`${account} ${event.id}`);
    const reason = noContact(event, parties.size, this.#days) ?? (this.#seen.add(hash) ? null : 'repeated');
    if (reason !== null) {
      file.noContact.set(reason, (file.noContact.get(reason) ?? 0) + 1);
      return;
    }
    file.events++;
    if (file.from === null || event.day < file.from) file.from = event.day;
    if (file.to === null || event.day > file.to) file.to = event.day;
    for (const party of parties) {
      if (party >= 0) file.parties.add(party);
      else file.owners.set(party, { isStated: true, times: (file.owners.get(party)?.times ?? 0) + 1 });
    }
    this.#tally.addEvent(event, account, parties);
    this.#addToGroup(event, { account, from, hash, parties });
  }

  #addToGroup(event: SourceEvent, { account, from, hash, parties }: Pick<EventGroup, 'account' | 'parties'> & Omit<GroupEvent, 'minutes'>) {
    const { day, channel } = event;
    const thread = channel === 'group-chat' ? event.thread : '';
    const key = `${day} ${channel} ${account} ${thread || [...parties].sort((a, b) => a - b).join(',')}`;
    let group = this.#groups.get(key);
    if (group === undefined) {
      const events = account === 'mail' || account === 'calendar' || channel === 'call' || channel === 'video' ? [] : null;
      group = { day, channel, account, thread, parties: new Set(), files: new Map(), events, sent: new Map(), title: '' };
      this.#groups.set(key, group);
    }
    for (const party of parties) group.parties.add(party);
    const file = this.#current;
    group.files.set(file, (group.files.get(file) ?? 0) + 1);
    if (group.events !== null) group.events.push({ hash, from, minutes: event.minutes });
    else if (from !== null) group.sent.set(from, (group.sent.get(from) ?? 0) + 1);
    if (group.title === '' && account === 'calendar') group.title = event.title;
  }

  /** The owner that the file states, else the one it suggests most often. */
  #accountOf({ owners }: MutableFile): string {
    const found = [...owners].filter(([party]) => party >= 0);
    const [best] = found.sort(([, a], [, b]) => Number(b.isStated) - Number(a.isStated) || b.times - a.times);
    const party = best === undefined ? undefined : this.#parties.list[best[0]];
    return party === undefined ? '' : party.address.replace(/^(?:mailto|tel):/, '') || ([...party.names.keys()][0] ?? '');
  }
}

/** A set of event hashes in one typed array: ten million take 160 MB, a third of what a `Set` of texts takes. */
export class EventIdSet {
  #slots = new Float64Array(1024);
  #size = 0;

  /** @returns false when it was there already. `hash`: of `eventHash` */
  add(hash: string): boolean {
    if (2 * this.#size >= this.#slots.length) this.#grow();
    if (!this.#put(numberOf(hash))) return false;
    this.#size++;
    return true;
  }

  #put(value: number): boolean {
    const slots = this.#slots;
    for (let at = value % slots.length; ; at = (at + 1) % slots.length) {
      if (slots[at] === value) return false;
      if (slots[at] !== 0) continue;
      slots[at] = value;
      return true;
    }
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(2 * before.length);
    for (const value of before) if (value !== 0) this.#put(value);
  }
}

/** Different for different hashes, below 2^53 (75 to the power of 8), and never 0, which stands for an empty slot. */
function numberOf(hash: string): number {
  let number = 0;
  for (let i = 0; i < hash.length; i++) number = number * 75 + hash.charCodeAt(i) - 48;
  return number + 1;
}
