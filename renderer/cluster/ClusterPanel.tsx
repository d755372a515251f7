import { useState } from 'react';
import type { ClusterFindings, PersonFindings } from '../../shared/analysis/data/findings';
import { renameCluster } from '../../shared/model/edits/clusters';
import { Breakdown } from '../components/Breakdown';
import { countOf, inThousands, shareOf } from '../components/format-words';
import { InlineText } from '../components/InlineText';
import { PanelHead } from '../components/PanelHead';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { movePersonToCluster } from '../person/PersonClusterField';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { confidenceMeaning } from '../state/ui-labels';
import { select, setFilters } from '../state/view/view-actions';
import { clusterRows, liftWords } from './cluster-rows';

const MEMBERS_AT_FIRST = 12;

/** A cluster of common interest: why these people are together, who is going quiet, and who leads elsewhere. */
export function ClusterPanel({ cluster }: { readonly cluster: ClusterFindings }) {
  const network = useNetwork();
  const { findings, people, clusters, confidence, uncertain } = useFindings();
  const [isAllShown, setAllShown] = useState(false);
  const members = cluster.members.map((id) => people.get(id)).filter((found) => found !== undefined);
  const quiet = members.filter((found) => found.state === 'fading' || found.state === 'cooling' || found.state === 'dormant');
  const between = members.filter((found) => found.secondCluster !== null || uncertain.has(found.id));
  const inside = new Set(cluster.members);
  const bridges = (findings?.ties ?? [])
    .filter((tie) => tie.isLocalBridge && inside.has(tie.a) !== inside.has(tie.b))
    .sort((x, y) => y.strength - x.strength)
    .slice(0, 5);
  const name = (id: (typeof cluster.members)[number]) => network.people.get(id)?.name ?? '';
  // The user's name for it as it is now; the findings follow a moment later.
  const ownName = network.clusters.get(cluster.id)?.name;
  const rename = (label: string) => {
    const anchor = network.clusters.get(cluster.id) ?? { id: cluster.id, name: '', color: cluster.color, members: cluster.members };
    void commit(renameCluster(network, [anchor], cluster.id, label));
  };

  return (
    <div className="k-side">
      <PanelHead>
        <h2 className="k-person-title">
          <InlineText
            label="Name of the cluster"
            value={ownName || cluster.label}
            draft={{ key: `cluster:${cluster.id}:name`, what: `a name for the cluster ${ownName || cluster.label}` }}
            onChange={rename}
          />
        </h2>
        <p className="k-muted">
          {countOf(cluster.members.length, 'person', 'people')}
          {cluster.isNamedByUser ? ' · your name for it' : ' · click the name to give it your own'}
        </p>
        <button type="button" className="k-link" onClick={() => setFilters({ clusters: [cluster.id] })}>
          Show only these
        </button>
      </PanelHead>
      <Section title="Why together">
        {cluster.reason && <p>{cluster.reason}.</p>}
        <ul className="k-list k-why">
          {otherSharedInterests(cluster).map((interest) => (
            <li key={interest.interest}>
              <bdi className="k-strong">{interest.name}</bdi>{' '}
              <span className="k-muted">
                {shareOf(interest.count, cluster.members.length)}, {liftWords(interest.lift)}
              </span>
            </li>
          ))}
        </ul>
        {confidence?.word === 'tentative' && <p className="k-muted">Tentative: {lower(confidenceMeaning('tentative'))}</p>}
        {confidence?.word === 'none' && findings?.grouping.areCommunities && (
          <p className="k-muted">Not a reliable group yet: a few ties more or less would change it.</p>
        )}
        {cluster.tiesInside > 0 && <p className="k-muted">and {countOf(cluster.tiesInside, 'known tie', 'known ties')} among them</p>}
        <Breakdown title="How Kith found this group" rows={clusterRows(cluster, confidence?.word ?? null, between.length)} />
      </Section>
      {quiet.length > 0 && (
        <Section title="Going quiet here">
          <ul className="k-list">
            {quiet.slice(0, 6).map((found) => (
              <li key={found.id}>
                <PersonLine person={found.id}>{found.rhythmSentence}</PersonLine>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {bridges.length > 0 && (
        <Section title="Bridges from here">
          <ul className="k-list">
            {bridges.map((tie) => {
              const here = inside.has(tie.a) ? tie.a : tie.b;
              const there = here === tie.a ? tie.b : tie.a;
              const other = clusters.get(people.get(there)?.cluster ?? ('' as never));
              return (
                <li key={`${tie.a} ${tie.b}`}>
                  <button type="button" className="k-bridge" onClick={() => select({ kind: 'tie', a: tie.a, b: tie.b })}>
                    <bdi className="k-strong">{name(here)}</bdi> – <bdi className="k-strong">{name(there)}</bdi>
                    <span className="k-muted"> {other ? `to ${other.label}` : ''}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {between.length > 0 && (
        <Section title="Loosely here">
          <ul className="k-list">
            {between.slice(0, 5).map((found) => (
              <LooseMember key={found.id} found={found} cluster={cluster} isMeant={network.memberships.has(found.id)} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="Members">
        <ul className="k-list">
          {(isAllShown ? members : members.slice(0, MEMBERS_AT_FIRST)).map((found) => (
            <li key={found.id}>
              <PersonLine person={found.id}>{found.rhythmSentence}</PersonLine>
            </li>
          ))}
        </ul>
        {members.length > MEMBERS_AT_FIRST && (
          <button type="button" className="k-link" onClick={() => setAllShown(!isAllShown)}>
            {isAllShown ? 'Show fewer' : `Show all ${inThousands(members.length)}`}
          </button>
        )}
      </Section>
    </div>
  );
}

/** Somebody who could as well be in another cluster: the user may say where they belong, and that stays. */
function LooseMember({
  found,
  cluster,
  isMeant,
}: {
  readonly found: PersonFindings;
  readonly cluster: ClusterFindings;
  readonly isMeant: boolean;
}) {
  const person = useNetwork().people.get(found.id);
  const second = useFindings((state) => (found.secondCluster ? state.clusters.get(found.secondCluster.id) : undefined));
  if (!person) return null;
  return (
    <li className="k-list-row">
      <PersonLine person={found.id}>
        {isMeant ? 'where you put them' : second ? `partly ${second.label}` : 'not with these in every run'}
      </PersonLine>
      {!isMeant && (
        <>
          <button type="button" className="k-link k-secondary" onClick={() => void movePersonToCluster(person, cluster.id, cluster.label)}>
            Keep
          </button>
          {second && (
            <button
              type="button"
              className="k-link k-secondary"
              aria-label={`Move ${person.name} to ${second.label}`}
              onClick={() => void movePersonToCluster(person, second.id, second.label)}
            >
              Move
            </button>
          )}
        </>
      )}
    </li>
  );
}

/** What else they share: the sentence above says the first. */
function otherSharedInterests({ interests, reason }: ClusterFindings): ClusterFindings['interests'] {
  return interests.filter(({ name }) => !reason.includes(` share ${name},`)).slice(0, 4);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
