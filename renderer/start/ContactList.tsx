import { type CSSProperties, useState } from 'react';
import type { Door } from '../../shared/analysis/contacts/contact-groups';
import { worksOf } from '../../shared/analysis/contacts/kinds-of-work';
import { formatNumber } from '../../shared/lib/format-text';
import type { ContactRow } from '../../shared/sentences/contact-sentences';
import { text } from '../../shared/strings/text';
import { PersonLine, PersonName } from '../components/PersonLine';
import { useNetwork } from '../state/network/document-store';
import { LimitedList } from '../ui/LimitedList';
import { bdi, richText } from '../ui/RichText';
import styles from './StartPage.module.css';

const ROWS_SHOWN = 6;
const PEOPLE_SHOWN = 12;

interface ContactListProps {
  readonly title: string;
  readonly hint: string | null;
  readonly rows: readonly ContactRow[];
  /** The words say how many already. */
  readonly hasNoBars?: boolean;
}

/** Groups of people, each with their number. A group opens to show who. */
export function ContactList({ title, hint, rows, hasNoBars = false }: ContactListProps) {
  const most = Math.max(1, ...rows.slice(0, ROWS_SHOWN).map(({ people }) => people.length));
  return (
    <section className={`k-card ${styles.card}`} aria-label={title}>
      <h2>{title}</h2>
      {hint !== null && <p className="k-muted">{hint}</p>}
      <LimitedList items={rows} limit={ROWS_SHOWN}>
        {(row) => (
          <li key={row.words}>
            <ContactGroupRow row={row} share={hasNoBars ? null : Math.min(1, row.people.length / most)} />
          </li>
        )}
      </LimitedList>
    </section>
  );
}

/** `share`: the length of the bar, 0 to 1; null: neither bar nor number. */
export function ContactGroupRow({ row, share }: { readonly row: ContactRow; readonly share: number | null }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.row} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi className={styles.words}>{row.words}</bdi>
        {share !== null && (
          <>
            <span className="k-number">{formatNumber(row.people.length)}</span>
            <span className={styles.bar} style={{ '--share': share } as CSSProperties} aria-hidden />
          </>
        )}
      </summary>
      {isOpen && <GroupPeople row={row} />}
    </details>
  );
}

function GroupPeople({ row }: { readonly row: ContactRow }) {
  const network = useNetwork();
  return (
    <div className={styles.people}>
      <LimitedList items={row.people.filter((id) => network.people.has(id))} limit={PEOPLE_SHOWN}>
        {(id) => {
          const person = network.people.get(id);
          return (
            <li key={id}>
              <PersonLine person={id}>
                <bdi>{[person?.position, person?.company, person?.place].filter((part) => part).join(', ')}</bdi>
              </PersonLine>
            </li>
          );
        }}
      </LimitedList>
    </div>
  );
}

const DOORS_SHOWN = 6;

/** Firms where the user knows exactly one person; those who lead there first. */
export function Doors({ doors }: { readonly doors: readonly Door[] }) {
  const { people } = useNetwork();
  const leads = ({ person }: Door) => worksOf(people.get(person)?.position ?? '').includes('leadership');
  const rows = [...doors.filter(leads), ...doors.filter((door) => !leads(door))];
  return (
    <section className={`k-card ${styles.card}`} aria-labelledby="start-doors">
      <h2 id="start-doors">{text('start.doors')}</h2>
      <p className="k-muted">{text('start.doorsHint', { count: doors.length })}</p>
      <LimitedList items={rows} limit={DOORS_SHOWN}>
        {({ firm, person }) => {
          const position = people.get(person)?.position ?? '';
          return (
            <li key={person} className={styles.words}>
              {position === ''
                ? richText('start.door', { firm: bdi(firm), person: <PersonName person={person} isAccented /> })
                : richText('start.doorWithPosition', {
                    firm: bdi(firm),
                    person: <PersonName person={person} isAccented />,
                    position: bdi(position),
                  })}
            </li>
          );
        }}
      </LimitedList>
    </section>
  );
}
