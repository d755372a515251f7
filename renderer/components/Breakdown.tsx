/** A closed list of the numbers behind a sentence, each with its source, and a link to the help. */
import { text } from '../../shared/strings/text';
import { openHelp } from '../state/dialogs';
import styles from './Breakdown.module.css';

export interface BreakdownRow {
  readonly label: string;
  /** The question it answers, as a tooltip. */
  readonly question?: string;
  readonly value: string;
  /** Whom or what it goes back to. */
  readonly source: string;
}

export function Breakdown({ title, rows }: { readonly title: string; readonly rows: readonly BreakdownRow[] }) {
  return (
    <details className="k-details">
      <summary>{title}</summary>
      <dl className={`k-facts ${styles.list}`}>
        {rows.map(({ label, question, value, source }) => (
          <div key={label}>
            <dt title={question}>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
              <span className={styles.source}>{source}</span>
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
      {text('app.measuresHint')}{' '}
      <button type="button" className="k-link k-small" onClick={() => openHelp('measures')}>
        {text('app.howMeasured')}
      </button>
    </p>
  );
}
