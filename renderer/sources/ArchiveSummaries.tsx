/** What was found, one sentence for each archive, and the questions without whose answer a file cannot be read. */
import { Button, Group } from '@mantine/core';
import type { SkippedPart, SourcesPreview } from '../../shared/contract/sources-preview';
import type { ArchiveSummary } from '../../shared/model/imports/imported-sources';
import { text } from '../../shared/strings/text';
import styles from './sources.module.css';

/** While a file waits for an answer, nothing is said of what seems empty. */
export function ArchiveSummaries({ preview }: { readonly preview: SourcesPreview }) {
  const isOpen = openDates(preview).length > 0;
  const archives = preview.archives.filter(({ people, events }) => !isOpen || people + events > 0);
  if (archives.length === 0) return null;
  return (
    <ul className={styles.summaries}>
      {archives.map((archive) => (
        <li key={archive.name}>{sentenceOf(archive)}</li>
      ))}
    </ul>
  );
}

function sentenceOf({
  name,
  isLinkedIn,
  kind,
  people,
  events,
  eventPeople,
  fromYear,
  toYear,
  isToToday,
  unneeded,
}: ArchiveSummary): string {
  const years = text('sources.years', {
    isSame: String(fromYear === toYear && !isToToday),
    isToToday: String(isToToday),
    from: String(fromYear),
    to: String(toYear),
  });
  return text('sources.summary', {
    name,
    isLinkedIn: String(isLinkedIn),
    people,
    both: String(people > 0 && events > 0),
    events,
    kind,
    eventPeople,
    years,
    isEmpty: String(people + events === 0),
    unneeded,
  });
}

interface DayOrderQuestionProps {
  readonly preview: SourcesPreview;
  readonly onAnswer: (dayFirst: boolean) => void;
}

/** Shown while some file has dates like 3/4/2024, and nothing in it tells which is the day. */
export function DayOrderQuestion({ preview, onAnswer }: DayOrderQuestionProps) {
  const [first] = openDates(preview);
  if (first === undefined) return null;
  return (
    <section aria-label={text('sources.dayOrder', first)} className={styles.question}>
      <h3>{text('sources.dayOrder', first)}</h3>
      <p className="k-muted">{text('sources.dayOrderHint')}</p>
      <Group gap={8}>
        <Button size="xs" variant="default" onClick={() => onAnswer(true)}>
          {text('sources.dayFirst')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer(false)}>
          {text('sources.monthFirst')}
        </Button>
      </Group>
    </section>
  );
}

/** Dates of which nothing tells whether they begin with the day, with their files. */
export function openDates({ files }: SourcesPreview): readonly { readonly file: string; readonly date: string }[] {
  return files.flatMap(({ path, skipped }) =>
    skipped.filter(isOpenDate).map(({ reason }) => ({ file: path, date: String((reason.values as { date?: string }).date) })),
  );
}

/** Nothing of the file was read, because its dates may mean two things. */
export function isOpenDate({ reason }: SkippedPart): boolean {
  return reason.key === 'sources.unclearDate';
}
