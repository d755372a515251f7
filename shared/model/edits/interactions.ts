/** Edits of the log: an interaction logged, changed, deleted. People and topics may be given by name. */
import { someNames } from '../../strings/phrases';
import type { IsoDay } from '../day';
import type { Edit } from '../edit';
import { fold } from '../fold';
import type { InteractionId, NewId, PersonId } from '../ids';
import { interestLookup } from '../name-lookup';
import type { Channel, Favor, Interaction, Interest, Network, Person } from '../network';
import { newPerson } from '../person';

/** An interaction as the user types it. */
export interface InteractionDraft {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
  /** Someone known, or a name nobody known has: then a new person is made. */
  readonly people: readonly (PersonId | { readonly newName: string })[];
  readonly channel: Channel;
  readonly minutes: number | null;
  readonly direction: Interaction['direction'];
  /** By name: known interests are found, others made. */
  readonly topics: readonly string[];
  readonly note: string;
  readonly favor: Favor | null;
  readonly promise: string;
  readonly mayQuote: boolean;
}

/** A contact of a day of which nothing else is known. */
export function emptyInteraction<P>(day: IsoDay, people: readonly P[], channel: Channel) {
  const said = { topics: [], note: '', favor: null, promise: '', mayQuote: true } as const;
  return { day, precision: 'day', people, channel, minutes: null, direction: 'mutual', ...said } as const;
}

export interface LogContext {
  readonly newId: NewId;
  readonly today: IsoDay;
}

/** The channel as a noun: "log call with Ana". */
export const CHANNEL_NOUNS: { readonly [C in Channel]: string } = {
  'in-person': 'get-together',
  video: 'video call',
  call: 'call',
  letter: 'letter',
  meeting: 'meeting',
  message: 'message',
  email: 'e-mail',
  'group-chat': 'group chat',
  comment: 'comment',
  reaction: 'reaction',
  other: 'contact',
};

/** The new interaction is `edit.put.interactions[0]`. The draft must name at least one person (`checkEdit` refuses it otherwise). */
export function logInteraction(network: Network, draft: InteractionDraft, context: LogContext): Edit {
  const { interaction, people, interests } = resolve(network, draft, context);
  const id = context.newId<InteractionId>();
  return {
    kind: 'logInteraction',
    label: `log ${labelOf(network, people, { ...interaction, id, origin: null })}`,
    put: { people, interests, interactions: [{ id, ...interaction, origin: null }] },
    delete: {},
  };
}

/** Replaces all that the draft says; where the interaction came from stays. */
export function changeInteraction(network: Network, before: Interaction, draft: InteractionDraft, context: LogContext): Edit {
  const { interaction, people, interests } = resolve(network, draft, context);
  return {
    kind: 'changeInteraction',
    label: `change ${labelOf(network, people, before)}`,
    put: { people, interests, interactions: [{ ...before, ...interaction }] },
    delete: {},
  };
}

export function deleteInteraction(network: Network, id: InteractionId): Edit {
  const interaction = network.interactions.get(id);
  const what = interaction === undefined ? 'contact' : labelOf(network, [], interaction);
  return { kind: 'deleteInteraction', label: `delete ${what}`, put: {}, delete: { interactions: [id] } };
}

function resolve(network: Network, draft: InteractionDraft, { newId, today }: LogContext) {
  const people: Person[] = [];
  const newByName = new Map<string, PersonId>();
  const ids = draft.people.map((entry) => {
    if (typeof entry === 'string') return entry;
    const name = entry.newName.replace(/\s+/g, ' ').trim();
    const known = newByName.get(fold(name));
    if (known !== undefined) return known;
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

function labelOf(network: Network, added: readonly Person[], interaction: Interaction): string {
  const names = interaction.people.map(
    (id) => network.people.get(id)?.name ?? added.find((person) => person.id === id)?.name ?? 'somebody',
  );
  return `${CHANNEL_NOUNS[interaction.channel]} with ${someNames(names)}`;
}
