/** A month of a made-up user behind the window, hour by hour: what the system shows, from people, promises, birthdays, contacts and days without computer. */
import { expect, it } from 'vitest';
import { openDesktop } from '../../../electron/desktop/desktop';
import { emptyInteraction, logInteraction } from '../../../shared/model/edits/interactions';
import { addPerson, changePerson } from '../../../shared/model/edits/people';
import { decidePromise, movePromise } from '../../../shared/model/edits/promises';
import type { PersonId } from '../../../shared/model/ids';
import { BACKGROUND_OFF } from '../../../shared/model/reminders/background-settings';
import { deserializeNetwork } from '../../../shared/model/serialize-network';
import { theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';
import { NO_BACKGROUND, quietHost } from '../../fakes/system';
import { newId } from '../store/open-for-test';

it('tells each thing once, at its time, and one digest after days without the computer', async () => {
  let now = new Date(2026, 5, 1, 8); // Monday
  const shown: string[] = [];
  let wake = () => {};
  const desktop = openDesktop(
    quietHost(temporaryFolder(), {
      now: () => now,
      background: {
        ...NO_BACKGROUND,
        canNotify: () => true,
        notify: (title, body) => void shown.push(`${now.getDate()} ${title}${body === '' ? '' : `: ${body}`}`),
        onWake: (listener) => {
          wake = listener;
        },
      },
      logError: (_, error) => {
        throw error;
      },
    }),
  );
  const { calls } = desktop;
  const network = async () => {
    const opened = await calls.openNetwork('own');
    if (!opened.ok) throw new Error(opened.error.message);
    return deserializeNetwork(opened.value.network);
  };
  /** The computer is on from 8 to 23 on these days of June. */
  const live = async (from: number, to: number) => {
    for (let day = from; day <= to; day++)
      for (let hour = 8; hour < 23; hour++) {
        now = new Date(2026, 5, day, hour, 1);
        wake();
        await calls.backgroundState(); // in turn behind it
      }
  };
  const [ana, ben] = ['ana' as PersonId, 'ben' as PersonId];
  await network();
  await calls.commit([
    addPerson({ id: ana, name: 'Ana Prado', cadenceDays: 7 }, newId),
    addPerson({ id: ben, name: 'Ben Lee', birthday: '1990-06-12', company: 'Hooli' }, newId),
  ]);
  const coffee = { ...emptyInteraction(theDay('2026-06-01'), [ana], 'in-person'), promise: 'send the map' };
  const logged = logInteraction(await network(), coffee, { newId, today: theDay('2026-06-01') });
  await calls.commit([logged]);
  const promise = logged.put.interactions![0]!.id;
  await calls.commit([movePromise(await network(), promise, theDay('2026-06-10'))]);
  await calls.changeBackground({ ...BACKGROUND_OFF, reminders: ['due', 'promises', 'birthdays', 'digest'], showsNames: true });

  await live(1, 12);
  await calls.commit([decidePromise(await network(), promise, 'kept')]);
  await calls.commit([
    logInteraction(await network(), { ...emptyInteraction(theDay('2026-06-12'), [ana], 'call') }, { newId, today: theDay('2026-06-12') }),
  ]);
  await calls.commit([changePerson((await network()).people.get(ben)!, { company: 'Acme', cadenceDays: 10 })]); // a new job
  await live(13, 14);
  await live(23, 30); // eight days away
  await desktop.close();
  expect(shown).toEqual([
    '8 This week: 1 person, 1 promise and 1 birthday',
    '9 Get in touch with Ana Prado: You meant to be in touch by now.',
    '10 1 promise is due today: To Ana Prado: send the map',
    '11 1 birthday tomorrow: Tomorrow: Ben Lee',
    '12 1 birthday today: Today: Ben Lee',
    '23 This week: 2 people', // Ana is overdue since the 20th; with Ben no contact is logged
    '29 This week: 2 people',
  ]);
});
