/** Runs Electron under strace, from its first moment and with all its processes, and tells which addresses they sent anything to. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Traced {
  /** Start this in place of Electron. */
  readonly executable: string;
  /** What was sent or connected to outside of this computer, as `call address:port`, each once. Call it after the program has ended. */
  readonly sent: () => readonly string[];
}

export function traced(electron: string): Traced {
  const folder = mkdtempSync(join(tmpdir(), 'kith-trace-'));
  const [executable, log] = [join(folder, 'electron'), join(folder, 'log')];
  // seccomp-bpf lets all other calls run at full speed.
  const strace = `strace -f -yy --seccomp-bpf -qq -s 0 -e trace=connect,sendto,sendmsg,sendmmsg -e signal=none -o "${log}"`;
  writeFileSync(executable, `#!/bin/sh\nexec ${strace} "${electron}" "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, sent: () => (existsSync(log) ? addressesIn(readFileSync(log, 'utf8')) : []) };
}

/** Playwright itself speaks to the app by way of the loopback interface. */
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/;

/**
 * Chromium connects UDP sockets to public addresses to learn its own address. That sends nothing: what is sent over such a socket afterwards counts, and
 * strace writes its peer beside the descriptor.
 */
export function addressesIn(log: string): readonly string[] {
  const found = new Set<string>();
  for (const line of log.split('\n')) {
    const call = /\b(connect|sendto|sendmsg|sendmmsg)\(/.exec(line)?.[1];
    if (call === undefined || /\bconnect\(\d+<UDP/.test(line)) continue;
    const peer = /\(\d+<(?:UDP|TCP)(?:v6)?:\[[^\]>]*->\[?([^>]*?)\]?:(\d+)\]>/.exec(line);
    if (peer !== null && call !== 'connect' && !LOOPBACK.test(peer[1] ?? '')) found.add(`${call} ${peer[1]}:${peer[2]}`);
    for (const [, port, v4, v6] of line.matchAll(
      /sin6?_port=htons\((\d+)\)(?:, sin6_flowinfo=htonl\(\d+\))?, (?:sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/g,
    )) {
      const address = v4 ?? v6 ?? '';
      if (!LOOPBACK.test(address)) found.add(`${call} ${address}:${port}`);
    }
  }
  return [...found];
}
