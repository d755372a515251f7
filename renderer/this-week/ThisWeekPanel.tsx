import { isContactsOnly } from '../../shared/analysis/contacts/contact-findings';
import { formatDay } from '../../shared/lib/format-time';
import { mondayOf } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { countPeople } from '../../shared/model/person';
import { text } from '../../shared/strings/text';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { NetworkClosure } from '../components/NetworkClosure';
import { useToday } from '../state/clock';
import { openExportList } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { isAnalysisStale, useFindings } from '../state/network/findings-store';
import { openPage } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { ALSO_DUE, AlsoDue, useAlsoDue } from './AlsoDue';
import { DATES_AHEAD, DatesAhead, PROMISES, useDatesAhead } from './DatesAhead';
import { Introductions } from './Introductions';
import { ListModeMenu } from './ListModeMenu';
import { ReconnectCard } from './ReconnectCard';
import styles from './ThisWeekPanel.module.css';
import { WaysToHelp } from './WaysToHelp';

/** The people to get back in touch with this week, each with a reason and something from the journal to start with. */
export function ThisWeekPanel() {
  const network = useNetwork();
  const { findings, rows, failure } = useFindings();
  const today = useToday((state) => state.day);
  const asOf = useView((view) => view.asOf);
  const left = rows.filter((row) => !row.isDone).length;
  const isBehind = findings !== null && rows.length === 0 && asOf === null && isAnalysisStale(network.people.size, findings.people.length);
  const isFirst = findings === null && failure === null && network.people.size > 0;

  return (
    <div className="k-side">
      <header className="k-side-head">
        <div className="k-side-title-row">
          <h2>{text(asOf === null ? 'this-week.title' : 'this-week.titlePast')}</h2>
          {rows.length > 0 && asOf === null && (
            <div className="k-actions">
              <ListModeMenu />
              <button type="button" className="k-link" onClick={openExportList}>
                {text('this-week.export')}
              </button>
            </div>
          )}
        </div>
        {rows.length > 0 && (
          <p className="k-muted">
            {asOf === null
              ? text('this-week.summary', {
                  left,
                  of: rows.length,
                  day: formatDay(mondayOf(today), today),
                  people: countPeople(network.people.values()).people,
                })
              : text('this-week.summaryPast', { day: formatDay(mondayOf(asOf), today) })}
          </p>
        )}
        {asOf === null && <Below />}
      </header>
      {failure !== null && (
        <p role="alert" className="k-card k-quiet">
          {failure}
        </p>
      )}
      {asOf === null && <LittleKnown />}
      {rows.map((row) => (
        <ReconnectCard key={row.person} row={row} found={findings?.people.find((person) => person.id === row.person)} />
      ))}
      {rows.length > 0 && left === 0 && (
        <div className={`k-card ${styles.message}`}>
          <h3>{text('this-week.allDone', { count: rows.length })}</h3>
          <p className="k-muted">{text('this-week.allDoneHint')}</p>
        </div>
      )}
      {findings && asOf === null && <AlsoDue />}
      {asOf === null && <DatesAhead />}
      {asOf === null && <WaysToHelp />}
      {findings && rows.length > 0 && asOf === null && <Introductions />}
      {(isBehind || isFirst) && (
        <p className="k-muted" role="status">
          {text('this-week.stillAnalyzing')}
        </p>
      )}
      {findings && rows.length === 0 && !isBehind && <NobodyToSuggest isEmpty={network.people.size === 0} />}
      {network.people.size > 0 && <NetworkClosure />}
    </div>
  );
}

/** From contacts alone nothing says whom one would want to write to: the list says so, and where a few answers change it. */
function LittleKnown() {
  const network = useNetwork();
  const people = useFindings((state) => state.people);
  const rows = useFindings((state) => state.rows);
  const isKnown = (id: PersonId) => people.get(id)?.contactDays !== 0 || network.people.get(id)?.closeness !== null;
  if (rows.length === 0 || !isContactsOnly(network) || rows.some(({ person }) => isKnown(person))) return null;
  return (
    <div className={`k-card ${styles.message}`}>
      <p className="k-muted">{text('this-week.littleKnown')}</p>
      <button type="button" className="k-link" onClick={() => openPage('start')}>
        {text('this-week.answerSome')}
      </button>
    </div>
  );
}

/** What stands below the cards, in one line: it must not be missed because the cards are tall. */
function Below() {
  const due = useAlsoDue();
  const { dates, promises } = useDatesAhead();
  const links = [
    { id: ALSO_DUE, count: due.length, key: 'this-week.alsoDueShort' },
    { id: DATES_AHEAD, count: dates.length, key: 'this-week.datesShort' },
    { id: PROMISES, count: promises.length, key: 'this-week.promisesShort' },
  ] as const;
  const shown = links.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  const jump = (id: string) => {
    const section = document.getElementById(id);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  return (
    <div className="k-actions">
      {shown.map(({ id, count, key }) => (
        <button key={id} type="button" className="k-link" onClick={() => jump(id)}>
          {text(key, { count })}
        </button>
      ))}
    </div>
  );
}

function NobodyToSuggest({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <div className={`k-card ${styles.message}`}>
      <h3>{text(isEmpty ? 'this-week.emptyNetwork' : 'this-week.nobody')}</h3>
      <p className="k-muted">{text(isEmpty ? 'this-week.emptyNetworkHint' : 'this-week.nobodyHint')}</p>
      <EmptyStateActions />
    </div>
  );
}
