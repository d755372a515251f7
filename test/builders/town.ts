/**
 * A network of any size that reads like somebody's: invented people with names, employers, places and interests, in circles that meet. The who-meets-whom
 * is that of `madeNetwork`; this gives it words. The same size and seed make the same town.
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../electron/store/store';
import { nodeFs } from '../../electron/store/store-fs';
import { dayNumber, localDay } from '../../shared/model/day';
import { type InterestId, type Random, seededRandom } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { madeNetwork } from '../bench/made-network';

/** People of one circle of `madeNetwork`, and the interests it talks about. */
const CIRCLE = 40;
const INTERESTS_OF_CIRCLE = 4;

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
const PLACES = words(
  'Toronto, Montreal, Lisbon, Gothenburg, Porto, Hamburg, Lagos, Bologna, Utrecht, Nairobi, Seoul, Kraków, Lyon, Bristol, Accra, Oslo',
);

export function townNetwork(people: number, lastDay: number, seed = 7): Network {
  const network = madeNetwork({ people, interactions: people * 14, company: 8, ties: Math.round(people * 0.6), lastDay, seed });
  const random = seededRandom(seed * 31 + people);
  const interests = nameInterests(network);
  const taken = new Set<string>();
  [...network.people.values()].forEach((person, i) => {
    const circle = Math.floor(i / CIRCLE);
    const isColleague = circle % 3 === 0 ? random() < 0.8 : random() < 0.25;
    const company = circle % 3 === 0 ? pick(COMPANIES, circle / 3) : pick(COMPANIES, random() * COMPANIES.length);
    network.people.set(person.id, {
      ...person,
      name: freshName(random, taken),
      company: isColleague ? company : '',
      position: isColleague ? pick(POSITIONS, random() * POSITIONS.length) : '',
      place: pick(PLACES, random() < 0.7 ? circle : random() * PLACES.length),
      interests: random() < 0.5 ? [pick(interests, INTERESTS_OF_CIRCLE * circle + Math.floor(random() * INTERESTS_OF_CIRCLE))] : [],
    });
  });
  return network;
}

/** So many interests as there are words, each talked about by several circles of a large town. */
function nameInterests(network: Network): readonly InterestId[] {
  const all = [...network.interests.keys()];
  const kept = all.slice(0, INTERESTS.length);
  const at = new Map(all.map((id, i) => [id, pick(kept, i)]));
  for (const id of all.slice(INTERESTS.length)) network.interests.delete(id);
  kept.forEach((id, i) => {
    network.interests.set(id, { id, name: pick(INTERESTS, i * 37), aliases: [], isPrivate: false });
  });
  for (const interaction of network.interactions.values()) {
    if (interaction.topics.length === 0) continue;
    network.interactions.set(interaction.id, { ...interaction, topics: [...new Set(interaction.topics.map((id) => at.get(id) ?? id))] });
  }
  return kept;
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
