import { describe, expect, it } from 'vitest';
import { meetingBrief } from '../../../../shared/analysis/suggestions/meeting-brief';
import { checkEdit } from '../../../../shared/model/check-edit';
import { applyEdit } from '../../../../shared/model/edit';
import { changeProfile, profileOf } from '../../../../shared/model/edits/imports/imports';
import { deleteInterest, renameInterest } from '../../../../shared/model/edits/interests';
import { type ImportId, type InterestId, idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { networkFromJson, networkToJson } from '../../../../shared/model/network-json';
import { parseNetworkJson } from '../../../../shared/model/parse';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-24');
const newId = idSource(seededRandom(3));

function life(): Network {
  const network = networkOf({
    people: [
      { name: 'Ana', company: 'Hooli', place: 'Lisbon, Portugal', howMet: 'On a ferry in 2019.' },
      { name: 'Ben', place: 'New Lisbon' },
      'Cleo',
    ],
    log: [
      ['2026-06-01', 'Ana', { note: 'Her daughter starts school in September.' }],
      ['2026-05-01', 'Ana', { note: 'ok', promise: 'send the map' }],
      ['2026-04-01', 'Ana', { note: 'Not to be quoted at all, ever.', mayQuote: false }],
      ['2026-03-01', 'Ana', { note: 'An older note about the boat.' }],
      ['2026-07-01', 'Ana', { note: 'Planned and not yet true.' }],
    ],
    ties: [['Cleo', 'introduced', 'Ana']],
    interests: { sailing: 'Ana', secret: 'Ana', chess: 'Ben' },
    privateInterests: ['secret'],
  });
  applyEdit(network, changeProfile(network, { interests: ['Sailing', 'secret', 'chess'], places: ['Lisbon'], work: ['hooli'] }, newId));
  return network;
}

describe('meetingBrief', () => {
  it('says what both have in common, how to begin, what was noted and who introduced them, and nothing private', () => {
    const network = life();
    const brief = meetingBrief(network, network.people.get('Ana' as PersonId)!, [], TODAY);
    expect(brief.inCommon).toEqual({ interests: ['sailing'], places: ['Lisbon'], work: ['hooli'], stories: [] });
    expect(brief.openers.map(({ kind, date }) => `${kind} ${date}`)).toEqual(['promise 2026-05-01', 'note 2026-06-01', 'note 2026-03-01']);
    expect(brief.notes.map(({ day }) => day)).toEqual(['2026-06-01', '2026-05-01', '2026-04-01']);
    expect(brief.introducedBy).toEqual(['Cleo']);
    expect(brief.changes).toEqual([]);
  });

  it('says that a file changed the employer, and not when the user has written another since', () => {
    const network = life();
    const ana = network.people.get('Ana' as PersonId)!;
    network.imports.set('x' as ImportId, {
      ...{ id: 'x' as ImportId, step: 'r9', day: theDay('2026-06-10'), label: 'import', paths: [], sources: [] },
      people: [{ id: ana.id, isNew: false, before: { company: 'Acme' }, said: { company: 'Hooli' } }],
      ...{ interactions: [], ties: [], circles: [], interests: [] },
    });
    expect(meetingBrief(network, ana, [], TODAY).changes).toEqual([
      { day: '2026-06-10', field: 'company', before: 'Acme', after: 'Hooli' },
    ]);
    expect(meetingBrief(network, { ...ana, company: 'Initech' }, [], TODAY).changes).toEqual([]);
  });

  it('offers the user’s stories that name something of theirs, by whole words and nothing private', () => {
    const network = life();
    const stories = ['The night on the Tagus, sailing to Porto', 'How I lost a secret at school', 'The Lisbonite', 'Hooli hired me twice'];
    applyEdit(network, changeProfile(network, { stories }, newId));
    const ana = { ...network.people.get('Ana' as PersonId)!, place: 'Faro; Porto' };
    const told = (person: typeof ana) => meetingBrief(network, person, [], TODAY).inCommon.stories;
    expect(told(ana)).toEqual([stories[0], stories[3]]);
    expect(told({ ...ana, place: 'Lisbon', company: '', interests: [] })).toEqual([]);
    expect(meetingBrief(network, { ...ana, place: 'Porto; Lisbon' }, [], TODAY).inCommon.places).toEqual(['Lisbon']);
  });

  it('says nothing of somebody of whom nothing is known', () => {
    const network = networkOf({ people: ['Dora'] });
    expect(meetingBrief(network, network.people.get('Dora' as PersonId)!, [], TODAY)).toEqual({
      newJob: null,
      ...{ inCommon: { interests: [], places: [], work: [], stories: [] }, openers: [], changes: [], notes: [], introducedBy: [] },
    });
  });
});

describe('the profile of the user', () => {
  it('keeps its interests when they are renamed, merged or deleted, and survives the file', () => {
    const network = life();
    const read = parseNetworkJson(JSON.parse(JSON.stringify(networkToJson(network))));
    expect(read.ok && profileOf(networkFromJson(read.value))).toEqual(profileOf(network));
    expect(read.ok && networkFromJson(read.value).people.get('Ana' as PersonId)?.howMet).toBe('On a ferry in 2019.');
    const merged = renameInterest(network, 'sailing' as InterestId, 'chess');
    expect(checkEdit(network, merged).ok).toBe(true);
    const inverse = applyEdit(network, merged);
    expect(profileOf(network).interests).toEqual(['chess', 'secret']);
    applyEdit(network, inverse);
    expect(profileOf(network).interests).toEqual(['sailing', 'secret', 'chess']);
    const gone = deleteInterest(network, 'chess' as InterestId);
    expect(checkEdit(network, gone).ok).toBe(true);
    applyEdit(network, gone);
    expect(profileOf(network).interests).toEqual(['sailing', 'secret']);
    expect(checkEdit(network, { ...gone, put: {}, delete: { interests: ['secret'] } }).ok).toBe(false);
  });
});
