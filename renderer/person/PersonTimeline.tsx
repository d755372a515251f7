import { useState } from 'react';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Person } from '../../shared/model/network';
import { InteractionEntry } from '../components/InteractionEntry';
import { Section } from '../components/Section';
import { openLog } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { StrengthCurve } from './StrengthCurve';

const SHOWN_AT_FIRST = 8;

/** The contacts with a person, newest first, under the curve of the tie's strength. */
export function PersonTimeline({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const [isAllShown, setAllShown] = useState(false);
  const log = [...interactionsWith(network.interactions, [person.id])].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1,
  );
  const shown = isAllShown ? log : log.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title="Timeline">
      {log.length === 0 ? (
        <p className="k-muted">
          Nothing logged yet.{' '}
          <button type="button" className="k-link" onClick={() => openLog({ people: [person.id] })}>
            Log the last time you talked
          </button>
        </p>
      ) : (
        <StrengthCurve person={person.id} />
      )}
      <ol className="k-list k-timeline">
        {shown.map((interaction) => (
          <InteractionEntry key={interaction.id} interaction={interaction} without={person.id} />
        ))}
      </ol>
      {log.length > SHOWN_AT_FIRST && (
        <button type="button" className="k-link" onClick={() => setAllShown(!isAllShown)}>
          {isAllShown ? 'Show fewer' : `Show all ${log.length}`}
        </button>
      )}
    </Section>
  );
}
