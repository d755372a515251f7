/** The readers of all kinds of files, in the order in which they are asked whether they know a file: the most particular first. */
import { VCARD } from './readers/address-book/vcard';
import { META_MESSAGES } from './readers/archive-json/meta-messages';
import { ICALENDAR } from './readers/calendar/icalendar';
import { SIGNAL } from './readers/chat/signal';
import { TELEGRAM } from './readers/chat/telegram';
import { WHATSAPP } from './readers/chat/whatsapp';
import { LINKEDIN_INVITATIONS } from './readers/linkedin/invitations';
import { LINKEDIN_MESSAGES } from './readers/linkedin/messages';
import { MBOX } from './readers/mail/mbox';
import { SINGLE_MAIL } from './readers/mail/single-mail';
import type { SourceReader } from './source-record';

export const SOURCE_READERS: readonly SourceReader[] = [
  VCARD,
  ICALENDAR,
  LINKEDIN_MESSAGES,
  LINKEDIN_INVITATIONS,
  MBOX,
  SINGLE_MAIL,
  TELEGRAM,
  SIGNAL,
  META_MESSAGES,
  WHATSAPP,
];
