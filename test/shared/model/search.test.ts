import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { applyEdit } from '../../../shared/model/edit';
import { renameInterest } from '../../../shared/model/edits/interests';
import { addPerson, changePerson, deletePeople } from '../../../shared/model/edits/people';
import { type InterestId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { emptySearchIndex, fillSearchIndex, search, updateSearch } from '../../../shared/model/search';
import { madeNetwork } from '../../bench/made-network';
import { networkOf } from '../../builders/network-builder';

function searchIndex(network: Parameters<typeof fillSearchIndex>[1]) {
  const index = emptySearchIndex();
  runToEnd(fillSearchIndex(index, network));
  return index;
}

const newId = idSource(seededRandom(3));

function office() {
  return networkOf({
    people: [
      { name: 'Maria Rhode', company: 'Contoso', place: 'Québec' },
      { name: 'Marius Berg', nickname: 'Mo', position: 'Tour guide' },
      { name: 'Zoë Brandt', notes: 'knows Maria from school', emails: ['zoe@hooli.example'] },
      { name: '王小明' },
    ],
    interests: { Climbing: 'Zoë Brandt' },
    circles: { Choir: 'Maria Rhode' },
  });
}

const names = (hits: readonly { readonly id: string }[]) => hits.map((hit) => hit.id);

describe('search', () => {
  it.each([
    ['maria', 'Maria Rhode'],
    ['ma rho', 'Maria Rhode'],
    ['RHODE', 'Maria Rhode'],
    ['contoso', 'Maria Rhode'],
    ['quebec', 'Maria Rhode'],
    ['choir', 'Maria Rhode'],
    ['mo', 'Marius Berg'],
    ['tour gui', 'Marius Berg'],
    ['zoe brant', 'Zoë Brandt'],
    ['climb', 'Zoë Brandt'],
    ['hooli', 'Zoë Brandt'],
    ['王', '王小明'],
  ])('%s finds %s first', (text, name) => {
    expect(names(search(searchIndex(office()), text))[0]).toBe(name);
  });

  it('a name counts more than a note', () => {
    expect(names(search(searchIndex(office()), 'maria')).slice(0, 2)).toEqual(['Maria Rhode', 'Zoë Brandt']);
  });

  it('words that nobody has all of still find those that have some', () => {
    expect(names(search(searchIndex(office()), 'contoso climbing')).sort()).toEqual(['Maria Rhode', 'Zoë Brandt']);
  });

  it.each(['', '   ', '\u200B', '—'])('%j finds nobody', (text) => {
    expect(search(searchIndex(office()), text)).toEqual([]);
  });

  it('follows edits', () => {
    const network = office();
    const index = searchIndex(network);
    const commit = (edit: ReturnType<typeof addPerson>) => {
      applyEdit(network, edit);
      updateSearch(index, network, edit);
    };
    commit(addPerson({ id: 'new' as PersonId, name: 'Goran Ilić' }, newId));
    expect(names(search(index, 'ilic'))).toEqual(['new']);
    commit(changePerson(network.people.get('new' as PersonId)!, { name: 'Goran Marković' }));
    expect(names(search(index, 'ilic'))).toEqual([]);
    expect(names(search(index, 'markovic'))).toEqual(['new']);
    commit(renameInterest(network, 'Climbing' as InterestId, 'Bouldering'));
    expect(names(search(index, 'boulder'))).toEqual(['Zoë Brandt']);
    commit(deletePeople(network, ['new' as PersonId]));
    expect(names(search(index, 'markovic'))).toEqual([]);
    expect(search(searchIndex(network), 'climb')).toEqual(search(index, 'climb'));
  });

  it('is the same when it was filled in steps, and the network changed between two of them', () => {
    const network = madeNetwork({ people: 1000, interactions: 0, company: 0 });
    const index = emptySearchIndex();
    const steps = fillSearchIndex(index, network);
    steps.next();
    steps.next();
    expect(index.documents.size).toBeGreaterThan(0);
    expect(index.documents.size).toBeLessThan(1000);
    const people = [...network.people.values()];
    const edits = [
      addPerson({ id: 'new' as PersonId, name: 'Goran Ilić' }, newId),
      changePerson(people[3]!, { name: 'Zdenka Horvat' }),
      changePerson(people[990]!, { name: 'Zdenka Babić' }),
      deletePeople(network, [people[5]!.id, people[995]!.id]),
    ];
    for (const edit of edits) {
      applyEdit(network, edit);
      updateSearch(index, network, edit);
    }
    while (!steps.next().done);
    expect([...index.documents.keys()].sort()).toEqual([...network.people.keys()].sort());
    for (const text of ['zdenka', 'ilic', people[5]!.name, people[995]!.name, people[600]!.name])
      expect(search(index, text)).toEqual(search(searchIndex(network), text));
  });
});
