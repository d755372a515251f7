/** The desktop API in the window: files, menus and the saved network. All code in renderer/ imports `desktop` from here. */
import { DESKTOP_CALLS, DESKTOP_EVENTS, type DesktopApi } from '../shared/contract/desktop-api';
import { deserialize, partJoiner, partsOf, type SerializedMessage, serialize } from '../shared/contract/ipc-serialization';

type BridgeCall = (wire: SerializedMessage) => Promise<SerializedMessage>;
type BridgeEvent = (listener: (wire: SerializedMessage) => void) => () => void;

declare global {
  interface Window {
    /** Put there by electron/preload.ts: the contract with every argument and answer serialized. */
    readonly kith: { readonly [K in keyof DesktopApi]: K extends `on${string}` ? BridgeEvent : BridgeCall };
  }
}

type CallName = (typeof DESKTOP_CALLS)[number];

/** Answers to early calls, by name and arguments. Each is used once. */
const early = new Map<string, Promise<SerializedMessage>>();
const keyOf = (name: CallName, wire: SerializedMessage) => `${name} ${wire.text}`;

/** A call that bootstrap.ts made before the app had loaded. */
export interface EarlyCall {
  readonly name: CallName;
  readonly wire: SerializedMessage;
  readonly answer: Promise<SerializedMessage>;
}

/** The app's own call of the same name and arguments gets this answer. */
export function keepEarlyCalls(calls: readonly EarlyCall[]): void {
  for (const { name, wire, answer } of calls) early.set(keyOf(name, wire), answer);
}

/** The network could not be opened, for example because it is locked: the other answers of that moment say nothing of the one that is opened next. */
export function forgetEarlyCalls(): void {
  early.clear();
}

/** Calls that are handed over to the preload, one after the other. */
let handingOver: Promise<unknown> = Promise.resolve();

/** A large call goes part by part, because copying the whole over the bridge would hold the window. All calls arrive in their order. */
function send(name: CallName, wire: SerializedMessage): Promise<SerializedMessage> {
  const parts = partsOf(wire);
  return new Promise((resolve, reject) => {
    const handOver = async () => {
      for (const part of parts.slice(0, -1)) await window.kith[name](part);
      resolve(window.kith[name](parts.at(-1) as SerializedMessage)); // not awaited: it is on its way when the next goes
    };
    handingOver = handingOver.then(handOver).catch(reject);
  });
}

/** Ends when every event that came so far is handled. */
let handled: Promise<unknown> = Promise.resolve();

/** The answer comes after the events that main sent before it: who asked for a change finds it in the replica. */
async function call(name: CallName, wire: SerializedMessage): Promise<unknown> {
  const key = keyOf(name, wire);
  const answered = early.get(key);
  early.delete(key);
  const answer = await (answered ?? send(name, wire));
  await handled;
  return deserialize(answer);
}

function overBridge(): DesktopApi {
  const api: { [name in keyof DesktopApi]?: unknown } = {};
  for (const name of DESKTOP_CALLS) api[name] = (...args: unknown[]) => call(name, serialize(args));
  for (const name of DESKTOP_EVENTS) {
    api[name] = (listener: (payload: unknown) => unknown) => {
      const join = partJoiner();
      return window.kith[name]((part) => {
        const whole = join(part);
        if (whole !== null) handled = Promise.all([handled, listener(deserialize(whole))]);
      });
    };
  }
  // Files cross as they are, because only the preload can tell their paths.
  api.openDropped = async (files: readonly object[]) => deserialize(await window.kith.openDropped(files as never));
  return api as unknown as DesktopApi;
}

export const desktop: DesktopApi = overBridge();
