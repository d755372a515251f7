/**
 * Made lives: the contacts and the log of somebody who keeps them in tables, each with what has made sentences false before. Fictional and seeded. Kith
 * imports the tables as it imports any; the checks read them with code of their own.
 */

import { planImport } from '../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../shared/formats/import/read-table';
import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { changeProfile } from '../../../shared/model/edits/imports/imports';
import { idSource, seededRandom } from '../../../shared/model/ids';
import type { Job } from '../../../shared/model/jobs/jobs';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { textOf } from '../../../shared/strings/text';

export interface Life {
  readonly today: IsoDay;
  /** CSV; empty: none. */
  readonly contacts: string;
  readonly log: string;
  /** Of the user. */
  readonly jobs: readonly Job[];
}

/** One row of a log. */
interface Row {
  readonly day: number;
  readonly people: readonly string[];
  readonly channel: string;
  readonly date?: string;
  readonly minutes?: number;
  readonly direction?: string;
  readonly topics?: readonly string[];
  readonly note?: string;
  readonly favor?: string;
  readonly promise?: string;
}

export const LIVES = [
  'ordinary',
  'weddings',
  'mailing lists',
  'bursts',
  'silence',
  'backdating',
  'time zones',
  'own name in the rows',
  'contacts only',
  'plans and birthdays',
  'many people',
] as const;
export type LifeKind = (typeof LIVES)[number];

const FIRST =
  'Ana Ben Carla Dmitri Elif Farid Greta Hugo Imani Jonas Kaja Lior Marta Nils Oyelaran Paloma Quentin Rosa Sadia Tomasz Uma Viktor Wanjiru Xenia Yusuf Zofia'.split(
    ' ',
  );
const LAST =
  'Okafor Lindgren Haddad Marsh Petrova Castellanos Iyer Bauer Nakamura O’Brien Duarte Kowalczyk Achebe Fontaine Zhao Rahman Hedberg Moreau Silva Tanaka'.split(
    ' ',
  );
const TOPICS = ['climbing', 'jazz', 'sourdough', 'chess', 'gardens', 'trains', 'ceramics', 'football', 'opera', 'bees', 'maps', 'sailing'];
const RARE = ['falconry', 'sundials', 'letterpress', 'lighthouses', 'fencing', 'bookbinding', 'moss', 'theremin', 'curling', 'cartoons'];
const COMPANIES = ['Northwind', 'Contoso', 'Tailspin Toys', 'Fabrikam', '', '', ''];
const PLACES = ['Lyon', 'Toronto', 'Gdańsk', 'Nairobi', ''];
const ALONE = ['in-person', 'in-person', 'call', 'message', 'email', 'video', 'letter'];
const TOGETHER = ['in-person', 'in-person', 'in-person', 'meeting', 'video', 'email', 'group-chat'];

class LifeMaker {
  readonly #random: () => number;
  readonly today: number;
  readonly names: readonly string[];
  readonly rows: Row[] = [];

  constructor(seed: number, people: number) {
    this.#random = seededRandom(seed);
    // Any weekday, any time of the year: "this year" begins and ends near some of them.
    this.today = dayNumber('2025-12-20' as IsoDay) + this.below(30);
    this.names = Array.from(
      { length: people },
      (_, k) => `${FIRST[k % FIRST.length]} ${LAST[(k * 7 + Math.floor(k / FIRST.length)) % LAST.length]}`,
    );
    if (new Set(this.names).size < people) throw new Error('two made people have one name');
  }

  chance(): number {
    return this.#random();
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => rest.splice(this.below(rest.length), 1)[0] as T);
  }

  /** What is written beside an entry. */
  details(): Partial<Row> {
    return {
      ...(this.chance() < 0.3 && { minutes: 5 + this.below(200) }),
      ...(this.chance() < 0.4 && { direction: this.oneOf(['in', 'out']) }),
      ...(this.chance() < 0.4 && { topics: this.some(TOPICS, 1 + this.below(2)) }),
      ...(this.chance() < 0.25 && { note: `talked about ${this.oneOf(TOPICS)} and the move to ${this.oneOf(PLACES) || 'the coast'}` }),
      ...(this.chance() < 0.04 && { favor: `lent me a book on ${this.oneOf(TOPICS)}` }),
      ...(this.chance() < 0.05 && { promise: `send the photos of ${this.oneOf(TOPICS)}` }),
    };
  }

  /** Contact with one person at a rhythm of their own, from some day to some day. */
  keepInTouch(name: string, from: number, to: number, every: number, isRegular = this.chance() < 0.5): void {
    for (
      let day = from;
      day <= to;
      day += Math.max(1, Math.round(isRegular ? every * (0.8 + 0.4 * this.chance()) : -every * Math.log(1 - this.chance())))
    )
      this.rows.push({ day, people: [name], channel: this.oneOf(ALONE), ...this.details() });
  }

  /** Everybody has a beginning, an end and a rhythm; circles meet now and then. */
  liveFor(days: number): this {
    const begin = this.today - days;
    for (const name of this.names) {
      const from = begin + this.below(days);
      const to = this.chance() < 0.5 ? this.today : from + this.below(this.today - from + 1);
      this.keepInTouch(name, from, to, 3 + this.below(this.chance() < 0.5 ? 30 : 200));
    }
    for (let at = 0; at < this.names.length; at += 8) {
      const circle = this.names.slice(at, at + 10);
      for (let day = begin + this.below(60); day <= this.today; day += 10 + this.below(90))
        this.rows.push({ day, people: this.some(circle, 2 + this.below(6)), channel: this.oneOf(TOGETHER), ...this.details() });
    }
    return this;
  }

  contacts(isBirthdaySoon = false): string {
    const lines = this.names.map((name, k) => {
      const birthday = isBirthdaySoon && k % 2 === 0 ? isoDay(this.today + this.below(20)).replace(/^\d+/, '1980') : '';
      const groups = k % 3 === 0 ? this.oneOf(['Choir', 'Work', 'Neighbors']) : '';
      return [
        name,
        this.oneOf(COMPANIES),
        this.oneOf(PLACES),
        birthday,
        groups,
        [...this.some(TOPICS, this.below(4)), ...this.some(RARE, this.below(2))].join('; '),
        k % 2 === 1 ? isoDay(this.today - 5 - ((k * 37) % 500)).slice(0, [10, 7, 7, 4][k % 3]) : '',
      ].join(',');
    });
    return ['Name,Company,City,Birthday,Groups,Interests,Company since', ...lines].join('\n');
  }

  life(contacts: string, date = (row: Row) => row.date ?? isoDay(row.day)): Life {
    const lines = this.rows.map((row) =>
      [
        date(row),
        row.people.join('; '),
        row.channel,
        row.minutes ?? '',
        row.direction ?? '',
        (row.topics ?? []).join('; '),
        row.note ?? '',
        row.favor ?? '',
        row.promise ?? '',
      ].join(','),
    );
    const log = lines.length === 0 ? '' : ['Date,People,Channel,Minutes,Direction,Topics,Note,Favor received,Promise', ...lines].join('\n');
    const began = isoDay(this.today - 300);
    const jobs = [{ at: 'Fabrikam', from: began.slice(0, [10, 7][this.today % 2]), to: '' }];
    return { today: isoDay(this.today), contacts, log, jobs };
  }
}

const MAKERS: Readonly<Record<LifeKind, (seed: number) => Life>> = {
  ordinary(seed) {
    const maker = new LifeMaker(seed, 60).liveFor(1500);
    return maker.life(maker.contacts());
  },
  weddings(seed) {
    const maker = new LifeMaker(seed, 220).liveFor(500);
    for (const size of [13, 29, 31, 60, 120, 200])
      maker.rows.push({
        day: maker.today - maker.below(400),
        people: maker.some(maker.names, size),
        channel: 'in-person',
        topics: ['opera'],
      });
    return maker.life(maker.contacts());
  },
  'mailing lists'(seed) {
    const maker = new LifeMaker(seed, 60).liveFor(600);
    const list = maker.some(maker.names, 40);
    for (let day = maker.today - 300; day <= maker.today; day += 7)
      maker.rows.push({ day, people: list, channel: 'email', direction: 'in' });
    for (let day = maker.today - 300; day <= maker.today; day += 20)
      maker.rows.push({ day, people: list.slice(0, 13), channel: 'group-chat' });
    return maker.life('');
  },
  bursts(seed) {
    const maker = new LifeMaker(seed, 40);
    for (const name of maker.names) {
      for (let k = 1 + maker.below(6); k > 0; k--) {
        const from = maker.today - maker.below(1200);
        maker.keepInTouch(name, from, Math.min(maker.today, from + 1 + maker.below(12)), 1 + maker.below(3), true);
      }
    }
    return maker.life(maker.contacts());
  },
  silence(seed) {
    const maker = new LifeMaker(seed, 50).liveFor(900);
    const end = maker.today - [60, 89, 90, 91, 700][seed % 5]!;
    return { ...maker.life(maker.contacts()), log: until(maker.life(''), end) };
  },
  backdating(seed) {
    const maker = new LifeMaker(seed, 40).liveFor(1000);
    const months = maker.names.map((name): Row => ({ day: maker.today - maker.below(600), people: [name], channel: 'in-person' }));
    maker.rows.push(...months.map((row) => ({ ...row, date: isoDay(row.day).slice(0, 7) })));
    // Known to the current month only; the middle of it may be ahead.
    maker.rows.push(
      ...maker
        .some(maker.names, 5)
        .map((name) => ({ day: maker.today, people: [name], channel: 'call', date: isoDay(maker.today).slice(0, 7) })),
    );
    maker.rows.reverse();
    return maker.life(maker.contacts());
  },
  'time zones'(seed) {
    const maker = new LifeMaker(seed, 30).liveFor(800);
    const zones = ['-11:00', '+14:00', '-05:00', '+05:45', 'Z'];
    return maker.life(maker.contacts(), ({ day }) => `${isoDay(day)}T${day % 2 === 0 ? '23:45' : '00:10'}:00${zones[day % 5]}`);
  },
  'own name in the rows'(seed) {
    const maker = new LifeMaker(seed, 40).liveFor(700);
    maker.rows.splice(0, maker.rows.length, ...maker.rows.map((row) => ({ ...row, people: ['Me Myself', ...row.people] })));
    return maker.life('');
  },
  'contacts only'(seed) {
    const maker = new LifeMaker(seed, 120);
    const lines = maker.names.map((name) => {
      const [first, ...last] = name.split(' ');
      const day = new Date((maker.today - maker.below(3000)) * 86_400_000).toLocaleDateString('en-GB', {
        day: '2-digit',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      });
      return [first, last.join(' '), '', '', maker.oneOf(COMPANIES), 'Engineer', day.replace('Sept', 'Sep')].join(',');
    });
    return maker.life(['First Name,Last Name,URL,Email Address,Company,Position,Connected On', ...lines].join('\n'));
  },
  'plans and birthdays'(seed) {
    const maker = new LifeMaker(seed, 50).liveFor(400);
    for (const name of maker.some(maker.names, 20))
      maker.rows.push({ day: maker.today + 1 + maker.below(60), people: [name], channel: maker.oneOf(ALONE) });
    maker.rows.push({ day: maker.today + 3, people: maker.some(maker.names, 4), channel: 'in-person' });
    return maker.life(maker.contacts(true));
  },
  'many people'(seed) {
    const maker = new LifeMaker(seed, 150).liveFor(800);
    return maker.life(maker.contacts());
  },
};

/** Rows up to a day. Dates of this log are written `YYYY-MM-DD`. */
function until({ log }: Life, day: number): string {
  const [header = '', ...lines] = log.split('\n');
  return [header, ...lines.filter((line) => line.slice(0, 10) <= isoDay(day))].join('\n');
}

export function madeLife(kind: LifeKind, seed: number): Life {
  return MAKERS[kind](seed);
}

/** The network after Kith imported the tables. */
export function networkOfLife({ today, contacts, log, jobs }: Life, seed: number): Network {
  const network = emptyNetwork();
  const newId = idSource(seededRandom(seed));
  for (const [name, text] of [
    ['contacts.csv', contacts],
    ['log.csv', log],
  ] as const) {
    if (text === '') continue;
    const table = readImportTable({ name, bytes: new TextEncoder().encode(text) });
    if (!table.ok) throw new Error(textOf(table.error.message));
    const plan = planImport(network, table.value, { newId, today });
    if (!plan.ok) throw new Error(textOf(plan.error.message));
    if (plan.value.report.skipped.length > 0)
      throw new Error(`${name}: ${plan.value.report.skipped.length} rows of a made life were skipped`);
    applyEdit(network, plan.value.edit);
  }
  applyEdit(network, changeProfile(network, { jobs }, newId));
  return network;
}
