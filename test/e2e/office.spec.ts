/**
 * A real office, imported like any file: 92 people, two weeks of who met whom face to face, five departments (SocioPatterns, 2013). The same through
 * the command line and through the window; and what Kith finds from contacts alone against the departments that nobody told it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { adjustedRandIndex } from '../../shared/analysis/statistics/partition-similarity';
import { text } from '../../shared/strings/text';
import { normalizedMutualInformation } from '../evaluate/mutual-information';
import { expect, type Kith, test } from './support/launch';
import { importButton, importTitle, messagePattern } from './support/message-pattern';
import { drop, pictureIsDrawn, status } from './support/steps';

const root = resolve(import.meta.dirname, '..', '..');
const PEOPLE = join(root, 'build', 'examples', 'office-people.csv');
const LOG = join(root, 'build', 'examples', 'office-log.csv');

interface Account {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly unknown[];
  readonly interactions?: number;
  readonly warnings: readonly string[];
}

interface Analysis {
  readonly people: readonly { id: string; name: string; role: string; state: string; cluster: string | null }[];
  readonly ties: readonly { a: string; b: string; strength: number; overlap: number; localBridge: boolean }[];
  readonly clusters: readonly { id: string; label: string; members: readonly string[] }[];
}

/** `kith …` on a network of its own, with one JSON document as its answer. */
async function kith<Answer>(dataFolder: string, ...args: readonly string[]): Promise<Answer> {
  const command = [join(root, 'dist', 'cli', 'kith.js'), ...args, '--data', dataFolder, '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 64e6 });
  return JSON.parse(stdout) as Answer;
}

const rowsOf = (path: string) =>
  Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Clusters as names, so that networks with ids of their own can be compared. */
function groups({ people, clusters }: Analysis): readonly string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return clusters
    .map(({ members }) =>
      members
        .map((id) => names.get(id))
        .sort()
        .join(', '),
    )
    .sort();
}

async function importByDrop({ page }: Kith): Promise<readonly (readonly number[])[]> {
  await drop(page, [PEOPLE, LOG]);
  const dialog = page.getByRole('dialog', { name: importTitle });
  const counts: number[][] = [];
  for (const [button, next] of [
    [importButton, text('import.nextFile')],
    [messagePattern('import.importEntries'), text('import.seeNetwork')],
  ] as const) {
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByText(text('import.done'))).toBeVisible();
    const cells = await dialog.locator('dl dd').allTextContents();
    counts.push(cells.map((cell) => Number(cell.replaceAll(',', ''))));
    await dialog.getByRole('button', { name: next }).click();
  }
  return counts;
}

test('a real office: the same through the command line and the window, and its departments found again', async ({ launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-office-'));
  const people = await kith<Account>(folder, 'import', PEOPLE);
  const log = await kith<Account>(folder, 'import', LOG);
  expect(people).toMatchObject({ rows: 92, created: 92, updated: 0, unchanged: 0, skipped: [] });
  expect(log).toMatchObject({ rows: rowsOf(LOG).length, created: rowsOf(LOG).length, skipped: [] });
  const fromCommandLine = await kith<Analysis>(folder, 'analyze', '--clusters-by', 'who-knows-whom');
  expect(fromCommandLine.people).toHaveLength(92);

  const window = await launch();
  const { page } = window;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const counts = await importByDrop(window);
  const told = ({ rows, created, updated, unchanged, skipped }: Account) => [rows, created, updated, unchanged, skipped.length];
  expect(counts).toEqual([told(people), told(log)]);
  await expect(status(window)).toContainText(
    [
      text('common.people', { count: 92 }),
      text('common.ties', { count: fromCommandLine.ties.length }),
      text('app.entries', { count: log.rows }),
    ].join(' · '),
  );

  // The window's own clusters by who-knows-whom, one list item each, with their sizes.
  await page.keyboard.press('Control+2');
  await page.getByText(text('labels.mixing.who-knows-whom'), { exact: true }).click();
  await pictureIsDrawn(page);
  const sizes = fromCommandLine.clusters.map(({ members }) => members.length).sort((a, b) => b - a);
  const areas = page
    .getByRole('list', { name: text('graph.clusterList') })
    .getByRole('listitem')
    .filter({ hasNotText: text('graph.inNoCluster') });
  await expect
    .poll(async () => {
      const words = await areas.allTextContents();
      return words.map((text) => Number(/(\d+) \p{L}/u.exec(text)?.[1])).sort((a, b) => b - a);
    })
    .toEqual(sizes);
  await expect(status(window)).toContainText(text('app.saved'));
  await window.close();
  // And person by person: what the window wrote, read by the command line.
  const fromWindow = await kith<Analysis>(window.dataFolder, 'analyze', '--clusters-by', 'who-knows-whom');
  expect(groups(fromWindow)).toEqual(groups(fromCommandLine));

  const department = new Map(rowsOf(PEOPLE).map(({ Name = '', Circle = '' }) => [Name, Circle]));
  const departments = [...new Set(department.values())];
  expect(departments).toHaveLength(5);
  const clusterIds = [...new Set(fromCommandLine.people.map(({ cluster }) => cluster))];
  const truth = fromCommandLine.people.map(({ name }) => departments.indexOf(department.get(name) ?? ''));
  const found = fromCommandLine.people.map(({ cluster }) => clusterIds.indexOf(cluster));
  const [nmi, ari] = [normalizedMutualInformation(truth, found), adjustedRandIndex(truth, found)];
  const nameOf = new Map(fromCommandLine.people.map(({ id, name }) => [id, name]));
  const between = ({ a, b }: { a: string; b: string }) => `${nameOf.get(a)} – ${nameOf.get(b)}`;
  const bridges = fromCommandLine.ties.filter(({ localBridge }) => localBridge);
  const weak = [...fromCommandLine.ties].filter(({ overlap }) => overlap < 0.1).sort((x, y) => x.strength - y.strength);
  process.stdout.write(
    `${[
      `The office by who knows whom: ${fromCommandLine.clusters.length} clusters (${sizes.join(', ')}), 5 departments: NMI ${nmi.toFixed(3)}, ARI ${ari.toFixed(3)}`,
      `${bridges.length} of ${fromCommandLine.ties.length} ties are local bridges: ${bridges.slice(0, 6).map(between).join('; ')}`,
      `Weak ties that join strangers' circles: ${weak.slice(0, 6).map(between).join('; ')}`,
    ].join('\n')}\n`,
  );
  expect(nmi).toBeGreaterThan(0.6);
  expect(ari).toBeGreaterThan(0.5);
  expect(weak.length).toBeGreaterThan(0);
});
