/** Every kind of contacts file, read whole: what kind it is taken for, how it was written, and every fact of a person in it. */
import { describe, expect, it } from 'vitest';
import { emptyNetwork } from '../../../../shared/model/network';
import { message } from '../../../../shared/strings/message';
import { fixture, importInto, names, peopleOf, reportOf, said, tableOf } from '../../../builders/contacts-file';

interface Expected {
  readonly file: string;
  readonly is: string;
  readonly report: string;
  readonly first: Record<string, unknown>;
}

const FILES: readonly Expected[] = [
  {
    file: 'linkedin/2020-no-preamble.csv',
    is: 'linkedin utf-8 , header 1',
    report: '3 rows: 2 created, 0 updated, 0 unchanged, 1 skipped',
    first: {
      name: 'Ines Okafor-Lind',
      company: 'Northwind Analytics, Inc.',
      position: 'Director of People Ops',
      emails: ['ines@example.com'],
      connectedOn: '2020-11-04',
    },
  },
  {
    file: 'linkedin/2022-preamble-no-url.csv',
    is: 'linkedin utf-8 , header 4',
    report: '3 rows: 2 created, 0 updated, 0 unchanged, 1 skipped',
    first: {
      name: 'Ines Okafor-Lind',
      company: 'Northwind Analytics, Inc.',
      position: 'Director of People Ops',
      emails: ['ines@example.com'],
      connectedOn: '2020-11-04',
    },
  },
  {
    file: 'linkedin/2023-url.csv',
    is: 'linkedin utf-8 , header 4',
    report: '5 rows: 4 created, 0 updated, 0 unchanged, 1 skipped',
    first: {
      name: 'Ines Okafor-Lind',
      company: 'Northwind Analytics, Inc.',
      position: 'Director of People Ops',
      emails: ['ines@example.com'],
      urls: ['https://www.linkedin.com/in/ines-okafor-lind'],
      connectedOn: '2023-11-04',
    },
  },
  {
    file: 'linkedin/excel-resaved.csv',
    is: 'linkedin utf-8 , header 4',
    report: '5 rows: 4 created, 0 updated, 0 unchanged, 1 skipped',
    first: {
      name: 'Ines Okafor-Lind',
      company: 'Northwind Analytics, Inc.',
      position: 'Director of People Ops',
      emails: ['ines@example.com'],
      urls: ['https://www.linkedin.com/in/ines-okafor-lind'],
      connectedOn: '2023-11-04',
    },
  },
  {
    file: 'linkedin/excel-resaved-semicolon.csv',
    is: 'linkedin windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Ines Okafor-Lind',
      company: 'Müller; Söhne',
      position: 'Leiterin',
      emails: ['ines@example.com'],
      urls: ['https://www.linkedin.com/in/ines-okafor-lind'],
      connectedOn: '2023-11-04',
    },
  },
  {
    file: 'linkedin/2015-address.csv',
    is: 'linkedin utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Yuki Sato',
      company: 'Contoso',
      position: 'Designer',
      emails: ['yuki@example.com'],
      urls: ['https://example.com/yuki'],
      connectedOn: '2012-05-03',
      extra: { Address: '1 Shibuya, Tokyo' },
    },
  },
  {
    file: 'linkedin/long-preamble.csv',
    is: 'linkedin utf-8 , header 7',
    report: '2 rows: 1 created, 0 updated, 0 unchanged, 1 skipped',
    first: { name: 'Ada Prado', position: 'Engineer', urls: ['https://www.linkedin.com/in/ada-prado'], connectedOn: '2021-01-05' },
  },
  {
    file: 'google-old.csv',
    is: 'google utf-8 , header 1',
    report: '2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Kim Lee',
      company: 'Tech, Ltd',
      position: 'Head',
      emails: ['kim@example.com', 'kim.lee@example.org', 'kim@home.example'],
      phones: ['+44 7700 900123', '020 7946 0000'],
      phoneLabels: { '+44 7700 900123': 'mobile', '020 7946 0000': 'mobile' },
      birthday: '1985-03-15',
      notes: 'Prefers email,\ncalls "after 3pm"',
      circles: ['Suppliers'],
      extra: { Spouse: 'Sam Lee' },
    },
  },
  {
    file: 'google-new.csv',
    is: 'google utf-8 , header 1',
    report: '3 rows: 3 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Aisha Rahman',
      nickname: 'Kak Aisha',
      company: 'Kedai Aisha, Sdn',
      position: 'Owner',
      emails: ['aisha@example.com'],
      phones: ['+60 12-345 6789', '04-1234567'],
      birthday: '1985-04-02',
      notes: 'Met at Rotary 2016',
      circles: ['Rotary'],
      extra: { 'Address 1 - Formatted': '#7 1 Main Rd\nTown, FL 32819\nUS', Spouse: 'Omar Rahman', Anniversary: '2010-06-01' },
    },
  },
  {
    file: 'google-template.csv',
    is: 'google utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Noor Haddad Jr.',
      company: 'Clinic',
      position: 'Doctor',
      place: 'Boston, US',
      emails: ['noor@example.com'],
      phones: ['+1 212 555 0100'],
      phoneLabels: { '+1 212 555 0100': 'mobile' },
      urls: ['https://example.org/noor'],
      birthday: '--02-29',
      circles: ['Friends', 'Tennis'],
      extra: { 'Name Prefix': 'Dr.', 'Address 1 - Street': '1 Main St', Pet: 'a cat' },
    },
  },
  {
    file: 'outlook-en-92-cp1252.csv',
    is: 'outlook windows-1252 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'Jürgen Groß', company: 'Café Zürich', emails: ['juergen@example.com'], circles: ['Friends', 'Open source'] },
  },
  {
    file: 'outlook-web-61.csv',
    is: 'outlook utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Linus Vale',
      company: 'Kernel, Inc',
      emails: ['linus@example.com'],
      phones: ['+358 40 000 0003'],
      phoneLabels: { '+358 40 000 0003': 'mobile' },
      birthday: '1969-12-28',
      notes: 'a\nb',
    },
  },
  {
    file: 'outlook-google-flavour.csv',
    is: 'outlook utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Priya Nair',
      company: 'Fabrikam',
      position: 'Analyst',
      place: 'Kochi, India',
      emails: ['priya@example.com'],
      phones: ['+91 98 7654 3210'],
      phoneLabels: { '+91 98 7654 3210': 'mobile' },
      birthday: '1990-07-09',
      circles: ['Book club'],
      interests: ['cricket'],
      extra: { Spouse: 'Arun', Children: 'Mira' },
    },
  },
  {
    file: 'outlook-short.csv',
    is: 'outlook utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Olu Adeyemi',
      place: 'Leeds, UK',
      emails: ['olu@example.com'],
      phones: ['+44 7700 900001'],
      phoneLabels: { '+44 7700 900001': 'mobile' },
      circles: ['Friends', 'Open source'],
      extra: { 'Home Street': '1 High St' },
    },
  },
  {
    file: 'outlook-de-cp1252.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Jürgen Groß',
      company: 'Müller, Söhne; Co',
      position: 'Leiter',
      place: 'Köln',
      emails: ['juergen@example.com'],
      phones: ['+49 221 5550100'],
      phoneLabels: { '+49 221 5550100': 'work' },
      birthday: '1985-03-15',
      notes: 'Notiz',
      circles: ['Freunde', 'Verein'],
      extra: { 'Straße geschäftlich': 'Straße 1', 'Postleitzahl geschäftlich': '50667' },
    },
  },
  {
    file: 'outlook-fr-cp1252.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Hélène Lefèvre',
      company: 'Société Générée',
      position: 'Directrice',
      place: 'Lyon, France',
      emails: ['helene@example.com'],
      phones: ['+33 4 72 00 00 01', '+33 6 12 34 56 78'],
      phoneLabels: { '+33 4 72 00 00 01': 'work', '+33 6 12 34 56 78': 'mobile' },
      urls: ['https://example.com/h'],
      birthday: '1979-04-03',
      notes: 'Rencontrée à l’école',
      circles: ['Chorale', 'Amis'],
      interests: ['randonnée', 'chœur'],
      extra: { Titre: 'Mme', Service: 'Achats', 'Rue (bureau)': '1 rue Haute', 'Code postal (bureau)': '69001', 'Conjoint(e)': 'Paul' },
    },
  },
  {
    file: 'outlook-es.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Lucía Fernández Gil',
      company: 'Contoso España',
      position: 'Ingeniera',
      place: 'Madrid, España',
      emails: ['lucia@example.com', 'lucia.f@example.org'],
      phones: ['+34 612 345 678'],
      phoneLabels: { '+34 612 345 678': 'mobile' },
      birthday: '1990-08-15',
      notes: 'Nota',
      circles: ['Amigos'],
      extra: { 'Calle del trabajo': 'Calle Mayor 1', 'Código postal del trabajo': '28013' },
    },
  },
  {
    file: 'outlook-it.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Chiara De Luca',
      company: 'Officina S.p.A.',
      position: 'Architetta',
      place: 'Torino',
      emails: ['chiara@example.com'],
      phones: ['+39 347 000 0001'],
      phoneLabels: { '+39 347 000 0001': 'mobile' },
      birthday: '1984-06-21',
      notes: 'Città natale: Genova',
      circles: ['Amici', 'Vela'],
      interests: ['vela', 'arrampicata'],
      extra: { 'Via (uff.)': 'Via Roma 1', 'CAP (uff.)': '10121' },
    },
  },
  {
    file: 'outlook-nl.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Sanne van der Berg',
      company: 'Molenaar B.V.',
      position: 'Beheerder',
      place: 'Zeist, Nederland',
      emails: ['sanne@example.com'],
      phones: ['030-1234567', '+31 6 12345678'],
      phoneLabels: { '030-1234567': 'home', '+31 6 12345678': 'mobile' },
      birthday: '1988-02-14',
      circles: ['Vrienden'],
      interests: ['schaatsen', 'koken'],
      extra: {
        'Werkadres, straat': 'Kade 1',
        'Werkadres, plaats': 'Utrecht',
        'Werkadres, postcode': '3511',
        'Land/regio (werk)': 'Nederland',
        Partner: 'Joost',
      },
    },
  },
  {
    file: 'outlook-pt.csv',
    is: 'outlook windows-1252 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'João Gonçalves',
      company: 'Padaria São João',
      position: 'Padeiro',
      place: 'Recife, Brasil',
      emails: ['joao@example.com'],
      phones: ['+55 81 90000-0001'],
      phoneLabels: { '+55 81 90000-0001': 'mobile' },
      birthday: '1975-01-30',
      notes: 'Irmão da Inês',
      circles: ['Amigos'],
      extra: { 'Rua comercial': 'Rua A', 'Código postal comercial': '50000' },
    },
  },
  {
    file: 'outlook-pl-cp1250.csv',
    is: 'outlook windows-1250 ; header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Łukasz Wójcik',
      company: 'Księgarnia Żuraw',
      position: 'Księgarz',
      place: 'Gdańsk',
      emails: ['lukasz@example.com'],
      phones: ['+48 601 000 001'],
      phoneLabels: { '+48 601 000 001': 'mobile' },
      birthday: '1986-11-05',
      notes: 'Zażółć gęślą jaźń',
      circles: ['Szachy'],
      extra: { 'Ulica (biuro)': 'ul. Długa 1', 'Kod pocztowy (biuro)': '80-001' },
    },
  },
  {
    file: 'thunderbird-en.csv',
    is: 'thunderbird utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'First Last', nickname: 'Nick', emails: ['first@example.com'], birthday: '1970-11-15' },
  },
  {
    file: 'thunderbird-en-gb.csv',
    is: 'thunderbird utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Rory Williams',
      company: 'Leadworth Hospital',
      position: 'Nurse',
      place: 'Leadworth, UK',
      emails: ['rory@example.com', 'rory2@example.com'],
      phones: ['+44 7700 900222'],
      phoneLabels: { '+44 7700 900222': 'mobile' },
      birthday: '--01-09',
      notes: 'plays darts',
      extra: {
        'Home Address': '12 Leadworth Lane',
        'Home County': 'Gloucestershire',
        'Home Post Code': 'GL1 2AB',
        'Custom 1': 'darts team',
      },
    },
  },
  {
    file: 'thunderbird-de.csv',
    is: 'thunderbird utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Jörg Weiß',
      nickname: 'Jogi',
      company: 'Schule',
      position: 'Lehrer',
      place: 'Ulm, Deutschland',
      emails: ['joerg@example.com'],
      birthday: '1971-02-03',
      extra: { 'Dienstlich: Ort': 'Stuttgart' },
    },
  },
  {
    file: 'thunderbird-fr.csv',
    is: 'thunderbird utf-8 , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Inès Roche',
      company: 'Papiers',
      position: 'Libraire',
      place: 'Nantes, France',
      emails: ['ines.roche@example.com'],
      phones: ['+33 6 00 00 00 01'],
      phoneLabels: { '+33 6 00 00 00 01': 'mobile' },
      birthday: '1980-12-24',
      extra: { 'Ville (2)': 'Rennes' },
    },
  },
  {
    file: 'any-tab.tsv.csv',
    is: 'csv utf-8 \t header 1',
    report: '2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped',
    first: {
      name: 'Zoë Brandt',
      company: 'Müller, Söhne',
      emails: ['zoe@example.com'],
      phones: ['+49 221 5550199'],
      circles: ['Choir', 'Neighbors'],
      interests: ['climbing', 'jazz', 'ramen'],
      connectedOn: '2021-05-06',
    },
  },
  {
    file: 'any-sep.csv',
    is: 'csv utf-8 ; header 2',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'Mia Vogt', emails: ['mia@example.com'], place: 'Bern' },
  },
  {
    file: 'any-crm.csv',
    is: 'csv utf-8 , header 1',
    report: '3 rows: 2 created, 0 updated, 0 unchanged, 1 skipped',
    first: {
      name: 'Bea Lindqvist',
      company: 'Contoso AB',
      position: 'CTO',
      place: 'Malmö, Sweden',
      emails: ['bea@example.com'],
      phones: ['+46 70 000 00 01'],
      urls: ['linkedin.com/in/bea-l'],
      connectedOn: '2023-02-01',
      circles: ['Speaker', 'Alumni'],
      extra: { 'Lead score': '0.9', 'Record ID': '1001' },
    },
  },
  {
    file: 'any-no-header.csv',
    is: 'csv utf-8 , header 0',
    report: '2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'Ana Silva', emails: ['ana@example.com'], phones: ['+351 912 345 678'] },
  },
  ...(['utf-16le', 'utf-16be'] as const).map((encoding) => ({
    file: `any-${encoding.replace('-', '')}-bom.csv`.replace('utf16', 'utf-16'),
    is: `csv ${encoding} \t header 1`,
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'Zoë 浦添', emails: ['zoe@example.com'] },
  })),
  {
    file: 'any-utf-16le-no-bom.csv',
    is: 'csv utf-16le , header 1',
    report: '1 rows: 1 created, 0 updated, 0 unchanged, 0 skipped',
    first: { name: 'Zoë Brandt', emails: ['zoe@example.com'] },
  },
];

describe.each(FILES)('$file', ({ file, is, report, first }) => {
  it('is read whole, and changes nothing the second time', () => {
    const table = tableOf(fixture(file));
    expect(`${table.format} ${table.encoding} ${table.delimiter} header ${table.headerLine}`).toBe(is);
    const network = emptyNetwork();
    const plan = importInto(network, fixture(file));
    expect(reportOf(plan)).toBe(report);
    expect(said(network, peopleOf(network)[0])).toEqual(first);

    const again = importInto(network, fixture(file));
    const skipped = plan.report.skipped.length;
    expect(reportOf(again)).toBe(
      `${plan.report.rows} rows: 0 created, 0 updated, ${plan.report.rows - skipped} unchanged, ${skipped} skipped`,
    );
    expect(again.edit).toMatchObject({ put: {}, delete: {} });
  });
});

describe('LinkedIn', () => {
  it('keeps emoji, keeps credentials out of the name, and counts hidden members', () => {
    const network = emptyNetwork();
    const { report } = importInto(network, fixture('linkedin/2023-url.csv'));
    expect(names(network)).toEqual(['Ines Okafor-Lind', 'Tomás Reyes', 'Zoë Brandt', '🦊 Ana Kovač']);
    expect(peopleOf(network)[2]?.extra).toEqual({ Credentials: 'Ph.D.' });
    expect(report.skipped).toEqual([{ line: 9, reason: message('formats.hiddenMember'), cells: ['', '', '', '', '', '', '07 Jun 2024'] }]);
  });

  it('is the same people in every era: profile pages and addresses are added to whom the older file brought', () => {
    const older = fixture('linkedin/2022-preamble-no-url.csv');
    const network = emptyNetwork();
    importInto(network, older);
    const newer = new TextDecoder().decode(fixture('linkedin/2023-url.csv').bytes).replace('04 Nov 2023', '04 Nov 2020');
    const plan = importInto(network, { name: 'Connections.csv', bytes: new TextEncoder().encode(newer) });
    expect(reportOf(plan)).toBe('5 rows: 2 created, 2 updated, 0 unchanged, 1 skipped');
    expect(said(network, peopleOf(network)[1])).toMatchObject({ name: 'Tomás Reyes', urls: ['https://www.linkedin.com/in/tomasreyes'] });
    expect(reportOf(importInto(network, older))).toBe('3 rows: 0 created, 0 updated, 2 unchanged, 1 skipped');
  });

  it('is told from the other tables of the archive', () => {
    expect(() => tableOf(fixture('linkedin/messages.csv'))).toThrow(/no-usable-rows: .*messages\.csv.*Choose Connections\.csv/);
  });
});

describe('Google', () => {
  it('makes a person of an organization with a phone, and of a name that begins with a dash', () => {
    const network = emptyNetwork();
    importInto(network, fixture('google-new.csv'));
    expect(names(network)).toEqual(['Aisha Rahman', '浦添設計研究所', '- Renata Krawczyk']);
    expect(peopleOf(network)[1]?.phones).toEqual(['(03) 5555-0125']);
  });

  it('keeps a birthday without a year', () => {
    const network = emptyNetwork();
    importInto(network, fixture('google-old.csv'));
    expect(peopleOf(network)[1]?.birthday).toBe('--04-14');
  });
});
