/** Names in origin keys (`Origin.key`): what a later import recognizes a row by. */

/** For a row that was joined under another name than the person's: the person keeps that name for the next file (`aliasOf`). */
export function otherNameKey(key: string, name: string): string {
  return `${key}|${name}|`;
}

/** The name in an origin key: `name|date`, `name|`, `address|name|`. Null: it has none. */
export function nameInOriginKey(key: string): string | null {
  const parts = key.split('|');
  return parts.length === 1 ? null : ((parts.length === 3 ? parts[1] : parts[0]) ?? null);
}
