/** The package carries the licence of everything that is bundled into it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

it('names every dependency with its version, its licence and the text of it', async () => {
  const { notices } = (await import(join(root, 'build', 'notices.mjs'))) as { notices: () => string };
  const parts = notices().split(`\n\n${'-'.repeat(80)}\n\n`);
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    const { license } = JSON.parse(read('node_modules', name, 'package.json')) as { license: string };
    expect(
      parts.some((part) => part.startsWith(`${name} ${version} (${license})\n\n`)),
      name,
    ).toBe(true);
  }
  expect(parts.filter((part) => part.includes('Permission is hereby granted')).length).toBeGreaterThan(20);
  // What only builds and tests is not in the package.
  expect(parts.some((part) => part.startsWith('vitest '))).toBe(false);
});

it('is put into the package', () => {
  expect(read('electron-builder.yml')).toContain('from: dist/third-party-notices.txt');
  expect(read('build', 'build.mjs')).toContain("inProject('dist', 'third-party-notices.txt'), notices()");
});
