/** The calls of the window that lock and unlock the user's network. */
import { z } from 'zod';
import { fail, ok } from '../../../shared/lib/result';
import type { SerialQueue } from '../../../shared/lib/serial-queue';
import { text } from '../../../shared/strings/text';
import type { DesktopCalls, DesktopHost } from '../desktop-host';
import type { NetworkSession } from '../network-session';

const secret = z.string().min(1).max(1_024);
const minutes = z.number().int().min(1).max(1_440).nullable();

type LockCalls = Pick<
  DesktopCalls,
  | 'lockState'
  | 'unlockNetwork'
  | 'setPassphrase'
  | 'changePassphrase'
  | 'removePassphrase'
  | 'lockNow'
  | 'setAutoLock'
  | 'keyringState'
  | 'setKeyring'
>;

export function lockCalls(host: DesktopHost, session: NetworkSession, serialize: SerialQueue): LockCalls {
  const invalid = () => fail('usage', text('locking.emptyPassphrase'));
  return {
    lockState: () => serialize(() => session.lockState()),
    unlockNetwork: async (given) => {
      const parsed = secret.safeParse(given);
      return parsed.success ? await serialize(() => session.unlock(parsed.data)) : invalid();
    },
    setPassphrase: async (given) => {
      const parsed = secret.safeParse(given);
      if (!parsed.success) return invalid();
      const set = await serialize(() => session.changeLock(true, (lock, places) => lock.set(places, parsed.data)));
      return set.ok ? ok({ recoveryWords: set.value }) : set;
    },
    changePassphrase: async (current, next) => {
      const [parsed, parsedNext] = [secret.safeParse(current), secret.safeParse(next)];
      if (!parsed.success || !parsedNext.success) return invalid();
      return await serialize(() => session.changeLock(false, (lock, places) => lock.change(places, parsed.data, parsedNext.data)));
    },
    removePassphrase: async (current) => {
      const parsed = secret.safeParse(current);
      return parsed.success
        ? await serialize(() => session.changeLock(true, (lock, places) => lock.remove(places, parsed.data)))
        : invalid();
    },
    keyringState: () => serialize(() => session.keyringState()),
    setKeyring: async (isOn) =>
      typeof isOn === 'boolean'
        ? await serialize(() => session.changeLock(false, (lock, places) => lock.setKeyring(places, isOn)))
        : fail('usage', text('locking.noKeyring')),
    lockNow: () =>
      serialize(async () => {
        if ((await session.lockState()) !== 'unlocked') return ok(null);
        await session.lockNow();
        host.reloadWindow();
        return ok(null);
      }),
    setAutoLock: async (given) => {
      const parsed = minutes.safeParse(given);
      if (!parsed.success) return fail('usage', text('locking.invalidTime'));
      host.setAutoLock(parsed.data);
      return ok(null);
    },
  };
}
