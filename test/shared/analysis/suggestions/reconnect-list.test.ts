import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import {
  type ReconnectList,
  type ReconnectOptions,
  type ReconnectRow,
  reconnectList,
} from '../../../../shared/analysis/suggestions/reconnect-list';
import { mayBeOne } from '../../../../shared/matching/may-be-one';
import { mayBeCompany } from '../../../../shared/matching/organizations';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import type { ReconnectDecision } from '../../../../shared/model/decisions';
import { applyEdit } from '../../../../shared/model/edit';
import { keepApart } from '../../../../shared/model/edits/distinctions';
import { changeJobs } from '../../../../shared/model/edits/people';
import { type PersonId, seededRandom } from '../../../../shared/model/ids';
import { CHANNELS, type Network } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { reasonSentence } from '../../../../shared/sentences/reconnect-sentences';
import { namesInResults } from '../../../builders/names-in-results';
import { type Drawing, type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-03')); // a Wednesday
const MONDAY = theDay('2026-06-01');
const ago = (days: number) => isoDay(TODAY - days);
const rhythm = (name: string, step: number, count: number, gap: number): LogLine[] =>
  Array.from({ length: count }, (_, i) => [ago(gap + (count - 1 - i) * step), name]);
const lapsed = (name: string) => rhythm(name, 20, 12, 90);

function listOf(network: Network, options: Partial<ReconnectOptions> = {}): ReconnectList {
  const today = options.today ?? isoDay(TODAY);
  return reconnectList(network, analyze(network, { today }), { today, seed: 1, ...options });
}
const names = (list: ReconnectList) => list.rows.map((row) => row.person as string);
const drawn = (drawing: Drawing) => listOf(networkOf(drawing));
/** The reasons of a row, in words. */
function sentences(network: Network, row: ReconnectRow | undefined): readonly string[] {
  const { results } = analyze(network, { today: isoDay(TODAY) });
  const context = { network, names: namesInResults(network, results), today: isoDay(TODAY) };
  return row?.reasons.map((reason) => reasonSentence(reason, context)) ?? [];
}
const firstSentences = (drawing: Drawing) => sentences(networkOf(drawing), drawn(drawing).rows[0]);

test('a new job is a reason until one is in touch', () => {
  const network = networkOf({ people: ['Ana'], log: lapsed('Ana') });
  const job = (from: string) => applyEdit(network, changeJobs(network.people.get('Ana' as PersonId)!, [{ at: 'Hooli', from, to: '' }]));
  job('2026-04');
  expect(sentences(network, listOf(network).rows[0])).toContain('New job: at Hooli since April 2026');
  for (const from of ['2025-04', '2026-02']) {
    job(from); // more than a year ago; and before the last contact
    expect(sentences(network, listOf(network).rows[0]).join()).not.toContain('New job');
  }
});

const linkedIn = (name: string, connectedOn: string, company = '') => ({
  name,
  company,
  connectedOn: theDay(connectedOn),
  origins: [{ source: 'linkedin', key: name }],
});

describe('who is in it', () => {
  test('never both of two who are probably one person, unless the user called them different', () => {
    const emails = ['sky.diver@example.com'];
    const people = [{ name: 'Emma Hahn', emails }, { name: 'Hahn, Emma', emails }, 'Ben'];
    const network = networkOf({ people, log: [...lapsed('Emma Hahn'), ...lapsed('Hahn, Emma'), ...lapsed('Ben')] });
    const listed = () => names(listOf(network, { mayBeOne: mayBeOne(network) })).sort();
    const both = listOf(network).week;
    expect(names(listOf(network))).toHaveLength(3);
    expect(listed()).toEqual(['Ben', 'Emma Hahn']);
    network.weeks.set(MONDAY, both); // a list from before one of them was renamed
    expect(listed()).toHaveLength(2);
    applyEdit(network, keepApart(network, ['Emma Hahn', 'Hahn, Emma'] as PersonId[]));
    expect(listed()).toEqual(['Ben', 'Emma Hahn', 'Hahn, Emma']);
  });

  test('no contact that looks like a company, before the user said what it is', () => {
    const people = [{ name: 'Pizzeria Da Mario' }, { name: 'Contoso GmbH' }, { name: 'Emma Hahn' }];
    const network = networkOf({ people });
    const listed = () => names(listOf(network, { mayBeCompany: mayBeCompany(network) }));
    expect(listed()).toEqual(['Emma Hahn']);
    const pizzeria = network.people.get('Pizzeria Da Mario' as PersonId)!;
    network.people.set(pizzeria.id, { ...pizzeria, isOrganization: false }); // a person's nickname, says the user
    expect(listed().sort()).toEqual(['Emma Hahn', 'Pizzeria Da Mario']);
  });

  test('those who went quiet by their own rhythm, with the time in words first', () => {
    const drawing: Drawing = { log: [...rhythm('Ana', 21, 20, 98), ...rhythm('Ben', 21, 20, 5)] };
    expect(names(drawn(drawing))).toEqual(['Ana']);
    expect(drawn(drawing).rows[0]!.reasons[0]).toEqual({
      kind: 'rhythm',
      rhythm: expect.objectContaining({ kind: 'fading', gapDays: 98, usualDays: 21, isIrregular: false }),
    });
    expect(firstSentences(drawing)[0]).toBe('Usually every 3 weeks, now 3 months');
  });

  test.each<[string, Drawing]>([
    ['not to be tracked', { people: [{ name: 'Ana', standing: 'do-not-track' }], log: lapsed('Ana') }],
    ['deceased', { people: [{ name: 'Ana', standing: 'deceased' }], log: lapsed('Ana') }],
    ['planned', { log: [...lapsed('Ana'), [ago(-9), 'Ana']] }],
    ['seen five days ago', { log: [...lapsed('Ana'), [ago(5), 'Ana']] }],
    ['met once last month', { log: [[ago(30), 'Ana']] }],
  ])('not: %s', (_, drawing) => {
    expect(names(drawn(drawing))).toEqual([]);
  });

  test('not: snoozed or never; again when the snooze is over', () => {
    const decided = (decision: Partial<ReconnectDecision>) => {
      const network = networkOf({ log: lapsed('Ana') });
      network.decisions.set('Ana' as PersonId, { person: 'Ana' as PersonId, snoozedUntil: null, snoozes: 1, isNever: false, ...decision });
      return names(listOf(network));
    };
    expect(decided({ isNever: true })).toEqual([]);
    expect(decided({ snoozedUntil: ago(-1) })).toEqual([]);
    expect(decided({ snoozedUntil: ago(0) })).toEqual(['Ana']);
  });

  test('a declared tie without any contact', () => {
    expect(names(drawn({ people: [{ name: 'Ana', cadenceDays: 30, connectedOn: theDay('2024-01-01') }] }))).toEqual(['Ana']);
  });

  test('when nobody is overdue, the list names the people who are furthest in their rhythm', () => {
    expect(names(drawn({ log: rhythm('Ana', 60, 12, 25) }))).toEqual(['Ana']);
  });
});

describe('a first import of connections alone', () => {
  const people = Array.from({ length: 40 }, (_, i) =>
    linkedIn(`P${String(i).padStart(2, '0')}`, `20${10 + (i % 15)}-03-01`, i % 4 === 0 ? 'Hooli' : `Company ${i}`),
  );

  test('fills the list, in honest words, and calls nobody fading', () => {
    const network = networkOf({ people });
    const list = listOf(network);
    expect(list.rows).toHaveLength(5);
    expect(list.rows.filter((row) => row.slot === 'exploration')).toHaveLength(1);
    for (const row of list.rows) {
      expect(sentences(network, row)[0]).toMatch(/^Connected on LinkedIn in March 20\d\d; no contact logged yet$/);
      expect(row.opener).toBeNull();
    }
    expect(new Set(readFindings(analyze(network, { today: isoDay(TODAY) }).results, network).people.map((person) => person.state))).toEqual(
      new Set(['no-history']),
    );
  });

  test('what was declared and what is in common come first', () => {
    const list = drawn({
      people: [...people, { name: 'Zoe', importance: 1 }, { ...linkedIn('Yan', '2024-01-01') }],
      interests: { climbing: 'Yan' },
      log: [
        [ago(3), 'Ben', 'in-person', 'climbing'],
        [ago(12), 'Ben', 'in-person', 'climbing'],
      ],
    });
    expect(names(list)).toContain('Zoe');
    const yan = list.rows.find((row) => (row.person as string) === 'Yan');
    expect(yan?.reasons).toContainEqual({ kind: 'interests', interests: ['climbing'] });
    expect(yan?.shared).toEqual(['climbing']);
  });

  test('is there for different reasons, and not whoever connected first', () => {
    const shared = [
      {
        ...linkedIn('Two', '2021-03-01'),
        origins: [
          { source: 'linkedin', key: 'two' },
          { source: 'vcard', key: 'two' },
        ],
      },
      linkedIn('New', '2026-05-20'),
      linkedIn('Own', '2021-04-01', 'Contoso'),
    ];
    const network = networkOf({ people: [...people, ...shared] });
    const profile = { interests: [], places: [], work: ['Contoso GmbH'], stories: [] };
    network.me.set('me', { id: 'me', names: [], emails: [], phones: [], urls: [], profile });
    const list = listOf(network);
    expect(names(list)).toEqual(expect.arrayContaining(['Two', 'New', 'Own']));
    const reasonsOf = (name: string) =>
      sentences(
        network,
        list.rows.find((row) => (row.person as string) === name),
      );
    expect(reasonsOf('Two')[1]).toBe('In several of your files: LinkedIn connections and address book (vCard)');
    expect(reasonsOf('Own')[1]).toBe('Your profile names Contoso, where they work');
    expect(reasonsOf('New')).toEqual(['Connected on LinkedIn in May; no contact logged yet']);
    const oldest = people.filter(({ connectedOn }) => connectedOn < '2012').map(({ name }) => name);
    const weeks = [1, 2, 3, 4].map((seed) => names(listOf(network, { seed })).filter((name) => oldest.includes(name)).length);
    expect(Math.max(...weeks)).toBeLessThanOrEqual(2);
  });

  test('a company is nobody’s colleague', () => {
    const network = networkOf({
      people: [
        linkedIn('Ana', '2022-03-01', 'Hooli'),
        linkedIn('Ben', '2023-03-01', 'Hooli'),
        { name: 'Hooli', company: 'Hooli', isOrganization: true },
      ],
    });
    expect(names(listOf(network)).sort()).toEqual(['Ana', 'Ben']);
    for (const row of listOf(network).rows) expect(sentences(network, row)[1]).toBe('Works at Hooli, like one other person you know');
  });

  test('companies are not the same all the way down', () => {
    const companies = listOf(networkOf({ people }))
      .rows.filter((row) => row.slot === 'ranked')
      .map((row) => people.find((person) => person.name === row.person)?.company);
    expect(companies.filter((company) => company === 'Hooli').length).toBeLessThanOrEqual(2);
  });
});

describe('the week', () => {
  const drawing: Drawing = { log: ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana'].flatMap(lapsed) };

  test('the same network, day and seed give the same list; another seed only moves the exploration', () => {
    const first = listOf(networkOf(drawing));
    expect(listOf(networkOf(drawing))).toEqual(first);
    const other = listOf(networkOf(drawing), { seed: 2 });
    expect(names(other).slice(0, 4)).toEqual(names(first).slice(0, 4));
    const explored = new Set(Array.from({ length: 12 }, (_, seed) => names(listOf(networkOf(drawing), { seed }))[4]));
    expect(explored.size).toBeGreaterThan(1);
  });

  test('once stored it stays: through a new day, other data, another capacity', () => {
    const network = networkOf(drawing);
    const { week, rows } = listOf(network);
    expect(week.monday).toBe(MONDAY);
    network.weeks.set(week.monday, week);
    expect(names(listOf(network, { today: isoDay(TODAY + 4), capacity: 12, seed: 9 }))).toEqual(rows.map((row) => row.person));
    expect(listOf(network).week).toBe(week);
  });

  test('in a stored list a done one is ticked, a put aside or deleted one leaves a gap', () => {
    const network = networkOf(drawing);
    const { week } = listOf(network);
    network.weeks.set(week.monday, week);
    const [done, snoozed, never, deleted, kept] = week.picks.map((pick) => pick.person) as [
      PersonId,
      PersonId,
      PersonId,
      PersonId,
      PersonId,
    ];
    const log = networkOf({ log: [[ago(1), done]] })
      .interactions.values()
      .next().value!;
    network.interactions.set('new' as typeof log.id, { ...log, id: 'new' as typeof log.id });
    network.decisions.set(snoozed, { person: snoozed, snoozedUntil: ago(-14), snoozes: 1, isNever: false });
    network.decisions.set(never, { person: never, snoozedUntil: null, snoozes: 0, isNever: true });
    network.people.delete(deleted);
    const { rows } = listOf(network);
    expect(rows.map((row) => [row.person, row.isDone])).toEqual([
      [done, true],
      [kept, false],
    ]);
    expect(rows[0]!.reasons).toEqual([{ kind: 'done', daysSinceContact: 1 }]);
  });

  test('on a Monday, a contact of the day before ticks its row', () => {
    const network = networkOf(drawing);
    const { week } = listOf(network, { today: MONDAY });
    network.weeks.set(week.monday, week);
    const [done, other] = week.picks.map((pick) => pick.person) as [PersonId, PersonId];
    const log = networkOf({ log: [[isoDay(dayNumber(MONDAY) - 1), done]] })
      .interactions.values()
      .next().value!;
    network.interactions.set(log.id, log);
    const rows = listOf(network, { today: MONDAY }).rows;
    expect(rows.find((row) => row.person === done)).toMatchObject({ isDone: true, reasons: [{ kind: 'done', daysSinceContact: 1 }] });
    expect(rows.find((row) => row.person === other)).toMatchObject({ isDone: false });
  });

  test('a stored list whose people are all gone is chosen again', () => {
    const network = networkOf(drawing);
    network.weeks.set(MONDAY, { monday: MONDAY, picks: [{ person: 'nobody' as PersonId, slot: 'ranked' }] });
    expect(listOf(network).rows).toHaveLength(5);
  });

  test('who was shown last week and not acted on rests, who was contacted since does not count as shown', () => {
    const network = networkOf(drawing);
    network.weeks.set(ago(9), { monday: ago(9), picks: [{ person: 'Ana' as PersonId, slot: 'ranked' }] });
    expect(names(listOf(network, { capacity: 4 }))).not.toContain('Ana');
    expect(listOf(network, { capacity: 20 }).rows.find((row) => (row.person as string) === 'Ana')?.parts.freshness).toBe(0);
  });

  test('capacity is kept, between 1 and 20', () => {
    expect(listOf(networkOf(drawing), { capacity: 3 }).rows).toHaveLength(3);
    expect(listOf(networkOf(drawing), { capacity: 0 }).rows).toHaveLength(1);
    expect(
      listOf(networkOf({ people: Array.from({ length: 50 }, (_, i) => linkedIn(`P${i}`, '2020-01-01')) }), { capacity: 99 }).rows,
    ).toHaveLength(20);
  });
});

describe('reasons', () => {
  test('time reads as on the page of the person, also for an irregular rhythm', () => {
    const gaps = [3, 40, 2, 3, 61, 2, 4, 75, 3, 2, 50, 3, 4, 60];
    let day = 150;
    const log = gaps.map((gap): LogLine => [ago((day += gap)), 'Ana']);
    const drawing: Drawing = { log: [...log, ...rhythm('Ben', 20, 12, 3), ...rhythm('Cleo', 20, 12, 3), ...rhythm('Dora', 20, 12, 3)] };
    const network = networkOf(drawing);
    const row = listOf(network).rows.find(({ person }) => (person as string) === 'Ana');
    const { results } = analyze(network, { today: isoDay(TODAY) });
    const found = readFindings(results, network).people.find(({ id }) => (id as string) === 'Ana')!;
    expect(found.rhythm).toMatchObject({ isIrregular: true });
    expect(row?.reasons[0]).toEqual({ kind: 'rhythm', rhythm: found.rhythm });
    expect(sentences(network, row)[0]).toMatch(/^Irregular, typically every /);
  });

  test('at least one, at most three, each words and never a bare number', () => {
    const network = bigNetwork(200);
    for (const row of listOf(network, { capacity: 20 }).rows) {
      expect(row.reasons.length).toBeGreaterThanOrEqual(1);
      expect(row.reasons.length).toBeLessThanOrEqual(3);
      for (const sentence of sentences(network, row)) expect(sentence).toMatch(/^[A-Z“].*[a-z]{3}/);
      expect(new Set(row.reasons.map(({ kind }) => kind)).size).toBe(row.reasons.length);
      for (const part of Object.values(row.parts)) expect(part >= 0 && part <= 1).toBe(true);
    }
  });

  test('a birthday comes first', () => {
    const drawing: Drawing = { people: [{ name: 'Ana', birthday: '--06-05' }], log: lapsed('Ana') };
    expect(firstSentences(drawing)[0]).toBe('Birthday on Friday');
    expect(drawn(drawing).rows[0]!.parts.occasion).toBe(1);
  });

  test('common contacts seen lately', () => {
    const drawing: Drawing = { log: [...rhythm('Ana+Ben', 20, 12, 90), [ago(9), 'Ben']] };
    expect(drawn(drawing).rows[0]!.reasons).toContainEqual({ kind: 'common-contacts', people: ['Ben'], isCertain: true });
    expect(firstSentences(drawing)).toContain('You were recently in touch with Ben, who knows them');
  });

  test('a common contact whom the user only stated is not said to be in the journal with them', () => {
    const drawing: Drawing = {
      log: [...rhythm('Ana+Cleo+Dan', 20, 12, 90), [ago(9), 'Cleo'], [ago(8), 'Ben'], [ago(7), 'Cleo'], [ago(6), 'Cleo']],
      ties: [['Ana', 'friend', 'Ben']],
    };
    const row = drawn(drawing).rows.find(({ person }) => person === 'Ana');
    expect(row?.reasons).toContainEqual({ kind: 'common-contacts', people: ['Cleo'], isCertain: false });
  });

  test('people who were only in the same larger groups are not said to know each other', () => {
    const drawing: Drawing = { log: [...rhythm('Ana+Ben+Cleo+Dan', 20, 12, 90), [ago(9), 'Ben']] };
    expect(firstSentences(drawing)).toContain('You were recently in touch with Ben, whom your journal shows with them');
  });

  test('help received is remembered, help given is not held against anyone', () => {
    const favor = (direction: 'given' | 'received'): LogLine => [ago(95), 'Ana', { favor: { direction, what: 'lent the tent' } }];
    const others = [...lapsed('Ben'), ...lapsed('Cleo'), ...lapsed('Dora')];
    const reasons = (direction: 'given' | 'received') => {
      const network = networkOf({ log: [...others, ...lapsed('Ana'), favor(direction)] });
      const { rows } = listOf(network, { mode: 'repay' });
      const row = rows.find(({ person }) => (person as string) === 'Ana');
      return sentences(network, row).join('; ');
    };
    expect(reasons('received')).toContain('Helped you in February: “lent the tent”');
    expect(reasons('given')).not.toMatch(/help|tent|favor/i);
  });

  test('what the user meant to do is held up to what happened', () => {
    const drawing: Drawing = { people: [{ name: 'Ana', cadenceDays: 30 }], log: rhythm('Ana', 20, 12, 90) };
    expect(firstSentences(drawing)[0]).toBe('You meant to be in touch every month; it has been 3 months');
  });
});

/** People of all kinds of rhythm, interests and companies over three years. */
function bigNetwork(people: number, seed = 5): Network {
  const random = seededRandom(seed);
  const log: LogLine[] = [];
  const topics = ['climbing', 'ramen', 'tea', 'chess', 'choir', 'dogs', 'football', 'novels'];
  for (let j = 0; j < people; j++) {
    const name = `P${String(j).padStart(3, '0')}`;
    const step = 5 + random() ** 2 * 120;
    const end = random() < 0.5 ? random() * 60 : random() * 900;
    for (let day = 1000; day > end; day -= step * (0.5 + random())) {
      const others = random() < 0.3 ? `+P${String((j + 1 + Math.floor(random() * 8)) % people).padStart(3, '0')}` : '';
      const topic = topics[(Math.floor(j / 25) + Math.floor(random() * 2)) % topics.length]!;
      log.push([ago(Math.floor(day)), name + others, CHANNELS[Math.floor(random() * 6)]!, topic]);
    }
  }
  return networkOf({ log });
}

test.each([1, 3, 6])('no repetition: at least 45 different people in 12 weeks without any action (network %i)', (seed) => {
  const network = bigNetwork(160, seed);
  const shown: string[] = [];
  for (let week = 0; week < 12; week++) {
    const list = listOf(network, { today: isoDay(dayNumber(MONDAY) + 7 * week) });
    network.weeks.set(list.week.monday, list.week);
    shown.push(...names(list));
  }
  expect(shown).toHaveLength(60);
  expect(new Set(shown).size).toBeGreaterThanOrEqual(45);
});
