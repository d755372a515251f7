/** The calendar file on disk: off by default, follows the network, and is gone when the user switches it off. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepCalendarFile } from '../../../electron/calendar/calendar-file';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { declaredDues } from '../../../shared/analysis/suggestions/declared-dues';
import { dueList } from '../../../shared/analysis/suggestions/due-list';
import { emptyInteraction, logInteraction } from '../../../shared/model/edits/interactions';
import { addPerson } from '../../../shared/model/edits/people';
import { movePromise } from '../../../shared/model/edits/promises';
import { changeSettings } from '../../../shared/model/edits/settings';
import type { PersonId } from '../../../shared/model/ids';
import { readFindings } from '../../../shared/sentences/read-findings';
import { networkOf, theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';
import { newId } from '../store/open-for-test';

const TODAY = theDay('2026-06-24');
const now = () => new Date('2026-06-24T10:20:30Z');

it('keeps dues, birthdays and promises in the file while it is on', async () => {
  const folder = temporaryFolder();
  const opened = await openStore(join(folder, 'network'), { fs: nodeFs, now, random: Math.random, mode: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const path = join(folder, 'calendar.ics');
  const errors: unknown[] = [];
  let count = 0;
  const options = {
    store,
    dataFolder: folder,
    now,
    token: () => `t${count++}`,
    onError: (error: unknown) => errors.push(error),
    waitMs: 1,
  };
  const ana = 'ana' as PersonId;
  const entry = logInteraction(
    store.network(),
    { ...emptyInteraction(theDay('2026-06-01'), [ana], 'call'), promise: 'send the map; soon' },
    { newId, today: TODAY },
  );
  const off = keepCalendarFile(options);
  await store.commit([addPerson({ id: ana, name: 'Ana Prado', birthday: '1984-07-02', cadenceDays: 14 }, newId), entry]);
  await off.close();
  expect(existsSync(path)).toBe(false);

  const on = keepCalendarFile(options);
  await store.commit([changeSettings(store.network(), { keepsCalendar: true })]);
  await store.commit([movePromise(store.network(), entry.put.interactions![0]!.id, theDay('2026-06-30'))]);
  await on.close();
  const written = readFileSync(path, 'utf8');
  expect(written.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(written).toContain('UID:due-ana@kith\r\nDTSTAMP:20260624T102030Z\r\nDTSTART;VALUE=DATE:20260616\r\n');
  expect(written).toContain('DTSTART;VALUE=DATE:20260702\r\nDTEND;VALUE=DATE:20260703\r\nRRULE:FREQ=YEARLY\r\n');
  expect(written).toContain('SUMMARY:Promised to Ana Prado: send the map\\; soon\r\n');
  for (const line of written.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);

  const last = keepCalendarFile(options);
  await store.commit([changeSettings(store.network(), { keepsCalendar: false })]);
  await last.close();
  expect(existsSync(path)).toBe(false);
  expect(errors).toEqual([]);
  await store.close();
});

it('says the same days as the analysis', () => {
  const network = networkOf({
    people: [
      { name: 'Ana', cadenceDays: 7 },
      { name: 'Ben', circles: 'choir' },
      { name: 'Cleo', cadenceDays: 900 },
      { name: 'Dora', cadenceDays: 7, standing: 'archived' },
      'Eli',
    ],
    log: [
      ['2026-06-01', 'Ana+Eli'],
      ['2026-05-01', 'Ben+Cleo+Dora'],
      ['2026-07-01', 'Ana'],
    ],
  });
  network.circles.set('choir' as never, { id: 'choir' as never, name: 'choir', cadenceDays: 30 });
  const { people } = readFindings(analyze(network, { today: TODAY }).results, network);
  const due = dueList(network, people, TODAY).map(({ person, due: { from } }) => `${person} ${from}`);
  const declared = declaredDues(network, TODAY).filter(({ day }) => day <= TODAY);
  expect(declared.map(({ person, day }) => `${person} ${day}`).sort()).toEqual([...due].sort());
  expect(declaredDues(network, TODAY).map(({ person }) => person)).toEqual(['Ana', 'Ben', 'Cleo']);
});
