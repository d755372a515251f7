/** Prepares a computer that has only Node and npm for Kith. Prints what it does, and does nothing when everything is there. */
import { ensureBuilt } from '../build.mjs';
import { Refusal } from '../project.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { checkSandbox, ensureSystemLibraries } from './system-libraries.mjs';

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Refusal(`Kith needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** For the command line: packages and the build. */
export async function setUpCommandLine() {
  checkNode();
  ensureDependencies();
  await ensureBuilt(['cli']);
}

/** For the window: packages, Electron, system libraries and the build. Returns the Electron to use. */
export async function setUp({ forTests = false } = {}) {
  checkNode();
  ensureDependencies();
  const runtime = await electronRuntime();
  ensureSystemLibraries(runtime.executable, { forTests });
  checkSandbox(runtime.folder);
  await ensureBuilt(forTests ? ['app', 'cli'] : ['app']);
  return runtime;
}
