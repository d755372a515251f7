/**
 * An import of 20,000 LinkedIn rows in the real window, from the file on the command line to the network on screen: how long it takes, how long the page and the
 * main process keep the user waiting, and the memory of both. `KITH_IMPORT_ROWS` makes another number of rows.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { importButton } from '../e2e/support/message-pattern';
import { removeFolders, startKith, temporaryFolder } from './electron-window';
import { type Figure, inMiB, inMs, printFigures } from './figures';
import { tasksInWords, watchWaits } from './responsiveness';

const ROWS = Number(process.env.KITH_IMPORT_ROWS ?? 20_000);
const [LIMIT_MS, LIMIT_GAP_MS, LIMIT_BYTES] = [10_000, 100, 512 * 2 ** 20];
const MONTHS = ['Jan', 'Apr', 'Jul', 'Oct'];

function connections(): string {
  const random = seededRandom(7);
  const rows = Array.from({ length: ROWS }, (_, i) => {
    const url = `https://www.linkedin.com/in/p-${i.toString(36)}-${Math.floor(random() * 1e8).toString(16)}`;
    const email = i % 9 === 0 ? `p${i}@example.org` : '';
    const day = `${String(1 + (i % 28)).padStart(2, '0')} ${MONTHS[i % 4]} ${2010 + (i % 14)}`;
    return `First${i.toString(36)},Last${(i * 7919) % ROWS},${url},${email},Company ${i % 997},Engineer of ${i % 313},${day}`;
  });
  return `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join('\n')}\n`;
}

try {
  const file = join(temporaryFolder(), 'Connections.csv');
  writeFileSync(file, connections());
  const { app, page, begun, close } = await startKith(temporaryFolder(), [], [file]);
  const waits = await watchWaits(app, page);
  const dialog = page.getByRole('dialog');
  const button = dialog.getByRole('button', { name: importButton });
  await button.waitFor({ timeout: 120_000 });
  const previewed = Date.now() - begun;
  await button.click();
  await dialog.getByText(text('import.done')).waitFor({ timeout: 120_000 });
  const imported = Date.now() - begun;
  await dialog.getByRole('button', { name: text('import.seeNetwork') }).click();
  await page.getByRole('application').first().waitFor({ timeout: 120_000 });
  const shown = Date.now() - begun;
  await new Promise((done) => setTimeout(done, 4_000)); // the check of the backup, the layout of the map
  const { tasks, frame, main, pageBytes, mainBytes } = await waits();
  await close();
  const longest = Math.max(0, ...tasks.map(({ ms }) => ms));
  const gap = (what: string, ms: number): Figure => ({ what, kith: inMs(ms), goal: `≤ ${LIMIT_GAP_MS} ms`, isMet: ms <= LIMIT_GAP_MS });
  const memory = (what: string, bytes: number | null): readonly Figure[] =>
    bytes === null ? [] : [{ what, kith: inMiB(bytes), goal: '≤ 512 MiB', isMet: bytes <= LIMIT_BYTES }];
  printFigures(
    `Import of ${ROWS.toLocaleString('en')} LinkedIn rows in the window`,
    [
      { what: 'start to the preview', kith: inMs(previewed) },
      { what: 'start to the end of the import', kith: inMs(imported) },
      { what: 'start to the network on screen', kith: inMs(shown), goal: '≤ 10 s', isMet: shown <= LIMIT_MS },
      gap('longest task of the page', longest),
      gap('longest time between two frames', frame),
      gap('longest time without a turn of the main process', main),
      ...memory('highest memory of the page', pageBytes),
      ...memory('highest memory of the main process', mainBytes),
    ],
    [`Tasks of the page over 50 ms, seconds after it was asked for: ${tasksInWords(tasks)}.`],
  );
} finally {
  removeFolders();
}
