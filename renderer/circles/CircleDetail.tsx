/** One circle: its name and rhythm, how it is kept in words and one bar, and its people, those who are due first. */
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { CircleCare, CircleMember } from '../../shared/analysis/suggestions/circle-care';
import { changeCircle, removeFromCircle, renameCircle } from '../../shared/model/edits/circles';
import { fold } from '../../shared/model/fold';
import type { Circle } from '../../shared/model/network';
import { dueSentenceBesideName } from '../../shared/sentences/due-sentences';
import { lastContactSentence } from '../../shared/sentences/rhythm-sentence';
import { text } from '../../shared/strings/text';
import { CadenceSelect } from '../components/CadenceSelect';
import { InlineText } from '../components/InlineText';
import { MoreMenu } from '../components/MoreMenu';
import { PersonLine } from '../components/PersonLine';
import { useToday } from '../state/clock';
import { openPrint } from '../state/dialogs';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { openGraph, openPage, setFilters } from '../state/view/view-actions';
import { AddPeopleDialog } from './AddPeopleDialog';
import { CareBar, careWords } from './CareBar';
import styles from './CircleDetail.module.css';
import { type CircleQuestion, commitAndTell } from './CircleDialogs';

const ROW_HEIGHT = 52;

interface CircleDetailProps {
  readonly care: CircleCare;
  readonly onQuestion: (question: CircleQuestion) => void;
}

export function CircleDetail({ care, onQuestion }: CircleDetailProps) {
  const circle = useNetwork().circles.get(care.circle);
  const [isAdding, setAdding] = useState(false);
  if (circle === undefined) return null;
  return (
    <section className={styles.detail} aria-label={circle.name}>
      <CircleHead circle={circle} care={care} onQuestion={onQuestion} />
      <div className={styles.tools}>
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          {text('circles.addPeople')}
        </Button>
        <CircleLinks circle={circle} />
      </div>
      {care.members.length === 0 ? <p className="k-muted">{text('circles.nobody')}</p> : <Members circle={circle} members={care.members} />}
      {isAdding && <AddPeopleDialog circle={circle} onClose={() => setAdding(false)} />}
    </section>
  );
}

function CircleHead({ circle, care, onQuestion }: CircleDetailProps & { readonly circle: Circle }) {
  const network = useNetwork();
  const { id, name } = circle;
  const rename = (changed: string) => {
    const other = [...network.circles.values()].find((candidate) => candidate.id !== id && fold(candidate.name) === fold(changed));
    if (other) onQuestion({ kind: 'merge', circle, into: other });
    else void commit(renameCircle(network, id, changed));
  };
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>
          <InlineText
            label={text('circles.name', { name })}
            value={name}
            mayBeEmpty={false}
            draft={{ key: `circle:${id}:name`, what: text('circles.nameDraft', { name }) }}
            onChange={rename}
          />
        </h2>
        <MoreMenu label={text('common.moreAbout', { name })}>
          <Menu.Item disabled={network.circles.size < 2} onClick={() => onQuestion({ kind: 'merge', circle, into: null })}>
            {text('circles.merge')}
          </Menu.Item>
          <Menu.Item onClick={() => openPrint({ kind: 'circle', circle: circle.id })}>{text('commands.print')}</Menu.Item>
          <Menu.Item color="red" onClick={() => onQuestion({ kind: 'delete', circle, size: care.members.length })}>
            {text('circles.delete')}
          </Menu.Item>
        </MoreMenu>
      </div>
      {care.members.length > 0 && (
        <div className={styles.care}>
          <CareBar care={care} />
          <p>{careWords(care)}</p>
        </div>
      )}
      <div className={styles.rhythm}>
        <span>{text('circles.rhythm')}</span>
        <CadenceSelect
          label={text('circles.cadence', { name })}
          value={circle.cadenceDays}
          onChange={(cadenceDays) => void commit(changeCircle(circle, { cadenceDays }))}
        />
        <span className="k-muted k-small">{text('circles.rhythmHint')}</span>
      </div>
    </header>
  );
}

function CircleLinks({ circle: { id } }: { readonly circle: Circle }) {
  return (
    <>
      <button
        type="button"
        className="k-link"
        onClick={() => {
          setFilters({ circles: [id] });
          openGraph('map');
        }}
      >
        {text('circles.showInGraph')}
      </button>
      <button
        type="button"
        className="k-link"
        onClick={() => {
          setFilters({ circles: [id] });
          openPage('people');
        }}
      >
        {text('circles.showInTable')}
      </button>
    </>
  );
}

/** Draws only the rows in view: a circle may hold everybody. */
function Members({ circle, members }: { readonly circle: Circle; readonly members: readonly CircleMember[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: members.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <div className={styles.scroll} ref={scroll}>
      <ul className={styles.members} aria-label={text('circles.members')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const member = members[index];
          return (
            member && (
              <li key={member.person} className={styles.member} style={{ transform: `translateY(${start}px)` }}>
                <MemberRow circle={circle} member={member} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function MemberRow({ circle, member: { person: id, place } }: { readonly circle: Circle; readonly member: CircleMember }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const found = useFindings((state) => state.people.get(id));
  const sentences = useSentences();
  const person = network.people.get(id);
  if (person === undefined) return null;
  const { name } = person;
  const words = () => {
    if (place === 'due' && found?.due) return dueSentenceBesideName(found.due, today);
    return (found && sentences.rhythm(found)) || lastContactSentence(found?.lastContact ?? null, person.connectedOn, today);
  };
  const remove = () => commitAndTell(removeFromCircle(network, circle.id, [id]), text('circles.removed', { name, circle: circle.name }));
  return (
    <>
      <PersonLine person={id}>{words()}</PersonLine>
      {place === 'company' && <span className="k-badge">{text('circles.isCompany')}</span>}
      {(place === 'due' || place === 'quiet') && (
        <span className="k-badge" data-tone="quiet">
          {text(place === 'due' ? 'circles.isDue' : 'circles.isQuiet')}
        </span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={text('circles.remove', { name, circle: circle.name })}
        onClick={() => void remove()}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </>
  );
}
