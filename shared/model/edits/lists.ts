/** Operations on lists of ids that several edits use. Each returns the same list when nothing changes. */

/** The union in the order of first appearance. */
export function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const all = new Set([...a, ...b]);
  return all.size === a.length ? a : [...all];
}

/** Union under a key: of two entries with one key the first stays. */
export function unionBy<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Map<string, T>();
  for (const item of [...a, ...b]) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}

/** `gone` replaced by `keep`, each id once, order kept. */
export function replaceId<Id>(ids: readonly Id[], gone: Id, keep: Id): readonly Id[] {
  return ids.includes(gone) ? [...new Set(ids.map((id) => (id === gone ? keep : id)))] : ids;
}

export function without<Id>(ids: readonly Id[], gone: ReadonlySet<Id>): readonly Id[] {
  return ids.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids;
}
