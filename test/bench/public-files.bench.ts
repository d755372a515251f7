/**
 * Files by other hands: how many of a folder Kith reads, and why not the others. The files are fetched by whoever repeats it, and never kept here:
 *
 *   KITH_PUBLIC_FILES=/tmp/ical.js/samples npm run bench -- public-files
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSources } from '../../electron/sources/read-sources';
import { ALL_READERS } from '../../electron/sources/source-task';
import type { CollectedFile } from '../../shared/formats/sources/collected-sources';
import { noContactMessage } from '../../shared/formats/sources/source-account';
import type { IsoDay } from '../../shared/model/day';
import { textOf } from '../../shared/strings/text';
import { printFigures } from './figures';

const CONTEXT = { today: '2026-11-30' as IsoDay, zone: 'Europe/Berlin' };

const OPTIONS = { readers: ALL_READERS, context: CONTEXT, since: null, only: [], signal: null, onProgress: () => undefined };

/** One file after the other: in a folder, the account sums up files of one kind above the twentieth. */
async function readFolder(folder: string) {
  const start = performance.now();
  const total = { files: 0, known: 0, events: 0, cards: 0 };
  const reasons = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    total.files++;
    const { collected, leftOut } = await readSources([join(entry.parentPath, entry.name)], OPTIONS);
    const sum = (count: (file: CollectedFile) => number) => collected.files.reduce((all, file) => all + count(file), 0);
    const [events, cards] = [sum((file) => file.events), sum((file) => file.cards)];
    total.events += events;
    total.cards += cards;
    if (events + cards > 0) {
      total.known++;
      continue;
    }
    const [file] = collected.files;
    const [noContact] = file?.noContact.keys() ?? [];
    const skipped = file?.skipped[0] ?? leftOut[0];
    const reason =
      noContact !== undefined
        ? textOf(noContactMessage(noContact))
        : skipped === undefined
          ? 'There is nothing in it.'
          : textOf(skipped.reason);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return { ...total, reasons, ms: Math.round(performance.now() - start) };
}

const folders = (process.env.KITH_PUBLIC_FILES ?? '').split(':').filter((folder) => folder !== '');
for (const folder of folders) {
  const { files, known, events, cards, reasons, ms } = await readFolder(folder);
  printFigures(`Files of ${folder}`, [
    { what: 'files', kith: String(files) },
    { what: 'with something in them that Kith reads', kith: String(known) },
    { what: 'contacts and people', kith: `${events} and ${cards}, ${ms} ms` },
    ...[...reasons].sort(([, a], [, b]) => b - a).map(([reason, number]) => ({ what: reason, kith: String(number) })),
  ]);
}
if (folders.length === 0) console.log('Set KITH_PUBLIC_FILES to a folder, or to several with a colon between them.');
