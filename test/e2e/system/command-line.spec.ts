/** The command line beside the open window. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from '../../../shared/strings/text';
import { expect, test } from '../support/launch';
import { importButton } from '../support/message-pattern';
import { importWhole, temporaryFile } from '../support/steps';

const CLI = resolve(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'kith.js');

/** Runs `kith` to its end. */
function kithCommand(
  dataFolder: string,
  ...args: string[]
): Promise<{ readonly code: number; readonly stderr: string; readonly endedAt: number }> {
  return new Promise((done) => {
    execFile(process.execPath, [CLI, ...args, '--data', dataFolder], (error, _stdout, stderr) =>
      done({ code: error === null ? 0 : Number(error.code), stderr, endedAt: Date.now() }),
    );
  });
}

test('a write of the command line is in the window within a second, as one step of undo', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await importWhole(kith, temporaryFile('people.csv', 'Name,Company\nAna Marsh,Acme\nBen Lee,Hooli\n'), importButton);
  await page.keyboard.press('Control+8');
  const circles = page.getByRole('list', { name: text('circles.list') }).getByRole('button');
  const seen = circles
    .filter({ hasText: 'Choir' })
    .waitFor({ timeout: 60_000 })
    .then(() => Date.now());
  const written = await kithCommand(kith.dataFolder, 'circle', 'edit', 'Choir', '--add', 'Ana Marsh', '--add', 'Ben Lee');
  expect(written.code, written.stderr).toBe(0);
  expect((await seen) - written.endedAt).toBeLessThan(1000);
  await expect(circles.filter({ hasText: 'Choir' })).toContainText(text('common.people', { count: 2 }));
  await page.keyboard.press('Control+Z');
  await expect(circles).toHaveCount(0);

  const erased = await kithCommand(kith.dataFolder, 'erase', 'Ana Marsh');
  expect(erased.code).toBe(1);
  expect(erased.stderr).not.toBe('');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('row').filter({ hasText: 'Ana Marsh' })).toBeVisible();
});
