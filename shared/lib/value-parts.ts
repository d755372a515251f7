/** Takes parts such as byte arrays out of plain data, so that the rest can become JSON, and puts them back. */

export interface PartAt<T> {
  /** The keys from the whole to the part. The rest has null there. */
  readonly path: readonly string[];
  readonly part: T;
}

/**
 * The rest is the value itself when it has no parts; else a copy of what holds them.
 * @param partOf the part that a number or an object is; undefined: it is none
 */
export function takeParts<T>(value: unknown, partOf: (value: number | object) => T | undefined): { rest: unknown; parts: PartAt<T>[] } {
  const parts: PartAt<T>[] = [];
  return { rest: restOf(value ?? null, [], partOf, parts), parts };
}

function restOf<T>(value: unknown, path: string[], partOf: (value: number | object) => T | undefined, parts: PartAt<T>[]): unknown {
  if ((typeof value !== 'object' && typeof value !== 'number') || value === null) return value;
  const part = partOf(value);
  if (part !== undefined) {
    parts.push({ path: [...path], part });
    return null;
  }
  if (typeof value === 'number') return value;
  let copy: Record<string, unknown> | unknown[] | null = null;
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof inner !== 'object' && typeof inner !== 'number') continue;
    path.push(key);
    const rest = restOf(inner, path, partOf, parts);
    path.pop();
    if (rest === inner) continue;
    copy ??= Array.isArray(value) ? [...value] : { ...value };
    (copy as Record<string, unknown>)[key] = rest;
  }
  return copy ?? value;
}

/** The whole again. Changes `rest`. Throws when it has no null in the place of a part, so that a forged path changes nothing else. */
export function putParts<T>(rest: unknown, parts: readonly PartAt<T>[], contentOf: (part: T) => unknown): unknown {
  const whole = { value: rest };
  for (const { path, part } of parts) {
    let holder: object = whole;
    let key = 'value';
    for (const next of path) {
      holder = ownProperty(holder, key) as object;
      key = next;
    }
    if (ownProperty(holder, key) !== null) throw new TypeError('no place for a part');
    (holder as Record<string, unknown>)[key] = contentOf(part);
  }
  return whole.value;
}

function ownProperty(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key) || key === '__proto__') return undefined;
  return (holder as Readonly<Record<string, unknown>>)[key];
}
