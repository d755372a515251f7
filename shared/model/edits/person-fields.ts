/** The fields of two people in one, and back. */

import { ownValue } from '../../lib/collections';
import { fold } from '../fold';
import { otherNameKey } from '../imports/origin-names';
import { unionOfJobs } from '../jobs/jobs';
import type { Person } from '../network';
import { union, unionBy } from './lists';

/** Fields with one value, of which the user can choose either. */
export const CHOSEN_FIELDS = [
  'name',
  'nickname',
  'company',
  'position',
  'place',
  'birthday',
  'notes',
  'cadenceDays',
  'closeness',
  'importance',
] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];

/**
 * Values of `keep` win; values only `gone` has are added; lists and notes are joined. The origins of both stay, so a later import finds the merged person
 * by either. `taken`: fields of `CHOSEN_FIELDS` in which the value of `gone` wins.
 */
export function mergedPerson(keep: Person, gone: Person, taken: readonly string[] = []): Person {
  const goneNotes = keep.notes.includes(gone.notes) ? '' : gone.notes;
  const merged: Person = {
    ...gone,
    ...keep,
    nickname: keep.nickname || gone.nickname,
    company: keep.company || gone.company,
    position: keep.position || gone.position,
    place: keep.place || gone.place,
    emails: union(keep.emails, gone.emails),
    phones: union(keep.phones, gone.phones),
    ...(keep.phoneLabels || gone.phoneLabels ? { phoneLabels: { ...gone.phoneLabels, ...keep.phoneLabels } } : {}),
    urls: union(keep.urls, gone.urls),
    birthday: keep.birthday || gone.birthday,
    notes: [keep.notes, goneNotes].filter((notes) => notes !== '').join('\n\n'),
    circles: union(keep.circles, gone.circles),
    interests: union(keep.interests, gone.interests),
    cadenceDays: keep.cadenceDays ?? gone.cadenceDays,
    closeness: keep.closeness ?? gone.closeness,
    importance: keep.importance ?? gone.importance,
    isKin: keep.isKin || gone.isKin,
    standing: keep.standing === 'ordinary' ? gone.standing : keep.standing,
    ...((keep.howMet || gone.howMet) && { howMet: keep.howMet || gone.howMet }),
    ...((keep.jobs || gone.jobs) && { jobs: unionOfJobs(keep.jobs ?? [], gone.jobs ?? []) }),
    ...((keep.closedWishes || gone.closedWishes) && { closedWishes: union(keep.closedWishes ?? [], gone.closedWishes ?? []) }),
    connectedOn: earlierOf(keep.connectedOn, gone.connectedOn),
    origins: mergedOrigins(keep, gone, taken),
    extra: { ...gone.extra, ...keep.extra },
    pin: keep.pin ?? gone.pin,
  };
  const chosen = CHOSEN_FIELDS.filter((field) => taken.includes(field));
  return chosen.length === 0 ? merged : { ...merged, ...Object.fromEntries(chosen.map((field) => [field, gone[field]])) };
}

function earlierOf<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** A later row with the name that is not kept, and an address of that person, is the merged person. */
function mergedOrigins(keep: Person, gone: Person, taken: readonly string[]): Person['origins'] {
  const isTaken = taken.includes('name');
  if (gone.name === keep.name) return joinedOrigins(keep.origins, gone.origins);
  return isTaken ? joinedOrigins(withOtherName(keep, gone), gone.origins) : joinedOrigins(keep.origins, withOtherName(gone, keep));
}

function joinedOrigins(ofKeep: Person['origins'], ofGone: Person['origins']): Person['origins'] {
  return unionBy(ofKeep, ofGone, (origin) => `${origin.source}\n${origin.key}`);
}

/** An origin that both have, as two rows with one address in two files of a kind, is told from the other's by the name. */
function withOtherName({ origins, name }: Person, other: Person): Person['origins'] {
  return origins.map((origin) => {
    const isShared = other.origins.some(({ source, key }) => source === origin.source && key === origin.key);
    const key = isShared && !origin.key.includes('|') ? otherNameKey(origin.key, fold(name)) : origin.key;
    return { ...origin, key, said: { ...origin.said, name: origin.said?.name ?? name } };
  });
}

/**
 * `current` without what the difference of `expected` and `next` says: a field that is still as expected becomes as in `next`, and what the user or a
 * file changed since stays changed. Of lists and of named texts each value by itself.
 */
export function carriedOver(current: Person, expected: Person, next: Person): Person {
  const changed = new Map<string, unknown>();
  const [now, before, after] = [current, expected, next] as unknown as Record<string, unknown>[] as [Fields, Fields, Fields];
  for (const field of new Set([...Object.keys(current), ...Object.keys(expected), ...Object.keys(next)])) {
    const value = carriedValue(ownValue(now, field), ownValue(before, field), ownValue(after, field));
    if (value !== undefined) changed.set(field, value);
  }
  return { ...(Object.fromEntries(changed) as unknown as Person), id: current.id };
}

type Fields = Record<string, unknown>;

function carriedValue(now: unknown, before: unknown, after: unknown): unknown {
  if (isSame(now, before)) return after;
  if (Array.isArray(now)) return carriedList(now, asList(before), asList(after));
  if (isRecord(now) && isRecord(before ?? {}) && isRecord(after ?? {}) && !('x' in now))
    return carriedRecord(now, (before ?? {}) as Fields, (after ?? {}) as Fields);
  return now;
}

function carriedList(now: readonly unknown[], before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const has = (list: readonly unknown[], item: unknown) => list.some((each) => isSame(each, item));
  const kept = after.filter((item) => has(now, item) || !has(before, item));
  return [...kept, ...now.filter((item) => !has(before, item) && !has(kept, item))];
}

function carriedRecord(now: Fields, before: Fields, after: Fields): Fields {
  const values = new Map<string, unknown>();
  for (const key of new Set([...Object.keys(after), ...Object.keys(now)])) {
    const own = (fields: Fields) => (Object.hasOwn(fields, key) ? fields[key] : undefined);
    const value = isSame(own(now), own(before)) ? own(after) : own(now);
    if (value !== undefined) values.set(key, value);
  }
  return Object.fromEntries(values);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
