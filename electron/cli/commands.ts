/** All commands of `kith`, in the order of the help. */
import { analyzeCommand } from './analyze';
import { backupCommand } from './backup';
import { checkCommand } from './check';
import type { Command } from './command';
import { demoCommand } from './demo';
import { importCommand } from './import';
import { logCommand } from './log';
import { networkCommand } from './network';
import { reconnectCommand } from './reconnect';
import { redoCommand, undoCommand } from './undo';

export const COMMANDS: readonly Command[] = [
  importCommand,
  logCommand,
  reconnectCommand,
  analyzeCommand,
  networkCommand,
  undoCommand,
  redoCommand,
  demoCommand,
  checkCommand,
  backupCommand,
];

/** For every command. */
export const COMMON_OPTIONS = {
  data: { type: 'string' },
  example: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
