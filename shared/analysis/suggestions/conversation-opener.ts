/**
 * Something true to say first: quoted from a dated entry of the log, never invented. In this order: an open promise of the user's, a note, a topic.
 *
 * Left out: entries whose note must not be quoted, entries not known to the day (their date is a guess), entries with more than ten people (it may
 * be about anybody), entries to come, and whatever names a private interest. Nothing left: null, and Kith says nothing.
 */

import { formatDay } from '../../lib/format-time';
import type { IsoDay } from '../../model/day';
import { dayNumber } from '../../model/day';
import { fold } from '../../model/fold';
import type { PersonId } from '../../model/ids';
import { interactionsWith } from '../../model/interaction-log/log-queries';
import type { Interaction, Network } from '../../model/network';
import type { ReconnectRow } from './reconnect-list';

const PEOPLE_AT_MOST = 10;
const NOTE_FRESH_FOR = 2 * 365; // days
const NOTE_LENGTH = 140;

export function openerFor(network: Network, person: PersonId, today: IsoDay): ReconnectRow['opener'] {
  const entries: Interaction[] = [];
  for (const interaction of interactionsWith(network.interactions, [person])) if (interaction.day <= today) entries.push(interaction);
  entries.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1)); // latest first
  const lastDay = entries[0]?.day;
  const quotable = entries.filter((entry) => entry.mayQuote && entry.precision === 'day' && entry.people.length <= PEOPLE_AT_MOST);
  const isPrivate = privateWords(network);

  const promise = quotable.find((entry) => entry.day === lastDay && entry.promise.trim() !== '' && !isPrivate(entry.promise));
  if (promise) return { text: `You promised: ${quoted(promise.promise)}`, date: promise.day, interaction: promise.id };

  const isFresh = (entry: Interaction) => dayNumber(today) - dayNumber(entry.day) <= NOTE_FRESH_FOR;
  const noted = quotable.find((entry) => isFresh(entry) && isConcrete(entry.note) && !isPrivate(entry.note));
  if (noted) return { text: `Ask about: ${quoted(noted.note)}`, date: noted.day, interaction: noted.id };

  for (const entry of quotable) {
    const topic = entry.topics.map((id) => network.interests.get(id)).find((interest) => interest && !interest.isPrivate);
    if (!topic) continue;
    const when = entry.day === lastDay ? 'Last time' : `On ${formatDay(entry.day, today)}`;
    return { text: `${when} you talked about ${topic.name}`, date: entry.day, interaction: entry.id };
  }
  return null;
}

/** A note one can ask about says more than a word or two ("coffee"). */
function isConcrete(note: string): boolean {
  return note.trim().split(/\s+/).length >= 3;
}

/** The text in quotation marks, up to the end of the sentence or word that fits. */
export function quoted(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,]+$/, '');
  if (line.length <= NOTE_LENGTH) return `“${line}”`;
  const cut = line.slice(0, NOTE_LENGTH);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  if (sentence >= 30) return `“${cut.slice(0, sentence + 1).replace(/[.]$/, '')}”`;
  const word = cut.lastIndexOf(' ');
  return `“${word > 0 ? cut.slice(0, word) : cut}…”`;
}

/** Whether a text names a private interest, by any of its spellings. */
function privateWords(network: Network): (text: string) => boolean {
  const words: string[] = [];
  for (const interest of network.interests.values()) {
    if (interest.isPrivate) words.push(...[interest.name, ...interest.aliases].map(fold).filter((word) => word !== ''));
  }
  return (text) => {
    if (words.length === 0) return false;
    const folded = fold(text);
    return words.some((word) => folded.includes(word));
  };
}
