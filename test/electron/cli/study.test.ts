/** Studies on the command line: protocols. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runKith } from '../../../electron/cli/run';
import { seededRandom } from '../../../shared/model/ids';
import { KITH_PROTOCOL } from '../../../shared/model/study/interview-protocol';
import { writeProtocol } from '../../../shared/model/study/read-protocol';
import { STUDY_PROTOCOL } from '../../builders/interview/study-protocol';
import { temporaryFolder } from '../../builders/temporary-folder';

function desk() {
  const folder = temporaryFolder();
  const random = seededRandom(7);
  const kith = (...args: string[]) =>
    runKith([...args, '--data', join(folder, 'data')], {
      defaultDataFolder: join(folder, 'data'),
      workingFolder: folder,
      now: () => new Date('2026-11-30T12:00:00Z'),
      random,
      note: () => undefined,
    });
  return { folder, kith, json: async (...args: string[]) => JSON.parse((await kith(...args, '--json')).stdout) };
}

it('takes a protocol from a file, shows it, writes it and goes back', async () => {
  const { folder, kith, json } = desk();
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  writeFileSync(join(folder, 'study.json'), writeProtocol(STUDY_PROTOCOL));
  expect((await kith('protocol', 'study.json', '--check')).stdout).toBe(
    'Support after moving: Consent, Important matters, Mentors, How close, Who knows whom, Questions of the study, Kinds of work and What it found\n',
  );
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  expect((await kith('protocol', 'study.json')).stdout).toContain('Use the protocol “Support after moving”');
  expect(await json('protocol', '--out', 'again.json')).toEqual(STUDY_PROTOCOL);
  await kith('undo');
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
  await kith('protocol', 'again.json');
  expect(await json('protocol')).toEqual(STUDY_PROTOCOL);
  await kith('protocol', '--built-in');
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
});

it('says what is wrong with a protocol, and keeps the one before', async () => {
  const { folder, kith, json } = desk();
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...STUDY_PROTOCOL, names: [{ id: 'mentor' }] }));
  const refused = await kith('protocol', 'bad.json');
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toContain('“mentor” is no question of Kith’s own, so it needs its words (ask)');
  expect((await kith('protocol', 'nowhere.json')).stderr).toContain('nowhere.json');
  expect((await kith('protocol', 'bad.json', '--built-in')).exitCode).toBe(2);
  expect(await json('protocol')).toEqual(KITH_PROTOCOL);
});
