/** The columns of the people table: the facts that the graph draws, as text. `test/renderer/parity.test.ts` holds the two together. */
import type { ReactNode } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { type MeasureContext, measureCell } from '../../shared/measures/measure';
import { TABLE_MEASURES } from '../../shared/measures/measures';
import type { Network, Person } from '../../shared/model/network';
import type { MessageKey } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { TieBadge } from '../components/TieBadge';
import { standingLabel, stateLabel, weakTieLabel } from '../state/ui-labels';
import styles from './PeopleTable.module.css';

export interface TableRow {
  readonly person: Person;
  readonly found: PersonFindings | undefined;
  readonly circles: string;
  readonly interests: string;
}

export function tableRow(network: Network, person: Person, found: PersonFindings | undefined): TableRow {
  return {
    person,
    found,
    circles: person.circles.map((id) => network.circles.get(id)?.name ?? '').join(', '),
    interests: (found?.interests ?? person.interests).map((id) => network.interests.get(id)?.name ?? '').join(', '),
  };
}

export interface Column {
  readonly key: string;
  readonly label: MessageKey;
  /** CSS width of a grid column. */
  readonly width: string;
  /** Null is an empty cell: it sorts last in both directions. */
  readonly sortBy: (row: TableRow) => string | number | null;
  readonly cell: (row: TableRow, context: MeasureContext) => ReactNode;
}

export const COLUMNS: readonly Column[] = [
  {
    key: 'name',
    label: 'people.name',
    width: 'minmax(170px, 1.6fr)',
    sortBy: ({ person }) => person.name,
    cell: ({ person }) => (
      <span className={styles.name}>
        <Avatar person={person.id} size={24} />
        <bdi>{person.name}</bdi>
      </span>
    ),
  },
  {
    key: 'company',
    label: 'people.company',
    width: 'minmax(120px, 1fr)',
    sortBy: ({ person }) => person.company || null,
    cell: ({ person }) => muted(person.company),
  },
  {
    key: 'circles',
    label: 'people.circles',
    width: 'minmax(110px, 0.9fr)',
    sortBy: ({ circles }) => circles || null,
    cell: ({ circles }) => muted(circles),
  },
  {
    key: 'tie',
    label: 'people.tie',
    width: '150px',
    sortBy: ({ found, person: { standing } }) => {
      if (!found) return null;
      if (standing !== 'ordinary') return standingLabel(standing);
      return found.weakTieName === null ? stateLabel(found.state) : weakTieLabel(found.weakTieName);
    },
    cell: ({ found, person }) => <TieBadge found={found} standing={person.standing} />,
  },
  ...TABLE_MEASURES.map(
    (measure): Column => ({
      key: measure.key,
      label: measure.label,
      width: measure.column.width,
      sortBy: ({ found }) => (found ? measure.column.sortBy(found) : null),
      cell: ({ found }, context) => muted(found ? measureCell(measure, found, context) : ''),
    }),
  ),
  {
    key: 'interests',
    label: 'people.caresAbout',
    width: 'minmax(130px, 1.3fr)',
    sortBy: ({ interests }) => interests || null,
    cell: ({ interests }) => muted(interests),
  },
];

export interface Sorting {
  readonly key: Column['key'];
  readonly isDescending: boolean;
}

/** Equal values are in order of their names. */
export function sortRows(rows: readonly TableRow[], { key, isDescending }: Sorting): readonly TableRow[] {
  const column = COLUMNS.find((candidate) => candidate.key === key);
  if (!column) return rows;
  const sign = isDescending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return [...rows].sort((x, y) => {
    const a = column.sortBy(x);
    const b = column.sortBy(y);
    if (a === b) return collator.compare(x.person.name, y.person.name);
    if (a === null) return 1;
    if (b === null) return -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}

function muted(value: string): ReactNode {
  return <bdi className="k-muted">{value}</bdi>;
}
