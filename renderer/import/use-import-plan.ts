/** The plan for one file: the worker makes it again whenever a choice, an answer or the network changes. */
import { useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ReadChoices } from '../../shared/formats/import/import-plan';
import type { Result } from '../../shared/lib/result';
import type { ImportFacts } from '../../shared/model/edits/imports/import-record';
import type { SerializedEdit } from '../../shared/model/large-edits/serialize-edit';
import type { Network } from '../../shared/model/network';
import { serializeNetwork } from '../../shared/model/serialize-network';
import { type Refusal, refuse } from '../../shared/strings/message';
import { today } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import type { Answers, FromWorker, PlanView, TableView, ToWorker } from './protocol';

export interface ImportProgress {
  /** Null: not read yet. */
  readonly table: Result<TableView, Refusal> | null;
  /** Null: not planned yet. */
  readonly plan: Result<PlanView, Refusal> | null;
  readonly isBusy: boolean;
  /** The edit of `plan`, with the record of the import. Null: the worker stopped. */
  readonly editOf: (label: string, facts: ImportFacts) => Promise<SerializedEdit | null>;
}

type Shown = Omit<ImportProgress, 'editOf'>;

const INITIAL: Shown = { table: null, plan: null, isBusy: true };

export function useImportPlan(file: ChosenFile, choices: ReadChoices, answers: Answers, isFrozen: boolean): ImportProgress {
  const [progress, setProgress] = useState<Shown>(INITIAL);
  const [worker, setWorker] = useState<Worker | null>(null);
  const lastRequest = useRef(0);
  const answerEdit = useRef<((edit: SerializedEdit | null) => void) | null>(null);
  /** What the worker has, so that the whole network is sent only when it changes. */
  const sent = useRef<{ readonly worker: Worker; readonly network: Network } | null>(null);
  const network = useNetwork();

  // One worker per file. Leaving the dialog terminates it at once.
  useEffect(() => {
    const newWorker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: 'import' });
    setWorker(newWorker);
    setProgress(INITIAL);
    newWorker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'edit') {
        answerEdit.current?.(data.edit);
        return;
      }
      if (data.id !== lastRequest.current) return;
      if (data.kind === 'read') {
        setProgress((before) => ({ table: data.table, plan: data.table.ok ? before.plan : null, isBusy: data.table.ok }));
      } else {
        setProgress((before) => ({ ...before, plan: data.plan, isBusy: false }));
      }
    };
    newWorker.onerror = () => {
      answerEdit.current?.(null);
      const plan = refuse('unreadable', 'formats.readingCrashed', { file: file.name });
      setProgress((before) => ({ ...before, plan, isBusy: false }));
    };
    post(newWorker, { kind: 'file', name: file.name, bytes: file.bytes });
    return () => newWorker.terminate();
  }, [file]);

  useEffect(() => {
    if (worker === null || isFrozen) return;
    if (sent.current?.worker !== worker || sent.current.network !== network) {
      sent.current = { worker, network };
      post(worker, { kind: 'network', network: serializeNetwork(network) });
    }
    lastRequest.current++;
    setProgress((before) => ({ ...before, isBusy: true }));
    post(worker, { kind: 'plan', id: lastRequest.current, choices, answers, today: today() });
  }, [worker, choices, answers, network, isFrozen]);

  const editOf = (label: string, facts: ImportFacts) =>
    new Promise<SerializedEdit | null>((resolve) => {
      answerEdit.current = resolve;
      if (worker === null) resolve(null);
      else post(worker, { kind: 'edit', label, facts });
    });
  return { ...progress, editOf };
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
