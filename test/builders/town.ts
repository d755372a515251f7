/**
 * A network of any size that reads like somebody's: invented people with names, employers, places and interests, in circles of uneven size that meet,
 * some much more than others, some no longer, and a few whom the user only hears of. The same size, day and seed make the same town.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from '../../electron/store/disk/file-system';
import { openStore } from '../../electron/store/store';
import { dayNumber, isoDay, localDay } from '../../shared/model/day';
import {
  type InteractionId,
  type InterestId,
  idSource,
  type NewId,
  type PersonId,
  type Random,
  seededRandom,
  type TieId,
} from '../../shared/model/ids';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { newPerson } from '../../shared/model/person';

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const GIVEN =
  words(`Adaeze, Agnes, Aiko, Alasdair, Amara, Amir, Ana, Anselm, Astrid, Aylin, Bashir, Beatriz, Ben, Bram, Brigid, Camille, Carla, Chidi,
  Ciro, Clara, Daniela, Dario, Davit, Deniz, Dmitri, Edda, Ebba, Eliza, Élodie, Emeka, Emre, Esther, Ewa, Farid, Fatou, Felix, Freya, Gabriel, Giulia,
  Grace, Gráinne, Hana, Hiro, Hugo, Ibrahim, Ilse, Imani, Ines, Ioana, Iris, Ivo, Jana, Joaquín, Jonas, Jürgen, Kaito, Katarzyna, Kemal, Kofi, Kwame,
  Laila, Lars, Lena, Lerato, Lior, Lucia, Luis, Maeve, Malik, Marek, Mateo, Mei, Mia, Mireille, Mohan, Nadia, Naomi, Nils, Noor, Nuria, Odile, Ola,
  Óscar, Otto, Padma, Paolo, Petra, Priya, Quentin, Rafael, Rania, Rosa, Ruben, Sadia, Samir, Saoirse, Selim, Signe, Sofia, Solveig, Søren, Stella, Sunniva,
  Tariq, Tessa, Theo, Tomasz, Tove, Ümit, Uma, Vera, Vikram, Wanjiru, Wen, Ximena, Yara, Yuki, Yusuf, Zofia, Zoë`);
const FAMILY =
  words(`Abadi, Achterberg, Adeyemi, Aguilar, Allard, Andersen, Baek, Balogun, Barros, Becker, Berntsen, Blanchet, Boateng, Boyd, Brandt,
  Byrne, Carvalho, Castellano, Chao, Cohen, Conti, Costa, Cruz, Dahl, Delgado, Deshpande, Diaz, Dlamini, Duval, Endo, Eriksen, Farahani, Ferrari, Fischer,
  Fitzgerald, Fortin, Gagnon, Goldberg, Grant, Groß, Haddad, Halloran, Hansen, Hartmann, Hedberg, Holm, Ibarra, Ivanova, Jansdotter, Kamau, Keller, Kelly,
  Khalil, Kim, Kovač, Kowalski, Krüger, Lamb, Larsen, Lee, Lindqvist, Lund, MacLeish, Marchand, Marsh, Mensah, Molnár, Moreau, Muthoni, Mwangi, Nachtigall,
  Nair, Nakamura, Novák, Nowak, Nwosu, Obermeier, Okafor, Olsen, Orlov, Ouellet, Öztürk, Papadaki, Park, Pereira, Petrov, Popescu, Prieto, Raman, Reyes,
  Richter, Rinaldi, Rossi, Roux, Ruiz, Salgado, Santos, Sato, Schneider, Sethi, Silva, Singh, Stone, Strand, Sund, Szabó, Takahashi, Tanabe, Tanaka, Toivonen,
  Tremblay, Vance, Varga, Villalobos, Vogt, Volkov, Warsame, Weber, Weissmann, Wójcik, Wu, Yamada, Yilmaz, Zhang, Zieliński`);
const INTERESTS =
  words(`climbing, choir, ramen, dogs, chess, jazz, sailing, bread baking, hiking, board games, photography, gardening, football, opera,
  cycling, espresso, film noir, science fiction, pottery, running, wine, knitting, astronomy, bird watching, tango, old maps, cooking, volleyball, theatre,
  skiing, bees, typography, trains, yoga, swimming, painting, podcasts, rowing, folk songs, horses, table tennis, cats, camping, crosswords, architecture,
  synthesizers, mushrooms, comics, canoeing, cheese, languages, kites, robotics, poetry, surfing, piano, local history, school council, house renovation,
  allotment, badminton, documentaries, sourdough, travel by train, karate, quilting, stargazing, radio plays, basketball, vintage bicycles, beekeeping law,
  fermentation, handball, calligraphy, geology, improv, lighthouses, marathons, model trains, orchids, puppetry, sauna, scuba diving, sewing, skateboarding,
  street food, tea, tennis, tree planting, ukulele, water polo, weaving, whales, woodwork, zines, open source, public health, start-ups, teaching, wind power`);
const COMPANIES =
  words(`Nordlys Clinics, Trellis, Harbour Hospital, Umoja Schools, Skerry Wind, Marlow & Finch, Quill Robotics, Halden Press, Casa do Mar,
  Green Street School, Open Maps Cooperative, City Orchestra, Northern Rail, Atelier Roux, Tanaka Noodles, University Library, Dijk Water, Baek & Son,
  Forno Rinaldi, Safran Theatre, Byrne Boats, Yildirim Coffee, Lumen Optics, Corvid Games, Fjord Insurance, Kestrel Law, Meridian Bank, Olive Street Clinic`);
const POSITIONS =
  words(`engineer, nurse, teacher, designer, analyst, editor, architect, product manager, lawyer, translator, researcher, cook, founder,
  accountant, librarian, carpenter, doctor, violinist, consultant, planner`);
const NOTES =
  words(`the new route at the wall, moving house in spring, the choir concert, a job that may come up, the trip to Quebec, the school play,
  the dog and the postman, a book worth lending, the old flat, dinner on Sunday`);
const PLACES = words(
  'Toronto, Montreal, Lisbon, Gothenburg, Porto, Hamburg, Lagos, Bologna, Utrecht, Nairobi, Seoul, Kraków, Lyon, Bristol, Accra, Oslo',
);

interface Circle {
  readonly members: readonly Townsperson[];
  readonly interests: readonly InterestId[];
}

interface Townsperson {
  readonly id: PersonId;
  /** How much more than others they are met: a few a hundred times as often as most. */
  readonly weight: number;
  /** First and last day of contact: many ties have an end. */
  readonly from: number;
  readonly until: number;
}

export function townNetwork(people: number, lastDay: number, seed = 7): Network {
  const random = seededRandom(seed * 31 + people);
  const newId = idSource(random);
  const network = emptyNetwork();
  const interests = namedInterests(network, Math.min(INTERESTS.length, 12 + Math.round(people / 6)), newId);
  const taken = new Set<string>();
  const circles: Circle[] = [];
  for (let left = people; left > 0; ) {
    // Uneven, as circles are: a few large, many small, none above a tenth of all.
    const size = Math.min(left, Math.max(6, Math.round(Math.min(people / 10, 9 / (0.06 + random())))));
    left -= size;
    const number = circles.length;
    const home = pick(PLACES, number * 7);
    const employer = number % 3 === 0 ? pick(COMPANIES, number / 3) : null;
    const own = [0, 1, 2, 3].map((k) => pick(interests, number * 3 + k + (random() < 0.2 ? 17 : 0)));
    const members = Array.from({ length: size }, (): Townsperson => {
      const id = newId<PersonId>();
      network.people.set(id, {
        ...newPerson(id, freshName(random, taken)),
        company: random() < 0.75 ? (employer ?? (random() < 0.4 ? pick(COMPANIES, random() * COMPANIES.length) : '')) : '',
        position: random() < 0.5 ? pick(POSITIONS, random() * POSITIONS.length) : '',
        place: random() < 0.7 ? home : pick(PLACES, random() * PLACES.length),
        interests: random() < 0.5 ? [pick(own, random() * own.length)] : [],
      });
      const hasEnded = random() < 0.3;
      const until = hasEnded ? lastDay - Math.floor(1600 * random()) : lastDay;
      // One in twenty the user has never met: others of the circle know them.
      const weight = random() < 0.05 ? 0 : 0.15 + random() ** 4 * 6;
      return { id, weight, from: until - 300 - Math.floor(1800 * random()), until };
    });
    members.forEach(({ id, weight }, at) => {
      if (weight > 0) return;
      for (const away of [1, 2]) {
        const other = members[(at + away) % members.length];
        if (other && other.id !== id) addTie(network, id, other.id, newId);
      }
    });
    circles.push({ members, interests: own });
  }
  writeLog(network, circles, people * 12, newId, random);
  return network;
}

/** Mostly one to one, often several of a circle who sit near each other in it, now and then two of different circles. */
function writeLog(network: Network, circles: readonly Circle[], interactions: number, newId: NewId, random: Random): void {
  const everybody = circles.flatMap((circle) => circle.members.map((person, at) => ({ person, at, circle })));
  const sums: number[] = [];
  let all = 0;
  for (const { person } of everybody) sums.push((all += person.weight));
  const somebody = () => {
    const wanted = random() * all;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return everybody[low] as (typeof everybody)[number];
  };
  for (let n = 0; n < interactions; n++) {
    const { person, at, circle } = somebody();
    const present = new Set([person.id]);
    const isMet = (one: Townsperson | undefined): one is Townsperson => one !== undefined && one.weight > 0;
    const company = random() < 0.5 ? 0 : random() < 0.6 ? 1 : 2 + Math.floor(random() * 3);
    for (let k = 0; k < company; k++) {
      const other = circle.members[(at + 1 + Math.floor(random() ** 1.5 * 7)) % circle.members.length];
      if (isMet(other)) present.add(other.id);
    }
    if (random() < 0.004) present.add(somebody().person.id);
    const id = newId<InteractionId>();
    const isTalkedOf = random() < 0.35;
    network.interactions.set(id, {
      id,
      day: isoDay(person.until - Math.floor((person.until - person.from) * random() ** 1.2)),
      precision: 'day',
      people: [...present],
      channel: pick(['in-person', 'in-person', 'call', 'message', 'email', 'video'] as const, random() * 6),
      minutes: null,
      direction: 'mutual',
      topics: isTalkedOf ? [pick(circle.interests, random() ** 1.5 * circle.interests.length)] : [],
      note: isTalkedOf ? pick(NOTES, random() * NOTES.length) : '',
      favor: null,
      promise: '',
      mayQuote: true,
      origin: null,
    });
  }
}

function addTie(network: Network, a: PersonId, b: PersonId, newId: NewId): void {
  const id = newId<TieId>();
  network.ties.set(id, { id, a, b, relation: 'knows', since: null, hasEnded: false, note: '' });
}

function namedInterests(network: Network, count: number, newId: NewId): readonly InterestId[] {
  return INTERESTS.slice(0, count).map((name) => {
    const id = newId<InterestId>();
    network.interests.set(id, { id, name, aliases: [], isPrivate: false });
    return id;
  });
}

function freshName(random: Random, taken: Set<string>): string {
  for (let most = 1; ; most++) {
    const given = pick(GIVEN, random() * GIVEN.length);
    const family = pick(FAMILY, random() * FAMILY.length);
    const name = most < 3 ? `${given} ${family}` : `${given} ${family}-${pick(FAMILY, random() * FAMILY.length)}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

function pick<Item>(items: readonly Item[], at: number): Item {
  return items[Math.floor(at) % items.length] as Item;
}

/** A data folder with such a network as the user's own, dated up to today. */
export async function townFolder(people: number, seed?: number): Promise<{ readonly folder: string; readonly network: Network }> {
  const folder = mkdtempSync(join(tmpdir(), 'kith-town-'));
  const own = join(folder, 'network');
  mkdirSync(own, { recursive: true });
  const network = townNetwork(people, dayNumber(localDay(new Date())), seed);
  const opened = await openStore(own, { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  const filled = await opened.value.commit([{ kind: 'openExample', label: 'a made network', put: networkToJson(network), delete: {} }]);
  if (!filled.ok) throw new Error(filled.error.message);
  await opened.value.close();
  return { folder, network };
}
