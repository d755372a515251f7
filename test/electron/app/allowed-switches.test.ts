import { describe, expect, it } from 'vitest';
import { forbiddenSwitches, startsWithoutSandbox } from '../../../electron/app/parse-argv';

describe('switches of the packaged app', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--disable-web-security',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--proxy-server=localhost:1',
    '--load-extension=/tmp/x',
    '--user-data-dir=/tmp/x',
    '--utility-cmd-prefix=xterm',
    '--renderer-cmd-prefix=xterm',
    '--gpu-launcher=xterm',
    '--no-zygote',
    '--disable-seccomp-filter-sandbox',
    '--enable-logging=file',
    '--log-net-log=/tmp/x',
    '-remote-debugging-port=1',
    '--Remote-Debugging-Port=1',
  ])('%s is removed', (argument) => {
    const name = argument.replace(/^--?/, '').split('=')[0]?.toLowerCase();
    expect(forbiddenSwitches(['kith', argument, 'contacts.csv'])).toEqual([name]);
  });

  it('keeps what a desktop or a user needs', () => {
    const argv = [
      'kith',
      '--data=/tmp/x',
      '--data',
      '/tmp/x',
      '--ozone-platform=wayland',
      '--lang=de',
      '--force-device-scale-factor=2',
      'a.csv',
    ];
    expect(forbiddenSwitches(argv)).toEqual([]);
  });

  it('does without the sandbox only as root', () => {
    for (const argument of ['--no-sandbox', '-no-sandbox', '--No-Sandbox', '--no-sandbox=1']) {
      expect(startsWithoutSandbox(['kith', argument], false)).toBe(true);
      expect(startsWithoutSandbox(['kith', argument], true)).toBe(false);
    }
    expect(startsWithoutSandbox(['kith', '--no-sandboxes', 'no-sandbox'], false)).toBe(false);
  });
});
