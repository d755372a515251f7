/**
 * Makes the example "an office" from the SocioPatterns workplace data of 2013 (see build/examples/office/SOURCE.txt):
 *
 *   node build/make-office.mjs [FOLDER]
 *
 * FOLDER holds `tij_InVS.dat` (unpacked) and `workplace_InVS_metadata.txt`; left out, the copy in build/examples/office is used. Writes
 * build/examples/office-people.csv and office-log.csv, which Kith imports like any other file.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const examples = fileURLToPath(new URL('./examples/', import.meta.url));
const copies = join(examples, 'office');
const source = resolve(process.argv[2] ?? copies);
const FILES = { contacts: 'tij_InVS.dat', departments: 'workplace_InVS_metadata.txt' };

if (source !== resolve(copies)) for (const file of Object.values(FILES)) copyFileSync(join(source, file), join(copies, file));

const rowsOf = (file) =>
  readFileSync(join(copies, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));

const departmentOf = new Map(rowsOf(FILES.departments));
const nameOf = (id) => `${departmentOf.get(id)} ${id}`;
const people = [...departmentOf].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : Number(a) - Number(b)));

/** `day|i|j` → number of 20-second intervals face to face. */
const intervals = new Map();
const SECONDS_PER_DAY = 86_400;
for (const [t, i, j] of rowsOf(FILES.contacts)) {
  const day = Math.floor((Number(t) - 20) / SECONDS_PER_DAY); // the interval ends at t
  const [a, b] = Number(i) < Number(j) ? [i, j] : [j, i];
  const key = `${day}|${a}|${b}`;
  intervals.set(key, (intervals.get(key) ?? 0) + 1);
}

const firstDay = Date.UTC(2013, 5, 24);
const contacts = [...intervals]
  .map(([key, count]) => {
    const [day, a, b] = key.split('|').map(Number);
    return { day, a, b, minutes: Math.round((count * 2000) / 60) / 100 };
  })
  .sort((x, y) => x.day - y.day || x.a - y.a || x.b - y.b);

const dateOf = (day) => new Date(firstDay + day * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
const csv = (header, rows) => `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
writeFileSync(
  join(examples, 'office-people.csv'),
  csv(
    'Name,Circle',
    people.map(([id, department]) => [nameOf(id), department]),
  ),
);
writeFileSync(
  join(examples, 'office-log.csv'),
  csv(
    'date,people,channel,topics,note,minutes',
    contacts.map(({ day, a, b, minutes }) => [dateOf(day), `${nameOf(String(a))}; ${nameOf(String(b))}`, 'in-person', '', '', minutes]),
  ),
);
console.log(
  `${people.length} people, ${contacts.length} days on which two of them met, ${dateOf(contacts[0].day)} to ${dateOf(contacts.at(-1).day)}`,
);
