import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const { checksums, notesOf, refuseStandIn } = (await import(resolve('build/installers.mjs'))) as {
  checksums: (folder: string, names: readonly string[]) => string;
  notesOf: (changelog: string, version: string) => string;
  refuseStandIn: (runtime: { version: string; origin: string }) => void;
};

const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n### Added\n- A.\n\n## [0.2.0] - 2026-12-01\n\n### Fixed\n- B.\n\n## [0.1.0]\n- C.\n';

it('the notes of a version are its section, and before it is released what is not released yet', () => {
  expect(notesOf(CHANGELOG, '0.2.0')).toBe('### Fixed\n- B.\n');
  expect(notesOf(CHANGELOG, '0.3.0')).toBe('### Added\n- A.\n');
  expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), '0.1.0').length).toBeGreaterThan(100);
});

it('no installer carries another Electron than the one that was chosen', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: { electron: string } };
  expect(() => refuseStandIn({ version: devDependencies.electron, origin: 'installed' })).not.toThrow();
  expect(() => refuseStandIn({ version: '33.2.1', origin: 'a stand-in for development and tests' })).toThrow(/33\.2\.1/);
});

it('checksums are those of sha256sum', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-sums-'));
  writeFileSync(join(folder, 'kith-1.deb'), 'abc');
  expect(checksums(folder, ['kith-1.deb'])).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  kith-1.deb\n');
});
