/**
 * LinkedIn's Connections.csv of every era: with and without preamble, URL, and the address columns of before 2017. Found by name, so the order
 * and the era do not matter.
 */
import type { ContactsFormat } from './column';
import { columnsByHeader, rolesByHeader } from './header-aliases';

const ROLES = rolesByHeader({
  'given-name': 'First Name',
  'family-name': 'Last Name',
  url: 'URL | Profile URL | Websites',
  email: 'Email Address | E-mail Address',
  company: 'Company',
  position: 'Position',
  'connected-on': 'Connected On',
  keep: 'Address | Instant Messengers',
});

export const LINKEDIN: ContactsFormat = {
  name: 'linkedin',
  knowsHeader: (key) => ROLES.has(key),
  recognizes: (keys) => keys.includes('firstname') && keys.includes('lastname') && keys.includes('connectedon'),
  columns: (headers) => columnsByHeader(headers, ROLES),
  circleSeparator: /[;,]/,
  isDayFirst: () => true, // Excel writes "04 Nov 2023" again in its own locale; where it does so with numbers, that is mostly day first
};

/** The other tables of a LinkedIn archive hold no list of contacts: by the columns that give each away, with the name to say. */
const OTHER_TABLES: readonly { readonly keys: readonly string[]; readonly file: string }[] = [
  { keys: ['conversationid', 'from', 'folder'], file: 'messages.csv' },
  { keys: ['from', 'to', 'date', 'subject', 'content', 'folder'], file: 'messages.csv' },
  { keys: ['from', 'to', 'sentat', 'direction'], file: 'Invitations.csv' },
  { keys: ['firstname', 'lastname', 'text', 'creationdate', 'status'], file: 'the recommendations' },
  { keys: ['companyname', 'title', 'startedon', 'finishedon'], file: 'Positions.csv' },
  { keys: ['schoolname', 'degreename'], file: 'Education.csv' },
  { keys: ['firstname', 'lastname', 'maidenname', 'headline', 'geolocation'], file: 'Profile.csv' },
  { keys: ['endorsementdate', 'skillname'], file: 'the endorsements' },
];

/** The LinkedIn file this is when it is not the one with the contacts, or null. */
export function otherLinkedInTable(keys: readonly string[]): string | null {
  return OTHER_TABLES.find((table) => table.keys.every((key) => keys.includes(key)))?.file ?? null;
}
