/** The plan for one file under the user's choices: asked of the worker again whenever a choice, an answer or the network changes. */
import { useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ImportPlan, ReadChoices } from '../../shared/formats/import/import-plan';
import { fail, type Result } from '../../shared/lib/result';
import type { Network } from '../../shared/model/network';
import { packNetwork } from '../../shared/model/serialize-network';
import { today } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
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
  const [worker, setWorker] = useState<Worker | null>(null);
  const asked = useRef(0);
  /** Which worker knows which state of the network. */
  const sent = useRef<{ readonly worker: Worker; readonly network: Network } | null>(null);
  const network = useNetwork();

  // One worker per file; leaving the dialog ends it, whatever it is doing.
  useEffect(() => {
    const made = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
    setWorker(made);
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
    return () => made.terminate();
  }, [file]);

  useEffect(() => {
    if (worker === null || isFrozen) return;
    if (sent.current?.worker !== worker || sent.current.network !== network) {
      sent.current = { worker, network };
      tell(worker, { kind: 'network', network: packNetwork(network) });
    }
    asked.current++;
    setProgress((before) => ({ ...before, isBusy: true }));
    tell(worker, { kind: 'plan', id: asked.current, choices, answers, today: today() });
  }, [worker, choices, answers, network, isFrozen]);

  return progress;
}

function tell(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
