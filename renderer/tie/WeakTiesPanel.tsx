import { type ReactNode, useState } from 'react';
import type { Findings, PersonFindings, TieFindings } from '../../shared/analysis/data/findings';
import { rankedWeakTies, whatItJoins } from '../../shared/analysis/results/rank-weak-ties';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { PersonLine, useHighlight } from '../components/PersonLine';
import { Section } from '../components/Section';
import { TieBadge } from '../components/TieBadge';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { openThisWeek, select } from '../state/view/view-actions';

const BRIDGES_AT_FIRST = 6;
const PEOPLE_AT_FIRST = 12;

/** What the lens shows, as a list in the order in which the picture brings it out. */
export function WeakTiesPanel() {
  const findings = useFindings((state) => state.findings);
  const visible = useVisiblePeople();
  const network = useNetwork();
  if (findings === null) return null;
  const isShown = (id: PersonFindings['id']) => visible === null || visible.has(id);
  const { bridges, people } = rankedWeakTies(findings);
  const shownBridges = bridges.filter(({ a, b }) => isShown(a) && isShown(b));
  const shownPeople = people.filter(({ id }) => isShown(id));
  return (
    <div className="k-side">
      <header className="k-side-head">
        <div className="k-side-title-row">
          <h2>Weak ties</h2>
          <button type="button" className="k-link" onClick={openThisWeek}>
            This week
          </button>
        </div>
        <p className="k-muted">What goes quiet and what leads elsewhere, the most telling first. New things mostly come from here.</p>
      </header>
      {shownBridges.length > 0 && (
        <Section title="Bridges between your people">
          <LimitedList all={shownBridges} atFirst={BRIDGES_AT_FIRST}>
            {(tie) => <BridgeRow key={`${tie.a} ${tie.b}`} tie={tie} findings={findings} />}
          </LimitedList>
        </Section>
      )}
      {shownPeople.length > 0 && (
        <Section title="Your own ties">
          <LimitedList all={shownPeople} atFirst={PEOPLE_AT_FIRST}>
            {(found) => (
              <li key={found.id} className="k-list-row">
                <PersonLine person={found.id}>{found.roleSentence || found.rhythmSentence}</PersonLine>
                <TieBadge found={found} />
              </li>
            )}
          </LimitedList>
        </Section>
      )}
      {shownBridges.length + shownPeople.length === 0 &&
        (network.interactions.size === 0 ? (
          <EmptyJournal />
        ) : (
          <p className="k-muted">Nothing goes quiet here, and nothing leads elsewhere, as far as your journal says.</p>
        ))}
    </div>
  );
}

/** A contacts file alone says nothing about who goes quiet. */
function EmptyJournal() {
  return (
    <div className="k-card k-nobody">
      <h3>No contact is logged yet</h3>
      <p className="k-muted">
        Log whom you last met, or import a log, a table of days and names: from a few dates Kith sees whose tie goes quiet, and from who was
        there together, who leads elsewhere.
      </p>
      <EmptyStateActions />
    </div>
  );
}

function BridgeRow({ tie, findings }: { readonly tie: TieFindings; readonly findings: Findings }) {
  const { people } = useNetwork();
  const lights = useHighlight(tie.a);
  return (
    <li>
      <button type="button" className="k-bridge" onClick={() => select({ kind: 'tie', a: tie.a, b: tie.b })} {...lights}>
        <bdi className="k-strong">{people.get(tie.a)?.name}</bdi> – <bdi className="k-strong">{people.get(tie.b)?.name}</bdi>
        <span className="k-muted">, {whatItJoins(findings, tie) || tie.evidence}</span>
      </button>
    </li>
  );
}

/** The first ones, and the others when they are asked for. */
function LimitedList<Item>(props: {
  readonly all: readonly Item[];
  readonly atFirst: number;
  readonly children: (item: Item) => ReactNode;
}) {
  const [most, setMost] = useState(props.atFirst);
  const left = props.all.length - most;
  return (
    <>
      <ul className="k-list">{props.all.slice(0, most).map(props.children)}</ul>
      {left > 0 && (
        <button type="button" className="k-link" onClick={() => setMost(most + 50)}>
          {Math.min(50, left)} more
        </button>
      )}
    </>
  );
}
