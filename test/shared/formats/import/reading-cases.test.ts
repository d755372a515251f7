/** Files in the shapes of public bug reports: what the cells become. Everybody in them is invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../shared/formats/contacts/contact';
import { readContacts } from '../../../../shared/formats/contacts/read-contacts';
import type { ImportTable, ReadChoices } from '../../../../shared/formats/import/import-plan';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import type { IsoDay } from '../../../../shared/model/day';
import { textOf } from '../../../../shared/strings/text';
import { SHEET_LANGUAGES } from '../../../builders/contact-sheets/languages';

const CASES = join(import.meta.dirname, '../../../fixtures/import-cases');

function tableOf(name: string, bytes: Uint8Array, choices: ReadChoices = {}): ImportTable {
  const table = readImportTable({ name, bytes }, choices);
  if (!table.ok) throw new Error(textOf(table.error.message));
  return table.value;
}

interface Read {
  readonly table: ImportTable;
  readonly contacts: readonly Contact[];
  readonly names: readonly string[];
  readonly skipped: readonly string[];
  readonly warnings: readonly string[];
}

function readBytes(name: string, bytes: Uint8Array, choices: ReadChoices = {}): Read {
  const table = tableOf(name, bytes, choices);
  const { contacts, skipped, warnings } = readContacts(table, '2026-05-01' as IsoDay);
  return {
    table,
    contacts,
    names: contacts.map((contact) => contact.name),
    skipped: [...skipped, ...(table.leftOut ?? [])].map(({ line, reason }) => `${line}: ${textOf(reason)}`),
    warnings: [...table.warnings, ...warnings].map(textOf),
  };
}

const readCase = (path: string) => readBytes(path.split('/')[1] ?? path, readFileSync(join(CASES, path)));

describe('code pages', () => {
  it.each([
    ['03-shift-jis/contacts-sjis.csv', 'shift_jis', ['田中 美咲', '佐藤 健']],
    ['03-shift-jis/google-header-sjis.csv', 'shift_jis', ['田中 美咲', '佐藤 健']],
    ['04-cyrillic-1251/contacts-1251.csv', 'windows-1251', ['Анна Ветрова', 'Пётр Озеров']],
    ['04-cyrillic-1251/english-header-1251.csv', 'windows-1251', ['Анна Ветрова', 'Пётр Озеров']],
    ['05-macintosh-csv/mac.csv', 'macintosh', ['Zoë Brühl', 'José Peña', 'Åsa Lindqvist']],
    ['44-utf16-google/google-utf16.csv', 'utf-16le', ['Zoë Brühl', 'Ада Озерова']],
  ])('%s is %s', (path, encoding, names) => {
    const read = readCase(path);
    expect(read.table.encoding).toBe(encoding);
    expect(read.table.encodingCandidates).toBeUndefined();
    expect(read.names).toEqual(names);
  });

  it('are asked for when several read well', () => {
    const table = tableOf('short.csv', Uint8Array.from([...Buffer.from('Name,Email\n'), 0xd1, ...Buffer.from('a,a@mail.example\n')]));
    expect(table.encodingCandidates?.length).toBeGreaterThan(1);
    expect(table.encodingCandidates?.[0]?.examples[0]).toMatch(/^.a$/);
  });

  it('are settled by column names that only one of them has', () => {
    const bytes = Uint8Array.from([...Buffer.from('Pr'), 0xe9, ...Buffer.from('nom,Email\nAda,a@mail.example\n')]);
    expect(tableOf('short.csv', bytes).headers[0]).toBe('Prénom');
    expect(tableOf('short.csv', bytes).encodingCandidates).toBeUndefined();
  });
});

describe('letters that another program damaged', () => {
  it('are pointed out when UTF-8 was read as Windows-1252', () => {
    expect(readCase('64-already-garbled/double.csv').warnings).toEqual([
      'Another program damaged letters before it saved the file: it says “ZoÃ«”, “BrÃ¼hl” and “JosÃ©”, the first of which was probably “Zoë”. Export the contacts again from where they came from, and do not open and save the file in between.',
    ]);
  });

  it('are pointed out when they became U+FFFD', () => {
    expect(readCase('64-already-garbled/replacement.csv').warnings).toEqual([
      'Letters are missing in the file, for example in “Zo\uFFFD” and “Br\uFFFDhl”: another program could not read them when it saved the file. Export the contacts again from where they came from, as UTF-8.',
    ]);
  });

  it('are not seen in whole words', () => {
    const { warnings } = readBytes('a.csv', Buffer.from('Name,Notes\nÃngela Pâté,São – “Ünder”\nЭлла Ðóra,ÁÂÃ °C\n'));
    expect(warnings).toEqual([]);
  });
});

const lines = (...all: string[]) => readBytes('sheet.csv', Buffer.from(`${all.join('\n')}\n`));

describe('no meaning without a reason', () => {
  it('phones that a spreadsheet spoiled are mended, or kept as text with a warning', () => {
    const { contacts, warnings } = readCase('10-phones-spoiled-by-excel/phones.csv');
    expect(contacts.map(({ phones }) => phones)).toEqual([
      [],
      [],
      ['07700900103'],
      ['447700900104'],
      [],
      ['(020) 7946-0105 x204'],
      ['020 7946 0106', '07700 900106'],
      ['+447700900107'],
    ]);
    expect(contacts[0]?.extra.get('Phone')).toBe('4.477E+11');
    expect(contacts[4]?.extra.get('Phone')).toBe('#VALUE!');
    expect(warnings).toEqual([expect.stringMatching(/^2 rows \(the first on line 2\) have a phone number .*4\.477E\+11/)]);
  });

  it('Yahoo’s Home and Work are numbers', () => {
    const [ada, bo] = readCase('20-yahoo-csv/yahoo.csv').contacts;
    expect(ada?.phones.length).toBe(4);
    expect(ada).toMatchObject({
      company: 'Marsh Ltd',
      position: 'Owner',
      birthday: '1985-04-13',
      emails: ['ada@mail.example', 'ada2@mail.example'],
    });
    expect(ada?.place).toContain('York');
    expect(bo?.company).toBe('');
  });

  it('N/A is nothing, except in names and notes', () => {
    const { contacts } = readCase('30-placeholders/sheet.csv');
    for (const contact of contacts.slice(0, 3)) {
      expect(contact).toMatchObject({ company: '', emails: [], phones: [], circles: [], birthday: '' });
      expect(contact.extra.size).toBe(0);
    }
    expect(contacts.map(({ name, place }) => [name, place])).toEqual([
      ['Ada Marsh', 'York'],
      ['Bo Quill', ''],
      ['Cleo Ferrow', ''],
      ['Dan Howe', 'Leeds'],
      ['Sun Na', 'Leeds'],
    ]);
    expect(lines('Name,Company,Notes', 'Ada,Dash,None', 'Bo,None,n/a').contacts.map(({ company, notes }) => [company, notes])).toEqual([
      ['Dash', 'None'],
      ['', 'n/a'],
    ]);
  });

  it('a placeholder is no name: an address names the person, or the row is skipped', () => {
    const { contacts, skipped } = lines('Name,Email', 'N/A,n/a', 'Unknown,ada.marsh@mail.example', '-,', 'Nan,', 'Bo Quill,-');
    expect(contacts.map(({ name }) => name)).toEqual([expect.stringMatching(/ada/i), 'Nan', 'Bo Quill']);
    expect(skipped).toEqual([expect.stringMatching(/^2:/), expect.stringMatching(/^4:/)]);
    expect(lines('First Name,Last Name', 'Ada,-', 'Bo,Null').contacts.map(({ name }) => name)).toEqual(['Ada', 'Bo Null']);
  });

  it('two numbers in one cell are two, and a number with a slash is one', () => {
    const phonesOf = (cell: string) => lines('Name,Phone', `Ada,${cell}`).contacts[0]?.phones;
    expect(phonesOf('+46 70 111 22 55 / +46 8 123 456')).toEqual(['+46 70 111 22 55', '+46 8 123 456']);
    expect(phonesOf('089 12 34 56 78 / 0171 12 34 56 7')).toEqual(['089 12 34 56 78', '0171 12 34 56 7']);
    expect(phonesOf('555-1234/555-9876')).toEqual(['555-1234', '555-9876']);
    expect(phonesOf('+1 212 555 1234/212 555 9876')).toEqual(['+1 212 555 1234', '212 555 9876']);
    const areaAndNumber = [
      '030 / 12345678',
      '0173/5551234',
      '05121/1234567',
      '+49 5121/1234567',
      '0049 173/5551234',
      '+49 (0)5121 / 123 45 67',
    ];
    for (const one of areaAndNumber) expect(phonesOf(one)).toEqual([one]);
  });

  it('Mrs is nobody’s job', () => {
    const { contacts } = readCase('40-title-is-mr-or-mrs/guests.csv');
    expect(contacts.map(({ position, extra }) => [position, extra.get('Title')])).toEqual([
      ['', 'Mrs'],
      ['', 'Mr'],
      ['', 'Dr'],
      ['', 'Ms'],
    ]);
    expect(lines('Titel;Vorname;Nachname', 'Frau Dr.;Ada;Marsch', 'Herr;Bo;Quill').contacts[0]?.position).toBe('');
    expect(lines('Title,Name', 'Owner,Ada Marsh', 'Dr,Bo Quill', 'Clerk,Cy Moss').contacts[0]?.position).toBe('Owner');
  });

  it('coordinates, addresses of computers and times are no phones and no dates', () => {
    const [ada, bo] = readCase('55-mailchimp-audience/audience.csv').contacts;
    expect(ada).toMatchObject({ phones: ['07700 900101'], birthday: '--04-13', circles: ['Friends', 'Chess'], connectedOn: null });
    expect(bo).toMatchObject({ phones: [], circles: ['Friends'], connectedOn: null });
    expect(readCase('55-mailchimp-audience/german.csv').contacts[0]).toMatchObject({ name: 'Ada Marsch', phones: [], connectedOn: null });
    expect(lines('Name,Seen,Code', 'Ada,1985-04-13,7700900101', 'Bo,1990-01-02,7700900102').contacts[0]).toMatchObject({
      birthday: '',
      connectedOn: null,
      phones: [],
    });
  });

  it.each([
    'Owner Email',
    'Spouse Birthday',
    'Manager Phone',
    'Emergency contact phone',
    'Notfallkontakt Telefon',
    'Email du conjoint',
    'Created by email',
    'Teléfono de su jefe',
  ])('“%s” is about somebody else', (header) => {
    const cells = /birthday/i.test(header)
      ? ['1985-04-13', '1990-01-02']
      : /mail/i.test(header)
        ? ['x@mail.example', 'y@mail.example']
        : ['+44 7700 900101', '+44 7700 900102'];
    const { table, contacts } = lines(`Name,${header}`, `Ada Marsh,${cells[0]}`, `Bo Quill,${cells[1]}`);
    expect(table.mapping).toEqual(['name', 'keep']);
    expect(contacts[0]?.extra.get(header)).toBe(cells[0]);
  });
});

describe('names and columns are found', () => {
  it.each([
    ['48-name-and-contact-columns/a.csv', ['Ada Marsh', 'Bo Quill'], '07700 900101'],
    ['48-name-and-contact-columns/b.csv', ['Ada Marsh', 'Bo Quill'], '07700 900101'],
    ['48-name-and-contact-columns/c.csv', ['Ada Marsh', 'Bo Quill'], '07700 900101'],
    ['48-name-and-contact-columns/d.csv', ['Ada', 'Bo'], '07700 900101'],
    ['48-name-and-contact-columns/f.csv', ['Ada', 'Bo'], '7700900101'],
    ['08-japanese-headers-utf8/outlook-ja.csv', ['田中 美咲', '佐藤 健', '中村 由紀'], '090-0000-0101'],
    ['09-russian-headers-utf8/sheet-ru.csv', ['Анна Ветрова', 'Пётр Озеров', 'Ольга Зимина'], '+7 900 000-01-01'],
  ])('%s', (path, names, phone) => {
    const read = readCase(path);
    expect(read.names).toEqual(names);
    expect(read.contacts[0]?.phones).toEqual([phone]);
  });

  it('with birthdays and notes', () => {
    expect(readCase('08-japanese-headers-utf8/outlook-ja.csv').contacts[0]).toMatchObject({
      birthday: '1988-04-12',
      notes: '大学の友人',
      company: '青空商事',
      position: '課長',
    });
    expect(readCase('09-russian-headers-utf8/sheet-ru.csv').contacts[0]).toMatchObject({
      birthday: '1988-04-12',
      company: 'Северный банк',
    });
  });

  it('with the family name first where the script does so', () => {
    expect(readCase('07-cjk-and-hungarian-name-order/google.csv').names).toEqual(['李小龍', '田中 美咲', '김민준', 'Wei Zhang']);
  });

  it('in two columns of single words', () => {
    expect(lines('A,B,C', 'Ada,Marsh,ada@mail.example', 'Bo,Quill,bo@mail.example').names).toEqual(['Ada Marsh', 'Bo Quill']);
  });

  it.each(SHEET_LANGUAGES.map((language) => [language.name, language] as const))('under headers in %s', (_name, { headers }) => {
    const columns = [headers.given, headers.family, headers.email, headers.phone, headers.company, headers.birthday, headers.notes];
    const row = (name: string) => `${name},Marsh,${name}@mail.example,12345678,Marsh Ltd,1985-04-13,a note`;
    expect(lines(columns.map((column) => `"${column}"`).join(','), row('ada'), row('bo')).table.mapping).toEqual([
      'given-name',
      'family-name',
      'email',
      'phone',
      'company',
      'birthday',
      'notes',
    ]);
    expect(lines(`"${headers.name}",X`, 'Ada Marsh,y').table.mapping[0]).toBe('name');
  });
});

describe('rows that are no people', () => {
  it('are skipped with a reason', () => {
    const sheet = readCase('39-sections-totals-footers/sheet.csv');
    expect(sheet.names).toEqual(['Ada Marsh', 'Bo Quill', 'Cleo Ferrow']);
    expect(sheet.skipped.length).toBe(4);
    const joined = lines('Name,Email,City', 'Ada,a@mail.example,York', 'Name,Email,City', 'Bo,b@mail.example,Leeds', 'E-mail,Name,Phone');
    expect([joined.names, joined.skipped]).toEqual([
      ['Ada', 'Bo'],
      ['3: the column names again', '5: the column names again'],
    ]);
    expect(lines('First Name,Last Name,Connected On', 'LinkedIn,Member,1 May 2020', 'Ada,Marsh,2 May 2020').names).toEqual(['Ada Marsh']);
  });

  it('in any language', () => {
    const rows = ['Семья,,', 'Ada,a@mail.example,', 'Bo,b@mail.example,', 'Примечание: обновлено,,', 'Итого: 2,,', 'от 03.05.2024,,'];
    expect(lines('Name,Email,Phone', ...rows).names).toEqual(['Ada', 'Bo']);
  });

  it('a list without column names keeps its first line', () => {
    expect(lines('Ada Marsh,York', 'Bo Quill,Leeds').names).toEqual(['Ada Marsh', 'Bo Quill']);
    expect(lines('Ada,Marsh', 'Bo,Quill', 'Cleo,Ferrow').names).toEqual(['Ada Marsh', 'Bo Quill', 'Cleo Ferrow']);
    expect(lines('李小龙,北京', '王芳,上海').names).toEqual(['李小龙', '王芳']);
  });

  it('exports that were joined are read each with their own column names', () => {
    const { table, contacts, skipped } = lines(
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Ada,Marsh,https://www.linkedin.com/in/ada,,Acme,Owner,04 Nov 2023',
      'Name,Given Name,Family Name,Birthday,Group Membership,E-mail 1 - Value',
      'Bo Quill,Bo,Quill,1985-04-13,* myContacts ::: Friends,bo@mail.example',
    );
    expect([table.format, skipped]).toEqual(['csv', ['3: the column names again']]);
    expect(contacts).toMatchObject([
      { name: 'Ada Marsh', company: 'Acme', connectedOn: '2023-11-04' },
      { name: 'Bo Quill', birthday: '1985-04-13', circles: ['Friends'], emails: ['bo@mail.example'] },
    ]);
  });

  it('a person in capitals without anything else stays', () => {
    expect(lines('Name,Email', 'ADA MARSH,', 'Bo Quill,b@mail.example', 'Cy Moss,c@mail.example').names.length).toBe(3);
    expect(lines('Name,Email', 'ADA,', 'BO,b@mail.example', 'CY,c@mail.example').names.length).toBe(3);
  });

  it.each(['shifted', 'title', 'groups', 'explained'])('are around the table in %s.csv', (file) => {
    const { names } = readCase(`73-header-places/${file}.csv`);
    expect(names).toEqual(file === 'shifted' ? ['Ada Marsh', 'Bo Quill'] : ['Ada Marsh']);
  });
});

describe('notations', () => {
  it('of tags', () => {
    const circles = readCase('54-interests-and-tags/tags.csv').contacts.map((contact) =>
      contact.circles.map((circle) => circle.toLowerCase()),
    );
    expect(circles).toEqual(Array.from({ length: 6 }, () => ['friend', 'climbing']));
    expect(lines('Name,Tags', 'Ada,[Friend]', 'Bo,C#').contacts.map((contact) => contact.circles)).toEqual([['Friend'], ['C#']]);
  });

  it('of HTML', () => {
    const [jd, ada] = readCase('43-html-entities/crm.csv').contacts;
    expect(jd).toMatchObject({ name: 'Jürgen Döll', company: 'Marsh & Sons' });
    expect(ada?.name).toBe("Ada O'Hara");
  });
});
