/** What prepares a meeting with this person, in the order in which one asks for it. Only what is known is shown. */
import { useMemo } from 'react';
import { type MeetingBrief, meetingBrief } from '../../shared/analysis/suggestions/meeting-brief';
import { type Wish, wishKey } from '../../shared/analysis/suggestions/needs-and-offers';
import { formatList } from '../../shared/lib/format-text';
import { formatDay, formatPartialDay } from '../../shared/lib/format-time';
import type { IsoDay } from '../../shared/model/day';
import { changePerson } from '../../shared/model/edits/people';
import type { Person } from '../../shared/model/network';
import { openerSentence } from '../../shared/sentences/reconnect-sentences';
import { text } from '../../shared/strings/text';
import { PersonNames } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { wishesNow } from '../state/network/prepared';
import { showDone } from '../ui/notices';
import { bdi, richText } from '../ui/RichText';
import styles from './PersonBrief.module.css';

const MOST_IN_COMMON = 6;

export function PersonBrief({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const found = useFindings((state) => state.people.get(person.id)); // whole: its fields are made anew each time they are read
  const brief = useMemo(() => meetingBrief(network, person, found?.interests ?? [], today), [network, person, found, today]);
  const wishes = useMemo(() => wishesNow(network, today).filter((wish) => wish.person === person.id), [network, today, person.id]);
  const lines = [
    <InCommonLine key="common" brief={brief} />,
    ...brief.inCommon.stories.map((story) => <li key={story}>{richText('brief.story', { story: bdi(story) })}</li>),
    <Introduced key="met" brief={brief} person={person} />,
    ...(brief.newJob === null ? [] : [<NewJob key="new job" job={brief.newJob} />]),
    ...brief.changes.map((change) => (
      <li key={`${change.day} ${change.field}`}>
        {richText(`brief.${change.field}`, { before: bdi(change.before), after: bdi(change.after), day: formatDay(change.day, today) })}
      </li>
    )),
    ...wishes.map((wish) => <WishLine key={wishKey(wish)} person={person} wish={wish} today={today} />),
    ...brief.openers.map((opener) => (
      <li key={opener.interaction}>
        {bdi(openerSentence(opener, { network, today }))}{' '}
        <span className={`k-muted k-small ${styles.day}`}>{formatDay(opener.date, today)}</span>
      </li>
    )),
    ...otherNotes(brief).map(({ interaction, day, note }) => (
      <li key={interaction} className={styles.note}>
        <span className={`k-muted k-small ${styles.day}`}>{formatDay(day, today)}</span> {bdi(note)}
      </li>
    )),
  ];
  const isEmpty = isNothing(brief) && wishes.length === 0 && !person.howMet;
  if (isEmpty) return null;
  return (
    <Section title={text('brief.title')}>
      <ul className={styles.list}>{lines}</ul>
    </Section>
  );
}

function NewJob({ job: { at, from } }: { readonly job: NonNullable<MeetingBrief['newJob']> }) {
  return <li>{richText('brief.newJob', { at: bdi(at), from: formatPartialDay(from) })}</li>;
}

function WishLine({ person, wish, today }: { readonly person: Person; readonly wish: Wish; readonly today: IsoDay }) {
  const { kind, what, day } = wish;
  return (
    <li>
      {bdi(text(`brief.${kind}`, { what, hasDay: day === null ? 'no' : 'yes', day: day === null ? '' : formatDay(day, today) }))}{' '}
      <button
        type="button"
        className="k-link"
        aria-label={text('brief.closeWishLabel', { what })}
        onClick={() => void closeWish(person, wish)}
      >
        {text('brief.closeWish')}
      </button>
    </li>
  );
}

/** It is not read again from this note; a later note that says it again is. */
async function closeWish(person: Person, wish: Wish): Promise<void> {
  const closed = changePerson(person, { closedWishes: [...(person.closedWishes ?? []), wishKey(wish)] });
  if (await commit(closed)) showDone(text('brief.wishClosed', { what: wish.what }), { label: text('common.undo'), run: () => void undo() });
}

function isNothing({ inCommon, openers, changes, newJob, notes, introducedBy }: MeetingBrief): boolean {
  const { interests, places, work, stories } = inCommon;
  return newJob === null && [interests, places, work, stories, openers, changes, notes, introducedBy].every((list) => list.length === 0);
}

/** The last notes that are not quoted already. */
function otherNotes({ notes, openers }: MeetingBrief): MeetingBrief['notes'] {
  const quoted = new Set(openers.filter(({ kind }) => kind === 'note').map(({ interaction }) => interaction));
  return notes.filter(({ interaction }) => !quoted.has(interaction));
}

function InCommonLine({ brief: { inCommon } }: { readonly brief: MeetingBrief }) {
  const network = useNetwork();
  const names = [...inCommon.interests.map((id) => network.interests.get(id)?.name ?? ''), ...inCommon.places, ...inCommon.work].filter(
    Boolean,
  );
  if (names.length === 0) return null;
  return <li>{richText('brief.inCommon', { things: bdi(formatList(names.slice(0, MOST_IN_COMMON))) })}</li>;
}

function Introduced({ brief: { introducedBy }, person: { howMet } }: { readonly brief: MeetingBrief; readonly person: Person }) {
  if (introducedBy.length === 0 && !howMet) return null;
  return (
    <li>
      {howMet ? bdi(howMet) : null}
      {howMet && introducedBy.length > 0 ? ' ' : null}
      {introducedBy.length > 0 && richText('brief.introducedBy', { names: <PersonNames people={introducedBy} /> })}
    </li>
  );
}
