/** Where the window's page lives. Never file://, which would have rights of its own. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'kith';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** True only for our own page's addresses: same scheme, same host, no port, no user. */
export function isAppUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === '';
}

interface Frame {
  readonly url: string;
}

/** Only the top frame of our window, showing our own page, may call the desktop. Null: the frame is gone or was never ours. */
export function isTrustedSender(sender: Frame | null, mainFrame: Frame | null): boolean {
  return sender !== null && mainFrame !== null && sender === mainFrame && isAppUrl(sender.url);
}
