/** Writes three years of interactions: gatherings of groups, meetings by each person's story, pairs that bridge circles, the tour, and plans. */
import { pick, shuffled } from '../../lib/random';
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { InteractionId, InterestId, NewId, Random } from '../../model/ids';
import type { Channel, Favor, Interaction } from '../../model/network';
import { EXTRA_EVENTS } from './events';
import { GATHERINGS, type Gathering } from './gatherings';
import { cellsOf, type GroupName } from './group';
import { type DemoInterest, PRIVATE_INTEREST } from './interests';
import { NOTES_BY_INTEREST } from './notes-by-interest';
import { FAVORS_GIVEN, FAVORS_RECEIVED, LIFE_NOTES, PROMISES, SHORT_NOTES } from './notes-of-life';
import type { DemoCharacter } from './people';
import { BRIDGES_TABLE } from './relationships';

type InteractionFields = Partial<Pick<Interaction, 'note' | 'minutes' | 'direction' | 'favor' | 'promise' | 'precision' | 'mayQuote'>> & {
  readonly topics?: readonly string[];
};

/** Around Toronto, where the user lives. These people are mostly met in person. */
const NEAR = new Set(['Toronto', 'Markham', 'Mississauga', 'Brampton', 'Ajax', 'Whitby', 'Hamilton', 'Guelph']);
const BY_DISTANCE: { readonly near: readonly Channel[]; readonly far: readonly Channel[] } = {
  near: ['in-person', 'in-person', 'in-person', 'in-person', 'in-person', 'call', 'message', 'message'],
  far: ['video', 'video', 'call', 'call', 'message', 'email', 'in-person', 'letter'],
};

/** @param interestId the id of an interest by name */
export function writeLog(
  people: readonly DemoCharacter[],
  today: IsoDay,
  random: Random,
  newId: NewId,
  interestId: (name: string) => InterestId,
): Interaction[] {
  const writer = new LogWriter(people, dayNumber(today), random, newId, interestId);
  for (const gathering of GATHERINGS) writer.addGatherings(gathering);
  for (const person of people) writer.addStory(person);
  writer.addBridges();
  writer.addExtraEvents();
  return writer.log;
}

class LogWriter {
  readonly log: Interaction[] = [];
  readonly #people: readonly DemoCharacter[];
  readonly #byName: ReadonlyMap<string, DemoCharacter>;
  readonly #today: DayNumber;
  readonly #random: Random;
  readonly #newId: NewId;
  readonly #interestId: (name: string) => InterestId;
  readonly #notes: NoteWriter;

  constructor(people: readonly DemoCharacter[], today: DayNumber, random: Random, newId: NewId, interestId: (name: string) => InterestId) {
    this.#people = people;
    this.#byName = new Map(people.map((person) => [person.name, person]));
    this.#today = today;
    this.#random = random;
    this.#newId = newId;
    this.#interestId = interestId;
    this.#notes = new NoteWriter(random);
  }

  addBridges(): void {
    for (const [a = '', b = '', times = '', first = '', topic = '', note = ''] of cellsOf(BRIDGES_TABLE)) {
      const pair = [this.#personNamed(a), this.#personNamed(b)];
      const until = Math.max(...pair.map(({ plot }) => plot.until));
      for (let i = 0; i < Number(times); i++) {
        const ago = Math.round(Number(first) - ((Number(first) - until) * i) / Number(times));
        this.#add(this.#today - ago, pair, 'in-person', { topics: [topic], minutes: 120, note: i === Number(times) - 1 ? note : '' });
      }
    }
  }

  addExtraEvents(): void {
    for (const { ago, people, channel, topics, note, precision } of EXTRA_EVENTS) {
      const attendees = people.map((name) => this.#personNamed(name));
      this.#add(this.#today - ago, attendees, channel, { topics, note, ...(precision && { precision }) });
    }
  }

  addGatherings(gathering: Gathering): void {
    for (let ago = 1090 - Math.floor(this.#random() * gathering.every); ago > 2; ago -= gathering.every) {
      const moved = ((((this.#today - ago + 3) % 7) + 7) % 7) - gathering.weekday; // days after the weekday on which it is held
      const onWeekday = ago + (moved >= 0 ? moved : moved + 7);
      const people = this.#attending(gathering, onWeekday);
      if (people.length === 0) continue;
      const note =
        this.#random() < 0.4 ? fillTemplate(pick(gathering.notes, this.#random), people[0] as DemoCharacter, this.#today - onWeekday) : '';
      const topics = this.#random() < 0.6 ? shuffled(gathering.topics, this.#random).slice(0, 1 + Math.floor(this.#random() * 2)) : [];
      this.#add(this.#today - onWeekday, people, gathering.channel, { note, topics, minutes: gathering.minutes });
    }
  }

  addStory(person: DemoCharacter): void {
    const { from, until, every, times, plannedIn } = person.plot;
    if (times !== undefined) {
      const days = Array.from({ length: times }, () => until + Math.floor(this.#random() * (from - until))).sort((a, b) => b - a);
      for (const ago of days) {
        // A meeting at somebody's home, with others of the group.
        const others = shuffled(this.#inGroups([person.group]), this.#random).filter(
          ({ id, plot }) => id !== person.id && plot.attends > 0.3 && ago <= plot.from && ago >= plot.until,
        );
        if (person.circle !== '' && others.length > 0)
          this.#add(this.#today - ago, [person, ...others.slice(0, 2)], 'in-person', {
            note: this.#notes.note(LIFE_NOTES, person, this.#today - ago),
            topics: [pick(person.cares, this.#random)],
          });
        else this.#addMeeting(person, ago, true);
      }
    } else if (every > 0) {
      const days: number[] = [];
      for (let ago = from; ago > until; ago -= Math.max(2, Math.round(every * (0.5 + this.#random())))) days.push(ago);
      if ((days.at(-1) ?? 0) - until < every * 0.35) days.pop();
      days.push(until);
      for (const [i, ago] of days.entries()) this.#addMeeting(person, ago, i >= days.length - 3);
    }
    if (plannedIn !== undefined)
      this.#add(this.#today + plannedIn, [person], 'in-person', {
        note: `table at seven, ${pick(person.cares, this.#random)} to be discussed`,
      });
  }

  #addMeeting(person: DemoCharacter, ago: number, isLate: boolean): void {
    const day = this.#today - ago;
    const channel = pick(NEAR.has(person.place) ? BY_DISTANCE.near : BY_DISTANCE.far, this.#random);
    const topic: DemoInterest | null = this.#random() < (isLate ? 0.85 : 0.6) ? pick(person.cares, this.#random) : null;
    const templates =
      topic !== null ? NOTES_BY_INTEREST[topic] : channel !== 'in-person' || this.#random() < 0.7 ? LIFE_NOTES : SHORT_NOTES;
    const note = isLate || this.#random() < 0.45 ? this.#notes.note(templates, person, day) : '';
    const isSpoken = channel === 'in-person' || channel === 'call' || channel === 'video';
    const isIll = topic === null && this.#random() < 0.03;
    this.#add(day, [person], channel, {
      note,
      topics: topic === null ? (isIll ? [PRIVATE_INTEREST] : []) : [topic],
      mayQuote: !isIll,
      minutes: isSpoken && this.#random() < 0.6 ? 15 * (1 + Math.floor(this.#random() * (channel === 'in-person' ? 9 : 4))) : null,
      direction: channel === 'in-person' || this.#random() < 0.55 ? 'mutual' : this.#random() < 0.5 ? 'out' : 'in',
      favor: this.#random() < 0.07 ? this.#favorFor(person, day) : null,
      promise: ago < 240 && this.#random() < 0.13 ? fillTemplate(pick(PROMISES, this.#random), person, day) : '',
    });
  }

  /** People for whom the day is between their first and last possible interaction. */
  #attending(gathering: Gathering, ago: number): DemoCharacter[] {
    const attendees = this.#inGroups(gathering.groups).filter(
      ({ plot }) => ago <= plot.from && ago >= plot.until && this.#random() < plot.attends,
    );
    return shuffled(attendees, this.#random).slice(0, gathering.atMost);
  }

  #favorFor(person: DemoCharacter, day: DayNumber): Favor {
    const isGiven = this.#random() < 0.5;
    return {
      direction: isGiven ? 'given' : 'received',
      what: fillTemplate(pick(isGiven ? FAVORS_GIVEN : FAVORS_RECEIVED, this.#random), person, day),
    };
  }

  #add(day: DayNumber, people: readonly DemoCharacter[], channel: Channel, fields: InteractionFields): void {
    const { topics = [], ...rest } = fields;
    this.log.push({
      id: this.#newId<InteractionId>(),
      day: isoDay(day),
      people: people.map((person) => person.id),
      channel,
      topics: [...new Set(topics.map(this.#interestId))],
      precision: 'day',
      minutes: null,
      direction: 'mutual',
      note: '',
      favor: null,
      promise: '',
      mayQuote: true,
      origin: null,
      ...rest,
    });
  }

  #inGroups(groups: readonly GroupName[]): DemoCharacter[] {
    return this.#people.filter((person) => groups.includes(person.group));
  }

  #personNamed(name: string): DemoCharacter {
    return this.#byName.get(name) ?? fail(`nobody is called ${name}`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Chooses notes about a person: never the same twice for one person, and the least used first. */
class NoteWriter {
  readonly #random: Random;
  readonly #timesUsed = new Map<string, number>();
  readonly #toldOf = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Empty when the person has had all notes. */
  note(templates: readonly string[], about: DemoCharacter, day: DayNumber): string {
    const left = shuffled(templates, this.#random).filter((template) => !this.#toldOf.has(`${about.id} ${template}`));
    const template = left.sort((a, b) => (this.#timesUsed.get(a) ?? 0) - (this.#timesUsed.get(b) ?? 0))[0];
    if (template === undefined) return '';
    this.#timesUsed.set(template, (this.#timesUsed.get(template) ?? 0) + 1);
    this.#toldOf.add(`${about.id} ${template}`);
    return fillTemplate(template, about, day);
  }
}

/** Fills in the person's own names and the month after next. */
function fillTemplate(template: string, about: DemoCharacter, day: DayNumber): string {
  const { dog, cat, child, town } = about.facts;
  const slots = new Map(
    Object.entries({
      dog,
      cat,
      child,
      town,
      month: MONTHS[(Number(isoDay(day).slice(5, 7)) + 1) % 12] ?? '',
    }),
  );
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => slots.get(slot) ?? '');
}
