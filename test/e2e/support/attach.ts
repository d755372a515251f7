/** Starting and ending an Electron from outside, for tests and benchmarks: neither waits for ever. */
import { type ElectronApplication, _electron as electron, errors } from '@playwright/test';

/** Attaching takes one to three seconds; each attempt waits longer than the one before, for slow machines. */
const ATTACH_MS = 12_000;
const ATTEMPTS = 3;

export interface Attached {
  readonly app: ElectronApplication;
  /** Milliseconds since 1970 just before the process that was attached to was started. */
  readonly begun: number;
}

/**
 * Starts Electron and attaches to it. Playwright waits for ever when it attaches in the instant between the making of the window and its first page
 * (it holds `ready` back only in an Electron that it chooses itself, with switches that users do not have): then it is started again.
 */
export async function attached(options: Parameters<typeof electron.launch>[0]): Promise<Attached> {
  for (let attempt = 1; ; attempt++) {
    const begun = Date.now();
    try {
      return { app: await electron.launch({ ...options, timeout: ATTACH_MS * attempt }), begun };
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

/** Closes the app as the user would; one that does not end is killed, and named for what it is. */
export async function endOf(app: ElectronApplication): Promise<void> {
  const process = app.process();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      process.kill('SIGKILL');
      reject(new Error('Kith did not end within 20 seconds of being closed'));
    }, 20_000);
  });
  await Promise.race([app.close(), tooLong]).finally(() => clearTimeout(timer));
}
