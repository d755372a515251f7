import { useMemo } from 'react';
import { type DueRow, dueList } from '../../shared/analysis/suggestions/due-list';
import { dueSentenceBesideName } from '../../shared/sentences/due-sentences';
import { text } from '../../shared/strings/text';
import { PersonLine } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openPage, setFilters } from '../state/view/view-actions';
import { LimitedList } from '../ui/LimitedList';
import styles from './AlsoDue.module.css';
import { DoneMenu } from './CardActions';

const SHOWN = 5;
/** The id of the section, to jump to. */
export const ALSO_DUE = 'also-due';

/** Everybody who is due by the rhythm the user set and is not among the people of the week. Nobody leaves it by the passing of a week. */
export function AlsoDue() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const due = useAlsoDue();
  if (due.length === 0) return null;
  const showInTable = () => {
    setFilters({ measures: { due: ['due'] } });
    openPage('people');
  };
  return (
    <Section
      id={ALSO_DUE}
      title={text('this-week.alsoDue', { count: due.length })}
      aside={
        <button type="button" className="k-link k-secondary" onClick={showInTable}>
          {text('this-week.alsoDueTable')}
        </button>
      }
    >
      <LimitedList items={due} limit={SHOWN}>
        {(row) => {
          const person = network.people.get(row.person);
          return (
            person && (
              <li key={row.person} className={styles.row}>
                <PersonLine person={row.person}>{dueSentenceBesideName(row.due, today)}</PersonLine>
                <DoneMenu person={person} />
              </li>
            )
          );
        }}
      </LimitedList>
    </Section>
  );
}

/** Who is due and not among the people of the week. */
export function useAlsoDue(): readonly DueRow[] {
  const network = useNetwork();
  const { findings, rows } = useFindings();
  const today = useToday((state) => state.day);
  return useMemo(() => {
    const listed = new Set(rows.map(({ person }) => person));
    return dueList(network, findings?.people ?? [], today).filter(({ person }) => !listed.has(person));
  }, [network, findings, rows, today]);
}
