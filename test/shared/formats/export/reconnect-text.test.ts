import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../../../electron/desktop/user-files';
import type { PersonFindings } from '../../../../shared/analysis/data/findings';
import type { ReconnectReason } from '../../../../shared/analysis/suggestions/reconnect-reasons';
import { icsText, reconnectIcs } from '../../../../shared/formats/export/reconnect-ics';
import { markdownLine, markdownText, reconnectMarkdown } from '../../../../shared/formats/export/reconnect-markdown';
import { reconnectExportRows } from '../../../../shared/formats/export/reconnect-row';
import type { IsoDay } from '../../../../shared/model/day';
import type { InterestId, PersonId } from '../../../../shared/model/ids';
import { suggestionSentences } from '../../../../shared/sentences/read-findings';
import { text } from '../../../../shared/strings/text';
import { networkOf } from '../../../builders/network-builder';
import { HOSTILE, hostileRow } from './hostile';

const day = (iso: string) => iso as IsoDay;

it('rows for exports hold names and words', () => {
  const network = networkOf({
    people: [{ name: 'Ana', company: 'Hooli', emails: ['a@x.org'] }],
    interests: { ramen: 'Ana' },
    circles: { choir: 'Ana' },
  });
  const ana = 'Ana' as PersonId;
  const person = { id: ana, state: 'fading', role: 'sole-link', lastContact: day('2024-03-01') } as PersonFindings;
  const findings = { today: day('2024-06-20'), people: [person], clusters: [] };
  const reasons: ReconnectReason[] = [{ kind: 'intended-rhythm', intendedDays: 30, gapDays: 98 }];
  const listed = { person: ana, reasons, shared: ['ramen' as InterestId], opener: null };
  const both = [
    { rank: 1, ...listed },
    { rank: 2, ...listed, person: 'gone' as PersonId },
  ];
  const rows = reconnectExportRows(network, findings, both, suggestionSentences(network, findings));
  expect(rows).toEqual([
    {
      id: 'Ana',
      rank: 1,
      name: 'Ana',
      company: 'Hooli',
      position: '',
      circles: ['choir'],
      state: 'fading',
      role: 'sole-link',
      lastContact: '2024-03-01',
      reasons: [text('suggestions.intendedRhythm', { every: 'every month', length: '3 months' })],
      shared: ['ramen'],
      opener: null,
      emails: ['a@x.org'],
      phones: [],
      phoneKinds: [],
      urls: [],
      birthday: '',
    },
  ]);
});

describe('Markdown', () => {
  it('reads as a list to tick off', () => {
    const row = {
      ...hostileRow('Ana'),
      reasons: ['usually every 3 weeks, now 14 weeks'],
      shared: ['ramen', 'dogs'],
      emails: ['a@x.org'],
      phones: [],
      phoneKinds: [],
      urls: [],
      birthday: '',
    };
    expect(reconnectMarkdown([row], day('2024-06-20'))).toBe(`# Get back in touch

As of 2024-06-20.

- [ ] **1. Ana** · Ana, Ana · Ana
  - usually every 3 weeks, now 14 weeks
  - In common: ramen, dogs
  - To begin with (2024-02-01): Ana
  - Last contact: 2024-03-01
  - Reach them: a@x.org
`);
    expect(reconnectMarkdown([], day('2024-06-20'))).toContain('Nobody this week.');
    expect(
      reconnectMarkdown([{ ...row, birthday: '--05-03', phones: ['+1 416 555 0117'], phoneKinds: ['mobile'] }], day('2024-06-20')),
    ).toContain('  - Birthday: 3 May\n  - Reach them: a@x.org · +1 416 555 0117 (mobile)\n');
    expect(reconnectMarkdown([{ ...row, birthday: '1990-12-31' }], day('2024-06-20'))).toContain('Birthday: 31 December 1990');
  });

  it('takes no markup, HTML, link or line from a text', () => {
    expect(markdownText('<img src=x onerror=alert(1)>')).toBe('\\<img src=x onerror=alert(1)\\>');
    expect(markdownText('[x](javascript:1) *b* _i_ `c` &lt; # 1')).toBe('\\[x\\](javascript:1) \\*b\\* \\_i\\_ \\`c\\` \\&lt; \\# 1');
    expect(markdownLine('- item')).toBe('\\- item');
    expect(markdownLine('1. item')).toBe('1\\. item');
    expect(markdownText('a\n# b')).toBe('a \\# b');
    for (const text of HOSTILE) {
      const list = reconnectMarkdown([hostileRow(text)], day('2024-06-20'))
        .split('\n')
        .slice(4);
      for (const line of list) expect(line).toMatch(/^(?:- \[ \] \*\*1\. | {2}- |$)/);
      expect(
        list
          .join('\n')
          .replace(/\\[\\<>[\]`]/g, '')
          .replace('[ ]', ''),
      ).not.toMatch(/[<>`[\]]/);
    }
  });
});

describe('calendar events', () => {
  const now = new Date('2024-06-20T08:30:15.123Z');
  const unfolded = (ics: string) => ics.replace(/\r\n /g, '').split('\r\n');
  const five = ['A', 'B', 'C', 'D', 'E'].map((name, i) => hostileRow(name, i + 1));
  const starts = (ics: string) =>
    unfolded(ics)
      .filter((line) => line.startsWith('DTSTART'))
      .map((line) => line.slice(-8));

  it('are spread over what is left of the week', () => {
    expect(starts(reconnectIcs(five, { today: day('2024-06-17'), now }))).toEqual([
      '20240617',
      '20240618',
      '20240619',
      '20240621',
      '20240622',
    ]);
    expect(starts(reconnectIcs(five, { today: day('2024-06-20'), now }))).toEqual([
      '20240620',
      '20240620',
      '20240621',
      '20240622',
      '20240623',
    ]);
    expect(starts(reconnectIcs(five, { today: day('2024-06-23'), now }))).toEqual(Array(5).fill('20240623'));
    expect(starts(reconnectIcs([], { today: day('2024-06-23'), now }))).toEqual([]);
  });

  it('last the whole day, have a stamp, no alarm, and one UID per person and week', () => {
    const monday = unfolded(reconnectIcs(five, { today: day('2024-06-17'), now }));
    const friday = unfolded(reconnectIcs(five, { today: day('2024-06-21'), now: new Date('2024-06-21T00:00:00Z') }));
    const uids = (lines: string[]) => lines.filter((line) => line.startsWith('UID:'));
    expect(uids(monday)).toEqual(uids(friday));
    expect(uids(monday)[0]).toBe('UID:id1-2024-06-17@kith');
    expect(uids(unfolded(reconnectIcs(five, { today: day('2024-06-24'), now })))[0]).not.toBe(uids(monday)[0]);
    expect(monday).toContain('DTSTAMP:20240620T083015Z');
    expect(monday).toContain('DTSTART;VALUE=DATE:20240617');
    expect(monday).toContain('DTEND;VALUE=DATE:20240618');
    expect(monday.join()).not.toContain('VALARM');
  });

  it('hold hostile names in lines of at most 75 octets', () => {
    for (const text of HOSTILE) {
      const ics = reconnectIcs([hostileRow(text)], { today: day('2024-06-17'), now });
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of ics.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\n\r\0\u0001]/);
      }
      const names = unfolded(ics).map((line) => line.split(/[:;]/)[0]);
      expect(names).toEqual([
        'BEGIN',
        'VERSION',
        'PRODID',
        'CALSCALE',
        'BEGIN',
        'UID',
        'DTSTAMP',
        'DTSTART',
        'DTEND',
        'SUMMARY',
        'DESCRIPTION',
        'TRANSP',
        'END',
        'END',
        '',
      ]);
    }
  });

  it('escape what RFC 5545 wants escaped', () => {
    expect(icsText('a,b;c\\d\ne\r\nf')).toBe('a\\,b\\;c\\\\d\\ne\\nf');
  });
});

describe('file names', () => {
  it.each([
    ['Reconnect list 2024-06-17', 'Reconnect list 2024-06-17'],
    ['Zoë Brandt.csv', 'Zoë Brandt.csv'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['name. ', 'name'],
    ['CON', '_CON'],
    ['com1.txt', '_com1.txt'],
    ['evil\u202Egpj.exe', 'evilgpj.exe'],
    ['a\0b\nc', 'abc'],
    ['', 'Kith'],
    ['...', 'Kith'],
  ])('%j becomes %j', (text, expected) => expect(safeFileName(text)).toBe(expected));

  it('are at most 100 octets and stay as they are the second time', () => {
    for (const text of [...HOSTILE, '山'.repeat(200)]) {
      const name = safeFileName(text);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(101);
      expect(safeFileName(name)).toBe(name);
    }
  });
});
