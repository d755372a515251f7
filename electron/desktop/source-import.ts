/**
 * The import of archives in the window: what the user chose, the worker that reads it, the plan, the commit. The window never sends a path: paths come from
 * the system's dialog, from a drop (the preload asks Chromium for them) or from an earlier import.
 */
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { OpenedFiles } from '../../shared/contract/desktop-api';
import type { SourcesChoices, SourcesPreview, SourcesProgress } from '../../shared/contract/sources-preview';
import { fail, ok, type Result } from '../../shared/lib/result';
import { localDay, parseIsoDay } from '../../shared/model/day';
import { serializeNetwork } from '../../shared/model/serialize-network';
import { text } from '../../shared/strings/text';
import { ALL_READERS, type PlannedImport, type PlanRequest } from '../sources/source-task';
import { isTableFile, readTableFiles } from '../sources/table-file';
import type { FromWorker, ToWorker } from '../sources/worker-protocol';
import type { Store } from '../store/store-types';

const choicesSchema = z.strictObject({
  excluded: z.array(z.string().max(10_000)).max(1_000_000),
  since: z
    .string()
    .refine((value) => parseIsoDay(value) !== null)
    .nullable(),
  keepsTitles: z.boolean(),
  confirmedOwners: z.array(z.number().int().min(0)).max(1_000),
  me: z.array(z.string().max(1_000)).max(100),
  keptApart: z.array(z.string().max(100)).max(1_000_000),
  nameAnswers: z.record(z.string().max(100), z.string().max(100)),
  aboutMe: z.array(z.string().max(1_000)).max(10_000),
}) as unknown as z.ZodType<SourcesChoices>;

/** Beyond this, the worker ends, and the import with it. Reading needs far less: memory grows with people and days, not with messages. */
const MAX_WORKER_MB = 2_048;

export class SourceImport {
  readonly #now: () => Date;
  readonly #onProgress: (progress: SourcesProgress) => void;
  #paths: readonly string[] = [];
  /** Tables that were opened since the start, whose import the window does by itself. */
  readonly #tables = new Set<string>();
  #worker: Worker | null = null;
  readonly #pending = new Map<Worker, ((answer: Result<FromWorker>) => void)[]>();

  constructor(now: () => Date, onProgress: (progress: SourcesProgress) => void) {
    this.#now = now;
    this.#onProgress = onProgress;
  }

  /** Single tables are read here and previewed column by column; everything else waits for `read`. */
  async open(paths: readonly string[]): Promise<Result<OpenedFiles>> {
    const tables = await Promise.all(paths.map((path) => isTableFile(path, ALL_READERS)));
    if (tables.every((isTable) => isTable)) {
      for (const path of paths) this.#tables.add(path);
      return ok({ kind: 'tables', files: await readTableFiles(paths) });
    }
    this.cancel();
    this.#paths = paths;
    return ok({ kind: 'sources', names: paths.map((path) => basename(path)) });
  }

  /** Of the archives that were opened last. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  /** Of the opened tables with this name. A sheet of a workbook is named `workbook – sheet`. */
  tablesNamed(name: string): readonly string[] {
    return [...this.#tables].filter((path) => name === basename(path) || name.startsWith(`${basename(path)} – `));
  }

  /** Resolves when everything was read. `cancelled` after `cancel`. */
  async read(answer: unknown): Promise<Result<null>> {
    const dayFirst = typeof answer === 'boolean' ? answer : null;
    if (this.#paths.length === 0) return fail('not-found', text('desktop.noFileChosen'));
    void this.#worker?.terminate();
    const worker = this.#start();
    this.#worker = worker;
    const read = await this.#ask(worker, { kind: 'read', paths: this.#paths, dayFirst });
    return read.ok ? ok(null) : read;
  }

  async plan(store: Store, choices: unknown): Promise<Result<SourcesPreview>> {
    const planned = await this.#plan(store, choices, false);
    return planned.ok ? ok(planned.value.preview) : planned;
  }

  /** One step of undo. The network is planned for as it is now, not as it was when the preview was shown. */
  async commit(store: Store, choices: unknown): Promise<Result<SourcesPreview>> {
    const planned = await this.#plan(store, choices, true);
    if (!planned.ok) return planned;
    const committed = await store.commitSerialized(planned.value.edit);
    if (!committed.ok) return committed;
    this.cancel();
    return ok(planned.value.preview);
  }

  /** Leaves nothing: nothing was written. */
  cancel(): void {
    void this.#worker?.terminate();
    this.#worker = null;
  }

  async #plan(store: Store, choices: unknown, isFinal: boolean): Promise<Result<PlannedImport>> {
    const parsed = choicesSchema.safeParse(choices);
    const worker = this.#worker;
    if (!parsed.success || worker === null) return fail('cancelled', text('sources.cancelled-import'));
    await store.settled();
    const names = this.#paths.map((path) => basename(path)).join(', ');
    const request: PlanRequest = {
      network: serializeNetwork(store.network()),
      choices: parsed.data,
      label: text('formats.importStep', { file: names.slice(0, 200) }),
      step: `r${store.revision() + 1}`,
      isFinal,
    };
    const answer = await this.#ask(worker, { kind: 'plan', request });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'planned' || answer.value.planned === null) return fail('cancelled', text('sources.cancelled-import'));
    return ok(answer.value.planned);
  }

  #start(): Worker {
    const workerData = { today: localDay(this.#now()), zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
    const worker = new Worker(new URL('./source-worker.js', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_MB },
    });
    worker.on('message', (reply: FromWorker) => {
      if (reply.kind === 'progress') this.#onProgress(reply.progress);
      else this.#answer(worker, reply.kind === 'failed' ? fail('unexpected', text('sources.failed')) : ok(reply));
    });
    worker.on('error', () => this.#answer(worker, fail('too-large', text('sources.outOfMemory'))));
    worker.on('exit', () => this.#answer(worker, fail('cancelled', text('sources.cancelled-import'))));
    return worker;
  }

  #ask(worker: Worker, message: ToWorker): Promise<Result<FromWorker>> {
    return new Promise((resolve) => {
      this.#pending.set(worker, [...(this.#pending.get(worker) ?? []), resolve]);
      worker.postMessage(message);
    });
  }

  /** The worker answers one request after another; when it ends, nobody is left waiting. */
  #answer(worker: Worker, answer: Result<FromWorker>): void {
    const [first, ...others] = this.#pending.get(worker) ?? [];
    if (answer.ok || answer.error.kind === 'unexpected') {
      this.#pending.set(worker, others);
      first?.(answer);
      return;
    }
    this.#pending.delete(worker);
    for (const resolve of [first, ...others]) resolve?.(answer);
  }
}

/** The files of an earlier import. */
export function pathsOf(store: Store, importId: string): readonly string[] | null {
  for (const record of store.network().imports.values()) if (record.id === importId) return record.paths;
  return null;
}
