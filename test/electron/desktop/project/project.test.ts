/** Several people of a study in one folder, by the calls of the window: made, listed, opened one after the other, and never mixed. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesktop } from '../../../../electron/desktop/desktop';
import type { OpenedNetwork } from '../../../../shared/contract/desktop-api';
import type { Result } from '../../../../shared/lib/result';
import { chooseProtocol } from '../../../../shared/model/edits/interview/study-answers';
import { addPerson } from '../../../../shared/model/edits/people';
import { emptyNetwork, settingsOf } from '../../../../shared/model/network';
import { deserializeNetwork } from '../../../../shared/model/serialize-network';
import { STUDY_PROTOCOL } from '../../../builders/interview/study-protocol';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { quietHost } from '../../../fakes/system';
import { newId } from '../../store/open-for-test';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const networkIn = (opened: Result<OpenedNetwork>) => deserializeNetwork(value(opened).network);
const namesIn = (opened: Result<OpenedNetwork>) => [...networkIn(opened).people.values()].map(({ name }) => name);

/** The own network follows the protocol of the study; a project is started in an empty folder. */
async function desk() {
  const folder = temporaryFolder();
  const choice = { folder: join(folder, 'study') };
  mkdirSync(choice.folder);
  const { calls, close } = openDesktop(quietHost(join(folder, 'data'), { chooseFolder: async () => choice.folder }));
  value(await calls.openNetwork('own'));
  value(await calls.commit([chooseProtocol(emptyNetwork(), STUDY_PROTOCOL, newId)]));
  expect(value(await calls.chooseNetworkFolder()).found).toBe('empty');
  const project = value(await calls.startProject(choice.folder));
  return { folder, choice, calls, close, project };
}

describe('a project of several people', () => {
  it('gives each a network with the protocol and the same secret, and opens one after the other', async () => {
    const { choice, calls, close, project } = await desk();
    expect(project).toEqual({ folder: choice.folder, protocol: STUDY_PROTOCOL.title, egos: [] });
    const [maria, omar] = [value(await calls.addEgo(choice.folder, 'Maria')), value(await calls.addEgo(choice.folder, ' Omar '))];
    const first = networkIn(await calls.openNetworkFolder(maria.folder, false));
    value(await calls.commit([addPerson({ name: 'Ana' }, newId)]));
    const second = networkIn(await calls.openNetworkFolder(omar.folder, false));
    expect(second.people.size).toBe(0);
    expect(namesIn(await calls.openNetworkFolder(maria.folder, false))).toEqual(['Ana']);
    const [of, other] = [settingsOf(first).study, settingsOf(second).study];
    expect([of?.ego, other?.ego]).toEqual(['Maria', 'Omar']);
    expect(of?.protocol).toEqual(STUDY_PROTOCOL);
    expect(of?.secret).toBe(other?.secret);
    expect(JSON.parse(readFileSync(join(choice.folder, 'kith-project.json'), 'utf8')).secret).toBe(of?.secret);
    expect(value(await calls.projectState(null))?.egos.map(({ name }) => name)).toEqual(['Maria', 'Omar']);
    await close();
  });

  it('is found again when its folder is chosen', async () => {
    const { choice, calls, close } = await desk();
    value(await calls.addEgo(choice.folder, 'Maria'));
    expect(value(await calls.chooseNetworkFolder())).toEqual({ folder: choice.folder, found: 'project', message: '' });
    const state = value(await calls.projectState(choice.folder));
    expect(namesIn(await calls.openNetworkFolder(state?.egos[0]?.folder ?? '', false))).toEqual([]);
    await close();
  });

  it('is made only in an empty folder that the user chose, and takes no name twice', async () => {
    const { folder, choice, calls, close } = await desk();
    expect(await calls.startProject(join(folder, 'elsewhere'))).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
    expect(await calls.startProject(choice.folder)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect(await calls.projectState(folder)).toMatchObject({ ok: false, error: { kind: 'usage' } });
    expect(await calls.addEgo(folder, 'Maria')).toMatchObject({ ok: false, error: { kind: 'usage' } });
    const twice = await Promise.all(['Maria', 'maria'].map((name) => calls.addEgo(choice.folder, name)));
    expect(twice.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await calls.addEgo(choice.folder, '../outside')).toMatchObject({ ok: true });
    expect(readdirSync(choice.folder).sort()).toEqual(['Maria', '_outside', 'kith-project.json']);
    await close();
  });

  it('hands over all networks for an export, the open one as it is, and says whose cannot be read', async () => {
    const { choice, calls, close } = await desk();
    expect(await calls.projectNetworks()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    const [maria, omar] = [value(await calls.addEgo(choice.folder, 'Maria')), value(await calls.addEgo(choice.folder, 'Omar'))];
    await calls.openNetworkFolder(maria.folder, false);
    value(await calls.commit([addPerson({ name: 'Ana' }, newId)]));
    await calls.openNetworkFolder(omar.folder, false);
    value(await calls.commit([addPerson({ name: 'Ben' }, newId)]));
    const before = readdirSync(maria.folder).sort();
    const { secret, networks } = value(await calls.projectNetworks());
    const all = networks.map(deserializeNetwork);
    expect(all.map((network) => settingsOf(network).study)).toMatchObject([
      { ego: 'Maria', secret },
      { ego: 'Omar', secret },
    ]);
    expect(all.map((network) => [...network.people.values()].map(({ name }) => name))).toEqual([['Ana'], ['Ben']]);
    expect(readdirSync(maria.folder).sort()).toEqual(before);
    writeFileSync(join(maria.folder, 'network.json'), '{"people": 1}');
    const unread = await calls.projectNetworks();
    expect(unread.ok ? '' : unread.error.message).toMatch(/^Maria: /);
    await close();
  });

  it('is in none when the folder above has no project, and says when its file is damaged', async () => {
    const { choice, calls, close } = await desk();
    expect(value(await calls.projectState(null))).toBe(null);
    writeFileSync(join(choice.folder, 'kith-project.json'), '{"secret": 1}');
    expect(await calls.projectState(choice.folder)).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
    expect(value(await calls.chooseNetworkFolder()).found).toBe('other');
    await close();
  });
});
