/** Serves the window's page from app://kith/. */
import { randomBytes } from 'node:crypto';
import { type Protocol, protocol } from 'electron';
import { APP_SCHEME } from './app-origin';
import { appResponse, builtFiles } from './app-response';

/** Must run before the app is ready. The scheme gets only the rights that a page needs: no service workers, no bypass of the content security policy. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Serves the files that were built into `folder`. Each load of a page or a worker gets its own nonce. */
export function serveApp(served: Protocol, folder: string): void {
  const files = builtFiles(folder);
  served.handle(APP_SCHEME, (request) => appResponse(files, request, randomBytes(18).toString('base64')));
}
