import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SourcesProgress } from '../../shared/contract/sources-preview';
import { readSoFarSentences as sentencesOf } from '../../shared/sentences/read-so-far-sentences';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import styles from './sources.module.css';

/** While the archives are read: how far, and what is true already. */
export function Reading({ onCancel }: { readonly onCancel: () => void }) {
  const [progress, setProgress] = useState<SourcesProgress | null>(null);
  useEffect(
    () => desktop.onSourcesProgress((next) => setProgress((before) => ({ ...next, soFar: next.soFar ?? before?.soFar ?? null }))),
    [],
  );
  const percent = progress === null || progress.total === 0 ? null : Math.floor((100 * progress.done) / progress.total);
  const [startedAt] = useState(() => Date.now());
  const minutes = progress === null ? null : remainingMinutes(progress, Date.now() - startedAt);
  return (
    <div className={styles.dialog}>
      <p role="status">{progress === null ? text('sources.starting') : text('sources.reading', { file: progress.path })}</p>
      <progress className={styles.progress} max={100} value={percent ?? undefined} aria-label={text('sources.starting')} />
      {percent !== null && (
        <p className="k-muted">
          {text('sources.progress', { percent })}
          {minutes !== null && ` · ${text('sources.remaining', { minutes })}`}
        </p>
      )}
      {progress?.soFar && (
        <ul className={styles.soFar}>
          {sentencesOf(progress.soFar).map(({ key, words }) => (
            <li key={key}>
              <bdi>{words}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="k-muted k-small">{text('sources.privacy')}</p>
      <Group className="k-dialog-foot" gap={8} justify="flex-end">
        <Button variant="default" data-autofocus onClick={onCancel}>
          {text('sources.cancel')}
        </Button>
      </Group>
    </div>
  );
}

/** Before this, an estimate jumps. */
const FIRST_ESTIMATE_MS = 4_000;

/** Rounded up; 0: less than one. Null: too early to say. */
function remainingMinutes({ done, total }: SourcesProgress, elapsedMs: number): number | null {
  if (total === 0 || done === 0 || elapsedMs < FIRST_ESTIMATE_MS) return null;
  const left = ((total - done) / done) * elapsedMs;
  return left < 60_000 ? 0 : Math.ceil(left / 60_000);
}
