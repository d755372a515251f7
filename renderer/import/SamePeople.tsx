/** Rows that may be people of the network: the user takes them as the same, one by one or all that share the company too. */
import { Button, Group } from '@mantine/core';
import { type ImportReport, type PossibleDuplicate, sameAnswerKey, takeAllSame } from '../../shared/formats/import/import-plan';
import { fold } from '../../shared/model/fold';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import styles from './import.module.css';
import type { Answers } from './protocol';

const MAX_LISTED = 50;

interface SamePeopleProps {
  readonly report: ImportReport;
  readonly answers: Answers;
  /** The answers to add; `new` keeps a row apart again. */
  readonly onAnswer: (answers: Answers) => void;
}

interface Taken {
  readonly line: number;
  readonly like: PersonId;
}

export function SamePeople({ report, answers, onAnswer }: SamePeopleProps) {
  const network = useNetwork();
  const taken = takenRows(answers);
  const isTaken = new Set(taken.map(({ line }) => line)); // the report does not know the latest answers yet
  const offered = report.possibleDuplicates.filter(({ line, canTake }) => canTake !== undefined && !isTaken.has(line));
  // Certain by more than one key: Kith takes them, and the user can keep each apart.
  const joined = (report.joined ?? [])
    .filter(({ line }) => !answers.has(sameAnswerKey(line)))
    .map(({ person: like, ...row }) => ({ ...row, like }));
  if (offered.length + taken.length + joined.length === 0) return null;
  const all = takeAllSame(report);
  const lines = [
    ...offered.map((each) => ({ ...each, isTaken: false })),
    ...[...taken, ...joined].map((each) => ({ ...each, isTaken: true })),
  ];
  return (
    <section aria-labelledby="import-same">
      <Group justify="space-between" align="flex-end" gap={12} mt={16}>
        <h3 id="import-same" className={styles.plainHeading}>
          {text('import.samePeople')}
        </h3>
        {all.size > 1 && (
          <Button size="xs" variant="default" onClick={() => onAnswer(all)}>
            {text('import.takeAllSame', { count: all.size })}
          </Button>
        )}
      </Group>
      <p className="k-muted k-below">{text('import.samePeopleHint')}</p>
      <ul className={styles.samples}>
        {lines
          .sort((a, b) => a.line - b.line)
          .slice(0, MAX_LISTED)
          .map((each) => (
            <SameRow key={each.line} each={each} network={network} onAnswer={onAnswer} />
          ))}
      </ul>
      {lines.length > MAX_LISTED && <p className="k-muted">{text('import.andMore', { count: lines.length - MAX_LISTED })}</p>}
    </section>
  );
}

interface SameRowProps {
  readonly each: Taken & Partial<PossibleDuplicate> & { readonly isTaken: boolean };
  readonly network: Network;
  readonly onAnswer: SamePeopleProps['onAnswer'];
}

function SameRow({ each: { line, like, canTake, name, isTaken }, network, onAnswer }: SameRowProps) {
  const person = network.people.get(like);
  const known = [person?.name, person?.company, person?.emails[0]].filter(Boolean).join(' · ');
  const who = name ?? person?.name ?? '';
  return (
    <li className={styles.sameRow}>
      <b>
        <bdi>{who}</bdi>
      </b>
      <span className={`k-muted ${styles.cut}`}>
        <bdi>{text(isTaken ? 'import.takenAs' : likenessKey(who, person?.name ?? '', canTake === 'company'), { person: known })}</bdi>
      </span>
      <span className="k-muted k-number">{text('import.line', { line })}</span>
      <Button
        size="xs"
        variant={isTaken ? 'subtle' : 'default'}
        aria-label={text(isTaken ? 'import.keepApartRow' : 'import.takeAsSameRow', { name: who, line })}
        onClick={() => onAnswer(new Map([[sameAnswerKey(line), isTaken ? 'new' : like]]))}
      >
        {text(isTaken ? 'import.keepApart' : 'import.takeAsSame')}
      </Button>
    </li>
  );
}

/** What a row has in common with somebody known. The matching also finds names that are written in another way. */
export function likenessKey(name: string, known: string, hasCompany = false) {
  if (fold(name) === fold(known)) return hasCompany ? 'import.sameNameAndCompany' : 'import.sameNameAs';
  return hasCompany ? 'import.similarNameAndCompany' : 'import.similarNameAs';
}

/** The rows that the user has taken as somebody known. */
function takenRows(answers: Answers): Taken[] {
  const prefix = sameAnswerKey(0).slice(0, -1);
  return [...answers].flatMap(([key, like]) =>
    key.startsWith(prefix) && like !== 'new' ? [{ line: Number(key.slice(prefix.length)), like }] : [],
  );
}
