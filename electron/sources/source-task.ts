/** Reads and plans one import of archives. Runs in a worker, so that neither the window nor the saving of changes waits for it. */

import type { NameQuestion, SourcesChoices, SourcesPreview, SourcesProgress } from '../../shared/contract/sources-preview';
import { archiveSummaries } from '../../shared/formats/sources/archive-summary';
import type { CollectedSources } from '../../shared/formats/sources/collected-sources';
import { CONTACTS_TABLES } from '../../shared/formats/sources/contacts-table-reader';
import type { AskedName } from '../../shared/formats/sources/open-names';
import { tablesSince } from '../../shared/formats/sources/own-exports';
import { withMeText } from '../../shared/formats/sources/owner';
import { planSources } from '../../shared/formats/sources/plan-sources';
import { SOURCE_READERS } from '../../shared/formats/sources/readers';
import { sourceAccounts } from '../../shared/formats/sources/source-account';
import type { ReadContext } from '../../shared/formats/sources/source-record';
import { runToEnd } from '../../shared/lib/resumable-work';
import type { IsoDay } from '../../shared/model/day';
import { EMPTY_ME } from '../../shared/model/edits/imports/imports';
import type { NewId } from '../../shared/model/ids';
import { type SerializedEdit, serializeEditSteps } from '../../shared/model/large-edits/serialize-edit';
import { deserializeNetwork, type SerializedNetwork } from '../../shared/model/serialize-network';
import { reasonMessages } from '../../shared/sentences/duplicate-reasons';
import { message } from '../../shared/strings/message';
import { readSources, type SourcesRead } from './read-sources';

export const ALL_READERS = [...SOURCE_READERS, ...CONTACTS_TABLES];

export interface PlanRequest {
  readonly network: SerializedNetwork;
  readonly choices: SourcesChoices;
  readonly label: string;
  /** Of the undo step. */
  readonly step: string;
  /** The user imports: the edit is wanted, not only what it would do. */
  readonly isFinal: boolean;
}

export interface PlannedImport {
  readonly preview: SourcesPreview;
  /** Null: only the preview was wanted. */
  readonly edit: SerializedEdit | null;
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

  /** @param dayFirst the user's answer for dates like 3/4/2024; null: none */
  async read(
    paths: readonly string[],
    dayFirst: boolean | null,
    signal: AbortSignal,
    onProgress: (progress: SourcesProgress) => void,
  ): Promise<void> {
    this.#paths = paths;
    const context = dayFirst === null ? this.#context : { ...this.#context, dayFirst };
    this.#read = await readSources(paths, { readers: ALL_READERS, context, since: null, only: [], signal, onProgress });
  }

  /** Null: nothing was read. */
  plan({ network, choices, label, step, isFinal }: PlanRequest): PlannedImport | null {
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
      keptApart: choices.keptApart,
      nameAnswers: choices.nameAnswers,
      aboutMe: choices.aboutMe,
    });
    const { people, interactions, heldBack, me, suggestions, sameNames, joined, openNames, aboutMe, edit, importId } = plan;
    const shown = sourceAccounts(selected, plan);
    const all = sourceAccounts(collected, { ...plan, noContact: [] });
    const isExcluded = ({ path }: { readonly path: string }) => choices.excluded.includes(path);
    // Before the import all files are shown, also those that the user left out, so that they can be chosen again. The account has what was imported.
    const files = isFinal
      ? shown.filter((file) => !isExcluded(file))
      : shown.map((file, i) => (isExcluded(file) ? (all[i] ?? file) : file));
    const excluded = isFinal ? shown.filter(isExcluded) : [];
    const unknown = leftOut.filter(({ isUnknown }) => isUnknown).map(({ path }) => path);
    const archives = archiveSummaries(selected, unknown, plan.owners, this.#context.today);
    return {
      preview: {
        archives,
        files,
        leftOut: [...leftOut, ...excluded.map(({ path }) => ({ path, reason: message('sources.fileExcluded'), isUnknown: false }))],
        people,
        interactions,
        heldBack,
        me,
        suggestions,
        sameNames: sameNames.length,
        joined: joined.map(({ evidence, ...each }) => ({ ...each, reasons: reasonMessages(evidence) })),
        names: openNames.map(questionOf),
        aboutMe,
        hasNews: importId !== null || aboutMe.some(({ key }) => choices.aboutMe.includes(key)),
      },
      edit: isFinal ? runToEnd(serializeEditSteps(edit)) : null,
    };
  }
}

function questionOf({ key, name, address, source, days, from, to, candidates }: AskedName): NameQuestion {
  const texts = candidates.map(({ answer, name: person, company, probability, evidence }) => {
    return { answer, name: person, company, probability, reasons: reasonMessages(evidence) };
  });
  return { key, name, address, source, days, from, to, candidates: texts };
}

export interface SourcesSelection {
  /** Paths of files that are left out. */
  readonly excluded: readonly string[];
  /** Null: from the beginning. */
  readonly since: IsoDay | null;
  readonly keepsTitles: boolean;
}

/** The numbers of parties and files stay the same. */
export function selectParts(collected: CollectedSources, { excluded, since, keepsTitles }: SourcesSelection): CollectedSources {
  if (excluded.length === 0 && since === null && keepsTitles) return collected;
  const left = new Set(excluded);
  const isLeft = collected.files.map(({ path }) => left.has(path));
  return {
    ...collected,
    files: collected.files.map((file, i) =>
      isLeft[i] === true
        ? { ...file, events: 0, cards: 0, parties: new Set(), owners: new Map(), from: null, to: null, isExcluded: true as const }
        : file,
    ),
    cards: collected.cards.filter(({ file }) => isLeft[file] !== true),
    relations: isLeft.includes(true) ? [] : collected.relations,
    ownFacts: collected.ownFacts.filter(({ file }) => isLeft[file] !== true),
    networks: collected.networks
      .filter(({ file }) => isLeft[file] !== true)
      .map((one) => ({ ...one, tables: tablesSince(one.tables, since) })),
    groups: collected.groups
      .filter(({ day, files }) => (since === null || day >= since) && [...files.keys()].some((file) => isLeft[file] !== true))
      .map((group) => (keepsTitles ? group : { ...group, title: '' })),
  };
}
