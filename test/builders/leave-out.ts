/** Leaves one step of the store's protocol out of its code while it is built for a test: number KITH_MUTATION of test/torture/mutations.json. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

interface Mutation {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export function leaveAStepOut(): Plugin | null {
  const number = process.env.KITH_MUTATION;
  if (number === undefined) return null;
  const root = resolve(import.meta.dirname, '..', '..');
  const mutations = JSON.parse(readFileSync(resolve(root, 'test', 'torture', 'mutations.json'), 'utf8')) as readonly Mutation[];
  const mutation = mutations[Number(number)];
  if (mutation === undefined) throw new Error(`there is no mutation ${number}`);
  return {
    name: 'leave-a-step-out',
    enforce: 'pre',
    transform: (code, id) => {
      if (resolve(root, mutation.file) !== id.split('?')[0]) return undefined;
      if (!code.includes(mutation.from)) throw new Error(`${mutation.file} does not hold what should be left out`);
      return code.replace(mutation.from, mutation.to);
    },
  };
}
