/**
 * Text messages and calls of an Android phone, from the app SMS Backup & Restore: `<smses>` and `<calls>` in XML. The app writes emoji as two numeric
 * entities, which is not XML: the parser reports them and goes on. The owner of the phone is nowhere named.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Channel } from '../../../../model/network';
import { dayInZone } from '../../../dates/zone-days';
import {
  type Exclusion,
  FILE_OWNER,
  type Participant,
  type ReadContext,
  type SourceFile,
  type SourceReader,
  type SourceRecord,
} from '../../source-record';
import { cleanName, mailAddress, phoneAddress } from '../participants';
import { dateSkip, fileNote, skip } from '../skip';
import { headText, readSourceText } from '../text/source-text';

export const SMS_BACKUP: SourceReader = {
  format: 'sms-backup',
  recognizes: (head) => /<(?:smses|calls|allsms)[\s>]/.test(headText(head.subarray(0, 16_384))),
  read: readBackup,
};

async function* readBackup(file: SourceFile, { zone }: ReadContext): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const ready: SourceRecord[] = [];
  const backup = new Backup(zone, ready);
  const parser = new SaxesParser();
  parser.on('error', () => {
    // Emoji as two entities; what a cut file lacks is found at its end.
  });
  parser.on('opentag', (tag) => backup.open(tag));
  parser.on('closetag', (tag) => backup.close(tag.name));
  for await (const part of parts()) {
    if (!write(parser, part)) break;
    yield* ready;
    ready.length = 0;
  }
  yield* ready;
  if (!backup.isComplete) yield skip('', 'skipped-records.cutFile');
}

/** False: the parser cannot go on. */
function write(parser: SaxesParser, part: string): boolean {
  try {
    parser.write(part);
    return true;
  } catch {
    return false;
  }
}

interface Multimedia {
  readonly attributes: Attributes;
  readonly senders: string[];
  readonly receivers: string[];
}

type Attributes = (name: string) => string;

function attributesOf(tag: SaxesTagPlain): Attributes {
  return (name) => {
    const value = Object.hasOwn(tag.attributes, name) ? tag.attributes[name] : undefined;
    return value === undefined || value === 'null' ? '' : mendSurrogates(value);
  };
}

/** `&#55357;&#56832;` → 😀 */
function mendSurrogates(text: string): string {
  if (!text.includes('&#5')) return text;
  return text.replace(/&#(5[56]\d{3});&#(5[67]\d{3});/g, (whole, high: string, low: string) => {
    const mended = String.fromCharCode(Number(high), Number(low));
    return [...mended].length === 1 ? mended : whole;
  });
}

class Backup {
  isComplete = false;
  private readonly zone: string;
  private readonly ready: SourceRecord[];
  private multimedia: Multimedia | null = null;
  private count = 0;

  constructor(zone: string, ready: SourceRecord[]) {
    this.zone = zone;
    this.ready = ready;
  }

  open(tag: SaxesTagPlain): void {
    const attributes = attributesOf(tag);
    switch (tag.name) {
      case 'sms':
        this.addText(attributes);
        return;
      case 'call':
        this.addCall(attributes);
        return;
      case 'mms':
        this.multimedia = { attributes, senders: [], receivers: [] };
        return;
      case 'addr':
        if (attributes('type') === '137') this.multimedia?.senders.push(attributes('address'));
        else this.multimedia?.receivers.push(attributes('address'));
        return;
    }
  }

  close(name: string): void {
    if (name === 'smses' || name === 'calls' || name === 'allsms') this.isComplete = true;
    if (name !== 'mms' || this.multimedia === null) return;
    this.addMultimedia(this.multimedia);
    this.multimedia = null;
  }

  /** Types: 1 received, 2 sent, 3 draft, 4 to 6 not sent. */
  private addText(attributes: Attributes): void {
    const type = attributes('type');
    const people = participantsOf(attributes('address'), attributes('contact_name'));
    const exclusion = type === '1' || type === '2' ? exclusionOf(attributes('address')) : 'draft';
    this.add(attributes('date'), people, type === '1', { channel: 'message', kind: `sms${type}`, exclusion, minutes: null });
  }

  /** Types: 1 received, 2 made, 3 missed, 4 to the mailbox, 5 refused, 6 blocked, 7 taken on another device. */
  private addCall(attributes: Attributes): void {
    const type = attributes('type');
    const seconds = Number(attributes('duration')) || 0;
    const number = /^-?\d?$/.test(attributes('number')) ? '' : attributes('number');
    const isMissed = seconds <= 0 || !['1', '2', '7'].includes(type);
    this.add(attributes('date'), participantsOf(number, attributes('contact_name')), type !== '2', {
      channel: 'call',
      kind: `call${type}`,
      exclusion: isMissed ? 'missed' : exclusionOf(number),
      minutes: isMissed ? null : Math.ceil(seconds / 60),
    });
  }

  private addMultimedia({ attributes, senders, receivers }: Multimedia): void {
    const box = attributes('msg_box');
    const isIncoming = box === '1';
    const named = participantsOf(attributes('address'), attributes('contact_name'));
    const known = new Map(named.map((person) => [person.address, person]));
    // The phone's own number stands among the receivers; in older backups, as "insert-address-token".
    const sender = isIncoming ? participantsOf(senders.join('~'), '')[0] : undefined;
    const from = sender === undefined ? undefined : (known.get(sender.address) ?? sender);
    const people = named.length > 0 ? named : participantsOf([...senders, ...receivers].join('~'), '');
    const exclusion = box === '3' ? 'draft' : exclusionOf(named[0]?.address ?? '');
    this.add(
      attributes('date'),
      people,
      isIncoming,
      { channel: people.length > 1 ? 'group-chat' : 'message', kind: `mms${box}`, exclusion, minutes: null },
      from,
    );
  }

  private add(
    date: string,
    people: readonly Participant[],
    isIncoming: boolean,
    event: { readonly channel: Channel; readonly kind: string; readonly exclusion: Exclusion | null; readonly minutes: number | null },
    sender?: Participant,
  ): void {
    this.count++;
    const where = `${event.channel === 'call' ? 'call' : 'message'} ${this.count}`;
    // Some phones write seconds.
    const written = /^\d{9,14}$/.test(date) ? Number(date) : Number.NaN;
    const day = dayInZone(written < 100_000_000_000 ? written * 1000 : written, this.zone);
    if (day === null) this.ready.push(dateSkip(where, date));
    else if (people.length === 0) this.ready.push(skip(where, 'skipped-records.noRecipient'));
    else {
      const from = isIncoming ? (sender ?? people[0] ?? null) : FILE_OWNER;
      const addresses = people
        .map(({ name, address }) => address || name)
        .sort()
        .join(',');
      const others = isIncoming
        ? [...people.filter((person) => person.address !== from?.address || person.name !== from.name), FILE_OWNER]
        : people;
      this.ready.push({
        kind: 'event',
        id: `${event.kind}:${date}:${addresses}`,
        day,
        channel: event.channel,
        from,
        others,
        thread: `sms:${addresses}`,
        minutes: event.minutes,
        title: '',
        exclusion: event.exclusion,
      });
    }
  }
}

/** `+44 7700 900123~+44 7700 900124` with "Ada Marsh, Bo Quill". Names go to numbers only where there are as many. */
function participantsOf(addresses: string, names: string): readonly Participant[] {
  const written = [...new Set(addresses.split(/[~;,]/).map((address) => address.trim()))].filter(
    (address) => address !== '' && address !== 'insert-address-token',
  );
  const whole = /^\(?unknown\)?$/i.test(names.trim()) ? '' : cleanName(names);
  const parts = written.length > 1 ? whole.split(/,\s*/) : [whole];
  return written.map((address, i) => {
    const found = phoneAddress(address) || mailAddress(address);
    const name = parts.length === written.length && !/^\(?unknown\)?$/i.test(parts[i] ?? '') ? (parts[i] ?? '') : '';
    return { name: name === '' && found === '' ? cleanName(address) : phoneAddress(name) === '' ? name : '', address: found };
  });
}

/** Short numbers and senders in letters ("BANK") are programs. */
function exclusionOf(address: string): Exclusion | null {
  const plain = address.replace(/^tel:/, '').replace(/[\s().-]/g, '');
  if (plain.includes('@') || plain === '') return null;
  if (/[A-Za-z]/.test(plain)) return 'automatic';
  return !plain.startsWith('+') && plain.replace(/\D/g, '').length <= 6 ? 'automatic' : null;
}
