/** Looking at the network as of an earlier day, and playing it forward to today. */

import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import type { Network } from '../../../shared/model/network';
import { firstDay } from '../../../shared/model/network-as-of';
import { today } from '../clock';
import { useDocument } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import { useView } from './view-store';

/** A replay has about so many steps, at least a week each. */
const STEPS = 48;
const LEAST_STEP_DAYS = 7;
/** A step is looked at for at least this long; a large network takes as long as its analysis. */
const STEP_MS = 650;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The days a replay can show, or null when nothing has a date yet. */
export function timelineRange(network: Network, to: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } | null {
  const from = firstDay(network);
  return from !== null && from < to ? { from, to } : null;
}

export function setAsOf(day: IsoDay | null): void {
  useView.setState({ asOf: day === null || day >= today() ? null : day });
}

/** Opens the bar with the slider, or closes it and comes back to today. */
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

/** From the day that is shown (from the first one, when that is today) to today. */
export function playTimeline(): void {
  const range = timelineRange(useDocument.getState().network, today());
  if (!range) return;
  const step = Math.max(LEAST_STEP_DAYS, Math.ceil((dayNumber(range.to) - dayNumber(range.from)) / STEPS));
  if (useView.getState().asOf === null) setAsOf(addDays(range.from, step));
  useView.setState({ isPlaying: true });
  const next = (): void => {
    const { asOf, isPlaying, page } = useView.getState();
    if (!isPlaying || asOf === null || page !== 'graph') {
      pauseTimeline();
      return;
    }
    // Never faster than the analysis: every step is seen.
    if (!useFindings.getState().isBusy) setAsOf(addDays(asOf, step));
    timer = setTimeout(next, STEP_MS);
  };
  clearTimeout(timer);
  timer = setTimeout(next, STEP_MS);
}

function addDays(day: IsoDay, days: number): IsoDay {
  return isoDay(dayNumber(day) + days);
}
