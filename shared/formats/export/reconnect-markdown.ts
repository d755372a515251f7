/** The reconnect list as Markdown: to print, to paste into notes, to tick off. */
import { formatBirthday } from '../../lib/format-time';
import type { IsoDay } from '../../model/day';
import { text } from '../../strings/text';
import { formatPhones, type ReconnectExportRow } from './reconnect-row';

export function reconnectMarkdown(rows: readonly ReconnectExportRow[], today: IsoDay): string {
  const blocks = rows.map((row) => `- [ ] **${row.rank}. ${markdownText(row.name)}**${about(row)}\n${details(row)}`);
  return [
    `# ${text('exported-files.heading')}`,
    text('exported-files.asOf', { day: today }),
    blocks.length === 0 ? `${text('exported-files.nobody')}\n` : blocks.join('\n'),
  ].join('\n\n');
}

function about(row: ReconnectExportRow): string {
  const work = [row.position, row.company]
    .filter((part) => part !== '')
    .map(markdownText)
    .join(', ');
  const circles = row.circles.map(markdownText).join(', ');
  const parts = [work, circles].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` · ${parts.join(' · ')}`;
}

function details(row: ReconnectExportRow): string {
  const reach = [...row.emails, ...formatPhones(row), ...row.urls].map(markdownText).join(' · ');
  const lines = [
    ...row.reasons.map(markdownLine),
    row.shared.length === 0 ? '' : text('exported-files.inCommonLine', { interests: row.shared.map(markdownText).join(', ') }),
    row.opener === null ? '' : text('exported-files.openerLine', { day: row.opener.date, text: markdownText(row.opener.text) }),
    row.lastContact === null ? '' : text('exported-files.lastContactLine', { day: row.lastContact }),
    row.birthday === '' ? '' : text('exported-files.birthdayLine', { day: markdownText(formatBirthday(row.birthday)) }),
    reach === '' ? '' : text('exported-files.reachThem', { addresses: reach }),
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `  - ${line}\n`)
    .join('');
}

/**
 * Escapes text so that Markdown (CommonMark and GitHub) shows it as it is: one line, no markup, no HTML, no links, no entities. Plain addresses stay as
 * they are; a reader that links them links exactly what is written.
 */
export function markdownText(value: string): string {
  return value
    .replace(/[\u0000-\u001F\u007F\u0085\u2028\u2029\s]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, '\\$&');
}

/** The same at the start of a line, where a dash or a number would begin a list. */
export function markdownLine(value: string): string {
  return markdownText(value)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
