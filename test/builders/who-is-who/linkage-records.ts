import type { LinkageRecord } from '../../../shared/matching/linkage-record';

/** A record with only what a test is about. */
export function linkageRecordOf(name: string, fields: Partial<LinkageRecord> = {}): LinkageRecord {
  return {
    name,
    nickname: '',
    aliases: [],
    emails: [],
    phones: [],
    phoneLabels: [],
    urls: [],
    company: '',
    position: '',
    place: '',
    birthday: '',
    circles: [],
    sources: [],
    ...fields,
  };
}
