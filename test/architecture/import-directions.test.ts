/**
 * The directions of architecture hold because a machine refuses the rest. Each wrong line is planted in a copy of the project's rules, alone in a
 * file where it would stand, and must be refused with a message that teaches; each right line must pass.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '..', '..');

interface Planted {
  readonly file: string;
  readonly line: string;
  /** Part of the message; null: must pass. */
  readonly refusal: string | null;
}

const PURE = 'shared/ is pure TypeScript';
const UPWARD = 'shared/ never looks up';
const OWNER = 'Each part of Electron has one owner';

const LINT: readonly Planted[] = [
  { file: 'shared/model/a.ts', line: "import { readFileSync } from 'node:fs';", refusal: PURE },
  { file: 'shared/model/a.ts', line: "import { readFile } from 'node:fs/promises';", refusal: PURE },
  { file: 'shared/formats/a.ts', line: "import { app } from 'electron';", refusal: PURE },
  { file: 'shared/formats/a.ts', line: "import { Low } from 'lowdb';", refusal: PURE },
  { file: 'shared/analysis/a.ts', line: "import { useState } from 'react';", refusal: 'shared/ does not draw' },
  { file: 'shared/analysis/a.ts', line: "import cytoscape from 'cytoscape';", refusal: 'shared/ does not draw' },
  { file: 'shared/a.ts', line: "import { cryptoRandom } from '../electron/crypto-random';", refusal: UPWARD },
  { file: 'shared/model/a.ts', line: "import type { DesktopHost } from '../../electron/desktop/desktop-host';", refusal: UPWARD },
  { file: 'shared/model/a.ts', line: "import { desktop } from '../../renderer/desktop';", refusal: UPWARD },
  { file: 'shared/model/a.ts', line: "import type { Findings } from '../analysis/findings';", refusal: 'The model holds the nouns' },
  { file: 'shared/model/a.ts', line: "import { readLinkedIn } from '../formats/linkedin';", refusal: 'The model holds the nouns' },
  {
    file: 'shared/formats/a.ts',
    line: "import { tieStrength } from '../analysis/tie-strength';",
    refusal: 'A format turns text into rows',
  },
  { file: 'shared/analysis/a.ts', line: "import { readCsv } from '../formats/csv';", refusal: 'A measure works on columns' },
  { file: 'shared/analysis/a.ts', line: 'const used = Date.now();', refusal: 'no clock' },
  { file: 'shared/analysis/a.ts', line: 'const used = new Date();', refusal: 'no clock' },
  { file: 'shared/analysis/a.ts', line: 'const used = Math.random();', refusal: 'no dice' },
  { file: 'shared/model/a.ts', line: 'const used = process.env;', refusal: PURE },
  { file: 'shared/model/a.ts', line: 'const used = localStorage;', refusal: PURE },
  { file: 'electron/store/a.ts', line: "import { app } from 'electron';", refusal: 'must run in plain Node' },
  { file: 'electron/desktop/desktop.ts', line: "import { app } from 'electron';", refusal: 'must run in plain Node' },
  { file: 'electron/main.ts', line: "import { ipcMain } from 'electron';", refusal: OWNER },
  { file: 'electron/app/window.ts', line: "import { dialog } from 'electron';", refusal: OWNER },
  { file: 'electron/app/menu.ts', line: "import * as electron from 'electron';", refusal: OWNER },
  { file: 'electron/app/dialogs.ts', line: "import { session } from 'electron';", refusal: OWNER },
  { file: 'electron/preload.ts', line: "import { webFrame } from 'electron';", refusal: OWNER },
  { file: 'electron/main.ts', line: "import type { Filters } from '../renderer/state/filters';", refusal: 'never across, not even types' },
  { file: 'electron/store/a.ts', line: "import { useState } from 'react';", refusal: 'The desktop does not draw' },
  {
    file: 'renderer/panels/a.ts',
    line: "import type { DesktopHost } from '../../electron/desktop/desktop-host';",
    refusal: 'knows the desktop only through',
  },
  { file: 'renderer/desktop.ts', line: "import { ipcRenderer } from 'electron';", refusal: 'knows the desktop only through' },
  { file: 'renderer/panels/a.ts', line: "import { readFileSync } from 'node:fs';", refusal: 'The window is sandboxed' },
  { file: 'renderer/panels/a.ts', line: "import cytoscape from 'cytoscape';", refusal: 'Only renderer/graph knows Cytoscape' },
  { file: 'renderer/panels/a.ts', line: 'const used = window.kith;', refusal: 'Only renderer/desktop.ts touches window.kith' },
  { file: 'renderer/panels/a.ts', line: 'const used = document.body.innerHTML;', refusal: 'only ever text' },
  { file: 'renderer/graph/a.ts', line: 'export default 1;', refusal: 'Avoid default exports' },
  { file: 'electron/store/a.ts', line: "console.log('x');", refusal: "Don't use console" },
  { file: 'shared/model/a.ts', line: 'const used: any = 1;', refusal: 'Unexpected any' },

  { file: 'shared/analysis/a.ts', line: "import type { PersonId } from '../model/ids';", refusal: null },
  { file: 'shared/formats/a.ts', line: "import type { Person } from '../model/network';", refusal: null },
  { file: 'shared/analysis/a.ts', line: 'const used = new Date(0);', refusal: null },
  { file: 'electron/desktop/serve-desktop.ts', line: "import { ipcMain } from 'electron';", refusal: null },
  { file: 'electron/store/a.ts', line: "import { readFileSync } from 'node:fs';", refusal: null },
  { file: 'electron/main.ts', line: "import { DESKTOP_CALLS } from '../shared/desktop-api';", refusal: null },
  { file: 'renderer/graph/a.ts', line: "import cytoscape from 'cytoscape';", refusal: null },
  { file: 'renderer/desktop.ts', line: 'const used = window.kith;', refusal: null },
  { file: 'renderer/panels/a.ts', line: "import type { Person } from '../../shared/model/network';", refusal: null },
];

/** The compiler gives each folder its own world; the lint rules above do not know every name of the others'. */
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

const rules: object = JSON.parse(readFileSync(join(project, 'biome.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'kith-directions-'));
const place = (kind: string, index: number, file: string) => join(folder, `${kind}-${index}`, file);
const answers = new Map<string, string>();

/** Runs a tool and answers with all it said, whether or not it was content. */
function said(tool: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(project, 'node_modules', ...tool.split('/')), ...args], {
    cwd,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

function plant(kind: string, index: number, { file, line }: Planted): string {
  const path = place(kind, index, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${line}\n`);
  return join(folder, `${kind}-${index}`);
}

beforeAll(() => {
  LINT.forEach((planted, index) => {
    const home = plant('lint', index, planted);
    writeFileSync(join(home, 'biome.json'), JSON.stringify({ ...rules, vcs: { enabled: false } })); // the copy is in no repository
    cpSync(join(project, 'build', 'lint'), join(home, 'build', 'lint'), { recursive: true });
    // Used or not is another rule's subject.
    answers.set(
      home,
      said(
        '@biomejs/biome/bin/biome',
        ['lint', '--colors=off', '--skip=correctness/noUnusedImports', '--skip=correctness/noUnusedVariables', planted.file],
        home,
      ),
    );
  });
  COMPILE.forEach((planted, index) => {
    const home = plant('compile', index, planted);
    const world = dirname(planted.file);
    cpSync(join(project, 'tsconfig.base.json'), join(home, 'tsconfig.base.json'));
    for (const each of new Set(['shared', world])) {
      mkdirSync(join(home, each), { recursive: true });
      cpSync(join(project, each, 'tsconfig.json'), join(home, each, 'tsconfig.json'));
    }
    cpSync(join(project, 'shared', 'world.d.ts'), join(home, 'shared', 'world.d.ts'));
    symlinkSync(join(project, 'node_modules'), join(home, 'node_modules'), 'junction');
    answers.set(home, said('typescript/bin/tsc', ['-b', world, '--pretty', 'false'], home));
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function judge(kind: string, index: number, { refusal }: Planted): void {
  const answer = answers.get(join(folder, `${kind}-${index}`)) ?? '';
  if (refusal !== null) expect(answer).toContain(refusal);
  else if (kind === 'lint') expect(answer).toMatch(/Checked 1 file in .*No fixes applied/s);
  else expect(answer).toBe('');
  if (refusal === null) expect(answer).not.toMatch(/error|×/);
}

describe('lint', () => {
  it.each(LINT.map((planted, index) => ({ ...planted, index, verdict: planted.refusal === null ? 'accepts' : 'refuses' })))(
    '$verdict in $file: $line',
    (planted) => judge('lint', planted.index, planted),
  );
});

describe('the compiler', () => {
  it.each(COMPILE.map((planted, index) => ({ ...planted, index, verdict: planted.refusal === null ? 'accepts' : 'refuses' })))(
    '$verdict in $file: $line',
    (planted) => judge('compile', planted.index, planted),
  );
});
