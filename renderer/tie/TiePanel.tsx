import type { TieFindings } from '../../shared/analysis/data/findings';
import { joinedClusters } from '../../shared/analysis/results/rank-weak-ties';
import { capitalize, formatList } from '../../shared/lib/format-text';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Person, Relation, Tie } from '../../shared/model/network';
import { type MessageKey, text } from '../../shared/strings/text';
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
      <CommonInterests interests={shared} hasTie={tie !== undefined} />
      <Together a={a} b={b} />
    </div>
  );
}

const RELATION_SENTENCES = {
  partner: 'tie.partner',
  parent: 'tie.parent',
  sibling: 'tie.sibling',
  'close-friend': 'tie.closeFriend',
  friend: 'tie.friend',
  relative: 'tie.relative',
  introduced: 'tie.introduced',
  colleague: 'tie.colleague',
  knows: 'tie.knows',
} as const satisfies Readonly<Record<Relation, MessageKey>>;

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
  const otherPath = tie.span === null ? text('tie.noOtherPath') : text('tie.otherPath', { steps: tie.span });
  return (
    <Section title={text('tie.whatItJoins')}>
      <p>
        {tie.isLocalBridge
          ? `${text('tie.bridge', { a: firstName(a), b: firstName(b) })} ${text('tie.bridgeOccasions', { count: tie.occasions ?? 0 })} ${otherPath}`
          : text(overlapSentence(tie.overlap))}
      </p>
      {joined && <p>{richText(joined.count <= 1 ? 'tie.joinsOnly' : 'tie.joinsOneOf', { ...joined, strong: bold })}</p>}
      <Breakdown title={text('tie.breakdown')} rows={tieRows(tie, findings?.ties ?? [], today)} />
    </Section>
  );
}

function CommonInterests({ interests, hasTie }: { readonly interests: readonly string[]; readonly hasTie: boolean }) {
  const network = useNetwork();
  const names = interests.map((id) => network.interests.get(id as never)?.name ?? '').filter(Boolean);
  if (names.length === 0) return null;
  return (
    <Section title={text('tie.inCommon')}>
      <p>{richText('tie.bothCareAbout', { interests: bold(formatList(names)) })}</p>
      {!hasTie && <p className="k-muted">{text('tie.noTieYet')}</p>}
    </Section>
  );
}

/** The latest journal entries with both people. */
function Together({ a, b }: TwoPeople) {
  const network = useNetwork();
  const entries = interactionsWith(network.interactions, [a.id])
    .filter((interaction) => interaction.people.includes(b.id))
    .sort((x, y) => (x.day < y.day ? 1 : -1));
  if (entries.length === 0) return null;
  return (
    <Section title={text('tie.together', { count: entries.length })}>
      <ol className="k-list">
        {entries.slice(0, MAX_ENTRIES).map((interaction) => (
          <InteractionEntry key={interaction.id} interaction={interaction} />
        ))}
      </ol>
    </Section>
  );
}

function overlapSentence(overlap: number) {
  if (overlap >= 0.66) return 'tie.shareMost';
  if (overlap >= 0.33) return 'tie.shareMany';
  return overlap >= 0.1 ? 'tie.shareSome' : 'tie.shareFew';
}

function firstName({ name }: Person): string {
  return name.split(' ')[0] ?? name;
}

function sentence(evidence: string): string {
  return `${capitalize(evidence).replace(/\.$/, '')}.`;
}
