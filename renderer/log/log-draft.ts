/** What the log dialog holds while it is open, and how it becomes an edit. */

import type { InteractionDraft } from '../../shared/model/edits/interactions';
import type { PersonId } from '../../shared/model/ids';
import { CHANNELS, type Channel, type Favor, type Interaction, type Network } from '../../shared/model/network';
import type { LogStart } from '../state/dialogs';
import { bool, listOf, numberIn, oneOf, type Restore } from '../state/view/view-decoders';
import type { ParsedDay } from './DayField';
import type { PickedPerson } from './typed-names';

export interface LogDraft {
  readonly people: readonly PickedPerson[];
  /** As far as it is typed: the next name, the next topic. */
  readonly nameTyped: string;
  readonly topicTyped: string;
  readonly when: string;
  readonly channel: Channel;
  readonly topics: readonly string[];
  readonly note: string;
  readonly favor: Favor['direction'] | 'none';
  readonly favorWhat: string;
  readonly promise: string;
  readonly minutes: number | null;
  readonly direction: Interaction['direction'];
  readonly mayQuote: boolean;
}

/** Channels with a segment of their own; the others are chosen behind the last one. */
export const COMMON_CHANNELS = [
  'in-person',
  'call',
  'video',
  'message',
  'email',
  'meeting',
  'letter',
] as const satisfies readonly Channel[];
export const RARE_CHANNELS: readonly Channel[] = CHANNELS.filter((channel) => !(COMMON_CHANNELS as readonly Channel[]).includes(channel));

const EMPTY: LogDraft = {
  people: [],
  nameTyped: '',
  topicTyped: '',
  when: 'today',
  channel: 'in-person',
  topics: [],
  note: '',
  favor: 'none',
  favorWhat: '',
  promise: '',
  minutes: null,
  direction: 'mutual',
  mayQuote: true,
};

/** An entry to change starts as it is; a new one with what is known about it. */
export function initialLogDraft(
  { people = [], channel = 'in-person', note = '', interaction, draft }: LogStart,
  network: Network,
): LogDraft {
  if (draft) return draft;
  const before = interaction === undefined ? undefined : network.interactions.get(interaction);
  if (!before) return { ...EMPTY, people: people.filter((id) => network.people.has(id)), channel, note };
  return {
    people: before.people,
    nameTyped: '',
    topicTyped: '',
    when: before.precision === 'year' ? before.day.slice(0, 4) : before.precision === 'month' ? before.day.slice(0, 7) : before.day,
    channel: before.channel,
    topics: before.topics.flatMap((id) => network.interests.get(id)?.name ?? []),
    note: before.note,
    favor: before.favor?.direction ?? 'none',
    favorWhat: before.favor?.what ?? '',
    promise: before.promise,
    minutes: before.minutes,
    direction: before.direction,
    mayQuote: before.mayQuote,
  };
}

export function interactionDraft(draft: LogDraft, { day, precision }: ParsedDay): InteractionDraft {
  const { people, channel, note, favor, favorWhat, promise, minutes, direction, mayQuote } = draft;
  // Ctrl+Enter in the middle of a topic saves it as well.
  const topics = [...new Set([...draft.topics, draft.topicTyped.trim()].filter(Boolean))];
  return {
    day,
    precision,
    people,
    channel,
    minutes,
    direction,
    topics,
    note,
    favor: favor === 'none' ? null : { direction: favor, what: favorWhat.trim() },
    promise,
    mayQuote,
  };
}

/** Details that are hidden until asked for, unless they already say something. */
export function hasDetails(draft: LogDraft): boolean {
  return draft.favor !== 'none' || draft.promise !== '' || draft.minutes !== null || draft.direction !== 'mutual' || !draft.mayQuote;
}

const decodeText: Restore<string> = (stored) => (typeof stored === 'string' ? stored : undefined);
const decodePickedPerson: Restore<PickedPerson> = (stored) => {
  if (typeof stored === 'string' && stored !== '') return stored as PersonId;
  const newName = decodeText((stored as { newName?: unknown } | null)?.newName);
  return newName === undefined ? undefined : { newName };
};

/** A draft as it was kept on disk; what makes no sense there is as in an empty one. */
export function decodeLogDraft(stored: Readonly<Record<string, unknown>>): LogDraft {
  return {
    people: listOf(decodePickedPerson)(stored.people) ?? EMPTY.people,
    nameTyped: decodeText(stored.nameTyped) ?? EMPTY.nameTyped,
    topicTyped: decodeText(stored.topicTyped) ?? EMPTY.topicTyped,
    when: decodeText(stored.when) ?? EMPTY.when,
    channel: oneOf(CHANNELS)(stored.channel) ?? EMPTY.channel,
    topics: listOf(decodeText)(stored.topics) ?? EMPTY.topics,
    note: decodeText(stored.note) ?? EMPTY.note,
    favor: oneOf(['given', 'received', 'none'])(stored.favor) ?? EMPTY.favor,
    favorWhat: decodeText(stored.favorWhat) ?? EMPTY.favorWhat,
    promise: decodeText(stored.promise) ?? EMPTY.promise,
    minutes: numberIn(1, 10_000)(stored.minutes) ?? EMPTY.minutes,
    direction: oneOf(['mutual', 'out', 'in'])(stored.direction) ?? EMPTY.direction,
    mayQuote: bool(stored.mayQuote) ?? EMPTY.mayQuote,
  };
}

/** "a note about Ana and Ben" */
export function describeLogDraft({ people }: LogDraft, network: Network): string {
  const names = people.map((one) => (typeof one === 'string' ? (network.people.get(one)?.name ?? '') : one.newName)).filter(Boolean);
  if (names.length === 0) return 'a log entry';
  if (names.length > 2) return `a note about ${names[0]} and ${names.length - 1} others`;
  return `a note about ${names.join(' and ')}`;
}
