/** `kith import` of archives, folders, mailboxes, calendars and chats: one commit and one undo step for all of them together. */
import { basename, resolve } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ImportReport } from '../../shared/formats/import/import-plan';
import { withMeText } from '../../shared/formats/sources/owner';
import { planSources, type SourcesPlan } from '../../shared/formats/sources/plan-sources';
import { type SourceFileAccount, sourceAccounts } from '../../shared/formats/sources/source-account';
import type { ReadContext } from '../../shared/formats/sources/source-record';
import { formatList } from '../../shared/lib/format-text';
import { fail, ok, type Result } from '../../shared/lib/result';
import { type IsoDay, parseIsoDay } from '../../shared/model/day';
import { EMPTY_ME, meOf } from '../../shared/model/edits/imports/imports';
import type { Network } from '../../shared/model/network';
import { duplicateReasons } from '../../shared/sentences/duplicate-reasons';
import { readSoFarSentences } from '../../shared/sentences/read-so-far-sentences';
import type { Message } from '../../shared/strings/message';
import { text, textOf } from '../../shared/strings/text';
import { FileReadError } from '../desktop/user-files';
import { readSources, type SourcesRead } from '../sources/read-sources';
import { ALL_READERS } from '../sources/source-task';
import { isTableFile, readTableFiles } from '../sources/table-file';
import type { Store } from '../store/store-types';
import { type CommandResult, flag, type Invocation, textOption, textOptions } from './command';

export async function importSources(invocation: Invocation, store: Store, isDryRun: boolean): Promise<Result<CommandResult>> {
  const since = sinceOption(invocation);
  if (!since.ok) return since;
  const paths = invocation.positionals.map((path) => resolve(invocation.workingFolder, path));
  const read = await readSources(paths, {
    readers: ALL_READERS,
    context: readContext(invocation),
    since: since.value,
    only: textOptions(invocation, 'only'),
    signal: null,
    onProgress: ({ path, soFar }) => {
      invocation.progress(text('command-line.readingFile', { file: path }));
      if (soFar !== null) for (const { words } of readSoFarSentences(soFar)) invocation.progress(words);
    },
  });
  if (read.collected.files.length === 0) return nothingRead(invocation, read);
  const me = textOptions(invocation, 'me').reduce(withMeText, EMPTY_ME);
  const label = text('formats.importStep', {
    file: invocation.positionals
      .map((path) => basename(path))
      .join(', ')
      .slice(0, 200),
  });
  const context = {
    newId: invocation.newId,
    today: invocation.today,
    label,
    step: `r${store.revision() + 1}`,
    paths,
    me,
    confirmedOwners: [] as number[],
  };
  let plan = planSources(store.network(), read.collected, context);
  const { suggestions } = plan;
  // Without a window there is nobody to ask: what the files suggest is taken where it is clear, and said.
  const taken = suggestions.filter(({ isDoubtful }) => !isDoubtful).map(({ party }) => party);
  if (taken.length > 0) plan = planSources(store.network(), read.collected, { ...context, confirmedOwners: taken });
  const warnings = suggestions.map(({ name, address, isDoubtful, files }) => {
    const who = [name, address.replace(/^(?:mailto|tel):/, '')].filter((part) => part !== '').join(' ');
    const named = formatList(files.slice(0, 3).map((path) => basename(path)));
    return isDoubtful ? text('command-line.ownerDoubtful', { name: who, files: named }) : text('command-line.ownerAssumed', { name: who });
  });
  let importId: string | null = null;
  if (!isDryRun) {
    invocation.progress(text('command-line.saving'));
    const before = store.revision();
    const committed = await store.commit([plan.edit]);
    if (!committed.ok) return committed;
    if (committed.value.revision !== before && plan.importId !== null) importId = context.step;
  }
  const account = { plan, read, files: sourceAccounts(read.collected, plan), warnings, importId };
  return ok({ json: accountJson(account), text: accountText(account, isDryRun, invocation) });
}

/** Options of contacts and log files, which are read by their columns. */
const TABLE_OPTIONS = ['format', 'map', 'delimiter', 'encoding', 'take-same', 'save-skipped'];

/** True for anything else than files that are tables. */
export async function isForSources(invocation: Invocation): Promise<boolean> {
  const { values, positionals, workingFolder } = invocation;
  if (TABLE_OPTIONS.some((name) => values[name] !== undefined)) return false;
  if (['me', 'since', 'only'].some((name) => values[name] !== undefined)) return true;
  for (const path of positionals) if (!(await isTableFile(resolve(workingFolder, path), ALL_READERS))) return true;
  return false;
}

/** The tables of a file: of a workbook, each sheet. */
export async function readTables(invocation: Invocation, file: string): Promise<Result<readonly ChosenFile[]>> {
  invocation.progress(text('command-line.readingFile', { file }));
  try {
    return ok(await readTableFiles([resolve(invocation.workingFolder, file)]));
  } catch (error) {
    if (error instanceof FileReadError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** What the account of a single table has beside its own fields, in the form of that of archives. */
export function tableJson(network: Network, { file, report }: { readonly file: string; readonly report: ImportReport }) {
  const { names, emails, phones, urls } = meOf(network);
  const skipped = report.skipped.map(({ line, reason }) => ({ where: `line ${line}`, reason: textOf(reason) }));
  const people = report.created + report.updated + report.unchanged;
  return {
    sources: [
      { path: file, format: report.format, account: '', from: null, to: null, people, contacts: report.interactions ?? 0, skipped },
    ],
    interactions: { created: 0, updated: 0, unchanged: 0 },
    heldBack: { people: 0, reasons: {} },
    me: { names, emails, phones, urls },
  };
}

export function readContext(invocation: Invocation): ReadContext {
  const isOrderSaid = flag(invocation, 'day-first') || flag(invocation, 'month-first');
  return {
    today: invocation.today,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(isOrderSaid && { dayFirst: flag(invocation, 'day-first') }),
  };
}

function sinceOption(invocation: Invocation): Result<IsoDay | null> {
  const since = textOption(invocation, 'since');
  if (since === null) return ok(null);
  const day = parseIsoDay(since);
  return day === null ? fail('usage', text('command-line.invalidSince', { value: since })) : ok(day);
}

function nothingRead({ positionals }: Invocation, { leftOut }: SourcesRead): Result<never> {
  const [first] = leftOut;
  const reason = first === undefined ? text('command-line.emptySource') : textOf(first.reason);
  const isMissing = first?.reason.key === 'sources.fileMissing';
  return fail(
    isMissing ? 'not-found' : 'no-usable-rows',
    text('command-line.nothingRead', { path: first?.path ?? positionals[0] ?? '', reason }),
  );
}

interface Account {
  readonly plan: SourcesPlan;
  readonly read: SourcesRead;
  readonly files: readonly SourceFileAccount[];
  readonly warnings: readonly string[];
  readonly importId: string | null;
}

function accountJson({ plan, read, files, warnings, importId }: Account) {
  const { names, emails, phones, urls } = plan.me;
  const read_ = files.map(({ skipped, ...file }) => ({
    ...file,
    skipped: skipped.map(({ where, reason }) => ({ where: placeText(where), reason: textOf(reason) })),
  }));
  const others = read.leftOut.map(({ path, reason }) => ({
    path,
    format: null,
    account: '',
    from: null,
    to: null,
    people: 0,
    contacts: 0,
    skipped: [{ where: '', reason: textOf(reason) }],
  }));
  return {
    sources: [...read_, ...others],
    created: plan.people.created,
    updated: plan.people.updated,
    unchanged: plan.people.unchanged,
    interactions: plan.interactions,
    heldBack: plan.heldBack,
    me: { names, emails, phones, urls },
    possibleDuplicates: plan.sameNames,
    joined: plan.joined.map(({ name, person, evidence }) => ({ name, person, reasons: duplicateReasons(evidence).reasons })),
    names: plan.openNames.map(({ name, address, source, candidates }) => ({
      name,
      address: address.replace(/^(?:mailto|tel):/, ''),
      source,
      candidates: candidates.map((one) => ({ id: one.person, name: one.name, probability: Math.round(one.probability * 100) / 100 })),
    })),
    warnings,
    importId,
  };
}

function placeText(where: Message | string): string {
  return typeof where === 'string' ? where : textOf(where);
}

function accountText({ plan, read, files, warnings, importId }: Account, isDryRun: boolean, { isDataGiven }: Invocation): string {
  const lines = files.flatMap(({ path, format, from, to, people, contacts, skipped }) => [
    text('command-line.sourceRead', { path, format, people, contacts, from: from ?? '', to: to ?? '', hasDays: String(from !== null) }),
    ...skipped.slice(0, 10).map(({ where, reason }) => {
      const place = placeText(where);
      return `  ${place === '' ? textOf(reason) : text('command-line.skippedPart', { where: place, reason: textOf(reason) })}`;
    }),
    ...(skipped.length > 10 ? [`  ${text('command-line.moreSkipped', { count: skipped.length - 10 })}`] : []),
  ]);
  const unknown = read.leftOut.filter(({ isUnknown }) => isUnknown);
  for (const { path, reason } of read.leftOut.filter(({ isUnknown }) => !isUnknown))
    lines.push(text('command-line.skippedPart', { where: path, reason: textOf(reason) }));
  if (unknown.length > 0)
    lines.push(
      text('command-line.unknownFiles', {
        count: unknown.length,
        names: unknown
          .slice(0, 5)
          .map(({ path }) => basename(path))
          .join(', '),
      }),
    );
  lines.push(text('command-line.sourcesResult', { ...plan.people, interactions: plan.interactions.created }));
  if (plan.joined.length > 0) lines.push(`  ${text('sources.joined', { count: plan.joined.length })}`);
  const waiting = plan.heldBack.reasons['unknown-name'] ?? 0;
  if (plan.heldBack.people > waiting) lines.push(text('command-line.heldBackResult', { count: plan.heldBack.people - waiting }));
  if (waiting > 0) lines.push(text('command-line.namesWaiting', { count: waiting }));
  for (const warning of warnings) lines.push(`  ${text('command-line.note', { warning })}`);
  if (isDryRun) lines.push(`  ${text('command-line.dryRunDone')}`);
  else if (importId === null) lines.push(`  ${text('command-line.nothingChanged')}`);
  else lines.push(`  ${text(isDataGiven ? 'command-line.undoWithData' : 'command-line.undoWith', { command: `kith undo ${importId}` })}`);
  return lines.join('\n');
}
