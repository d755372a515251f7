/**
 * Networks that read like a drawing:
 *
 *   networkOf({
 *     people: ['Ana', 'Ben', { name: 'Cleo', company: 'Hooli' }],
 *     log: [['2026-05-03', 'Ana+Ben', 'in-person', 'climbing'], ['2026-05-04', 'Ana', { channel: 'call', note: 'moving to Lyon' }]],
 *     ties: [['Ana', 'friend', 'Ben']],
 *     interests: { climbing: 'Ana+Ben' },
 *     circles: { choir: 'Ana' },
 *   })
 *
 * Ids are names: the person Ana has the id `Ana`, the interest climbing the id `climbing`, the third interaction the id `i0003`. People, interests
 * and circles that are only mentioned are made.
 */
import { type IsoDay, parseIsoDay } from '../../shared/model/day';
import type { CircleId, InteractionId, InterestId, PersonId, TieId } from '../../shared/model/ids';
import {
  type Channel,
  emptyNetwork,
  type Interaction,
  type Network,
  type Person,
  type Relation,
  type Tie,
} from '../../shared/model/network';
import { newPerson } from '../../shared/model/person';

type PersonDrawing =
  | string
  | ({ readonly name: string } & Partial<Omit<Person, 'id' | 'name' | 'interests' | 'circles'>> & {
        readonly interests?: string;
        readonly circles?: string;
      });
type InteractionDrawing = Partial<Omit<Interaction, 'id' | 'day' | 'people' | 'topics'>> & { readonly topics?: string };
/** Day, people joined by `+`, then a channel and topics joined by `+`, or the fields that matter. */
export type LogLine =
  | readonly [day: string, people: string, channel?: Channel, topics?: string]
  | readonly [day: string, people: string, fields: InteractionDrawing];
export type TieLine = readonly [a: string, relation: Relation, b: string, hasEnded?: 'ended'];

export interface Drawing {
  readonly people?: readonly PersonDrawing[];
  readonly log?: readonly LogLine[];
  readonly ties?: readonly TieLine[];
  /** Interest → people joined by `+`. */
  readonly interests?: Readonly<Record<string, string>>;
  /** Circle → people joined by `+`. */
  readonly circles?: Readonly<Record<string, string>>;
  readonly privateInterests?: readonly string[];
}

export function networkOf(drawing: Drawing): Network {
  const network = emptyNetwork();
  const person = (name: string): PersonId => {
    const id = name as PersonId;
    if (!network.people.has(id)) network.people.set(id, newPerson(id, name));
    return id;
  };
  const interest = (name: string): InterestId => {
    const id = name as InterestId;
    const isPrivate = drawing.privateInterests?.includes(name) ?? false;
    if (!network.interests.has(id)) network.interests.set(id, { id, name, aliases: [], isPrivate });
    return id;
  };
  const circle = (name: string): CircleId => {
    const id = name as CircleId;
    if (!network.circles.has(id)) network.circles.set(id, { id, name, cadenceDays: null });
    return id;
  };
  const change = (id: PersonId, changed: (before: Person) => Partial<Person>) => {
    const before = network.people.get(id);
    if (before) network.people.set(id, { ...before, ...changed(before) });
  };

  for (const drawn of drawing.people ?? []) {
    if (typeof drawn === 'string') {
      person(drawn);
      continue;
    }
    const { interests, circles, ...fields } = drawn;
    change(person(drawn.name), () => ({ ...fields, interests: parts(interests).map(interest), circles: parts(circles).map(circle) }));
  }
  for (const [name, people] of Object.entries(drawing.interests ?? {})) {
    const id = interest(name);
    for (const one of parts(people)) change(person(one), (before) => ({ interests: [...before.interests, id] }));
  }
  for (const [name, people] of Object.entries(drawing.circles ?? {})) {
    const id = circle(name);
    for (const one of parts(people)) change(person(one), (before) => ({ circles: [...before.circles, id] }));
  }
  (drawing.log ?? []).forEach(([day, people, third, topics], index) => {
    const id = `i${String(index + 1).padStart(4, '0')}` as InteractionId;
    const { topics: drawnTopics, ...fields }: InteractionDrawing =
      typeof third === 'object'
        ? third
        : { ...(third === undefined ? {} : { channel: third }), ...(topics === undefined ? {} : { topics }) };
    network.interactions.set(id, {
      id,
      day: theDay(day),
      precision: 'day',
      people: parts(people).map(person),
      channel: 'in-person',
      minutes: null,
      direction: 'mutual',
      topics: parts(drawnTopics).map(interest),
      note: '',
      favor: null,
      promise: '',
      mayQuote: true,
      origin: null,
      ...fields,
    });
  });
  (drawing.ties ?? []).forEach(([a, relation, b, ended], index) => {
    const id = `t${String(index + 1).padStart(4, '0')}` as TieId;
    const tie: Tie = { id, a: person(a), b: person(b), relation, since: null, hasEnded: ended === 'ended', note: '' };
    network.ties.set(id, tie);
  });
  return network;
}

/** The day, which must exist: a typing error in a drawing is a bug in the test. */
export function theDay(text: string): IsoDay {
  const day = parseIsoDay(text);
  if (day === null) throw new Error(`no such day: ${text}`);
  return day;
}

function parts(text: string | undefined): string[] {
  return (text ?? '')
    .split('+')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
