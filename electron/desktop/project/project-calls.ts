/** The calls of the window about a project: its networks, a new one, somebody more. It can only name a folder that the user chose, or that of the open network. */
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ProjectState } from '../../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { createSerialQueue } from '../../../shared/lib/serial-queue';
import { settingsOf } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { nodeFs } from '../../store/disk/file-system';
import type { DesktopCalls, DesktopHost } from '../desktop-host';
import type { NetworkLocation } from '../network-location';
import type { NetworkSession } from '../network-session';
import { addEgo, type Project, projectEgos, readProject, readProjectNetworks, startProject } from './project-folder';

const folderPath = z.string().min(1).max(4_096);
const egoName = z.string().max(200);

export function projectCalls(
  host: DesktopHost,
  location: NetworkLocation,
  session: NetworkSession,
): Pick<DesktopCalls, 'projectState' | 'startProject' | 'addEgo' | 'projectNetworks'> {
  const world = { fs: nodeFs, now: host.now, random: host.random };
  /** One at a time: two people of one name would get one folder. */
  const serialize = createSerialQueue();

  const currentProject = async (): Promise<string | null> => {
    const current = await location.current();
    return current.ok ? dirname(current.value.folder) : null;
  };
  const mayName = async (folder: string) => location.wasChosen(folder) || folder === (await currentProject());

  /** Kinds of failure: `usage` (not chosen by the user), and those of `readProject`. Null: no project. */
  const projectAt = async (folder: string): Promise<Result<Project | null>> =>
    (await mayName(folder)) ? await readProject(nodeFs, folder) : fail('usage', text('desktop.folderNotChosen'));

  const stateOf = async (project: Project): Promise<ProjectState> => {
    const egos = await projectEgos(nodeFs, project);
    location.allow(egos.map(({ folder }) => folder));
    return { folder: project.folder, protocol: project.protocol?.title ?? null, egos };
  };

  return {
    projectState: async (folder) => {
      const parsed = folderPath.nullable().safeParse(folder);
      const path = parsed.success ? (parsed.data ?? (await currentProject())) : null;
      if (!parsed.success || path === null) return parsed.success ? ok(null) : fail('usage', text('desktop.invalidFolder'));
      const project = await projectAt(path);
      if (!project.ok || project.value === null) return project.ok ? ok(null) : project;
      return ok(await stateOf(project.value));
    },
    startProject: async (folder) => {
      const parsed = folderPath.safeParse(folder);
      if (!parsed.success || !location.wasChosen(parsed.data)) return fail('usage', text('desktop.folderNotChosen'));
      const open = session.current()?.store.network();
      const protocol = open === undefined ? null : (settingsOf(open).study?.protocol ?? null);
      const started = await serialize(() => startProject(world, parsed.data, protocol));
      return started.ok ? ok(await stateOf(started.value)) : started;
    },
    addEgo: async (folder, name) => {
      const [path, parsedName] = [folderPath.safeParse(folder), egoName.safeParse(name)];
      if (!path.success || !parsedName.success) return fail('usage', text('desktop.invalidFolder'));
      const project = await projectAt(path.data);
      if (!project.ok) return project;
      if (project.value === null) return fail('not-found', text('study.noProject', { folder: path.data }));
      const { value } = project;
      const added = await serialize(() => addEgo(world, value, parsedName.data));
      if (added.ok) location.allow([added.value.folder]);
      return added;
    },
    projectNetworks: async () => {
      const folder = await currentProject();
      const project = folder === null ? ok(null) : await readProject(nodeFs, folder);
      if (!project.ok) return project;
      if (project.value === null) return fail('not-found', text('study.noProject', { folder: folder ?? '' }));
      const current = await location.current();
      const open = session.current();
      const known = current.ok && open !== null ? { folder: current.value.folder, network: open.store.network() } : null;
      return await readProjectNetworks(world, project.value, known);
    },
  };
}
