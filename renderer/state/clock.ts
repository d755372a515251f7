/**
 * The only clock of the window: the day on the user's calendar. It is updated after midnight and when the window gets the focus. In the office example
 * it stays on the last day of the data.
 */
import { create } from 'zustand';
import { OFFICE_TODAY } from '../../shared/examples/office-today';
import { type IsoDay, localDay } from '../../shared/model/day';
import { useDocument } from './network/document-store';

export const useToday = create<{ readonly day: IsoDay }>(() => ({ day: localDay(new Date()) }));

/** Today, for code outside components. */
export function today(): IsoDay {
  return useToday.getState().day;
}

function update(): void {
  const day = useDocument.getState().networkName === 'office' ? OFFICE_TODAY : localDay(new Date());
  if (day !== today()) useToday.setState({ day });
}

/** Starts the clock. Returns the function that stops it. */
export function startClock(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const waitForMidnight = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    timer = setTimeout(() => {
      update();
      waitForMidnight();
    }, midnight.getTime() - now.getTime());
  };
  waitForMidnight();
  const stopFollowing = useDocument.subscribe(update); // the office example has its own day
  window.addEventListener('focus', update); // timers do not run while the computer sleeps
  return () => {
    clearTimeout(timer);
    stopFollowing();
    window.removeEventListener('focus', update);
  };
}
