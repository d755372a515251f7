/** The calls of the window that erase a person for good. */
import { z } from 'zod';
import { fail, ok } from '../../shared/lib/result';
import type { SerialQueue } from '../../shared/lib/serial-queue';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { CopiesOfPeople } from '../store/erasure';
import type { DesktopCalls, DesktopHost } from './desktop-host';
import { eraseAppFiles } from './erase-app-files';
import type { NetworkSession } from './network-session';

const personId = z.string().min(1).max(200);

export function eraseCalls(
  host: DesktopHost,
  session: NetworkSession,
  token: () => string,
  serialize: SerialQueue,
): Pick<DesktopCalls, 'copiesOfPerson' | 'erasePerson'> {
  return {
    copiesOfPerson: async (person) => {
      const parsed = personId.safeParse(person);
      if (!parsed.success) return fail('not-found', text('store.personGone'));
      return await session.with(async ({ store }) => ok(leftIn(await store.copiesOf([parsed.data as PersonId]))));
    },
    erasePerson: async (person, alsoFromCopies) => {
      const parsed = personId.safeParse(person);
      if (!parsed.success || typeof alsoFromCopies !== 'boolean') return fail('not-found', text('store.personGone'));
      // Nothing else is written to the app's folder meanwhile.
      return await serialize(() =>
        session.with(async ({ store, disk }) => {
          const erased = await store.erasePeople([parsed.data as PersonId], alsoFromCopies);
          if (!erased.ok) return erased;
          await eraseAppFiles(disk, { dataFolder: host.dataFolder, networkFolder: store.folder }, erased.value, token);
          const { copies, mentions, isComplete } = erased.value;
          return ok({ ...leftIn(copies), mentions, isComplete });
        }),
      );
    },
  };
}

/** What the window shows of the copies. */
function leftIn({ backups, files }: CopiesOfPeople) {
  return { backups: backups.map(({ at }) => at.toISOString()), files };
}
