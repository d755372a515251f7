/** Since when and until when somebody works or worked somewhere, edited in place. The days are as precise as they are typed: a year, a month or a day. */
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { typedPartialDay } from '../../shared/formats/dates/partial-day';
import { formatPartialDay } from '../../shared/lib/format-time';
import { type Job, jobKey, jobRows } from '../../shared/model/jobs/jobs';
import { text } from '../../shared/strings/text';
import { InlineText } from '../components/InlineText';
import styles from './Jobs.module.css';

interface JobsProps {
  readonly jobs: readonly Job[];
  /** Employers that have a row also without days. */
  readonly names: readonly string[];
  /** Before the key of unsaved text, and how it is offered again. */
  readonly draft: { readonly key: string; readonly what: string };
  /** Told all rows; those without days are no jobs. */
  readonly onChange: (rows: readonly Job[]) => void;
  /** An employer that has no row yet can be added. */
  readonly canAdd: boolean;
}

export function Jobs({ jobs, names, draft, onChange, canAdd }: JobsProps) {
  const rows = jobRows(jobs, names);
  const change = (row: number, patch: Partial<Job>) => onChange(rows.map((job, i) => (i === row ? { ...job, ...patch } : job)));
  return (
    <>
      {rows.length > 0 && (
        <ul className={styles.jobs}>
          {rows.map((job, i) => (
            <li key={jobKey(job)}>
              <bdi className={styles.at}>{job.at}</bdi>
              {(['from', 'to'] as const).map((end) => (
                <span key={end} className={styles.end}>
                  <span className="k-muted" aria-hidden>
                    {text(`person.job-${end}-word`)}
                  </span>
                  <InlineText
                    label={text(`person.job-${end}`, { at: job.at })}
                    placeholder="…"
                    hint={text('person.jobHint')}
                    value={formatPartialDay(job[end])}
                    draft={{ key: `${draft.key}:job:${i}:${end}`, what: draft.what }}
                    onChange={(value) => change(i, { [end]: typedPartialDay(value) })}
                  />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {canAdd && <AddJob onAdd={(job) => onChange([...rows, job])} />}
    </>
  );
}

function AddJob({ onAdd }: { readonly onAdd: (job: Job) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState('');
  const [from, setFrom] = useState('');
  const close = () => {
    setOpen(false);
    setAt('');
    setFrom('');
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (at.trim() === '' || from.trim() === '') return;
    onAdd({ at: at.trim(), from: typedPartialDay(from), to: '' });
    close();
  };
  if (!isOpen)
    return (
      <button type="button" className="k-link k-small" onClick={() => setOpen(true)}>
        {text('person.addJob')}
      </button>
    );
  return (
    <form
      className={styles.form}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <TextInput
        size="xs"
        aria-label={text('person.jobAt')}
        placeholder={text('person.jobAt')}
        autoFocus
        value={at}
        onChange={(event) => setAt(event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        aria-label={text('person.jobSince')}
        placeholder={text('person.jobHint')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <button type="submit" className="k-link k-small" disabled={at.trim() === '' || from.trim() === ''}>
        {text('common.add')}
      </button>
    </form>
  );
}
