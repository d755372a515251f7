/**
 * The window's only clock: the day on the user's own calendar, renewed after midnight and when the window is looked at again. The office example
 * stands still on the last day of its data.
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

function renew(): void {
  const day = useDocument.getState().vault === 'office' ? OFFICE_TODAY : localDay(new Date());
  if (day !== today()) useToday.setState({ day });
}

/** Starts the clock; answers with the function that stops it. */
export function startClock(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const waitForMidnight = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    timer = setTimeout(() => {
      renew();
      waitForMidnight();
    }, midnight.getTime() - now.getTime());
  };
  waitForMidnight();
  const stopFollowing = useDocument.subscribe(renew); // another network, another today
  window.addEventListener('focus', renew); // timers sleep with the computer
  return () => {
    clearTimeout(timer);
    stopFollowing();
    window.removeEventListener('focus', renew);
  };
}
