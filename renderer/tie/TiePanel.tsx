import { whatItJoins } from '../../shared/analysis/results/rank-weak-ties';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Person } from '../../shared/model/network';
import { Breakdown } from '../components/Breakdown';
import { countOf, listOf, RELATION_WORDS } from '../components/format-words';
import { InteractionEntry } from '../components/InteractionEntry';
import { PanelHead } from '../components/PanelHead';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { tieRows } from './tie-rows';

/** A tie between two of the user's people: how it is known, and what it joins. */
export function TiePanel({ a, b }: { readonly a: Person; readonly b: Person }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { findings, people, clusters } = useFindings();
  const tie = findings?.ties.find((one) => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id));
  const affinity = findings?.affinities.find((one) => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id));
  const clusterA = clusters.get(people.get(a.id)?.cluster ?? ('' as never));
  const clusterB = clusters.get(people.get(b.id)?.cluster ?? ('' as never));
  const stated = [...network.ties.values()].filter((one) => (one.a === a.id && one.b === b.id) || (one.a === b.id && one.b === a.id));
  const together = interactionsWith(network.interactions, [a.id])
    .filter((interaction) => interaction.people.includes(b.id))
    .sort((x, y) => (x.day < y.day ? 1 : -1));
  const shared = affinity?.shared.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean) ?? [];

  return (
    <div className="k-side">
      <PanelHead>
        <h2>{tie ? 'A tie between' : 'In common between'}</h2>
        <PersonLine person={a.id}>
          <TieBadge found={people.get(a.id)} />
        </PersonLine>
        <PersonLine person={b.id}>
          <TieBadge found={people.get(b.id)} />
        </PersonLine>
      </PanelHead>
      {tie && (
        <Section title="How Kith knows">
          {tie.evidence && <p>{capital(tie.evidence)}.</p>}
          {stated.map((one) => (
            <p key={one.id}>
              <bdi>{network.people.get(one.a)?.name}</bdi>{' '}
              {one.relation === 'introduced' ? 'introduced you to' : `is ${article(RELATION_WORDS[one.relation])}`}{' '}
              <bdi>{network.people.get(one.b)?.name}</bdi>
              {one.hasEnded ? ' (ended)' : ''}.
            </p>
          ))}
        </Section>
      )}
      {tie && (
        <Section title="What it joins">
          {tie.isLocalBridge ? (
            <p>
              A bridge: {firstName(a)} and {firstName(b)} have nobody else in common.{' '}
              {tie.span === null
                ? 'Without this tie there is no other way between them.'
                : `Without this tie it takes ${tie.span} steps from one to the other.`}
            </p>
          ) : (
            <p>They share {overlapWords(tie.overlap)} of the people they know here.</p>
          )}
          {clusterA && clusterB && clusterA.id !== clusterB.id && (
            <p>
              It joins <strong>{clusterA.label}</strong> and <strong>{clusterB.label}</strong>
              {findings && joinsInWords(whatItJoins(findings, tie))}
            </p>
          )}
          <Breakdown title="How Kith sees this tie" rows={tieRows(tie, findings?.ties ?? [], today)} />
        </Section>
      )}
      {shared.length > 0 && (
        <Section title="In common">
          <p>
            Both care about <bdi className="k-strong">{listOf(shared)}</bdi>.
          </p>
          {!tie && <p className="k-muted">A common interest is not a tie: Kith has never seen them together. You could introduce them.</p>}
        </Section>
      )}
      {together.length > 0 && (
        <Section title={`${countOf(together.length, 'time', 'times')} together`}>
          <ol className="k-list k-timeline">
            {together.slice(0, 12).map((interaction) => (
              <InteractionEntry key={interaction.id} interaction={interaction} />
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}

/** Why it matters: what one group hears reaches the other through few. */
function joinsInWords(what: string): string {
  if (what.startsWith('the only tie')) return ', and is the only tie between them: what one hears reaches the other through these two.';
  return what === '' ? '.' : `, ${what.slice(0, what.indexOf(' between'))} between them.`;
}

function article(relation: string): string {
  return relation === 'knows' ? 'known to' : `a ${relation}`.replace(/^a partner/, 'the partner');
}

function overlapWords(overlap: number): string {
  if (overlap >= 0.66) return 'most';
  if (overlap >= 0.33) return 'a good part';
  if (overlap >= 0.1) return 'some';
  return 'few';
}

function firstName(person: Person): string {
  return person.name.split(' ')[0] ?? person.name;
}

function capital(text: string): string {
  return (text.charAt(0).toUpperCase() + text.slice(1)).replace(/\.$/, '');
}
