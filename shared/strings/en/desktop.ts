/** Menus, dialogs of the system and errors of the desktop. */
export const desktopMessages = {} as const;
