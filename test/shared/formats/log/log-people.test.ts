import { describe, expect, it } from 'vitest';
import {
  isCredential,
  nameKey,
  pageKey,
  parseMention,
  splitCredentials,
  splitPeople,
  usesSemicolons,
} from '../../../../shared/formats/log/mentions';

const nobody = () => false;
const names = (cell: string, commas = true, isKnown: (name: string) => boolean = nobody) =>
  splitPeople(cell, commas, isKnown).mentions.map((each) => each.name);

describe('the people of a cell', () => {
  it('are separated by semicolons and line breaks', () => {
    expect(names('Ana Kovač; Ben Lee;')).toEqual(['Ana Kovač', 'Ben Lee']);
    expect(names('Ana Kovač\r\nBen Lee')).toEqual(['Ana Kovač', 'Ben Lee']);
    expect(names(' ; ')).toEqual([]);
  });

  it('do not grow by credentials', () => {
    expect(names('Jane Doe, Ph.D.; Ben Lee')).toEqual(['Jane Doe, Ph.D.', 'Ben Lee']);
    expect(names('Jane Doe, Ph.D.')).toEqual(['Jane Doe, Ph.D.']);
    expect(names('Jane Doe, MBA, CPA, Ben Lee, Jr., Dr. Cy Young')).toEqual(['Jane Doe, MBA, CPA', 'Ben Lee, Jr.', 'Dr. Cy Young']);
    expect(names('Jane Doe, M.D., F.A.C.S.')).toHaveLength(1);
    expect(names('Jane Doe, PMP, SHRM-CP, CISSP')).toHaveLength(1);
  });

  it('are compared without credentials', () => {
    expect(nameKey('Jane Doe, Ph.D.')).toBe('jane doe');
    expect(splitCredentials('Jane Doe, MBA, CPA')).toEqual({ name: 'Jane Doe', credentials: 'MBA, CPA' });
    expect(splitCredentials('Kovač, Ana')).toEqual({ name: 'Kovač, Ana', credentials: '' });
    expect(nameKey('JANE  Doe')).toBe('jane doe');
    expect(nameKey('Doe, Jane')).toBe('doe, jane');
  });

  it('are separated by commas only where each part can stand alone', () => {
    expect(names('Ana Kovač, Ben Lee')).toEqual(['Ana Kovač', 'Ben Lee']);
    expect(names('Ana, Ben, Carla')).toEqual(['Ana', 'Ben', 'Carla']);
    expect(names('Ana Kovač, Ben Lee', false)).toEqual(['Ana Kovač, Ben Lee']);
    expect(names('Ana, Ben Lee', true, (name) => name.toLowerCase() === 'ana')).toEqual(['Ana', 'Ben Lee']);
    expect(names('Kovač, Ana', true, (name) => name === 'Ana Kovač')).toEqual(['Ana Kovač']);
  });

  it('say when a comma could have been meant otherwise', () => {
    expect(splitPeople('Kovač, Ana', true, nobody)).toMatchObject({ isUnsure: true, mentions: [{ name: 'Kovač, Ana' }] });
    expect(splitPeople('Ana Kovač, Ben Lee', true, nobody).isUnsure).toBe(false);
  });

  it('are listed once, and never the user', () => {
    expect(names('Ana; me; ANA; Ben')).toEqual(['Ana', 'Ben']);
  });

  it('may carry an address', () => {
    expect(parseMention('Ana Kovač <Ana@Example.com>')).toEqual({ name: 'Ana Kovač', email: 'ana@example.com', url: '', key: 'ana kovac' });
    expect(parseMention('"Kovač, Ana" <ana@example.com>')?.name).toBe('Kovač, Ana');
    expect(parseMention('ana@example.com')).toEqual({ name: '', email: 'ana@example.com', url: '', key: 'ana@example.com' });
    expect(parseMention('Ana (https://www.linkedin.com/in/ana-k/)')).toEqual({
      name: 'Ana',
      email: '',
      url: 'https://www.linkedin.com/in/ana-k/',
      key: 'ana',
    });
    expect(parseMention('--')).toBeNull();
  });

  it('read a huge cell in linear time', () => {
    expect(names('a'.repeat(65_000))).toHaveLength(1);
    expect(names(`${'x;'.repeat(30_000)}`)).toEqual(['x']);
  });
});

describe('credentials', () => {
  it.each(['PhD', 'Ph.D.', 'MBA', 'Jr.', 'Sr', 'Dr.', 'CPA', 'M.D.', 'III', 'PhD MBA', 'SHRM-CP', 'CFA®'])('%s', (text) =>
    expect(isCredential(text)).toBe(true),
  );
  it.each(['Ben Lee', 'Ben', 'Ana', 'Li Wei', 'Müller', ''])('not %s', (text) => expect(isCredential(text)).toBe(false));
});

it('a column uses semicolons when one cell does', () => {
  expect(usesSemicolons(['Ana, Ben', 'Ana; Ben'])).toBe(true);
  expect(usesSemicolons(['Ana\nBen'])).toBe(true);
  expect(usesSemicolons(['Ana, Ben', 'Ana\n'])).toBe(false);
});

it('pages are compared without scheme, query, case and escapes', () => {
  expect(pageKey('https://www.LinkedIn.com/in/zo%C3%AB-brandt/?x=1')).toBe('linkedin.com/in/zoë-brandt');
  expect(pageKey('linkedin.com/in/50%')).toBe('linkedin.com/in/50%');
});
