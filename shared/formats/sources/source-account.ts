/** The account of an import, file by file: what was read, what was left out and why. The same for the window and the command line. */
import type { IsoDay } from '../../model/day';
import { type Message, type MessageKey, message } from '../../strings/message';
import type { CollectedSources } from './collected-sources';
import { countedOf, MAX_PEOPLE, type NoContact } from './contact-rules';
import type { SourcesPlan } from './plan-sources';

export interface SkippedPart {
  /** `line 12`, a Message-ID, or a number of entries. */
  readonly where: Message | string;
  readonly reason: Message;
}

export interface SourceFileAccount {
  readonly path: string;
  readonly format: string;
  readonly account: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly people: number;
  /** Messages, meetings, calls. */
  readonly contacts: number;
  readonly skipped: readonly SkippedPart[];
}

const REASONS = {
  list: 'sources.list',
  automatic: 'sources.automatic',
  draft: 'sources.draft',
  spam: 'sources.spam',
  sponsored: 'sources.sponsored',
  cancelled: 'sources.cancelled',
  declined: 'sources.declined',
  missed: 'sources.missed',
  'all-day': 'sources.all-day',
  'system-message': 'sources.system-message',
  'nobody-else': 'sources.nobody-else',
  future: 'sources.future',
  'before-start': 'sources.before-start',
  'owner-unknown': 'sources.owner-unknown',
  repeated: 'sources.repeated',
  'people-missing': 'sources.people-missing',
} as const satisfies Record<Exclude<NoContact, 'too-many-people'>, MessageKey>;

export function noContactMessage(reason: NoContact): Message {
  return reason === 'too-many-people' ? message('sources.too-many-people', { count: MAX_PEOPLE }) : message(REASONS[reason]);
}

export function sourceAccounts({ files }: CollectedSources, { noContact, sources }: Pick<SourcesPlan, 'noContact' | 'sources'>) {
  return files.map((file, i): SourceFileAccount => {
    const { path, format, account, from, to } = file;
    const late = noContact[i] ?? new Map<NoContact, number>();
    const counts = new Map(file.noContact);
    for (const [reason, count] of late) counts.set(reason, (counts.get(reason) ?? 0) + count);
    return {
      path,
      format,
      account,
      from,
      to,
      people: sources[i]?.people ?? 0,
      contacts: countedOf(file.events, late),
      skipped: [
        ...file.skipped,
        ...(file.moreSkipped > 0 ? [{ where: '', reason: message('sources.moreSkipped', { count: file.moreSkipped }) }] : []),
        ...(file.unclearDate === null ? [] : [{ where: '', reason: message('sources.unclearDate', { date: file.unclearDate }) }]),
        ...[...counts].map(([reason, count]) => ({ where: message('sources.events', { count }), reason: noContactMessage(reason) })),
      ],
    };
  });
}
