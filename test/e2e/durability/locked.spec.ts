/** A network is locked with a passphrase in the real window, locked, unlocked with a wrong and the right passphrase, and opened with the recovery code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../../shared/strings/text';
import { journeyFiles } from '../support/journey-files';
import { expect, type Kith, test } from '../support/launch';
import { importButton } from '../support/message-pattern';
import { picture } from '../support/picture';
import { goToPerson, importWhole } from '../support/steps';

const NAME = 'Ana Kovač';
const DARK = 'html[data-mantine-color-scheme="dark"]';
const PASSPHRASE = 'seven quiet herons wait';

/** Chromium's own files and the log hold nothing of the network, with or without a passphrase. */
function filesNaming(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(word))
    .map((path) => path.slice(folder.length + 1));
}

async function answerWith({ page }: Kith, secret: string): Promise<void> {
  await page.getByLabel(text('locking.secret'), { exact: true }).fill(secret);
  await page.getByRole('button', { name: text('locking.unlock'), exact: true }).click();
}

const lockedScreen = ({ page }: Kith) => page.getByRole('heading', { name: text('locking.screenTitle') });

async function unlock(kith: Kith, secret: string): Promise<void> {
  await answerWith(kith, secret);
  await expect(lockedScreen(kith)).toBeHidden();
}

test('locks the network with a passphrase, and opens it with nothing else', async ({ launch }) => {
  const kith = await launch();
  const { page, dataFolder } = kith;
  await importWhole(kith, journeyFiles().linkedIn, importButton);
  expect(filesNaming(dataFolder, NAME)).not.toEqual([]);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: text('locking.turnOn') }).scrollIntoViewIfNeeded();
  await picture(kith, '1-settings-off');
  await page.getByRole('button', { name: text('locking.turnOn') }).click();
  const lock = page.getByRole('button', { name: text('locking.lockButton') });
  await page.getByLabel(text('locking.newLabel'), { exact: true }).fill('password1');
  await page.getByLabel(text('locking.againLabel'), { exact: true }).fill('password1');
  await expect(page.getByText(text('locking.strength0'))).toBeVisible();
  await expect(lock).toBeDisabled();
  await page.getByLabel(text('locking.newLabel'), { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(text('locking.againLabel'), { exact: true }).fill(PASSPHRASE);
  await expect(lock).toBeEnabled();
  await picture(kith, '2-passphrase');
  await lock.click();

  const code = page.getByRole('list', { name: text('locking.codeLabel') }).getByRole('listitem');
  await expect(code).toHaveCount(15, { timeout: 15_000 });
  const words = await code.allTextContents();
  await picture(kith, '3-recovery-code');
  await page.getByRole('button', { name: text('locking.codeKept') }).click();
  for (const [i, word] of words.entries()) {
    const field = page.getByLabel(text('locking.word', { number: String(i + 1) }), { exact: true });
    if ((await field.count()) > 0) await field.fill(word);
  }
  await picture(kith, '4-two-words');
  await page.getByRole('button', { name: text('locking.done'), exact: true }).click();
  await expect(page.getByText(text('locking.onText'))).toBeVisible();
  await page.getByRole('button', { name: text('locking.removeButton') }).scrollIntoViewIfNeeded();
  await picture(kith, '5-settings-on');
  expect(filesNaming(dataFolder, NAME)).toEqual([]);

  await page.getByRole('button', { name: text('locking.lockNow'), exact: true }).click();
  await expect(lockedScreen(kith)).toBeVisible();
  await picture(kith, '6-unlock');
  // Keys ask nothing about a network that is locked.
  for (const keys of ['Control+K', 'Control+L', 'Control+N']) await page.keyboard.press(keys);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await answerWith(kith, 'seven quiet herons');
  await expect(page.getByRole('alert')).toHaveText(text('locking.wrongPassphrase'));
  await picture(kith, '7-wrong-passphrase');
  await unlock(kith, PASSPHRASE);
  await goToPerson(page, NAME);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator(DARK)).toBeAttached();
  await kith.close();
  expect(filesNaming(dataFolder, NAME)).toEqual([]);

  const again = await launch({ dataFolder });
  await again.page.emulateMedia({ colorScheme: 'light' });
  await answerWith(again, words.slice(1).join(' '));
  await expect(again.page.getByText(text('locking.codeWords', { count: 14 }))).toBeVisible();
  await unlock(again, words.join(' '));
  await goToPerson(again.page, NAME);
  await expect(again.page.locator(DARK)).toBeAttached(); // the view is restored too, which nobody could read before
  for (const moment of ['lock-screen', 'suspend']) {
    await again.app.evaluate(({ powerMonitor }, event) => void (powerMonitor as NodeJS.EventEmitter).emit(event), moment);
    await expect(lockedScreen(again)).toBeVisible();
    await expect(again.page.getByText(NAME)).toHaveCount(0);
    await unlock(again, PASSPHRASE);
    await goToPerson(again.page, NAME);
  }
});
