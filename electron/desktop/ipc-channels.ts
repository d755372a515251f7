import type { DESKTOP_CALLS, DESKTOP_EVENTS } from '../../shared/contract/desktop-api';

/** The wire name of a call or an event of the contract. Preload and main both take it from here. */
export function channel(name: (typeof DESKTOP_CALLS)[number] | (typeof DESKTOP_EVENTS)[number]): string {
  return `kith:${name}`;
}
