/** The files of an import with what each has, to choose from before the import, and as its account afterwards. */
import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SkippedPart, SourceFileAccount, SourcesPreview } from '../../shared/contract/sources-preview';
import { formatFullDay } from '../../shared/lib/format-time';
import type { IsoDay } from '../../shared/model/day';
import { text, textOf } from '../../shared/strings/text';
import { LimitedList } from '../ui/LimitedList';
import { isOpenDate } from './ArchiveSummaries';
import styles from './sources.module.css';

interface FileListProps {
  readonly title: string;
  readonly preview: SourcesPreview;
  /** Paths that are not imported. Null: nothing can be chosen any more. */
  readonly excluded: readonly string[] | null;
  readonly onExclude: (excluded: readonly string[]) => void;
  /** Above the files. */
  readonly children: ReactNode;
}

export function FileList({ title, preview, excluded, onExclude, children }: FileListProps) {
  const { files, leftOut } = preview;
  const unknown = leftOut.filter(({ isUnknown }) => isUnknown);
  const others = leftOut.filter(({ isUnknown }) => !isUnknown);
  const toggle = (path: string, isWanted: boolean) => {
    const rest = (excluded ?? []).filter((one) => one !== path);
    onExclude(isWanted ? rest : [...rest, path]);
  };
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children}
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.path}>
            {excluded === null ? (
              <FileText file={file} />
            ) : (
              <Checkbox
                aria-label={text('sources.includeFile', { path: file.path })}
                checked={!excluded.includes(file.path)}
                onChange={(event) => toggle(file.path, event.currentTarget.checked)}
                label={<FileText file={file} />}
              />
            )}
            <Notes notes={file.skipped} />
          </li>
        ))}
        {others.map(({ path, reason }) => (
          <li key={path}>
            <bdi className="k-strong">{path}</bdi>
            <p className="k-muted">{textOf(reason)}</p>
          </li>
        ))}
      </ul>
      {unknown.length > 0 && (
        <details className="k-details">
          <summary>{text('sources.unknownFiles', { count: unknown.length })}</summary>
          <LimitedList items={unknown} limit={50}>
            {({ path }) => (
              <li key={path}>
                <bdi>{path}</bdi>
              </li>
            )}
          </LimitedList>
        </details>
      )}
    </section>
  );
}

function FileText({ file }: { readonly file: SourceFileAccount }) {
  const { path, people, contacts, from, to } = file;
  return (
    <span className={styles.file}>
      <bdi className="k-strong">{path}</bdi>
      <span className="k-muted">
        {file.skipped.some(isOpenDate) ? text('sources.fileWaits') : text('sources.file', { people, contacts })}
        {from !== null && to !== null && ` · ${daysText(from, to)}`}
      </span>
    </span>
  );
}

/** The first and the last day, or the only one. */
export function daysText(from: IsoDay, to: IsoDay): string {
  return from === to ? formatFullDay(from) : text('sources.days', { from: formatFullDay(from), to: formatFullDay(to) });
}

function Notes({ notes }: { readonly notes: readonly SkippedPart[] }) {
  if (notes.length === 0) return null;
  return (
    <details className={`k-details ${styles.notes}`}>
      <summary>{text('sources.leftOut', { count: notes.length })}</summary>
      <ul>
        {notes.slice(0, 100).map(({ where, reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={i}>{noteText(where, textOf(reason))}</li>
        ))}
      </ul>
    </details>
  );
}

function noteText(where: SkippedPart['where'], reason: string): string {
  const place = typeof where === 'string' ? where : textOf(where);
  return place === '' ? reason : text('sources.leftOutPart', { where: place, reason });
}
