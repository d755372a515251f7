/**
 * What files said about a person, where the user says otherwise. A value that came from a file follows later files; one that the user changed by hand
 * stays the user's. So that the two can be told apart, an origin remembers what it had said of a field when the user changed it (`Origin.said`), and
 * forgets it when a later file of that kind agrees with the user.
 */
import type { Origin, Person } from './network';

/** Fields of which a file gives one value. */
export const FILE_FIELDS = ['nickname', 'company', 'position', 'place', 'birthday', 'connectedOn'] as const;
export type FileField = (typeof FILE_FIELDS)[number];

/** Origins that are no contacts file say nothing about these fields. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['log']);

/** The origins after the user changed fields by hand; the same list when no file has said anything about them. */
export function originsAfterChange(person: Person, patch: Partial<Person>): readonly Origin[] {
  const changed = FILE_FIELDS.filter((field) => field in patch && patch[field] !== person[field]);
  if (changed.length === 0) return person.origins;
  return person.origins.map((origin) => {
    if (SAYS_NOTHING.has(origin.source)) return origin;
    const said: Partial<Record<FileField, string>> = { ...origin.said };
    for (const field of changed) said[field] ??= person[field] ?? '';
    return { ...origin, said };
  });
}

/** True when the user put another value in the place of what this kind of file said; of a kind not met before, of what any file said. */
export function isUserValue(person: Person, field: FileField, source: string): boolean {
  const ofKind = person.origins.filter((origin) => origin.source === source);
  return (ofKind.length > 0 ? ofKind : person.origins).some(
    ({ said }) => said?.[field] !== undefined && said[field] !== (person[field] ?? ''),
  );
}

/** The origins when a file of this kind now says the same as the user about some fields; the same list when there was nothing to forget. */
export function originsInAgreement(origins: readonly Origin[], source: string, agreed: readonly FileField[]): readonly Origin[] {
  const isToForget = (origin: Origin) => origin.source === source && agreed.some((field) => origin.said?.[field] !== undefined);
  if (!origins.some(isToForget)) return origins;
  return origins.map((origin) => {
    if (!isToForget(origin)) return origin;
    const { said, ...rest } = origin;
    const left = Object.entries(said ?? {}).filter(([field]) => !agreed.some((one) => one === field));
    return left.length === 0 ? rest : { ...rest, said: Object.fromEntries(left) };
  });
}
