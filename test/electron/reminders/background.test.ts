/** Notifications, tray and shortcut with a system that only records: off until asked for, once, and nothing of a locked network. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBackground } from '../../../electron/reminders/background';
import type { Network } from '../../../shared/model/network';
import { BACKGROUND_OFF, type BackgroundSettings } from '../../../shared/model/reminders/background-settings';
import { networkOf } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';

function system(folder = temporaryFolder()) {
  const seen: string[] = [];
  const world = {
    now: new Date(2026, 5, 24, 8, 30),
    network: networkOf({ people: [{ name: 'Ana', birthday: '1990-06-25' }] }) as Network | null,
    hasPassphrase: false,
    hasTray: true,
    isTaken: false,
  };
  let count = 0;
  const open = () =>
    openBackground({
      host: {
        canNotify: () => true,
        notify: (title, body) => void seen.push(`${title}|${body}`),
        setTray: (isOn) => {
          seen.push(`tray ${isOn}`);
          return world.hasTray;
        },
        setShortcut: (keys) => {
          seen.push(`keys ${keys}`);
          return keys === null || !world.isTaken;
        },
        onWake: () => undefined,
      },
      dataFolder: folder,
      now: () => world.now,
      token: () => `t${count++}`,
      network: () => world.network,
      mayName: async () => !world.hasPassphrase,
      onError: (error) => {
        throw error;
      },
    });
  return { folder, seen, world, open };
}
const on = (patch: Partial<BackgroundSettings>): BackgroundSettings => ({ ...BACKGROUND_OFF, ...patch });

it('does nothing and writes nothing until it is asked', async () => {
  const { seen, world, open, folder } = system();
  const background = open();
  expect((await background.state()).settings).toEqual(BACKGROUND_OFF);
  world.now = new Date(2026, 5, 24, 12);
  await background.check();
  await background.close();
  expect(seen).toEqual([]);
  expect(() => readFileSync(join(folder, 'background.json'))).toThrow();
});

it('shows a reminder once, also over a restart, without a name unless that is wanted', async () => {
  const { seen, world, open, folder } = system();
  const background = open();
  expect((await background.change(on({ reminders: ['birthdays'] }))).ok).toBe(true);
  await background.check();
  expect(seen).toEqual([]); // 8:30
  world.now = new Date(2026, 5, 24, 9, 1);
  await background.check();
  await background.check();
  await background.close();
  expect(seen).toEqual(['1 birthday tomorrow|']);
  const again = open();
  await again.check();
  expect(seen).toHaveLength(1);
  expect(readFileSync(join(folder, 'background.json'), 'utf8')).not.toContain('Ana');

  world.network = null; // locked
  world.now = new Date(2026, 5, 25, 9, 1);
  await again.change(on({ reminders: ['birthdays'], showsNames: true }));
  await again.check();
  expect(seen).toHaveLength(1);
  world.network = networkOf({ people: [{ name: 'Ana', birthday: '1990-06-25' }] });
  world.hasPassphrase = true; // unlocked again
  await again.check();
  expect(seen.slice(1)).toEqual(['1 birthday today|']);
  world.now = new Date(2027, 5, 24, 9, 1);
  world.hasPassphrase = false;
  await again.check();
  await again.close();
  expect(seen.slice(2)).toEqual(['Since Friday, 26 June 2026|1 birthday']);
});

it('keeps tray and shortcut over a restart, says when the system refuses, and gives them back', async () => {
  const { seen, world, open } = system();
  const background = open();
  world.isTaken = true;
  const taken = await background.change(on({ shortcut: 'Alt+Shift+L', hasTray: true }));
  expect(taken).toMatchObject({ ok: true, value: { isTrayShown: true, isShortcutTaken: true } });
  world.isTaken = false;
  expect(await background.change(on({ shortcut: 'CommandOrControl+Alt+L', hasTray: true }))).toMatchObject({
    value: { isShortcutTaken: false },
  });
  await background.close();
  expect(seen.splice(0)).toEqual(['tray true', 'keys Alt+Shift+L', 'keys CommandOrControl+Alt+L', 'tray false', 'keys null']);
  world.hasTray = false;
  const again = open();
  expect(await again.state()).toMatchObject({ isTrayShown: false, settings: { hasTray: true } });
  expect(seen).toEqual(['tray true', 'keys CommandOrControl+Alt+L']);
  await again.close();
});

it('refuses what is no setting, and takes a damaged file as off', async () => {
  const { open, folder } = system();
  writeFileSync(join(folder, 'background.json'), '{"reminders":["all"]}');
  const background = open();
  expect((await background.state()).settings).toEqual(BACKGROUND_OFF);
  for (const wrong of [null, { ...BACKGROUND_OFF, at: 1440 }, { ...BACKGROUND_OFF, shortcut: 'A' }, { ...BACKGROUND_OFF, path: '/etc' }])
    expect(await background.change(wrong)).toMatchObject({ ok: false, error: { kind: 'usage' } });
  await background.close();
});
