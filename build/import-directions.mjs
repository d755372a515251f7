/** `node build/import-directions.mjs`: checks what may import what (.dependency-cruiser.mjs). Part of `npm run check`. */
import { pathToFileURL } from 'node:url';
import swc from '@swc/core';
import rules from '../.dependency-cruiser.mjs';
import { main, root } from './project.mjs';

// TypeScript 7 has no API for JavaScript, so dependency-cruiser reads the sources with swc. It does not tell swc which files hold JSX.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

// The last imports against the rules, until their rooms are in order. Nothing is added here.
const KNOWN = new Set([
  'electron/store/change-log/change-log-appender.ts → electron/store/snapshot/load-network.ts',
  'electron/store/copies/backups.ts → electron/store/join-years.ts',
  'electron/store/disk/retry-once.ts → electron/store/format/unreadable-network.ts',
  'electron/store/format/network-file.ts → electron/store/snapshot/year-shards.ts',
  'electron/store/acquire-write-access.ts → electron/store/store.ts → electron/store/acquire-write-access.ts',
  'electron/store/maintenance.ts → electron/store/store.ts → electron/store/store-session.ts → electron/store/maintenance.ts',
  'electron/store/store-session.ts → electron/store/acquire-write-access.ts → electron/store/store.ts → electron/store/store-session.ts',
  'electron/store/store-session.ts → electron/store/store.ts → electron/store/store-session.ts',
  'electron/store/snapshot/read-snapshot.ts → electron/store/join-years.ts',
  'renderer/ui/Dialog.tsx → renderer/state/dialogs.ts',
  'renderer/ui/use-screen.ts → renderer/state/view/view-store.ts',
]);

/** One line for each import below `folder` that the rules forbid: the files, and why. */
export async function forbiddenImports(folder = root) {
  const { forbidden, options } = rules;
  const { output } = await cruise(['electron', 'renderer', 'shared'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  });
  const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
  return output.summary.violations.flatMap(({ from, to, cycle, rule }) => {
    const path = (cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to]).join(' → ');
    return KNOWN.has(path) ? [] : [`${path}\n    ${comments.get(rule.name)}`];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const lines = await forbiddenImports();
    for (const line of lines) console.error(line);
    console.error(lines.length === 0 ? 'All imports follow the directions.' : `${lines.length} imports are against the directions.`);
    return lines.length === 0 ? 0 : 1;
  });
}
