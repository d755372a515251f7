import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../shared/model/ids';
import { emptyNetwork } from '../../../shared/model/network';
import { networkFromJson, networkToJson } from '../../../shared/model/network-json';
import { parseEdit, parseNetworkJson } from '../../../shared/model/parse';
import { newPerson } from '../../../shared/model/person';
import { networkOf } from '../../builders/network-builder';

const ana = { ...newPerson('p1' as PersonId, 'Ana Prado'), birthday: '--02-29' };

function jsonWith(person: object): unknown {
  return { ...networkToJson(emptyNetwork()), people: [person] };
}

function sentence(result: ReturnType<typeof parseNetworkJson>): string {
  return result.ok ? 'fine' : result.error.message;
}

describe('parsing a network', () => {
  it('takes what it wrote', () => {
    const network = networkOf({ people: ['Ana'], log: [['2025-01-03', 'Ana+Ben', 'call', 'ramen']], ties: [['Ana', 'friend', 'Ben']] });
    const parsed = parseNetworkJson(JSON.parse(JSON.stringify(networkToJson(network))));
    expect(parsed.ok && networkToJson(networkFromJson(parsed.value))).toEqual(networkToJson(network));
  });

  it.each([
    [{ ...ana, birthday: '2023-02-29' }, 'person 1 (“Ana Prado”): birthday is not a day of the calendar.'],
    [{ ...ana, connectedOn: '2024-04-31' }, 'person 1 (“Ana Prado”): connectedOn is not a day of the calendar.'],
    [{ ...ana, name: '  ' }, 'name is empty.'],
    [{ ...ana, standing: 'gone' }, 'person 1 (“Ana Prado”): standing is none of ordinary, do-not-track, archived and deceased.'],
    [{ ...ana, emails: 'ana@example.com' }, 'person 1 (“Ana Prado”): emails should be array.'],
    [{ ...ana, closeness: 7 }, 'person 1 (“Ana Prado”): closeness is above 5.'],
    [{ ...ana, extra: { a: 1 } }, 'person 1 (“Ana Prado”): extra is not a list of texts.'],
    [{ ...ana, pin: { x: Number.POSITIVE_INFINITY, y: 0 } }, 'person 1 (“Ana Prado”): pin.x should be number.'],
    [{ ...ana, notes: undefined }, 'person 1 (“Ana Prado”): notes is missing.'],
    [null, 'person 1: it should be object.'],
  ])('names the person and the field %#', (person, ending) => {
    expect(sentence(parseNetworkJson(jsonWith(person as object)))).toContain(ending);
  });

  it('stops reading after twenty wrong objects, so that half a million cost no more', () => {
    let read = 0;
    const wrong = {
      get id() {
        read++;
        return 7;
      },
    };
    const many = Array.from({ length: 500_000 }, () => wrong);
    expect(sentence(parseNetworkJson({ ...networkToJson(emptyNetwork()), people: many }))).toContain('(and at least ');
    expect(read).toBeLessThan(100);
    expect(parseEdit({ kind: 'importFile', label: 'x', put: { people: many }, delete: {} }).ok).toBe(false);
    expect(read).toBeLessThan(200);
  });

  it.each([null, 0, '', [], {}, { people: [] }, 'people'])('refuses %j', (value) => {
    const parsed = parseNetworkJson(value);
    expect(parsed.ok).toBe(false);
  });

  it('keeps fields it does not know', () => {
    const parsed = parseNetworkJson(jsonWith({ ...ana, timezone: 'Europe/Lisbon' }));
    expect(parsed.ok && parsed.value.people[0]).toHaveProperty('timezone', 'Europe/Lisbon');
  });

  it('keys named like parts of every object are ordinary keys', () => {
    const text = JSON.stringify(jsonWith(ana)).replace(
      '"extra":{}',
      '"extra":{"__proto__":"a","constructor":"b"},"__proto__":{"isAdmin":true}',
    );
    const parsed = parseNetworkJson(JSON.parse(text));
    if (!parsed.ok) throw new Error(parsed.error.message);
    const person = parsed.value.people[0];
    expect(Object.entries(person?.extra ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect((person as unknown as Record<string, unknown>).isAdmin).toBeUndefined();
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('an object with long lists is parsed as one with short ones, and refused with the same words', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `i${i}`);
    const record = (interactions: readonly unknown[], circles: readonly unknown[] = []) => ({
      id: 'import',
      step: 'r1',
      day: '2026-05-03',
      label: 'import',
      paths: [],
      sources: [],
      people: [],
      interactions,
      ties: [],
      circles,
      interests: [],
      unknown: ids(2000),
    });
    const parse = (one: object) => parseEdit({ kind: 'importFile', label: 'import', put: { imports: [one] }, delete: {} });
    const long = parse(record(ids(1200), ids(10_000)));
    expect(long.ok && long.value.put.imports).toEqual([record(ids(1200), ids(10_000))]);
    const words = (one: object) => sentence(parse(one) as ReturnType<typeof parseNetworkJson>);
    expect(words(record([], ids(10_001)))).toContain('10,000');
    expect(words(record([...ids(700), '', ...ids(500)]))).toContain('interactions.700');
    expect(words({ ...record(ids(1200)), label: 7 })).toBe(words({ ...record([]), label: 7 }));
  });

  it('30,000 people are parsed whole', () => {
    const people = Array.from({ length: 30_000 }, (_, i) => ({ ...ana, id: `p${i}`, emails: [`p${i}@example.com`] }));
    const parsed = parseNetworkJson({ ...networkToJson(emptyNetwork()), people });
    expect(parsed.ok && parsed.value.people.length).toBe(30_000);
  });
});

describe('parsing an edit', () => {
  const edit = { kind: 'addPerson', label: 'add Ana', put: { people: [ana] }, delete: {} };

  it('takes an edit', () => expect(parseEdit(edit).ok).toBe(true));

  it.each([
    [null, 'should be object'],
    [{ ...edit, kind: 'dropTables' }, 'kind is none of'],
    [{ ...edit, put: { users: [] } }, 'put has the unknown part users'],
    [{ ...edit, put: { people: [{ ...ana, id: '' }] } }, 'person 1 (“Ana Prado”): id is empty'],
    [{ ...edit, delete: { people: [{}] } }, 'person 1: it should be string'],
    [{ ...edit, label: undefined }, 'label is missing'],
  ])('refuses %# with a sentence', (value, part) => {
    const parsed = parseEdit(value);
    expect(parsed.ok ? '' : parsed.error.message).toContain(part);
    expect(parsed.ok ? '' : parsed.error.kind).toBe('usage');
  });
});
