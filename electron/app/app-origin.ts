/** The address of the window's page. Never file://, which would give the page rights of its own. */
import type { DisplayLanguage } from '../language';

export const APP_SCHEME = 'app';
const APP_HOST = 'kith';
/**
 * The server of `npm run dev`, which sends changes to the window. Null in every build: there `import.meta.env.DEV` is false, and the bundler removes the rest.
 */
export const DEV_SERVER = import.meta.env?.DEV === true ? (process.env.ELECTRON_RENDERER_URL ?? null) : null;
const APP_PAGE = DEV_SERVER === null ? `${APP_SCHEME}://${APP_HOST}/index.html` : `${DEV_SERVER}/index.html`;

/** The page's address. A language other than English travels in the query, because the page has no other way to know it before it draws. */
export function pageAddress({ language, direction }: DisplayLanguage): string {
  return language === 'english' ? APP_PAGE : `${APP_PAGE}?language=${language}&direction=${direction}`;
}

/** True only for addresses of our own page: same scheme, same host, no port, no user. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (DEV_SERVER !== null && url.host === new URL(DEV_SERVER).host) return true;
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}

interface Frame {
  readonly url: string;
}

/** Only the top frame of our window, showing our own page, may call the desktop. Null: the frame is gone or never was in our window. */
export function isTrustedSender(sender: Frame | null, mainFrame: Frame | null): boolean {
  return sender !== null && mainFrame !== null && sender === mainFrame && isAppUrl(sender.url);
}
