/** `node build/import-directions.mjs`: checks what may import what (.dependency-cruiser.mjs). Part of `npm run check`. */
import { pathToFileURL } from 'node:url';
import swc from '@swc/core';
import rules from '../.dependency-cruiser.mjs';
import { main, root } from './project.mjs';

// TypeScript 7 has no API for JavaScript, so dependency-cruiser reads the sources with swc. It does not tell swc which files hold JSX.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

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
  return output.summary.violations.map(({ from, to, cycle, rule }) => {
    const path = (cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to]).join(' → ');
    return `${path}\n    ${comments.get(rule.name)}`;
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
