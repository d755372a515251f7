/**
 * The fences of the window, in an Electron that only records what it is told: everything is denied, for every permission of the Electron in use.
 * silence.spec.ts proves in the real Electron that nothing gets out. `npm run torture -- --mutations` takes away one fence at a time: a test here fails.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/app/app-response';
import { createWindowSession, restrictApp } from '../../../electron/app/restrict-app';
import { openWindow } from '../../../electron/app/window';
import { temporaryFolder } from '../../builders/temporary-folder';

type Listener = (...args: unknown[]) => unknown;

const recorded = vi.hoisted(() => {
  /** Remembers what each method is called with, and who listens to what. */
  class Recorder {
    readonly calls = new Map<string, unknown[][]>();
    readonly listeners = new Map<string, Listener[]>();
    readonly proxy: unknown;
    constructor(own: Record<string, unknown> = {}) {
      this.proxy = new Proxy(own, {
        get: (_target, name: string) => own[name] ?? ((...args: unknown[]) => this.record(name, args)),
        set: (_target, name: string, value) => Reflect.set(own, name, value),
      });
    }
    record(name: string, args: unknown[]): unknown {
      this.calls.set(name, [...(this.calls.get(name) ?? []), args]);
      if (name === 'on' || name === 'once') {
        const [event, listener] = args as [string, Listener];
        this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
      }
      return this.proxy;
    }
    clear(): void {
      this.calls.clear();
      this.listeners.clear();
    }
    lastArgs(name: string): readonly unknown[] {
      return this.calls.get(name)?.at(-1) ?? [];
    }
  }
  class SessionRecorder extends Recorder {
    readonly requests: Recorder;
    constructor(requests = new Recorder()) {
      super({ webRequest: requests.proxy });
      this.requests = requests;
    }
  }
  return { Recorder, session: () => new SessionRecorder(), state: {} as Record<string, InstanceType<typeof Recorder>> };
});

vi.mock('electron', () => {
  const { Recorder, session, state } = recorded;
  const commandLine = new Recorder();
  const defaultSession = session();
  const contents = new Recorder();
  const window = new Recorder({ webContents: contents.proxy });
  const app = new Recorder({ commandLine: commandLine.proxy, isPackaged: true, getAppPath: () => '/app' });
  const protocol = new Recorder();
  Object.assign(state, { commandLine, defaultSession, contents, window, app, protocol });
  function BrowserWindow(options: unknown) {
    window.record('constructor', [options]);
    return window.proxy;
  }
  return {
    app: app.proxy,
    protocol: protocol.proxy,
    session: { defaultSession: defaultSession.proxy, fromPartition: () => session().proxy },
    nativeTheme: { shouldUseDarkColors: false, themeSource: 'system' },
    screen: { getAllDisplays: () => [] },
    BrowserWindow,
  };
});

const { Recorder, session: newSession, state } = recorded;
const of = (name: string) => state[name] as InstanceType<typeof Recorder>;

/** What a prevented event says. */
function isPrevented(listeners: readonly Listener[] | undefined): boolean {
  const preventDefault = vi.fn();
  for (const listener of listeners ?? []) listener({ preventDefault });
  return preventDefault.mock.calls.length > 0;
}

const REQUESTS: readonly (readonly [string, boolean])[] = [
  ['app://kith/index.html', false],
  ['blob:app://kith/1', false],
  ['data:image/png;base64,', false],
  ['app://evil/', true],
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['devtools://devtools/', true],
  ['chrome://gpu', true],
  ['no address', true],
];

/** Every kind of permission that the types of this Electron name. */
function permissions(): readonly string[] {
  const types = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const unions = [...types.matchAll(/permission: ((?:'[\w-]+' ?\|? ?)+)/g)].map(([, union]) => union ?? '');
  return [...new Set(unions.flatMap((union) => [...union.matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '')))];
}

beforeEach(() => {
  for (const one of Object.values(state)) one.clear();
  restrictApp();
});

describe('before the app is ready', () => {
  it('Chromium’s own traffic is switched off', () => {
    expect(of('commandLine').calls.get('appendSwitch')).toEqual([
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['disable-sync'],
      ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
      ['no-pings'],
      ['dns-prefetch-disable'],
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ]);
  });

  it('our scheme may do only what a page needs', () => {
    expect(of('protocol').calls.get('registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  it('every process is sandboxed, except for root', () => {
    const { getuid } = process;
    for (const [user, times] of [
      [1000, 1],
      [0, 0],
    ] as const) {
      of('app').calls.clear();
      process.getuid = () => user;
      restrictApp();
      expect(of('app').calls.get('enableSandbox')?.length ?? 0).toBe(times);
    }
    if (getuid !== undefined) process.getuid = getuid;
  });
});

describe('a session', () => {
  /** The default session, that of the window, and one that Chromium makes by itself. */
  function sessions() {
    const own = newSession();
    for (const listener of of('app').listeners.get('session-created') ?? []) listener(own.proxy);
    createWindowSession();
    return [own, of('defaultSession') as typeof own];
  }

  it('denies every permission there is', () => {
    const names = permissions();
    expect(names.length).toBeGreaterThan(20);
    expect(names).toEqual(expect.arrayContaining(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']));
    for (const session of sessions()) {
      const [ask] = session.lastArgs('setPermissionRequestHandler') as [Listener | undefined];
      const [check] = session.lastArgs('setPermissionCheckHandler') as [Listener | undefined];
      for (const name of names) {
        const answer = vi.fn();
        ask?.(null, name, answer, {});
        expect(answer.mock.calls, name).toEqual([[false]]);
        expect(check?.(null, name, 'app://kith', {}), name).toBe(false);
      }
    }
  });

  it('gives no device and no picture of the screen, and looks up no dictionary', () => {
    for (const session of sessions()) {
      expect((session.lastArgs('setDevicePermissionHandler') as [Listener | undefined])[0]?.({})).toBe(false);
      const answer = vi.fn();
      (session.lastArgs('setDisplayMediaRequestHandler') as [Listener | undefined])[0]?.({}, answer);
      expect(answer.mock.calls).toEqual([[{}]]);
      expect(session.calls.get('setSpellCheckerEnabled')).toEqual([[false]]);
      expect(session.calls.get('setSpellCheckerDictionaryDownloadURL')).toEqual([['app://nowhere/']]);
    }
  });

  it('cancels every request but those of our page, and every download', () => {
    for (const session of sessions()) {
      expect(isPrevented(session.listeners.get('will-download'))).toBe(true);
      const [decide] = session.requests.lastArgs('onBeforeRequest') as [Listener | undefined];
      for (const [url, cancel] of REQUESTS) {
        const answer = vi.fn();
        decide?.({ url }, answer);
        expect(answer.mock.calls, url).toEqual([[{ cancel }]]);
      }
    }
  });
});

describe('a page', () => {
  beforeEach(() => {
    for (const listener of of('app').listeners.get('web-contents-created') ?? []) listener({}, of('contents').proxy);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])('cannot do: %s', (event) => {
    expect(isPrevented(of('contents').listeners.get(event))).toBe(true);
  });

  it('opens no window and no WebRTC connection', () => {
    const [open] = of('contents').lastArgs('setWindowOpenHandler') as [Listener | undefined];
    expect(open?.({ url: 'https://example.org' })).toEqual({ action: 'deny' });
    expect(of('contents').calls.get('setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']]);
  });
});

describe('the window', () => {
  it('has exactly these rights', () => {
    const session = newSession();
    openWindow(temporaryFolder(), session.proxy as never, { language: 'english', direction: 'ltr' });
    const [{ webPreferences }] = of('window').lastArgs('constructor') as [{ webPreferences: Record<string, unknown> }];
    const { session: used, preload, ...rights } = webPreferences;
    expect(used).toBe(session.proxy);
    expect(preload).toMatch(/preload\.cjs$/);
    expect(rights).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: false,
      disableBlinkFeatures: 'Auxclick',
    });
  });

  it('loads our page again when it shows another', async () => {
    openWindow(temporaryFolder(), newSession().proxy as never, { language: 'english', direction: 'ltr' });
    const shown = of('contents').listeners.get('did-navigate') ?? [];
    for (const listener of shown) listener({}, 'app://kith/index.html');
    await new Promise(setImmediate);
    expect(of('window').calls.get('loadURL')).toHaveLength(1);
    for (const listener of shown) listener({}, 'about:blank');
    await new Promise(setImmediate);
    expect(of('window').calls.get('loadURL')).toEqual([['app://kith/index.html'], ['app://kith/index.html']]);
  });
});

describe('the content security policy', () => {
  it('is this one', () => {
    expect(contentSecurityPolicy('N').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-N'",
      "worker-src 'self'",
      "connect-src 'none'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      "object-src 'none'",
      "frame-src 'none'",
      "media-src 'none'",
      "manifest-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });
});
