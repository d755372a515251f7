/** The shortcuts of shared/contract/commands.ts: which command a key press runs, and how a shortcut is written. */
import { COMMANDS, type Command, type CommandId, shortcutOf } from '../../shared/contract/commands';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ALL_COMMANDS: readonly Command[] = COMMANDS;

/** The command of a key press, or null. In a text field, Undo and Redo belong to the field, and Back and Forward do nothing. */
export function commandForKey(press: KeyPress, isMac: boolean, isInTextField: boolean): CommandId | null {
  const match = ALL_COMMANDS.find((command) => {
    const shortcut = shortcutOf(command, isMac);
    return shortcut !== undefined && matchesShortcut(press, shortcut, isMac);
  });
  const id = (match?.id ?? (matchesShortcut(press, 'CmdOrCtrl+Y', isMac) && !isMac ? 'redo' : null)) as CommandId | null;
  if (isInTextField && (id === 'undo' || id === 'redo' || id === 'go-back' || id === 'go-forward')) return null;
  return id;
}

function matchesShortcut(press: KeyPress, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wantsMod = parts.includes('CmdOrCtrl');
  const mod = isMac ? press.metaKey : press.ctrlKey;
  const otherMod = isMac ? press.ctrlKey : press.metaKey;
  if (mod !== wantsMod || otherMod || press.altKey !== parts.includes('Alt')) return false;
  if (parts.includes('Alt')) return press.key === `Arrow${key}` && !press.shiftKey;
  if (key === '=' && (press.key === '+' || press.key === '=')) return true; // on many keyboards, plus is Shift and equals
  return press.key.toLowerCase() === key.toLowerCase() && press.shiftKey === parts.includes('Shift');
}

/** "Ctrl K", "⌘K"; empty if the command has no shortcut. */
export function shortcutText(id: CommandId, isMac: boolean = isOnMac()): string {
  const command = ALL_COMMANDS.find((candidate) => candidate.id === id);
  const shortcut = (command && shortcutOf(command, isMac)) ?? '';
  return isMac
    ? shortcut
        .replace('CmdOrCtrl', '⌘')
        .replace('Shift', '⇧')
        .replace('Alt', '⌥')
        .replace('Left', '←')
        .replace('Right', '→')
        .replaceAll('+', '')
    : shortcut.replace('CmdOrCtrl', 'Ctrl').replace('Left', '←').replace('Right', '→').replaceAll('+', ' ');
}

export function isOnMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');
}
