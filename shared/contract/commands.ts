/**
 * All commands. The native menu, the command palette, the shortcuts and the help are made from this list. The window has one action per id
 * (renderer/state/command-actions.ts); a missing one does not compile. Shortcuts are Electron accelerators.
 */
import type { MessageKey } from '../strings/text';

export interface Command {
  readonly id: string;
  readonly label: MessageKey;
  readonly menu: 'File' | 'Edit' | 'View' | 'Network' | 'Help' | null;
  readonly shortcut?: string;
  /** On a Mac, where `shortcut` has another meaning: Alt and an arrow move by a word there. */
  readonly macShortcut?: string;
  /** A line above this item in the menu. */
  readonly startsGroup?: boolean;
}

export const COMMANDS = [
  { id: 'log-contact', label: 'commands.logContact', menu: 'File', shortcut: 'CmdOrCtrl+L' },
  { id: 'in-touch-today', label: 'commands.inTouchToday', menu: 'File', shortcut: 'CmdOrCtrl+D' },
  { id: 'open-promises', label: 'commands.openPromises', menu: 'File', shortcut: 'CmdOrCtrl+Shift+O' },
  { id: 'add-person', label: 'commands.addPerson', menu: 'File', shortcut: 'CmdOrCtrl+N' },
  { id: 'import', label: 'commands.import', menu: 'File', shortcut: 'CmdOrCtrl+I', startsGroup: true },
  { id: 'export-list', label: 'commands.exportList', menu: 'File', shortcut: 'CmdOrCtrl+E' },
  { id: 'export-graph-image', label: 'commands.exportGraphImage', menu: 'File', shortcut: 'CmdOrCtrl+Shift+E' },
  { id: 'export-network', label: 'commands.exportNetwork', menu: 'File' },
  { id: 'print', label: 'commands.print', menu: 'File', shortcut: 'CmdOrCtrl+P' },
  { id: 'open-own', label: 'commands.openOwn', menu: 'File', startsGroup: true },
  { id: 'open-folder', label: 'commands.openFolder', menu: 'File', shortcut: 'CmdOrCtrl+O' },
  { id: 'move-network', label: 'commands.moveNetwork', menu: 'File' },
  { id: 'lock-network', label: 'locking.lockNow', menu: 'File' },
  { id: 'open-demo', label: 'commands.openDemo', menu: 'File' },
  { id: 'open-office', label: 'commands.openOffice', menu: 'File' },
  { id: 'undo', label: 'commands.undo', menu: 'Edit', shortcut: 'CmdOrCtrl+Z' },
  { id: 'redo', label: 'commands.redo', menu: 'Edit', shortcut: 'CmdOrCtrl+Shift+Z' },
  { id: 'search', label: 'commands.search', menu: 'Edit', shortcut: 'CmdOrCtrl+K', startsGroup: true },
  { id: 'delete-selected', label: 'commands.deleteSelected', menu: 'Edit', startsGroup: true },
  { id: 'view-circles', label: 'commands.viewCircles', menu: 'View', shortcut: 'CmdOrCtrl+1' },
  { id: 'view-map', label: 'commands.viewMap', menu: 'View', shortcut: 'CmdOrCtrl+2' },
  { id: 'view-people', label: 'commands.viewPeople', menu: 'View', shortcut: 'CmdOrCtrl+3' },
  { id: 'view-interests', label: 'commands.viewInterests', menu: 'View', shortcut: 'CmdOrCtrl+4' },
  { id: 'view-journal', label: 'commands.viewJournal', menu: 'View', shortcut: 'CmdOrCtrl+5' },
  { id: 'view-looking-back', label: 'looking-back.title', menu: 'View', shortcut: 'CmdOrCtrl+Shift+J' },
  { id: 'view-sources', label: 'commands.viewSources', menu: 'View', shortcut: 'CmdOrCtrl+6' },
  { id: 'view-duplicates', label: 'commands.viewDuplicates', menu: 'View', shortcut: 'CmdOrCtrl+7' },
  { id: 'view-my-circles', label: 'circles.title', menu: 'View', shortcut: 'CmdOrCtrl+8' },
  { id: 'view-start', label: 'commands.viewStart', menu: 'View', shortcut: 'CmdOrCtrl+9' },
  { id: 'view-profile', label: 'brief.profile.title', menu: 'View', shortcut: 'CmdOrCtrl+Shift+P' },
  { id: 'view-settings', label: 'commands.viewSettings', menu: 'View', shortcut: 'CmdOrCtrl+,' },
  { id: 'go-back', label: 'commands.goBack', menu: 'View', shortcut: 'Alt+Left', macShortcut: 'CmdOrCtrl+[', startsGroup: true },
  { id: 'go-forward', label: 'commands.goForward', menu: 'View', shortcut: 'Alt+Right', macShortcut: 'CmdOrCtrl+]' },
  { id: 'show-world', label: 'commands.showWorld', menu: 'View', shortcut: 'CmdOrCtrl+Shift+W' },
  { id: 'over-time', label: 'commands.overTime', menu: 'View', shortcut: 'CmdOrCtrl+Shift+T' },
  { id: 'toggle-lens', label: 'commands.toggleLens', menu: 'View', shortcut: 'CmdOrCtrl+J', startsGroup: true },
  { id: 'fit', label: 'commands.fit', menu: 'View', shortcut: 'CmdOrCtrl+0' },
  { id: 'zoom-in', label: 'commands.zoomIn', menu: 'View', shortcut: 'CmdOrCtrl+=' },
  { id: 'zoom-out', label: 'commands.zoomOut', menu: 'View', shortcut: 'CmdOrCtrl+-' },
  { id: 'clear-filters', label: 'commands.clearFilters', menu: 'View' },
  { id: 'toggle-panel', label: 'commands.togglePanel', menu: 'View', shortcut: 'CmdOrCtrl+B' },
  { id: 'toggle-theme', label: 'commands.toggleTheme', menu: 'View', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'focus-graph', label: 'commands.focusGraph', menu: 'Network', shortcut: 'CmdOrCtrl+G' },
  { id: 'this-week', label: 'commands.thisWeek', menu: 'Network', shortcut: 'CmdOrCtrl+T' },
  { id: 'take-tour', label: 'commands.takeTour', menu: 'Help' },
  { id: 'show-data-folder', label: 'commands.showDataFolder', menu: 'Help' },
  { id: 'help', label: 'commands.help', menu: 'Help', shortcut: 'F1' },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The keys of a command on this kind of machine; undefined: it has none. */
export function shortcutOf({ shortcut, macShortcut }: Command, isMac: boolean): string | undefined {
  return isMac ? (macShortcut ?? shortcut) : shortcut;
}
