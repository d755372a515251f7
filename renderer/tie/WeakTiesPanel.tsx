import type { Findings, PersonFindings, TieFindings } from '../../shared/analysis/data/findings';
import { joinedClusters, rankedWeakTies } from '../../shared/analysis/results/rank-weak-ties';
import { text } from '../../shared/strings/text';
import { BridgeButton } from '../components/BridgeButton';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { TieBadge } from '../components/TieBadge';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { openThisWeek } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import { bold, muted, richText } from '../ui/RichText';
import styles from './WeakTiesPanel.module.css';

const MAX_BRIDGES = 6;
const MAX_PEOPLE = 12;

/** The ties that the lens highlights, as a list in the same order. */
export function WeakTiesPanel() {
  const findings = useFindings((state) => state.findings);
  const sentences = useSentences();
  const visible = useVisiblePeople();
  const network = useNetwork();
  if (findings === null)
    return (
      <div className="k-side">
        <WeakTiesHead />
        <p className="k-muted" role="status">
          {text('this-week.stillAnalyzing')}
        </p>
      </div>
    );
  const isShown = (id: PersonFindings['id']) => visible === null || visible.has(id);
  const { bridges, people } = rankedWeakTies(findings);
  const shownBridges = bridges.filter(({ a, b }) => isShown(a) && isShown(b));
  const shownPeople = people.filter(({ id }) => isShown(id));
  return (
    <div className="k-side">
      <WeakTiesHead />
      {shownBridges.length > 0 && (
        <Section title={text('tie.bridges')}>
          <LimitedList items={shownBridges} limit={MAX_BRIDGES}>
            {(tie) => <BridgeRow key={`${tie.a} ${tie.b}`} tie={tie} findings={findings} />}
          </LimitedList>
        </Section>
      )}
      {shownPeople.length > 0 && (
        <Section title={text('tie.yourTies')}>
          <LimitedList items={shownPeople} limit={MAX_PEOPLE}>
            {(found) => (
              <li key={found.id} className="k-list-row">
                <PersonLine person={found.id}>{sentences.role(found) || sentences.rhythm(found)}</PersonLine>
                <TieBadge found={found} />
              </li>
            )}
          </LimitedList>
        </Section>
      )}
      {shownBridges.length + shownPeople.length === 0 &&
        (network.interactions.size === 0 ? <EmptyJournal /> : <p className="k-muted">{text('tie.noWeakTies')}</p>)}
    </div>
  );
}

function WeakTiesHead() {
  return (
    <header className="k-side-head">
      <div className="k-side-title-row">
        <h2>{text('tie.weakTies')}</h2>
        <button type="button" className="k-link" onClick={openThisWeek}>
          {text('tie.thisWeek')}
        </button>
      </div>
      <p className="k-muted">{text('tie.weakTiesHint')}</p>
    </header>
  );
}

/** A contacts file alone does not show which ties are fading. */
function EmptyJournal() {
  return (
    <div className={`k-card ${styles.empty}`}>
      <h3>{text('tie.emptyJournal')}</h3>
      <p className="k-muted">{text('tie.emptyJournalHint')}</p>
      <EmptyStateActions />
    </div>
  );
}

function BridgeRow({ tie, findings }: { readonly tie: TieFindings; readonly findings: Findings }) {
  const sentences = useSentences();
  const { people } = useNetwork();
  const [from, to] = [tie.a, tie.b].map((id) => people.get(id)?.name ?? '');
  const joined = joinedClusters(findings, tie);
  const tags = { strong: bold, muted };
  return (
    <li>
      <BridgeButton tie={tie}>
        {joined
          ? richText(joined.count <= 1 ? 'tie.onlyTieBetween' : 'tie.oneOfTiesBetween', { from, to, ...joined, ...tags })
          : richText('tie.knownFrom', { from, to, evidence: sentences.evidence(tie), ...tags })}
        {richText('tie.howSure', { count: tie.occasions ?? 0, muted })}
      </BridgeButton>
    </li>
  );
}
