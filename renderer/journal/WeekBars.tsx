/** A bar for each week, the oldest first: 13 or 26 of them. The last 13 are filled, those before are paler. */
import { WEEKS_BACK } from '../../shared/analysis/contacts/looking-back';
import { formatNumber } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import styles from './LookingBackPage.module.css';

const [STEP, BAR, GAP_BETWEEN, HEIGHT] = [20, 14, 12, 96];
/** Half the width of a large number, which must not be cut off at the edge. */
const HALF_NUMBER = 20;
/** A week without contact is seen as a line on the ground. */
const LEAST = 1;

interface WeekBarsProps {
  /** Contact-days of each week. */
  readonly weeks: readonly number[];
  /** What the picture shows, in words. */
  readonly label: string;
  /** Each week in words, as tooltips. */
  readonly labels: readonly string[];
}

export function WeekBars({ weeks, label, labels }: WeekBarsProps) {
  const highest = Math.max(1, ...weeks);
  const highestWeek = weeks.indexOf(highest);
  const first = weeks.length - WEEKS_BACK;
  const gap = first > 0 ? GAP_BETWEEN : 0;
  const width = weeks.length * STEP + gap;
  return (
    <figure className={styles.figure} style={{ maxWidth: width }}>
      <figcaption className="k-muted k-small">{text('looking-back.perWeek')}</figcaption>
      <svg className={styles.bars} role="img" aria-label={label} viewBox={`0 0 ${width} ${HEIGHT + 16}`}>
        {weeks.map((count, week) => {
          const height = Math.max(LEAST, (count / highest) * HEIGHT);
          const x = week * STEP + (week < first ? 0 : gap) + (STEP - BAR) / 2;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place
            <g key={week} data-span={week < first ? 'before' : 'now'}>
              <title>{labels[week]}</title>
              <rect className={styles.ground} x={x - (STEP - BAR) / 2} y={0} width={STEP} height={HEIGHT + 16} />
              <rect className={styles.bar} x={x} y={HEIGHT + 16 - height} width={BAR} height={height} rx={height > 4 ? 2 : 0} />
              {week === highestWeek && (
                <text x={Math.min(x + BAR / 2, width - HALF_NUMBER)} y={HEIGHT + 12 - height} textAnchor="middle">
                  {formatNumber(count)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <div className={`k-muted k-small ${styles.halves}`} aria-hidden>
        {first > 0 && <span>{text('looking-back.weeksBefore')}</span>}
        <span>{text('looking-back.lastWeeks')}</span>
      </div>
    </figure>
  );
}
