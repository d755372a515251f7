/** A photo and the user's own fields: stored only as Kith makes them, one step of undo, kept by merging, gone with the person. */
import { expect, it } from 'vitest';
import { peopleCsv } from '../../../../shared/formats/export/people-csv';
import { checkEdit } from '../../../../shared/model/check-edit';
import { applyEdit } from '../../../../shared/model/edit';
import { mergePeople } from '../../../../shared/model/edits/join-people';
import { changeOwnField, changePhoto } from '../../../../shared/model/edits/people';
import { joinsOf, splitPerson } from '../../../../shared/model/edits/split-person';
import type { PersonId } from '../../../../shared/model/ids';
import { valueText } from '../../../../shared/model/merge/merge-words';
import { networkToJson } from '../../../../shared/model/network-json';
import { TABLE_SCHEMAS } from '../../../../shared/model/schema';
import { networkOf } from '../../../builders/network-builder';

const PHOTO = 'data:image/jpeg;base64,/9j/4AAQSkZJRg==';
const [ana, ben] = ['Ana' as PersonId, 'Ben' as PersonId];

it('a photo is one step of undo, and nothing but a small JPEG or PNG is one', () => {
  const network = networkOf({ people: ['Ana'] });
  const before = JSON.stringify(networkToJson(network));
  const set = changePhoto(network.people.get(ana)!, PHOTO);
  expect(checkEdit(network, set).ok).toBe(true);
  const undo = applyEdit(network, set);
  expect(network.people.get(ana)?.photo).toBe(PHOTO);
  const removed = applyEdit(network, changePhoto(network.people.get(ana)!, null));
  expect('photo' in network.people.get(ana)!).toBe(false);
  applyEdit(network, removed);
  applyEdit(network, undo);
  expect(JSON.stringify(networkToJson(network))).toBe(before);
  for (const photo of [
    'https://example.org/a.jpg',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PGI+',
    'data:image/png;base64,"><b>',
    'data:image/jpeg;base64,',
    `data:image/png;base64,${'A'.repeat(60_000)}`,
  ])
    expect(TABLE_SCHEMAS.people.safeParse({ ...network.people.get(ana)!, photo }).success, photo.slice(0, 40)).toBe(false);
  expect(TABLE_SCHEMAS.people.safeParse({ ...network.people.get(ana)!, photo: PHOTO }).success).toBe(true);
});

it('merging keeps photo, own fields and settled needs of both, splitting gives them back, and no text shows a photo', () => {
  const network = networkOf({ people: ['Ana', { name: 'Ben', photo: PHOTO, extra: { Shoe: '41' }, closedWishes: ['b'] }] });
  network.people.set(ana, { ...network.people.get(ana)!, extra: { Pet: 'Rex' }, closedWishes: ['a'] });
  const before = JSON.stringify(networkToJson(network).people);
  applyEdit(network, mergePeople(network, ana, ben));
  expect(network.people.get(ana)).toMatchObject({ photo: PHOTO, extra: { Pet: 'Rex', Shoe: '41' }, closedWishes: ['a', 'b'] });
  const [join] = joinsOf(network, ana);
  applyEdit(network, splitPerson(network, join!.id)!);
  expect(JSON.stringify([...networkToJson(network).people].sort((a, b) => (a.id < b.id ? -1 : 1)))).toBe(before);
  expect(valueText(PHOTO)).toBe('a photo');
});

it('own fields keep their order, an empty one goes, and each is a column of the table', () => {
  const network = networkOf({ people: ['Ana', 'Ben'] });
  const change = (name: string, value: string) => applyEdit(network, changeOwnField(network.people.get(ana)!, name, value));
  change('Pet', 'Rex');
  change('__proto__', '=1+1');
  const undo = change('Pet', 'Rexi');
  expect(Object.entries(network.people.get(ana)!.extra)).toEqual([
    ['Pet', 'Rexi'],
    ['__proto__', '=1+1'],
  ]);
  const csv = new TextDecoder().decode(peopleCsv(network, [ana, ben], () => null, 'exact'));
  const [header = '', first = '', second = ''] = csv.replace('\uFEFF', '').trim().split(/\r?\n/);
  expect(header.endsWith('Last contact,Pet,__proto__')).toBe(true);
  expect(first.endsWith('Rexi,=1+1')).toBe(true);
  expect(second.endsWith(',,')).toBe(true);
  applyEdit(network, undo);
  change('__proto__', '');
  expect(Object.entries(network.people.get(ana)!.extra)).toEqual([['Pet', 'Rex']]);
});
