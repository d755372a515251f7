/** How a search in words was read, in words: for chips, and for the command line. */
import { formatChoices } from '../lib/format-text';
import { formatDay, formatDays, formatMonth, monthName } from '../lib/format-time';
import { assertNever } from '../lib/result';
import { dayNumber, type IsoDay, isoDay } from '../model/day';
import type { Network } from '../model/network';
import type { Clause, Span, Term } from '../query/query';
import { text } from '../strings/text';

/** "not in touch from 1 January 2024 on", "place: Lisbon or Porto". */
export function clauseWords(clause: Clause, network: Network, today: IsoDay): string {
  const [first, ...others] = clause.any;
  const isNegatedItself = clause.isNot && others.length === 0 && (first.kind === 'contact' || first.kind === 'has');
  const words = formatChoices(clause.any.map((term) => (isNegatedItself ? negatedWords(term, today) : termWords(term, network, today))));
  const whole = clause.isNot && !isNegatedItself ? text('search.not', { clause: words }) : words;
  return clause.isUnsure ? text('search.maybe', { clause: whole }) : whole;
}

function negatedWords(term: Term, today: IsoDay): string {
  if (term.kind === 'contact') return text('search.noContact', { how: term.how, when: spanWords(term.span, today) });
  return term.kind === 'has' ? text('search.lacks', { field: term.field }) : '';
}

function termWords(term: Term, network: Network, today: IsoDay): string {
  switch (term.kind) {
    case 'contact':
      return text('search.contact', { how: term.how, when: spanWords(term.span, today) });
    case 'about':
      return text('search.about', { words: term.words, when: spanWords(term.span, today) });
    case 'place':
      return text('search.place', { name: term.name });
    case 'company':
      return text('search.company', { name: term.name });
    case 'circle':
      return text('search.circle', { name: network.circles.get(term.id)?.name ?? '' });
    case 'interest':
      return text('search.interest', { name: network.interests.get(term.id)?.name ?? '' });
    case 'through':
      return text('search.through', { name: formatChoices(term.people.map((id) => network.people.get(id)?.name ?? '')) });
    case 'source':
      return text('search.source', { source: term.source });
    case 'birthday':
      return text('search.birthday', { month: monthName(term.month) });
    case 'has':
      return text('search.has', { field: term.field });
    case 'stay':
      return text('search.stay', { count: term.count, unit: term.unit });
    case 'due':
      return text('search.due');
    case 'state':
      return text(`labels.state.${term.state}`);
    case 'set-aside':
      return text(`labels.setAside.${term.way}`);
    case 'text':
      return text('search.text', { words: term.words });
    default:
      return assertNever(term);
  }
}

/** "in June 2025", "from 3 May on"; "none" for any time. */
function spanWords({ from, to }: Span, today: IsoDay): string {
  if (from === null && to === null) return 'none';
  if (from === null) return text('search.upTo', { day: formatDay(to ?? today, today) });
  if (to === null) return text('search.since', { day: formatDay(from, today) });
  if (from === to) return text('search.onDay', { day: formatDay(from, today) });
  const dayAfter = isoDay(dayNumber(to) + 1);
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return text('search.during', { period: from.slice(0, 4) });
  const isMonth = from.endsWith('-01') && dayAfter.endsWith('-01') && dayNumber(to) - dayNumber(from) < 31;
  if (isMonth) return text('search.during', { period: formatMonth(from, today) });
  return text('search.between', formatDays(from, to, today));
}
