import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import type { PersonId } from '../../shared/model/ids';
import { useAnalysisQuery } from '../analysis/query';
import { HowMeasured } from '../components/Breakdown';
import { PersonName } from '../components/PersonName';
import { useNetwork } from '../state/network/document-store';

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
    <>
      <WhatWouldChange row={row} />
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
      <p className="k-muted k-small">
        Dormant ties: Levin, Walter &amp; Murnighan 2011. Reconnection choices: Walter and others 2015. The weights are reasoned, not
        measured.
      </p>
      <HowMeasured />
    </>
  );
}

/** Found by choosing the list again with that contact in the journal, not written beside it. */
function WhatWouldChange({ row: { person } }: { readonly row: ReconnectRow }) {
  const network = useNetwork();
  const answer = useAnalysisQuery({ kind: 'what-would-change', person });
  const name = (id: PersonId) => network.people.get(id)?.name ?? '';
  if (answer === null) return null;
  const { isChosenNow, leaves, next } = answer.change;
  if (!isChosenNow) return <p>Chosen today instead of at the start of the week, the list would do without {name(person)}.</p>;
  if (!leaves) return <p>Even if you saw {name(person)} today, they would stay on the list.</p>;
  return (
    <p>
      If you saw <bdi>{name(person)}</bdi> this week, they would leave the list
      {next !== null && (
        <>
          ; next would be <PersonName person={next} />
        </>
      )}
      .
    </p>
  );
}
