/** Files that are imported by their columns, with a preview of their own, when they are imported alone. */
import type { SourceReader } from '../../shared/formats/sources/source-record';
import { startWalk, walkPath } from './source-walk';
import { WALK_LIMITS } from './walk';

/** Readers of files that are tables of contacts. */
const TABLE_FORMATS = /^(?:linkedin-connections|[a-z]+-contacts)$/;

/** True for a single file that is a table of contacts, or that no reader knows. False for folders and archives. */
export async function isTableFile(path: string, readers: readonly SourceReader[]): Promise<boolean> {
  const walk = startWalk(WALK_LIMITS, null, () => undefined);
  for await (const found of walkPath(path, walk)) {
    if (found.kind === 'left-out') return !found.path.includes('/') && !/\.(?:zip|tgz|gz|tar)$/i.test(path);
    if (found.file.path.includes('/')) return false; // inside a folder or an archive
    const reader = readers.find((each) => each.recognizes(found.file.head, found.file.path));
    return reader === undefined || TABLE_FORMATS.test(reader.format);
  }
  return false;
}
