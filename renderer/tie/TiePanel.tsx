import type { TieFindings } from '../../shared/analysis/data/findings';
import { joinedClusters } from '../../shared/analysis/results/rank-weak-ties';
import { capitalize, formatList } from '../../shared/lib/format-text';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Interaction, Person, Tie } from '../../shared/model/network';
import { joinedMessage, noTieSentence, RELATION_SENTENCES, structureSentences } from '../../shared/sentences/tie-sentence';
import { text } from '../../shared/strings/text';
import { Breakdown } from '../components/Breakdown';
import { InteractionEntry } from '../components/InteractionEntry';
import { PanelHead } from '../components/PanelHead';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { bdi, bold, richText } from '../ui/RichText';
import { tieRows } from './tie-rows';

const MAX_ENTRIES = 12;

interface TwoPeople {
  readonly a: Person;
  readonly b: Person;
}

/** A tie between two of the user's people: how it is known, and what it joins. */
export function TiePanel({ a, b }: TwoPeople) {
  const { findings, people } = useFindings();
  const isBetween = (tie: { readonly a: string; readonly b: string }) =>
    (tie.a === a.id && tie.b === b.id) || (tie.a === b.id && tie.b === a.id);
  const tie = findings?.ties.find(isBetween);
  const shared = findings?.affinities.find(isBetween)?.shared ?? [];
  const together = interactionsWith(useNetwork().interactions, [a.id]).filter(({ people: present }) => present.includes(b.id));
  return (
    <div className="k-side">
      <PanelHead>
        <h2>{text(tie ? 'tie.between' : 'tie.inCommonBetween')}</h2>
        <PersonLine person={a.id}>
          <TieBadge found={people.get(a.id)} />
        </PersonLine>
        <PersonLine person={b.id}>
          <TieBadge found={people.get(b.id)} />
        </PersonLine>
      </PanelHead>
      {tie && <Evidence tie={tie} />}
      {tie && <Structure tie={tie} a={a} b={b} />}
      <CommonInterests interests={shared} hasTie={tie !== undefined} together={together} />
      <Together entries={together} />
    </div>
  );
}

/** How the tie is known: from the journal, and from what the user stated. */
function Evidence({ tie }: { readonly tie: TieFindings }) {
  const evidence = useSentences().evidence(tie);
  const network = useNetwork();
  const isSame = ({ a, b }: Tie) => (a === tie.a && b === tie.b) || (a === tie.b && b === tie.a);
  const name = (id: Tie['a']) => bdi(network.people.get(id)?.name);
  return (
    <Section title={text('tie.howKithKnows')}>
      {evidence && <p>{sentence(evidence)}</p>}
      {[...network.ties.values()].filter(isSame).map(({ id, a, b, relation, hasEnded }) => (
        <p key={id}>
          {richText(RELATION_SENTENCES[relation], { a: name(a), b: name(b) })} {hasEnded && text('tie.hasEnded')}
        </p>
      ))}
    </Section>
  );
}

/** What the tie connects. */
function Structure({ tie, a, b }: TwoPeople & { readonly tie: TieFindings }) {
  const findings = useFindings((state) => state.findings);
  const today = useToday((state) => state.day);
  const joined = findings && joinedClusters(findings, tie);
  return (
    <Section title={text('tie.whatItJoins')}>
      <p>{structureSentences(tie, { a: firstName(a), b: firstName(b) }).join(' ')}</p>
      {joined && <p>{richText(joinedMessage(joined), { ...joined, strong: bold })}</p>}
      <Breakdown title={text('tie.breakdown')} rows={tieRows(tie, findings?.ties ?? [], today)} />
    </Section>
  );
}

interface CommonInterestsProps {
  readonly interests: readonly string[];
  readonly hasTie: boolean;
  /** Entries with both. */
  readonly together: readonly Interaction[];
}

function CommonInterests({ interests, hasTie, together }: CommonInterestsProps) {
  const network = useNetwork();
  const names = interests.map((id) => network.interests.get(id as never)?.name ?? '').filter(Boolean);
  if (names.length === 0) return null;
  return (
    <Section title={text('tie.inCommon')}>
      <p>{richText('tie.bothCareAbout', { interests: bold(formatList(names)) })}</p>
      {!hasTie && <p className="k-muted">{noTieSentence(together)}</p>}
    </Section>
  );
}

/** The latest journal entries with both people. */
function Together({ entries }: { readonly entries: readonly Interaction[] }) {
  if (entries.length === 0) return null;
  const latest = entries.toSorted((x, y) => (x.day < y.day ? 1 : -1));
  return (
    <Section title={text('tie.together', { count: entries.length })}>
      <ol className="k-list">
        {latest.slice(0, MAX_ENTRIES).map((interaction) => (
          <InteractionEntry key={interaction.id} interaction={interaction} />
        ))}
      </ol>
    </Section>
  );
}

function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name;
}

function sentence(evidence: string): string {
  return `${capitalize(evidence).replace(/\.$/, '')}.`;
}
