import type { DESKTOP_CALLS, DESKTOP_EVENTS } from '../../shared/contract/desktop-api';

/** The IPC channel of a call or an event of the contract, for the preload and for main. */
export function channel(name: (typeof DESKTOP_CALLS)[number] | (typeof DESKTOP_EVENTS)[number]): string {
  return `kith:${name}`;
}
