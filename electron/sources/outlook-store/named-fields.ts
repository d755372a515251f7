/** The properties that each Outlook data file numbers anew ([MS-PST] 2.4.7). */
import type { NodeDatabase, StoreNode } from './node-database';
import { type Properties, propertiesOf } from './properties';

/** Sets of named properties: the last number of each is a part of its GUID. */
const SETS = {
  strings: '00020329',
  appointment: '00062002',
  address: '00062004',
  meeting: '6ed8da90',
} as const;

/** Set and number, or name, of a property that has no number of its own. */
const NAMED = {
  keywords: ['strings', 'keywords'],
  busyStatus: ['appointment', 0x8205],
  start: ['appointment', 0x820d],
  end: ['appointment', 0x820e],
  isAllDay: ['appointment', 0x8215],
  recurrence: ['appointment', 0x8216],
  appointmentState: ['appointment', 0x8217],
  ownAnswer: ['appointment', 0x8218],
  meetingId: ['meeting', 0x23],
  email1: ['address', 0x8083],
  email2: ['address', 0x8093],
  email3: ['address', 0x80a3],
  emailName1: ['address', 0x8084],
  emailName2: ['address', 0x8094],
  emailName3: ['address', 0x80a4],
  workStreet: ['address', 0x8045],
  workCity: ['address', 0x8046],
  workState: ['address', 0x8047],
  workPostalCode: ['address', 0x8048],
  workCountry: ['address', 0x8049],
  birthdayLocal: ['address', 0x80de],
} as const satisfies Readonly<Record<string, readonly [keyof typeof SETS, number | string]>>;
export type NamedField = keyof typeof NAMED;

/** 0: the file has no such property. */
export type NamedNumbers = Readonly<Record<NamedField, number>>;

const [GUIDS, ENTRIES, STRINGS] = [0x02, 0x03, 0x04];
const PUBLIC_STRINGS = 2;
const FIRST_GUID = 3;

export const NO_NAMES = Object.fromEntries(Object.keys(NAMED).map((name) => [name, 0])) as NamedNumbers;

/** @param node the map of the file @throws DamagedStoreError */
export function namedNumbers(database: NodeDatabase, node: StoreNode): NamedNumbers {
  const numbers = new Map<string, number>();
  const map = propertiesOf(database, node);
  const [guids, entries] = [map.binary(GUIDS), map.binary(ENTRIES)];
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const guid = entries.readUInt16LE(at + 4);
    const set = (guid >>> 1) - FIRST_GUID;
    const start =
      set >= 0 && 16 * set + 4 <= guids.length
        ? guids
            .readUInt32LE(16 * set)
            .toString(16)
            .padStart(8, '0')
        : '';
    const key = (guid & 1) === 0 ? entries.readUInt32LE(at) : nameAt(map, entries.readUInt32LE(at));
    numbers.set(`${guid >>> 1 === PUBLIC_STRINGS ? SETS.strings : start} ${key}`, 0x8000 + entries.readUInt16LE(at + 6));
  }
  const found = Object.entries(NAMED).map(([name, [set, id]]) => [name, numbers.get(`${SETS[set]} ${id}`) ?? 0]);
  return Object.fromEntries(found) as NamedNumbers;
}

function nameAt(map: Properties, offset: number): string {
  const names = map.binary(STRINGS);
  if (offset + 4 > names.length) return '';
  const length = Math.min(names.readUInt32LE(offset), 500);
  return names.toString('utf16le', offset + 4, offset + 4 + length).toLowerCase();
}
