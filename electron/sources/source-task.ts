/** Reads and plans one import of archives. Runs in a worker, so that neither the window nor the saving of changes waits for it. */

import type { SourcesChoices, SourcesPreview, SourcesProgress } from '../../shared/contract/sources-preview';
import { CONTACTS_TABLES } from '../../shared/formats/sources/contacts-table-reader';
import { withMeText } from '../../shared/formats/sources/owner';
import { planSources } from '../../shared/formats/sources/plan-sources';
import { SOURCE_READERS } from '../../shared/formats/sources/readers';
import { selectParts } from '../../shared/formats/sources/select-parts';
import { sourceAccounts } from '../../shared/formats/sources/source-account';
import type { ReadContext } from '../../shared/formats/sources/source-record';
import type { Edit } from '../../shared/model/edit';
import { EMPTY_ME } from '../../shared/model/edits/imports/imports';
import type { NewId } from '../../shared/model/ids';
import { deserializeNetwork, type SerializedNetwork } from '../../shared/model/serialize-network';
import { readSources, type SourcesRead } from './read-sources';

export const ALL_READERS = [...SOURCE_READERS, ...CONTACTS_TABLES];

export interface PlanRequest {
  readonly network: SerializedNetwork;
  readonly choices: SourcesChoices;
  readonly label: string;
  /** Of the undo step. */
  readonly step: string;
}

export interface PlannedImport {
  readonly preview: SourcesPreview;
  readonly edit: Edit;
}

export class SourceTask {
  #read: SourcesRead | null = null;
  #paths: readonly string[] = [];
  readonly #context: ReadContext;
  readonly #newId: NewId;

  constructor(context: ReadContext, newId: NewId) {
    this.#context = context;
    this.#newId = newId;
  }

  async read(paths: readonly string[], signal: AbortSignal, onProgress: (progress: SourcesProgress) => void): Promise<void> {
    this.#paths = paths;
    this.#read = await readSources(paths, { readers: ALL_READERS, context: this.#context, since: null, only: [], signal, onProgress });
  }

  /** Null: nothing was read. */
  plan({ network, choices, label, step }: PlanRequest): PlannedImport | null {
    if (this.#read === null) return null;
    const { collected, leftOut } = this.#read;
    const selected = selectParts(collected, choices);
    const plan = planSources(deserializeNetwork(network), selected, {
      newId: this.#newId,
      today: this.#context.today,
      label,
      step,
      paths: this.#paths,
      confirmedOwners: choices.confirmedOwners,
      me: choices.me.reduce(withMeText, EMPTY_ME),
    });
    const { people, interactions, heldBack, me, suggestions, sameNames, edit, importId } = plan;
    // All files are shown, also those that the user left out, so that they can be chosen again.
    const shown = sourceAccounts(selected, plan);
    const all = sourceAccounts(collected, { ...plan, noContact: [] });
    const files = shown.map((file, i) => (choices.excluded.includes(file.path) ? (all[i] ?? file) : file));
    return {
      preview: { files, leftOut, people, interactions, heldBack, me, suggestions, sameNames: sameNames.length, hasNews: importId !== null },
      edit,
    };
  }
}
