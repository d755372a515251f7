/** What holds for the whole app and can be set only before it is ready: the rights of our own scheme, the sandbox of every process, no network. */
import { app, protocol } from 'electron';
import { APP_SCHEME } from './app-origin';
import { blockNetworkRequests } from './block-network-requests';

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
