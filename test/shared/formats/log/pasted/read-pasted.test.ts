/** Pasted mails, chat lines and signatures: the right people, day and channel, and nobody chosen without asking. */
import { describe, expect, it } from 'vitest';
import { type PastedContact, readPasted } from '../../../../../shared/formats/log/pasted/read-pasted';
import { PersonLookup } from '../../../../../shared/formats/log/person-lookup';
import type { Me } from '../../../../../shared/model/imports/imported-sources';
import { networkOf, theDay } from '../../../../builders/network-builder';

const lookup = new PersonLookup(
  networkOf({
    people: [
      { name: 'Ana Kovač', emails: ['ana@example.com'] },
      { name: 'Ben Lee', emails: ['ben@old.example'], phones: ['+44 20 7946 0018'] },
      'Chloe Brown',
      'Chloe Green',
    ],
  }),
);
const ME: Me = { id: 'me', names: ['Mira Sol'], emails: ['me@example.com'], phones: [], urls: [] };
const read = (text: string, me: Me | null = ME) => readPasted(text, { lookup, me, today: theDay('2026-06-24') });
/** "Ana Kovač" certain, "Ben Lee?" asked about, "Dora Bell+" new. */
const people = (pasted: PastedContact | null) =>
  pasted?.sentence.people.map(({ name, candidates, isUnsure }) => `${name}${isUnsure ? '?' : candidates.length === 0 ? '+' : ''}`);

describe('the headers of a mail', () => {
  it('give people, day, channel and who wrote', () => {
    const pasted = read(
      'From: Ana Kovač <ana@example.com>\nDate: Fri, 5 Jun 2026 10:20:00 +0200\nTo: me@example.com\nSubject: the secret plan\n\nFrom: nobody <x@y.z>',
    );
    expect(people(pasted)).toEqual(['Ana Kovač']);
    expect(pasted).toMatchObject({ direction: 'in', sentence: { when: '2026-06-05', channel: 'email', note: '', topics: [] } });
    expect(JSON.stringify(pasted)).not.toContain('secret');
  });

  it('of the user’s own mail name whom it went to', () => {
    const pasted = read(
      'From: Mira <me@example.com>\nTo: "Bell, Dora" <dora@example.com>, Ana <ana@example.com>\nDate: 2026-06-01T08:00:00Z',
    );
    expect(people(pasted)).toEqual(['Bell, Dora+', 'Ana']);
    expect(pasted?.direction).toBe('out');
  });

  it.each([
    'Von: Ana Kovač <ana@example.com>\nGesendet: Freitag, 5. Juni 2026 10:20\nAn: me@example.com\nBetreff: x',
    '> From: Ana Kovač <ana@example.com>\n> Sent: Friday, June 5, 2026 10:20 AM\n> To: me@example.com',
    '*From:* Ana Kovač <ana@example.com>\n*Date:* Fri, Jun 5, 2026 at 10:20 AM\n*To:* <me@example.com>',
  ])('are read as programs write them: %s', (text) => {
    expect(people(read(text))).toEqual(['Ana Kovač']);
    expect(read(text)?.sentence.when).toBe('2026-06-05');
  });

  it('are asked about where a name alone speaks for somebody, or the user is not known', () => {
    expect(people(read('From: Ben Lee <ben@new.example>\nTo: me@example.com\nDate: 5 Jun 2026 10:00'))).toEqual(['Ben Lee?']);
    expect(people(read('From: Dora Bell <dora@example.com>\nTo: Mira <me@example.com>\nDate: 5 Jun 2026 10:00', null))).toEqual([
      'Dora Bell?',
      'Mira?',
    ]);
  });

  it('need a sender with an address', () => {
    expect(read('From: here to there\nTo: the other side\nit was nice')).toBeNull();
    expect(read('Date: tomorrow\nSubject: lunch')).toBeNull();
  });
});

describe('lines of a chat', () => {
  it('give person and day', () => {
    expect(people(read('[05.06.2026, 10:20:11] Ana Kovač: see you\n[05.06.2026, 10:21:00] Mira Sol: yes'))).toEqual(['Ana Kovač']);
    const pasted = read('13/05/2026, 10:20 - Ben Lee: hello\nand a second line');
    expect(people(pasted)).toEqual(['Ben Lee']);
    expect(pasted?.sentence).toMatchObject({ when: '2026-05-13', channel: 'message', note: '' });
    expect(people(read('13/05/2026, 10:20 - +44 20 7946 0018: hello'))).toEqual(['Ben Lee']);
  });

  it('leave to the user which day 3/4 is, and who a half name is', () => {
    const pasted = read('3/4/2026, 10:20 - Chloe: hello');
    expect(people(pasted)).toEqual(['Chloe?']);
    expect(pasted?.sentence.when).toBe('3/4/2026?');
    expect(people(read('13/05/2026, 10:20 - Ana Kovač: a\n13/05/2026, 10:21 - Somebody New: b', null))).toEqual([
      'Ana Kovač',
      'Somebody New?',
    ]);
  });
});

describe('a signature', () => {
  const details = (text: string) => read(text)?.details.map(({ field, value, isCertain }) => `${field} ${value}${isCertain ? '' : '?'}`);

  it('offers what it says, certain only by label or form', () => {
    const text =
      'Best regards,\n\nDora Bell\nHead of Design\nContoso GmbH\nTel: +49 30 901820\nFax: +49 30 901821\ndora@contoso.example\nwww.contoso.example';
    expect(people(read(text))).toEqual(['Dora Bell+']);
    expect(details(text)).toEqual([
      'position Head of Design?',
      'company Contoso GmbH',
      'phones +49 30 901820',
      'emails dora@contoso.example',
      'urls www.contoso.example',
    ]);
    expect(details('Dora Bell | Lead at Globex | dora@globex.example')).toEqual([
      'position Lead',
      'company Globex',
      'emails dora@globex.example',
    ]);
  });

  it('asks whether a known name is that person, unless the address says so', () => {
    expect(people(read('Ana Kovač\nana@example.com\n+385 91 123 4567'))).toEqual(['Ana Kovač']);
    expect(people(read('Ben Lee\nben@new.example'))).toEqual(['Ben Lee?']);
  });

  it('is not seen in a note or a list of names', () => {
    expect(read('Ana Kovač\nBen Lee')).toBeNull();
    expect(read('coffee with Ana Kovač\nwrite to ana@example.com')).toBeNull();
    expect(read('Ana')).toBeNull();
  });
});
