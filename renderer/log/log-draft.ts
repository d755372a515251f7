/** What the log dialog holds while it is open, and how it becomes an edit. */
import type { PastedContact } from '../../shared/formats/log/pasted/read-pasted';
import { DETAIL_FIELDS, type PastedDetail } from '../../shared/formats/log/pasted/signature';
import type { LogSentence } from '../../shared/formats/log/read-sentence';
import { formatList } from '../../shared/lib/format-text';
import type { ContactDetail, InteractionDraft } from '../../shared/model/edits/interactions';
import type { PersonId } from '../../shared/model/ids';
import { CHANNELS, type Channel, type Favor, type Interaction, type Network, type Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import type { LogStart } from '../state/dialogs';
import { bool, listOf as decodeList, numberIn, oneOf, type Restore } from '../state/view/view-decoders';
import type { ParsedDay } from './DayField';
import type { PickedPerson } from './typed-names';

export interface LogDraft {
  readonly people: readonly PickedPerson[];
  /** The next name and the next topic, as far as they are typed. */
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
  /** What a pasted signature says about somebody, and whether it is to be kept. */
  readonly details: readonly DraftDetail[];
}

export interface DraftDetail extends Omit<PastedDetail, 'isCertain'> {
  readonly isTaken: boolean;
}

/** Channels with a segment of their own. The rarer ones are in a list behind the last segment. */
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
  details: [],
};

/** The draft of an existing entry (`interaction`), of an entry that was typed before (`draft`), or of a new one. */
export function initialLogDraft(
  { people = [], channel = 'in-person', note = '', interaction, draft }: LogStart,
  network: Network,
): LogDraft {
  if (draft) return decodeLogDraft(draft);
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
    details: [],
  };
}

export function interactionDraft(draft: LogDraft, { day, precision }: ParsedDay): InteractionDraft {
  const { people, channel, note, favor, favorWhat, promise, minutes, direction, mayQuote } = draft;
  // Ctrl+Enter in the middle of a topic saves this topic too.
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

/** What else the sentence says, as fields of the dialog. Nothing that was typed into a field before is replaced by nothing. */
export function fieldsOfSentence(
  { when, channel, topics, favor, promise, note }: LogSentence,
  pasted: PastedContact | null,
  draft: LogDraft,
): Partial<LogDraft> {
  return {
    ...(pasted !== null && {
      direction: pasted.direction,
      details: pasted.details.map(({ field, value, isCertain }) => ({ field, value, isTaken: isCertain })),
    }),
    ...(when !== '' && { when }),
    ...(channel !== null && { channel }),
    ...(topics.length > 0 && { topics: [...new Set([...draft.topics, ...topics])] }),
    ...(favor !== null && { favor: favor.direction, favorWhat: favor.what }),
    ...(promise !== '' && { promise }),
    ...(note !== '' && { note: [draft.note, note].filter(Boolean).join('\n') }),
  };
}

/** The taken details as fields of a person; of two positions or companies, the last. */
export function detailsOf({ details }: LogDraft): Partial<Pick<Person, ContactDetail>> {
  const taken = details.filter(({ isTaken }) => isTaken);
  const list = (name: ContactDetail) => taken.filter(({ field }) => field === name).map(({ value }) => value);
  const [company, position] = [list('company').at(-1), list('position').at(-1)];
  return {
    emails: list('emails'),
    phones: list('phones'),
    urls: list('urls'),
    ...(company !== undefined && { company }),
    ...(position !== undefined && { position }),
  };
}

/** True if one of the fields in `LogDetails` is filled in: then they are shown from the start. */
export function hasDetails(draft: LogDraft): boolean {
  return draft.favor !== 'none' || draft.promise !== '' || draft.minutes !== null || draft.direction !== 'mutual' || !draft.mayQuote;
}

const decodeDetail: Restore<DraftDetail> = (stored) => {
  const { field, value, isTaken } = (stored ?? {}) as Record<string, unknown>;
  const [known, written] = [oneOf(DETAIL_FIELDS)(field), decodeText(value)];
  return known === undefined || written === undefined ? undefined : { field: known, value: written, isTaken: isTaken === true };
};
const decodeText: Restore<string> = (stored) => (typeof stored === 'string' ? stored : undefined);
const decodePickedPerson: Restore<PickedPerson> = (stored) => {
  if (typeof stored === 'string' && stored !== '') return stored as PersonId;
  const newName = decodeText((stored as { newName?: unknown } | null)?.newName);
  return newName === undefined ? undefined : { newName };
};

/** Reads a draft from disk. A field that cannot be read is as in an empty draft. */
export function decodeLogDraft(stored: Readonly<Record<string, unknown>>): LogDraft {
  return {
    people: decodeList(decodePickedPerson)(stored.people) ?? EMPTY.people,
    nameTyped: decodeText(stored.nameTyped) ?? EMPTY.nameTyped,
    topicTyped: decodeText(stored.topicTyped) ?? EMPTY.topicTyped,
    when: decodeText(stored.when) ?? EMPTY.when,
    channel: oneOf(CHANNELS)(stored.channel) ?? EMPTY.channel,
    topics: decodeList(decodeText)(stored.topics) ?? EMPTY.topics,
    note: decodeText(stored.note) ?? EMPTY.note,
    favor: oneOf(['given', 'received', 'none'])(stored.favor) ?? EMPTY.favor,
    favorWhat: decodeText(stored.favorWhat) ?? EMPTY.favorWhat,
    promise: decodeText(stored.promise) ?? EMPTY.promise,
    minutes: numberIn(1, 10_000)(stored.minutes) ?? EMPTY.minutes,
    direction: oneOf(['mutual', 'out', 'in'])(stored.direction) ?? EMPTY.direction,
    mayQuote: bool(stored.mayQuote) ?? EMPTY.mayQuote,
    details: decodeList(decodeDetail)(stored.details) ?? EMPTY.details,
  };
}

/** How a draft is offered again after a crash: "a note about Ana and Ben". */
export function describeLogDraft({ people }: LogDraft, network: Network): string {
  const names = people
    .map((picked) => (typeof picked === 'string' ? (network.people.get(picked)?.name ?? '') : picked.newName))
    .filter(Boolean);
  const [name = ''] = names;
  if (names.length === 0) return text('journal.draft');
  if (names.length > 2) return text('journal.draftAboutMany', { name, count: names.length - 1 });
  return text('journal.draftAbout', { names: formatList(names) });
}
