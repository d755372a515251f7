/** The table of people and the map find and choose people: by a sentence, and by a line drawn around them. */
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { openDemo, pictureIsDrawn } from './support/steps';

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
