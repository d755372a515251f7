import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../electron/app/parse-argv';
import { runKith } from '../../../electron/cli/run';

const world = { defaultDataFolder: '/nowhere', workingFolder: '/', now: () => new Date(0), random: () => 0, note: () => undefined };

describe('what a start of the packaged app asks for', () => {
  it('is a command for every command that the help names', async () => {
    const { stdout } = await runKith(['help'], world);
    const names = [...new Set([...stdout.matchAll(/^ {2}kith ([a-z-]+)/gm)].map((match) => match[1] ?? ''))];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => commandOf(['kith', name, 'x'], true) === null)).toEqual([]);
  });

  it('hands over the arguments as they were written', () => {
    expect(commandOf(['kith', 'import', 'a.csv', '--json'], true)).toEqual(['import', 'a.csv', '--json']);
  });

  it('leaves out what is for Chromium', () => {
    expect(commandOf(['kith', '--no-sandbox', 'due', '--no-sandbox'], true)).toEqual(['due']);
  });

  it.each([[['kith']], [['kith', 'contacts.csv']], [['kith', './log']], [['kith', '--data', 'folder']], [['kith', '--', 'import']]])(
    'is the window for %j',
    (argv) => expect(commandOf(argv, true)).toBeNull(),
  );

  it('is the window in development, whose command line is a program of its own', () => {
    expect(commandOf(['electron', 'import'], false)).toBeNull();
  });
});
