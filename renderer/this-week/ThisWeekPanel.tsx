import { formatDay } from '../../shared/lib/format-time';
import { mondayOf } from '../../shared/model/day';
import { text } from '../../shared/strings/text';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { NetworkClosure } from '../components/NetworkClosure';
import { useToday } from '../state/clock';
import { openExportList } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { isAnalysisStale, useFindings } from '../state/network/findings-store';
import { useView } from '../state/view/view-store';
import { Introductions } from './Introductions';
import { ListModeMenu } from './ListModeMenu';
import { ReconnectCard } from './ReconnectCard';

/** Whom to get back in touch with this week: five people, each with a reason and something true to say. */
export function ThisWeekPanel() {
  const network = useNetwork();
  const { findings, rows, failure } = useFindings();
  const today = useToday((state) => state.day);
  const asOf = useView((view) => view.asOf);
  const left = rows.filter((row) => !row.isDone).length;
  const done = rows.length - left;
  const isBehind = findings !== null && rows.length === 0 && asOf === null && isAnalysisStale(network.people.size, findings.people.length);

  return (
    <div className="k-side">
      <header className="k-side-head">
        <div className="k-side-title-row">
          <h2>{asOf === null ? 'This week' : 'That week'}</h2>
          {rows.length > 0 && asOf === null && (
            <div className="k-actions">
              <ListModeMenu />
              <button type="button" className="k-link" onClick={openExportList}>
                Export…
              </button>
            </div>
          )}
        </div>
        {rows.length > 0 && (
          <p className="k-muted">
            {asOf !== null
              ? `Whom Kith would have suggested in the week of ${formatDay(mondayOf(asOf), today)}.`
              : `${left === 0 ? 'All done' : `${left} of ${rows.length} left`} · week of ${formatDay(mondayOf(today), today)} · out of ${text('common.people', { count: network.people.size })}`}
          </p>
        )}
      </header>
      {failure !== null && (
        <p role="alert" className="k-card k-quiet">
          {failure}
        </p>
      )}
      {rows.map((row) => (
        <ReconnectCard key={row.person} row={row} found={findings?.people.find((person) => person.id === row.person)} />
      ))}
      {rows.length > 0 && left === 0 && (
        <div className="k-card k-all-done">
          <h3>You were in touch with all {text('common.people', { count: done })} of this week.</h3>
          <p className="k-muted">The next list is chosen on Monday. There is nothing to catch up on.</p>
        </div>
      )}
      {findings && rows.length > 0 && asOf === null && <Introductions />}
      {isBehind && <p className="k-muted">The list follows once everybody has been looked through.</p>}
      {findings && rows.length === 0 && !isBehind && <NobodyToSuggest isEmpty={network.people.size === 0} />}
      {network.people.size > 0 && <NetworkClosure />}
    </div>
  );
}

function NobodyToSuggest({ isEmpty }: { readonly isEmpty: boolean }) {
  return (
    <div className="k-card k-nobody">
      <h3>{isEmpty ? 'Nobody here yet' : 'Nobody to suggest this week'}</h3>
      <p className="k-muted">
        {isEmpty
          ? 'Import your contacts, or log the last conversation you enjoyed.'
          : 'Everyone has been contacted lately, is snoozed, or has something planned. Log contacts as they happen; Kith notices who goes quiet.'}
      </p>
      <EmptyStateActions />
    </div>
  );
}
