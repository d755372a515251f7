import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appResponse, type BuiltFiles, builtFiles, contentSecurityPolicy, NONCE_PLACEHOLDER } from '../../../electron/app/app-response';

let folder = '';
let files: BuiltFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-app-'));
  const built = join(folder, 'built');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '"secret"');
  writeFileSync(join(built, 'index.html'), `<meta name="csp-nonce" content="${NONCE_PLACEHOLDER}">`);
  writeFileSync(join(built, 'assets', 'index-1.js'), 'export {}');
  writeFileSync(join(built, 'assets', 'notes.exe'), 'MZ');
  symlinkSync(join(folder, 'secret.json'), join(built, 'assets', 'link.json'));
  files = builtFiles(built);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET') => appResponse(files, { url, method }, 'N0nce');

describe('what app://kith/ answers', () => {
  it('serves exactly the ordinary built files of known kinds', () => {
    expect([...files.keys()].sort()).toEqual(['/assets/index-1.js', '/index.html']);
  });

  it('answers a file with its type, the policy and nosniff', async () => {
    const response = ask('app://kith/assets/index-1.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy('N0nce'));
    expect(await response.text()).toBe('export {}');
  });

  it('writes the nonce into the page, the same as in the header', async () => {
    const response = ask('app://kith/');
    expect(await response.text()).toBe('<meta name="csp-nonce" content="N0nce">');
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self' 'nonce-N0nce'");
  });

  it('does not mind a query or a fragment', () => {
    expect(ask('app://kith/index.html?x=1#y').status).toBe(200);
  });

  it('allows nothing unsafe and nothing remote', () => {
    expect(contentSecurityPolicy('x')).not.toMatch(/unsafe|https?:|\*/);
    expect(contentSecurityPolicy('x')).toMatch(/^default-src 'none';/);
  });

  const climbing = [
    '../secret.json',
    '..%2fsecret.json',
    '..%5csecret.json',
    '%2e%2e/secret.json',
    '%2e%2e%2fsecret.json',
    '%252e%252e/secret.json',
    '..\\secret.json',
    'assets/../../secret.json',
    'assets/..%2f..%2fsecret.json',
    'assets/link.json',
    'assets/notes.exe',
    'assets',
    'assets/',
    'index.html%00.js',
    'index.html%00',
    '/etc/passwd',
    '//etc/passwd',
    '/%2fetc/passwd',
    'C:/secret.json',
    'C:%5csecret.json',
    '%5c%5c%3f%5cC:',
    '//host/share/secret.json',
    'INDEX.HTML',
    'index.html/',
    'index.html.',
    'index.html%20',
    '__proto__',
    'constructor',
    'toString',
    `${'a'.repeat(100_000)}.js`,
  ];
  it.each(climbing.map((path) => [path.slice(0, 40), path]))('answers 404 to %s', (_name, path) => {
    expect(ask(`app://kith/${path}`).status).toBe(404);
  });

  it.each([
    'app://evil/index.html',
    'app://kith.evil/index.html',
    'app://kith:80/index.html',
    'app://me@kith/index.html',
    'https://kith/index.html',
    'file:///index.html',
    'nonsense',
    '',
  ])('answers 404 to the foreign address %s', (url) => {
    expect(ask(url).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('answers 405 to %s', (method) => {
    expect(ask('app://kith/index.html', method).status).toBe(405);
  });
});
