/**
 * The demo: the network of an invented person in Toronto. Built from readable tables (demo/) with a seed, and dated from `today`, so that it is never out
 * of date: about 150 people, eight circles, three years of interactions, every state and role.
 */
import { dayNumber, type IsoDay, isoDay } from '../model/day';
import type { PromiseDecision, ReconnectDecision } from '../model/decisions';
import { type CircleId, type InterestId, idSource, type PersonId, seededRandom, type TieId } from '../model/ids';
import {
  type Circle,
  DEFAULT_SETTINGS,
  emptyNetwork,
  type Interaction,
  type Network,
  type Person,
  RELATIONS,
  type Relation,
} from '../model/network';
import { openPromises } from '../model/open-promises';
import { newPerson } from '../model/person';
import { cellsOf } from './demo/group';
import { ALIASES, type DemoInterest, INTERESTS, PRIVATE_INTEREST } from './demo/interests';
import { createPeople, type DemoCharacter } from './demo/people';
import { RELATIONS_TABLE } from './demo/relationships';
import { writeLog } from './demo/write-log';

/** The user's circles and how often they mean to be in touch with their people, in days; null: they set nothing. */
const CADENCES = new Map(
  Object.entries<number | null>({
    Work: null,
    University: null,
    Choir: null,
    Climbing: null,
    Neighbors: null,
    Family: 45,
    'Quebec tour': null,
    "Children's school": null,
  }),
);

/** What the user of the demo wrote about some people. */
const USER_NOTES = new Map(
  Object.entries<Partial<Pick<Person, 'nickname' | 'notes' | 'closeness' | 'importance' | 'cadenceDays'>>>({
    'The tour guide with the red umbrella': { notes: 'Tour guide in Quebec. Kid at a school like ours, likes ramen. Never got the name.' },
    'Tomasz Zieliński': { nickname: 'Tomek' },
    'Marta Vance-Ruiz': { nickname: 'Mama', closeness: 5, cadenceDays: 10 },
    'Edgar Ruiz': { nickname: 'Papa', closeness: 5 },
    'Clara Ruiz': { closeness: 5, cadenceDays: 21 },
    'Jonas Hedberg': { closeness: 4, notes: 'Allergic to walnuts. Best man.' },
    'Priya Raman': { importance: 0.8, notes: 'Knows everybody in research; ask before hiring.' },
    'Anselm Richter': { importance: 0.9, notes: 'Gave me my first job. I still owe him a dinner in Hamburg.' },
    'Daniela Popescu': { importance: 0.7 },
    'Isidore Lamb': { nickname: 'Izzy', importance: 0.8, notes: 'Taught me to cut. Hard of hearing on the phone, write letters.' },
    'Beatriz Salgado': { importance: 0.6, notes: 'Would like us to do the maps for the new wing.' },
    'Odile Tremblay': { notes: 'Met on the tour in Quebec. Through her alone I know the guides.' },
    'Sadia Rahman': { notes: 'New in the team, from Dhaka, does not know many people here yet.' },
    'Abel Ruiz': { notes: 'Grandfather. The stories of the mine are on the tapes in the hall closet.' },
    'Esme Okafor': { notes: 'Runs the book club I keep not joining.' },
  }),
);

/** Snoozed by the user: days from today, and number of snoozes so far. */
const SNOOZED = new Map(
  Object.entries<readonly [inDays: number, times: number]>({
    'Rahul Deshpande': [9, 1],
    'Claudette Roy': [20, 2],
    'Gilbert Yeo': [3, 1],
  }),
);
const NEVER = ['Calum Rennie'];
/** Days. */
const PROMISES_KEPT_AFTER = 60;

/** Which of the many possible demos the app shows. */
export const DEMO_SEED = 13;

export function demoNetwork(today: IsoDay, seed: number): Network {
  const random = seededRandom(seed);
  const newId = idSource(random);
  const network = emptyNetwork();

  const circleOf = new Map(
    [...CADENCES].map(([name, cadenceDays]): [string, Circle] => [name, { id: newId<CircleId>(), name, cadenceDays }]),
  );
  for (const circle of circleOf.values()) network.circles.set(circle.id, circle);
  const interestOf = new Map<string, InterestId>();
  for (const name of [...INTERESTS, PRIVATE_INTEREST]) {
    const id = newId<InterestId>();
    interestOf.set(name, id);
    network.interests.set(id, { id, name, aliases: ALIASES[name as DemoInterest] ?? [], isPrivate: name === PRIVATE_INTEREST });
  }
  const interest = (name: string) => requireId(interestOf, name);

  const cast = createPeople(today, random, newId);
  const log = writeLog(cast, today, random, newId, interest).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const interaction of log) network.interactions.set(interaction.id, interaction);
  const firstDay = firstContacts(log);
  for (const each of cast) {
    const circle = circleOf.get(each.circle);
    network.people.set(
      each.id,
      createPerson(each, circle === undefined ? [] : [circle.id], each.cares.map(interest), firstDay.get(each.id) ?? null),
    );
  }

  const idOf = new Map(cast.map((each) => [each.name, each.id]));
  for (const [a = '', relation = '', b = '', note = ''] of cellsOf(RELATIONS_TABLE)) {
    if (!RELATIONS.includes(relation as Relation)) throw new Error(`no relation “${relation}”`);
    const id = newId<TieId>();
    network.ties.set(id, {
      id,
      a: requireId(idOf, a),
      b: requireId(idOf, b),
      relation: relation as Relation,
      since: null,
      hasEnded: note === 'separated',
      note,
    });
  }
  for (const decision of decisions(idOf, today)) network.decisions.set(decision.person, decision);
  for (const promise of promises(network, today)) network.promises.set(promise.interaction, promise);
  // Broad groups: the first view shows circles of life (ARI .69 with the circles; the rule's 14 groups, .60). The slider finds the finer ones.
  network.settings.set('settings', { ...DEFAULT_SETTINGS, resolution: 1 });
  return network;
}

function createPerson(each: DemoCharacter, circles: CircleId[], interests: InterestId[], connectedOn: IsoDay | null): Person {
  const { name, position, company, place, emails, phones, urls, birthday } = each;
  return {
    ...newPerson(each.id, name),
    position,
    company,
    place,
    emails,
    phones,
    urls,
    birthday,
    circles,
    interests,
    connectedOn,
    isKin: each.circle === 'Family',
    standing: each.story === 'deceased' ? 'deceased' : each.story === 'no-track' ? 'do-not-track' : 'ordinary',
    ...USER_NOTES.get(name),
  };
}

function firstContacts(log: readonly Interaction[]): Map<PersonId, IsoDay> {
  const first = new Map<PersonId, IsoDay>();
  for (const { day, people } of log) for (const id of people) if (!first.has(id)) first.set(id, day);
  return first;
}

function decisions(idOf: ReadonlyMap<string, PersonId>, today: IsoDay): ReconnectDecision[] {
  const snoozed = [...SNOOZED].map(
    ([name, [inDays, snoozes]]): ReconnectDecision => ({
      person: requireId(idOf, name),
      snoozedUntil: isoDay(dayNumber(today) + inDays),
      snoozes,
      isNever: false,
    }),
  );
  return [
    ...snoozed,
    ...NEVER.map((name): ReconnectDecision => ({ person: requireId(idOf, name), snoozedUntil: null, snoozes: 0, isNever: true })),
  ];
}

/** The user kept what they promised more than two months ago, and the latest promise has a day. */
function promises(network: Network, today: IsoDay): PromiseDecision[] {
  const made = openPromises(network, today);
  const decided = made.flatMap(({ interaction, madeOn }): PromiseDecision[] =>
    dayNumber(today) - dayNumber(madeOn) > PROMISES_KEPT_AFTER ? [{ interaction, state: 'kept', due: null }] : [],
  );
  const [latest] = made;
  return latest === undefined
    ? decided
    : [...decided, { interaction: latest.interaction, state: 'open', due: isoDay(dayNumber(today) + 3) }];
}

function requireId<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo has no “${name}”`);
  return id;
}
