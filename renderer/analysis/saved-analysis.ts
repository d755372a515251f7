/** The last analysis of a network, kept from one start to the next, so that the window shows it until the new one is there. */
import { PERSON_COLUMN_NAMES, PERSON_COLUMNS, TIE_COLUMN_NAMES, TIE_COLUMNS } from '../../shared/analysis/data/stored-columns';
import { type PackedValue, pack, packedList, unpack } from '../../shared/lib/packed-value';
import type { Network } from '../../shared/model/network';
import type { Layout } from '../graph/layout/layout';
import type { AnalysisRequest, AnalysisResult } from './protocol';

/** Raise it when the analysis or the form of its result changes: what an older version saved is not shown then. */
export const ANALYSIS_FORMAT = 2;

interface SavedAnalysis {
  readonly request: AnalysisRequest;
  /** Without edits of its own: they were made when it was new. */
  readonly result: AnalysisResult;
}

/** In the worker, because it takes a while. */
export function packAnalysis({ request, result }: SavedAnalysis): PackedValue {
  return pack({ format: ANALYSIS_FORMAT, request, result: { ...result, week: null, anchors: null } });
}

/** What is saved. @param layout of the graph with these findings; null: there is none */
export function withLayout(analysis: PackedValue, layout: Layout | null): PackedValue {
  return packedList([analysis, pack(layout)]);
}

/** Null: it is of another version of Kith, or not of this network. Throws when it is not what `withLayout` made. */
export function unpackAnalysis(packed: PackedValue, network: Network): (SavedAnalysis & { readonly layout: Layout | null }) | null {
  const [{ format, request, result }, layout] = unpack(packed) as [SavedAnalysis & { readonly format: number }, Layout | null];
  return format === ANALYSIS_FORMAT && isOf(network, result) ? { request, result, layout } : null;
}

/** A saved analysis can stand in for a wanted one of the same view, and of its day or a later one. A day of the past is part of the view: the user has chosen it. */
export function isUsableFor(saved: AnalysisRequest, wanted: AnalysisRequest): boolean {
  const isOnTime = saved.isPast === true ? saved.today === wanted.today : saved.today <= wanted.today;
  return isOnTime && JSON.stringify({ ...saved, today: null }) === JSON.stringify({ ...wanted, today: null });
}

/** Every person of the network has a value in every column, and every tie is between two of them. */
function isOf(network: Network, { results: { people, persons, ties } }: AnalysisResult): boolean {
  const isWhole = (column: ArrayLike<number>, array: unknown, count: number) => column.constructor === array && column.length >= count;
  return (
    people.length === network.people.size &&
    people.every((id) => network.people.has(id)) &&
    PERSON_COLUMN_NAMES.every((name) => isWhole(persons[name], PERSON_COLUMNS[name].array, people.length)) &&
    TIE_COLUMN_NAMES.every((name) => isWhole(ties[name], TIE_COLUMNS[name].array, ties.count)) &&
    [ties.a, ties.b].every((ends) => ends.subarray(0, ties.count).every((person) => person >= 0 && person < people.length))
  );
}
