/** A file that the user left out at the review is in no account of the import as imported. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SourceTask } from '../../../electron/sources/source-task';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { deserializeEditSteps } from '../../../shared/model/large-edits/serialize-edit';
import { emptyNetwork } from '../../../shared/model/network';
import { serializeNetwork } from '../../../shared/model/serialize-network';
import { textOf } from '../../../shared/strings/text';
import { temporaryFolder } from '../../builders/temporary-folder';
import { CONTEXT } from '../../shared/formats/sources/readers/read-source';

function chatFile(name: string): string {
  const path = join(temporaryFolder(), `WhatsApp Chat with ${name}.txt`);
  const line = (day: number, by: string) => `${day}/04/2024, 10:00 - ${by}: CANARY`;
  writeFileSync(path, [line(13, name), line(14, 'Mia Owner'), line(15, name)].join('\n'));
  return path;
}

it('names a chat that was left out only as left out', async () => {
  const task = new SourceTask(CONTEXT, idSource(seededRandom(1)));
  await task.read([chatFile('Eva Lind'), chatFile('Finn Hale')], null, new AbortController().signal, () => undefined);
  const [kept, left] = ['WhatsApp Chat with Eva Lind.txt', 'WhatsApp Chat with Finn Hale.txt'];
  const choices = { since: null, keepsTitles: true, confirmedOwners: [], me: ['Mia Owner'], keptApart: [], nameAnswers: {}, aboutMe: [] };
  const planned = (isFinal: boolean) =>
    task.plan({
      network: serializeNetwork(emptyNetwork()),
      choices: { ...choices, excluded: [left] },
      label: 'import',
      step: 'step',
      isFinal,
    });

  const review = planned(false)?.preview;
  expect(review?.files.map(({ path, contacts }) => [path, contacts])).toEqual([
    [kept, 3],
    [left, 3],
  ]);
  expect(review?.leftOut).toEqual([]);

  const account = planned(true);
  expect(account?.preview.files.map(({ path, contacts }) => [path, contacts])).toEqual([[kept, 3]]);
  expect(account?.preview.leftOut.map(({ path, reason }) => [path, textOf(reason)])).toEqual([
    [left, 'left out by you: nothing of it was imported'],
  ]);
  expect(account?.preview.archives.map(({ name }) => name)).toEqual([kept]);
  const { put } = runToEnd(deserializeEditSteps(account!.edit!));
  expect(put.imports?.map(({ sources }) => sources.map(({ path }) => path))).toEqual([[kept]]);
});
