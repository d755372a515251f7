/**
 * The project of a study: one folder with a network folder for each person who answers (an ego), and one file with what they share: the protocol, and the secret
 * from which pseudonyms follow. Each ego's network holds both as well, so that it works by itself.
 */
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ProjectEgo, ProjectNetworks } from '../../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { newSecret, setStudy } from '../../../shared/model/edits/interview/study-answers';
import { fold } from '../../../shared/model/fold';
import { idSource } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { type SerializedNetwork, serializeNetwork } from '../../../shared/model/serialize-network';
import type { InterviewProtocol, Study } from '../../../shared/model/study/interview-protocol';
import { protocolSchema } from '../../../shared/model/study/study-schema';
import { text, textOf } from '../../../shared/strings/text';
import { writeAtomically } from '../../store/disk/atomic-file';
import { diskErrorMessage } from '../../store/disk/disk-error-message';
import type { StoreFs } from '../../store/disk/file-system';
import { tokenSource } from '../../store/disk/random-token';
import { readJsonFile } from '../../store/disk/read-json-file';
import { inspectFolder } from '../../store/snapshot/inspect-folder';
import { createNetwork, openStore } from '../../store/store';
import { safeFileName } from '../user-files';

export const PROJECT_FILE = 'kith-project.json';
const MAX_BYTES = 4 * 1024 * 1024;

const projectFile = z.object({
  format: z.literal('kith-project'),
  version: z.literal(1),
  secret: z.string().min(20).max(200),
  protocol: protocolSchema.nullable(),
});

export interface Project {
  readonly folder: string;
  readonly secret: string;
  /** Null: Kith's own interview. */
  readonly protocol: InterviewProtocol | null;
}

/** What making a project or an ego needs from its surroundings. */
export interface ProjectWorld {
  readonly fs: StoreFs;
  readonly now: () => Date;
  readonly random: () => number;
}

/** Null: the folder is no project. Kinds of failure: `unreadable`. */
export async function readProject(fs: StoreFs, folder: string): Promise<Result<Project | null>> {
  const path = join(folder, PROJECT_FILE);
  try {
    const file = await readJsonFile(fs, path, MAX_BYTES, projectFile);
    if (file.kind === 'missing') return ok(null);
    if (file.kind === 'value') return ok({ folder, secret: file.value.secret, protocol: file.value.protocol });
    return fail('unreadable', text('study.projectDamaged', { path }));
  } catch (error) {
    return fail('unreadable', text('desktop.recordUnreadable', { path, reason: textOf(diskErrorMessage(error)) }));
  }
}

/** In the order of their names. */
export async function projectEgos(fs: StoreFs, { folder }: Project): Promise<readonly ProjectEgo[]> {
  const egos: ProjectEgo[] = [];
  for (const name of [...(await fs.list(folder).catch(() => []))].sort()) {
    const own = join(folder, name);
    if ((await inspectFolder(fs, own)).kind === 'network') egos.push({ name, folder: own });
  }
  return egos;
}

/** Kinds of failure: `conflict` (something is in the folder), `not-saved`. */
export async function startProject(
  { fs, random }: ProjectWorld,
  folder: string,
  protocol: InterviewProtocol | null,
): Promise<Result<Project>> {
  const state = await inspectFolder(fs, folder);
  if (state.kind !== 'empty' && state.kind !== 'missing') return fail('conflict', text('store.folderNotEmpty', { folder }));
  const project: Project = { folder, secret: newSecret(idSource(random)), protocol };
  try {
    await fs.makeFolder(folder);
  } catch (error) {
    return fail('not-saved', text('store.networkNotCreated', { folder, reason: textOf(diskErrorMessage(error)) }));
  }
  const written = await writeProject(fs, project, tokenSource(random));
  return written.ok ? ok(project) : written;
}

/** For egos that are added later. Kinds of failure: `not-saved`. */
export async function writeProject(fs: StoreFs, { folder, secret, protocol }: Project, token: () => string): Promise<Result<null>> {
  const bytes = new TextEncoder().encode(`${JSON.stringify({ format: 'kith-project', version: 1, secret, protocol }, null, 2)}\n`);
  try {
    await writeAtomically(fs, { folder, name: PROJECT_FILE, previous: null, token }, [bytes]);
    return ok(null);
  } catch (error) {
    return fail('not-saved', text('desktop.recordNotSaved', { reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Makes an empty network for somebody. Kinds of failure: `usage` (no name, or one that is there), `not-saved`, `locked`. */
export async function addEgo(world: ProjectWorld, project: Project, name: string): Promise<Result<ProjectEgo>> {
  const { fs, now, random } = world;
  const tidy = name.trim() === '' ? '' : safeFileName(name.trim());
  const there = (await projectEgos(fs, project)).some((ego) => fold(ego.name) === fold(tidy));
  if (tidy === '' || there) return fail('usage', tidy === '' ? text('study.egoWithoutName') : text('study.egoThere', { name: tidy }));
  const folder = join(project.folder, tidy);
  const created = await createNetwork(fs, folder, tokenSource(random));
  if (!created.ok) return created;
  const opened = await openStore(folder, { fs, now, random, mode: 'write', expectedNetworkId: created.value });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const study: Study = { secret: project.secret, ego: tidy, ...(project.protocol !== null && { protocol: project.protocol }) };
    const saved = await store.commit([setStudy(store.network(), study)]);
    return saved.ok ? ok({ name: basename(folder), folder }) : saved;
  } finally {
    await store.close();
  }
}

/**
 * The networks of all egos. Nothing is written.
 *
 * @param open a network that is open already; null: none
 * Kinds of failure: those of `openStore` and `unreadable`, with the name of the ego.
 */
export async function readProjectNetworks(
  { fs, now, random }: ProjectWorld,
  project: Project,
  open: { readonly folder: string; readonly network: Network } | null,
): Promise<Result<ProjectNetworks>> {
  const networks: SerializedNetwork[] = [];
  for (const { name, folder } of await projectEgos(fs, project)) {
    const read = folder === open?.folder ? ok(serializeNetwork(open.network)) : await readNetwork({ fs, now, random }, folder);
    if (!read.ok) return fail(read.error.kind, text('study.egoUnread', { name, reason: read.error.message }));
    networks.push(read.value);
  }
  return ok({ secret: project.secret, networks });
}

async function readNetwork(world: ProjectWorld, folder: string): Promise<Result<SerializedNetwork>> {
  const opened = await openStore(folder, { ...world, mode: 'read' });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const unreadable = store.unreadable();
    return unreadable === null ? ok(serializeNetwork(store.network())) : { ok: false, error: unreadable };
  } finally {
    await store.close();
  }
}
