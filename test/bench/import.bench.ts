/**
 * Import of 30,000 LinkedIn connections (the most LinkedIn has), rows per second and as a ratio to papaparse reading the same bytes in the same run;
 * and of 2,000 Google contacts with phones, which cost more each.
 */
import Papa from 'papaparse';
import { bench, describe } from 'vitest';
import { planContacts } from '../../shared/formats/plan-contacts';
import { readImportTable } from '../../shared/formats/read-table';
import type { IsoDay } from '../../shared/model/day';
import { applyEdit } from '../../shared/model/edit';
import { idSource, seededRandom } from '../../shared/model/ids';
import { emptyNetwork, type Network } from '../../shared/model/network';

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
  if (!table.ok) throw new Error(table.error.message);
  const planned = planContacts(network, table.value, { newId: idSource(seededRandom(2)), today: TODAY });
  if (!planned.ok) throw new Error(planned.error.message);
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

function fastest(run: () => void, times = 7): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const alone = fastest(() => papaparse(connections));
const reading = fastest(() => readImportTable({ name: 'Connections.csv', bytes: connections }));
const first = fastest(() => plan(emptyNetwork(), connections));
const again = fastest(() => plan(known, connections));
const figure = (ms: number) =>
  `${ms.toFixed(0)} ms, ${Math.round(ROWS / (ms / 1000)).toLocaleString('en')} rows/s, ${(ms / alone).toFixed(1)} × papaparse`;
console.log(`import of ${ROWS.toLocaleString('en')} LinkedIn rows (${(connections.length / 1e6).toFixed(1)} MB), best of 7`);
console.log(`  papaparse alone      ${figure(alone)}`);
console.log(`  read as a table      ${figure(reading)}`);
console.log(`  first import         ${figure(first)}`);
console.log(`  the same file again  ${figure(again)}`);

describe('import', () => {
  bench('papaparse reads 30,000 LinkedIn rows', () => papaparse(connections), { iterations: 5, time: 0 });
  bench('30,000 LinkedIn rows into an empty network', () => void plan(emptyNetwork(), connections), { iterations: 5, time: 0 });
  bench('the same 30,000 rows again', () => void plan(known, connections), { iterations: 5, time: 0 });
  bench('2,000 Google contacts with phones', () => void plan(emptyNetwork(), contacts), { iterations: 5, time: 0 });
});
