/** The reconnect list as Markdown: to print, to paste into notes, to tick off. */
import { formatBirthday } from '../../lib/format-time';
import type { IsoDay } from '../../model/day';
import { formatPhones, type ReconnectExportRow } from './reconnect-row';

export function reconnectMarkdown(rows: readonly ReconnectExportRow[], today: IsoDay): string {
  const blocks = rows.map((row) => `- [ ] **${row.rank}. ${markdownText(row.name)}**${about(row)}\n${details(row)}`);
  return `# Get back in touch\n\nAs of ${today}.\n\n${blocks.length === 0 ? 'Nobody this week.\n' : blocks.join('\n')}`;
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
    row.shared.length === 0 ? '' : `In common: ${row.shared.map(markdownText).join(', ')}`,
    row.opener === null ? '' : `To begin with (${row.opener.date}): ${markdownText(row.opener.text)}`,
    row.lastContact === null ? '' : `Last contact: ${row.lastContact}`,
    row.birthday === '' ? '' : `Birthday: ${markdownText(formatBirthday(row.birthday))}`,
    reach === '' ? '' : `Reach them: ${reach}`,
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `  - ${line}\n`)
    .join('');
}

/**
 * Text that reads as itself in Markdown (CommonMark and GitHub): one line, no markup, no HTML, no links, no entities. Bare addresses stay bare:
 * readers that link them themselves link what is written.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\u0000-\u001F\u007F\u0085\u2028\u2029\s]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^]/g, '\\$&');
}

/** The same where it begins a line: there a dash or a number would begin a list. */
export function markdownLine(text: string): string {
  return markdownText(text)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
