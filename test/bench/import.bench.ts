/**
 * Import of 30,000 LinkedIn connections (the most LinkedIn has), rows per second and as a ratio to papaparse reading the same bytes in the same run;
 * and of 2,000 Google contacts with phones, which cost more each.
 */
import Papa from 'papaparse';
import { planContacts } from '../../shared/formats/import/plan-contacts';
import { readImportTable } from '../../shared/formats/import/read-table';
import type { IsoDay } from '../../shared/model/day';
import { applyEdit } from '../../shared/model/edit';
import { idSource, seededRandom } from '../../shared/model/ids';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { textOf } from '../../shared/strings/text';
import { type Figure, fastest, inMs, printFigures } from './figures';

const TODAY = '2026-03-04' as IsoDay;
const ROWS = 30_000;
const PREAMBLE =
  'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. Only connections who allow it are listed with theirs."\n\n';

function linkedIn(rows: number): Uint8Array {
  const random = seededRandom(1);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const given = ['Ana', 'Zoë', 'Tomás', 'Ines', 'Kim', 'Łukasz', 'Priya', 'Olu', 'Jürgen', 'Sanne', 'Mia', 'Rui'];
  const family = [
    'Silva',
    'Brandt',
    'Reyes',
    'Okafor-Lind',
    'Lee',
    'Wójcik',
    'Nair',
    'Adeyemi',
    'Groß',
    'van der Berg',
    'Vogt',
    '"Costa, Ph.D."',
  ];
  const company = ['Contoso', '"Northwind Analytics, Inc."', 'Fabrikam', 'Kernel GmbH', ''];
  const position = ['Engineer', '"Engineer, ""Platform"""', 'Director of People Ops', 'Founder', ''];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const lines = Array.from({ length: rows }, (_, i) => {
    const email = random() < 0.05 ? `p${i}@example.com` : '';
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const url = `https://www.linkedin.com/in/p-${i.toString(36)}-${Math.floor(random() * 1e8).toString(16)}`;
    return `${pick(given)},${pick(family)},${url},${email},${pick(company)},${pick(position)},${day} ${pick(months)} ${2010 + Math.floor(random() * 16)}`;
  });
  return new TextEncoder().encode(`${PREAMBLE}First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${lines.join('\n')}`);
}

function google(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, i) => `Person${i},Family${i % 97},p${i}@example.com,+44 7700 ${String(900_000 + i)},* myContacts ::: Choir,1985-04-02`,
  );
  return new TextEncoder().encode(`First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Labels,Birthday\n${lines.join('\n')}`);
}

function plan(network: Network, bytes: Uint8Array) {
  const table = readImportTable({ name: 'Connections.csv', bytes });
  if (!table.ok) throw new Error(textOf(table.error.message));
  const planned = planContacts(network, table.value, { newId: idSource(seededRandom(2)), today: TODAY });
  if (!planned.ok) throw new Error(textOf(planned.error.message));
  return planned.value;
}

const connections = linkedIn(ROWS);
const contacts = google(2000);
const known = emptyNetwork();
applyEdit(known, plan(known, connections).edit);

function papaparse(bytes: Uint8Array): void {
  const { data } = Papa.parse(new TextDecoder().decode(bytes), { header: false });
  if (data.length < ROWS) throw new Error('papaparse read too little');
}

const alone = fastest(() => papaparse(connections), 7).ms;
const figures = [
  figure('read as a table', fastest(() => readImportTable({ name: 'Connections.csv', bytes: connections }), 7).ms),
  figure('first import', fastest(() => plan(emptyNetwork(), connections), 7).ms),
  figure('the same file again', fastest(() => plan(known, connections), 7).ms),
  { what: '2,000 Google contacts with phones', kith: inMs(fastest(() => plan(emptyNetwork(), contacts), 5).ms) },
];
printFigures(
  `Import of ${ROWS.toLocaleString('en')} LinkedIn rows (${(connections.length / 1e6).toFixed(1)} MB), against papaparse`,
  figures,
);

function figure(what: string, ms: number): Figure {
  const rowsPerSecond = Math.round(ROWS / (ms / 1000)).toLocaleString('en');
  return { what, rival: inMs(alone), kith: `${inMs(ms)}, ${rowsPerSecond} rows/s`, ratio: `${(ms / alone).toFixed(1)}× its time` };
}
