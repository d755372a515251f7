import { expect, it } from 'vitest';
import { removeObsoleteSegments } from '../../../../electron/store/change-log/change-log';
import { crashDisk } from '../../../builders/disk/crash-disk';

it('what was put into quarantine stays when another segment of the same number comes', async () => {
  const disk = crashDisk(
    new Map<string, Buffer | null>([
      ['/', null],
      ['/network', null],
      ['/network/journal', null],
      ['/network/journal/00000001.log', Buffer.from('torn here')],
      ['/network/quarantine', null],
      ['/network/quarantine/00000001.log', Buffer.from('from another computer')],
      ['/network/quarantine/00000001-2.log', Buffer.from('from a third one')],
    ]),
  );
  const segments = [
    { name: '00000001.log', from: 0, size: 9, isTorn: true },
    { name: '00000002.log', from: 4, size: 0, isTorn: false },
  ];
  expect([...(await removeObsoleteSegments(disk.fs, '/network', segments, 4))]).toEqual(['00000001.log']);
  const kept = [...disk.now()]
    .filter(([path]) => path.endsWith('.log'))
    .map(([path, content]) => [path.split('/').at(-1), String(content)]);
  expect(Object.fromEntries(kept)).toEqual({
    '00000001.log': 'from another computer',
    '00000001-2.log': 'from a third one',
    '00000001-3.log': 'torn here',
  });
});
