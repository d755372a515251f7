/** The window's only way to files, menus and the saved network. Everything else in renderer/ imports `desktop` from here. */
import { DESKTOP_CALLS, DESKTOP_EVENTS, type DesktopApi } from '../shared/desktop-api';
import { fromWire, toWire, type Wire } from '../shared/wire';

type BridgeCall = (wire: Wire) => Promise<Wire>;
type BridgeEvent = (listener: (wire: Wire) => void) => () => void;

declare global {
  interface Window {
    /** Put there by electron/preload.ts: the contract with every argument and answer as a `Wire`. */
    readonly kith: { readonly [K in keyof DesktopApi]: K extends `on${string}` ? BridgeEvent : BridgeCall };
  }
}

function overBridge(): DesktopApi {
  const api: Record<string, unknown> = {};
  for (const name of DESKTOP_CALLS) api[name] = async (...args: unknown[]) => fromWire(await window.kith[name](toWire(args)));
  for (const name of DESKTOP_EVENTS) {
    api[name] = (listener: (payload: unknown) => void) => window.kith[name]((wire) => listener(fromWire(wire)));
  }
  return api as unknown as DesktopApi;
}

export const desktop: DesktopApi = overBridge();
