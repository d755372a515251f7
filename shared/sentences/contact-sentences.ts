/** What a contacts file says, as lists of rows in words (shared/analysis/contacts). Each row is a claim that can be counted in the file. */

import type { ConnectionWave } from '../analysis/contacts/connection-waves';
import type { ContactCoverage, ContactFindings } from '../analysis/contacts/contact-findings';
import type { TargetAnswer } from '../analysis/contacts/find-targets';
import type { NextSource } from '../analysis/contacts/next-source';
import { formatList } from '../lib/format-text';
import { formatDay } from '../lib/format-time';
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
import { type MessageKey, text } from '../strings/text';

/** A line of a list: what it says, and of whom. */
export interface ContactRow {
  readonly words: string;
  readonly people: readonly PersonId[];
}

export interface ContactSection {
  readonly id: 'firms' | 'schools' | 'places' | 'domains' | 'work' | 'severalSources';
  readonly title: string;
  readonly hint: string | null;
  readonly rows: readonly ContactRow[];
}

/** The lists of groups that have rows. */
export function contactSections(findings: ContactFindings): readonly ContactSection[] {
  const { firms, schools, places, domains, work, severalSources } = findings;
  const named = (groups: readonly { readonly name: string; readonly people: readonly PersonId[] }[]) =>
    groups.map(({ name, people }) => ({ words: name, people }));
  const sections: readonly ContactSection[] = [
    { id: 'firms', title: text('start.firms'), hint: null, rows: named(firms) },
    { id: 'schools', title: text('start.schools'), hint: null, rows: named(schools) },
    { id: 'places', title: text('start.places'), hint: null, rows: named(places) },
    {
      id: 'work',
      title: text('start.work'),
      hint: text('start.workHint'),
      rows: work.map((group) => ({ words: text(`start.work-${group.work}`), people: group.people })),
    },
    { id: 'domains', title: text('start.domains'), hint: null, rows: named(domains) },
    {
      id: 'severalSources',
      title: text('start.severalSources'),
      hint: null,
      rows: severalSources.map(({ sources, people }) => ({
        words: text('start.inSources', { sources: formatList(sources.map(sourceLabel)) }),
        people,
      })),
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const SOURCE_LABELS: ReadonlyMap<string, MessageKey> = new Map([
  ['linkedin', 'import.formatLinkedin'],
  ['google', 'import.formatGoogle'],
  ['outlook', 'import.formatOutlook'],
  ['thunderbird', 'import.formatThunderbird'],
  ['csv', 'import.formatCsv'],
]);

/** How a source of people is called: "Google contacts", "WhatsApp". */
export function sourceLabel(source: string): string {
  const key = SOURCE_LABELS.get(source);
  return key === undefined ? text('start.source', { source }) : text(key as 'import.formatCsv');
}

/** "19 people in the week of 3 June 2019, 15 of them now at Contoso" */
export function waveSentence({ week, people, shared }: ConnectionWave, today: IsoDay): string {
  return text('start.wave', {
    count: people.length,
    day: formatDay(week, today),
    kind: shared?.kind ?? 'none',
    shared: shared?.people.length ?? 0,
    name: shared?.name ?? '',
  });
}

const FACTS = {
  contact: 'start.hasContact',
  closeness: 'start.hasCloseness',
  firm: 'start.hasFirm',
  place: 'start.hasPlace',
  knownSince: 'start.hasKnownSince',
  email: 'start.hasEmail',
  phone: 'start.hasPhone',
  birthday: 'start.hasBirthday',
} as const satisfies Partial<Record<keyof ContactCoverage, MessageKey>>;

/** Of how many people each fact is known. */
export function coverageRows(
  coverage: ContactCoverage,
): readonly { readonly label: string; readonly count: number; readonly share: string }[] {
  return (Object.keys(FACTS) as (keyof typeof FACTS)[]).map((fact) => ({
    label: text(FACTS[fact]),
    count: coverage[fact],
    share: text('start.ofPeople', { count: coverage[fact], people: coverage.people }),
  }));
}

const NEXT = {
  'linkedin-messages': 'start.nextLinkedin',
  mail: 'start.nextMail',
  calendar: 'start.nextCalendar',
  chats: 'start.nextChats',
} as const satisfies Record<NextSource['kind'], MessageKey>;

/** Why a file of that kind would add most. Null: no kind of file would add much. */
export function nextSourceSentence(next: NextSource | null, people: number): string {
  return next === null ? text('start.nextNone') : text(NEXT[next.kind], { reach: next.reach, people });
}

const TARGETS = {
  person: 'start.targetPerson',
  firm: 'start.targetFirm',
  school: 'start.targetSchool',
  place: 'start.targetPlace',
} as const;

/** One row for each thing that a line of a pasted list is. */
export function targetRows(answers: readonly TargetAnswer[]): readonly ContactRow[] {
  return answers.flatMap(({ line, found }) =>
    found.map(({ kind, people }) => ({ words: text(TARGETS[kind], { line, count: people.length }), people })),
  );
}

/** The lines that nobody answers to, or null. */
export function linesWithNobody(answers: readonly TargetAnswer[]): string | null {
  const lines = answers.filter(({ found }) => found.length === 0).map(({ line }) => line);
  return lines.length === 0 ? null : text('start.targetNobody', { lines: lines.join(', ') });
}
