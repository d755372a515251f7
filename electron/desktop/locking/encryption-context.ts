/** What turning the encryption of a network on or off has to rewrite, for the window and the command line. */
import { join } from 'node:path';
import type { EncryptionContext } from '../../store/change-encryption';
import type { StoreFs } from '../../store/disk/file-system';
import { keyTools } from '../../store/locked-network';
import { CACHE_FOLDER } from '../../store/snapshot/cache';
import { draftsFolder } from '../drafts';
import { viewStateFileName } from '../view-state-file';

export interface EncryptionPlaces {
  /** Without encryption. */
  readonly fs: StoreFs;
  readonly dataFolder: string;
  /** The network's folder. */
  readonly folder: string;
  /** The folder of all backups. Null: the network has none. */
  readonly backups: string | null;
  readonly now: () => Date;
  readonly random: () => number;
  readonly token: () => string;
}

export async function encryptionContext({
  fs,
  dataFolder,
  folder,
  backups,
  now,
  random,
  token,
}: EncryptionPlaces): Promise<EncryptionContext> {
  return {
    fs,
    folder,
    backups,
    cache: join(dataFolder, CACHE_FOLDER),
    personal: [draftsFolder(dataFolder, folder), join(dataFolder, viewStateFileName(dataFolder, folder))],
    now,
    token,
    tools: await keyTools(random),
  };
}
