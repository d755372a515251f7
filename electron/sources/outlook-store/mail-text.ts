/** Mails of an Outlook data file as a mailbox has them, without their text. */
import { headersOf } from '../../../shared/formats/sources/readers/mail/header-block';
import { FIELD, RECIPIENT_KIND } from '../../../shared/formats/sources/readers/mail/outlook-fields';
import { recipientsOf, type StoreItem, senderOf, subjectOf } from './item';

/** The headers of the servers, and the fields of Outlook where they lack one. */
export function mailText(item: StoreItem): string {
  const { text, instant } = item.properties;
  const recipients = recipientsOf(item);
  const people = (kind: number) => recipients.filter((one) => one.kind === kind).map(({ person }) => person);
  const written = instant(FIELD.sentAt) ?? instant(FIELD.deliveredAt);
  const lines = headerLines(text(FIELD.transportHeaders));
  const names = new Set(lines.map((line) => /^[!-9;-~]+/.exec(line)?.[0].toLowerCase() ?? ''));
  const own = headersOf({
    date: written === null ? '' : new Date(written).toUTCString().replace('GMT', '+0000'),
    messageId: text(FIELD.messageId),
    subject: subjectOf(item),
    from: [senderOf(item)],
    to: people(RECIPIENT_KIND.to),
    cc: people(RECIPIENT_KIND.cc),
    bcc: people(RECIPIENT_KIND.bcc),
    references: text(FIELD.references) || text(FIELD.inReplyTo),
  });
  const missing = [...own].filter(([name]) => !names.has(name)).map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}`);
  return `From -\n${[...missing, ...lines].join('\n')}\n\n`;
}

/** Without the lines that are no header: an empty one would end the mail. */
function headerLines(headers: string): readonly string[] {
  return headers
    .split(/\r?\n/)
    .filter((line) => /^(?:[!-9;-~]{1,76}:|[ \t]+\S)/.test(line))
    .map((line) => line.replaceAll('\r', ' '));
}
