/**
 * The switches that may be given to the packaged app. Chromium understands hundreds: some open a port for anybody to read and steer the window
 * (`--remote-debugging-port`), load code, switch off the sandbox, or send what the network fences hold back. All others are removed before the app is ready.
 */

/** How the window looks and which parts of the system it uses. */
const ALLOWED: ReadonlySet<string> = new Set([
  'data',
  'disable-gpu',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'log-level',
  'no-sandbox', // as root only: see `startsWithoutSandbox`
  'ozone-platform',
  'ozone-platform-hint',
  'touch-events',
]);

/** The names of the switches on a command line that must be removed, each once. */
export function forbiddenSwitches(argv: readonly string[]): readonly string[] {
  const names = argv.slice(1).flatMap((argument) => /^--?([^=]+)/.exec(argument)?.[1]?.toLowerCase() ?? []);
  return [...new Set(names)].filter((name) => !ALLOWED.has(name));
}

/** Chromium cannot run its sandbox as root. Nobody else may do without. */
export function startsWithoutSandbox(argv: readonly string[], isRoot: boolean): boolean {
  return !isRoot && argv.slice(1).some((argument) => /^--?no-sandbox(?:=|$)/i.test(argument));
}
