/** Serves the window's page from app://kith/. */
import { randomBytes } from 'node:crypto';
import { type Protocol, protocol } from 'electron';
import { APP_SCHEME } from './app-origin';
import { appResponse, builtFiles } from './app-response';

/** Must run before the app is ready. The scheme gets no more than a page needs: no service workers, no way around the policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves what was built into `folder`. A page and its worker each get the nonce of their own load. */
export function serveApp(served: Protocol, folder: string): void {
  const files = builtFiles(folder);
  served.handle(APP_SCHEME, (request) => appResponse(files, request, randomBytes(18).toString('base64')));
}
