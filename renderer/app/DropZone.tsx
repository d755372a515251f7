/** Files dropped anywhere in the window open the import. */
import { useEffect, useState } from 'react';
import { openImport } from '../state/dialogs';
import { showFailure } from '../ui/notices';

export function DropZone() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    let depth = 0; // enter and leave come in pairs for every element passed over
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
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener);
    };
  }, []);
  return isOver ? <div className="k-drop">Drop to import</div> : null;
}

/** Reads dropped files whole and hands them to the import. A folder or a file that cannot be read says so. */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.allSettled(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const good = read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const bad = files.filter((_, i) => read[i]?.status === 'rejected').map((file) => file.name);
  if (bad.length > 0) {
    showFailure(
      'Not read',
      { kind: 'unreadable', message: `${bad.join(', ')} could not be read. A folder cannot be imported; drop its files.` },
      'Nothing was imported.',
    );
  }
  if (good.length > 0) openImport(good);
}
