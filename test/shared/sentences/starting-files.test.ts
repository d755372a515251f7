/**
 * Starting with one file and nothing else: what the page Start then says first, counted again in the file by code of its own. The contact files of all eras
 * and locales are in contact-sentences.test.ts; here are the others that people begin with: a phone's address book, a club's sheet, a log of twenty lines, chats.
 */
import { describe, expect, it } from 'vitest';
import { contactFindingsSteps } from '../../../shared/analysis/contacts/contact-findings';
import { nextSources } from '../../../shared/analysis/contacts/next-source';
import { planLog } from '../../../shared/formats/import/plan-log';
import { SourceCollection } from '../../../shared/formats/sources/collected-sources';
import { planSources } from '../../../shared/formats/sources/plan-sources';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { applyEdit } from '../../../shared/model/edit';
import { EMPTY_ME } from '../../../shared/model/edits/imports/imports';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { contactSections, coverageRows, nextSourceSentence } from '../../../shared/sentences/contact-sentences';
import { csv, importInto, TODAY, tableOf } from '../../builders/contacts-file';
import { CONTEXT, readerOf, readRecords, sourceFile } from '../formats/sources/readers/read-source';

const newId = idSource(seededRandom(5));
const FIRST_SENTENCE_MS = 60_000;

async function importSource(network: Network, name: string, content: string): Promise<void> {
  const bytes = new TextEncoder().encode(content);
  const reader = readerOf(name, bytes);
  if (reader === null) throw new Error(`nobody reads ${name}`);
  const collection = new SourceCollection({ today: TODAY, since: null });
  collection.startFile(name, reader.format);
  for (const record of await readRecords(reader, sourceFile(name, bytes), { ...CONTEXT, today: TODAY })) collection.add(record);
  const me = { ...EMPTY_ME, names: ['Mia Owner'] };
  const context = { newId, today: TODAY, label: 'import', step: 'r1', paths: [], confirmedOwners: [], me };
  applyEdit(network, planSources(network, collection.result(), context).edit);
}

const FIRMS = ['Contoso', 'Hooli', 'Litware'];
const CITIES = ['Lyon', 'Graz', 'Porto'];
const person = (i: number) =>
  `${['Ana', 'Ben', 'Cleo', 'Dov', 'Eva', 'Finn', 'Gita'][i % 7]} ${['Prado', 'Okafor', 'Marsh', 'Levi', 'Holm'][i % 5]}`;
/** 35 people of different names. */
const PEOPLE = Array.from({ length: 35 }, (_, i) => person(i));

const phone = PEOPLE.map((name, i) =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${name}`,
    `TEL;TYPE=CELL:+44 7700 900${String(100 + i)}`,
    ...(i % 3 === 0 ? [`ORG:${FIRMS[i % FIRMS.length === 0 ? 0 : 1]}`] : []),
    ...(i % 4 === 0 ? [`EMAIL:p${i}@example.com`] : []),
    ...(i % 5 === 0 ? [`BDAY:1980-04-0${1 + (i % 9)}`] : []),
    'END:VCARD',
  ].join('\r\n'),
).join('\r\n');

const club = [
  'Name;Telefon;E-Mail;Ort;Mitglied seit',
  ...PEOPLE.map(
    (name, i) => `${name};${i % 2 === 0 ? `0664 123${String(4000 + i)}` : ''};m${i}@example.org;${CITIES[i % 3]};${2000 + (i % 20)}-05-01`,
  ),
].join('\r\n');

const log = [
  'date,name,type',
  ...Array.from({ length: 20 }, (_, i) => `2026-02-${String(1 + i).padStart(2, '0')},${PEOPLE[i % 6]},call`),
].join('\n');

const chat = Array.from(
  { length: 28 },
  (_, i) => `[${String(1 + i).padStart(2, '0')}/02/2026, 18:0${i % 10}:00] ${i % 2 === 0 ? 'Mia Owner' : 'Ana Prado'}: CANARY ${i}`,
).join('\n');

const cards = phone.split('BEGIN:VCARD').slice(1);
const rows = club
  .split('\r\n')
  .slice(1)
  .map((line) => line.split(';'));
const counted = (share: number, of: number) => `${share} of ${of}`;

interface Start {
  readonly name: string;
  readonly file: (network: Network) => Promise<void> | void;
  /** Counted in the text of the file. */
  readonly shares: Readonly<Record<string, string>>;
  /** Words of a row of the page → how many people the file has there. */
  readonly rows: Readonly<Record<string, number>>;
}

const STARTS: readonly Start[] = [
  {
    name: 'a phone’s address book',
    file: (network) => importSource(network, 'contacts.vcf', phone),
    shares: {
      Firm: counted(cards.filter((card) => card.includes('ORG:')).length, 35),
      'Mail address': counted(cards.filter((card) => card.includes('EMAIL:')).length, 35),
      'Phone number': counted(cards.filter((card) => card.includes('TEL;')).length, 35),
      Birthday: counted(cards.filter((card) => card.includes('BDAY:')).length, 35),
      'Dated contact': counted(0, 35),
    },
    rows: Object.fromEntries(FIRMS.map((firm) => [firm, cards.filter((card) => card.includes(`ORG:${firm}`)).length])),
  },
  {
    name: 'a club’s sheet',
    file: (network) => void importInto(network, csv(club, 'Mitglieder.csv')),
    shares: {
      Place: counted(rows.filter(([, , , city]) => city !== '').length, 35),
      'Mail address': counted(rows.filter(([, , mail]) => mail !== '').length, 35),
      'Phone number': counted(rows.filter(([, number]) => number !== '').length, 35),
      Firm: counted(0, 35),
    },
    rows: Object.fromEntries(CITIES.map((city) => [city, rows.filter((row) => row[3] === city).length])),
  },
  {
    name: 'a log of twenty lines',
    file: (network) => {
      const plan = planLog(network, tableOf(csv(log, 'log.csv')), { newId, today: TODAY });
      if (!plan.ok) throw new Error('the log is not read');
      applyEdit(network, plan.value.edit);
    },
    shares: {
      'Dated contact': counted(
        new Set(
          log
            .split('\n')
            .slice(1)
            .map((line) => line.split(',')[1]),
        ).size,
        6,
      ),
      'Phone number': counted(0, 6),
    },
    rows: {},
  },
  {
    name: 'a chat',
    file: (network) => importSource(network, 'WhatsApp Chat with Ana Prado.txt', chat),
    shares: { 'Dated contact': counted(1, 1), Firm: counted(0, 1) },
    rows: {},
  },
];

describe('from one file alone', () => {
  it.each(STARTS)('$name: says at once only what stands in the file', async ({ file, shares, rows: expected }) => {
    const begin = performance.now();
    const network = emptyNetwork();
    await file(network);
    const findings = runToEnd(contactFindingsSteps(network, TODAY));
    const said = Object.fromEntries(coverageRows(findings.coverage).map(({ label, share }) => [label, share]));
    expect(performance.now() - begin).toBeLessThan(FIRST_SENTENCE_MS);
    expect(said).toMatchObject(shares);
    const shown = contactSections(findings).flatMap((section) => section.rows);
    for (const { words, people } of shown) if (Object.hasOwn(expected, words)) expect(people.length, words).toBe(expected[words]);
    for (const [words, count] of Object.entries(expected)) if (count > 1) expect(shown.map((row) => row.words)).toContain(words);
    expect(nextSourceSentence(nextSources(findings.coverage)[0] ?? null, network.people.size)).not.toBe('');
  });
});
