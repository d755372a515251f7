/** One Kith per data folder. A second start hands over its files and ends. */
import { app } from 'electron';
import { z } from 'zod';

// What another process sends is not ours to trust.
const handedOver = z.object({ files: z.array(z.string().max(4096)).max(100) });

/**
 * The lock belongs to the user-data folder, which is the data folder. Files travel as additional data: Chromium reorders the second start's
 * command line. Answers false in the second Kith.
 */
export function isFirstInstance(files: readonly string[], onSecondStart: (files: readonly string[]) => void): boolean {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = handedOver.safeParse(data);
    onSecondStart(parsed.success ? parsed.data.files : []);
  });
  return app.requestSingleInstanceLock({ files: [...files] });
}
