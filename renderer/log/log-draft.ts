/** What the log dialog holds while it is open, and how it becomes an edit. */

import type { InteractionDraft } from '../../shared/model/edits/interactions';
import { CHANNELS, type Channel, type Favor, type Interaction, type Network } from '../../shared/model/network';
import type { LogStart } from '../state/dialogs';
import type { UnderstoodDay } from './DayField';
import type { Picked } from './PeoplePicker';

export interface LogDraft {
  readonly people: readonly Picked[];
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
export function startOf({ people = [], channel = 'in-person', note = '', interaction, draft }: LogStart, network: Network): LogDraft {
  if (draft) return draft;
  const before = interaction === undefined ? undefined : network.interactions.get(interaction);
  if (!before) return { ...EMPTY, people: people.filter((id) => network.people.has(id)), channel, note };
  return {
    people: before.people,
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

export function interactionDraft(draft: LogDraft, { day, precision }: UnderstoodDay): InteractionDraft {
  const { people, channel, topics, note, favor, favorWhat, promise, minutes, direction, mayQuote } = draft;
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
