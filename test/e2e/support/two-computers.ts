/** A network that was changed here and on another computer, as a sync program leaves it: with a copy beside it. */
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { addPerson, changePerson } from '../../../shared/model/edits/people';
import { idSource, seededRandom } from '../../../shared/model/ids';

/** Of a network with an Ana Prado: another company for her on each of the two, and somebody new on the other. */
export async function changedOnTwoComputers(dataFolder: string): Promise<{ readonly network: string; readonly copy: string }> {
  const network = join(dataFolder, 'network');
  const elsewhere = mkdtempSync(join(tmpdir(), 'kith-elsewhere-'));
  cpSync(network, elsewhere, { recursive: true });
  await change(network, 'Globex', null);
  await change(elsewhere, 'Initech', 'Cleo Marsh');
  const copy = 'network (LAPTOP’s conflicted copy 2026-05-03).json';
  cpSync(join(elsewhere, 'network.json'), join(network, copy));
  return { network, copy };
}

async function change(folder: string, company: string, newcomer: string | null): Promise<void> {
  const opened = await openStore(folder, { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  const store = opened.value;
  const ana = [...store.network().people.values()].find(({ name }) => name === 'Ana Prado');
  if (!ana) throw new Error('no Ana');
  await store.commit([changePerson(ana, { company })]);
  if (newcomer !== null) await store.commit([addPerson({ name: newcomer }, idSource(seededRandom(3)))]);
  await store.close();
}
