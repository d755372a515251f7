/** The window's only clock: the day on the user's own calendar, renewed after midnight and when the window is looked at again. */
import { create } from 'zustand';
import { type IsoDay, localDay } from '../../shared/model/day';

export const useToday = create<{ readonly day: IsoDay }>(() => ({ day: localDay(new Date()) }));

/** Today, for code outside components. */
export function today(): IsoDay {
  return useToday.getState().day;
}

function renew(): void {
  const day = localDay(new Date());
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
  window.addEventListener('focus', renew); // timers sleep with the computer
  return () => {
    clearTimeout(timer);
    window.removeEventListener('focus', renew);
  };
}
