/**
 * Machines hold the directions of the architecture. Each wrong line is planted in a copy of the project's rules, where it would stand, and must be
 * refused with a message that teaches; each right line must pass.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The globals that every side has, whatever runs it. */
const GLOBALS = 'universal-globals.d.ts';
const project = resolve(import.meta.dirname, '..', '..');

interface Planted {
  readonly file: string;
  readonly line: string;
  /** Part of the message; null: must pass. */
  readonly refusal: string | null;
}

const OWNER = 'Each part of Electron has one owner';

/** Refused by Biome (biome.json, build/lint). */
const LINT: readonly Planted[] = [
  { file: 'shared/analysis/a.ts', line: 'const used = Date.now();', refusal: 'no clock' },
  { file: 'shared/analysis/a.ts', line: 'const used = new Date();', refusal: 'no clock' },
  { file: 'shared/analysis/a.ts', line: 'const used = Math.random();', refusal: 'no dice' },
  { file: 'shared/model/a.ts', line: 'const used = process.env;', refusal: 'shared/ is pure TypeScript' },
  { file: 'shared/model/a.ts', line: 'const used = localStorage;', refusal: 'shared/ is pure TypeScript' },
  { file: 'electron/main.ts', line: "import { ipcMain } from 'electron';", refusal: OWNER },
  { file: 'electron/app/window.ts', line: "import { dialog } from 'electron';", refusal: OWNER },
  { file: 'electron/app/menu.ts', line: "import * as electron from 'electron';", refusal: OWNER },
  { file: 'electron/app/dialogs.ts', line: "import { session } from 'electron';", refusal: OWNER },
  { file: 'electron/app/dialogs.ts', line: "import type { Session } from 'electron';", refusal: OWNER },
  { file: 'electron/preload.ts', line: "import { webFrame } from 'electron';", refusal: OWNER },
  { file: 'electron/app/new-file.ts', line: "import { app } from 'electron';", refusal: OWNER },
  { file: 'renderer/people/a.ts', line: 'const used = window.kith;', refusal: 'Only renderer/desktop.ts touches window.kith' },
  { file: 'renderer/people/a.ts', line: 'const used = document.body.innerHTML;', refusal: 'only ever text' },
  { file: 'renderer/graph/a.ts', line: 'export default 1;', refusal: 'Avoid default exports' },
  { file: 'electron/store/a.ts', line: "console.log('x');", refusal: "Don't use console" },
  { file: 'shared/model/a.ts', line: 'const used: any = 1;', refusal: 'Unexpected any' },

  { file: 'shared/analysis/a.ts', line: 'const used = new Date(0);', refusal: null },
  { file: 'electron/desktop/serve-desktop.ts', line: "import { ipcMain, type WebContents } from 'electron';", refusal: null },
  { file: 'electron/main.ts', line: "import { app, type BrowserWindow } from 'electron';", refusal: null },
  { file: 'renderer/desktop.ts', line: 'const used = window.kith;', refusal: null },
];

/** Refused by dependency-cruiser (.dependency-cruiser.mjs). Each stands alone in a file of its own beside the others. */
const IMPORTS: readonly Planted[] = [
  { file: 'shared/model/a.ts', line: "import { readFileSync } from 'node:fs';", refusal: 'shared/ is pure TypeScript' },
  { file: 'shared/model/b.ts', line: "import { readFile } from 'node:fs/promises';", refusal: 'shared/ is pure TypeScript' },
  { file: 'shared/formats/a.ts', line: "import { app } from 'electron';", refusal: 'shared/ is pure TypeScript' },
  { file: 'shared/formats/b.ts', line: "import { Low } from 'lowdb';", refusal: 'shared/ is pure TypeScript' },
  { file: 'shared/analysis/a.ts', line: "import { useState } from 'react';", refusal: 'shared/ does not draw' },
  { file: 'shared/analysis/b.ts', line: "import cytoscape from 'cytoscape';", refusal: 'shared/ does not draw' },
  { file: 'shared/c.ts', line: "import { openStore } from '../electron/store/there';", refusal: 'shared/ never looks up' },
  { file: 'shared/model/c.ts', line: "import type { Host } from '../../electron/desktop/there';", refusal: 'shared/ never looks up' },
  { file: 'shared/model/d.ts', line: "import { desktop } from '../../renderer/people/there';", refusal: 'shared/ never looks up' },
  { file: 'shared/model/e.ts', line: "import type { Findings } from '../analysis/there';", refusal: 'The model holds the nouns' },
  { file: 'shared/model/f.ts', line: "import { readLinkedIn } from '../formats/there';", refusal: 'The model holds the nouns' },
  { file: 'shared/formats/c.ts', line: "import { tieStrength } from '../analysis/there';", refusal: 'A format turns text into rows' },
  { file: 'shared/analysis/c.ts', line: "import { readCsv } from '../formats/there';", refusal: 'A measure answers with kinds' },
  { file: 'shared/analysis/d.ts', line: "import { text } from '../strings/there';", refusal: 'A measure answers with kinds' },
  { file: 'shared/lib/a.ts', line: "import type { Day } from '../model/there';", refusal: 'the lowest layer' },
  { file: 'electron/store/a.ts', line: "import { app } from 'electron';", refusal: 'must run in plain Node' },
  { file: 'electron/desktop/desktop.ts', line: "import { app } from 'electron';", refusal: 'must run in plain Node' },
  { file: 'electron/main.ts', line: "import type { Filters } from '../renderer/people/there';", refusal: 'never across, not even types' },
  { file: 'electron/store/b.ts', line: "import { useState } from 'react';", refusal: 'The desktop does not draw' },
  { file: 'electron/store/format/a.ts', line: "export { read } from '../snapshot/there';", refusal: 'A format turns bytes into data' },
  { file: 'electron/store/disk/a.ts', line: "import type { Store } from '../there';", refusal: 'The disk layer knows no format' },
  { file: 'electron/store/copies/a.ts', line: "const store = await import('../there');", refusal: 'Backups and copies know no store' },
  {
    file: 'renderer/people/a.ts',
    line: "import type { Host } from '../../electron/desktop/there';",
    refusal: 'knows the desktop only through',
  },
  { file: 'renderer/desktop.ts', line: "import { ipcRenderer } from 'electron';", refusal: 'knows the desktop only through' },
  { file: 'renderer/people/b.ts', line: "import { readFileSync } from 'node:fs';", refusal: 'The window is sandboxed' },
  { file: 'renderer/people/c.ts', line: "import cytoscape from 'cytoscape';", refusal: 'Only renderer/graph knows Cytoscape' },
  { file: 'renderer/people/d.tsx', line: "import { Card } from '../person/there';", refusal: 'A feature does not reach into another' },
  { file: 'renderer/components/a.tsx', line: "import { Card } from '../person/there';", refusal: 'Features → components' },
  { file: 'renderer/state/a.ts', line: "import type { Card } from '../person/there';", refusal: 'Features → components' },
  { file: 'renderer/ui/a.tsx', line: "import { store } from '../state/there';", refusal: 'know nothing of Kith' },
  {
    file: 'shared/model/circle-a.ts',
    line: "import type { B } from './circle-b'; export type A = B;",
    refusal: 'Files that import each other',
  },
  {
    file: 'shared/model/circle-b.ts',
    line: "import type { A } from './circle-a'; export type B = A;",
    refusal: 'Files that import each other',
  },

  { file: 'shared/analysis/e.ts', line: "import type { PersonId } from '../model/there';", refusal: null },
  { file: 'shared/formats/d.ts', line: "import { text } from '../strings/there';", refusal: null },
  { file: 'electron/desktop/serve-desktop.ts', line: "import { ipcMain } from 'electron';", refusal: null },
  { file: 'electron/store/c.ts', line: "import { readFileSync } from 'node:fs';", refusal: null },
  { file: 'electron/store/copies/b.ts', line: "import { read } from '../snapshot/there';", refusal: null },
  { file: 'electron/cli.ts', line: "import { DESKTOP_CALLS } from '../shared/contract/there';", refusal: null },
  { file: 'renderer/graph/a.ts', line: "import cytoscape from 'cytoscape';", refusal: null },
  { file: 'renderer/people/e.tsx', line: "const element = <b />; import type { Person } from '../../shared/model/there';", refusal: null },
  { file: 'renderer/app/a.tsx', line: "import { Card } from '../person/there';", refusal: null },
];

/** The compiler gives each folder its own world; the rules above do not know every name of the others'. */
const COMPILE: readonly Planted[] = [
  { file: 'shared/a.ts', line: 'export const used = document.title;', refusal: "Cannot find name 'document'" },
  { file: 'shared/a.ts', line: 'export const used = process.argv;', refusal: "Cannot find name 'process'" },
  { file: 'shared/a.ts', line: 'export const used = setTimeout(() => {}, 1);', refusal: "Cannot find name 'setTimeout'" },
  { file: 'electron/a.ts', line: 'export const used = document.title;', refusal: "Cannot find name 'document'" },
  { file: 'renderer/a.ts', line: 'export const used = process.argv;', refusal: "Cannot find name 'process'" },
  { file: 'shared/a.ts', line: 'export const used = new TextDecoder();', refusal: null },
  { file: 'electron/a.ts', line: 'export const used = process.argv;', refusal: null },
  { file: 'renderer/a.ts', line: 'export const used = document.title;', refusal: null },
];

const biomeRules: object = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'kith-directions-'));
const importsFolder = join(folder, 'imports');
/** What each tool printed, by the folder of the planted file. */
const outputs = new Map<string, string>();
let importFaults: readonly string[] = [];

const homeOf = (kind: string, index: number) => (kind === 'import' ? importsFolder : join(folder, `${kind}-${index}`));

/** Runs a tool to its end, whatever its exit code, and returns all that it printed. */
function outputOf(tool: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'node_modules', ...tool.split('/')), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

function plant(home: string, file: string, line: string): void {
  const path = join(home, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${line}\n`);
}

function linkPackages(home: string): void {
  symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'), 'junction');
}

function lintEach(): void {
  LINT.forEach(({ file, line }, index) => {
    const home = homeOf('lint', index);
    plant(home, file, line);
    writeFileSync(join(home, 'biome.json'), JSON.stringify({ ...biomeRules, vcs: { enabled: false } })); // the copy is in no repository
    cpSync(join(project, 'build', 'lint'), join(home, 'build', 'lint'), { recursive: true });
    const unused = ['--skip=correctness/noUnusedImports', '--skip=correctness/noUnusedVariables'];
    outputs.set(home, outputOf('@biomejs/biome/bin/biome', ['lint', '--colors=off', ...unused, file], home));
  });
}

/** All in one tree: each room gets a file `there.ts` to import. */
async function cruiseImports(): Promise<void> {
  for (const { file, line } of IMPORTS) {
    plant(importsFolder, file, line);
    for (const [target] of line.matchAll(/(?<=')\.[^']*there(?=')/g))
      plant(importsFolder, join(dirname(file), `${target}.ts`), 'export {};');
  }
  linkPackages(importsFolder);
  const { forbiddenImports } = (await import(join(project, 'build', 'import-directions.mjs'))) as {
    forbiddenImports: (folder: string) => Promise<readonly string[]>;
  };
  importFaults = await forbiddenImports(importsFolder);
}

function compileEach(): void {
  COMPILE.forEach(({ file, line }, index) => {
    const home = homeOf('compile', index);
    plant(home, file, line);
    const side = dirname(file);
    cpSync(join(project, 'tsconfig.base.json'), join(home, 'tsconfig.base.json'));
    for (const each of new Set(['shared', side])) {
      mkdirSync(join(home, each), { recursive: true });
      cpSync(join(project, each, 'tsconfig.json'), join(home, each, 'tsconfig.json'));
    }
    cpSync(join(project, 'shared', GLOBALS), join(home, 'shared', GLOBALS));
    linkPackages(home);
    outputs.set(home, outputOf('typescript/bin/tsc', ['-b', side, '--pretty', 'false'], home));
  });
}

beforeAll(async () => {
  lintEach();
  compileEach();
  await cruiseImports();
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = (all: readonly Planted[]) =>
  all.map((planted, index) => ({ ...planted, index, verdict: planted.refusal === null ? 'accepts' : 'refuses' }));

it.each(cases(LINT))('lint $verdict in $file: $line', ({ index, refusal }) => {
  const output = outputs.get(homeOf('lint', index)) ?? '';
  if (refusal !== null) expect(output).toContain(refusal);
  else expect(output).toMatch(/Checked 1 file in .*No fixes applied/s);
  if (refusal === null) expect(output).not.toMatch(/error|×/);
});

it.each(cases(IMPORTS))('the import rules: $verdict in $file: $line', ({ file, refusal }) => {
  const faults = importFaults.filter((fault) => fault.includes(file)).join('\n');
  if (refusal !== null) expect(faults).toContain(refusal);
  else expect(faults).toBe('');
});

it.each(cases(COMPILE))('the compiler $verdict in $file: $line', ({ index, refusal }) => {
  const output = outputs.get(homeOf('compile', index)) ?? '';
  if (refusal !== null) expect(output).toContain(refusal);
  else expect(output).toBe('');
});
