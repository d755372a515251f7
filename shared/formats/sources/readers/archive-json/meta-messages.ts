/** `message_1.json` of a Facebook or Instagram archive: one conversation. Names are all it says about people. */

import type { Channel } from '../../../../model/network';
import { dayInZone } from '../../../dates/zone-days';
import type { Exclusion, Participant, ReadContext, SourceEvent, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { cleanName, named } from '../participants';
import { dateSkip, skip } from '../skip';
import { field, jsonValues, listAt, numberAt, textAt } from '../text/json-values';
import { headText } from '../text/source-text';
import { mendText } from './mended-text';

export const META_MESSAGES: SourceReader = {
  format: 'meta-messages',
  recognizes: (head) => {
    const text = headText(head);
    return /^\s*\{\s*"participants"\s*:\s*\[/.test(text) && /"sender_name"|"senderName"|"messages"\s*:/.test(text);
  },
  read: readConversation,
};

/** Somebody whose account is gone, in a few languages. */
const NOBODY =
  /^(?:facebook user|instagram user|facebook-nutzer(?:in)?|utilisateur (?:de )?facebook|usuario de facebook|usuário do facebook|utente di facebook|)$/i;

async function* readConversation(file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const thread = await threadOf(file);
  const people = new Map<string, Participant>();
  for (const name of thread.participants) if (!NOBODY.test(name)) people.set(name, named(name));
  const repeated = new Map<string, number>();
  for await (const entry of jsonValues(file, ['$.messages.*'])) {
    if ('kind' in entry) return yield skip('', 'skipped-records.brokenJson');
    const message = entry.value;
    const instant = numberAt(message, 'timestamp_ms') || numberAt(message, 'timestamp');
    const day = instant > 0 ? dayInZone(instant, zone) : null;
    const name = cleanName(mendText(textAt(message, 'sender_name') || textAt(message, 'senderName')));
    const where = `message ${Number(entry.path.at(-1)) + 1}`;
    if (day === null) yield dateSkip(where, textAt(message, 'timestamp_ms'));
    else if (NOBODY.test(name)) yield skip(where, 'skipped-records.noSender');
    else {
      const others = [...people.values()].filter((person) => person.name !== name);
      const key = `meta:${thread.id}:${instant}:${name}`;
      const count = (repeated.get(key) ?? 0) + 1;
      repeated.set(key, count);
      if (others.length === 0) yield skip(where, 'skipped-records.noRecipient');
      else
        yield {
          kind: 'event',
          id: `${key}#${count}`,
          day,
          from: named(name),
          others,
          thread: `meta:${thread.id}`,
          title: '',
          ...contentOf(message, people.size),
        } satisfies SourceEvent;
    }
  }
}

function contentOf(
  message: unknown,
  people: number,
): { readonly channel: Channel; readonly minutes: number | null; readonly exclusion: Exclusion | null } {
  const seconds = numberAt(message, 'call_duration');
  if (textAt(message, 'type') !== 'Call' && Number.isNaN(seconds)) {
    return {
      channel: people > 2 ? 'group-chat' : 'message',
      minutes: null,
      exclusion: textAt(message, 'type') === 'Subscribe' ? 'system-message' : null,
    };
  }
  const isMissed = field(message, 'missed') === true || !(seconds > 0);
  return { channel: 'call', minutes: isMissed ? null : Math.ceil(seconds / 60), exclusion: isMissed ? 'missed' : null };
}

/** The participants stand before the messages, the path of the conversation behind them. */
async function threadOf(file: SourceFile): Promise<{ readonly participants: readonly string[]; readonly id: string }> {
  const participants: string[] = [];
  let id = '';
  let last = '';
  for await (const entry of jsonValues(file, ['$.participants', '$.thread_path', '$.threadPath', '$.threadName', '$.title'])) {
    if ('kind' in entry) break;
    const key = entry.path.at(-1);
    if (key === 'participants') {
      for (const person of listAt({ list: entry.value }, 'list')) {
        participants.push(cleanName(mendText(typeof person === 'string' ? person : textAt(person, 'name'))));
      }
    } else if (key !== 'title') id ||= typeof entry.value === 'string' ? entry.value : '';
    else last = typeof entry.value === 'string' ? mendText(entry.value) : '';
  }
  return { participants, id: id.replace(/^.*\//, '') || last || [...participants].sort().join(',') };
}
