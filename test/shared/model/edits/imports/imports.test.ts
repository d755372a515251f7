/** Taking an import back by itself: what only it said goes, whatever came after; what the user or another import says stays. */
import { describe, expect, it } from 'vitest';
import { checkEdit } from '../../../../../shared/model/check-edit';
import type { IsoDay } from '../../../../../shared/model/day';
import { applyEdit } from '../../../../../shared/model/edit';
import { contentsOf, importOf, takeBackImport } from '../../../../../shared/model/edits/imports/imports';
import { isAsImported, isOnlyNamed, revertImportedPerson } from '../../../../../shared/model/edits/imports/revert-imported-person';
import type { ImportId, PersonId } from '../../../../../shared/model/ids';
import type { ImportRecord, Interaction, Network, Person } from '../../../../../shared/model/network';
import { newPerson } from '../../../../../shared/model/person';
import { networkOf } from '../../../../builders/network-builder';

const TODAY = '2026-06-30' as IsoDay;
type Entry = ImportRecord['people'][number];

const personWith = (fields: Partial<Person>): Person => ({ ...newPerson('p' as PersonId, 'Ana Prado'), ...fields });
const entryOf = (fields: Partial<Entry>): Entry => ({ id: 'p' as PersonId, isNew: false, before: {}, said: {}, ...fields });

describe('a person without what an import said', () => {
  const said = { company: 'Contoso', emails: ['a@x.org'], extra: { Shoe: '41' }, notes: 'from the file' };
  const before = { company: '', emails: [], extra: {}, notes: '' };

  it('is as before', () => {
    const after = revertImportedPerson(personWith(said), entryOf({ before, said }), []);
    expect(after).toEqual(personWith({}));
  });

  it('keeps what the user changed since', () => {
    const person = personWith({ ...said, company: 'Hooli', emails: ['a@x.org', 'mine@x.org'], notes: 'from the file\nand mine' });
    const after = revertImportedPerson(person, entryOf({ before, said }), []);
    expect(after).toMatchObject({ company: 'Hooli', emails: ['mine@x.org'], notes: 'and mine', extra: {} });
  });

  it('keeps what another import said too, and what the person had before', () => {
    const other = entryOf({ said: { company: 'Contoso', emails: ['a@x.org'] } });
    const after = revertImportedPerson(personWith(said), entryOf({ before: { ...before, notes: 'from the file' }, said }), [other]);
    expect(after).toMatchObject({ company: 'Contoso', emails: ['a@x.org'], extra: {}, notes: 'from the file' });
  });

  it('gets back the value that the import replaced', () => {
    const entry = entryOf({ before: { company: 'Old' }, said: { company: 'New' } });
    expect(revertImportedPerson(personWith({ company: 'New' }), entry, []).company).toBe('Old');
  });

  it('is the same object when nothing of it is the import’s', () => {
    const person = personWith({ company: 'Hooli' });
    expect(revertImportedPerson(person, entryOf({ said: { company: 'Hooli' } }), [])).toBe(person); // known before: not in `before`
  });

  it('is only named, or as imported, exactly when nothing else is known', () => {
    expect(isOnlyNamed(personWith({}), [{ name: 'Ana Prado' }])).toBe(true);
    expect(isOnlyNamed(personWith({ closeness: 3 }), [{ name: 'Ana Prado' }])).toBe(false);
    expect(isOnlyNamed(personWith({}), [{ name: 'Another' }])).toBe(false);
    expect(isAsImported(personWith({ closeness: 3 }), entryOf({ said: { closeness: 3 } }))).toBe(true);
    expect(isAsImported(personWith({ closeness: 4 }), entryOf({ said: { closeness: 3 } }))).toBe(false);
  });
});

const record = (fields: Partial<ImportRecord>): ImportRecord => ({
  id: 'import' as ImportId,
  step: 'r1',
  day: TODAY,
  label: 'import of a.zip',
  paths: [],
  sources: [],
  people: [],
  interactions: [],
  ties: [],
  circles: [],
  interests: [],
  ...fields,
});

const added = (name: string): Entry => ({ id: name as PersonId, isNew: true, before: {}, said: { name } });

function without(network: Network, one: ImportRecord): Network {
  const edit = takeBackImport(network, one, TODAY);
  expect(checkEdit(network, edit)).toEqual({ ok: true, value: null });
  applyEdit(network, edit);
  return network;
}

const imported = { origin: { source: 'mail', key: 'hash' } } as const;

describe('taking an import back', () => {
  it('removes its people and entries, and the record', () => {
    const network = networkOf({ people: ['Ana', 'Ben'], log: [['2026-05-03', 'Ana', imported]], ties: [['Ana', 'friend', 'Ben']] });
    const one = record({ people: [added('Ana'), added('Ben')], interactions: ['i0001' as never], ties: ['t0001' as never] });
    network.imports.set(one.id, one);
    expect(importOf(network, 'r1')).toBe(one);
    const after = without(network, one);
    expect([after.people.size, after.interactions.size, after.ties.size, after.imports.size]).toEqual([0, 0, 0, 0]);
  });

  it('keeps people of whom something else is known', () => {
    const network = networkOf({
      people: ['Ana', 'Ben', { name: 'Cleo', notes: 'mine' }, 'Dov'],
      log: [
        ['2026-05-03', 'Ana+Dov', imported],
        ['2026-05-04', 'Ana'],
      ],
      ties: [['Ben', 'friend', 'Dov']],
    });
    const one = record({ people: ['Ana', 'Ben', 'Cleo', 'Dov'].map(added), interactions: ['i0001' as never] });
    expect([...without(network, one).people.keys()]).toEqual(['Ana', 'Ben', 'Cleo', 'Dov']);
  });

  it('keeps an entry in which the user wrote, as the user’s own', () => {
    const network = networkOf({ people: ['Ana'], log: [['2026-05-03', 'Ana', { ...imported, note: 'about Lyon' }]] });
    const after = without(network, record({ people: [added('Ana')], interactions: ['i0001' as never] }));
    expect(after.interactions.get('i0001' as never)).toMatchObject({ origin: null, note: 'about Lyon' });
    expect(after.people.size).toBe(1);
  });

  it('removes an entry with content that the import itself wrote, unless it was edited', () => {
    const drawn = networkOf({
      people: ['Ana'],
      log: [
        ['2026-05-03', 'Ana', { note: 'of the file', topics: 'ramen' }],
        ['2026-05-04', 'Ana', { note: 'of the file' }],
      ],
    });
    const ids = [...drawn.interactions.keys()];
    const contents = contentsOf([...drawn.interactions.values()]) ?? [];
    const second = drawn.interactions.get(ids[1] as never) as Interaction;
    drawn.interactions.set(second.id, { ...second, note: 'of the file, and mine' });
    const after = without(drawn, record({ people: [added('Ana')], interactions: ids as never, contents }));
    expect([...after.interactions.keys()]).toEqual([ids[1]]);
  });

  it('leaves what another import has, which is then the one that added it', () => {
    const network = networkOf({ people: ['Ana'], log: [['2026-05-03', 'Ana', imported]] });
    const one = record({ people: [added('Ana')], interactions: ['i0001' as never] });
    const other = record({
      id: 'other' as ImportId,
      step: 'r2',
      people: [{ ...added('Ana'), isNew: false }],
      interactions: ['i0001' as never],
    });
    network.imports.set(one.id, one).set(other.id, other);
    const after = without(network, one);
    expect(after.people.size + after.interactions.size).toBe(2);
    expect(after.imports.get(other.id)?.people[0]?.isNew).toBe(true);
    expect(without(after, after.imports.get(other.id) as ImportRecord).people.size).toBe(0);
  });

  it('finds somebody who was merged into another person by the origin', () => {
    const origin = { source: 'linkedin', key: 'ana-prado' };
    const network = networkOf({ people: [{ name: 'Kept', emails: ['k@x.org', 'ana@x.org'], origins: [origin] }] });
    const entry: Entry = {
      id: 'Gone' as PersonId,
      isNew: true,
      before: {},
      said: { name: 'Gone', emails: ['ana@x.org'], origins: [origin] },
    };
    const after = without(network, record({ people: [entry] }));
    expect(after.people.get('Kept' as PersonId)).toMatchObject({ emails: ['k@x.org'], origins: [] });
  });

  it('takes people who are held back along, and circles and interests that nobody has any more', () => {
    const network = networkOf({ people: ['Ana'], circles: { choir: 'Ana' }, interests: { ramen: 'Ana' } });
    const held = {
      name: 'X',
      address: 'mailto:x@x.org',
      source: 'mail',
      reason: 'only-they-wrote',
      sent: 0,
      received: 1,
      contacts: [],
    } as const;
    network.heldBack.set('a', { ...held, id: 'a', imports: ['import' as ImportId] });
    network.heldBack.set('b', { ...held, id: 'b', imports: ['import', 'other'] as ImportId[] });
    const ana = network.people.get('Ana' as PersonId) as Person;
    const entry: Entry = { ...added('Ana'), said: { name: 'Ana', circles: ana.circles, interests: ana.interests } };
    const after = without(network, record({ people: [entry], circles: ana.circles, interests: ana.interests }));
    expect([after.people.size, after.circles.size, after.interests.size]).toEqual([0, 0, 0]);
    expect([...after.heldBack.values()].map(({ id, imports }) => [id, imports])).toEqual([['b', ['other']]]);
  });
});
