/**
 * What the app and its pages may not do. Kith makes no network connection: four barriers, each of which stops an ordinary mistake alone: Chromium's own traffic is switched off, every request
 * except those for our own page is cancelled, every permission is denied, and no page can navigate, open windows or embed others. WebRTC, which passes by
 * all of them, may use no network interface. test/e2e/fences/silence.spec.ts proves it by system calls. And every
 * process is sandboxed, and our own scheme has only the rights that a page needs.
 */
import { app, protocol, type Session, session, type WebContents } from 'electron';
import { APP_SCHEME, DEV_SERVER, isAppUrl } from './app-origin';

const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'], // step: fence-background-networking
  ['disable-component-update'], // step: fence-component-update
  ['disable-domain-reliability'], // step: fence-domain-reliability
  ['disable-sync'], // step: fence-sync
  // A page that gives WebRTC a name ending in `.local` makes Chromium ask the local network for it.
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'], // step: fence-mdns
  ['no-pings'], // step: fence-pings
  ['dns-prefetch-disable'], // step: fence-dns-prefetch
  // step: fence-host-names
  ['host-resolver-rules', `MAP * ~NOTFOUND${DEV_SERVER === null ? '' : ` , EXCLUDE ${new URL(DEV_SERVER).hostname}`}`],
];

/** Schemes that never leave the computer. `devtools:` is allowed only where developer tools are. */
const LOCAL_SCHEMES = new Set(['blob:', 'data:']);

export function isLocalAddress(address: string, allowDeveloperTools: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol } = new URL(address);
  return isAppUrl(address) || LOCAL_SCHEMES.has(protocol) || (allowDeveloperTools && protocol === 'devtools:');
}

/** Must run before the app is ready. */
export function restrictApp(): void {
  blockNetworkRequests(); // step: fence-network
  // Only the rights that a page needs: no service workers, no bypass of the content security policy.
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }, // step: fence-scheme
  ]);
  // Chromium cannot run its sandbox as root (the launcher passes --no-sandbox then). For all other users, every process is sandboxed.
  if (process.getuid?.() !== 0) app.enableSandbox(); // step: fence-every-sandbox
}

function blockNetworkRequests(): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  app.on('web-contents-created', (_event, contents) => hardenContents(contents)); // step: fence-every-page
  app.on('session-created', hardenSession); // step: fence-every-session
}

/** In memory only, so that Chromium writes nothing of what the page shows to the disk. */
export function createWindowSession(): Session {
  hardenSession(session.defaultSession); // step: fence-default-session
  return session.fromPartition('kith');
}

function hardenSession(hardened: Session): void {
  hardened.setPermissionRequestHandler((_contents, _permission, answer) => answer(false)); // step: fence-permission-requests
  hardened.setPermissionCheckHandler(() => false); // step: fence-permission-checks
  hardened.setDevicePermissionHandler(() => false); // step: fence-devices
  hardened.setDisplayMediaRequestHandler((_request, answer) => answer({})); // step: fence-screen
  hardened.setSpellCheckerEnabled(false); // step: fence-spell-checker
  // Otherwise Chromium downloads dictionaries.
  hardened.setSpellCheckerDictionaryDownloadURL('app://nowhere/'); // step: fence-dictionaries
  // step: fence-requests
  hardened.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocalAddress(request.url, !app.isPackaged) }));
  hardened.on('will-download', (event) => event.preventDefault()); // step: fence-downloads
}

function hardenContents(contents: WebContents): void {
  const prevent = (event: { preventDefault: () => void }) => event.preventDefault();
  contents.on('will-navigate', prevent); // step: fence-navigation
  contents.on('will-frame-navigate', prevent); // step: fence-frame-navigation
  contents.on('will-redirect', prevent); // step: fence-redirects
  contents.on('will-attach-webview', prevent); // step: fence-web-views
  contents.setWindowOpenHandler(() => ({ action: 'deny' })); // step: fence-new-windows
  // WebRTC passes by requests and the content security policy. The switch of the same name has no effect in Electron.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'); // step: fence-webrtc
}
