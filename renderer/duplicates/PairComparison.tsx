/** The people of one decision side by side: why they may be one, each field with what differs lit, and the history of both. */
import { formatRelativeDay } from '../../shared/lib/format-time';
import type { Person } from '../../shared/model/network';
import { duplicateReasons } from '../../shared/sentences/duplicate-reasons';
import { text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { type ComparedRow, comparedRows } from './compared-fields';
import styles from './DuplicatesPage.module.css';
import type { ReviewItem } from './review-items';

interface PairComparisonProps {
  readonly item: ReviewItem;
  readonly taken: readonly string[];
  readonly onTake: (field: string, isTaken: boolean) => void;
}

export function PairComparison({ item, taken, onTake }: PairComparisonProps) {
  const network = useNetwork();
  const people = item.members.flatMap((id) => network.people.get(id) ?? []);
  const { reasons, against } = duplicateReasons(item.evidence);
  return (
    <>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason} className="k-badge" data-tone="accent">
            <bdi>{reason}</bdi>
          </li>
        ))}
        {against.map((reason) => (
          <li key={reason} className="k-badge" data-tone="warning">
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {people.map((person) => (
              <th key={person.id} scope="col">
                <span className={styles.person}>
                  <Avatar person={person.id} size={28} />
                  <bdi>{person.name}</bdi>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparedRows(network, people).map((row) => (
            <FieldRow key={row.field} row={row} people={people} taken={taken} onTake={onTake} />
          ))}
          <HistoryRow people={people} />
        </tbody>
      </table>
    </>
  );
}

interface FieldRowProps {
  readonly row: ComparedRow;
  readonly people: readonly Person[];
  readonly taken: readonly string[];
  readonly onTake: PairComparisonProps['onTake'];
}

/** Of two different values the user chooses one by a click. Values of lists are all kept. */
function FieldRow({ row, people, taken, onTake }: FieldRowProps) {
  const { choice, isSame, cells, label } = row;
  const canChoose = choice !== null && !isSame && people.length === 2 && cells.every((cell) => cell.length > 0) && choice !== 'notes';
  const isSecond = choice !== null && taken.includes(choice);
  return (
    <tr data-differs={!isSame || undefined}>
      <th scope="row">{label}</th>
      {people.map((person, i) => {
        const values = cells[i] ?? [];
        const isChosen = (i === 1) === isSecond;
        return (
          <td key={person.id}>
            {values.length === 0 ? (
              <span className="k-muted">{text('duplicates.noValue')}</span>
            ) : canChoose ? (
              <button
                type="button"
                className={styles.choice}
                aria-pressed={isChosen}
                aria-label={text('duplicates.useValue', { value: values[0] ?? '', field: label })}
                onClick={() => onTake(choice, i === 1)}
              >
                <bdi>{values[0]}</bdi>
              </button>
            ) : (
              values.map((value) => (
                <span key={value} className={styles.value}>
                  <bdi>{value}</bdi>
                </span>
              ))
            )}
          </td>
        );
      })}
    </tr>
  );
}

function HistoryRow({ people }: { readonly people: readonly Person[] }) {
  const findings = useFindings((state) => state.people);
  const today = useToday((state) => state.day);
  return (
    <tr>
      <th scope="row">{text('duplicates.history')}</th>
      {people.map(({ id }) => {
        const found = findings.get(id);
        const last = found?.lastContact ? formatRelativeDay(found.lastContact, today) : '';
        return <td key={id}>{text('duplicates.contacts', { count: found?.contactDays ?? 0, last })}</td>;
      })}
    </tr>
  );
}
