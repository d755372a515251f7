/** The window is there, and it is the closed room it claims to be. */
import { DESKTOP_CALLS, DESKTOP_EVENTS } from '../../shared/contract/desktop-api';
import { expect, launchKith, PAGE, test } from './support/launch';
import { networkTraffic } from './support/net-log';

test('opens one window on its own page', async ({ launch }) => {
  const { app, page } = await launch();
  expect(page.url()).toBe(PAGE);
  await expect(page).toHaveTitle(/Kith/);
  expect(app.windows()).toHaveLength(1);
  const size = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1280, 800]);
  // What keeps a large import below 512 MiB (test/bench/large-import.window.bench.ts).
  expect(await app.evaluate(({ app }) => app.commandLine.getSwitchValue('js-flags'))).toBe('--heap-growing-percent=75');
});

test('has no Node in the page, and isolation and sandbox on', async ({ launch }) => {
  const { app, page } = await launch();
  expect(await page.evaluate(() => ['require', 'process', 'Buffer', 'module', 'global'].filter((name) => name in window))).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
});

test('offers the page exactly the contract', async ({ launch }) => {
  const { page } = await launch();
  const names = await page.evaluate(() => Object.keys((window as unknown as { kith: object }).kith).sort());
  expect(names).toEqual([...DESKTOP_CALLS, ...DESKTOP_EVENTS].sort());
});

test('a page that tampers with built-ins does not reach the bridge', async ({ launch }) => {
  const { page } = await launch();
  const isFixed = await page.evaluate(() => {
    const bridge = (window as unknown as { kith: Record<string, unknown> }).kith;
    try {
      bridge.commit = () => 'mine';
    } catch {
      // strict mode: refused aloud
    }
    return String(bridge.commit).includes('mine') === false;
  });
  expect(isFixed).toBe(true);
});

test('every answer carries the policy, with a new nonce for each load', async ({ launch }) => {
  const { page } = await launch();
  const policies: string[] = [];
  for (let load = 0; load < 2; load++) policies.push((await page.reload())?.headers()['content-security-policy'] ?? '');
  expect(policies[0]).toContain("default-src 'none'");
  expect(policies[0]).toContain("script-src 'self';");
  expect(policies[0]).not.toMatch(/unsafe|https?:|\*/);
  expect(policies[0]).not.toBe(policies[1]);
  expect(await page.locator('meta[name="csp-nonce"]').getAttribute('content')).toMatch(/^[A-Za-z0-9+/]{24}$/);
});

test('the page cannot open a window or be led away', async () => {
  const kith = await launchKith(); // complains on purpose: not judged by the fixture
  const { app, page } = kith;
  const opened = await page.evaluate(async () => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
    document.body.append(link);
    const answer = window.open('https://example.org/');
    link.click();
    window.location.href = 'https://example.org/';
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return answer;
  });
  expect(opened).toBeNull();
  expect(page.url()).toBe(PAGE);
  expect(app.windows()).toHaveLength(1);
  expect(await kith.close()).toEqual([]);
});

test('all permissions are denied', async ({ launch }) => {
  const { page } = await launch();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'local-fonts'];
    const answers: Record<string, string> = {};
    for (const name of names) {
      answers[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'denied',
      );
    }
    answers.getUserMedia = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    );
    return answers;
  });
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
});

test('a stranger with the same preload gets no answer', async ({ launch }) => {
  const kith = await launch();
  const answer = await kith.app.evaluate(async ({ app, BrowserWindow }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${app.getAppPath()}/dist/electron/preload.cjs`, sandbox: true },
    });
    await stranger.loadURL('data:text/html,stranger');
    const said = await stranger.webContents.executeJavaScript(
      'kith.savedView({ text: "[]", bytes: [] }).then(() => "answered", (error) => "refused: " + error.message)',
    );
    stranger.destroy();
    return String(said);
  });
  expect(answer).toMatch(/^refused: .*refused/);
});

test('a request that gets past the window is cancelled, and one that gets past everything is seen', async () => {
  const kith = await launchKith();
  const fetchFromMain = () =>
    kith.app.evaluate(async ({ session }) =>
      session
        .fromPartition('kith')
        .fetch('http://127.0.0.1:9/')
        .then(
          () => 'answered',
          (error: Error) => error.message,
        ),
    );
  expect(await fetchFromMain()).toContain('ERR_BLOCKED_BY_CLIENT');
  // The positive control of the net log: without the fence, the same request must be noticed.
  await kith.app.evaluate(({ session }) => session.fromPartition('kith').webRequest.onBeforeRequest(null));
  await fetchFromMain();
  const traffic = await kith.close();
  expect(traffic.some((line) => line.includes('127.0.0.1:9'))).toBe(true);
});

test('the reader of the net log names what it finds', () => {
  const log = (url: string) =>
    JSON.stringify({ constants: { logEventTypes: { URL_REQUEST_START_JOB: 2 } }, events: [{ type: 2, params: { url } }] });
  expect(networkTraffic(log('app://kith/index.html'))).toEqual([]);
  expect(networkTraffic(log('https://example.org/'))).toEqual(['URL_REQUEST_START_JOB https://example.org/']);
  expect(networkTraffic(log('https://example.org/').slice(0, -2))).toEqual(['URL_REQUEST_START_JOB https://example.org/']);
  // Killed in the middle of the next event.
  expect(networkTraffic(`${log('https://example.org/').slice(0, -2)},\n{"params":{"ur`)).toEqual([
    'URL_REQUEST_START_JOB https://example.org/',
  ]);
});
