/** The parts of which the forms of all objects are made: limits, texts, ids, days, lists. */
import { config, z } from 'zod';
import type { MessageKey } from '../strings/text';
import { type IsoDay, parseIsoDay } from './day';

// Before any schema is made: in a page, zod would ask whether it may compile schemas, which the content security policy refuses and reports.
// biome-ignore lint/style/noRestrictedGlobals: the schemas are made while modules load, before anything can be passed in
if ('document' in globalThis) config({ jitless: true });

/** Longest texts in UTF-16 units and longest lists. Longer ones are refused, never cut. */
export const LIMITS = {
  id: 200,
  name: 2_000,
  line: 10_000,
  note: 1_000_000,
  list: 10_000,
  extra: 1_000,
  members: 1_000_000,
  photo: 60_000,
} as const;

/** Of one interaction. */
export const MAX_MINUTES = 1_000_000;

/** A picture that Kith made itself: JPEG or PNG, and nothing that a browser would run. */
export const PHOTO_PATTERN = /^data:image\/(?:jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/;

/** Problems that zod has no code for, as message keys; `parse.ts` fills in the field. */
const EMPTY = 'model.fieldEmpty';
export const NOT_A_DAY = 'model.fieldNotADay';
const NOT_TEXTS = 'model.fieldNotTexts';
export const PROBLEMS = [EMPTY, NOT_A_DAY, NOT_TEXTS] as const satisfies readonly MessageKey[];

/** A schema must have every field of its type: a missing one does not compile. */
type Shape<T> = { readonly [K in keyof T]-?: z.ZodType<Required<T>[K]> };

export function objectOf<T>(shape: Shape<T>): z.ZodType<T> {
  return z.looseObject(shape as z.ZodRawShape) as unknown as z.ZodType<T>;
}

/** A field that may be missing, but never undefined. */
export function optional<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.exactOptional(schema) as unknown as z.ZodType<T>;
}

/** How many items a list of `listOf` may have, also an optional one. Unlimited for anything else. */
export function longestOf(schema: z.ZodType | undefined): number {
  if (schema instanceof z.ZodExactOptional) return longestOf(schema.unwrap() as z.ZodType);
  const checks = schema instanceof z.ZodArray ? (schema.def.checks ?? []) : [];
  const limits = checks.map(({ _zod: { def } }) => ('maximum' in def ? Number(def.maximum) : Number.POSITIVE_INFINITY));
  return Math.min(Number.POSITIVE_INFINITY, ...limits);
}

export function idOf<Id extends string>(): z.ZodType<Id> {
  return z.string().min(1).max(LIMITS.id) as unknown as z.ZodType<Id>;
}

export function listOf<T>(item: z.ZodType<T>, max: number = LIMITS.list): z.ZodType<readonly T[]> {
  return z.array(item).max(max);
}

export const textUpTo = (max: number): z.ZodType<string> => z.string().max(max);
export const line = textUpTo(LIMITS.line);
export const note = textUpTo(LIMITS.note);
export const name = z
  .string()
  .max(LIMITS.name)
  .refine((value) => value.trim() !== '', EMPTY);
export const coordinate = z.number();
export const photo = z.string().max(LIMITS.photo).regex(PHOTO_PATTERN);
export const day = z.string().refine((value) => parseIsoDay(value) !== null, NOT_A_DAY) as unknown as z.ZodType<IsoDay>;
export const birthday = z.string().refine(isBirthday, NOT_A_DAY);
export const cadence = z.number().min(1).max(36_525).nullable();

/** `YYYY-MM-DD`, `--MM-DD` or empty. */
export function isBirthday(value: string): boolean {
  return value === '' || parseIsoDay(value.startsWith('--') ? `2000-${value.slice(2)}` : value) !== null;
}

/**
 * Column name of a file → text. A column may be called `__proto__`: it must become an ordinary entry, never the prototype. zod's own record drops it.
 */
export function textRecord(): z.ZodType<Readonly<Record<string, string>>> {
  return z.custom<Readonly<Record<string, string>>>(
    (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
      const entries = Object.entries(value);
      return (
        entries.length <= LIMITS.extra &&
        entries.every(([key, value]) => key.length <= LIMITS.line && typeof value === 'string' && value.length <= LIMITS.note)
      );
    },
    { error: NOT_TEXTS },
  );
}
