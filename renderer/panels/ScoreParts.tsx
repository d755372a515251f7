import type { ReconnectRow } from '../../shared/analysis/findings';

const PARTS: readonly { readonly key: keyof ReconnectRow['parts']; readonly label: string; readonly meaning: string }[] = [
  { key: 'value', label: 'What the tie holds', meaning: 'how strong it once was, where it leads, what you share, favors to return' },
  { key: 'staleness', label: 'How overdue', meaning: 'the gap against your usual rhythm' },
  { key: 'feasibility', label: 'How easy', meaning: 'people you both see now, and how strong the tie still is' },
  { key: 'freshness', label: 'Not shown lately', meaning: 'names you passed over step back' },
  { key: 'occasion', label: 'Occasion', meaning: 'a birthday or a promise nearby' },
];

/** The parts a suggestion was made of, on demand: bars with words, no bare number. */
export function ScoreParts({ row }: { readonly row: ReconnectRow }) {
  return (
    <dl className="k-parts">
      {PARTS.map(({ key, label, meaning }) => (
        <div key={key}>
          <dt>
            {label} <span className="k-muted">— {meaning}</span>
          </dt>
          <dd>
            <meter min={0} max={1} value={Math.min(1, row.parts[key])} aria-label={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
