/** The part of what was read that the user wants: some files, from a day on, with or without the titles of meetings. */
import type { IsoDay } from '../../model/day';
import type { CollectedSources } from './collected-sources';

export interface SourcesSelection {
  /** Paths of files that are left out. */
  readonly excluded: readonly string[];
  /** Null: from the beginning. */
  readonly since: IsoDay | null;
  readonly keepsTitles: boolean;
}

/** The numbers of parties and files stay the same. */
export function selectParts(collected: CollectedSources, { excluded, since, keepsTitles }: SourcesSelection): CollectedSources {
  if (excluded.length === 0 && since === null && keepsTitles) return collected;
  const left = new Set(excluded);
  const isLeft = collected.files.map(({ path }) => left.has(path));
  return {
    ...collected,
    files: collected.files.map((file, i) =>
      isLeft[i] === true ? { ...file, events: 0, cards: 0, parties: new Set(), owners: new Map(), from: null, to: null } : file,
    ),
    cards: collected.cards.filter(({ file }) => isLeft[file] !== true),
    relations: isLeft.includes(true) ? [] : collected.relations,
    groups: collected.groups
      .filter(({ day, files }) => (since === null || day >= since) && files.some((file) => isLeft[file] !== true))
      .map((group) => (keepsTitles ? group : { ...group, title: '' })),
  };
}
