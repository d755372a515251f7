import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import type { ReconnectReason } from '../../shared/analysis/suggestions/reconnect-reasons';
import { formatList } from '../../shared/lib/format-text';
import { formatDay, formatRelativeDay } from '../../shared/lib/format-time';
import type { PersonId } from '../../shared/model/ids';
import { openerSentence, reasonSentence } from '../../shared/sentences/reconnect-sentences';
import { text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { DuplicateMark } from '../components/DuplicateMark';
import { useHighlight } from '../components/PersonLine';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useSentences } from '../state/network/use-sentences';
import { showPerson } from '../state/view/graph-view-handle';
import { useView } from '../state/view/view-store';
import { richText } from '../ui/RichText';
import { CardActions } from './CardActions';
import styles from './ReconnectCard.module.css';
import { ScoreParts } from './ScoreParts';

interface ReconnectCardProps {
  readonly row: ReconnectRow;
  readonly found: PersonFindings | undefined;
}

/** One person of the weekly list: the reasons, what the user has in common with them, something to start with, and what the user can do. */
export function ReconnectCard({ row, found }: ReconnectCardProps) {
  const network = useNetwork();
  const isHighlighted = useView((view) => view.highlighted === row.person);
  // The list of an earlier day is only shown.
  const isPast = useView((view) => view.asOf !== null);
  const highlightHandlers = useHighlight(row.person);
  const [showsParts, setShowsParts] = useState(false);
  const person = network.people.get(row.person);
  if (!person) return null;
  if (row.isDone) return <DoneCard row={row} found={found} />;
  return (
    <article
      className={`k-card ${styles.card}`}
      data-highlighted={isHighlighted || undefined}
      aria-label={person.name}
      {...highlightHandlers}
    >
      <div className={styles.head}>
        <Avatar person={row.person} />
        <div className={styles.title}>
          <NameButton person={row.person} />
          {row.slot === 'exploration' ? (
            <span className="k-badge" data-tone="accent">
              {text('this-week.randomPick')}
            </span>
          ) : (
            <TieBadge found={found} />
          )}
        </div>
      </div>
      <Reasons row={row} />
      <DuplicateMark person={row.person} />
      {showsParts && <ScoreParts row={row} />}
      {!isPast && <CardActions person={person} showsParts={showsParts} onShowParts={setShowsParts} />}
    </article>
  );
}

/** Somebody of the list whom the user was in touch with. */
function DoneCard({ row, found }: ReconnectCardProps) {
  const today = useToday((state) => state.day);
  const highlightHandlers = useHighlight(row.person);
  return (
    <div className={`k-card ${styles.done}`} {...highlightHandlers}>
      <IconCheck size={16} aria-hidden />
      <NameButton person={row.person} />
      <span className="k-muted">
        {found?.lastContact
          ? text('this-week.doneAgo', { ago: formatRelativeDay(found.lastContact, today) })
          : text('this-week.doneThisWeek')}
      </span>
    </div>
  );
}

function NameButton({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  return (
    <button type="button" className={styles.name} onClick={() => showPerson(person)}>
      <bdi>{network.people.get(person)?.name}</bdi>
    </button>
  );
}

function Reasons({ row }: { readonly row: ReconnectRow }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { names } = useSentences();
  const context = { network, names, today };
  const interests = row.shared.slice(0, 3).map((id) => network.interests.get(id)?.name ?? '');
  return (
    <>
      <p>
        {otherReasons(row)
          .map((reason) => text('suggestions.sentence', { reason: reasonSentence(reason, context) }))
          .join(' ')}
      </p>
      {interests.length > 0 && (
        <p>
          {richText('this-week.inCommon', {
            interests: formatList(interests),
            muted: (children) => <span className="k-muted">{children}</span>,
            strong: (children) => <bdi className="k-strong">{children}</bdi>,
          })}
        </p>
      )}
      {row.opener && (
        <blockquote className={styles.opener}>
          <bdi>{openerSentence(row.opener, context)}</bdi>
          <footer className="k-muted">{text('this-week.quotedFrom', { day: formatDay(row.opener.date, today) })}</footer>
        </blockquote>
      )}
    </>
  );
}

/** Without the reasons that the card shows anyway: the promise of the opener, and shared interests. */
function otherReasons({ reasons, shared, opener }: ReconnectRow): readonly ReconnectReason[] {
  const others = reasons.filter(
    (reason) =>
      !(reason.kind === 'promise' && opener?.kind === 'promise' && reason.quote === opener.quote) &&
      !(reason.kind === 'interests' && shared.length > 0),
  );
  return others.length > 0 ? others : reasons;
}
