/** The columns of the people table: the facts that the graph draws, as text. `test/renderer/parity.test.ts` holds the two together. */
import { type ReactNode, useMemo } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { openerFor } from '../../shared/analysis/suggestions/conversation-opener';
import { formatBirthday, formatDay } from '../../shared/lib/format-time';
import { type MeasureContext, measureCell } from '../../shared/measures/measure';
import { TABLE_MEASURES } from '../../shared/measures/measures';
import type { PersonId } from '../../shared/model/ids';
import type { Network, Person } from '../../shared/model/network';
import { openerSentence } from '../../shared/sentences/reconnect-sentences';
import { everyInterval } from '../../shared/strings/phrases';
import { type MessageKey, text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
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

/** Fields that can be edited in their cell. */
export type CellField = 'name' | 'position' | 'company' | 'place' | 'birthday' | 'cadenceDays' | 'circles';

export interface Column {
  readonly key: string;
  readonly label: MessageKey;
  /** CSS width of a grid column, which names its least width in pixels. */
  readonly width: string;
  /** Null is an empty cell: it sorts last in both directions. */
  readonly sortBy: (row: TableRow) => string | number | null;
  readonly cell: (row: TableRow, context: MeasureContext) => ReactNode;
  /** What an edit in the cell changes. Absent: the cell shows what is computed. */
  readonly field?: CellField;
}

/** A field with one text. */
function textColumn(field: 'position' | 'company' | 'place', label: MessageKey): Column {
  return {
    key: field,
    label,
    width: 'minmax(120px, 1fr)',
    sortBy: ({ person }) => person[field] || null,
    cell: ({ person }) => muted(person[field]),
    field,
  };
}

const NAME: Column = {
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
  field: 'name',
};

const CIRCLES: Column = {
  key: 'circles',
  label: 'people.circles',
  width: 'minmax(110px, 0.9fr)',
  sortBy: ({ circles }) => circles || null,
  cell: ({ circles }) => muted(circles),
  field: 'circles',
};

const TIE: Column = {
  key: 'tie',
  label: 'people.tie',
  width: '130px',
  sortBy: ({ found, person: { standing } }) => {
    if (!found) return null;
    if (standing !== 'ordinary') return standingLabel(standing);
    return found.weakTieName === null ? stateLabel(found.state) : weakTieLabel(found.weakTieName);
  },
  cell: ({ found, person }) => <TieBadge found={found} standing={person.standing} />,
};

const RHYTHM: Column = {
  key: 'rhythm',
  label: 'people.toRhythm',
  width: '130px',
  sortBy: ({ person }) => person.cadenceDays,
  cell: ({ person }) => muted(person.cadenceDays === null ? '' : everyInterval(person.cadenceDays)),
  field: 'cadenceDays',
};

const BIRTHDAY: Column = {
  key: 'birthday',
  label: 'person.birthday',
  width: '130px',
  // In the order of the year: who comes next is together.
  sortBy: ({ person }) => person.birthday.slice(-5) || null,
  cell: ({ person }) => muted(formatBirthday(person.birthday)),
  field: 'birthday',
};

const INTERESTS: Column = {
  key: 'interests',
  label: 'people.caresAbout',
  width: 'minmax(130px, 1.3fr)',
  sortBy: ({ interests }) => interests || null,
  cell: ({ interests }) => muted(interests),
};

function Opener({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const opener = useMemo(() => openerFor(network, person, today), [network, person, today]);
  if (opener === null) return null;
  const sentence = openerSentence(opener, { network, today });
  return (
    <bdi className="k-muted" title={text('people.openerSource', { opener: sentence, day: formatDay(opener.date, today) })}>
      {sentence}
    </bdi>
  );
}

/** Something true to begin with, from a dated entry, the first of what `kith trip` says, too. It is shown by itself when the search asks for whom the user knows in a place. */
const OPENER: Column = {
  key: 'opener',
  label: 'people.opener',
  width: 'minmax(240px, 3fr)',
  sortBy: () => null,
  cell: ({ person }) => <Opener person={person.id} />,
};

const MEASURES = TABLE_MEASURES.map(
  (measure): Column => ({
    key: measure.key,
    label: measure.label,
    width: measure.column.width,
    sortBy: ({ found }) => (found ? measure.column.sortBy(found) : null),
    cell: ({ found }, context) => muted(found ? measureCell(measure, found, context) : ''),
  }),
);

/** All, in the order in which the user chooses from them. The first is always shown. */
export const COLUMNS: readonly [Column, ...Column[]] = [
  NAME,
  textColumn('company', 'people.company'),
  textColumn('position', 'person.position'),
  textColumn('place', 'people.place'),
  CIRCLES,
  TIE,
  ...MEASURES,
  RHYTHM,
  BIRTHDAY,
  INTERESTS,
  OPENER,
];

const HIDDEN_AT_FIRST: ReadonlySet<string> = new Set(['position', 'place', 'rhythm', 'birthday', 'opener']);

/** Columns after the name, as long as the user chooses no others. */
export const USUAL_COLUMNS: readonly string[] = COLUMNS.slice(1).flatMap(({ key }) => (HIDDEN_AT_FIRST.has(key) ? [] : [key]));

/** On a trip, with how to begin beside the name. */
export function columnsOfTrip(columns: readonly Column[]): readonly Column[] {
  const [name, ...others] = columns;
  return name === undefined || columns.includes(OPENER) ? columns : [name, OPENER, ...others];
}

/** @param keys as saved: may name columns that Kith no longer has; empty: the usual ones */
export function shownColumns(keys: readonly string[]): readonly Column[] {
  const chosen = [...new Set(keys)].flatMap((key) => COLUMNS.find((column, index) => index > 0 && column.key === key) ?? []);
  return chosen.length > 0 ? [COLUMNS[0], ...chosen] : [COLUMNS[0], ...shownColumns(USUAL_COLUMNS).slice(1)];
}

/** Moves a column one place to the left (-1) or to the right (1). */
export function movedColumn(keys: readonly string[], key: string, by: -1 | 1): readonly string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return keys;
  const others = keys.filter((each) => each !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
}

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
