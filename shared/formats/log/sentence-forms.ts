/**
 * The forms in which people write who was there and how, once day, topics, promise and favor are taken out: "coffee with Ana", "Ana and I had coffee",
 * "Ana called me", "sent Ana a card", "Ana, coffee". Each gives the words that hold the names, the channel and the place.
 */
import type { Channel } from '../../model/network';
import { channelOf } from './channel-aliases';

export interface SentenceForm {
  /** The names, as written, and nothing else if the form fits. */
  readonly names: string;
  /** Null: not said. */
  readonly channel: Channel | null;
  /** "at Luigi’s", "in Lisbon"; empty: not said. */
  readonly place: string;
}

const VERBS: readonly (readonly [verb: string, channel: Channel])[] = [
  ['met(?:\\s+up)?(?:\\s+with)?|saw|visited|bumped\\s+into|ran\\s+into|caught\\s+up\\s+with|hung\\s+out\\s+with', 'in-person'],
  ['called|phoned|rang|talked(?:\\s+(?:to|with))?|spoke(?:\\s+(?:to|with))?|chatted\\s+with', 'call'],
  ['skyped|zoomed|facetimed', 'video'],
  ['texted|messaged|dmed', 'message'],
  ['emailed|e-mailed|wrote(?:\\s+to)?', 'email'],
];
const anyVerb = VERBS.map(([verb]) => verb).join('|');
const SELF = '(?:(?:i|we)\\s+)?';
const SOMETHING_SENT = '(letter|postcard|card|e-?mail|message|text|whatsapp|note|gift|present|parcel)';

const ON_THE_PHONE = /\s+(?:on|over|by)\s+(?:the\s+)?phone\b/iu;
/** "At the library I met …" */
const PLACE_FIRST = new RegExp(`^((?:at|in)\\s+.+?)\\s+(?=${SELF}(?:had|${anyVerb})\\s)`, 'iu');
const PLACE = /(?:^|\s)((?:at|in)\s+(?!the\s+and\b).+)$/iu;
const SENT = new RegExp(`^${SELF}(?:sent|wrote)\\s+(.+?)\\s+(?:an?\\s+)${SOMETHING_SENT}$`, 'iu');
const SENT_TO = new RegExp(`^(?:${SELF}(?:sent|wrote|had)\\s+)?(?:an?\\s+)?${SOMETHING_SENT}\\s+to\\s+(.+)$`, 'iu');
const TOOK = new RegExp(`^${SELF}took\\s+(.+?)\\s+(?:out\\s+)?(?:to|for)\\s+(.+)$`, 'iu');
const WE_DID = /^(.+?),?\s+and\s+(?:i|me)\s+(?:had|grabbed|shared|went(?:\s+(?:for|on|to))?|did|played|made)\s+(.+)$/iu;
const WE_VERB = new RegExp(`^(.+?),?\\s+and\\s+(?:i|me)\\s+(${anyVerb})$`, 'iu');
const THEY_VERB = /^(.+?)\s+(visited|called|phoned|rang|texted|messaged|emailed|e-mailed|wrote(?:\s+to)?)(?:\s+(?:me|us))?$/iu;
/** "Coffee with": an activity of at most six words before the names. */
const ACTIVITY = /^((?:[\p{L}\d'’-]+\s+){0,6}?)with\s+/iu;
const FOR_ACTIVITY = /\s+for\s+((?:an?\s+)?[\p{L}-]+(?:\s+[\p{L}-]+)?)$/iu;

/** @param isName whether words are the name of a person */
export function readForm(text: string, isName: (words: string) => boolean): SentenceForm {
  let rest = text.replace(/(?<!\S)w\/\s*/giu, 'with ');
  const isOnPhone = ON_THE_PHONE.test(rest);
  rest = rest.replace(ON_THE_PHONE, '').trim();
  const first = PLACE_FIRST.exec(rest);
  if (first !== null) rest = rest.slice(first[0].length);
  const { names: named, channel } = namesAndChannel(rest, isName);
  const last = PLACE.exec(named);
  const names = last === null ? named : named.slice(0, last.index).trim();
  return { names, channel: isOnPhone ? 'call' : channel, place: (last?.[1] ?? first?.[1] ?? '').trim() };
}

function namesAndChannel(text: string, isName: (words: string) => boolean): Omit<SentenceForm, 'place'> {
  const sent = SENT.exec(text);
  if (sent !== null) return { names: sent[1] ?? '', channel: channelOf(sent[2] ?? '') };
  const sentTo = SENT_TO.exec(text);
  if (sentTo !== null) return { names: sentTo[2] ?? '', channel: channelOf(sentTo[1] ?? '') };
  const took = TOOK.exec(text);
  if (took !== null) return { names: took[1] ?? '', channel: channelOfActivity(took[2] ?? '') };
  for (const [verb, channel] of VERBS) {
    const found = new RegExp(`^${SELF}(?:${verb})\\s+`, 'iu').exec(text);
    if (found !== null) return withoutPurpose(text.slice(found[0].length), channel);
  }
  const activity = ACTIVITY.exec(text);
  if (activity !== null) return { names: text.slice(activity[0].length), channel: channelOfActivity(activity[1] ?? '') };
  return subjectFirst(text) ?? activityLast(text, isName) ?? { names: text, channel: null };
}

/** "Ana and I had coffee at Luigi’s", "Ana and I met", "Ana called me". The place stays behind the names. */
function subjectFirst(text: string): Omit<SentenceForm, 'place'> | null {
  const place = PLACE.exec(text);
  const core = place === null ? text : text.slice(0, place.index);
  const behind = place === null ? '' : ` ${place[1]}`;
  const did = WE_DID.exec(core);
  if (did !== null) return { names: `${did[1]}${behind}`, channel: channelOfActivity(did[2] ?? '') };
  const verb = WE_VERB.exec(core) ?? THEY_VERB.exec(core);
  return verb === null ? null : { names: `${verb[1]}${behind}`, channel: channelOfVerb(verb[2] ?? '') };
}

/** "Ana, Ben, beer": what stands last is no name but an activity. */
function activityLast(text: string, isName: (words: string) => boolean): Omit<SentenceForm, 'place'> | null {
  const comma = text.lastIndexOf(',');
  const last = text.slice(comma + 1).trim();
  const channel = comma < 0 || isName(last) ? null : channelOf(last);
  return channel === null || channel === 'other' ? null : { names: text.slice(0, comma), channel };
}

/** "Met Ana for tea". */
function withoutPurpose(names: string, channel: Channel): Omit<SentenceForm, 'place'> {
  const purpose = FOR_ACTIVITY.exec(names);
  const said = purpose === null ? null : channelOf(purpose[1] ?? '');
  return purpose === null || said === null
    ? { names, channel }
    : { names: `${names.slice(0, purpose.index)}${names.slice(purpose.index + purpose[0].length)}`, channel: said };
}

/** What people do with somebody is done in person unless its words say otherwise. Null: no words. */
function channelOfActivity(words: string): Channel | null {
  const channel = channelOf(words.trim());
  return channel === 'other' ? null : (channel ?? 'in-person');
}

function channelOfVerb(words: string): Channel | null {
  return VERBS.find(([verb]) => new RegExp(`^(?:${verb})$`, 'iu').test(words))?.[1] ?? null;
}
