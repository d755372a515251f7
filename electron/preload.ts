/**
 * The window's side of the contract: a loop. Every method is a named function on a fixed channel; listeners get the payload and never the event.
 * What crosses is a `Wire` (shared/contract/ipc-serialization.ts) both ways; renderer/desktop.ts makes the contract of it again.
 * Bundled to CommonJS, because a sandboxed preload cannot be an ES module.
 */
import { contextBridge, ipcRenderer } from 'electron';
import { DESKTOP_CALLS, DESKTOP_EVENTS } from '../shared/contract/desktop-api';
import { channel } from './desktop/ipc-channels';

type Listener = (payload: unknown) => void;

/** What is told before the page listens waits for its first listener: files named on the command line must not get lost while the page loads. */
const LONGEST_BACKLOG = 100;

function subscription(name: (typeof DESKTOP_EVENTS)[number]) {
  const listeners = new Set<Listener>();
  let backlog: unknown[] | null = [];
  ipcRenderer.on(channel(name), (_event, payload: unknown) => {
    if (backlog === null) for (const listener of [...listeners]) listener(payload);
    else if (backlog.length < LONGEST_BACKLOG) backlog.push(payload);
  });
  return (listener: Listener) => {
    listeners.add(listener);
    const waiting = backlog ?? [];
    backlog = null;
    for (const payload of waiting) listener(payload);
    return () => {
      listeners.delete(listener);
    };
  };
}

const api: Record<string, unknown> = {};
for (const name of DESKTOP_CALLS) api[name] = (wire: unknown) => ipcRenderer.invoke(channel(name), wire);
for (const name of DESKTOP_EVENTS) api[name] = subscription(name);
contextBridge.exposeInMainWorld('kith', api);
