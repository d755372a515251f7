/**
 * Offers each call and event of the contract to the page as a function on a fixed channel. Listeners get the payload, never Electron's event.
 * Arguments and results cross in the form of shared/contract/ipc-serialization.ts; renderer/desktop.ts turns them into the contract's types again.
 * Bundled as CommonJS, because a sandboxed preload cannot be an ES module.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { DESKTOP_CALLS, DESKTOP_EVENTS, type DesktopApi } from '../shared/contract/desktop-api';
import { serialize } from '../shared/contract/ipc-serialization';
import { channel } from './desktop/ipc-channels';

type Listener = (payload: unknown) => void;

/** Events before the page listens wait for its first listener, so that files named on the command line are not lost while the page loads. */
const MAX_BACKLOG = 100;

function subscription(name: (typeof DESKTOP_EVENTS)[number]) {
  const listeners = new Set<Listener>();
  let backlog: unknown[] | null = [];
  ipcRenderer.on(channel(name), (_event, payload: unknown) => {
    if (backlog === null) for (const listener of [...listeners]) listener(payload);
    else if (backlog.length < MAX_BACKLOG) backlog.push(payload);
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

const api: { [name in keyof DesktopApi]?: unknown } = {};
for (const name of DESKTOP_CALLS) api[name] = (wire: unknown) => ipcRenderer.invoke(channel(name), wire);
// The page has the dropped files, never their paths: they go from here to main.
api.openDropped = (files: unknown) => {
  const paths = Array.isArray(files) ? files.map((file) => webUtils.getPathForFile(file)) : [];
  return ipcRenderer.invoke(channel('openDropped'), serialize([paths]));
};
for (const name of DESKTOP_EVENTS) api[name] = subscription(name);
contextBridge.exposeInMainWorld('kith', api);
