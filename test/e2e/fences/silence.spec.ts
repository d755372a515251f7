/**
 * Nothing leaves the computer, proved by the system calls of every process of Kith from its start to its end. Chromium's own record of its network says
 * nothing about WebRTC. The same attempts in an Electron without Kith's fences are the control: strace sees each of them.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoStrace } from '../../builders/disk/strace';
import { developmentExecutable, expect, launchKith, PAGE, test } from '../support/launch';
import { traced } from '../support/traced';

const why = whyNoStrace();

/** Addresses for documentation (RFC 5737): nobody answers there. */
const ADDRESS = {
  fetch: '192.0.2.1',
  socket: '192.0.2.2',
  stun: '192.0.2.3',
  turn: '192.0.2.4',
  beacon: '192.0.2.5',
  main: '192.0.2.6',
} as const;
const MDNS = '224.0.0.251:5353';

/** Runs in a page. Everything it knows to reach somebody with. Resolves when that had time to leave. */
const ATTEMPTS = `(async () => {
  const quietly = (work) => { try { const done = work(); if (done && done.catch) done.catch(() => {}); } catch {} };
  quietly(() => fetch('http://${ADDRESS.fetch}/'));
  quietly(() => fetch('http://kith-canary.example/'));
  quietly(() => new WebSocket('ws://${ADDRESS.socket}/'));
  quietly(() => navigator.sendBeacon('http://${ADDRESS.beacon}/', 'x'));
  quietly(() => { const link = document.createElement('link'); link.rel = 'dns-prefetch'; link.href = 'http://kith-prefetch.example'; document.head.append(link); });
  quietly(async () => {
    const turn = ['udp', 'tcp'].map((transport) => 'turn:${ADDRESS.turn}:3478?transport=' + transport);
    const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${ADDRESS.stun}:3478' }, { urls: turn, username: 'x', credential: 'x' }] });
    peer.createDataChannel('x');
    const offer = await peer.createOffer();
    await peer.setLocalDescription(offer);
    const other = new RTCPeerConnection();
    await other.setRemoteDescription(offer);
    await other.setLocalDescription(await other.createAnswer());
    await other.addIceCandidate({ candidate: 'candidate:1 1 udp 2113937151 6d6b9e0c-1111-4222-8333-444455556666.local 54321 typ host', sdpMid: '0' });
  });
  await new Promise((done) => setTimeout(done, 4000));
})()`;

/** An app without fences. */
function unfencedApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-control-'));
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'control', productName: 'Control', version: '1.0.0', main: 'main.mjs', type: 'module' }),
  );
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>control</title>');
  writeFileSync(
    join(folder, 'main.mjs'),
    `import { app, BrowserWindow, net } from 'electron';
     app.setPath('userData', ${JSON.stringify(join(folder, 'data'))});
     void app.whenReady().then(async () => {
       const window = new BrowserWindow({ show: true });
       await window.loadFile(${JSON.stringify(join(folder, 'page.html'))});
       net.fetch('http://${ADDRESS.main}/').catch(() => {});
       await window.webContents.executeJavaScript(${JSON.stringify(ATTEMPTS)});
       app.exit(0);
     });`,
  );
  return folder;
}

test('the control: without the fences, strace sees every way out', async () => {
  test.setTimeout(120_000);
  test.skip(why !== null, why ?? '');
  const { executable, sent } = traced(await developmentExecutable());
  const child = spawn(executable, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), unfencedApp()], { stdio: 'ignore' });
  await new Promise((done) => child.once('close', done));
  const seen = sent().join('\n');
  for (const [way, address] of Object.entries(ADDRESS)) expect(seen, way).toContain(address);
  expect(seen, 'mDNS').toContain(MDNS);
  expect(seen, 'DNS').toMatch(/:53$/m);
});

test('Kith sends nothing: at its start, in use, and when its page and its main process try to', async () => {
  test.setTimeout(180_000);
  test.skip(why !== null, why ?? '');
  const { executable, sent } = traced(await developmentExecutable());
  const { app, page, close } = await launchKith({ executable });
  await page.evaluate(ATTEMPTS);
  await app.evaluate(({ net }, address) => net.fetch(`http://${address}/`).catch(() => undefined), ADDRESS.main);
  await close();
  expect(sent()).toEqual([]);
});

test('the window never shows another page, not even an empty one', async () => {
  const { app, page, close } = await launchKith();
  // Asked of the window itself: Playwright loses a page whose navigation is refused.
  const shown = () =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const isDrawn = await contents?.executeJavaScript('document.querySelector("#root > *") !== null');
      return `${contents?.getURL()} ${isDrawn === true ? 'drawn' : 'empty'}`;
    });
  for (const address of ['javascript:document.title="x"', 'data:text/html,x', 'file:///etc/hostname', 'http://192.0.2.1/', 'about:blank']) {
    await app.evaluate(({ BrowserWindow }, to) => {
      void BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript(`location.href = ${JSON.stringify(to)}; 0`)
        .catch(() => undefined);
    }, address);
    await page.waitForTimeout(500).catch(() => undefined);
    await expect.poll(shown, { message: address }).toBe(`${PAGE} drawn`);
  }
  await close();
});
