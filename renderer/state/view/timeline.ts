/** The timeline: shows the network on an earlier day, and plays it forward to today. */

import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import type { Network } from '../../../shared/model/network';
import { firstDay } from '../../../shared/model/network-as-of';
import { today } from '../clock';
import { useDocument } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import { useView } from './view-store';

/** Playing takes about this many steps of at least `MIN_STEP_DAYS`. */
const STEPS = 48;
const MIN_STEP_DAYS = 7;
/** Each step is shown for at least this long. In a large network the analysis takes longer. */
const STEP_MS = 650;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The days the timeline covers; null when no interaction has a date before `to`. */
export function timelineRange(network: Network, to: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } | null {
  const from = firstDay(network);
  return from !== null && from < to ? { from, to } : null;
}

export function setAsOf(day: IsoDay | null): void {
  useView.setState({ asOf: day === null || day >= today() ? null : day });
}

/** Opens the timeline, or closes it and shows today. */
export function toggleTimeline(): void {
  const { isTimelineShown } = useView.getState();
  pauseTimeline();
  useView.setState({ page: 'graph', isTimelineShown: !isTimelineShown, asOf: null });
}

export function pauseTimeline(): void {
  clearTimeout(timer);
  timer = undefined;
  if (useView.getState().isPlaying) useView.setState({ isPlaying: false });
}

/** Plays from the day that is shown to today. If that is today, it starts at the first day. */
export function playTimeline(): void {
  const range = timelineRange(useDocument.getState().network, today());
  if (!range) return;
  const step = Math.max(MIN_STEP_DAYS, Math.ceil((dayNumber(range.to) - dayNumber(range.from)) / STEPS));
  if (useView.getState().asOf === null) setAsOf(addDays(range.from, step));
  useView.setState({ isPlaying: true });
  const next = (): void => {
    const { asOf, isPlaying, page } = useView.getState();
    if (!isPlaying || asOf === null || page !== 'graph') {
      pauseTimeline();
      return;
    }
    // Waits for the analysis, so that each step is shown.
    if (!useFindings.getState().isBusy) setAsOf(addDays(asOf, step));
    timer = setTimeout(next, STEP_MS);
  };
  clearTimeout(timer);
  timer = setTimeout(next, STEP_MS);
}

function addDays(day: IsoDay, days: number): IsoDay {
  return isoDay(dayNumber(day) + days);
}
