/**
 * Mutations of the store and of the window's fences: one step changed or left out, to test that a test notices. The code marks its steps with `// step: <name>`, at
 * the end of the line of the step, or alone on the line before it. A mutation of test/torture/mutations.json removes that line or replaces it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

export interface Mutation {
  /** What is wrong in the mutated code. */
  readonly name: string;
  readonly step: string;
  readonly remove?: true;
  /** The code in place of the step's line. */
  readonly replace?: string;
  /** The test file that most likely notices, which runs first. */
  readonly first: string;
}

const ROOT = resolve(import.meta.dirname, '..', '..');
const FOLDERS = ['store', 'app'].map((name) => join(ROOT, 'electron', name));
const MARKER = /\/\/ step: ([a-z0-9-]+)$/;

export function readMutations(): readonly Mutation[] {
  return JSON.parse(readFileSync(join(ROOT, 'test', 'torture', 'mutations.json'), 'utf8'));
}

/** Every marked step with the paths of the files where its marker stands. */
export function markedSteps(): ReadonlyMap<string, readonly string[]> {
  const steps = new Map<string, string[]>();
  const paths = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
  for (const path of paths.filter((each) => each.endsWith('.ts'))) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      const step = MARKER.exec(line)?.[1];
      if (step !== undefined) steps.set(step, [...(steps.get(step) ?? []), path]);
    }
  }
  return steps;
}

/** The file of a mutation's step. Throws unless its marker stands exactly once. */
export function fileOfStep(step: string): string {
  const [path, ...others] = markedSteps().get(step) ?? [];
  if (path === undefined || others.length > 0)
    throw new Error(`the marker “step: ${step}” must stand exactly once in electron/store or electron/app`);
  return path;
}

/** The code of a file without the mutation's step. Throws if the marker is not in it. */
export function mutate(code: string, { step, replace = '' }: Mutation): string {
  const lines = code.split('\n');
  const marker = lines.findIndex((line) => MARKER.exec(line)?.[1] === step);
  if (marker === -1) throw new Error(`there is no marker “step: ${step}” in this file`);
  const isAlone = lines[marker]?.trim().startsWith('//') === true;
  lines[isAlone ? marker + 1 : marker] = replace;
  return lines.join('\n');
}

/** Builds with mutation number KITH_MUTATION; null: the variable is not set. */
export function leaveAStepOut(): Plugin | null {
  const number = process.env.KITH_MUTATION;
  if (number === undefined) return null;
  const mutation = readMutations()[Number(number)];
  if (mutation === undefined) throw new Error(`there is no mutation ${number}`);
  const path = fileOfStep(mutation.step);
  return {
    name: 'leave-a-step-out',
    enforce: 'pre',
    transform: (code, id) => (id.split('?')[0] === path ? mutate(code, mutation) : undefined),
  };
}
