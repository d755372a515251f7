/** How much the user kept in touch: the last 13 weeks against the 13 before, in words and one picture. */
import { Button } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useMemo } from 'react';
import { newJobs, quietSinceOwnJob } from '../../shared/analysis/contacts/job-changes';
import { type LookingBack, lookingBack } from '../../shared/analysis/contacts/looking-back';
import type { PersonId } from '../../shared/model/ids';
import {
  circleInTouchSentence,
  lookingBackSentences,
  newJobSentence,
  quietSinceJobSentence,
  quietSinceSentence,
  weekSentence,
  weeksSentence,
} from '../../shared/sentences/looking-back-sentences';
import { text } from '../../shared/strings/text';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { ListPage, ListScroll } from '../components/ListPage';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openPage } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import styles from './LookingBackPage.module.css';
import { WeekBars } from './WeekBars';

const MOST_CIRCLES = 8;

export function LookingBackPage() {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const isKnown = useFindings((state) => state.findings !== null);
  const today = useToday((state) => state.day);
  const back = useMemo(() => (isKnown ? lookingBack(network, found, today) : null), [isKnown, network, found, today]);
  return (
    <ListPage
      title={text('looking-back.title')}
      count={null}
      tools={
        <Button size="xs" variant="default" leftSection={<IconNotebook size={14} aria-hidden />} onClick={() => openPage('journal')}>
          {text('looking-back.toJournal')}
        </Button>
      }
    >
      <ListScroll>
        {back === null ? (
          <p className="k-muted" role="status">
            {text('this-week.stillAnalyzing')}
          </p>
        ) : (
          <div className={styles.columns}>
            <div className={styles.main}>
              <Section level={2} title={text('looking-back.inTouch')}>
                <p className={styles.words}>{lookingBackSentences(back).join(' ')}</p>
                {back.weeks.every((days) => days === 0) ? (
                  <EmptyStateActions />
                ) : (
                  <>
                    <WeekBars
                      weeks={back.weeks}
                      label={weeksSentence(back)}
                      labels={back.weeks.map((_, week) => weekSentence(back, week, today))}
                    />
                    <p className="k-muted k-small">{text('looking-back.hint')}</p>
                  </>
                )}
              </Section>
              <Circles back={back} />
            </div>
            <div className={styles.side}>
              <OwnJob />
              <NewJobs />
              <Quiet back={back} />
            </div>
          </div>
        )}
      </ListScroll>
    </ListPage>
  );
}

interface PeopleProps<T> {
  readonly title: string;
  /** What the people below have in common. */
  readonly hint: string;
  readonly people: readonly T[];
  readonly sentence: (one: T) => string;
}

function People<T extends { readonly person: PersonId }>({ title, hint, people, sentence }: PeopleProps<T>) {
  return (
    <Section level={2} title={title}>
      <p className="k-muted k-small">{hint}</p>
      <ul className="k-list">
        {people.map((one) => (
          <li key={one.person}>
            <PersonLine person={one.person}>{sentence(one)}</PersonLine>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Quiet({ back: { quiet } }: { readonly back: LookingBack }) {
  const today = useToday((state) => state.day);
  if (quiet.length === 0) return null;
  return (
    <People
      title={text('looking-back.quiet')}
      hint={text('looking-back.quietHint')}
      people={quiet}
      sentence={(one) => quietSinceSentence(one, today)}
    />
  );
}

/** With whom the user was in touch before their new job and not since. */
function OwnJob() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const quiet = useMemo(() => quietSinceOwnJob(network, today), [network, today]);
  if (quiet === null) return null;
  return (
    <People
      title={text('looking-back.ownJobTitle')}
      hint={quietSinceJobSentence(quiet)}
      people={quiet.people}
      sentence={(one) => quietSinceSentence(one, today)}
    />
  );
}

/** Who has a new job, and was not written to since. */
function NewJobs() {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const today = useToday((state) => state.day);
  const jobs = useMemo(() => newJobs(network, found, today), [network, found, today]);
  if (jobs.length === 0) return null;
  return <People title={text('looking-back.newJobs')} hint={text('looking-back.newJobsHint')} people={jobs} sentence={newJobSentence} />;
}

/** With a bar as long as the share of the circle with whom the user was in touch. */
function Circles({ back: { circles } }: { readonly back: LookingBack }) {
  const network = useNetwork();
  if (circles.length === 0) return null;
  return (
    <Section level={2} title={text('looking-back.circles')}>
      <LimitedList items={circles} limit={MOST_CIRCLES}>
        {(one) => (
          <li key={one.circle} className={styles.circle}>
            <bdi className={styles.name}>{network.circles.get(one.circle)?.name}</bdi>
            <span className={styles.share} aria-hidden>
              <span style={{ width: `${(100 * one.inTouch) / one.people}%` }} />
            </span>
            <span className="k-muted k-small">{circleInTouchSentence(one)}</span>
          </li>
        )}
      </LimitedList>
    </Section>
  );
}
