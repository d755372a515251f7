/** The native menu: the commands of shared/contract/commands.ts, and the items that each system adds. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type Command, shortcutOf } from '../../shared/contract/commands';
import { text } from '../../shared/strings/text';

const MENUS = ['File', 'Edit', 'View', 'Network', 'Help'] as const satisfies readonly NonNullable<Command['menu']>[];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Items of the system, below ours. */
const PLATFORM_ITEMS: Readonly<Record<(typeof MENUS)[number], readonly MenuItemConstructorOptions[]>> = {
  File: [separator, process.platform === 'darwin' ? { role: 'close' } : { role: 'quit' }],
  Edit: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  View: [separator, { role: 'togglefullscreen' }],
  Network: [],
  Help: [],
};

export function menuTemplate(choose: (commandId: string) => void, allowDeveloperTools: boolean): MenuItemConstructorOptions[] {
  const commands: readonly Command[] = COMMANDS;
  const item = (command: Command): MenuItemConstructorOptions[] => {
    const { id, label, startsGroup } = command;
    const accelerator = shortcutOf(command, process.platform === 'darwin');
    return [
      ...(startsGroup ? [separator] : []),
      { id, label: text(label), click: () => choose(id), ...(accelerator === undefined ? {} : { accelerator }) },
    ];
  };
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    ...MENUS.map((menu) => ({
      label: text(`commands.menu${menu}`),
      submenu: [
        ...commands.filter((command) => command.menu === menu).flatMap(item),
        ...PLATFORM_ITEMS[menu],
        ...(menu === 'View' && allowDeveloperTools ? [separator, { role: 'toggleDevTools' } as const] : []),
      ],
    })),
  ];
}

export function installMenu(choose: (commandId: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose, !app.isPackaged)));
}
