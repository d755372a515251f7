/** The readers of all kinds of files, in the order in which they are asked whether they know a file: the most particular first. */
import { VCARD } from './readers/address-book/vcard';
import { CONTRACK } from './readers/archive-json/contrack';
import { GOOGLE_PHOTOS } from './readers/archive-json/google-photos';
import { META_MESSAGES } from './readers/archive-json/meta-messages';
import { META_PEOPLE } from './readers/archive-json/meta-people';
import { MONICA } from './readers/archive-json/monica';
import { NAMETAG } from './readers/archive-json/nametag';
import { ICALENDAR } from './readers/calendar/icalendar';
import { SIGNAL } from './readers/chat/signal';
import { SMS_BACKUP } from './readers/chat/sms-backup';
import { TELEGRAM } from './readers/chat/telegram';
import { WHATSAPP } from './readers/chat/whatsapp';
import { GRAPHML } from './readers/graph/graphml';
import { NETWORK_CANVAS_EDGES, NETWORK_CANVAS_NODES, NETWORK_CANVAS_SESSION } from './readers/graph/network-canvas-csv';
import { LINKEDIN_CONNECTIONS } from './readers/linkedin/connections';
import { LINKEDIN_ENDORSEMENTS, LINKEDIN_RECOMMENDATIONS } from './readers/linkedin/endorsements';
import { LINKEDIN_INVITATIONS } from './readers/linkedin/invitations';
import { LINKEDIN_MESSAGES } from './readers/linkedin/messages';
import { LINKEDIN_POSITIONS } from './readers/linkedin/positions';
import { LINKEDIN_PROFILE } from './readers/linkedin/profile';
import { MBOX } from './readers/mail/mbox';
import { OLM } from './readers/mail/olm';
import { OUTLOOK_MESSAGE } from './readers/mail/outlook-message';
import { SINGLE_MAIL } from './readers/mail/single-mail';
import { MARKDOWN_NOTES } from './readers/notes/markdown-notes';
import { OWN_JSON, OWN_PEOPLE, OWN_TIES } from './readers/own/own-json-csv';
import { OWN_VCARD } from './readers/own/own-vcard';
import type { SourceReader } from './source-record';

export const SOURCE_READERS: readonly SourceReader[] = [
  OWN_JSON,
  OWN_PEOPLE,
  OWN_TIES,
  OWN_VCARD,
  GRAPHML,
  NETWORK_CANVAS_NODES,
  NETWORK_CANVAS_EDGES,
  NETWORK_CANVAS_SESSION,
  VCARD,
  ICALENDAR,
  LINKEDIN_MESSAGES,
  LINKEDIN_INVITATIONS,
  LINKEDIN_ENDORSEMENTS,
  LINKEDIN_RECOMMENDATIONS,
  LINKEDIN_PROFILE,
  LINKEDIN_POSITIONS,
  LINKEDIN_CONNECTIONS,
  MBOX,
  SINGLE_MAIL,
  OUTLOOK_MESSAGE,
  OLM,
  TELEGRAM,
  SIGNAL,
  META_MESSAGES,
  META_PEOPLE,
  SMS_BACKUP,
  GOOGLE_PHOTOS,
  MONICA,
  NAMETAG,
  CONTRACK,
  WHATSAPP,
  MARKDOWN_NOTES,
];
