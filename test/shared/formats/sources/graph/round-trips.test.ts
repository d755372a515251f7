/** GraphML and the files of Network Canvas: what Kith writes comes back as it was, into an empty network and into its own; the same file twice changes nothing. */
import { describe, expect, it } from 'vitest';
import { studyInterviews } from '../../../../../shared/analysis/interview/study-interviews';
import { networkGraphml } from '../../../../../shared/formats/export/network-graphml';
import { networkCanvasCsv, networkCanvasGraphml } from '../../../../../shared/formats/export/study/network-canvas';
import { xmlText } from '../../../../../shared/formats/export/xml-text';
import type { IsoDay } from '../../../../../shared/model/day';
import { applyEdit } from '../../../../../shared/model/edit';
import { takeBackImport } from '../../../../../shared/model/edits/imports/imports';
import { nameSomebody } from '../../../../../shared/model/edits/interview/answers';
import { addTie } from '../../../../../shared/model/edits/ties';
import type { PersonId } from '../../../../../shared/model/ids';
import { emptyNetwork, type Network, type Person, RELATIONS } from '../../../../../shared/model/network';
import { CANARIES, studiedEgo } from '../../../../builders/interview/studied-ego';
import { importInto, measured, newId, type OwnFile, TODAY, usedNetwork } from '../own-networks';

/** What the files have of a person; circles and interests by name. Texts as XML can hold them. */
function told(
  network: Network,
  { id, name, nickname, company, position, place, notes, extra, circles, interests }: Person,
  fields = extra,
) {
  const texts = [name, nickname, company, position, place, notes].map((text) => xmlText(text));
  const names = <Id>(ids: readonly Id[], table: ReadonlyMap<Id, { readonly name: string }>) =>
    ids.map((each) => table.get(each)?.name).sort();
  return {
    id,
    texts,
    circles: names(circles, network.circles),
    interests: names(interests, network.interests),
    extra: Object.entries(fields).sort(),
  };
}

const byId = (network: Network) => [...network.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
const tiesOf = (network: Network) => [...network.ties.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('GraphML as Kith writes it', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('comes back with people, their fields and every stated tie (seed %i)', async (seed) => {
    const network = usedNetwork(seed, 60);
    const file: OwnFile = ['network.graphml', networkGraphml(network, measured(network))];
    const { after } = await importInto(emptyNetwork(), [file], 1000);
    expect(byId(after).map((person) => told(after, person))).toEqual(byId(network).map((person) => told(network, person)));
    expect(tiesOf(after)).toEqual(tiesOf(network));
    const again = await importInto(network, [file], 1000);
    expect(again.plan.importId, 'into its own network, nothing changes').toBe(null);
    const twice = await importInto(after, [file], 1000);
    expect(twice.plan.importId).toBe(null);
  });

  it('can be taken back', async () => {
    const network = usedNetwork(9, 60);
    const { after } = await importInto(emptyNetwork(), [['network.graphml', networkGraphml(network, measured(network))]], 1000);
    const [record] = after.imports.values();
    if (record === undefined) throw new Error('no record');
    applyEdit(after, takeBackImport(after, record, TODAY));
    expect([after.people.size, after.ties.size]).toEqual([0, 0]);
  });
});

/** Everybody is named, and every relation stands between two of them, one of them ended. */
function interviewed(seed: number): Network {
  const network = studiedEgo('Maria', seed);
  const sitting = { wave: '2026-11-30' as IsoDay, day: '2026-11-30' as IsoDay };
  for (const name of ['=1+1', 'Zoë "Z", Ørsted', '田中 美咲'])
    applyEdit(network, nameSomebody(network, sitting, 'important', { newName: name }, newId));
  const people = [...network.people.keys()] as [PersonId, ...PersonId[]];
  for (const [i, relation] of RELATIONS.entries()) {
    const [a, b] = [people[i % people.length], people[(i + 1 + (i % 2)) % people.length]] as [PersonId, PersonId];
    applyEdit(network, addTie(network, { a, b, relation }, newId));
  }
  const [first] = network.ties.values();
  if (first) network.ties.set(first.id, { ...first, hasEnded: true, since: '2019-05-01' as IsoDay, note: 'two\nlines' });
  return network;
}

const NAMES = { naming: 'names', secret: 'of the study', exportedAt: '2026-12-01T10:00:00.000Z' } as const;
const CODES = { ...NAMES, naming: 'codes' } as const;
const egoOf = (network: Network) => [{ network, interviews: studyInterviews(network) }];

describe('the files of Network Canvas', () => {
  const csv = (network: Network): readonly OwnFile[] => networkCanvasCsv(egoOf(network), NAMES).map(({ name, bytes }) => [name, bytes]);
  const graphml = (network: Network): readonly OwnFile[] => [['interviews.graphml', networkCanvasGraphml(egoOf(network), NAMES)]];

  it.each([
    ['CSV', csv],
    ['GraphML', graphml],
  ] as const)('come back from %s with people, own fields, circles, interests and every tie', async (_, filesOf) => {
    for (const seed of [1, 2, 3]) {
      const network = interviewed(seed);
      const files = filesOf(network);
      const { after, plan } = await importInto(emptyNetwork(), files, 1000);
      expect(plan.people.created).toBe(network.people.size);
      for (const person of network.people.values()) {
        const back = after.people.get(person.id) as Person;
        const known = Object.fromEntries(Object.entries(back.extra).filter(([key]) => Object.hasOwn(person.extra, key)));
        expect(told(after, back, known)).toEqual(told(network, person));
        expect(back.closeness).toBe(person.closeness);
        expect(back.extra.own_trust, 'an answer of the study is an own field').toBe(person.name.includes('Canary') ? 'yes' : undefined);
      }
      expect(tiesOf(after)).toEqual(tiesOf(network));
      expect((await importInto(after, files, 1000)).plan.importId).toBe(null);
    }
  });

  it('have the names and columns of the program', () => {
    const network = interviewed(1);
    const files = networkCanvasCsv(egoOf(network), NAMES);
    expect(files.map(({ name }) => name).slice(0, 3)).toEqual([
      'Maria_Maria-1_ego.csv',
      'Maria_Maria-1_attributeList_Person.csv',
      expect.stringMatching(/^Maria_Maria-1_edgeList_[a-z-]+\.csv$/),
    ]);
    const headers = files.map(({ bytes }) => new TextDecoder().decode(bytes).split('\r\n')[0] ?? '');
    expect(headers[0]).toMatch(
      /^networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart,sessionFinish,sessionExported,/,
    );
    expect(headers[1]).toMatch(/^nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,/);
    expect(headers[2]).toMatch(/^edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID/);
  });

  it('under codes have no name, note, address or typed text', () => {
    const network = studiedEgo('Maria', 4);
    const files = networkCanvasCsv(egoOf(network), CODES).map(({ name, bytes }) => name + new TextDecoder().decode(bytes));
    const all = [...files, networkCanvasGraphml(egoOf(network), CODES)].join('\n');
    for (const canary of [...Object.values(CANARIES), 'Maria', 'Ana ', 'Ben '])
      expect(all.toLowerCase()).not.toContain(canary.toLowerCase());
    expect(all).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/);
    expect(all).toContain('own_trust');
  });
});
