/**
 * Which values of a person come from files, and which the user set by hand. Later files replace a value from a file, but never one the user changed.
 * To distinguish them, an origin stores the file's value of a field when the user changes it (`Origin.said`), and drops it when a later file of that
 * kind has the user's value. The name is stored as well: a later row of that name and address is the same person.
 */
import type { Origin, Person } from '../network';

/** Fields with one value per file. */
export const FILE_FIELDS = ['nickname', 'company', 'position', 'place', 'birthday', 'connectedOn'] as const;
export type FileField = (typeof FILE_FIELDS)[number];

/** Origins that are not contacts files have no values of these fields. */
const WITHOUT_FIELDS: ReadonlySet<string> = new Set(['log']);

/** The origins after the user changed fields by hand. The same list when no such field changed. */
export function originsAfterChange(person: Person, patch: Partial<Person>): readonly Origin[] {
  const changed = FILE_FIELDS.filter((field) => field in patch && patch[field] !== person[field]);
  const isRenamed = patch.name !== undefined && patch.name !== person.name;
  if (changed.length === 0 && !isRenamed) return person.origins;
  return person.origins.map((origin) => {
    if (WITHOUT_FIELDS.has(origin.source)) return origin;
    const said: { [F in FileField | 'name']?: string } = { ...origin.said };
    for (const field of changed) said[field] ??= person[field] ?? '';
    if (isRenamed) said.name ??= person.name;
    return { ...origin, said };
  });
}

/** True when the user replaced the value of this kind of file; for a kind the person has no origin of, the value of any file. */
export function isUserValue(person: Person, field: FileField, source: string): boolean {
  const ofKind = person.origins.filter((origin) => origin.source === source);
  return (ofKind.length > 0 ? ofKind : person.origins).some(
    ({ said }) => said?.[field] !== undefined && said[field] !== (person[field] ?? ''),
  );
}

/** The origins when a file of this kind now agrees with the user about some fields. The same list when nothing changes. */
export function originsInAgreement(origins: readonly Origin[], source: string, agreed: readonly FileField[]): readonly Origin[] {
  const hasAgreedValue = (origin: Origin) => origin.source === source && agreed.some((field) => origin.said?.[field] !== undefined);
  if (!origins.some(hasAgreedValue)) return origins;
  return origins.map((origin) => {
    if (!hasAgreedValue(origin)) return origin;
    const { said, ...rest } = origin;
    const remaining = Object.entries(said ?? {}).filter(([field]) => !agreed.some((one) => one === field));
    return remaining.length === 0 ? rest : { ...rest, said: Object.fromEntries(remaining) };
  });
}
