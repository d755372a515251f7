/** Installs the npm packages when node_modules does not match the lockfile. */
import { existsSync, readFileSync } from 'node:fs';
import { inProject, npm, Refusal, say } from '../project.mjs';

const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null);

/** Compares contents, not dates, which a clone or another branch changes. Optional packages may be missing. */
function areInstalled() {
  const wanted = packagesOf(inProject('package-lock.json'));
  const there = packagesOf(inProject('node_modules', '.package-lock.json'));
  if (!there) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || there[path]?.version === entry.version,
  );
}

export function ensureDependencies() {
  if (areInstalled()) return;
  say('installing npm packages (npm ci) …');
  const { status } = npm(['ci', '--no-audit', '--no-fund'], { stdio: ['inherit', 2, 'inherit'] });
  if (status !== 0) throw new Refusal('npm ci did not succeed; its message is above. Kith needs its packages once, from npm’s registry.');
}
