/**
 * A measure of a person, described once: the question it answers, how its value becomes words, where it goes back to, and whether the table of people
 * sorts and filters by it. The panel, the table and the filter loop over the list in measures.ts.
 */
import type { PersonFindings } from '../analysis/data/findings';
import type { StructuralHoles } from '../analysis/graph/structural-holes';
import type { IsoDay } from '../model/day';
import type { ClusterId, InterestId, PersonId } from '../model/ids';
import { type MessageKey, textOf } from '../strings/text';

/** What words about a person need besides the findings. */
export interface MeasureContext {
  readonly today: IsoDay;
  readonly clusterLabel: (id: ClusterId) => string;
  readonly interestName: (id: InterestId) => string;
  /** The user chose the cluster of this person. */
  readonly isPlacedByUser: (id: PersonId) => boolean;
  /** The runs disagree about the cluster of this person. */
  readonly isUncertain: (id: PersonId) => boolean;
  /** Computed when asked: a few milliseconds in the largest networks. */
  readonly structuralHoles: (id: PersonId) => StructuralHoles | null;
}

export interface Measure {
  /** Unique; also the key of its column and its filter. */
  readonly key: string;
  readonly label: MessageKey;
  /** The question it answers, as a tooltip. */
  readonly question: MessageKey;
  readonly source: (person: PersonFindings, context: MeasureContext) => MessageKey;
  /** The value in words. */
  readonly words: (person: PersonFindings, context: MeasureContext) => string;
  /** A column of the table of people. Without it the table does not show the measure. */
  readonly column?: {
    /** Empty values (null) sort last. */
    readonly sortBy: (person: PersonFindings) => string | number | null;
    /** Words of a cell, where they are shorter than `words`. */
    readonly cell?: (person: PersonFindings, context: MeasureContext) => string;
    /** A CSS grid track. */
    readonly width: string;
  };
  /** A filter by some of a few values. */
  readonly filter?: {
    /** Name of the filter in a line: “state: fading”. */
    readonly name: MessageKey;
    readonly values: readonly string[];
    /** @param isSnoozed the user snoozed the person, or wants no suggestion of them */
    readonly valueOf: (person: PersonFindings, isSnoozed: boolean) => string;
    readonly labelOf: (value: string) => string;
  };
}

/** A row of the list of measures in a person's panel. */
export function measureRow(measure: Measure, person: PersonFindings, context: MeasureContext) {
  const plain = (key: MessageKey) => textOf({ key, values: {} });
  return {
    label: plain(measure.label),
    question: plain(measure.question),
    value: measure.words(person, context),
    source: plain(measure.source(person, context)),
  };
}

/** A measure with a column. */
export type TableMeasure = Measure & { readonly column: NonNullable<Measure['column']> };
/** A measure with a filter. */
export type FilterMeasure = Measure & { readonly filter: NonNullable<Measure['filter']> };

/** A cell of the table of people. */
export function measureCell(measure: TableMeasure, person: PersonFindings, context: MeasureContext): string {
  return (measure.column.cell ?? measure.words)(person, context);
}
