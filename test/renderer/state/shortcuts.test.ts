import { describe, expect, it } from 'vitest';
import { commandForKey, shortcutText } from '../../../renderer/state/shortcuts';
import { COMMANDS, type Command, shortcutOf } from '../../../shared/contract/commands';

const press = (key: string, mods: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...mods,
});

describe('commandForKey', () => {
  it('knows every shortcut of the list, on both kinds of keyboard', () => {
    for (const { id, shortcut, macShortcut } of COMMANDS as readonly Command[]) {
      if (shortcut === undefined) continue;
      if (macShortcut !== undefined) expect(commandForKey(press(macShortcut.at(-1)!, { metaKey: true }), true, false), id).toBe(id);
      const parts = shortcut.split('+');
      const last = parts.at(-1) ?? '';
      const key = parts.includes('Alt') ? `Arrow${last}` : last;
      const mods = { shiftKey: parts.includes('Shift'), altKey: parts.includes('Alt') };
      const mod = parts.includes('CmdOrCtrl');
      expect(
        commandForKey(
          press(mods.altKey ? key : mods.shiftKey ? key.toUpperCase() : key.toLowerCase(), { ...mods, ctrlKey: mod }),
          false,
          false,
        ),
        id,
      ).toBe(id);
      expect(commandForKey(press(key, { ...mods, metaKey: mod }), true, false), id).toBe(macShortcut === undefined ? id : null);
    }
  });

  it('no two commands share a shortcut', () => {
    const shortcuts = (COMMANDS as readonly Command[]).flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('leaves undo and redo to a text field, and nothing else', () => {
    expect(commandForKey(press('z', { ctrlKey: true }), false, true)).toBeNull();
    expect(commandForKey(press('Z', { ctrlKey: true, shiftKey: true }), false, true)).toBeNull();
    expect(commandForKey(press('y', { ctrlKey: true }), false, true)).toBeNull();
    expect(commandForKey(press('k', { ctrlKey: true }), false, true)).toBe('search');
    expect(commandForKey(press('y', { ctrlKey: true }), false, false)).toBe('redo');
  });

  it('leaves Alt and the arrows to words on a Mac, in the menu too', () => {
    for (const key of ['ArrowLeft', 'ArrowRight']) expect(commandForKey(press(key, { altKey: true }), true, false)).toBeNull();
    expect(commandForKey(press('[', { metaKey: true }), true, false)).toBe('go-back');
    expect(commandForKey(press('[', { metaKey: true }), true, true)).toBeNull();
    expect(commandForKey(press('ArrowLeft', { altKey: true }), false, false)).toBe('go-back');
    expect((COMMANDS as readonly Command[]).filter((command) => shortcutOf(command, true)?.startsWith('Alt'))).toEqual([]);
    expect(shortcutText('go-back', true)).toBe('⌘[');
    expect(shortcutText('go-back', false)).toBe('Alt ←');
  });

  it('takes nothing without its keys', () => {
    expect(commandForKey(press('l'), false, false)).toBeNull();
    expect(commandForKey(press('l', { ctrlKey: true, altKey: true }), false, false)).toBeNull(); // AltGr types letters
    expect(commandForKey(press('l', { metaKey: true }), false, false)).toBeNull();
    expect(commandForKey(press('l', { ctrlKey: true }), true, false)).toBeNull();
    expect(commandForKey(press('+', { ctrlKey: true, shiftKey: true }), false, false)).toBe('zoom-in');
  });

  it('says shortcuts as people read them', () => {
    expect(shortcutText('undo', false)).toBe('Ctrl Z');
    expect(shortcutText('redo', false)).toBe('Ctrl Shift Z');
    expect(shortcutText('redo', true)).toBe('⌘⇧Z');
    expect(shortcutText('clear-filters', false)).toBe('');
    expect(shortcutText('zoom-in', false)).toBe('Ctrl =');
  });
});
