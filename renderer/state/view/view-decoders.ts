/** Decodes saved view fields. Each decoder returns undefined when the stored value is not valid. */
import { FILTER_MEASURES } from '../../../shared/measures/measures';
import { type IsoDay, parseIsoDay } from '../../../shared/model/day';
import type { CircleId, ClusterId, InterestId, PersonId } from '../../../shared/model/ids';
import type { Selection, Viewport } from '../../graph/graph-view-types';
import type { EgoNetwork, Region } from '../../graph/layout/layout';
import { type Filters, LAST_CONTACT_NAMES, SET_ASIDE } from './filters';
import { LINE_KINDS, type NamedView } from './named-views';

export type Restore<T> = (stored: unknown) => T | undefined;

export function oneOf<const T extends string>(values: readonly T[]): Restore<T> {
  return (stored) => values.find((value) => value === stored);
}

export const bool: Restore<boolean> = (stored) => (typeof stored === 'boolean' ? stored : undefined);

export const personId: Restore<PersonId> = (stored) => (typeof stored === 'string' ? (stored as PersonId) : undefined);

export function numberIn(least: number, most: number): Restore<number> {
  return (stored) => (typeof stored === 'number' && stored >= least && stored <= most ? stored : undefined);
}

/** Members that make no sense are left out; no list at all is undefined. */
export function listOf<T>(member: Restore<T>): Restore<readonly T[]> {
  return (stored) => (Array.isArray(stored) ? stored.map(member).filter((value) => value !== undefined) : undefined);
}

export function recordOf<T>(member: Restore<T>): Restore<Readonly<Record<string, T>>> {
  return (stored) => {
    if (!isRecord(stored)) return undefined;
    const kept = Object.entries(stored).flatMap(([key, value]): (readonly [string, T])[] => {
      const restored = member(value);
      return restored === undefined ? [] : [[key, restored]];
    });
    return Object.fromEntries(kept);
  };
}

function id<Id extends string>(): Restore<Id> {
  return (stored) => (typeof stored === 'string' && stored.length > 0 && stored.length <= 64 ? (stored as Id) : undefined);
}

/** A short text that is not empty. */
export const words: Restore<string> = (stored) =>
  typeof stored === 'string' && stored !== '' && stored.length <= 500 ? stored : undefined;

/** Fields of view files that were written before measures had a field of their own. */
const OLD_FIELDS: ReadonlyMap<string, string> = new Map(Object.entries({ state: 'states', role: 'roles' }));

function measureValues(stored: Readonly<Record<string, unknown>>): Filters['measures'] {
  const measures = isRecord(stored.measures) ? stored.measures : {};
  const entries = FILTER_MEASURES.map(({ key, filter }) => {
    const values = listOf(oneOf(filter.values))(measures[key] ?? stored[OLD_FIELDS.get(key) ?? '']);
    return [key, values ?? []] as const;
  });
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

export const filters: Restore<Filters> = (stored) => {
  if (!isRecord(stored)) return undefined;
  return {
    circles: listOf(id<CircleId>())(stored.circles) ?? [],
    interests: listOf(id<InterestId>())(stored.interests) ?? [],
    clusters: listOf(id<ClusterId>())(stored.clusters) ?? [],
    measures: measureValues(stored),
    lastContact: oneOf(LAST_CONTACT_NAMES)(stored.lastContact) ?? null,
    setAside: listOf(oneOf(SET_ASIDE))(stored.setAside) ?? [],
    companies: listOf(words)(stored.companies) ?? [],
    places: listOf(words)(stored.places) ?? [],
    isHubsHidden: stored.isHubsHidden === true,
    isMeHidden: stored.isMeHidden === true,
    text: typeof stored.text === 'string' ? stored.text : '',
  };
};

const PIXELS = numberIn(-1e6, 1e6);

export const region: Restore<Region> = (stored) => {
  if (!isRecord(stored)) return undefined;
  const [x, y, radius] = [PIXELS(stored.x), PIXELS(stored.y), numberIn(0, 1e6)(stored.radius)];
  const cluster = stored.cluster === null ? null : id<ClusterId>()(stored.cluster);
  return x === undefined || y === undefined || radius === undefined || cluster === undefined ? undefined : { cluster, x, y, radius };
};

export const day: Restore<IsoDay | null> = (stored) => (typeof stored === 'string' ? parseIsoDay(stored) : null);

export const viewportDecoder: Restore<Viewport | null> = (stored) => {
  if (!isRecord(stored) || !isRecord(stored.camera)) return null;
  const mode = oneOf(['circles', 'map', 'ego'])(stored.mode);
  const [x, y, zoom] = [PIXELS(stored.camera.x), PIXELS(stored.camera.y), numberIn(0.001, 10)(stored.camera.zoom)];
  return mode === undefined || x === undefined || y === undefined || zoom === undefined ? null : { mode, camera: { x, y, zoom } };
};

export const egoNetwork: Restore<EgoNetwork | null> = (stored) => {
  if (!isRecord(stored)) return null;
  const person = id<PersonId>()(stored.person);
  const degree = ([1, 2, 3] as const).find((one) => one === stored.degree);
  return person === undefined || degree === undefined ? null : { person, degree };
};

export const namedView: Restore<NamedView> = (stored) => {
  if (!isRecord(stored)) return undefined;
  const { name } = stored;
  const kept = filters(stored.filters);
  const graphMode = oneOf(['circles', 'map'])(stored.graphMode ?? stored.pictureView);
  const mixing = oneOf(['both', 'who-knows-whom', 'interests'])(stored.mixing);
  if (typeof name !== 'string' || name === '' || name.length > 80 || !kept || !graphMode || !mixing) return undefined;
  const hiddenLines = listOf(oneOf(LINE_KINDS))(stored.hiddenLines) ?? [];
  return { name, graphMode, mixing, isLensOn: stored.isLensOn === true, filters: kept, hiddenLines };
};

export const selection: Restore<Selection> = (stored) => {
  if (!isRecord(stored)) return undefined;
  const personId = id<PersonId>();
  if (stored.kind === 'person') return withDefined(personId(stored.id), (person) => ({ kind: 'person', id: person }));
  if (stored.kind === 'cluster') return withDefined(id<ClusterId>()(stored.id), (cluster) => ({ kind: 'cluster', id: cluster }));
  if (stored.kind === 'tie') return withDefined(personId(stored.a), (a) => withDefined(personId(stored.b), (b) => ({ kind: 'tie', a, b })));
  return stored.kind === 'nothing' ? { kind: 'nothing' } : undefined;
};

function withDefined<A, B>(value: A | undefined, then: (value: A) => B): B | undefined {
  return value === undefined ? undefined : then(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
