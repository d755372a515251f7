/** The measures of a person, in the order of the panel. To add one: its object in a file beside this one, and a line here. */
import type { FilterMeasure, Measure, TableMeasure } from './measure';
import { closure, cluster, interests, knownTies, role } from './structure-measures';
import { closeness, contactDays, continues, due, lastContact, state, usualRhythm } from './time-measures';

export const MEASURES: readonly Measure[] = [
  closeness,
  contactDays,
  lastContact,
  usualRhythm,
  due,
  continues,
  state,
  role,
  knownTies,
  closure,
  cluster,
  interests,
];

export const TABLE_MEASURES = MEASURES.filter((measure): measure is TableMeasure => measure.column !== undefined);
export const FILTER_MEASURES = MEASURES.filter((measure): measure is FilterMeasure => measure.filter !== undefined);
