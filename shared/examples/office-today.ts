import type { IsoDay } from '../model/day';

/** The last day of the office's data: "today" of that example, lest everything in it lies years back. */
export const OFFICE_TODAY = '2013-07-05' as IsoDay;
