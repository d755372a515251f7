/** The counts and samples of an import, before or after it. */

import type { ImportReport, ImportSample } from '../../shared/formats/import/import-plan';
import { formatNumber } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';

const MOST_LISTED = 50;

interface PlanSummaryProps {
  readonly account: ImportReport;
  readonly samples: readonly ImportSample[];
  readonly tableWarnings: readonly string[];
}

export function PlanSummary({ account, samples, tableWarnings }: PlanSummaryProps) {
  return (
    <>
      <h3>What would happen</h3>
      <Counts account={account} />
      {samples.length > 0 && (
        <ul className="k-samples">
          {samples.map((sample) => (
            <li key={sample.line}>
              <span
                className="k-badge"
                data-tone={sample.outcome === 'created' ? 'accent' : sample.outcome === 'skipped' ? 'quiet' : undefined}
              >
                {OUTCOMES[sample.outcome]}
              </span>
              <b>
                <bdi>{sample.title}</bdi>
              </b>
              <span className="k-muted k-cut">
                <bdi>{sample.detail}</bdi>
              </span>
              <span className="k-muted k-number">line {sample.line}</span>
            </li>
          ))}
        </ul>
      )}
      <Warnings warnings={[...new Set([...tableWarnings, ...account.warnings])]} />
      <Duplicates account={account} />
      <Skipped account={account} />
    </>
  );
}

const OUTCOMES: Readonly<Record<ImportSample['outcome'], string>> = {
  created: 'new',
  updated: 'updated',
  unchanged: 'unchanged',
  skipped: 'left out',
};

/** rows = created + updated + unchanged + skipped, always. */
export function Counts({ account }: { readonly account: ImportReport }) {
  const cells: readonly (readonly [string, number])[] = [
    [account.rows === 1 ? 'row' : 'rows', account.rows],
    ['new', account.created],
    ['updated', account.updated],
    ['unchanged', account.unchanged],
    ['left out', account.skipped.length],
  ];
  return (
    <>
      <dl className="k-counts">
        {cells.map(([label, value], i) => (
          <div key={label} data-sign={i === 0 ? undefined : i === 1 ? '=' : '+'}>
            <dd className="k-number">{formatNumber(value)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {account.format === 'log' && (
        <p className="k-muted k-below">
          {text('import.loggedAndAdded', { contacts: account.interactions ?? account.created, people: account.peopleCreated ?? 0 })}
        </p>
      )}
    </>
  );
}

export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <section>
      <h3>Good to know</h3>
      <ul className="k-plain-list">
        {warnings.slice(0, MOST_LISTED).map((warning) => (
          <li key={warning}>
            <bdi>{warning}</bdi>
          </li>
        ))}
      </ul>
      <More count={warnings.length - MOST_LISTED} />
    </section>
  );
}

export function Duplicates({ account: { possibleDuplicates } }: { readonly account: ImportReport }) {
  const network = useNetwork();
  if (possibleDuplicates.length === 0) return null;
  return (
    <details className="k-details">
      <summary>{text('import.possibleDuplicates', { count: possibleDuplicates.length })}</summary>
      <ul className="k-plain-list">
        {possibleDuplicates.slice(0, MOST_LISTED).map(({ line, name, like }) => {
          const known = network.people.get(like);
          return (
            <li key={`${line} ${like}`}>
              <bdi>{name}</bdi> <span className="k-muted">line {line}</span>
              {known && (
                <span className="k-muted">
                  {' '}
                  · like <bdi>{[known.name, known.company].filter(Boolean).join(', ')}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <More count={possibleDuplicates.length - MOST_LISTED} />
    </details>
  );
}

export function Skipped({ account: { skipped } }: { readonly account: ImportReport }) {
  if (skipped.length === 0) return null;
  return (
    <details className="k-details">
      <summary>{text('import.skippedRows', { count: skipped.length })}</summary>
      <ul className="k-plain-list">
        {skipped.slice(0, MOST_LISTED).map((row) => (
          <li key={row.line}>
            <span className="k-number">line {row.line}</span>: {row.reason}
            <span className="k-muted k-cut">
              {' '}
              <bdi>{row.cells.filter(Boolean).slice(0, 4).join(' · ').slice(0, 120)}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <More count={skipped.length - MOST_LISTED} />
    </details>
  );
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <p className="k-muted">and {formatNumber(count)} more</p> : null;
}
