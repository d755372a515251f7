import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { InteractionEntry } from '../components/InteractionEntry';
import { LimitedList } from '../components/LimitedList';
import { Section } from '../components/Section';
import { openLog } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { StrengthCurve } from './StrengthCurve';

const MAX_ENTRIES = 8;

/** The contacts with a person, newest first, under the curve of the tie's strength. */
export function PersonTimeline({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const entries = [...interactionsWith(network.interactions, [person.id])].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1,
  );
  return (
    <Section title={text('person.timeline')}>
      {entries.length === 0 ? (
        <p className="k-muted">
          {text('person.nothingLogged')}{' '}
          <button type="button" className="k-link" onClick={() => openLog({ people: [person.id] })}>
            {text('person.logLastContact')}
          </button>
        </p>
      ) : (
        <StrengthCurve person={person.id} />
      )}
      <LimitedList items={entries} limit={MAX_ENTRIES}>
        {(interaction) => <InteractionEntry key={interaction.id} interaction={interaction} without={person.id} />}
      </LimitedList>
    </Section>
  );
}
