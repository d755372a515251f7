import { describe, expect, it } from 'vitest';
import type { IsoDay } from '../../../shared/model/day';
import { columnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { peopleInTouch } from '../../../shared/model/interaction-log/log-queries';
import { entryTest, queryTest } from '../../../shared/query/match-query';
import { readQuery } from '../../../shared/query/read-query';
import { vocabularyOf } from '../../../shared/query/vocabulary';
import { networkOf } from '../../builders/network-builder';

const TODAY = '2026-11-30' as IsoDay;
const network = networkOf({
  people: [
    { name: 'Ana', place: 'Lisbon, Portugal', company: 'Contoso', emails: ['ana@example.org'], birthday: '--05-02' },
    { name: 'Ben', place: 'Porto', origins: [{ source: 'linkedin', key: 'x' }], notes: 'likes ramen', position: 'Tax lawyer' },
    { name: 'Cleo', place: 'Lisbon', standing: 'archived' },
    { name: 'Dora', company: 'Contoso Ltd' },
  ],
  log: [
    ['2026-06-03', 'Ana', 'in-person'],
    ['2026-06-09', 'Ben', 'call'],
    ['2026-06-15', 'Cleo', { channel: 'in-person', precision: 'month' }],
    ['2026-07-01', 'Dora', { channel: 'in-person', precision: 'year' }],
    ['2026-12-24', 'Ben', 'in-person'],
  ],
  ties: [['Ana', 'introduced', 'Ben']],
  interests: { climbing: 'Ana+Dora' },
});

function found(text: string): string {
  const query = readQuery(text, vocabularyOf(network), TODAY);
  const test = queryTest(query, { network, findings: new Map(), today: TODAY });
  return [...network.people.values()]
    .filter(test)
    .map(({ name }) => name)
    .join(' ');
}

describe('who fits what was talked about', () => {
  const talks = networkOf({
    people: ['Ana', 'Ben', 'Cleo', 'Dora', 'Eli'],
    interests: { Sailing: '', 'Ice hockey': '' },
    log: [
      ['2026-06-03', 'Ana', { topics: 'Sailing' }],
      ['2026-08-03', 'Ana', { channel: 'call', note: 'Her new job at the harbor.' }],
      ['2026-07-01', 'Ben', { note: 'They sailed to Split, and he lost a shoe.' }],
      ['2026-07-02', 'Cleo', { promise: 'lend the sailor’s manual' }],
      ['2026-07-03', 'Dora', { note: 'wholesale prices; a sale' }],
      ['2026-12-24', 'Eli', { topics: 'Sailing' }],
    ],
  });
  const who = (text: string) => {
    const test = queryTest(readQuery(text, vocabularyOf(talks), TODAY), { network: talks, findings: new Map(), today: TODAY });
    return [...talks.people.values()].flatMap((person) => (test(person) ? [person.name] : [])).join(' ');
  };
  it.each([
    ['who did I talk about sailing with', 'Ana Ben Cleo'], // not of what is planned, and a sale is no sail
    ['talked about sailing in June', 'Ana'],
    ['talked about sailing since July', 'Ben Cleo'],
    ['not talked about sailing', 'Dora Eli'],
    ['talked about sailing or shoes', 'Ana Ben Cleo'],
    ['talked about sailing in August', ''], // in touch with Ana, about something else
    ['called, talked about sailing', ''], // one entry has to fit both
    ['called, talked about her job', 'Ana'],
    ['talked about ice hockey', ''],
  ])('%s: %s', (text, names) => expect(who(text)).toBe(names));

  it('and the same entries, whatever else they are about', () => {
    const test = entryTest(readQuery('talked about sailing in June', vocabularyOf(talks), TODAY), talks, TODAY);
    expect([...talks.interactions.values()].filter((entry) => test?.(entry)).map(({ day }) => day)).toEqual(['2026-06-03']);
  });
});

describe('who fits a search', () => {
  it.each([
    ['lawyers in Porto', 'Ben'],
    ['met in June', 'Ana Cleo'],
    ['in touch in June', 'Ana Ben Cleo'],
    ['met in 2026', 'Ana Cleo Dora'],
    // Of Dora only the year is known: nobody can say that it was in July. Ben's meeting is planned.
    ['met in July', ''],
    ['met since May', 'Ana Cleo'],
    ['not met since May', 'Ben Dora'],
    ['never met', 'Ben'],
    ['in Lisbon', 'Ana Cleo'],
    ['in Lisbon or Porto', 'Ana Ben Cleo'],
    ['not in Lisbon', 'Ben Dora'],
    ['works at Contoso', 'Ana Dora'], // with and without the legal form, as everywhere else
    ['climbers', 'Ana Dora'],
    ['climbers in Portugal', 'Ana'],
    ['from LinkedIn', 'Ben'],
    ['not LinkedIn', 'Ana Cleo Dora'],
    ['met through Ana', 'Ben'],
    ['birthday in May', 'Ana'],
    ['without e-mail', 'Ben Cleo Dora'],
    ['archived', 'Cleo'],
    ['ramen in Porto', 'Ben'],
    ['due', ''],
  ])('%s: %s', (text, names) => expect(found(text).split(' ').sort()).toEqual(names.split(' ').sort()));

  it('is the same for a log in columns', () => {
    const columns = columnarLog(network.interactions.values());
    for (const [from, to] of [
      ['2026-06-01', '2026-06-30'],
      ['2026-01-01', null],
      [null, '2026-06-05'],
      ['2026-01-01', '2026-12-31'],
    ] as const) {
      const span = { from: from as IsoDay | null, to: to as IsoDay | null, until: TODAY };
      for (const channels of [null, ['in-person'] as const]) {
        const [plain, packed] = [peopleInTouch(network.interactions, span, channels), peopleInTouch(columns, span, channels)];
        expect([...packed].sort(), `${from} ${to}`).toEqual([...plain].sort());
      }
    }
  });
});
