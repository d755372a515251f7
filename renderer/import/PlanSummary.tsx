/** Counts, samples, warnings and skipped rows of an import, before or after it. */
import type { ImportReport, ImportSample } from '../../shared/formats/import/import-plan';
import { formatNumber } from '../../shared/lib/format-text';
import type { Message } from '../../shared/strings/message';
import { text, textOf } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import styles from './import.module.css';
import { OUTCOME_LABELS } from './import-labels';
import { likenessKey } from './SamePeople';

const MAX_LISTED = 50;

interface PlanSummaryProps {
  readonly report: ImportReport;
  readonly samples: readonly ImportSample[];
  readonly tableWarnings: readonly Message[];
}

export function PlanSummary({ report, samples, tableWarnings }: PlanSummaryProps) {
  const doubtful = samples.filter(({ isDoubtful }) => isDoubtful);
  const others = samples.filter(({ isDoubtful }) => !isDoubtful);
  return (
    <>
      <h3>{text('import.whatWillHappen')}</h3>
      <Counts report={report} />
      {doubtful.length > 0 && <h4 className={styles.listHeading}>{text('import.checkFirst')}</h4>}
      <Samples samples={doubtful} />
      {doubtful.length > 0 && others.length > 0 && <h4 className={styles.listHeading}>{text('import.otherRows')}</h4>}
      <Samples samples={others} />
      <Warnings warnings={[...tableWarnings, ...report.warnings]} />
      <Duplicates report={report} isOffered />
      <Skipped report={report} />
    </>
  );
}

function Samples({ samples }: { readonly samples: readonly ImportSample[] }) {
  if (samples.length === 0) return null;
  return (
    <ul className={styles.samples}>
      {samples.map((sample) => (
        <li key={sample.line}>
          <span
            className={`k-badge ${styles.outcome}`}
            data-tone={sample.outcome === 'created' ? 'accent' : sample.outcome === 'skipped' ? 'quiet' : undefined}
          >
            {text(OUTCOME_LABELS[sample.outcome])}
          </span>
          <span className={styles.sample}>
            <span className={styles.oneLine}>
              <b>
                <bdi>{sample.title}</bdi>
              </b>
              <span className={`k-muted ${styles.cut}`}>
                <bdi>{sample.detail}</bdi>
              </span>
            </span>
            {sample.notes.map(textOf).map((note) => (
              <span key={note} className={styles.note}>
                <bdi>{note}</bdi>
              </span>
            ))}
          </span>
          <span className="k-muted k-number">{text('import.line', { line: sample.line })}</span>
        </li>
      ))}
    </ul>
  );
}

/** rows = created + updated + unchanged + skipped, always. */
export function Counts({ report }: { readonly report: ImportReport }) {
  const cells: readonly (readonly [string, number])[] = [
    [text('import.countRows', { count: report.rows }), report.rows],
    [text('import.created'), report.created],
    [text('import.updated'), report.updated],
    [text('import.unchanged'), report.unchanged],
    [text('import.skipped'), report.skipped.length],
  ];
  return (
    <>
      <dl className={styles.counts}>
        {cells.map(([label, value], i) => (
          <div key={label} data-sign={i === 0 ? undefined : i === 1 ? '=' : '+'}>
            <dd className="k-number">{formatNumber(value)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {report.format === 'log' && (
        <p className="k-muted k-below">
          {text('import.logTotals', { entries: report.interactions ?? report.created, people: report.peopleCreated ?? 0 })}
        </p>
      )}
    </>
  );
}

export function Warnings({ warnings }: { readonly warnings: readonly Message[] }) {
  const sentences = [...new Set(warnings.map(textOf))];
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3>{text('import.warnings')}</h3>
      <ul className={styles.list}>
        {sentences.slice(0, MAX_LISTED).map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      <More count={sentences.length - MAX_LISTED} />
    </section>
  );
}

/** @param isOffered the list above offers to take some of them as the same; the others are here */
export function Duplicates({ report, isOffered = false }: { readonly report: ImportReport; readonly isOffered?: boolean }) {
  const network = useNetwork();
  const possibleDuplicates = isOffered
    ? report.possibleDuplicates.filter(({ canTake }) => canTake === undefined)
    : report.possibleDuplicates;
  if (possibleDuplicates.length === 0) return null;
  return (
    <details className="k-details">
      <summary>{text('import.possibleDuplicates', { count: possibleDuplicates.length })}</summary>
      <ul className={styles.list}>
        {possibleDuplicates.slice(0, MAX_LISTED).map(({ line, name, like }) => {
          const existing = network.people.get(like);
          return (
            <li key={`${line} ${like}`}>
              <bdi>{name}</bdi> <span className="k-muted">{text('import.line', { line })}</span>
              {existing && (
                <span className="k-muted">
                  {' · '}
                  <bdi>
                    {text(likenessKey(name, existing.name), { person: [existing.name, existing.company].filter(Boolean).join(', ') })}
                  </bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <More count={possibleDuplicates.length - MAX_LISTED} />
    </details>
  );
}

export function Skipped({ report: { skipped } }: { readonly report: ImportReport }) {
  if (skipped.length === 0) return null;
  return (
    <details className="k-details">
      <summary>{text('import.skippedRows', { count: skipped.length })}</summary>
      <ul className={styles.list}>
        {skipped.slice(0, MAX_LISTED).map((row) => (
          <li key={row.line}>
            {text('import.skippedRow', { line: row.line, reason: textOf(row.reason) })}
            <span className={`k-muted ${styles.cut}`}>
              {' '}
              <bdi>{row.cells.filter(Boolean).slice(0, 4).join(' · ').slice(0, 120)}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <More count={skipped.length - MAX_LISTED} />
    </details>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p className="k-muted">{text('import.andMore', { count })}</p> : null;
}
