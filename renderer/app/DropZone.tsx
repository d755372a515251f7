/** Files dropped anywhere in the window open the import. */

import { useEffect, useState } from 'react';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { openImport } from '../state/dialogs';
import { openFiles } from '../state/import-actions';
import { showFailure } from '../ui/notices';
import styles from './DropZone.module.css';

export function DropZone() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0; // a pair of dragenter and dragleave comes for every element under the pointer
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onEnter = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth++;
      setOver(true);
    };
    const onOver = (event: DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    const onLeave = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void importDroppedFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  return isOver ? <div className={styles.drop}>{text('app.dropToImport')}</div> : null;
}

/** Opens the import of what was dropped. Files that are on no disk (a picture of a page) are read here. */
export async function importDroppedFiles(files: readonly File[]): Promise<void> {
  const opened = await desktop.openDropped(files);
  if (opened.ok) openFiles(opened.value);
  else if (opened.error.kind === 'not-found') await readHere(files);
  else showFailure(text('app.notRead'), opened.error, text('app.nothingImported'));
}

/** The most that is read at once, in bytes. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Shows a failure for folders and unreadable files. Nothing is read of files that are too large together. */
async function readHere(files: readonly File[]): Promise<void> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_BYTES) {
    showFailure(text('app.notRead'), { kind: 'too-large', message: text('desktop.filesTooLarge') }, text('app.nothingImported'));
    return;
  }
  const read = await Promise.allSettled(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const good = read.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []));
  const bad = files.filter((_, i) => read[i]?.status === 'rejected').map((file) => file.name);
  if (bad.length > 0) {
    showFailure(
      text('app.notRead'),
      { kind: 'unreadable', message: text('app.droppedUnreadable', { files: bad.join(', ') }) },
      text('app.nothingImported'),
    );
  }
  if (good.length > 0) openImport(good);
}
