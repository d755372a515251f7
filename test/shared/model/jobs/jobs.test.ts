/** Days of jobs: as precise as they were said, one step of undo, kept by merging, taken back with their import, gone with the person. */
import { describe, expect, it } from 'vitest';
import { typedPartialDay } from '../../../../shared/formats/dates/partial-day';
import { planImport } from '../../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { formatPartialDay } from '../../../../shared/lib/format-time';
import { isoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { erasePeople } from '../../../../shared/model/edits/erase-people';
import { withImportRecord } from '../../../../shared/model/edits/imports/import-record';
import { changeProfile, profileOf, takeBackImport } from '../../../../shared/model/edits/imports/imports';
import { mergePeople } from '../../../../shared/model/edits/join-people';
import { changeJobs } from '../../../../shared/model/edits/people';
import { joinsOf, splitPerson } from '../../../../shared/model/edits/split-person';
import { type ImportId, idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { latestJob, spanOfPartialDay } from '../../../../shared/model/jobs/jobs';
import type { Network } from '../../../../shared/model/network';
import { networkToJson } from '../../../../shared/model/network-json';
import { TABLE_SCHEMAS } from '../../../../shared/model/schema';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-30');
const [ana, ben] = ['Ana' as PersonId, 'Ben' as PersonId];
const textOf = (network: Network) => JSON.stringify(networkToJson(network));

it('reads a year, a month or a day, and shows it so', () => {
  const typed = ['2019', 'May 2024', '12 March 2024', '2024-03', '3/2024', '', 'some time', '30 February 2024'];
  expect(typed.map(typedPartialDay)).toEqual(['2019', '2024-05', '2024-03-12', '2024-03', '2024-03', '', 'some time', '30 February 2024']);
  expect(['2019', '2024-05', '2024-03-12', ''].map(formatPartialDay)).toEqual(['2019', 'May 2024', '12 March 2024', '']);
  const ends = (text: string) => {
    const span = spanOfPartialDay(text);
    return span === null ? null : [isoDay(span.first), isoDay(span.last)];
  };
  expect(['2024', '2024-02', '2024-12', '2024-03-12'].map(ends)).toEqual([
    ['2024-01-01', '2024-12-31'],
    ['2024-02-01', '2024-02-29'],
    ['2024-12-01', '2024-12-31'],
    ['2024-03-12', '2024-03-12'],
  ]);
  for (const wrong of ['', '24', '2024-13', '2024-02-30', '0000', 'May'])
    expect(
      TABLE_SCHEMAS.people.safeParse({ ...networkOf({ people: ['Ana'] }).people.get(ana)!, jobs: [{ at: 'A', from: wrong, to: '' }] })
        .success,
    ).toBe(wrong === '');
});

it('takes the job that began last and has not ended for the one of today', () => {
  const old = { at: 'Old', from: '2019', to: '2024-02' };
  const now = { at: 'Now', from: '2024-03', to: '' };
  expect(latestJob([now, old], TODAY)).toMatchObject({ at: 'Now', from: '2024-03' });
  expect(latestJob([old], TODAY)).toBeNull();
  expect(latestJob([{ ...now, from: '' }], TODAY)).toBeNull();
  expect(latestJob([now, { at: 'Ahead', from: '2026-09', to: '' }], TODAY)).toMatchObject({ at: 'Now' });
});

describe('the days of somebody', () => {
  it('are one step, and rows without a day are no jobs', () => {
    const network = networkOf({ people: ['Ana'] });
    const before = textOf(network);
    const undo = applyEdit(
      network,
      changeJobs(network.people.get(ana)!, [
        { at: 'Hooli', from: '2019', to: '' },
        { at: 'Acme', from: '', to: '' },
      ]),
    );
    expect(network.people.get(ana)?.jobs).toEqual([{ at: 'Hooli', from: '2019', to: '' }]);
    applyEdit(network, undo);
    expect(textOf(network)).toBe(before);
  });

  it('of both are kept by merging, and split again', () => {
    const network = networkOf({ people: ['Ana', 'Ben'] });
    applyEdit(network, changeJobs(network.people.get(ana)!, [{ at: 'Hooli', from: '2019', to: '' }]));
    applyEdit(
      network,
      changeJobs(network.people.get(ben)!, [
        { at: 'Hooli', from: '2019', to: '' },
        { at: 'Acme', from: '2012', to: '2019' },
      ]),
    );
    const before = JSON.stringify(networkToJson(network).people);
    applyEdit(network, mergePeople(network, ana, ben));
    expect(network.people.get(ana)?.jobs?.map(({ at }) => at)).toEqual(['Hooli', 'Acme']);
    applyEdit(network, splitPerson(network, joinsOf(network, ana)[0]!.id)!);
    expect(JSON.stringify([...networkToJson(network).people].sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(before);
  });

  it('are gone with a person who is erased', () => {
    const network = networkOf({ people: ['Ana', 'Ben'] });
    applyEdit(network, changeJobs(network.people.get(ana)!, [{ at: 'Secret Lab', from: '2019', to: '' }]));
    applyEdit(network, erasePeople(network, [ana]));
    expect(textOf(network)).not.toContain('Secret Lab');
  });
});

it('come from a column of a file, and are taken back with the import', () => {
  const network = networkOf({ people: [{ name: 'Ana Kovač', emails: ['ana@example.com'] }] });
  const before = JSON.stringify(networkToJson(network).people);
  const csv =
    'Name,Email,Company,Hire Date,Job End\nAna Kovač,ana@example.com,Hooli,Mar 2024,\nBen Lee,,Acme,2012,2019-05-31\nCleo,,,2020,\nDan,,Acme,soon,\n';
  const table = readImportTable({ name: 'contacts.csv', bytes: new TextEncoder().encode(csv) });
  if (!table.ok) throw new Error('the file cannot be read');
  const newId = idSource(seededRandom(1));
  const plan = planImport(network, table.value, { newId, today: TODAY });
  if (!plan.ok) throw new Error('there is no plan');
  const id = 'import' as ImportId;
  applyEdit(network, withImportRecord(network, plan.value.edit, { id, step: 'r1', day: TODAY, path: 'contacts.csv', format: 'csv' }));
  const found = new Map([...network.people.values()].map(({ name, jobs, extra }) => [name, jobs ?? extra]));
  expect(found.get('Ana Kovač')).toEqual([{ at: 'Hooli', from: '2024-03', to: '' }]);
  expect(found.get('Ben Lee')).toEqual([{ at: 'Acme', from: '2012', to: '2019-05-31' }]);
  expect(found.get('Cleo')).toEqual({ 'Hire Date': '2020' });
  expect(found.get('Dan')).toEqual({ 'Hire Date': 'soon' });
  applyEdit(network, takeBackImport(network, network.imports.get(id)!, TODAY));
  expect(JSON.stringify(networkToJson(network).people.map(({ origins: _, company: __, ...rest }) => rest))).toBe(
    JSON.stringify(JSON.parse(before).map(({ origins: _, company: __, ...rest }: Record<string, unknown>) => rest)),
  );
});

it('of the user are among their employers, and go with an employer that is taken away', () => {
  const network = networkOf({ people: ['Ana'] });
  const newId = idSource(seededRandom(1));
  applyEdit(network, changeProfile(network, { work: ['Acme'] }, newId));
  applyEdit(network, changeProfile(network, { jobs: [{ at: 'Hooli', from: '2024', to: '' }] }, newId));
  expect(profileOf(network)).toMatchObject({ work: ['Acme', 'Hooli'], jobs: [{ at: 'Hooli' }] });
  applyEdit(network, changeProfile(network, { work: ['Acme'] }, newId));
  expect('jobs' in profileOf(network)).toBe(false);
});
