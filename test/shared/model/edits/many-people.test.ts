import { describe, expect, it } from 'vitest';
import { applyEdit, isEmptyEdit } from '../../../../shared/model/edit';
import { addToCircle, removeFromCircle, reviseCircle } from '../../../../shared/model/edits/circles';
import { addInterest, resumeMany, setCadences, setStandings } from '../../../../shared/model/edits/many-people';
import { neverSuggest } from '../../../../shared/model/edits/reconnect';
import { type CircleId, idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { networkToJson } from '../../../../shared/model/network-json';
import { networkOf } from '../../../builders/network-builder';

const ids = (...names: string[]) => names as PersonId[];
const newId = idSource(seededRandom(7));
const people = Array.from({ length: 300 }, (_, i) => `P${i}`);
const network = () => networkOf({ people, circles: { choir: 'P0+P1' }, interests: { climbing: 'P0' } });

describe('edits of many people', () => {
  it('are each one step that one undo takes back exactly', () => {
    const some = ids(...people, 'Nobody');
    const made = network();
    const before = JSON.stringify(networkToJson(made));
    for (const edit of [
      addToCircle(made, 'Choir', some, newId),
      addToCircle(made, 'Book club', some, newId),
      removeFromCircle(made, 'choir' as CircleId, some),
      reviseCircle(made, 'choir', { add: ids('P2'), remove: ids('P0'), cadenceDays: 14, rename: 'Singers' }, newId),
      setCadences(made, some, 30),
      addInterest(made, 'Climbing', some, newId),
      addInterest(made, 'sailing', some, newId),
      setStandings(made, some, 'archived'),
    ]) {
      const inverse = applyEdit(made, edit);
      expect(JSON.stringify(networkToJson(made)), edit.label).not.toBe(before);
      applyEdit(made, inverse);
      expect(JSON.stringify(networkToJson(made)), edit.label).toBe(before);
    }
  });

  it('touch only those whom they change', () => {
    const made = network();
    expect(addToCircle(made, 'choir', ids('P0', 'P1', 'P2'), newId).put.people?.map(({ id }) => id)).toEqual(['P2']);
    expect(addInterest(made, 'climbing', ids('P0', 'P3'), newId).put.people?.map(({ id }) => id)).toEqual(['P3']);
    for (const edit of [
      addToCircle(made, 'CHOIR', ids('P0'), newId),
      addToCircle(made, '  ', ids('P0'), newId),
      addInterest(made, 'climbing', ids('P0'), newId),
      setCadences(made, ids('P0'), null),
      setStandings(made, ids('P0'), 'ordinary'),
      resumeMany(made, ids('P0')),
      reviseCircle(made, 'choir', { add: ids('P0') }, newId),
    ])
      expect(isEmptyEdit(edit), edit.label).toBe(true);
  });

  it('end what was decided about suggestions', () => {
    const made = network();
    for (const id of ids('P4', 'P5')) applyEdit(made, neverSuggest(made, id));
    applyEdit(made, resumeMany(made, ids('P4', 'P5', 'P6')));
    expect(made.decisions.size).toBe(0);
  });
});
