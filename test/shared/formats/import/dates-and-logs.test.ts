/** Files of the import cases that are about dates and logs, read from their bytes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ImportPlan, type ReadChoices, sameAnswerKey } from '../../../../shared/formats/import/import-plan';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { applyEdit } from '../../../../shared/model/edit';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { textOf } from '../../../../shared/strings/text';
import { context, told } from '../log/log-network';

let seed = 0;

function importBytes(network: Network, name: string, bytes: Uint8Array, choices: ReadChoices = {}): ImportPlan {
  const table = readImportTable({ name, bytes }, choices);
  if (!table.ok) throw new Error(textOf(table.error.message));
  const plan = planImport(network, table.value, context(undefined, ++seed));
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  applyEdit(network, plan.value.edit);
  return plan.value;
}

function importCase(network: Network, path: string, choices: ReadChoices = {}): ImportPlan {
  const bytes = readFileSync(new URL(`../../../fixtures/import-cases/${path}`, import.meta.url));
  return importBytes(network, path.split('/').at(-1) ?? '', bytes, choices);
}

const importText = (network: Network, csv: string) => importBytes(network, 'file.csv', new TextEncoder().encode(csv));

const birthdays = (network: Network) =>
  Object.fromEntries([...network.people.values()].map((person) => [person.name.split(' ')[0], person.birthday]));
const warnings = (plan: ImportPlan) => plan.report.warnings.map(textOf).join('\n');

describe('birthdays of a contacts file', () => {
  it('are none where a program writes a date for no date', () => {
    const network = emptyNetwork();
    const plan = importCase(network, '11-placeholder-birthdays/birthdays.csv');
    const { Eve, Fay, Hal, ...others } = birthdays(network);
    expect({ Eve, Fay, Hal }).toEqual({ Eve: '1899-03-04', Fay: '1992-02-29', Hal: '1985-04-13' });
    expect(others).toEqual({ Ada: '', Bo: '', Cleo: '', Dan: '', Gus: '' });
    expect(warnings(plan)).toContain('Line 8: “5/25/2031” is in the future');
    expect(warnings(plan)).toContain('programs write “1/1/4501”');
    expect([...network.people.values()].find((person) => person.name === 'Gus Pike')?.extra).toMatchObject({ Birthday: '5/25/2031' });
  });

  it('are read in every notation', () => {
    const network = emptyNetwork();
    importCase(network, '12-birthdays-mixed/birthdays.csv');
    expect(birthdays(network)).toEqual({
      Ada: '1985-04-13',
      Bo: '--04-13',
      Cleo: '--02-29',
      Dan: '1962-07-04',
      Eve: '1985-04-03',
      Fay: '--05-03',
      Gus: '1990-05-03',
      Hal: '--05-03',
      Ida: '',
      Jon: '1988-04-13',
      Kit: '1991-05-02',
    });
    const other = emptyNetwork();
    importCase(other, '15-weekday-names-in-contact-dates/contacts.csv');
    expect(birthdays(other)).toEqual({ Ada: '1985-04-13', Bo: '1985-04-13', Cleo: '1985-04-13', Dan: '1985-06-04', Eve: '1985-04-13' });
  });

  it('are numbers in a spreadsheet, and Kith says so', () => {
    const network = emptyNetwork();
    expect(warnings(importCase(network, '13-excel-serial-dates/contacts.csv'))).toContain('Kith read 31150 as 1985-04-13');
    expect(warnings(importCase(network, '13-excel-serial-dates/log.csv'))).toContain('Kith read 45415 as 2024-05-03');
    expect(told(network).map((line) => line.slice(0, 10))).toEqual(['2024-05-03', '2024-05-08']);
  });

  it('on the first day of 1970 are kept as text', () => {
    const network = emptyNetwork();
    const plan = importText(network, 'Name,Email,Birthday\nAda Marsh,ada@mail.example,1970-01-01\nBo Quill,bo@mail.example,1970-01-02\n');
    expect(birthdays(network)).toEqual({ Ada: '', Bo: '1970-01-02' });
    expect(warnings(plan)).toContain('1970-01-01');
  });
});

describe('dates of a log', () => {
  it('are days of the user’s calendar, whatever the zone', () => {
    const network = emptyNetwork();
    importCase(network, '50-birthday-off-by-one-and-zones/log.csv');
    expect(told(network).map((line) => line.slice(0, 10))).toEqual(['2024-05-03', '2024-05-03', '2024-05-04']);
  });

  it('are read, pointed out or refused with a reason', () => {
    const network = emptyNetwork();
    const plan = importCase(network, '65-log-dates-people-write/log.csv');
    expect(plan.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([
      [2, '“2204-05-03” is not readable as a date'],
      [4, expect.stringContaining('“May 3” has no year')],
      [5, expect.stringContaining('“3.5.” has no year')],
      [6, '“31.04.2024” is not readable as a date'],
      [8, '“yesterday” is not readable as a date'],
      [13, '“1714723200” is not readable as a date'],
    ]);
    expect(warnings(plan)).toContain('Line 3 is in a later year (“2034-05-03”)');
    expect(told(network).map((line) => line.slice(0, 10))).toEqual([
      '2024-05-03',
      '2024-05-03',
      '2024-05-03',
      '2024-05-03',
      '2024-05-15',
      '2034-05-03',
    ]);
  });
});

describe('names in a log', () => {
  it('are pages of Notion', () => {
    const network = emptyNetwork();
    importCase(network, '26-notion-log/people.csv');
    const plan = importCase(network, '26-notion-log/meetings.csv');
    expect(plan.report.peopleCreated).toBe(0);
    expect(told(network).map((line) => line.slice(0, 60))).toEqual([
      '2024-05-03 in-person Ada Marsh talked about the move',
      '2024-05-09 in-person Ada Marsh + Bo Quill',
      expect.stringMatching(/^2024-05-10 .*Bo Quill/),
    ]);
  });

  it('make no nonsense people where the persons are known', () => {
    const network = emptyNetwork();
    importCase(network, '53-log-names-and-commas/people.csv');
    const plan = importCase(network, '53-log-names-and-commas/log.csv');
    expect(told(network).map((line) => line.replace(/^2024-05-|in-person |call |email /g, ''))).toEqual([
      '01 Ada Marsh + Bo Quill',
      '02 Ada Marsh',
      '03 Ada Marsh + Bo Quill',
      '04 Ada Marsh + Bo Quill',
      '05 Ada Marsh',
      '06 Ada Marsh',
      '07 Ada Marsh + Cleo Ferrow',
      '08 Ada Marsh',
      '09 Ada Marsh',
      '10 Ada Marsh',
      '11 A. Marsh',
      '12 Marsh',
    ]);
    expect(warnings(plan)).toContain('“Ada Marsh + 2 others” has people without names');
    expect(plan.questions.map((question) => question.name)).toEqual(['A. Marsh', 'Marsh']); // asked, never guessed
  });

  it('are wiki links, handles and names with titles', () => {
    const network = emptyNetwork();
    importText(network, 'Name,Email\nAda Marsh,ada@mail.example\nBo Quill,bo@mail.example\n');
    importText(
      network,
      'date,people,note\n2024-05-01,[[Ada Marsh|Ada]] and [[People/Bo Quill]],a\n2024-05-02,@Ada @Bo,b\n2024-05-03,Prof. Dr. Ada Marsh,c\n',
    );
    expect(told(network)).toEqual([
      '2024-05-01 other Ada Marsh + Bo Quill a',
      '2024-05-02 other Ada Marsh + Bo Quill b',
      '2024-05-03 other Ada Marsh c',
    ]);
  });
});

describe('a file is a log', () => {
  it('when Outlook exported a calendar', () => {
    const network = emptyNetwork();
    const plan = importCase(network, '21-outlook-calendar-csv/calendar.csv');
    expect(told(network)).toEqual([
      '2024-05-03 meeting Ada Marsh + Bo Quill Lunch With Ada\nTalk about the move\nLocation: Cafe York',
      '2024-05-06 meeting Cleo Ferrow + Ada Marsh Weekly Sync\nCategories: Work\nLocation: Room 4',
    ]);
    expect(plan.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([[4, 'no people']]);
    expect(plan.report.skipped[0]?.cells[0]).toBe('Dentist');
    expect(warnings(plan)).toContain('“Me Myself” is in every meeting');
    expect(warnings(plan)).toContain('leaves out these columns: Start Time, End Date');
    expect(importCase(network, '21-outlook-calendar-csv/calendar.csv').report).toMatchObject({ created: 0, unchanged: 2 });
  });

  it('when a column name has the words in it', () => {
    const network = emptyNetwork();
    importCase(network, '37-log-with-other-column-names/log-a.csv');
    importCase(network, '37-log-with-other-column-names/form.csv');
    expect(network.people.size).toBe(2);
    expect(told(network)).toHaveLength(6);
  });

  it.each([
    'Name,Date Added,Notes',
    'Name,Birth date,Notes',
    'Full Name,Last Contact Date,Last Contact Notes',
    'Contact name,Date of birth,Notes',
  ])('but not when it is “%s”', (header) => {
    const network = emptyNetwork();
    expect(importText(network, `${header}\nAda Marsh,2024-05-03,x\n`).report.format).not.toBe('log');
  });

  it('whose date cells are merged over several rows', () => {
    const network = emptyNetwork();
    const plan = importCase(network, '36-merged-date-cells/log.csv');
    expect(told(network).map((line) => line.slice(0, 10))).toEqual(['2024-05-03', '2024-05-03', '2024-05-04', '2024-05-04']);
    expect(warnings(plan)).toContain('Lines 3 and 5 have no date');
  });
});

it('a call log has seconds, directions and missed calls', () => {
  const network = emptyNetwork();
  importCase(network, '28-phone-call-log/people.csv');
  const plan = importCase(network, '28-phone-call-log/calls.csv');
  expect(plan.report.peopleCreated).toBe(0);
  expect(plan.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([[4, 'the call was not answered']]);
  expect([...network.interactions.values()].map(({ minutes, direction, channel }) => [minutes, direction, channel])).toEqual([
    [2.08, 'out', 'call'],
    [0.5, 'in', 'call'],
  ]);
  expect(importCase(network, '28-phone-call-log/calls.csv').report).toMatchObject({ created: 0, unchanged: 2 });
});

it('a call without a name is of whoever has its number in the network, and of nobody else', () => {
  const network = emptyNetwork();
  importText(network, 'Name,Phone\nAda Marsh,+44 7700 900101\nBo Quill,07700 900102\nCleo Ferrow,07700 900103\nDan Howe,07700 900103\n');
  const calls =
    'Number,Date,Duration,Type\n07700900101,2024-05-03 10:00,60,outgoing\n+447700900102,2024-05-04 10:00,00:02:05,Incoming call\n';
  const plan = importText(network, `${calls}07700900103,2024-05-05 10:00,60,incoming\n`);
  expect(told(network)).toEqual(['2024-05-03 call Ada Marsh', '2024-05-04 call Bo Quill']);
  expect([...network.interactions.values()].map(({ minutes, direction }) => [minutes, direction])).toEqual([
    [1, 'out'],
    [2.08, 'in'],
  ]);
  expect(plan.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([
    [4, 'nobody you know has the number 07700900103'],
  ]);
  expect(plan.report.peopleCreated).toBe(0);
});

describe('the columns of a log', () => {
  const sheet = 'Jour de la rencontre,Amis,Lieu\n2024-05-03,Ada Marsh,York\n2024-05-10,Ada Marsh,Leeds\n2024-05-11,Bo Quill,\n';
  const bytes = new TextEncoder().encode(sheet);

  it('are asked about when one person stands in several rows with different dates', () => {
    const table = readImportTable({ name: 'a.csv', bytes });
    if (!table.ok) throw new Error(textOf(table.error.message));
    expect(table.value).toMatchObject({ format: 'csv', kindQuestion: { name: 'Ada Marsh', rows: 2, column: 'Jour de la rencontre' } });
    for (const choices of [{ format: 'csv' }, { mapping: ['keep', 'name', 'place'] }] as const) {
      const chosen = readImportTable({ name: 'a.csv', bytes }, choices);
      expect(chosen.ok && chosen.value.format).toBe('csv');
      expect(chosen.ok && chosen.value.kindQuestion).toBeUndefined();
    }
  });

  it.each([
    'Name,Email,Modified\nAda Marsh,a@x.example,2024-05-03\nAda Marsh,b@x.example,2024-05-04\n', // says what its dates are
    'Name,Day\nAda Marsh,2024-05-03\nBo Quill,2024-05-04\n', // everybody once
    'Name,Day\nAda Marsh,2024-05-03\nAda Marsh,2024-05-03\n', // one day
  ])('are not asked about in contacts: %j', (csv) => {
    const table = readImportTable({ name: 'a.csv', bytes: new TextEncoder().encode(csv) });
    expect(table.ok && table.value.kindQuestion).toBeUndefined();
  });

  it('are found by their content where the user says that it is a log', () => {
    const network = emptyNetwork();
    importBytes(network, 'a.csv', bytes, { format: 'log' });
    expect(network.people.size).toBe(2);
    expect(told(network)).toEqual([
      '2024-05-03 other Ada Marsh Lieu: York',
      '2024-05-10 other Ada Marsh Lieu: Leeds',
      '2024-05-11 other Bo Quill',
    ]);
  });

  it('are what the user says, several for one field too, and make the file a log', () => {
    const network = emptyNetwork();
    const csv = 'A,B,C,D\n3/4/2024,Ada Marsh,Bo Quill,lunch\n13/4/2024,Ada Marsh,,call\n';
    const mapping = ['date', 'people', 'people', 'channel'] as const;
    const plan = importBytes(network, 'a.csv', new TextEncoder().encode(csv), { mapping });
    expect(plan.report.format).toBe('log');
    expect(told(network)).toEqual(['2024-04-03 in-person Ada Marsh + Bo Quill', '2024-04-13 call Ada Marsh']);
    const again = importBytes(network, 'a.csv', new TextEncoder().encode(csv), { mapping });
    expect(again.report).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('are refused when fields of contacts and of a log are mixed', () => {
    const table = readImportTable({ name: 'a.csv', bytes }, { mapping: ['date', 'name', 'keep'] });
    expect(!table.ok && table.error.kind).toBe('usage');
  });

  it('that nobody knows are kept in the note', () => {
    const network = emptyNetwork();
    importText(network, 'date,people,note,Mood,Weather\n2024-05-03,Ada Marsh,the move,good,rain\n2024-05-04,Ada Marsh,,good,\n');
    expect(told(network)).toEqual([
      '2024-05-03 other Ada Marsh the move\nMood: good\nWeather: rain',
      '2024-05-04 other Ada Marsh Mood: good',
    ]);
  });
});

it('the day of the last contact is kept, pointed out, and logged where the user says so', () => {
  const network = emptyNetwork();
  const csv =
    'Name,Email,Last Contact Date,Last Contact Notes\nAda Marsh,ada@mail.example,5/13/2023,the move\nBo Quill,bo@mail.example,4/21/2024,\n';
  expect(warnings(importText(network, csv))).toContain('the dates in “Last Contact Date” as text');
  expect([...network.people.values()].map(({ extra }) => extra['Last Contact Date'])).toEqual(['5/13/2023', '4/21/2024']);
  const mapping = ['people', 'ignore', 'date', 'note'] as const;
  expect(importBytes(network, 'crm.csv', new TextEncoder().encode(csv), { mapping }).report.peopleCreated).toBe(0);
  expect(told(network)).toEqual(['2023-05-13 other Ada Marsh the move', '2024-04-21 other Bo Quill']);
  expect(warnings(importText(emptyNetwork(), 'Name,Last login\nAda Marsh,5/13/2023\n'))).not.toContain('as text, because');
});

it('a list of birthdays is no log', () => {
  const network = emptyNetwork();
  const plan = importCase(network, '70-birthday-list-taken-for-a-log/birthdays.csv');
  expect(network.interactions.size).toBe(0);
  expect(network.people.size).toBe(3);
  expect(warnings(plan)).toContain('list of people, not as a log');
});

describe('a name in a log and a row of contacts with the same words', () => {
  const LOG =
    'Date,Who\n2024-03-05,"Marsh, Ada"\n2024-03-06,@erik.holm\n2024-03-07,Dr. Nora Meier\n2024-03-08,Zhang Wei\n2024-03-09,Bo Ek\n';
  const CONTACTS =
    'Name,Email\nAda Marsh,ada@mail.example\nErik Holm,erik@mail.example\nNora Meier,nora@mail.example\nWei Zhang,wei@mail.example\nBo Ek,bo1@mail.example\nBo Ek,bo2@mail.example\n';
  const files = { log: Buffer.from(LOG), contacts: Buffer.from(CONTACTS) };
  const KNOWN = ['Ada Marsh', 'Bo Ek', 'Bo Ek', 'Erik Holm', 'Nora Meier', 'Wei Zhang'];

  it.each([
    // Two rows have the name of the logged Bo Ek, so he stays apart.
    [['log', 'contacts', 'log'], ['Bo Ek', ...KNOWN].sort()],
    [['contacts', 'log', 'contacts'], KNOWN],
  ] as const)('are one person when only one has it: %s', (order, people) => {
    const network = emptyNetwork();
    for (const file of order) importBytes(network, `${file}.csv`, files[file]);
    expect([...network.people.values()].map(({ name }) => name).sort()).toEqual(people);
    expect(network.interactions.size).toBe(5);
    expect(importBytes(network, 'contacts.csv', files.contacts).report).toMatchObject({ created: 0, updated: 0 });
  });
});

it('a logged name of other words stays when the user takes a row as this person', () => {
  const network = emptyNetwork();
  importText(network, 'Date,Who\n2024-03-05,Bill Turner\n');
  const [bill] = network.people.values();
  const table = readImportTable({ name: 'contacts.csv', bytes: Buffer.from('Name,Email\nWilliam Turner,wt@mail.example\n') });
  if (!table.ok || bill === undefined) throw new Error('not read');
  const answers = new Map([[sameAnswerKey(2), bill.id]]);
  const plan = planImport(network, table.value, { ...context(undefined, ++seed), answers });
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  applyEdit(network, plan.value.edit);
  expect([...network.people.values()]).toMatchObject([{ name: 'Bill Turner', emails: ['wt@mail.example'] }]);
});
