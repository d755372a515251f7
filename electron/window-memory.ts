/** How the window was left: its place, and the theme it must open in to avoid a flash. A convenience: a lost or damaged file is simply forgotten. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const memory = z.object({
  bounds: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int().positive(), height: z.number().int().positive() })
    .nullable(),
  isMaximized: z.boolean(),
  theme: z.enum(['light', 'dark', 'system']),
});
export type WindowMemory = Readonly<z.infer<typeof memory>>;

const NOTHING: WindowMemory = { bounds: null, isMaximized: false, theme: 'system' };
const file = (dataFolder: string) => join(dataFolder, 'window.json');

export function recallWindow(dataFolder: string): WindowMemory {
  try {
    return memory.parse(JSON.parse(readFileSync(file(dataFolder), 'utf8')));
  } catch {
    return NOTHING;
  }
}

export function rememberWindow(dataFolder: string, changed: Partial<WindowMemory>): void {
  try {
    const path = file(dataFolder);
    writeFileSync(`${path}.new`, JSON.stringify({ ...recallWindow(dataFolder), ...changed }));
    renameSync(`${path}.new`, path);
  } catch {
    // A full or read-only disk: the window opens at its default place next time. The network's own save state tells the user.
  }
}
