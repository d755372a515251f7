/** Edits that log, change and delete interactions. People and topics may be given by name. */
import { tidyName } from '../../lib/tidy-name';
import { someNames } from '../../strings/phrases';
import { type MessageKey, text } from '../../strings/text';
import type { IsoDay } from '../day';
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { InteractionId, NewId, PersonId } from '../ids';
import { interestLookup } from '../name-lookup';
import type { Channel, Favor, Interaction, Interest, Network, Person } from '../network';
import { newPerson } from '../person';
import { union } from './lists';

/** An interaction as the user types it. */
export interface InteractionDraft {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
  /** A known person, or the name of a new one. */
  readonly people: readonly (PersonId | { readonly newName: string })[];
  readonly channel: Channel;
  readonly minutes: number | null;
  readonly direction: Interaction['direction'];
  /** Names of interests. Those that do not exist are created. */
  readonly topics: readonly string[];
  readonly note: string;
  readonly favor: Favor | null;
  readonly promise: string;
  readonly mayQuote: boolean;
}

/** An interaction of which only the day, people and channel are known. */
export function emptyInteraction<P>(day: IsoDay, people: readonly P[], channel: Channel) {
  const defaults = { topics: [], note: '', favor: null, promise: '', mayQuote: true } as const;
  return { day, precision: 'day', people, channel, minutes: null, direction: 'mutual', ...defaults } as const;
}

export interface LogContext {
  readonly newId: NewId;
  readonly today: IsoDay;
}

/** The channel as a noun: "log call with Ana". */
export const CHANNEL_NOUNS = {
  'in-person': 'model.channelInPerson',
  video: 'model.channelVideo',
  call: 'model.channelCall',
  letter: 'model.channelLetter',
  meeting: 'model.channelMeeting',
  message: 'model.channelMessage',
  email: 'model.channelEmail',
  'group-chat': 'model.channelGroupChat',
  comment: 'model.channelComment',
  reaction: 'model.channelReaction',
  other: 'model.channelOther',
} as const satisfies Record<Channel, MessageKey>;

/** The new interaction is `edit.put.interactions[0]`. The draft must name at least one person (`checkEdit` refuses it otherwise). */
export function logInteraction(network: Network, draft: InteractionDraft, context: LogContext): Edit {
  const { interaction, people, interests } = resolve(network, draft, context);
  const id = context.newId<InteractionId>();
  return {
    kind: 'logInteraction',
    label: text('model.logInteraction', labelValues(network, people, interaction)),
    put: { people, interests, interactions: [{ id, ...interaction, origin: null }] },
    delete: {},
  };
}

/** Replaces everything but the id and the origin. */
export function changeInteraction(network: Network, before: Interaction, draft: InteractionDraft, context: LogContext): Edit {
  const { interaction, people, interests } = resolve(network, draft, context);
  return {
    kind: 'changeInteraction',
    label: text('model.changeInteraction', labelValues(network, people, before)),
    put: { people, interests, interactions: [{ ...before, ...interaction }] },
    delete: {},
  };
}

/** `edit`, which also gives somebody of it contact details: the same step of undo. Lists get what they lack; a single value is replaced. */
export function withDetails(network: Network, edit: Edit, of: PersonId, details: Partial<Pick<Person, ContactDetail>>): Edit {
  const people = edit.put.people ?? [];
  const before = people.find(({ id }) => id === of) ?? network.people.get(of);
  if (before === undefined) return edit;
  const { emails = [], phones = [], urls = [], ...single } = details;
  const lists = { emails: union(before.emails, emails), phones: union(before.phones, phones), urls: union(before.urls, urls) };
  const after: Person = { ...before, ...single, ...lists };
  return { ...edit, put: { ...edit.put, people: [...people.filter(({ id }) => id !== of), after] } };
}

export type ContactDetail = 'emails' | 'phones' | 'urls' | 'company' | 'position';

export function deleteInteraction(network: Network, id: InteractionId): Edit {
  const interaction = network.interactions.get(id);
  const label = interaction === undefined ? '' : text('model.deleteInteraction', labelValues(network, [], interaction));
  return { kind: 'deleteInteraction', label, put: {}, delete: { interactions: [id], ...(network.promises.has(id) && { promises: [id] }) } };
}

function resolve(network: Network, draft: InteractionDraft, { newId, today }: LogContext) {
  const people: Person[] = [];
  const newByName = new Map<string, PersonId>();
  const ids = draft.people.map((entry) => {
    if (typeof entry === 'string') return entry;
    const name = tidyName(entry.newName);
    const existing = newByName.get(fold(name));
    if (existing !== undefined) return existing;
    const id = newId<PersonId>();
    newByName.set(fold(name), id);
    people.push({ ...newPerson(id, name), connectedOn: draft.day < today ? draft.day : today });
    return id;
  });
  const lookup = interestLookup(network, newId);
  const topics = draft.topics.map((name) => lookup.idOf(name)).filter((id) => id !== null);
  const interests: readonly Interest[] = lookup.added;
  const interaction: Omit<Interaction, 'id' | 'origin'> = {
    day: draft.day,
    precision: draft.precision,
    people: [...new Set(ids)],
    channel: draft.channel,
    minutes: draft.minutes,
    direction: draft.direction,
    topics: [...new Set(topics)],
    note: draft.note.trim(),
    favor: draft.favor,
    promise: draft.promise.trim(),
    mayQuote: draft.mayQuote,
  };
  return { interaction, people, interests };
}

function labelValues(network: Network, added: readonly Person[], { people, channel }: Pick<Interaction, 'people' | 'channel'>) {
  const names = people.map(
    (id) => network.people.get(id)?.name ?? added.find((person) => person.id === id)?.name ?? text('model.somebody'),
  );
  return { channel: text(CHANNEL_NOUNS[channel]), people: someNames(names) };
}
