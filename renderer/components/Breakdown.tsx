/** What a sentence rests on, opened on demand: each number in words, with its source under it, and the way to the help. */
import { openHelp } from '../state/dialogs';

export interface BreakdownRow {
  readonly label: string;
  readonly value: string;
  /** Whom or what it goes back to. */
  readonly source: string;
}

export function Breakdown({ title, rows }: { readonly title: string; readonly rows: readonly BreakdownRow[] }) {
  return (
    <details className="k-details">
      <summary>{title}</summary>
      <dl className="k-facts k-breakdown">
        {rows.map(({ label, value, source }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
              <span className="k-source">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
      <HowMeasured />
    </details>
  );
}

export function HowMeasured() {
  return (
    <p className="k-muted k-small">
      These describe your journal, not people.{' '}
      <button type="button" className="k-link k-small" onClick={() => openHelp('measures')}>
        How each is measured
      </button>
    </p>
  );
}
