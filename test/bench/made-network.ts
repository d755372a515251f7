/**
 * Networks for measuring, made from a seed: people in circles of life, some much more in touch than others, interactions with one or several of a
 * circle over ten years, talk of the circle's interests. Sizes are given, ties between people come from who is seen together.
 */
import { isoDay } from '../../shared/model/day';
import {
  type InteractionId,
  type InterestId,
  idSource,
  type PersonId,
  type Random,
  seededRandom,
  type TieId,
} from '../../shared/model/ids';
import { CHANNELS, emptyNetwork, type Interaction, type Network } from '../../shared/model/network';
import { newPerson } from '../../shared/model/person';

export interface MadeNetworkOptions {
  readonly people: number;
  readonly interactions: number;
  /** How many others of the circle a person is seen with, about; 0: the user meets everybody alone. */
  readonly company: number;
  /** Ties that the user stated. */
  readonly ties?: number;
  readonly lastDay?: number;
  readonly seed?: number;
}

export const LAST_DAY = 20_600;
const DAYS = 3650;
const CIRCLE = 40;
const INTERESTS_OF_CIRCLE = 4;

export function madeNetwork({ people, interactions, company, ties = 0, lastDay = LAST_DAY, seed = 1 }: MadeNetworkOptions): Network {
  const random = seededRandom(seed);
  const newId = idSource(random);
  const network = emptyNetwork();
  const ids: PersonId[] = [];
  for (let i = 0; i < people; i++) {
    const id = newId<PersonId>();
    ids.push(id);
    network.people.set(id, {
      ...newPerson(id, `${GIVEN[i % GIVEN.length]} ${FAMILY[(i * 7) % FAMILY.length]} ${i}`),
      company: `Company ${i % 997}`,
    });
  }
  const interests: InterestId[] = [];
  for (let i = 0; i < INTERESTS_OF_CIRCLE * Math.ceil(people / CIRCLE); i++) {
    const id = newId<InterestId>();
    interests.push(id);
    network.interests.set(id, { id, name: `Interest ${i}`, aliases: [], isPrivate: false });
  }
  for (let e = 0; e < interactions; e++) {
    const interaction = madeInteraction(
      newId<InteractionId>(),
      lastDay - Math.floor(DAYS * random() ** 1.5),
      ids,
      interests,
      company,
      random,
    );
    network.interactions.set(interaction.id, interaction);
  }
  const pairs = new Set<string>();
  while (network.ties.size < ties) {
    const first = Math.floor(people * random());
    const other = someoneNear(first, people, CIRCLE / 3, random);
    const pair = first < other ? `${first} ${other}` : `${other} ${first}`;
    if (first === other || pairs.has(pair)) continue;
    pairs.add(pair);
    const id = newId<TieId>();
    network.ties.set(id, {
      id,
      a: ids[first] as PersonId,
      b: ids[other] as PersonId,
      relation: 'knows',
      since: null,
      hasEnded: false,
      note: '',
    });
  }
  return network;
}

/** One more interaction of such a network. */
export function madeInteraction(
  id: InteractionId,
  day: number,
  people: readonly PersonId[],
  interests: readonly InterestId[],
  company: number,
  random: Random,
): Interaction {
  // A power of a uniform number: a few people are met a hundred times as often as most.
  const first = Math.floor(people.length * random() ** 1.6);
  const present = [first];
  const others = company === 0 || random() < 0.65 ? 0 : random() < 0.6 ? 1 : random() < 0.8 ? 2 : 4;
  for (let k = 0; k < others; k++) {
    const other = someoneNear(first, people.length, company, random);
    if (!present.includes(other)) present.push(other);
  }
  const circle = Math.floor(first / CIRCLE);
  const isTalkedOf = random() < 0.3;
  return {
    id,
    day: isoDay(day),
    precision: random() < 0.02 ? 'month' : 'day',
    people: present.map((number) => people[number] as PersonId),
    channel: CHANNELS[Math.floor(random() * CHANNELS.length)] ?? 'other',
    minutes: random() < 0.3 ? 10 * (1 + Math.floor(12 * random())) : null,
    direction: random() < 0.5 ? 'mutual' : random() < 0.5 ? 'out' : 'in',
    topics: isTalkedOf ? [interests[INTERESTS_OF_CIRCLE * circle + Math.floor(INTERESTS_OF_CIRCLE * random())] as InterestId] : [],
    note: isTalkedOf ? `Talked about ${NOTES[Math.floor(NOTES.length * random())]}` : '',
    favor: null,
    promise: '',
    mayQuote: true,
    origin: { source: 'log', key: id.slice(0, 8) },
  };
}

/** Mostly somebody of the same circle; one time in twenty anybody. */
function someoneNear(person: number, people: number, company: number, random: Random): number {
  if (random() < 0.02) return Math.floor(people * random());
  const circle = Math.floor(person / CIRCLE) * CIRCLE;
  const step = 1 + Math.floor((company / 2) * random() ** 1.2);
  const at = person - circle + (random() < 0.5 ? step : -step);
  return Math.min(people - 1, circle + (((at % CIRCLE) + CIRCLE) % CIRCLE));
}

const GIVEN = ['Ana', 'Ben', 'Cleo', 'Dmitri', 'Élodie', 'Farid', 'Grace', 'Hiro', 'Ines', 'Jürgen', 'Kofi', 'Lena', 'Mia'];
const FAMILY = ['Silva', 'Brandt', 'Reyes', 'Okafor', 'Lee', 'Nair', 'Groß', 'Vogt', 'Costa', 'Lund', 'Bell'];
const NOTES = ['the new route at the wall', 'moving house in spring', 'the choir concert', 'a job that may come up', 'the trip to Quebec'];
