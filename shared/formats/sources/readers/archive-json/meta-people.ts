/** The friends and the profile in a Facebook archive (`your_friends.json`, `profile_information.json`). */
import { dayInZone } from '../../../dates/zone-days';
import type { ReadContext, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { CardBuilder } from '../address-book/card';
import { cleanName, mailAddress, phoneAddress } from '../participants';
import { skip } from '../skip';
import { field, listAt, numberAt, textAt, wholeJson } from '../text/json-values';
import { headText } from '../text/source-text';
import { mendText } from './mended-text';

/** `friends` before 2021. Requests that nobody answered are no friends. */
const FRIENDS = ['friends_v2', 'friends'] as const;

export const META_PEOPLE: SourceReader = {
  format: 'meta-people',
  recognizes: (head) =>
    /^\s*\{\s*"(?:friends_v2|friends|profile_v2|profile)"\s*:\s*[[{]\s*(?:\{\s*)?"(?:name|timestamp)"/.test(
      headText(head.subarray(0, 16_384)),
    ),
  read: readPeople,
};

async function* readPeople(file: SourceFile, { today, zone }: ReadContext): AsyncIterable<SourceRecord> {
  const archive = await wholeJson(file);
  if (archive === undefined) return yield skip('', 'skipped-records.brokenJson');
  for (const profile of [field(archive, 'profile_v2'), field(archive, 'profile')]) if (profile !== undefined) yield* ownerRecords(profile);
  for (const [index, friend] of FRIENDS.flatMap((key) => listAt(archive, key)).entries()) {
    const builder = new CardBuilder(index + 1, today);
    builder.add('name', 'Name', cleanName(mendText(textAt(friend, 'name'))));
    const info = textAt(friend, 'contact_info');
    builder.add(mailAddress(info) === '' ? 'phone' : 'email', 'Contact', info);
    const seconds = numberAt(friend, 'timestamp');
    const day = seconds > 0 ? dayInZone(seconds * 1000, zone) : null;
    if (day !== null) builder.add('connected-on', 'Friends since', day);
    const contact = builder.build();
    if (contact === null) yield skip(`friend ${index + 1}`, 'skipped-records.cardWithoutName');
    else yield { kind: 'card', id: '', contact, isOwner: false };
  }
}

function* ownerRecords(profile: unknown): Iterable<SourceRecord> {
  const name = cleanName(mendText(textAt(profile, 'name', 'full_name')));
  if (name !== '') yield { kind: 'owner', participant: { name, address: '' }, isStated: true };
  const mails = [...listAt(profile, 'emails', 'emails'), ...listAt(profile, 'emails', 'previous_emails')].map((mail) =>
    mailAddress(String(mail)),
  );
  const phones = listAt(profile, 'phone_numbers').map((phone) => phoneAddress(textAt(phone, 'phone_number')));
  for (const address of [...mails, ...phones]) if (address !== '') yield { kind: 'owner', participant: { name, address }, isStated: true };
}
