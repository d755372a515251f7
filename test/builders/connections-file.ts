/** A LinkedIn file of connections, made with a seed: firms of all sizes in several spellings, positions in several languages, two planted waves. Fictional. */
import { isoDay } from '../../shared/model/day';
import { type Random, seededRandom } from '../../shared/model/ids';

export interface Connection {
  readonly given: string;
  readonly family: string;
  readonly url: string;
  readonly email: string;
  readonly company: string;
  readonly position: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

const GIVEN =
  'Ana Ben Cleo Dov Eva Finn Gita Hugo Iris Jonas Kira Luis Mona Nils Olga Pia Quentin Rosa Sven Tara Umar Vera Wim Xenia Yuki Zoë'.split(
    ' ',
  );
const FAMILY =
  'Prado Okafor Stone Levi Lind Hale Rao Berg Costa Diaz Ekman Faber Gold Hahn Ito Jensen Kovač Lambert Müller Novak Olsen Petit Quiroga Rossi Sato Tran Ueda Vance Weber Zieliński'.split(
    ' ',
  );
const POSITIONS = [
  'Software Engineer|Senior Software Developer|Softwareentwicklerin|Développeur web|Desarrollador de software',
  'Sales Manager|Vertriebsleiter|Account Executive|Responsable commercial|Head of Sales',
  'Lawyer|Rechtsanwältin|Avocat|Abogado|General Counsel',
  'Nurse|Physician|Ärztin|Krankenschwester|Infirmière',
  'Professor of Physics|Research Scientist|Wissenschaftlicher Mitarbeiter|Chercheuse',
  'Teacher|Lehrerin|Enseignant',
  'CEO|Founder|Geschäftsführer|Directeur général|Managing Director',
  'HR Business Partner|Recruiter|Talent Acquisition Lead|Personalreferentin',
  'Accountant|Buchhalterin|Contador|Financial Controller|Investment Analyst',
  'Consultant|Berater|Strategy Consultant',
  'Marketing Manager|Brand Lead|Chargée de communication',
  'UX Designer|Grafikerin|Product Manager|Data Analyst|Electrician|Journalist|Barista|Happiness Wizard|',
].map((line) => line.split('|'));
const SUFFIXES = ['', '', '', ' GmbH', ', Inc.', ' Ltd', ' AG'];
const FIRMS =
  'Contoso Northwind Fabrikam Adatum Tailspin Litware Proseware Wingtip Lamna Relecloud Humongous Trey Woodgrove Munson Fourth'.split(' ');
const KINDS = 'Labs Studio Logistics Partners Systems Foods Energy Media Health Capital Works Press Robotics Garden Maritime'.split(' ');

const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Mondays of the planted waves: 19 people, 15 of them at Contoso, and 12 people. */
export const PLANTED_WAVES = ['2019-06-03', '2023-10-09'] as const;

export function madeConnections(seed: number, size: number): readonly Connection[] {
  const random = seededRandom(seed);
  const firm = (): string => {
    const roll = random();
    if (roll < 0.04) return '';
    if (roll < 0.08) return pick(random, ['Self-employed', 'Freelance', 'Freiberuflich', 'Retired']);
    // A few large firms, and a long tail of small ones.
    if (roll < 0.45) return `${FIRMS[Math.floor(FIRMS.length * random() ** 2)]}${pick(random, SUFFIXES)}`;
    return `${pick(random, FAMILY)} ${pick(random, KINDS)}${random() < 0.2 ? pick(random, SUFFIXES) : ''}`;
  };
  const people = Array.from({ length: size }, (_, i): Connection => {
    const [given, family] = [pick(random, GIVEN), pick(random, FAMILY)];
    const wave = i < 19 ? PLANTED_WAVES[0] : i < 31 ? PLANTED_WAVES[1] : null;
    const start = wave === null ? 14_000 + Math.floor(6_500 * random()) : Date.parse(wave) / 86_400_000 + Math.floor(5 * random());
    return {
      given,
      family,
      url: `https://www.linkedin.com/in/${given}-${family}-${i}`
        .normalize('NFD')
        .replace(/[^\w:/.-]/g, '')
        .toLowerCase(),
      email: random() < 0.08 ? `${given}.${family}${i}@${pick(random, ['example.org', 'contoso.test', 'gmail.com'])}`.toLowerCase() : '',
      company: i < 15 ? 'Contoso' : firm(),
      position: pick(random, pick(random, POSITIONS)),
      day: isoDay(start),
    };
  });
  return people.sort((a, b) => (a.day < b.day ? 1 : -1));
}

const PREAMBLE =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed their connections to see or download their email address using this setting https://www.linkedin.com/psettings/privacy/email."\n\n';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** The bytes of the export since 2023. */
export function connectionsCsv(people: readonly Connection[]): string {
  const cell = (value: string) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const date = (day: string) => `${day.slice(8)} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  const lines = people.map(({ given, family, url, email, company, position, day }) =>
    [given, family, url, email, company, position, date(day)].map(cell).join(','),
  );
  return `${PREAMBLE}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines.join('\n')}\n`;
}
