/** People for made contact sheets: alone, in households, at desks with one address, namesakes, and some with a second row. Everybody is invented. */
import type { SheetLanguage } from './languages';

export interface MadePerson {
  /** Who somebody is. Two rows of one person have the same number. */
  readonly truth: number;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly phone: string;
  readonly company: string;
  /** "1985-04-13" or empty. */
  readonly birthday: string;
}

export interface Dice {
  readonly random: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

export function diceOf(random: () => number): Dice {
  return {
    random,
    pick: (from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
    chance: (share) => random() < share,
  };
}

export function makePeople(language: SheetLanguage, count: number, dice: Dice): MadePerson[] {
  const { pick, chance } = dice;
  const people: MadePerson[] = [];
  let truth = 0;
  const one = (own: Partial<MadePerson> = {}): MadePerson => {
    truth++;
    const person = {
      truth,
      given: pick(language.given),
      family: pick(language.family),
      email: chance(0.7) ? `p${truth}@mail.example` : '',
      phone: chance(0.5) ? `+44 7700 9${String(10_000 + truth)}` : '',
      company: chance(0.4) ? pick(language.companies) : '',
      birthday: chance(0.3) ? day(dice) : '',
      ...own,
    };
    people.push(person);
    return person;
  };
  while (people.length < count) {
    const kind = dice.random();
    if (kind < 0.6) one();
    else if (kind < 0.72) addHousehold(language, dice, truth, one);
    else if (kind < 0.82) {
      const email = `info@firm${truth}.example`;
      const company = pick(language.companies);
      for (const given of distinct(language.given, 3, dice)) one({ given, email, company });
    } else if (kind < 0.92) addNamesakes(truth, one);
    else if (kind < 0.96) one({ email: 'noemail@noemail.example' });
    else people.push(one({ email: `q${truth}@mail.example` })); // the same person in two rows
  }
  return people;
}

type MakeOne = (own?: Partial<MadePerson>) => MadePerson;

/** Names of which one begins like the other, or that have a short form in common. */
const COUPLES = [
  'Paul Paula',
  'Daniel Daniela',
  'Andrea Andreas',
  'Jan Jana',
  'Carl Carla',
  'Mario Maria',
  'Julian Juliana',
  'Christian Christiane',
  'Alexander Alexandra',
  'Rob Robin',
  'Eric Erica',
  'Ann Anton',
  'Stephan Stephanie',
  'Sam Samira',
].map((pair) => pair.split(' '));

function addHousehold({ given, family }: SheetLanguage, dice: Dice, seen: number, one: MakeOne): void {
  const name = dice.pick(family);
  const email = dice.chance(0.5) ? `home${seen}@mail.example` : '';
  const phone = `+44 20 7946 ${String(1000 + seen)}`;
  const members = /[a-z]/.test(name) && dice.chance(0.5) ? dice.pick(COUPLES) : distinct(given, 2, dice);
  for (const each of members) one({ given: each, family: name, phone, ...(email !== '' && { email }) });
}

function addNamesakes(seen: number, one: MakeOne): void {
  const first = one({ email: `a${seen}@mail.example`, birthday: '1961-02-03' });
  one({ given: first.given, family: first.family, email: `b${seen}@mail.example`, birthday: '1984-05-06' });
}

function distinct(from: readonly string[], count: number, { pick }: Dice): string[] {
  const chosen = new Set<string>();
  while (chosen.size < Math.min(count, new Set(from).size)) chosen.add(pick(from));
  return [...chosen];
}

function day({ random }: Dice): string {
  const part = (from: number, to: number) => String(from + Math.floor(random() * (to - from + 1))).padStart(2, '0');
  return `${part(1930, 2010)}-${part(1, 12)}-${part(1, 28)}`;
}
