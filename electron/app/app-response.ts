/**
 * The responses of app://kith/: exactly the files that were built, with a new content security policy for each load. A pure function of the list of files
 * and the request, so that the tests with hostile addresses run in plain Node. A query is allowed and ignored: the page reads its language from it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isAppUrl } from './app-origin';

/** From the path of an address to the file on disk. */
export type BuiltFiles = ReadonlyMap<string, string>;

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.woff2': 'font/woff2',
    '.woff': 'font/woff',
  }),
);

/** The build leaves this word in index.html; each load puts its nonce in its place. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** All regular files below the folder. Links and unknown kinds of files are not served. */
export function builtFiles(folder: string): BuiltFiles {
  const files = new Map<string, string>();
  const walk = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path, `${prefix}${entry.name}/`);
      else if (entry.isFile() && TYPES.has(extname(entry.name))) files.set(`${prefix}${entry.name}`, path);
    }
  };
  walk(folder, '/');
  return files;
}

export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // Mantine and Cytoscape write style elements; the page hands them the nonce (meta name="csp-nonce").
    `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'", // step: fence-workers
    "connect-src 'none'", // step: fence-connections
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "frame-src 'none'",
    "media-src 'none'",
    "manifest-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup or a script, whichever library asks (renderer/ui/page-policy.ts).
    "require-trusted-types-for 'script'", // step: fence-trusted-types
    'trusted-types default',
  ].join('; ');
}

const refusal = (status: number) => new Response(null, { status, headers: { 'X-Content-Type-Options': 'nosniff' } });

/** Only GET and HEAD of a path that is literally in `files`. Nothing is decoded or resolved, so no path can lead out of the folder. */
export function appResponse(files: BuiltFiles, request: { url: string; method: string }, nonce: string): Response {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405); // step: fence-methods
  if (!isAppUrl(request.url)) return refusal(404); // step: fence-hosts
  const { pathname } = new URL(request.url);
  const path = pathname === '/' ? '/index.html' : pathname;
  const file = files.get(path);
  const type = TYPES.get(extname(path));
  if (file === undefined || type === undefined) return refusal(404);
  const bytes = readFileSync(file);
  const body = path.endsWith('.html') ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce) : new Uint8Array(bytes);
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': contentSecurityPolicy(nonce), // step: fence-policy
      'X-Content-Type-Options': 'nosniff', // step: fence-nosniff
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}
