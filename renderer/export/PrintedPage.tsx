/** A document for paper and PDF. It stands beside the window, hidden; when the page is printed, only it is shown (styles/base.css). */
import { type ReactNode, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { circleCare, peopleIn } from '../../shared/analysis/suggestions/circle-care';
import { formatPhones, reconnectExportRows } from '../../shared/formats/export/reconnect-row';
import { formatList } from '../../shared/lib/format-text';
import { formatBirthday, formatDay, formatFullDay, formatPreciseDay } from '../../shared/lib/format-time';
import type { CircleId, PersonId } from '../../shared/model/ids';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import { openPromises } from '../../shared/model/open-promises';
import { suggestionSentences } from '../../shared/sentences/read-findings';
import { lastContactSentence } from '../../shared/sentences/rhythm-sentence';
import { everyInterval } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import type { Printed } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { channelLabel } from '../state/ui-labels';
import { colorVariables } from '../styles/window-colors';
import styles from './PrintedPage.module.css';

const MAX_CONTACTS = 20;

interface PrintedPageProps {
  readonly printed: Printed;
  /** The address of the picture of the graph; null: it is not made yet. */
  readonly picture: string | null;
}

export function PrintedPage({ printed, picture }: PrintedPageProps) {
  const day = useToday((state) => state.day);
  return createPortal(
    <article data-printed className={styles.page} style={colorVariables('light')}>
      {printed.kind === 'list' && <PrintedList />}
      {printed.kind === 'person' && <PrintedPerson id={printed.person} />}
      {printed.kind === 'circle' && <PrintedCircle id={printed.circle} />}
      {printed.kind === 'graph' && picture !== null && <img className={styles.picture} src={picture} alt={text('export.printGraph')} />}
      <footer className={styles.foot}>{text('export.printedOn', { day: formatDay(day) })}</footer>
    </article>,
    document.body,
  );
}

function PrintedList() {
  const network = useNetwork();
  const findings = useFindings((state) => state.findings);
  const rows = useFindings((state) => state.rows);
  const day = useToday((state) => state.day);
  const listed = useMemo(
    () => (findings === null ? [] : reconnectExportRows(network, findings, rows, suggestionSentences(network, findings))),
    [network, findings, rows],
  );
  return (
    <>
      <h1>{text('exported-files.heading')}</h1>
      <p className={styles.muted}>{formatFullDay(day)}</p>
      {listed.length === 0 && <p>{text('exported-files.nobody')}</p>}
      {listed.map((row) => (
        <section key={row.id} className={styles.entry}>
          <h2>
            <span className={styles.box} aria-hidden /> <bdi>{row.name}</bdi>
          </h2>
          <Lines
            lines={[
              [row.position, row.company, ...row.circles].filter(Boolean).join(' · '),
              ...row.reasons,
              row.shared.length === 0 ? '' : text('exported-files.inCommonLine', { interests: row.shared.join(', ') }),
              row.opener === null ? '' : text('exported-files.openerLine', { day: formatDay(row.opener.date, day), text: row.opener.text }),
              row.birthday === '' ? '' : text('exported-files.birthdayLine', { day: formatBirthday(row.birthday) }),
              [...row.emails, ...formatPhones(row)].join(' · '),
            ]}
          />
        </section>
      ))}
    </>
  );
}

function PrintedPerson({ id }: { readonly id: PersonId }) {
  const network = useNetwork();
  const day = useToday((state) => state.day);
  const found = useFindings((state) => state.people.get(id));
  const sentences = useSentences();
  const person = network.people.get(id);
  if (person === undefined) return null;
  const names = (table: 'circles' | 'interests') => person[table].flatMap((each) => network[table].get(each as never)?.name ?? []);
  const promises = openPromises(network, day).filter(({ people }) => people.includes(id));
  const contacts = [...interactionsWith(network.interactions, [id])].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MAX_CONTACTS);
  const facts: readonly (readonly [string, string])[] = [
    [text('person.place'), person.place],
    [text('person.emails'), person.emails.join(', ')],
    [text('person.phones'), person.phones.join(', ')],
    [text('person.urls'), person.urls.join(', ')],
    [text('person.birthday'), formatBirthday(person.birthday)],
    [text('person.circles'), names('circles').join(', ')],
    [text('person.interests'), names('interests').join(', ')],
    [text('person.inTouch'), person.cadenceDays === null ? '' : everyInterval(person.cadenceDays)],
    [text('person.howMet'), person.howMet ?? ''],
    ...Object.entries(person.extra),
    [text('person.notes'), person.notes],
  ];
  return (
    <>
      <header className={styles.head}>
        {person.photo !== undefined && <img className={styles.photo} src={person.photo} alt="" />}
        <div>
          <h1>
            <bdi>{person.name}</bdi>
          </h1>
          <p className={styles.muted}>{[person.position, person.company].filter(Boolean).join(' · ')}</p>
          {found !== undefined && <p>{sentences.rhythm(found)}</p>}
        </div>
      </header>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
      </dl>
      {promises.length > 0 && (
        <section>
          <h2>{text('person.promises', { count: promises.length })}</h2>
          <Lines lines={promises.map((promise) => promise.text)} />
        </section>
      )}
      {contacts.length > 0 && <h2>{text('export.printContacts')}</h2>}
      {contacts.map(({ id: contact, day: on, precision, channel, topics, note }) => (
        <section key={contact} className={styles.entry}>
          <p className={styles.muted}>
            {[
              formatPreciseDay(on, precision, day),
              channelLabel(channel),
              formatList(topics.flatMap((topic) => network.interests.get(topic)?.name ?? [])),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {note !== '' && <p className={styles.note}>{note}</p>}
        </section>
      ))}
    </>
  );
}

function PrintedCircle({ id }: { readonly id: CircleId }) {
  const network = useNetwork();
  const day = useToday((state) => state.day);
  const found = useFindings((state) => state.people);
  const circle = network.circles.get(id);
  const care = useMemo(() => circleCare(network, found).find((each) => each.circle === id), [network, found, id]);
  if (circle === undefined || care === undefined) return null;
  const companies = care.counts.company > 0 && text('circles.company', { count: care.counts.company });
  const rhythm = circle.cadenceDays === null ? '' : everyInterval(circle.cadenceDays);
  return (
    <>
      <h1>
        <bdi>{circle.name}</bdi>
      </h1>
      <p className={styles.muted}>
        {[text('export.printMembers', { count: peopleIn(care) }), companies, rhythm].filter(Boolean).join(' · ')}
      </p>
      {care.members.map(({ person: member }) => {
        const person = network.people.get(member);
        const last = found.get(member)?.lastContact ?? null;
        return (
          <section key={member} className={styles.entry}>
            <h2>
              <bdi>{person?.name}</bdi>
            </h2>
            <Lines
              lines={[
                [person?.position, person?.company, person?.place].filter(Boolean).join(' · '),
                lastContactSentence(last, person?.connectedOn ?? null, day),
                [...(person?.emails ?? []), ...(person?.phones ?? [])].join(' · '),
              ]}
            />
          </section>
        );
      })}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Without empty ones. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <p key={line}>
        <bdi>{line}</bdi>
      </p>
    ));
}
