/** Writes three years of interactions: gatherings of groups, meetings by each person's story, pairs that bridge circles, the tour, and plans. */
import { type DayNumber, dayNumber, type IsoDay, isoDay } from '../../model/day';
import type { InteractionId, InterestId, NewId, Random } from '../../model/ids';
import type { Channel, Favor, Interaction } from '../../model/network';
import { EXTRA_EVENTS } from './events';
import { GATHERINGS, type Gathering } from './gatherings';
import { cellsOf, type GroupName } from './group';
import { type DemoInterest, PRIVATE_INTEREST } from './interests';
import { fillTemplate, NoteWriter } from './notes';
import { NOTES_BY_INTEREST } from './notes-by-interest';
import { FAVORS_GIVEN, FAVORS_RECEIVED, LIFE_NOTES, PROMISES, SHORT_NOTES } from './notes-of-life';
import type { DemoCharacter } from './people';
import { pick, shuffled } from './random';
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

export function writeLog(
  cast: readonly DemoCharacter[],
  today: IsoDay,
  random: Random,
  newId: NewId,
  interest: (name: string) => InterestId,
): Interaction[] {
  const now = dayNumber(today);
  const log: Interaction[] = [];
  const book = new NoteWriter(random);
  const named = new Map(cast.map((person) => [person.name, person]));
  const inGroup = (groups: readonly GroupName[]) => cast.filter((person) => groups.includes(person.group));
  const who = (name: string) => named.get(name) ?? fail(`nobody is called ${name}`);

  function add(day: DayNumber, people: readonly DemoCharacter[], channel: Channel, said: InteractionFields): void {
    const { topics = [], ...rest } = said;
    log.push({
      id: newId<InteractionId>(),
      day: isoDay(day),
      people: people.map((person) => person.id),
      channel,
      topics: [...new Set(topics.map(interest))],
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

  /** People for whom the day is between their first and last possible interaction. */
  function attending(gathering: Gathering, ago: number): DemoCharacter[] {
    const there = inGroup(gathering.groups).filter(({ plot }) => ago <= plot.from && ago >= plot.until && random() < plot.attends);
    return shuffled(there, random).slice(0, gathering.atMost);
  }

  function gather(gathering: Gathering): void {
    for (let ago = 1090 - Math.floor(random() * gathering.every); ago > 2; ago -= gathering.every) {
      const moved = ((((now - ago + 3) % 7) + 7) % 7) - gathering.weekday; // days after the weekday on which it is held
      const onWeekday = ago + (moved >= 0 ? moved : moved + 7);
      const people = attending(gathering, onWeekday);
      if (people.length === 0) continue;
      const note = random() < 0.4 ? fillTemplate(pick(gathering.notes, random), people[0] as DemoCharacter, now - onWeekday) : '';
      const topics = random() < 0.6 ? shuffled(gathering.topics, random).slice(0, 1 + Math.floor(random() * 2)) : [];
      add(now - onWeekday, people, gathering.channel, { note, topics, minutes: gathering.minutes });
    }
  }

  function meetAlone(person: DemoCharacter, ago: number, isLate: boolean): void {
    const day = now - ago;
    const channel = pick(NEAR.has(person.place) ? BY_DISTANCE.near : BY_DISTANCE.far, random);
    const topic: DemoInterest | null = random() < (isLate ? 0.85 : 0.6) ? pick(person.cares, random) : null;
    const templates = topic !== null ? NOTES_BY_INTEREST[topic] : channel !== 'in-person' || random() < 0.7 ? LIFE_NOTES : SHORT_NOTES;
    const note = isLate || random() < 0.45 ? book.note(templates, person, day) : '';
    const isSpoken = channel === 'in-person' || channel === 'call' || channel === 'video';
    const isIll = topic === null && random() < 0.03;
    add(day, [person], channel, {
      note,
      topics: topic === null ? (isIll ? [PRIVATE_INTEREST] : []) : [topic],
      mayQuote: !isIll,
      minutes: isSpoken && random() < 0.6 ? 15 * (1 + Math.floor(random() * (channel === 'in-person' ? 9 : 4))) : null,
      direction: channel === 'in-person' || random() < 0.55 ? 'mutual' : random() < 0.5 ? 'out' : 'in',
      favor: random() < 0.07 ? favorFor(person, day) : null,
      promise: ago < 240 && random() < 0.13 ? fillTemplate(pick(PROMISES, random), person, day) : '',
    });
  }

  function favorFor(person: DemoCharacter, day: DayNumber): Favor {
    const isGiven = random() < 0.5;
    return {
      direction: isGiven ? 'given' : 'received',
      what: fillTemplate(pick(isGiven ? FAVORS_GIVEN : FAVORS_RECEIVED, random), person, day),
    };
  }

  function liveStory(person: DemoCharacter): void {
    const { from, until, every, times, plannedIn } = person.plot;
    if (times !== undefined) {
      const days = Array.from({ length: times }, () => until + Math.floor(random() * (from - until))).sort((a, b) => b - a);
      for (const ago of days) {
        // A meeting at somebody's home, with others of the group.
        const others = shuffled(inGroup([person.group]), random).filter(
          ({ id, plot }) => id !== person.id && plot.attends > 0.3 && ago <= plot.from && ago >= plot.until,
        );
        if (person.circle !== '' && others.length > 0)
          add(now - ago, [person, ...others.slice(0, 2)], 'in-person', {
            note: book.note(LIFE_NOTES, person, now - ago),
            topics: [pick(person.cares, random)],
          });
        else meetAlone(person, ago, true);
      }
    } else if (every > 0) {
      const days: number[] = [];
      for (let ago = from; ago > until; ago -= Math.max(2, Math.round(every * (0.5 + random())))) days.push(ago);
      if ((days.at(-1) ?? 0) - until < every * 0.35) days.pop();
      days.push(until);
      for (const [i, ago] of days.entries()) meetAlone(person, ago, i >= days.length - 3);
    }
    if (plannedIn !== undefined)
      add(now + plannedIn, [person], 'in-person', { note: `table at seven, ${pick(person.cares, random)} to be discussed` });
  }

  for (const gathering of GATHERINGS) gather(gathering);
  for (const person of cast) liveStory(person);
  for (const [a = '', b = '', times = '', first = '', topic = '', note = ''] of cellsOf(BRIDGES_TABLE)) {
    const pair = [who(a), who(b)];
    const until = Math.max(...pair.map(({ plot }) => plot.until));
    for (let i = 0; i < Number(times); i++) {
      const ago = Math.round(Number(first) - ((Number(first) - until) * i) / Number(times));
      add(now - ago, pair, 'in-person', { topics: [topic], minutes: 120, note: i === Number(times) - 1 ? note : '' });
    }
  }
  for (const { ago, people, channel, topics, note, precision } of EXTRA_EVENTS)
    add(now - ago, people.map(who), channel, { topics, note, ...(precision && { precision }) });
  return log;
}

function fail(message: string): never {
  throw new Error(message);
}
