/** Files in the shapes of public bug reports: each becomes what a careful user expects. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { employers } from '../../../../../shared/analysis/clusters/affiliations';
import { analyze } from '../../../../../shared/analysis/pipeline/analyze';
import { reconnectList } from '../../../../../shared/analysis/suggestions/reconnect-list';
import { reconnectIcs } from '../../../../../shared/formats/export/reconnect-ics';
import { type ReconnectExportRow, reconnectExportRows } from '../../../../../shared/formats/export/reconnect-row';
import { planImport } from '../../../../../shared/formats/import/plan-import';
import type { IsoDay } from '../../../../../shared/model/day';
import { applyEdit } from '../../../../../shared/model/edit';
import { idSource, type PersonId, seededRandom } from '../../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../../shared/model/network';
import { readFindings, suggestionSentences } from '../../../../../shared/sentences/read-findings';
import { textOf } from '../../../../../shared/strings/text';
import { caseFile, importCase, planFile } from '../../../../builders/contact-sheets/import-case';
import { CASES_OF_CONTACTS } from './cases-of-contacts';
import { CASES_OF_SEVERAL_FILES } from './cases-of-several-files';

const ALL = [...CASES_OF_CONTACTS, ...CASES_OF_SEVERAL_FILES];
const TODAY = '2024-05-15' as IsoDay;

describe('a file', () => {
  it.each(ALL.map((each) => [`${each.folder}: ${each.files.join(', ')}`, each] as const))('%s', (_name, { folder, files, ...expected }) => {
    const done = importCase(files.map((file) => `${folder}/${file}`));
    const accounts = expected.accounts.map((account) => (typeof account === 'string' ? account : expect.stringMatching(account)));
    expect(done.accounts).toEqual(accounts);
    if (expected.people !== undefined)
      expect(done.people).toMatchObject(expected.people.map((person) => (typeof person === 'string' ? { name: person } : person)));
    for (const warning of expected.warnings ?? []) expect(done.warnings).toContainEqual(expect.stringMatching(warning));
    if (expected.contacts !== undefined) expect(done.contacts).toEqual(expected.contacts);
  });
});

/** All rows of the reconnect list as they are exported. */
function listOf(network: Network): { rows: readonly ReconnectExportRow[]; clusters: readonly string[] } {
  const analysis = analyze(network, { today: TODAY, seed: 1, mixing: 'both', resolution: 'auto' });
  const list = reconnectList(network, analysis, { today: TODAY, seed: 1, capacity: 20 });
  const findings = readFindings(analysis.results, network);
  return {
    rows: reconnectExportRows(network, findings, list.rows, suggestionSentences(network, findings)),
    clusters: findings.clusters.map(({ label }) => label),
  };
}

describe('what Kith says afterwards', () => {
  it('30: nobody works at “N/A”', () => {
    const { network } = importCase(['30-placeholders/sheet.csv']);
    expect(employers([...network.people.values()])).toEqual([]);
  });

  it('33: the list as a calendar has whole days, folded lines and whole letters', () => {
    const { network } = importCase(['33-export-list/people.csv', '33-export-list/log.csv']);
    const { rows } = listOf(network);
    expect(rows.map(({ name }) => name).sort()).toEqual(['Bo Quill', '田中 美咲', 'ליאת כהן', '🌟 Ada Marsh'].sort());
    expect(rows.find(({ name }) => name.includes('Ada'))?.phones).toEqual(['+44 7700 900101']);
    const ics = reconnectIcs(rows, { today: TODAY, now: new Date('2024-05-15T10:00:00Z') });
    const lines = ics.split('\r\n');
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(ics.replaceAll('\r\n ', '')).toContain('🌟 Ada Marsh');
    const dayOf = (name: string) => lines.filter((line) => line.startsWith(name)).map((line) => Number(line.slice(-8)));
    expect(dayOf('DTEND')).toEqual(dayOf('DTSTART').map((start) => start + 1));
  });

  it('72: freelancers are no colleagues', () => {
    const { network } = importCase(['72-freelancers-are-no-colleagues/Connections.csv']);
    expect(employers([...network.people.values()]).map(({ name, members }) => [name, members.length])).toEqual([['Marsh Ltd', 4]]);
    const { rows, clusters } = listOf(network);
    const told = [...clusters, ...rows.flatMap(({ reasons }) => reasons)].join('\n');
    expect(rows.length).toBeGreaterThan(0);
    expect(told).not.toMatch(/self.?employed|freelance|confidential|retired|stealth/i);
  });
});

it('46: a log of 250,000 rows is refused with a way out', () => {
  const bytes = Buffer.from(`date,people,note\n${'2024-05-03,Ada Marsh,hello\n'.repeat(250_000)}`);
  const planned = planFile(emptyNetwork(), { name: 'mail.csv', bytes }, 1);
  expect(planned.ok ? '' : textOf(planned.error.message)).toMatch(/more than 200,000 rows.*Split it into smaller files/);
});

describe('31: LinkedIn, then Google', () => {
  const CONNECTIONS = '31-linkedin-then-google/Connections.csv';
  const google = caseFile('31-linkedin-then-google/google.csv');

  it('offers rows with one name and one company, and joins them on an answer', () => {
    const { network } = importCase([CONNECTIONS]);
    const first = planFile(network, google, 9);
    if (!first.ok) throw new Error(textOf(first.error.message));
    const { table, plan } = first.value;
    expect(plan.report.possibleDuplicates.map(({ name, canTake }) => [name, canTake])).toEqual([
      ['Ada Marsh', 'company'],
      ['Bo Quill', 'company'],
      ['Cleo Ferrow', 'name'],
    ]);
    const answers = new Map<string, PersonId>(plan.report.possibleDuplicates.map(({ line, like }) => [`same:${line}`, like]));
    const answered = planImport(network, table, { newId: idSource(seededRandom(9)), today: TODAY, answers });
    if (!answered.ok) throw new Error(textOf(answered.error.message));
    applyEdit(network, answered.value.edit);
    expect([...network.people.values()].map(({ name }) => name)).toEqual(['Ada Marsh', 'Bo Quill', 'Cleo Ferrow', 'Dan Howe']);
  });
});

describe('74: twenty pairs', () => {
  it.each([
    ['LinkedIn first', ['Connections.csv', 'contacts.csv'], ['Ben Carter', 'Robert Dunn', 'Clara Evans', 'Dora Fink']],
    ['Google first', ['contacts.csv', 'Connections.csv'], ['Ben Carter', 'Bob Dunn', 'Clara Evans', 'Dora F.']],
  ])('%s: rows that share an address and a name are one person, and no others', (_name, files, joined) => {
    const paths = files.map((file) => `74-twenty-pairs/${file}`);
    const { network, accounts } = importCase([...paths, ...paths]);
    const people = [...network.people.values()];
    expect(people.filter(({ origins }) => new Set(origins.map(({ source }) => source)).size > 1).map(({ name }) => name)).toEqual(joined);
    expect(people.length).toBe(21 + 21 - joined.length);
    expect(accounts.slice(2)).toEqual(['unchanged 21', 'unchanged 21']);
  });

  it('whose name fits, in another spelling or with another given name, is offered', () => {
    const { network } = importCase(['74-twenty-pairs/Connections.csv']);
    const planned = planFile(network, caseFile('74-twenty-pairs/contacts.csv'), 9);
    if (!planned.ok) throw new Error('not planned');
    const offered = planned.value.plan.report.possibleDuplicates.filter(({ canTake }) => canTake !== undefined);
    // Rows 2 to 5 are joined by an address. Katarina and Katharina, and Paula Globex and Paula Perez, may be two people.
    expect(offered.map(({ line }) => line - 1)).toEqual([1, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17, 19, 20, 21]);
    const names = new Map([...network.people.values()].map(({ id, name }) => [id, name]));
    expect(offered.map(({ name, like }) => `${name} = ${names.get(like)}`)).toEqual(
      expect.arrayContaining([
        'Bill Gates-Hall = William Gates-Hall',
        'L. Keller = Lucas Keller',
        'Mary Ann Lopez = Mary Lopez',
        'Zhang Wei = Wei Zhang',
      ]),
    );
  });
});

it('every case has a test', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../../../fixtures/import-cases'));
  const tested = new Set([
    ...ALL.map(({ folder }) => folder),
    ...['30', '31', '33', '72', '74'].map((number) => folders.find((each) => each.startsWith(number))),
  ]);
  expect(folders.filter((folder) => !tested.has(folder))).toEqual([]);
});
