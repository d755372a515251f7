import { Button, Group, Menu, Modal, Text } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { capitalize } from '../../shared/lib/format-text';
import { formatDay } from '../../shared/lib/format-time';
import { measureRow } from '../../shared/measures/measure';
import { MEASURES } from '../../shared/measures/measures';
import { mergePeople } from '../../shared/model/edits/join-people';
import { changePerson, deletePeople } from '../../shared/model/edits/people';
import { movePin } from '../../shared/model/edits/pins';
import { neverSuggest, resumeSuggestions, snooze } from '../../shared/model/edits/reconnect';
import { joinsOf, splitPerson } from '../../shared/model/edits/split-person';
import type { PersonId } from '../../shared/model/ids';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import type { Join, Person } from '../../shared/model/network';
import { lastContactSentence } from '../../shared/sentences/rhythm-sentence';
import { text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { Breakdown } from '../components/Breakdown';
import { DuplicateMark } from '../components/DuplicateMark';
import { InlineText } from '../components/InlineText';
import { InteractionEntry } from '../components/InteractionEntry';
import { MoreMenu } from '../components/MoreMenu';
import { PanelHead, PanelTitle } from '../components/PanelHead';
import { PersonSelect } from '../components/PersonSelect';
import { PromiseItem } from '../components/PromiseItem';
import { Section } from '../components/Section';
import { TieBadge } from '../components/TieBadge';
import { PathsToPerson } from '../paths/IntroductionPaths';
import { useToday } from '../state/clock';
import { openErasePerson, openLog, openPrint } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { promisesNow } from '../state/network/prepared';
import { useMeasureContext } from '../state/network/use-measure-context';
import { useSentences } from '../state/network/use-sentences';
import { select, showEgoNetwork } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import { showDone } from '../ui/notices';
import { PersonBrief } from './PersonBrief';
import { PersonFacts } from './PersonFacts';
import styles from './PersonPanel.module.css';
import { PersonTies } from './PersonTies';
import { PhotoItems } from './PhotoItems';
import { StrengthCurve } from './StrengthCurve';

interface PersonProps {
  readonly person: Person;
}

/** Everything about one person: two sentences, facts, interests, ties and the timeline. All of it is edited in place. */
export function PersonPanel({ person }: PersonProps) {
  const found = useFindings((state) => state.people.get(person.id));
  return (
    <div className="k-side">
      <PanelHead>
        <div className={styles.head}>
          <Avatar person={person.id} size={44} />
          <div className={styles.names}>
            <PanelTitle>
              <InlineText
                label={text('person.name')}
                value={person.name}
                mayBeEmpty={false}
                draft={{ key: `person:${person.id}:name`, what: text('person.nameDraft', { name: person.name }) }}
                onChange={(name) => void commit(changePerson(person, { name }))}
              />
            </PanelTitle>
            <p className="k-muted">
              <bdi>{[person.position, person.company].filter(Boolean).join(' · ') || person.place || text('person.noEmployer')}</bdi>
            </p>
          </div>
          <PersonActions person={person} />
        </div>
        <Summary person={person} found={found} />
        <DuplicateMark person={person.id} />
        <div>
          <Button size="xs" leftSection={<IconPencilPlus size={15} aria-hidden />} onClick={() => openLog({ people: [person.id] })}>
            {text('common.logContact')}
          </Button>
        </div>
      </PanelHead>
      <PersonBrief person={person} />
      <PersonPromises person={person.id} />
      {found && <PersonBreakdown found={found} />}
      {found && isBarelyKnown(found) && <PathsToPerson goal={{ kind: 'person', person: person.id }} name={person.name} />}
      <PersonFacts person={person} />
      <PersonTies person={person} />
      <PersonJoins person={person} />
      <PersonTimeline person={person} />
    </div>
  );
}

/** What the analysis says in a sentence or two, and what the user decided about suggestions. */
function Summary({ person, found }: PersonProps & { readonly found: PersonFindings | undefined }) {
  const today = useToday((state) => state.day);
  const { isNever, snoozedUntil } = useSuggestions(person);
  const sentences = useSentences();
  const [rhythm, role] = found ? [sentences.rhythm(found), sentences.role(found)] : ['', ''];
  return (
    <div className={styles.sentences}>
      <TieBadge found={found} standing={person.standing} />
      {rhythm && <p>{sentence(rhythm)}</p>}
      {role && <p>{sentence(role)}</p>}
      {found && !rhythm && <LastContact person={person} found={found} />}
      {isNever && <p className="k-muted">{text('person.isNeverSuggested')}</p>}
      {snoozedUntil && <p className="k-muted">{text('person.snoozedUntil', { day: formatDay(snoozedUntil, today) })}</p>}
      {person.standing === 'archived' && <p className="k-muted">{text('person.isArchived')}</p>}
      {person.isOrganization === true && <p className="k-muted">{text('person.isKeptApart')}</p>}
      {person.standing === 'do-not-track' && <p className="k-muted">{text('person.isNotTracked')}</p>}
    </div>
  );
}

function LastContact({ person, found }: PersonProps & { readonly found: PersonFindings }) {
  const today = useToday((state) => state.day);
  return <p className="k-muted">{lastContactSentence(found.lastContact, person.connectedOn, today)}</p>;
}

function PersonActions({ person }: PersonProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [isMerging, setMerging] = useState(false);
  const { isNever, snoozedUntil } = useSuggestions(person);
  const toggleStanding = (standing: Person['standing']) =>
    void commit(changePerson(person, { standing: person.standing === standing ? 'ordinary' : standing }));
  const remove = async () => {
    if (!(await commit(deletePeople(network, [person.id])))) return;
    select({ kind: 'nothing' });
    showDone(text('common.deleted', { name: person.name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <>
      <MoreMenu label={text('common.moreAbout', { name: person.name })}>
        <Menu.Item onClick={() => showEgoNetwork(person.id)}>{text('person.showEgoNetwork')}</Menu.Item>
        {isNever || snoozedUntil ? (
          <Menu.Item onClick={() => void commit(resumeSuggestions(network, person.id))}>{text('person.suggestAgain')}</Menu.Item>
        ) : (
          <>
            <Menu.Item onClick={() => void commit(snooze(network, person.id, today))}>{text('person.snooze')}</Menu.Item>
            <Menu.Item onClick={() => void commit(neverSuggest(network, person.id))}>{text('person.neverSuggest')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => toggleStanding('do-not-track')}>
          {text(person.standing === 'do-not-track' ? 'person.trackAgain' : 'person.doNotTrack')}
        </Menu.Item>
        <Menu.Item onClick={() => toggleStanding('archived')}>
          {text(person.standing === 'archived' ? 'person.unarchive' : 'person.archive')}
        </Menu.Item>
        <Menu.Item onClick={() => toggleStanding('deceased')}>
          {text(person.standing === 'deceased' ? 'person.notDeceased' : 'person.hasDied')}
        </Menu.Item>
        <Menu.Item onClick={() => void commit(changePerson(person, { isOrganization: person.isOrganization !== true }))}>
          {text(person.isOrganization === true ? 'person.isPerson' : 'person.isOrganization')}
        </Menu.Item>
        <PhotoItems person={person} />
        <Menu.Item onClick={() => openPrint({ kind: 'person', person: person.id })}>{text('commands.print')}</Menu.Item>
        {person.pin && <Menu.Item onClick={() => void commit(movePin(person, null))}>{text('person.unpin')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => setMerging(true)}>{text('person.mergeWith')}</Menu.Item>
        <Menu.Item color="red" onClick={() => void remove()}>
          {text('common.delete')}
        </Menu.Item>
        <Menu.Item color="red" onClick={() => openErasePerson(person.id, person.name)}>
          {text('person.erase')}
        </Menu.Item>
      </MoreMenu>
      {isMerging && <MergeDialog person={person} onClose={() => setMerging(false)} />}
    </>
  );
}

/** Whether the weekly list leaves a person out: always, or until a day in the future. */
function useSuggestions(person: Person) {
  const today = useToday((state) => state.day);
  const decision = useNetwork().decisions.get(person.id);
  const snoozedUntil = decision?.snoozedUntil ?? null;
  return { isNever: decision?.isNever ?? false, snoozedUntil: snoozedUntil !== null && snoozedUntil > today ? snoozedUntil : null };
}

/** True if there was little contact, or none for years: then somebody else can introduce the user. */
function isBarelyKnown({ contactDays, state }: PersonFindings): boolean {
  return state === 'no-history' || state === 'one-off' || state === 'dormant' || contactDays <= 2;
}

function sentence(words: string): string {
  return `${capitalize(words).replace(/[.]$/, '')}.`;
}

/** Merges two entries of the same person. Nothing is lost, and one undo reverts it. */
export function MergeDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const network = useNetwork();
  const [other, setOther] = useState<PersonId | null>(null);
  const merge = async () => {
    if (other === null || !(await commit(mergePeople(network, person.id, other)))) return;
    onClose();
    showDone(text('person.merged', { name: person.name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <Modal opened onClose={onClose} title={text('person.mergeTitle', { name: person.name })} size="sm">
      <Text size="sm" mb="sm">
        {text('person.mergeQuestion', { name: person.name })}
      </Text>
      <PersonSelect label={text('person.samePersonAs')} without={person.id} value={other} onChange={setOther} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button disabled={other === null} onClick={() => void merge()}>
          {text('person.merge')}
        </Button>
      </Group>
    </Modal>
  );
}

/** What the user promised this person and has neither kept nor dropped. */
function PersonPromises({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const promises = useMemo(() => promisesNow(network, today).filter(({ people }) => people.includes(person)), [network, today, person]);
  if (promises.length === 0) return null;
  return (
    <Section title={text('person.promises', { count: promises.length })}>
      {promises.map((promise) => (
        <PromiseItem key={promise.interaction} promise={promise} showsPeople={promise.people.length > 1} />
      ))}
    </Section>
  );
}

/** The measures behind the sentences, each with its source; opened on demand. */
function PersonBreakdown({ found }: { readonly found: PersonFindings }) {
  const context = useMeasureContext();
  return <Breakdown title={text('tie.breakdown')} rows={MEASURES.map((measure) => measureRow(measure, found, context))} />;
}

const MAX_ENTRIES = 8;

/** The contacts with a person, newest first, under the curve of the tie's strength. */
function PersonTimeline({ person }: { readonly person: Person }) {
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

/** The entries that were joined into this person. Each can be split off again. */
function PersonJoins({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const joins = joinsOf(network, person.id);
  if (joins.length === 0) return null;
  const split = async ({ id, gone }: Join) => {
    const edit = splitPerson(network, id);
    if (edit === null || !(await commit(edit))) return;
    showDone(text('duplicates.splitDone', { name: gone.name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <Section title={text('duplicates.joinedFrom')}>
      <ul className={styles.joins}>
        {joins.map((join) => (
          <li key={join.id}>
            <span>
              <bdi>{[join.gone.name, join.gone.company, join.gone.emails[0]].filter(Boolean).join(' · ')}</bdi>
              <span className="k-muted k-small">{text(join.isAutomatic ? 'duplicates.joinedByKith' : 'duplicates.joinedByYou')}</span>
            </span>
            <Button size="compact-xs" variant="default" onClick={() => void split(join)}>
              {text('duplicates.split', { name: join.gone.name })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
