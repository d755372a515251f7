/** What every record of a reader is, whatever the bytes were. */
import { strict as assert } from 'node:assert';
import { EXCLUSIONS, type Participant, type SourceRecord } from '../../../../../shared/formats/sources/source-record';
import { parseIsoDay } from '../../../../../shared/model/day';
import { CHANNELS } from '../../../../../shared/model/network';

/** Throws when the record is not one. */
export function checkRecord(record: SourceRecord): void {
  switch (record.kind) {
    case 'event':
      assert.equal(parseIsoDay(record.day), record.day);
      assert(CHANNELS.includes(record.channel), record.channel);
      assert(record.exclusion === null || EXCLUSIONS.includes(record.exclusion), String(record.exclusion));
      assert.notEqual(record.id, '');
      for (const person of [...(record.from === null ? [] : [record.from]), ...record.others]) checkParticipant(person);
      assert(record.minutes === null || (record.minutes > 0 && Number.isFinite(record.minutes)), String(record.minutes));
      break;
    case 'card':
      assert.notEqual(record.contact.name.trim(), '');
      break;
    case 'owner':
      checkParticipant(record.participant);
      break;
    case 'relation':
      checkParticipant(record.a);
      checkParticipant(record.b);
      break;
    case 'skipped':
      assert(record.where.length <= 200, record.where);
      break;
    case 'network':
      for (const person of record.tables.people ?? []) assert.notEqual(person.name.trim(), '');
      for (const { a, b } of record.tables.ties ?? []) assert.notEqual(a, b);
      break;
    case 'question':
      assert.notEqual(record.example, '');
  }
}

const ADDRESS = /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+?\d+|https?:\/\/\S+|telegram:\S+|signal:\S+|owner:)$/i;

function checkParticipant({ name, address }: Participant): void {
  assert(name !== '' || address !== '', 'nobody');
  assert(address === '' || ADDRESS.test(address), address);
  assert.doesNotMatch(name, /[\u0000-\u001f]/);
}
