/** The plan for one file under the user's choices: asked of the worker again whenever a choice, an answer or the network changes. */
import { useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ImportPlan, ReadChoices } from '../../shared/formats/import/import-plan';
import { fail, type Result } from '../../shared/lib/result';
import { packNetwork } from '../../shared/model/serialize-network';
import { today } from '../state/clock';
import { useDocument } from '../state/network/document-store';
import type { Answers, FromWorker, TableView, ToWorker } from './protocol';

export interface ImportProgress {
  /** Null: not read yet. */
  readonly table: Result<TableView> | null;
  /** Null: not planned yet. */
  readonly plan: Result<ImportPlan> | null;
  readonly isBusy: boolean;
}

const NOTHING_YET: ImportProgress = { table: null, plan: null, isBusy: true };

export function useImportPlan(file: ChosenFile, choices: ReadChoices, answers: Answers, isFrozen: boolean): ImportProgress {
  const [progress, setProgress] = useState<ImportProgress>(NOTHING_YET);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const network = useDocument((state) => state.network);
  const revision = useDocument((state) => state.revision);

  // One worker per file; leaving the dialog ends it, whatever it is doing.
  useEffect(() => {
    const made = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
    worker.current = made;
    setProgress(NOTHING_YET);
    made.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.id !== asked.current) return;
      if (data.kind === 'read') {
        setProgress((before) => ({ table: data.table, plan: data.table.ok ? before.plan : null, isBusy: data.table.ok }));
      } else {
        setProgress((before) => ({ ...before, plan: data.plan, isBusy: false }));
      }
    };
    made.onerror = () => {
      const plan = fail('unreadable', `“${file.name}” could not be read: it made the import stop. Nothing was imported.`);
      setProgress((before) => ({ ...before, plan, isBusy: false }));
    };
    tell(made, { kind: 'file', name: file.name, bytes: file.bytes });
    return () => {
      made.terminate();
      worker.current = null;
    };
  }, [file]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the network changes in place; its revision says so. A new file has a new worker that knows no network yet.
  useEffect(() => {
    if (worker.current && !isFrozen) tell(worker.current, { kind: 'network', network: packNetwork(network) });
  }, [file, network, revision, isFrozen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again for a new file and a changed network
  useEffect(() => {
    if (!worker.current || isFrozen) return;
    asked.current++;
    setProgress((before) => ({ ...before, isBusy: true }));
    tell(worker.current, { kind: 'plan', id: asked.current, choices, answers, today: today() });
  }, [file, choices, answers, network, revision, isFrozen]);

  return progress;
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
