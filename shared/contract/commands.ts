/**
 * Everything the user can tell Kith to do without pointing at something: the native menu, the palette, the shortcuts and the help loop over
 * this list; the window has one action per id (renderer/state/command-actions.ts), and a missing one does not compile.
 * Shortcuts are Electron accelerators; `CmdOrCtrl` is the platform's key.
 */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly menu: 'File' | 'Edit' | 'View' | 'Network' | 'Help' | null;
  readonly shortcut?: string;
  /** On a Mac, where the usual one means something else: Alt and an arrow move by a word there. */
  readonly macShortcut?: string;
  /** A line above this item in the menu. */
  readonly startsGroup?: boolean;
}

export const COMMANDS = [
  { id: 'log-contact', label: 'Log contact…', menu: 'File', shortcut: 'CmdOrCtrl+L' },
  { id: 'add-person', label: 'Add person…', menu: 'File', shortcut: 'CmdOrCtrl+N' },
  { id: 'import', label: 'Import contacts or a log…', menu: 'File', shortcut: 'CmdOrCtrl+I', startsGroup: true },
  { id: 'export-list', label: 'Export reconnect list…', menu: 'File', shortcut: 'CmdOrCtrl+E' },
  { id: 'export-picture', label: 'Export picture…', menu: 'File', shortcut: 'CmdOrCtrl+Shift+E' },
  { id: 'export-network', label: 'Export everything…', menu: 'File' },
  { id: 'open-own', label: 'My network', menu: 'File', startsGroup: true },
  { id: 'open-folder', label: 'Open another network folder…', menu: 'File', shortcut: 'CmdOrCtrl+O' },
  { id: 'move-network', label: 'Move my network…', menu: 'File' },
  { id: 'open-demo', label: 'Example: demo network', menu: 'File' },
  { id: 'open-office', label: 'Example: an office', menu: 'File' },
  { id: 'undo', label: 'Undo', menu: 'Edit', shortcut: 'CmdOrCtrl+Z' },
  { id: 'redo', label: 'Redo', menu: 'Edit', shortcut: 'CmdOrCtrl+Shift+Z' },
  { id: 'search', label: 'Search and commands…', menu: 'Edit', shortcut: 'CmdOrCtrl+K', startsGroup: true },
  { id: 'delete-selected', label: 'Delete person…', menu: 'Edit', startsGroup: true },
  { id: 'view-circles', label: 'Circles', menu: 'View', shortcut: 'CmdOrCtrl+1' },
  { id: 'view-map', label: 'Map', menu: 'View', shortcut: 'CmdOrCtrl+2' },
  { id: 'view-people', label: 'People', menu: 'View', shortcut: 'CmdOrCtrl+3' },
  { id: 'view-interests', label: 'Interests', menu: 'View', shortcut: 'CmdOrCtrl+4' },
  { id: 'view-journal', label: 'Journal', menu: 'View', shortcut: 'CmdOrCtrl+5' },
  { id: 'view-settings', label: 'Settings', menu: 'View', shortcut: 'CmdOrCtrl+,' },
  { id: 'go-back', label: 'Back', menu: 'View', shortcut: 'Alt+Left', macShortcut: 'CmdOrCtrl+[', startsGroup: true },
  { id: 'go-forward', label: 'Forward', menu: 'View', shortcut: 'Alt+Right', macShortcut: 'CmdOrCtrl+]' },
  { id: 'show-world', label: 'World around the selected person', menu: 'View', shortcut: 'CmdOrCtrl+Shift+W' },
  { id: 'over-time', label: 'Over time…', menu: 'View', shortcut: 'CmdOrCtrl+Shift+T' },
  { id: 'toggle-lens', label: 'Weak-tie lens', menu: 'View', shortcut: 'CmdOrCtrl+J', startsGroup: true },
  { id: 'fit', label: 'Fit picture', menu: 'View', shortcut: 'CmdOrCtrl+0' },
  { id: 'zoom-in', label: 'Zoom in', menu: 'View', shortcut: 'CmdOrCtrl+=' },
  { id: 'zoom-out', label: 'Zoom out', menu: 'View', shortcut: 'CmdOrCtrl+-' },
  { id: 'clear-filters', label: 'Clear filters', menu: 'View' },
  { id: 'toggle-panel', label: 'Side panel', menu: 'View', shortcut: 'CmdOrCtrl+B' },
  { id: 'toggle-theme', label: 'Light or dark', menu: 'View', shortcut: 'CmdOrCtrl+Shift+L' },
  { id: 'focus-picture', label: 'Go to the picture', menu: 'Network', shortcut: 'CmdOrCtrl+G' },
  { id: 'this-week', label: 'This week’s list', menu: 'Network', shortcut: 'CmdOrCtrl+T' },
  { id: 'show-data-folder', label: 'Show data folder', menu: 'Help' },
  { id: 'help', label: 'Keyboard and words…', menu: 'Help', shortcut: 'F1' },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** The keys of a command on this kind of machine; undefined: it has none. */
export function shortcutOf({ shortcut, macShortcut }: Command, isMac: boolean): string | undefined {
  return isMac ? (macShortcut ?? shortcut) : shortcut;
}
