/** The command line beside the open window, and what a sentence and a lasso find in it. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { text } from '../../../shared/strings/text';
import { expect, test } from '../support/launch';
import { importButton } from '../support/message-pattern';
import { importWhole, openDemo, pictureIsDrawn, temporaryFile } from '../support/steps';

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

test('a sentence filters the table, and a lasso on the map chooses people, who stay chosen there', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  const box = await page.locator('[data-part="graph"]').boundingBox();
  if (box === null) throw new Error('no graph');
  const corner = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...corner(0.2, 0.12));
  await page.keyboard.down('Shift');
  await page.mouse.down();
  for (const [x, y] of [
    [0.8, 0.12],
    [0.8, 0.8],
    [0.2, 0.8],
  ] as const)
    await page.mouse.move(...corner(x, y), { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.getByRole('button', { name: text('graph.chosenInTable') }).click();
  const chosen = page.getByRole('row', { selected: true });
  await expect(chosen.first()).toBeVisible();

  await page.getByRole('searchbox', { name: text('search.field') }).fill('climbers not in Toronto');
  const climbing = text('search.interest', { name: 'climbing' });
  const remove = page.getByRole('button', { name: text('people.removeFilter', { name: text('search.field'), values: climbing }) });
  await expect(remove).toBeVisible();
  await remove.click();
  await expect(page.getByRole('searchbox', { name: text('search.field') })).toHaveValue('not in Toronto');
});
