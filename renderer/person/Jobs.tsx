/** Since when and until when somebody works or worked somewhere, edited in place. The days are as precise as they are typed: a year, a month or a day. */
import { typedPartialDay } from '../../shared/formats/dates/partial-day';
import { formatPartialDay } from '../../shared/lib/format-time';
import { type Job, jobKey, jobRows } from '../../shared/model/jobs/jobs';
import { text } from '../../shared/strings/text';
import { InlineText } from '../components/InlineText';
import { AddPair } from './AddPair';
import styles from './Jobs.module.css';

interface JobsProps {
  readonly jobs: readonly Job[];
  /** Employers that have a row also without days. */
  readonly names: readonly string[];
  /** Before the key of unsaved text, and how it is offered again. */
  readonly draft: { readonly key: string; readonly what: string };
  /** Told all rows; those without days are no jobs. False: they were not saved. */
  readonly onChange: (rows: readonly Job[]) => Promise<boolean>;
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
                    onChange={(value) => void change(i, { [end]: typedPartialDay(value) })}
                  />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {canAdd && (
        <AddPair
          link={text('person.addJob')}
          first={{ label: text('person.jobAt'), placeholder: text('person.jobAt') }}
          second={{ label: text('person.jobSince'), placeholder: text('person.jobHint') }}
          onAdd={(at, from) => onChange([...rows, { at, from: typedPartialDay(from), to: '' }])}
        />
      )}
    </>
  );
}
