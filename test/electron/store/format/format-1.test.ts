import { copyFileSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkNetwork } from '../../../../shared/model/check-network';
import { changeSettings } from '../../../../shared/model/edits/settings';
import { settingsOf } from '../../../../shared/model/network';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { open } from '../open-for-test';

/** Written by the first Kith, before there were settings, places in clusters and introductions. It stays as it is for ever. */
const GOLDEN = resolve(import.meta.dirname, '..', '..', '..', 'fixtures', 'saved-networks', 'format-1', 'before-settings.json');

function goldenFolder(): string {
  const folder = temporaryFolder();
  copyFileSync(GOLDEN, join(folder, 'network.json'));
  return folder;
}

it('opens a file of the first format with all that is in it, and with Kith’s own settings', async () => {
  const store = await open(goldenFolder());
  expect(store.save()).toEqual({ kind: 'saved' });
  const written = JSON.parse(readFileSync(GOLDEN, 'utf8')).network as Record<string, readonly unknown[]>;
  const network = store.network();
  for (const [name, objects] of Object.entries(written)) {
    expect([...network[name as 'people'].values()], name).toEqual(objects);
  }
  expect(checkNetwork(network)).toEqual([]);
  expect([network.settings.size, network.memberships.size, network.introductions.size]).toEqual([0, 0, 0]);
  expect(settingsOf(network)).toMatchObject({ resolution: 'auto', listMode: 'balanced' });
  await store.close();
});

it('undo goes all the way back through steps of the first format', async () => {
  const store = await open(goldenFolder());
  const steps = store.steps().length;
  expect(steps).toBeGreaterThan(40);
  for (let i = 0; i < steps; i++) expect(await store.undo()).toMatchObject({ ok: true });
  expect(store.network().people.size).toBe(0);
  await store.close();
});

it('settings are saved, come back, and can be undone after a restart', async () => {
  const folder = goldenFolder();
  const store = await open(folder);
  await store.commit([changeSettings(store.network(), { listMode: 'repay', channelWeights: { email: 0.9 } })]);
  await store.close();
  const again = await open(folder);
  expect(settingsOf(again.network())).toEqual({ id: 'settings', channelWeights: { email: 0.9 }, resolution: 'auto', listMode: 'repay' });
  expect(await again.undo()).toMatchObject({ ok: true, value: { label: 'change the week’s list to repay' } });
  expect(again.network().settings.size).toBe(0);
  await again.close();
  // What is not used is not in the file: it is again one that the first Kith could read.
  expect(JSON.parse(readFileSync(join(folder, 'network.json'), 'utf8')).network).not.toHaveProperty('settings');
});
