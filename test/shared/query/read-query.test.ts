import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../shared/model/day';
import { seededRandom } from '../../../shared/model/ids';
import { type Clause, type Term, withoutClause } from '../../../shared/query/query';
import { readQuery } from '../../../shared/query/read-query';
import { vocabularyOf } from '../../../shared/query/vocabulary';
import { networkOf } from '../../builders/network-builder';

const TODAY = '2026-11-30' as IsoDay;
const linkedin = [{ source: 'linkedin', key: 'x' }];
const network = networkOf({
  people: [
    { name: 'Ana Kovač', place: 'Lisbon, Portugal', company: 'Contoso', origins: linkedin },
    { name: 'Ana Silva', place: 'Porto', company: 'Acme Labs' },
    { name: 'Ben Lee', place: 'New York', company: 'Fabrikam', position: 'Product designer' },
    { name: 'Will May', place: 'Choir' },
    { name: 'April June', nickname: 'Juno', company: 'Google', origins: [{ source: 'google', key: 'y' }] },
    { name: 'Seen Wong' },
  ],
  interests: { climbing: '', surfing: '', photography: '', chess: '', running: '', cycling: '', 'ice hockey': '', design: '', jazz: '' },
  circles: { Choir: '', 'Book club': '', Family: '' },
});
const vocabulary = vocabularyOf(network);
const nameOf = (id: string) => network.interests.get(id as never)?.name ?? network.circles.get(id as never)?.name ?? id;

/** One term in short: "met 2026-06-01..2026-06-30", "place Lisbon". */
function short(term: Term): string {
  switch (term.kind) {
    case 'contact':
      return `${term.how} ${term.span.from ?? ''}..${term.span.to ?? ''}`;
    case 'about':
      return `about ${term.words} ${term.span.from ?? ''}..${term.span.to ?? ''}`;
    case 'place':
    case 'company':
      return `${term.kind} ${term.name}`;
    case 'circle':
    case 'interest':
      return `${term.kind} ${nameOf(term.id)}`;
    case 'through':
      return `through ${term.people.map((id) => network.people.get(id)?.name).join('/')}`;
    case 'source':
      return `source ${term.source}`;
    case 'birthday':
      return `birthday ${term.month}`;
    case 'has':
      return `has ${term.field}`;
    case 'state':
      return term.state;
    case 'set-aside':
      return `aside ${term.way}`;
    case 'text':
      return `“${term.words}”`;
    case 'stay':
      return `stay ${term.count} ${term.unit}`;
    case 'due':
      return 'due';
  }
}
const inShort = ({ isNot, any, isUnsure }: Clause) => `${isNot ? 'not ' : ''}${any.map(short).join(' | ')}${isUnsure ? ' ?' : ''}`;
const read = (text: string) => readQuery(text, vocabulary, TODAY).map(inShort).join('; ');

/** Clauses are parted by semicolons; a question mark: shown as unsure. */
const SENTENCES: readonly (readonly [sentence: string, reading: string])[] = [
  // Time
  ['who did I meet in June', 'met 2026-06-01..2026-06-30'],
  ['Who did I meet in June?', 'met 2026-06-01..2026-06-30'],
  ['people I met in June 2025', 'met 2025-06-01..2025-06-30'],
  ['met in December', 'met 2025-12-01..2025-12-31'],
  ['met in november', 'met 2026-11-01..2026-11-30'],
  ['met since 2023', 'met 2023-01-01..'],
  ['not met since 2023', 'not met 2024-01-01..'],
  ['people I have not met since 2023', 'not met 2024-01-01..'],
  ["haven't seen since June", 'not met 2026-07-01..'],
  ['not met after 2023', 'not met 2024-01-01..'],
  ['never met', 'not met ..'],
  // What was talked about
  ['talked about sailing', 'about sailing ..'],
  ['who did I talk about sailing with', 'about sailing ..'],
  ['who did I talk about bread baking with in June?', 'about bread baking 2026-06-01..2026-06-30'],
  ['talked about ice hockey last year', 'about ice hockey 2025-01-01..2025-12-31'],
  ['met in June, talked about her new job', 'met 2026-06-01..2026-06-30; about her new job ..'],
  ['people in Lisbon I talked to about the boat', 'place Lisbon; any ..; about the boat ..'],
  ['discussed jazz or design', 'about jazz .. | about design ..'],
  ['not talked about politics', 'not about politics ..'],
  ['talked about "in June"', 'about in june ..'],
  ['whom I never met', 'not met ..'],
  ['no contact since March', 'not any 2026-04-01..'],
  ['no contact for 6 months', 'not any 2026-05-31..2026-11-30'],
  ['not in touch for a year', 'not any 2025-12-01..2026-11-30'],
  ['not seen in 3 months', 'not met 2026-08-31..2026-11-30'],
  ['in touch with in the last 2 weeks', 'any 2026-11-17..2026-11-30'],
  ['met last week', 'met 2026-11-23..2026-11-29'],
  ['met this week', 'met 2026-11-30..2026-12-06'],
  ['met last month', 'met 2026-10-01..2026-10-31'],
  ['met this month', 'met 2026-11-01..2026-11-30'],
  ['met last quarter', 'met 2026-07-01..2026-09-30'],
  ['talked to this quarter', 'any 2026-10-01..2026-12-31'],
  ['met last year', 'met 2025-01-01..2025-12-31'],
  ['met in the past year', 'met 2025-12-01..2026-11-30'],
  ['met in the last month', 'met 2026-10-31..2026-11-30'],
  ['met yesterday', 'met 2026-11-29..2026-11-29'],
  ['who did I talk to today', 'any 2026-11-30..2026-11-30'],
  ['called last Tuesday', 'called 2026-11-24..2026-11-24'],
  ['met on Monday', 'met 2026-11-30..2026-11-30'],
  ['met on 3 May', 'met 2026-05-03..2026-05-03'],
  ['met on May 3, 2024', 'met 2024-05-03..2024-05-03'],
  ['met on 2024-02-29', 'met 2024-02-29..2024-02-29'],
  ['met between March and May', 'met 2026-03-01..2026-05-31'],
  ['met from January 2024 to June 2024', 'met 2024-01-01..2024-06-30'],
  ['met before 2020', 'met ..2019-12-31'],
  ['wrote to in 2024', 'written 2024-01-01..2024-12-31'],
  ['emailed in Q1', 'written 2026-01-01..2026-03-31'],
  ['met in Q4 2025', 'met 2025-10-01..2025-12-31'],
  ['met 3 weeks ago', 'met 2026-11-09..2026-11-15'],
  ['met 2 days ago', 'met 2026-11-28..2026-11-28'],
  // Place, work, circles
  ['whom do I know in Lisbon', 'place Lisbon'],
  ['whom do I know in Lisbon, 3 days', 'place Lisbon; stay 3 day'],
  ['who is in Porto for a week', 'place Porto; stay 1 week'],
  ['people in Portugal', 'place Portugal'],
  ['lives in New York', 'place New York'],
  ['in lisbon or porto', 'place Lisbon | place Porto'],
  ['not in Lisbon or Porto', 'not place Lisbon | place Porto'],
  ['living in Atlantis', 'place atlantis'],
  ['in Atlantis', '“in atlantis”'],
  ['works at Contoso', 'company Contoso'],
  ['who works at Acme Labs', 'company Acme Labs'],
  ['works at Contoso or Fabrikam', 'company Contoso | company Fabrikam'],
  ['works at Initech', 'company initech'],
  ['at Contoso', 'company Contoso'],
  ['at the lake', '“at the lake”'],
  ['in circle Book club', 'circle Book club'],
  ['in book club', 'circle Book club'],
  ['in choir', 'place Choir | circle Choir ?'],
  ['from Porto', 'place Porto'],
  // Interests
  ['climbers in Lisbon', 'interest climbing; place Lisbon'],
  ['photographers', 'interest photography'],
  ['runners and due', 'interest running; due'],
  ['cyclists in Porto', 'interest cycling; place Porto'],
  ['chess players', 'interest chess'],
  ['ice hockey fans', 'interest ice hockey'],
  ['likes surfing', 'interest surfing'],
  ['interested in jazz or chess', 'interest jazz | interest chess'],
  ['climbers and surfers', 'interest climbing; interest surfing ?'],
  ['climbers or surfers', 'interest climbing | interest surfing'],
  ['not climbers', 'not interest climbing'],
  ['designers', 'interest design | “designer” ?'],
  ['climbing', '“climbing”'],
  ['into knitting', '“into knitting”'],
  // Other facts
  ['due', 'due'],
  ['due and not LinkedIn', 'due; not source linkedin'],
  ['overdue people from LinkedIn', 'due; source linkedin'],
  ['due, in Lisbon, with an e-mail', 'due; place Lisbon; has email'],
  ['from Google', 'source google | company Google ?'],
  ['met through Ben', 'through Ben Lee'],
  ['introduced by Ana Kovač', 'through Ana Kovač'],
  ['met through Ana', 'through Ana Kovač/Ana Silva ?'],
  ['met through Zoë', 'met ..; “through zoe”'],
  ['birthday in May', 'birthday 5'],
  ['born in October', 'birthday 10'],
  ['birthdays this month', 'birthday 11'],
  ['without birthday', 'not has birthday'],
  ['no phone number', 'not has phone'],
  ['with a rhythm', 'has rhythm'],
  ['snoozed', 'aside snoozed'],
  ['never suggested', 'aside never'],
  ['fading', 'fading'],
  ['fading or dormant', 'fading | dormant'],
  ['fading and not due', 'fading; not due'],
  ['going quiet in Lisbon', 'fading; place Lisbon'],
  ['archived', 'aside archived'],
  // What can be meant otherwise, and names
  ['met in Lisbon', 'met ..; place Lisbon ?'],
  ['met in June in Lisbon', 'met 2026-06-01..2026-06-30; place Lisbon ?'],
  ['due in Lisbon or fading', 'due; place Lisbon | fading ?'],
  ['Will May', '“will may”'],
  ['April June', '“april june”'],
  ['June', '“june”'],
  ['May', '“may”'],
  ['seen w', '“seen w”'],
  ['Ana in Lisbon', '“ana”; place Lisbon'],
  ['"in June" climbers', '“in june”; interest climbing'],
  ['“works at Contoso”', '“works at contoso”'],
  ['ramen', '“ramen”'],
  ['tour guide in Quebec', '“tour guide in quebec”'],
  ['the who', '“the who”'],
  ['and', '“and”'],
  ['not ramen', 'not “ramen”'],
  ['climbers not ramen', 'interest climbing; not “ramen”'],
  ['met twice', 'met ..; “twice”'],
];

describe('a search in words', () => {
  it('is tried with 80 sentences or more', () => expect(SENTENCES.length).toBeGreaterThanOrEqual(80));

  it.each(SENTENCES)('“%s” is read as %s', (sentence, reading) => expect(read(sentence)).toBe(reading));

  it('drops no word: each stands in exactly one clause, of sentences and of 5,000 made of their words', () => {
    const random = seededRandom(7);
    const words = [...new Set(SENTENCES.flatMap(([sentence]) => sentence.split(' ')))];
    const made = Array.from({ length: 5000 }, () =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => words[Math.floor(random() * words.length)] ?? '').join(' '),
    );
    for (const text of [...SENTENCES.map(([sentence]) => sentence), ...made]) {
      const clauses = readQuery(text, vocabulary, TODAY);
      let at = 0;
      for (const { from, to } of clauses) {
        expect(text.slice(at, from).replace(/[\s,]/g, ''), text).toBe('');
        expect(to, text).toBeGreaterThan(from);
        at = to;
      }
      expect(text.slice(at).replace(/[\s,]/g, ''), text).toBe('');
    }
  });

  it('loses exactly the clause whose chip is removed', () => {
    const text = 'climbers in Lisbon, not LinkedIn';
    const [climbers, lisbon, linkedIn] = readQuery(text, vocabulary, TODAY);
    expect(read(withoutClause(text, lisbon as Clause))).toBe('interest climbing; not source linkedin');
    expect(read(withoutClause(text, climbers as Clause))).toBe('place Lisbon; not source linkedin');
    expect(read(withoutClause(text, linkedIn as Clause))).toBe('interest climbing; place Lisbon');
  });

  it('says of a job that is called like an interest that it may be either', () => {
    const both = networkOf({ people: [{ name: 'Bo', position: 'Photographer' }], interests: { photography: 'Bo' } });
    const [clause] = readQuery('photographers', vocabularyOf(both), TODAY);
    expect(clause?.any.map(({ kind }) => kind)).toEqual(['interest', 'text']);
    expect(clause?.isUnsure).toBe(true);
  });
});
