/** The window's only way to files, menus and the saved network. Everything else in renderer/ imports `desktop` from here. */
import { DESKTOP_CALLS, DESKTOP_EVENTS, type DesktopApi } from '../shared/contract/desktop-api';
import { fromWire, toWire, type Wire } from '../shared/contract/ipc-serialization';

type BridgeCall = (wire: Wire) => Promise<Wire>;
type BridgeEvent = (listener: (wire: Wire) => void) => () => void;

declare global {
  interface Window {
    /** Put there by electron/preload.ts: the contract with every argument and answer as a `Wire`. */
    readonly kith: { readonly [K in keyof DesktopApi]: K extends `on${string}` ? BridgeEvent : BridgeCall };
  }
}

type CallName = (typeof DESKTOP_CALLS)[number];

/** Answers under way to calls that the app has yet to make, by name and arguments. Each is given out once. */
const prefetched = new Map<string, Promise<Wire>>();
const keyOf = (name: CallName, wire: Wire) => `${name} ${wire.text}`;

/** Asks main for what the app will ask for first, while the app is still being loaded. */
export function prefetch<K extends CallName>(name: K, ...args: Parameters<DesktopApi[K]>): void {
  const wire = toWire(args);
  const answer = window.kith[name](wire);
  answer.catch(() => undefined); // heard by whoever makes the call
  prefetched.set(keyOf(name, wire), answer);
}

async function call(name: CallName, wire: Wire): Promise<unknown> {
  const key = keyOf(name, wire);
  const early = prefetched.get(key);
  prefetched.delete(key);
  return fromWire(await (early ?? window.kith[name](wire)));
}

function overBridge(): DesktopApi {
  const api: Record<string, unknown> = {};
  for (const name of DESKTOP_CALLS) api[name] = (...args: unknown[]) => call(name, toWire(args));
  for (const name of DESKTOP_EVENTS) {
    api[name] = (listener: (payload: unknown) => void) => window.kith[name]((wire) => listener(fromWire(wire)));
  }
  return api as unknown as DesktopApi;
}

export const desktop: DesktopApi = overBridge();
