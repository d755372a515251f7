/** Which page of which site a web address is. A member has one page on a site, so two pages of one site are two people. */
import { linkedInSlug } from './contact-keys';

export interface ProfilePage {
  /** `linkedin`, `x`, `github`, …; for a page on no known site its host. */
  readonly site: string;
  /** In lower case. Empty: the first page of a site of one's own. */
  readonly handle: string;
  /** True: the site gives each member one page. */
  readonly isMemberSite: boolean;
}

const SITES: ReadonlyMap<string, string> = new Map([
  ['twitter.com', 'x'],
  ['x.com', 'x'],
  ['github.com', 'github'],
  ['gitlab.com', 'gitlab'],
  ['facebook.com', 'facebook'],
  ['fb.com', 'facebook'],
  ['instagram.com', 'instagram'],
  ['xing.com', 'xing'],
  ['youtube.com', 'youtube'],
  ['tiktok.com', 'tiktok'],
  ['t.me', 'telegram'],
  ['medium.com', 'medium'],
  ['behance.net', 'behance'],
  ['dribbble.com', 'dribbble'],
  ['bsky.app', 'bluesky'],
  ['vk.com', 'vk'],
  ['researchgate.net', 'researchgate'],
  ['orcid.org', 'orcid'],
]);
/** Pages of these sites that are no member: lists, groups, search. */
const NOT_MEMBERS = new Set(
  'groups group pages events hashtag search explore p watch company school in share intent login home about'.split(' '),
);
const BEFORE_HANDLE = new Set(['profile', 'people', 'user', 'c', 'channel', 'u', 'in']);

/** Null: not a web address, or a page that belongs to nobody. */
export function profilePage(url: string): ProfilePage | null {
  const slug = linkedInSlug(url);
  if (slug !== null) return { site: 'linkedin', handle: slug, isMemberSite: true };
  const match = /^(?:https?:\/\/)?(?:www\.|m\.)?([^/?#\s]+\.[a-z]{2,})(?:\/([^?#\s]*))?/i.exec(url.trim());
  if (match === null) return null;
  const host = (match[1] as string).toLowerCase();
  const parts = (match[2] ?? '').toLowerCase().split('/').filter(Boolean);
  const site = SITES.get(host);
  if (site === undefined) return host.includes('linkedin.') ? null : { site: host, handle: parts.join('/'), isMemberSite: false };
  const [first = '', second = ''] = parts;
  const handle = (BEFORE_HANDLE.has(first) ? second : first).replace(/^@/, '');
  return handle === '' || NOT_MEMBERS.has(handle) ? null : { site, handle, isMemberSite: true };
}
