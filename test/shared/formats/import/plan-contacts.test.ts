import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, unguardCell } from '../../../../shared/formats/export/csv-cell';
import { skippedRowsCsv } from '../../../../shared/formats/export/skipped-rows-csv';
import { MAX_DOUBTFUL } from '../../../../shared/formats/import/import-plan';
import { planContacts } from '../../../../shared/formats/import/plan-contacts';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { mondayOf } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { changePerson } from '../../../../shared/model/edits/people';
import { idSource, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { message } from '../../../../shared/strings/message';
import { textOf } from '../../../../shared/strings/text';
import { csv, importInto, names, peopleOf, planOf, reportOf, said, TODAY, tableOf } from '../../../builders/contacts-file';
import { csvFileCells } from '../../../builders/csv-bytes';

const LINKEDIN = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';
const LINKEDIN_2020 = 'First Name,Last Name,Email Address,Company,Position,Connected On\n';
const ANY = 'Name,E-mail,Phone,URL,Company\n';

function imported(...texts: string[]): Network {
  const network = emptyNetwork();
  for (const text of texts) importInto(network, csv(text));
  return network;
}

describe('the same person is recognised', () => {
  it.each([
    [
      'by profile page, however it is written',
      `${ANY}Zoë Brandt,,,https://www.linkedin.com/in/zo%C3%AB-brandt,X`,
      `${ANY}Zoe B.,,,http://de.linkedin.com/in/ZOË-BRANDT/?trk=x,Y`,
    ],
    ['by e-mail in another case', `${ANY}Ana Silva,Ana@Example.com,,,X`, `${ANY}Ana Silva,ana@example.com,,,Y`],
    [
      'by e-mail with other dots and tags at Gmail',
      `${ANY}Ana Silva,ana.silva@gmail.com,,,X`,
      `${ANY}Ana Silva,anasilva+news@googlemail.com,,,Y`,
    ],
    ['by e-mail under another name', `${ANY}Bob Lee,rlee@example.com,,,X`, `${ANY}Robert Lee,rlee@example.com,,,Y`],
    ['by phone with and without country', `${ANY}Ana Silva,,+44 7700 900123,,X`, `${ANY}Ana Silva,,07700 900123,,Y`],
    ['by phone with 00 and (0)', `${ANY}Ana Silva,,0049 (0)221 5550100,,X`, `${ANY}Ana Silva,,+49 221 5550100,,Y`],
    ['by a short national number', `${ANY}Ana Silva,,+47 22 12 34 56,,X`, `${ANY}Ana Silva,,22123456,,Y`],
    ['by phone when one file has only the first name', `${ANY}Ana Silva,,+44 7700 900123,,X`, `${ANY}Ana,,+44 7700 900123,,Y`],
    [
      'by name and connection date when there is nothing else',
      `${LINKEDIN_2020}Ana,Silva,,X,,04 Nov 2020`,
      `${LINKEDIN_2020}ANA,Sílva,,Y,,4-Nov-20`,
    ],
    [
      'by name and connection date when the page is new',
      `${LINKEDIN_2020}Ana,Silva,,X,,04 Nov 2020`,
      `${LINKEDIN}Ana,Silva,https://www.linkedin.com/in/ana,,Y,,04 Nov 2020`,
    ],
    [
      'by name and connection date when the page is gone',
      `${LINKEDIN}Ana,Silva,https://www.linkedin.com/in/ana,,X,,04 Nov 2020`,
      `${LINKEDIN_2020}Ana,Silva,,Y,,04 Nov 2020`,
    ],
    ['by its bare name in the same kind of file, when neither has anything else', `${ANY}Ana Silva,,,,X`, `${ANY}Ana Silva,,,,Y`],
  ])('%s', (_name, first, second) => {
    const network = imported(first);
    const { id } = peopleOf(network)[0]!;
    expect(reportOf(importInto(network, csv(second)))).toBe('1 rows: 0 created, 1 updated, 0 unchanged, 0 skipped');
    expect(peopleOf(network).map((person) => [person.id, person.company])).toEqual([[id, 'Y']]);
    expect(reportOf(importInto(network, csv(second)))).toBe('1 rows: 0 created, 0 updated, 1 unchanged, 0 skipped');
  });

  it('inside one file, and counted as updated or unchanged', () => {
    const network = emptyNetwork();
    const file = csv(
      `${ANY}Ana Silva,ana@example.com,,,X\nAna Silva,ana@example.com,+44 7700 900123,,\nAna Silva,,07700900123,,Z\nAna Silva,ana@example.com,,,X`,
    );
    expect(reportOf(importInto(network, file))).toBe('4 rows: 1 created, 2 updated, 1 unchanged, 0 skipped');
    expect(said(network, peopleOf(network)[0])).toEqual({
      name: 'Ana Silva',
      company: 'X',
      emails: ['ana@example.com'],
      phones: ['+44 7700 900123'],
      extra: { Company: 'Z' },
    });
    expect(reportOf(importInto(network, file))).toBe('4 rows: 0 created, 0 updated, 4 unchanged, 0 skipped');
  });

  it('through a third row that has the keys of both', () => {
    expect(
      names(
        imported(
          `${ANY}Ana S.,ana@example.com,,,\nAna Silva,,,https://linkedin.com/in/ana,\nAna Maria Silva,ana@example.com,,https://linkedin.com/in/ana,`,
        ),
      ),
    ).toEqual(['Ana S.']);
  });
});

describe('two people stay two', () => {
  it.each([
    ['with one name', `${ANY}Ana Silva,a@example.com,,,\nAna Silva,b@example.com,,,`],
    ['with one name and nothing else, from two companies', `${ANY}Ana Silva,,,,X\nAna Silva,,,,Y`],
    ['with one role address', `${ANY}Ana Silva,info@example.com,,,\nBo Lee,info@example.com,,,`],
    ['with the family’s address', `${ANY}Ana Silva,family@example.com,,,\nBo Silva,family@example.com,,,`],
    ['with the switchboard’s number', `${ANY}Ana Silva,,+49 221 5550100,,\nBo Lee,,+49 221 5550100,,`],
    ['with numbers of two countries that end alike', `${ANY}Ana Silva,,+1 212 555 0100,,\nAna Silva,,+44 121 2555 0100,,`],
    [
      'with one name and one connection date, but two pages',
      `${LINKEDIN}Wei,Zhang,https://www.linkedin.com/in/wei-1,,,,01 Jan 2020\nWei,Zhang,https://www.linkedin.com/in/wei-2,,,,01 Jan 2020`,
    ],
  ])('%s', (_name, text) => {
    const network = emptyNetwork();
    const plan = importInto(network, csv(text));
    expect(reportOf(plan)).toBe('2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped');
    const again = importInto(network, csv(text));
    expect(reportOf(again)).toBe('2 rows: 0 created, 0 updated, 2 unchanged, 0 skipped');
    expect(again.edit.put).toEqual({});
  });

  it('in two files: a name alone is only a possible duplicate', () => {
    const network = imported(`${ANY}Ana Silva,a@example.com,,,`);
    const known = peopleOf(network)[0]!.id;
    const plan = importInto(
      network,
      csv('First Name,Last Name,Connected On\nana,SILVA,01 Jan 2020\nAna,Silva,02 Jan 2020\nBo,Lee,02 Jan 2020\n'),
    );
    expect(reportOf(plan)).toBe('3 rows: 3 created, 0 updated, 0 unchanged, 0 skipped');
    expect(plan.report.possibleDuplicates).toEqual([
      { line: 2, name: 'ana SILVA', like: known },
      { line: 3, name: 'Ana Silva', like: known },
    ]);
  });

  it('of the network, even when a row has the keys of both', () => {
    const network = imported(`${ANY}Ana Silva,a@example.com,,,`, `${ANY}Ana S.,,,https://linkedin.com/in/ana,`);
    expect(network.people.size).toBe(2);
    const plan = importInto(network, csv(`${ANY}Ana Silva,a@example.com,,https://linkedin.com/in/ana,Z`));
    expect(reportOf(plan)).toBe('1 rows: 0 created, 1 updated, 0 unchanged, 0 skipped');
    expect(peopleOf(network).map((person) => person.company)).toEqual(['', 'Z']); // the page is the stronger key
  });

  it('and an address under a very different name is pointed out', () => {
    const network = imported(`${ANY}Ana Silva,ab@example.com,,,`);
    const plan = planOf(network, csv(`${ANY}Bo Lee,ab@example.com,,,`));
    expect(plan.report.warnings.map(textOf)).toEqual([
      'Line 2: Ana Silva and Bo Lee share an address or a number (ab@example.com). Kith did not join them.',
    ]);
  });
});

describe('an import', () => {
  it('replaces single values, unites lists, appends notes, and never empties anything nor touches the name', () => {
    const header = 'Name,E-mail,Company,Title,City,Notes,Tags,Hobbies,Birthday,Department\n';
    const network = imported(`${header}Ana Silva,ana@example.com,X,Nurse,Bern,first,Choir,jazz,1980-02-03,A\n`);
    const [before] = peopleOf(network);
    applyEdit(network, changePerson(before!, { name: 'Aninha', closeness: 5, isKin: true }));
    importInto(network, csv(`${header}Ana Silva,ana@example.com,,Doctor,,second,choir;Rowing,Jazz and tea,--02-03,B\n`));
    expect(said(network, peopleOf(network)[0])).toEqual({
      name: 'Aninha',
      company: 'X',
      position: 'Doctor',
      place: 'Bern',
      emails: ['ana@example.com'],
      birthday: '1980-02-03',
      notes: 'first\n\nsecond',
      closeness: 5,
      circles: ['Choir', 'Rowing'],
      interests: ['jazz', 'tea'],
      extra: { Department: 'B' },
    });
    expect(peopleOf(network)[0]?.isKin).toBe(true);
  });

  it('leaves what the user changed by hand since the last one, and says so', () => {
    const row = (company: string, position: string) =>
      csv(`${LINKEDIN}Ines,Marques,https://www.linkedin.com/in/ines,,${company},${position},01 Jan 2020`);
    const network = emptyNetwork();
    importInto(network, row('Contoso', 'Engineer'));
    const ines = () => peopleOf(network)[0]!;
    applyEdit(network, changePerson(ines(), { company: 'Fabrikam' }));
    expect(ines().origins[0]?.said).toEqual({ company: 'Contoso' });

    const old = importInto(network, row('Contoso', 'Engineer'));
    expect(reportOf(old)).toBe('1 rows: 0 created, 0 updated, 1 unchanged, 0 skipped');
    expect(old.edit.put).toEqual({});
    expect(old.report.warnings.map(textOf)).toEqual([
      'Ines Marques: Kith kept your company “Fabrikam” and did not use “Contoso” from the file.',
    ]);
    expect(old.samples[0]?.notes.map(textOf)).toEqual(['keeps your company “Fabrikam”']);

    // Another new value of the file does not replace it either; a field the user left alone still follows the file.
    const newer = importInto(network, row('Adatum', 'Manager'));
    expect([ines().company, ines().position]).toEqual(['Fabrikam', 'Manager']);
    expect(newer.report.warnings.map(textOf)[0]).toContain('“Fabrikam” and did not use “Adatum”');

    // Where the file comes to say the same, it is followed again.
    importInto(network, row('Fabrikam', 'Manager'));
    expect(ines().origins[0]).not.toHaveProperty('said');
    const last = importInto(network, row('Tailspin', 'Manager'));
    expect([ines().company, last.report.warnings]).toEqual(['Tailspin', []]);
  });

  it('leaves a field emptied or filled by hand; taken back by hand, it follows the file', () => {
    const row = (company: string, position: string) =>
      csv(`${LINKEDIN}Ines,Marques,https://www.linkedin.com/in/ines,,${company},${position},01 Jan 2020`);
    const network = emptyNetwork();
    importInto(network, row('Contoso', ''));
    const ines = () => peopleOf(network)[0]!;
    applyEdit(network, changePerson(ines(), { company: '', position: 'Owner' }));
    importInto(network, row('Contoso', 'Engineer'));
    expect([ines().company, ines().position]).toEqual(['', 'Owner']);
    applyEdit(network, changePerson(ines(), { company: 'Contoso' }));
    importInto(network, row('Adatum', ''));
    expect(ines().company).toBe('Adatum');
  });

  it('is taken back whole by one undo', () => {
    const network = imported(`${ANY}Ana Silva,ana@example.com,,,X`);
    const before = structuredClone(network);
    const inverse = applyEdit(
      network,
      planOf(network, csv('Name,E-mail,Company,Tags,Hobbies\nAna Silva,ana@example.com,Y,Choir,tea\nBo Lee,b@x.example,,Choir,\n')).edit,
    );
    expect(network.people.size).toBe(2);
    applyEdit(network, inverse);
    expect(network).toEqual(before);
  });

  it('makes this week’s list again, unless it changed nothing', () => {
    const network = imported(`${ANY}Ana Silva,ana@example.com,,,X`);
    const monday = mondayOf(TODAY);
    network.weeks.set(monday, { monday, picks: [] });
    expect(planOf(network, csv(`${ANY}Ana Silva,ana@example.com,,,X`)).edit.delete).toEqual({});
    const plan = planOf(network, csv(`${ANY}Ana Silva,ana@example.com,,,Y`, 'friends.csv'));
    expect(plan.edit.delete).toEqual({ weeks: [monday] });
    expect([plan.edit.kind, plan.edit.label]).toEqual(['importFile', 'friends.csv']);
  });

  it('makes a name of what there is', () => {
    const rows = [
      'jane.doe@example.com', // words of the address
      'jd42@example.com', // the address
    ];
    expect(
      names(
        imported(
          `E-mail,Phone,Company,Nickname\n${rows.map((row) => `${row},,,`).join('\n')}\n,+44 7700 900555,,\n,+44 7700 900556,Bakery,\n,,Bakery,\n,,,Sparky\n`,
        ),
      ),
    ).toEqual(['Jane Doe', 'jd42@example.com', '+44 7700 900555', 'Bakery', 'Sparky']);
  });

  it('says which rows were skipped, and gives them back as a file', () => {
    const table = tableOf(csv(`${ANY}Ana Silva,a@example.com,,,\n,,,,Bakery\n,,,x,\n`));
    const plan = planImport(emptyNetwork(), table, { newId: idSource(seededRandom(1)), today: TODAY });
    if (!plan.ok) throw new Error(textOf(plan.error.message));
    expect(plan.value.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([
      [3, 'only a company, no name, e-mail or phone'],
      [4, 'no name, e-mail or phone'],
    ]);
    const report = {
      ...plan.value.report,
      skipped: [
        ...plan.value.report.skipped,
        { line: 9, reason: message('formats.namesNobody', { people: 'r' }), cells: ['=1+1', 'a"b\nc', '', '', ''] },
      ],
    };
    // Their own cells first, so that they can be mended and imported again.
    const file = skippedRowsCsv(table.headers, report.skipped);
    const [header, bakery, ...others] = csvFileCells(file);
    expect([header, bakery, ...others]).toEqual([
      ['Name', 'E-mail', 'Phone', 'URL', 'Company', 'Line', 'Why it was skipped'],
      ['', '', '', '', 'Bakery', '3', 'only a company, no name, e-mail or phone'],
      ['', '', '', 'x', '', '4', 'no name, e-mail or phone'],
      ["'=1+1", 'a"b\nc', '', '', '', '9', '“r” names nobody'],
    ]);
    const cells = [header ?? [], (bakery ?? []).with(0, 'Bo Lee'), ...others.map((row) => row.map(unguardCell))];
    const mended = tableOf(csv(csvFile(cells, 'spreadsheet')));
    const again = planImport(emptyNetwork(), mended, { newId: idSource(seededRandom(1)), today: TODAY });
    expect(again.ok && again.value.report.created).toBe(2);
  });

  it('evens out the rows it gives back, long and short', () => {
    const skipped = [
      { line: 4, reason: message('formats.noName'), cells: ['', 'said "hi", left'] },
      { line: 9, reason: message('formats.noPeople'), cells: ['a', 'b', 'c'] },
    ];
    expect(csvFileCells(skippedRowsCsv(['Name', 'Note'], skipped))).toEqual([
      ['Name', 'Note', '', 'Line', 'Why it was skipped'],
      ['', 'said "hi", left', '', '4', 'no name, e-mail or phone'],
      ['a', 'b', 'c', '9', 'no people'],
    ]);
  });

  it('shows three doubtful rows first, with what is doubtful about them', () => {
    const others = Array.from({ length: 20 }, (_, i) => `Person ${i},p${i}@example.com,,,`).join('\n');
    const homes = [
      'Mira Hart,hart@example.com,,,',
      'Jonas Hart,hart@example.com,,,',
      'Ana Silva,,,,X',
      'Ana Silva,,,,Y',
      'Bo Lee,,,,',
    ].join('\n');
    const { samples } = planOf(imported(`${ANY}Ana Silva,a@example.com,,,\nBo Lee,b@example.com,,,`), csv(`${ANY}${others}\n${homes}\n`));
    expect(samples.slice(0, 4).map(({ line, isDoubtful, notes }) => [line, isDoubtful, notes.map(textOf)])).toEqual([
      [22, true, ['shares hart@example.com with Jonas Hart; not joined']],
      [23, true, ['shares hart@example.com with Mira Hart; not joined']],
      [24, true, ['same name as another person; not joined']],
      [2, undefined, []],
    ]);
    expect(samples.filter(({ isDoubtful }) => isDoubtful)).toHaveLength(MAX_DOUBTFUL);
  });

  it('shows samples of every outcome', () => {
    const network = imported(`${ANY}Ana Silva,a@example.com,,,X\nBo Lee,b@example.com,,,`);
    const plan = planOf(network, csv(`${ANY}Ana Silva,a@example.com,,,Y\nBo Lee,b@example.com,,,\nCy Ode,c@example.com,,,\n,,,,Z`));
    expect(plan.samples).toEqual([
      { line: 2, outcome: 'updated', title: 'Ana Silva', detail: 'Y · a@example.com', notes: [] },
      { line: 3, outcome: 'unchanged', title: 'Bo Lee', detail: 'b@example.com', notes: [] },
      { line: 4, outcome: 'created', title: 'Cy Ode', detail: 'c@example.com', notes: [] },
      { line: 5, outcome: 'skipped', title: 'Z', detail: '', notes: [message('formats.onlyCompany')] },
    ]);
  });

  it('reads dates by the whole column, and by what the user says', () => {
    const birthdays = (text: string, dayFirst?: boolean) => {
      const network = emptyNetwork();
      const plan = importInto(network, csv(text), dayFirst === undefined ? {} : { dayFirst });
      return [
        peopleOf(network)
          .map((person) => person.birthday)
          .join(),
        plan.report.warnings.length,
      ];
    };
    expect(birthdays('Name,Birthday\nA B,03/04/1985\nC D,25/12/1990')).toEqual(['1985-04-03,1990-12-25', 0]);
    expect(birthdays('Name,Birthday\nA B,03/04/1985\nC D,12/25/1990')).toEqual(['1985-03-04,1990-12-25', 0]);
    expect(birthdays('Name,Birthday\nA B,03/04/1985')).toEqual(['1985-03-04', 1]);
    expect(birthdays('Name;Birthday\nA B;03/04/1985')).toEqual(['1985-04-03', 1]);
    expect(birthdays('Name,Birthday\nA B,03/04/1985', true)).toEqual(['1985-04-03', 0]);
  });
});

// --- whatever the file ---

const word = fc.constantFrom('Ana', 'Bo', 'Cy', 'Dé', '李', 'O’Neil', 'van der Berg', 'Jr.', '');
const contact = fc.record({
  given: word,
  family: word,
  email: fc.constantFrom(
    '',
    '',
    'a@x.example',
    'b@x.example',
    'c@gmail.com',
    'c+t@gmail.com',
    'info@x.example',
    'a@x.example; b@x.example',
  ),
  phone: fc.constantFrom('', '', '', '+44 7700 900123', '07700 900123', '+49 221 5550100', '12345'),
  url: fc.constantFrom('', '', 'https://www.linkedin.com/in/a', 'linkedin.com/in/b/', 'https://a.example'),
  company: fc.constantFrom('', 'X', 'Y, Inc.'),
  date: fc.constantFrom('', '', '04 Nov 2020', '2021-01-02', 'soon'),
  notes: fc.constantFrom('', 'n', 'two\nlines', 'n and more'),
  tags: fc.constantFrom('', 'Choir', 'choir; Rowing'),
});
type Contact = typeof contact extends fc.Arbitrary<infer C> ? C : never;
const contacts = fc.array(contact, { minLength: 1, maxLength: 12 });

function fileOf(rows: readonly Contact[]): { name: string; bytes: Uint8Array } {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const header = 'First Name,Last Name,E-mail,Phone,URL,Company,Connected On,Notes,Tags';
  return csv([header, ...rows.map((row) => Object.values(row).map(cell).join(','))].join('\r\n'));
}

/** Null when no row is usable. */
function planned(network: Network, rows: readonly Contact[]) {
  const table = readImportTable(fileOf(rows));
  const plan = table.ok
    ? planContacts(network, table.value, { newId: idSource(seededRandom(network.people.size + 7)), today: TODAY })
    : table;
  return plan.ok ? plan.value : null;
}

describe('whatever the contacts', () => {
  it('the account adds up, and the same file again changes nothing', () => {
    fc.assert(
      fc.property(contacts, contacts, (first, second) => {
        const network = emptyNetwork();
        for (const rows of [first, second]) {
          const plan = planned(network, rows);
          if (plan === null) continue;
          const { report } = plan;
          expect(report.rows).toBe(report.created + report.updated + report.unchanged + report.skipped.length);
          expect(plan.edit.put.people?.length ?? 0).toBeLessThanOrEqual(report.created + report.updated);
          const sizeBefore = network.people.size;
          applyEdit(network, plan.edit);
          expect(network.people.size - sizeBefore).toBe(report.created);
          const again = planned(network, rows)!;
          expect([again.report.created, again.report.updated, again.edit.put, again.edit.delete]).toEqual([0, 0, {}, {}]);
        }
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('the order of the rows does not change who they are', () => {
    const keys = (rows: readonly Contact[]) => {
      const network = emptyNetwork();
      const plan = planned(network, rows);
      if (plan === null) return [];
      applyEdit(network, plan.edit);
      return peopleOf(network)
        .map((person) =>
          JSON.stringify([
            [...person.emails].sort(),
            [...person.urls].sort(),
            person.phones.map((phone) => phone.replace(/\D/g, '').slice(-9)).sort(),
          ]),
        )
        .sort();
    };
    fc.assert(
      fc.property(
        contacts.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(new Set(keys(shuffled)).size).toBe(new Set(keys(rows)).size);
          expect(keys(shuffled).length).toBe(keys(rows).length);
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });
});

describe('whatever the bytes', () => {
  it('nothing throws, and what is planned adds up', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'First Name,Last Name,E-mail\n',
        'Notes:\r\n',
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r',
        '\r\n',
        '\0',
        '\uFEFF',
        'sep=;\n',
        'Name;Birthday\n',
        '=1',
        "'=",
        'a@b.example',
        '+49 221 555',
        '__proto__',
        ' ::: ',
        '* ',
      ),
      fc.string({ maxLength: 8, unit: 'binary' }),
    );
    const file = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    fc.assert(
      fc.property(file, (bytes) => {
        const table = readImportTable({ name: 'x.csv', bytes });
        if (!table.ok) {
          expect(textOf(table.error.message)).not.toBe('');
          return;
        }
        for (const row of table.value.rows) expect(row.cells.length).toBe(table.value.headers.length);
        expect(new Set(table.value.headers).size).toBe(table.value.headers.length);
        const plan = planContacts(emptyNetwork(), table.value, { newId: idSource(seededRandom(1)), today: TODAY });
        if (!plan.ok) {
          expect(plan.error.kind).toBe('no-usable-rows');
          return;
        }
        const { report } = plan.value;
        expect(report.rows).toBe(report.created + report.updated + report.unchanged + report.skipped.length);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
