/** The window's only way to files, menus and the saved network. Everything else in renderer/ imports `desktop` from here. */
import { DESKTOP_CALLS, DESKTOP_EVENTS, type DesktopApi } from '../shared/contract/desktop-api';
import { deserialize, type SerializedMessage, serialize } from '../shared/contract/ipc-serialization';

type BridgeCall = (wire: SerializedMessage) => Promise<SerializedMessage>;
type BridgeEvent = (listener: (wire: SerializedMessage) => void) => () => void;

declare global {
  interface Window {
    /** Put there by electron/preload.ts: the contract with every argument and answer as a `Wire`. */
    readonly kith: { readonly [K in keyof DesktopApi]: K extends `on${string}` ? BridgeEvent : BridgeCall };
  }
}

type CallName = (typeof DESKTOP_CALLS)[number];

/** Answers under way to calls that the app has yet to make, by name and arguments. Each is given out once. */
const prefetched = new Map<string, Promise<SerializedMessage>>();
const keyOf = (name: CallName, wire: SerializedMessage) => `${name} ${wire.text}`;

/** Asks main for what the app will ask for first, while the app is still being loaded. */
export function prefetch<K extends CallName>(name: K, ...args: Parameters<DesktopApi[K]>): void {
  const wire = serialize(args);
  const answer = window.kith[name](wire);
  answer.catch(() => undefined); // heard by whoever makes the call
  prefetched.set(keyOf(name, wire), answer);
}

async function call(name: CallName, wire: SerializedMessage): Promise<unknown> {
  const key = keyOf(name, wire);
  const early = prefetched.get(key);
  prefetched.delete(key);
  return deserialize(await (early ?? window.kith[name](wire)));
}

function overBridge(): DesktopApi {
  const api: Record<string, unknown> = {};
  for (const name of DESKTOP_CALLS) api[name] = (...args: unknown[]) => call(name, serialize(args));
  for (const name of DESKTOP_EVENTS) {
    api[name] = (listener: (payload: unknown) => void) => window.kith[name]((wire) => listener(deserialize(wire)));
  }
  return api as unknown as DesktopApi;
}

export const desktop: DesktopApi = overBridge();
