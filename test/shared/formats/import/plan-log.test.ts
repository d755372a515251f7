import { describe, expect, it } from 'vitest';
import { planLog } from '../../../../shared/formats/import/plan-log';
import { applyEdit } from '../../../../shared/model/edit';
import type { PersonId } from '../../../../shared/model/ids';
import { CHANNELS, emptyNetwork } from '../../../../shared/model/network';
import { textOf } from '../../../../shared/strings/text';
import { networkOf } from '../../../builders/network-builder';
import { context, imported, logTable, planned, type TODAY, told } from '../log/log-network';

describe('a log', () => {
  it('becomes interactions, people and interests', () => {
    const network = emptyNetwork();
    const plan = imported(
      network,
      `date,people,channel,topics,note
2024-05-03,Ana Kovač; Ben Lee,coffee,climbing; Lyon,moved house
2024-05-04,"Jane Doe, Ph.D.; Ben Lee",phone,,
2024-07-01,Ana Kovač,dinner,Climbing,at her new place`,
    );
    expect(told(network)).toEqual([
      '2024-05-03 in-person Ana Kovač + Ben Lee [climbing, Lyon] moved house',
      '2024-05-04 call Jane Doe + Ben Lee',
      '2024-07-01 in-person Ana Kovač [climbing] at her new place',
    ]);
    expect(plan.report).toMatchObject({
      format: 'log',
      rows: 3,
      created: 3,
      updated: 0,
      unchanged: 0,
      skipped: [],
      interactions: 3,
      peopleCreated: 3,
    });
    expect(plan.edit).toMatchObject({ kind: 'importFile', label: 'log.csv', delete: { weeks: ['2024-06-17'] } });
  });

  it('finds its columns whatever they are called and wherever they stand', () => {
    const network = emptyNetwork();
    imported(network, 'Notiz,Wer,Datum,Kanal,Thema\nschön,Ana,3. Mai 2024,Kaffee,Ramen');
    expect(told(network)).toEqual(['2024-05-03 in-person Ana [Ramen] schön']);
  });

  it('keeps minutes, direction, favors and promises', () => {
    const network = emptyNetwork();
    imported(
      network,
      `date,with,minutes,direction,favor,promise
2024-05-03,Ana,1:30,out,received: found me a plumber,lend her the tent
2024-05-04,Ana,45 min,they,read her CV,
2024-05-05,Ana,long,,drove me home,`,
    );
    expect(
      [...network.interactions.values()].map(({ minutes, direction, favor, promise }) => [
        minutes,
        direction,
        favor?.direction,
        favor?.what,
        promise,
      ]),
    ).toEqual([
      [90, 'out', 'received', 'found me a plumber', 'lend her the tent'],
      [45, 'in', 'given', 'read her CV', ''],
      [null, 'mutual', 'received', 'drove me home', ''],
    ]);
  });

  it('keeps a word it does not know for the channel', () => {
    const network = emptyNetwork();
    imported(network, 'date,people,channel,note\n2024-05-03,Ana,séance,fun\n2024-05-04,Ana,pigeon,\n2024-05-05,Ana,,');
    expect(told(network)).toEqual(['2024-05-03 other Ana séance: fun', '2024-05-04 other Ana pigeon', '2024-05-05 other Ana']);
  });

  it('knows its own names of channels', () => {
    const network = emptyNetwork();
    imported(network, `date,people,channel\n${CHANNELS.map((channel) => `2024-05-03,Ana,${channel}`).join('\n')}`);
    expect([...network.interactions.values()].map((each) => each.channel)).toEqual([...CHANNELS]);
  });

  it('leaves out what is no entry, and says why', () => {
    const network = emptyNetwork();
    const plan = imported(
      network,
      'date,people,note\n,Ana,no date\nsoon,Ana,bad date\n2024-05-03,,no people\n2024-05-03,;,nobody\n,,\n2024-05-03,Ana,good',
    );
    expect(plan.report.skipped.map(({ line, reason }) => [line, textOf(reason)])).toEqual([
      [2, 'no date'],
      [3, '“soon” is not readable as a date'],
      [4, 'no people'],
      [5, '“;” names nobody'],
      [6, 'empty row'],
    ]);
    expect(plan.report.skipped[1]?.cells).toEqual(['soon', 'Ana', 'bad date']);
    expect(told(network)).toEqual(['2024-05-03 other Ana good']);
    expect(plan.samples.map((sample) => sample.outcome)).toContain('skipped');
  });

  it('with nothing usable is refused with what was found', () => {
    const refusal = (csv: string) => {
      const plan = planLog(emptyNetwork(), logTable(csv), context());
      return plan.ok ? null : [plan.error.kind, textOf(plan.error.message)];
    };
    expect(refusal('date,people\nsoon,Ana')).toEqual([
      'no-usable-rows',
      expect.stringContaining('line 2: “soon” is not readable as a date'),
    ]);
    expect(refusal('date,people')).toEqual(['no-usable-rows', expect.stringContaining('no rows')]);
    expect(refusal('date,weather\n2024-05-03,rain')).toEqual(['no-usable-rows', expect.stringContaining('date and weather')]);
  });
});

describe('the people of a log', () => {
  it('are the known ones, by name, nickname, e-mail, page or an only given name', () => {
    const network = networkOf({
      people: [
        { name: 'Zoë Brandt', emails: ['zoe@example.com'] },
        { name: 'Benjamin Lee', nickname: 'Benno' },
        { name: 'Carla Díaz', urls: ['https://www.linkedin.com/in/carla-diaz'] },
      ],
    });
    const plan = imported(
      network,
      `date,people
2024-01-01,zoe  BRANDT
2024-01-02,Someone <ZOE@example.com>
2024-01-03,Benno
2024-01-04,Benjamin
2024-01-05,https://linkedin.com/in/carla-diaz/
2024-01-06,"Benjamin Lee, MBA"`,
    );
    expect(plan.report.peopleCreated).toBe(0);
    expect(told(network).map((line) => line.slice(17))).toEqual([
      'Zoë Brandt',
      'Zoë Brandt',
      'Benjamin Lee',
      'Benjamin Lee',
      'Carla Díaz',
      'Benjamin Lee',
    ]);
  });

  it('named alike are asked about: the one met most is assumed, and said once', () => {
    const network = networkOf({
      people: [{ name: 'Anna Ash', company: 'Hooli' }, { name: 'Anna Berg' }, { name: 'Anna Cole' }],
      log: [['2024-01-01', 'Anna Berg']],
    });
    const csv = 'date,people\n2024-05-03,Anna\n2024-05-04,Anna';
    const plan = planned(network, csv);
    expect(plan.report.warnings.map(textOf)).toEqual(['Line 2: “Anna” fits 3 people. Kith took it for Anna Berg.']);
    expect(plan.questions).toEqual([
      { key: 'anna', name: 'Anna', line: 2, candidates: ['Anna Ash', 'Anna Berg', 'Anna Cole'], assumed: 'Anna Berg' },
    ]);
    expect(plan.edit.put.interactions?.map((each) => each.people)).toEqual([['Anna Berg'], ['Anna Berg']]);

    const answered = planned(network, csv, context(new Map([['anna', 'Anna Cole' as PersonId]])));
    expect(answered.questions).toEqual([]);
    expect(answered.report.warnings).toEqual([]);
    expect(answered.edit.put.interactions?.map((each) => each.people)).toEqual([['Anna Cole'], ['Anna Cole']]);

    const somebodyNew = planned(network, csv, context(new Map([['anna', 'new' as const]])));
    expect(somebodyNew.report.peopleCreated).toBe(1);
    expect(somebodyNew.edit.put.people?.[0]?.name).toBe('Anna');
  });

  it('with equal full names are asked about, told apart by company', () => {
    const network = networkOf({ people: [{ name: 'Anna Berg', company: 'Hooli' }] });
    network.people.set('other' as PersonId, { ...[...network.people.values()][0]!, id: 'other' as PersonId, company: 'Initech' });
    const plan = planned(network, 'date,people\n2024-05-03,Anna Berg');
    expect(plan.questions[0]?.candidates).toHaveLength(2);
    expect(plan.report.warnings.map(textOf)[0]).toMatch(/fits 2 people. Kith took it for Anna Berg \((Hooli|Initech)\)/);
  });

  it('with a bare given name are not merged when the log knows somebody else of that name', () => {
    const network = networkOf({ people: ['Ana Berg'] });
    const plan = imported(network, 'date,people\n2024-05-03,Ana\n2024-05-04,Ana Silva');
    expect(plan.questions).toMatchObject([{ key: 'ana', candidates: ['Ana Berg'], assumed: 'new' }]);
    expect(plan.report.possibleDuplicates).toEqual([{ line: 2, name: 'Ana', like: 'Ana Berg' }]);
    expect(told(network)).toEqual(['2024-05-03 other Ana', '2024-05-04 other Ana Silva']);
  });

  it('are one person with and without address, and two with two addresses', () => {
    const network = emptyNetwork();
    imported(
      network,
      'date,people\n2024-05-03,Ana\n2024-05-04,Ana <a@example.com>\n2024-05-05,a@example.com\n2024-05-06,Ana <b@example.com>',
    );
    expect([...network.people.values()].map(({ name, emails }) => [name, emails])).toEqual([
      ['Ana', ['a@example.com']],
      ['Ana', ['b@example.com']],
    ]);
  });

  it('keep being recognised under the name the log has for them', () => {
    const network = emptyNetwork();
    imported(network, 'date,people\n2024-05-03,Ana');
    const ana = [...network.people.values()][0]!;
    network.people.set(ana.id, { ...ana, name: 'Ana Kovač-Lee' });
    const plan = imported(network, 'date,people\n2024-05-04,Ana', context(undefined, 2));
    expect(plan.report.peopleCreated).toBe(0);
  });
});

describe('the same log again', () => {
  const csv = `date,people,channel,topics,note
2024-05-03,Ana Kovač; Ben Lee,coffee,climbing,first
2024-05-03,Ben Lee;Ana Kovač,lunch,climbing,second
2024-05-03,Ana Kovač,email,,
2024-05-03,Ana Kovač,email,,
2024-05,Ben Lee,call,,some day
2024,Ben Lee,call,,some time`;

  it('changes nothing', () => {
    const network = emptyNetwork();
    imported(network, csv);
    const before = JSON.stringify([...network.interactions]);
    const plan = imported(network, csv, context(undefined, 2));
    expect(plan.report).toMatchObject({ rows: 6, created: 0, updated: 0, unchanged: 6, peopleCreated: 0 });
    expect(plan.edit).toMatchObject({ put: {}, delete: {} });
    expect(JSON.stringify([...network.interactions])).toBe(before);
  });

  it('in another order, with more rows, adds only the new ones', () => {
    const network = emptyNetwork();
    imported(network, csv);
    const [header, ...rows] = csv.split('\n');
    const plan = imported(network, [header, ...rows.reverse(), '2024-05-03,Ana Kovač,email,,third mail'].join('\n'), context(undefined, 2));
    expect(plan.report).toMatchObject({ created: 1, updated: 0, unchanged: 6 });
    expect(new Set([...network.interactions.values()].map((each) => each.origin?.key)).size).toBe(7);
  });

  it('with a changed note updates that interaction', () => {
    const network = emptyNetwork();
    imported(network, csv);
    const ids = [...network.interactions.keys()];
    const plan = imported(
      network,
      csv.replace('second', '"second, in the rain"').replace(',,some day', ',ramen,some day'),
      context(undefined, 2),
    );
    expect(plan.report).toMatchObject({ created: 0, updated: 2, unchanged: 4 });
    expect([...network.interactions.keys()]).toEqual(ids);
    expect(told(network)).toContain('2024-05-03 in-person Ben Lee + Ana Kovač [climbing] second, in the rain');
    expect(told(network)).toContain('2024-05-15 call Ben Lee [ramen] some day');
  });

  it('with emptied cells erases nothing', () => {
    const network = emptyNetwork();
    imported(network, csv);
    const plan = imported(network, csv.replace(',climbing,second', ',,').replace('some day', ''), context(undefined, 2));
    expect(plan.report).toMatchObject({ created: 0, updated: 0 });
  });

  it('keeps people whom the user has put right', () => {
    const network = emptyNetwork();
    imported(network, 'date,people\n2024-05-03,Ana');
    const [interaction] = network.interactions.values();
    network.people.set('other' as PersonId, {
      ...[...network.people.values()][0]!,
      id: 'other' as PersonId,
      name: 'Ana Silva',
      origins: [],
    });
    network.interactions.set(interaction!.id, { ...interaction!, people: ['other' as PersonId] });
    imported(network, 'date,people\n2024-05-03,Ana', context(undefined, 2));
    expect([...network.interactions.values()][0]?.people).toEqual(['other']);
  });
});

it('one undo takes a whole log back', () => {
  const network = networkOf({ people: ['Ana Berg'], log: [['2024-01-01', 'Ana Berg']] });
  network.weeks.set('2024-06-17' as typeof TODAY, { monday: '2024-06-17' as typeof TODAY, picks: [] });
  const before = structuredClone(network);
  const plan = planned(network, 'date,people,topics\n2024-05-03,Ana Berg; Ben Lee,ramen');
  const undo = applyEdit(network, plan.edit);
  expect(network.weeks.size).toBe(0);
  expect(network.interests.size).toBe(1);
  applyEdit(network, undo);
  expect(network).toEqual(before);
});

it('a log of 200,000 rows is planned whole, and again without change', () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, i) =>
      `20${10 + (i % 14)}-0${1 + (i % 9)}-1${i % 10},Person ${i % 997} Surname; Friend ${i % 3001} Other,call,topic ${i % 50},note ${i}`,
  );
  const table = logTable(`date,people,channel,topics,note\n${rows.join('\n')}`);
  const network = emptyNetwork();
  const plan = planLog(network, table, context());
  if (!plan.ok) throw new Error(textOf(plan.error.message));
  expect(plan.value.report).toMatchObject({ rows: 200_000, created: 200_000, peopleCreated: 3998 });
  applyEdit(network, plan.value.edit);
  const again = planLog(network, table, context(undefined, 2));
  expect(again.ok && again.value.report).toMatchObject({ unchanged: 200_000, created: 0, updated: 0 });
}, 120_000);
