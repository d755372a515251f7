import type { ClusterFindings, PersonFindings, TieFindings } from '../../shared/analysis/data/findings';
import { addToCircle } from '../../shared/model/edits/circles';
import { renameCluster } from '../../shared/model/edits/clusters';
import type { PersonId } from '../../shared/model/ids';
import { clusterReasonSentence } from '../../shared/sentences/cluster-sentence';
import { text } from '../../shared/strings/text';
import { Breakdown } from '../components/Breakdown';
import { BridgeButton } from '../components/BridgeButton';
import { InlineText } from '../components/InlineText';
import { NetworkClosure } from '../components/NetworkClosure';
import { PanelHead, PanelTitle } from '../components/PanelHead';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { movePersonToCluster } from '../state/network/move-to-cluster';
import { useSentences } from '../state/network/use-sentences';
import { newId } from '../state/new-id';
import { setFilters } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import { showDone } from '../ui/notices';
import { bdi, bold, muted, richText } from '../ui/RichText';
import styles from './ClusterPanel.module.css';
import { clusterRows, liftText } from './cluster-rows';

const MAX_MEMBERS = 12;
const MAX_BRIDGES = 5;

/** A cluster of common interest: why these people are together, who is going quiet, and who connects them to others. */
export function ClusterPanel({ cluster }: { readonly cluster: ClusterFindings }) {
  const { people, uncertain } = useFindings();
  const members = cluster.members.map((id) => people.get(id)).filter((person) => person !== undefined);
  const quiet = members.filter(({ state }) => state === 'fading' || state === 'dormant');
  const loose = members.filter(({ id, secondCluster }) => secondCluster !== null || uncertain.has(id));
  return (
    <div className="k-side">
      <ClusterHead cluster={cluster} />
      <WhyTogether cluster={cluster} looseCount={loose.length} />
      {quiet.length > 0 && (
        <Section title={text('cluster.goingQuiet')}>
          <ul className="k-list">
            {quiet.slice(0, 6).map((member) => (
              <MemberLine key={member.id} member={member} />
            ))}
          </ul>
        </Section>
      )}
      <Bridges cluster={cluster} />
      {loose.length > 0 && (
        <Section title={text('cluster.loosely')}>
          <ul className="k-list">
            {loose.slice(0, 5).map((member) => (
              <LooseMember key={member.id} member={member} cluster={cluster} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={text('cluster.members')}>
        <LimitedList items={members} limit={MAX_MEMBERS}>
          {(member) => <MemberLine key={member.id} member={member} />}
        </LimitedList>
      </Section>
    </div>
  );
}

function MemberLine({ member }: { readonly member: PersonFindings }) {
  const sentences = useSentences();
  return (
    <li>
      <PersonLine person={member.id}>{sentences.rhythm(member)}</PersonLine>
    </li>
  );
}

function ClusterHead({ cluster }: { readonly cluster: ClusterFindings }) {
  const network = useNetwork();
  // The network has the user's new name at once; the findings follow a moment later.
  const name = network.clusters.get(cluster.id)?.name || cluster.label;
  const rename = (label: string) => {
    const anchor = network.clusters.get(cluster.id) ?? { id: cluster.id, name: '', color: cluster.color, members: cluster.members };
    void commit(renameCluster(network, [anchor], cluster.id, label));
  };
  const count = cluster.members.length;
  const makeCircle = async () => {
    if (!(await commit(addToCircle(network, name, cluster.members, newId)))) return;
    showDone(text('circles.added', { count, name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <PanelHead>
      <PanelTitle>
        <InlineText
          label={text('cluster.name')}
          value={name}
          draft={{ key: `cluster:${cluster.id}:name`, what: text('cluster.nameDraft', { name }) }}
          onChange={rename}
        />
      </PanelTitle>
      <p className="k-muted">{text(cluster.isNamedByUser ? 'cluster.sizeNamed' : 'cluster.sizeUnnamed', { count })}</p>
      <div className="k-actions">
        <button type="button" className="k-link" onClick={() => setFilters({ clusters: [cluster.id] })}>
          {text('cluster.showOnly')}
        </button>
        <button type="button" className="k-link" onClick={() => void makeCircle()}>
          {text('circles.fromCluster')}
        </button>
      </div>
    </PanelHead>
  );
}

function WhyTogether({ cluster, looseCount }: { readonly cluster: ClusterFindings; readonly looseCount: number }) {
  const { findings, confidence } = useFindings();
  const { names } = useSentences();
  const size = cluster.members.length;
  return (
    <Section title={text('cluster.whyTogether')}>
      <p>{clusterReasonSentence(cluster.reason, names.person)}.</p>
      <ul className={`k-list ${styles.reasons}`}>
        {otherSharedInterests(cluster).map(({ interest, name, count, lift }) => (
          <li key={interest}>
            <bdi className="k-strong">{name}</bdi>{' '}
            <span className="k-muted">{text('cluster.shared', { count, size, lift: liftText(lift) })}</span>
          </li>
        ))}
      </ul>
      {confidence?.word === 'tentative' && <p className="k-muted">{text('cluster.tentativeGroup')}</p>}
      {confidence?.word === 'none' && findings?.grouping.areCommunities && <p className="k-muted">{text('cluster.unreliableGroup')}</p>}
      {cluster.tiesInside > 0 && <p className="k-muted">{text('cluster.tiesInside', { count: cluster.tiesInside })}</p>}
      <NetworkClosure cluster={cluster.id} />
      <Breakdown title={text('cluster.breakdown')} rows={clusterRows(cluster, confidence?.word ?? null, looseCount)} />
    </Section>
  );
}

/** The strongest ties that lead out of the cluster and are local bridges. */
function Bridges({ cluster }: { readonly cluster: ClusterFindings }) {
  const findings = useFindings((state) => state.findings);
  const inside = new Set(cluster.members);
  const bridges = (findings?.ties ?? [])
    .filter((tie) => tie.isLocalBridge && inside.has(tie.a) !== inside.has(tie.b))
    .sort((x, y) => y.strength - x.strength)
    .slice(0, MAX_BRIDGES);
  if (bridges.length === 0) return null;
  return (
    <Section title={text('cluster.bridges')}>
      <ul className="k-list">
        {bridges.map((tie) => (
          <BridgeRow key={`${tie.a} ${tie.b}`} tie={tie} inside={inside} />
        ))}
      </ul>
    </Section>
  );
}

function BridgeRow({ tie, inside }: { readonly tie: TieFindings; readonly inside: ReadonlySet<PersonId> }) {
  const network = useNetwork();
  const [member, outsider] = inside.has(tie.a) ? [tie.a, tie.b] : [tie.b, tie.a];
  const other = useFindings(({ people, clusters }) => clusters.get(people.get(outsider)?.cluster ?? ('' as never)));
  const [from, to] = [member, outsider].map((id) => network.people.get(id)?.name ?? '');
  return (
    <li>
      <BridgeButton tie={tie}>
        {other
          ? richText('cluster.bridgeTo', { from, to, other: other.label, b: bold, muted })
          : richText('cluster.bridge', { from, to, b: bold })}
      </BridgeButton>
    </li>
  );
}

/** Somebody who could as well be in another cluster. The user can decide where they belong, and that stays. */
function LooseMember({ member, cluster }: { readonly member: PersonFindings; readonly cluster: ClusterFindings }) {
  const network = useNetwork();
  const person = network.people.get(member.id);
  const second = useFindings((state) => (member.secondCluster ? state.clusters.get(member.secondCluster.id) : undefined));
  if (!person) return null;
  const { name } = person;
  const isChosenByUser = network.memberships.has(member.id);
  const remark = second ? text('cluster.partly', { label: second.label }) : text('cluster.notInEveryRun');
  const moveButton = (label: string, aria: string, to: ClusterFindings) => (
    <button
      type="button"
      className="k-link k-secondary"
      aria-label={aria}
      onClick={() => void movePersonToCluster(person, to.id, to.label)}
    >
      {label}
    </button>
  );
  return (
    <li className="k-list-row">
      <PersonLine person={member.id}>{bdi(isChosenByUser ? text('cluster.chosenByUser') : remark)}</PersonLine>
      {!isChosenByUser && moveButton(text('cluster.keep'), text('cluster.keepPerson', { name, label: cluster.label }), cluster)}
      {!isChosenByUser && second && moveButton(text('cluster.move'), text('cluster.movePerson', { name, label: second.label }), second)}
    </li>
  );
}

/** The shared interests that the sentence above (`reason`) does not name. */
function otherSharedInterests({ interests, reason }: ClusterFindings): ClusterFindings['interests'] {
  const named = reason.kind === 'shared-trait' && reason.trait === 'interest' ? reason.name : null;
  return interests.filter(({ name }) => name !== named).slice(0, 4);
}
