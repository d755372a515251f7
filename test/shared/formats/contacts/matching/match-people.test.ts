/** Which rows become one person: pairs of people as real files write them. Each file is imported twice; the second time changes nothing. */
import { describe, expect, it } from 'vitest';
import { takeAllSame } from '../../../../../shared/formats/import/import-plan';
import { planContacts } from '../../../../../shared/formats/import/plan-contacts';
import { planLog } from '../../../../../shared/formats/import/plan-log';
import { applyEdit } from '../../../../../shared/model/edit';
import { mergePeople } from '../../../../../shared/model/edits/join-people';
import { changePerson } from '../../../../../shared/model/edits/people';
import { idSource, seededRandom } from '../../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../../shared/model/network';
import { textOf } from '../../../../../shared/strings/text';
import { csv, importInto, peopleOf, planOf, reportOf, TODAY, tableOf } from '../../../../builders/contacts-file';

/** Imports files in turn, then all of them again; returns the people as "name: company, birthday". */
function afterFiles(...texts: string[]): string[] {
  const network = emptyNetwork();
  for (const text of texts) importInto(network, csv(text));
  const people = peopleOf(network);
  for (const text of texts) {
    const again = importInto(network, csv(text));
    expect(again.report.created, text).toBe(0);
    const third = importInto(network, csv(text));
    expect([third.report.created, third.report.updated, third.edit.put]).toEqual([0, 0, {}]);
  }
  expect(network.people.size).toBe(people.length);
  return people.map(({ name, birthday }) => (birthday === '' ? name : `${name} ${birthday}`)).sort();
}

const FILE = 'Name,E-mail,Phone,URL,Company,Birthday,Notes\n';

describe('two people with one address stay two', () => {
  it.each([
    ['a couple', 'Mira Hartwell,h@m.example,,,,1984-03-09,', 'Jonas Hartwell,h@m.example,,,,1981-11-23,'],
    ['a couple with two names', 'Petra Lund,po@m.example,,,,,', 'Olaf Stenberg,po@m.example,,,,,'],
    ['twins with one landline', 'Tom Stone,,+41 44 222 22 22,,,1990-01-02,', 'Rita Stone,,+41 44 222 22 22,,,1990-01-02,'],
    ['father and son', 'John Smith Sr.,j@m.example,,,,,', 'John Smith Jr.,j@m.example,,,,,'],
    ['father and son of one name', 'John Smith,j@m.example,,,,1950-01-02,', 'John Smith,j@m.example,,,,1980-03-04,'],
    ['a name in another script', 'Bruce Lee,b@m.example,,,,,', '李小龍,b@m.example,,,,,'],
    ['two pages', 'Ana Silva,a@m.example,,https://linkedin.com/in/ana-1,,,', 'Ana Silva,a@m.example,,https://linkedin.com/in/ana-2,,,'],
    ['a couple with one page', 'Mira Hartwell,,,https://linkedin.com/in/h,,,', 'Jonas Hartwell,,,https://linkedin.com/in/h,,,'],
    [
      'a page with the name of one of them',
      'Mira Hartwell,,,https://linkedin.com/in/mira-hartwell,,,',
      'Jonas Hartwell,,,https://linkedin.com/in/mira-hartwell,,,',
    ],
    ['an initial that is another', 'M. Hartwell,h@m.example,,,,,', 'Jonas Hartwell,h@m.example,,,,,'],
  ])('%s', (_who, one, other) => {
    const expected = [one, other].map((row) => `${row.split(',')[0]} ${row.split(',')[5]}`.trim()).sort();
    expect(afterFiles(`${FILE}${one}\n${other}\n`)).toEqual(expected);
    expect(afterFiles(`${FILE}${other}\n${one}\n`)).toEqual(expected);
    expect(afterFiles(`${FILE}${one}\n`, `${FILE}${other}\n`)).toEqual(expected);
    expect(afterFiles(`${FILE}${other}\n`, `${FILE}${one}\n`)).toEqual(expected);
  });

  it('and a third row that fits both is nobody of them', () => {
    expect(
      afterFiles(`${FILE}Mira Hartwell,h@m.example,,,,,\nMax Hartwell,h@m.example,,,,,\n`, `${FILE}M. Hartwell,h@m.example,,,,,\n`),
    ).toEqual(['M. Hartwell', 'Max Hartwell', 'Mira Hartwell']);
  });

  it('and an address without a name that names another', () => {
    const rows = ['mira.hartwell@m.example,mira.hartwell@m.example,,,,,', 'Jonas Hartwell,mira.hartwell@m.example,,,,,'];
    expect(afterFiles(`${FILE}${rows.join('\n')}\n`)).toHaveLength(2);
    expect(afterFiles(...rows.map((row) => `${FILE}${row}\n`))).toHaveLength(2);
  });

  it.each([
    ['skipper19@m.example,skipper19@m.example,yevgeny.ledon@firm.example', 'Olga Gavrimanchuk,skipper19@m.example,'],
    ['z.tang@firm.example,z.tang@firm.example,ma.danrong@m.example', 'Danrong Ma,ma.danrong@m.example,'],
  ])('and a couple’s address with the work address of one of them, without a name: %s', (...rows) => {
    const [first, second] = rows.map((row) => `Name,E-mail,E-mail 2\n${row}\n`) as [string, string];
    expect(afterFiles(`Name,E-mail,E-mail 2\n${rows.join('\n')}\n`)).toHaveLength(2);
    expect(afterFiles(first, second)).toHaveLength(2);
    expect(afterFiles(second, first)).toHaveLength(2);
  });

  it('and somebody whom one file calls by an initial is the person of the other file', () => {
    expect(
      afterFiles(`${FILE}V. Marsh,v@m.example,,,,,\n`, `${FILE}Vera Marsh,v@m.example,,,,,\n`, `${FILE}Victor Marsh,v@m.example,,,,,\n`),
    ).toEqual(['V. Marsh', 'Victor Marsh']);
  });

  it('and the report names them and the address', () => {
    const plan = planOf(emptyNetwork(), csv(`${FILE}Mira Hartwell,h@m.example,,,,,\nJonas Hartwell,H@m.example,,,,,\n`));
    expect(plan.report.warnings.map(textOf)).toEqual([
      'Lines 2 and 3: Mira Hartwell and Jonas Hartwell share an address or a number (h@m.example). Kith did not join them.',
    ]);
  });
});

describe('one person in two rows is one', () => {
  it.each([
    ['a nickname', 'Robert Dunn,rd@m.example,,,,,', 'Bob Dunn,rd@m.example,,,,,'],
    ['initials', 'Dora Fink,df@m.example,,,,,', 'Dora F.,df@m.example,,,,,'],
    ['the other order', 'Wei Zhang,wz@m.example,,,,,', 'Zhang Wei,wz@m.example,,,,,'],
    ['only the address', 'Ana Silva,as7@m.example,,,,,', ',as7@m.example,,,,,'],
    ['a married name on one page', 'Ana Becker,,,https://linkedin.com/in/ana,,,', 'Ana Schmidt,,,https://linkedin.com/in/ana,,,'],
    ['a birthday without year', 'Ana Silva,a@m.example,,,,1980-02-03,', 'Ana Silva,a@m.example,,,,--02-03,'],
  ])('%s', (_who, one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ]) {
      expect(afterFiles(`${FILE}${first}\n${second}\n`)).toHaveLength(1);
      expect(afterFiles(`${FILE}${first}\n`, `${FILE}${second}\n`)).toHaveLength(1);
    }
  });

  it('after the user gave another name, or merged two', () => {
    const network = emptyNetwork();
    const file = csv(`${FILE}Ana Silva,a@m.example,,,,,\n`);
    importInto(network, file);
    applyEdit(network, changePerson(peopleOf(network)[0]!, { name: 'My sister' }));
    expect(reportOf(importInto(network, file))).toBe('1 rows: 0 created, 0 updated, 1 unchanged, 0 skipped');
    const other = csv(`${FILE}Bo Lee,b@m.example,,,,,\n`);
    importInto(network, other);
    const [sister, bo] = peopleOf(network);
    applyEdit(network, mergePeople(network, sister!.id, bo!.id));
    expect(reportOf(importInto(network, other))).toBe('1 rows: 0 created, 0 updated, 1 unchanged, 0 skipped');
  });

  it('also when somebody else has the address later', () => {
    expect(afterFiles(`${FILE}Ana Silva,,07700 900123,,,,\nAna,,07700 900123,,,,\n`, `${FILE}Ana Lopez,,07700 900123,,,,\n`)).toEqual([
      'Ana Lopez',
      'Ana Silva',
    ]);
  });
});

describe('an address of nobody', () => {
  const PEOPLE = ['Ada Marsh', 'Bo Quill', 'Cleo Ferrow', 'Dan Howe', 'Eve Stone', 'Finn Gray', 'Gil Hart', 'Hana Ito'];

  it.each(['owner@firm.example', 'noemail@noemail.example', 'none@none.com', 'test@test.com', 'x@x.x', 'na@na.com'])('%s', (address) => {
    const file = `Name,E-mail\n${PEOPLE.map((name) => `${name},${address}`).join('\n')}\n`;
    expect(afterFiles(file)).toEqual(PEOPLE);
    const more = `Name,E-mail\n${PEOPLE.slice(0, 2)
      .map((name) => `${name},${address}`)
      .join('\n')}\n`;
    expect(afterFiles(file, more)).toEqual(PEOPLE);
  });

  it.each(['4.477E+11', '447700000000', '4,477E+11'])('is the number %s, which a spreadsheet spoiled', (phone) => {
    expect(afterFiles(`Name,Phone\nAda Marsh,"${phone}"\nA. Marsh,"${phone}"\n`)).toEqual(['A. Marsh', 'Ada Marsh']);
  });
});

describe('namesakes', () => {
  const ROWS = [
    'Ana Silva,,,,,,',
    'Ana Silva,,,,X,,',
    'Ana Silva,,,,Y,,',
    'Ana Silva,,,,Y,1980-02-03,',
    'Ana Silva,,,,,1975-05-06,',
    'Ana Silva,,,,X,,plays chess',
    'Ana Silva,,,,,,plays go',
    'Ana Silva,a@m.example,,,X,,',
    'Ana Silva,b@m.example,,,X,,',
  ];

  it.each(Array.from({ length: 20 }, (_, i) => i))('keep their own values under any ids (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const rows = [...ROWS].sort(() => random() - 0.5);
    const table = tableOf(csv(FILE + rows.join('\n')));
    let network: Network = emptyNetwork();
    const plan = (by: number) => {
      const planned = planContacts(network, table, { newId: idSource(seededRandom(by)), today: TODAY });
      if (!planned.ok) throw new Error(textOf(planned.error.message));
      return planned.value;
    };
    applyEdit(network, plan(seed).edit);
    // The order of a network read from disk is that of the ids.
    network = { ...network, people: new Map([...network.people].sort(([a], [b]) => (a < b ? -1 : 1))) };
    expect(network.people.size).toBe(ROWS.length);
    const again = plan(seed + 100);
    expect(reportOf(again)).toBe('9 rows: 0 created, 0 updated, 9 unchanged, 0 skipped');
    expect(again.edit.put).toEqual({});
  });
});

describe('somebody known only from a log', () => {
  const LOG = 'date,people,channel,note\n2024-05-03,Ada Marsh,coffee,a\n2024-05-04,Bo Quill,call,b\n';
  const logged = (): Network => {
    const network = emptyNetwork();
    const plan = planLog(network, tableOf(csv(LOG, 'log.csv')), { newId: idSource(seededRandom(1)), today: TODAY });
    if (!plan.ok) throw new Error(textOf(plan.error.message));
    applyEdit(network, plan.value.edit);
    return network;
  };

  it('is the contact of that name', () => {
    const network = logged();
    const file = csv('First Name,Last Name,Email,Phone\nAda,Marsh,ada@mail.example,07700 900101\nBo,Quill,bo@mail.example,07700 900102\n');
    expect(reportOf(importInto(network, file))).toBe('2 rows: 0 created, 2 updated, 0 unchanged, 0 skipped');
    expect(reportOf(importInto(network, file))).toBe('2 rows: 0 created, 0 updated, 2 unchanged, 0 skipped');
  });

  it('is nobody of two contacts of that name', () => {
    const plan = importInto(logged(), csv('Name,Email\nAda Marsh,ada@mail.example\nAda Marsh,ada@other.example\n'));
    expect(reportOf(plan)).toBe('2 rows: 2 created, 0 updated, 0 unchanged, 0 skipped');
  });
});

describe('the same name and company', () => {
  const network = emptyNetwork();
  importInto(
    network,
    csv(
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Marsh,https://www.linkedin.com/in/ada,,Marsh Ltd,Owner,04 Nov 2023\nBo,Quill,https://www.linkedin.com/in/bo,,Quill Press,Editor,05 Nov 2023\n',
    ),
  );
  const [ada, bo] = peopleOf(network);
  const table = tableOf(csv(`${FILE}Ada Marsh,,+44 7700 900101,,Marsh Ltd,,\nBo Quill,bo@home.example,,,Other,,\n`));
  const plan = (answers: ReadonlyMap<string, never> | undefined) => {
    const planned = planContacts(network, table, { newId: idSource(seededRandom(3)), today: TODAY, ...(answers && { answers }) });
    if (!planned.ok) throw new Error(textOf(planned.error.message));
    return planned.value;
  };

  it('is offered, and taken when the user says so', () => {
    expect(plan(undefined).report.possibleDuplicates).toEqual([
      { line: 2, name: 'Ada Marsh', like: ada!.id, canTake: 'company' },
      { line: 3, name: 'Bo Quill', like: bo!.id, canTake: 'name' },
    ]);
    expect([...takeAllSame(plan(undefined).report)]).toEqual([['same:2', ada!.id]]);
    const taken = plan(new Map([['same:2', ada!.id as never]]));
    expect(reportOf(taken)).toBe('2 rows: 1 created, 1 updated, 0 unchanged, 0 skipped');
    applyEdit(network, taken.edit);
    expect(reportOf(plan(undefined))).toBe('2 rows: 0 created, 0 updated, 2 unchanged, 0 skipped');
  });

  it.each([
    ['two rows of the file have the name', 'Ada Marsh,,,,Marsh Ltd,,\nAda Marsh,ada@mail.example,,,Marsh Ltd,,\n', 2],
    ['another row is that person', 'Ada Marsh,,,https://www.linkedin.com/in/ada,,,\nAda Marsh,ada@mail.example,,,Marsh Ltd,,\n', 1],
    ['the profile pages differ', 'Ada Marsh,,,https://www.linkedin.com/in/ada-2,Marsh Ltd,,\n', 0],
    [
      'of a thousand namesakes each has a page',
      Array.from({ length: 1_000 }, (_, i) => `Ada Marsh,,,https://www.linkedin.com/in/ada-${i},,,\n`).join(''),
      0,
    ],
    [
      'one namesake of several has no page',
      'Ada Marsh,,,https://www.linkedin.com/in/ada-2,,,\nAda Marsh,,,,Other,,\nAda Marsh,,,https://www.linkedin.com/in/ada-3,,,\n',
      2,
    ],
  ])('is not offered when %s', (_, rows, duplicates) => {
    const known = emptyNetwork();
    importInto(known, csv(`${FILE}Ada Marsh,,,https://www.linkedin.com/in/ada,Marsh Ltd,,\n`));
    const planned = planContacts(known, tableOf(csv(FILE + rows)), { newId: idSource(seededRandom(4)), today: TODAY });
    if (!planned.ok) throw new Error(textOf(planned.error.message));
    expect(planned.value.report.possibleDuplicates.map(({ canTake }) => canTake)).toEqual(new Array(duplicates).fill(undefined));
  });
});
