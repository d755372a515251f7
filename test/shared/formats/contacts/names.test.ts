import { describe, expect, it } from 'vitest';
import { assembleName, nameFromEmail, nameFromSlug, nameOrderOf, parseFullName } from '../../../../shared/formats/contacts/names';

describe('a name from its parts', () => {
  it.each([
    [['Kim', '', 'Lee', ''], 'Kim Lee', ''],
    [['Sanne', 'van der', 'Berg', ''], 'Sanne van der Berg', ''],
    [['Zoë', '', 'Brandt, Ph.D.', ''], 'Zoë Brandt', 'Ph.D.'],
    [['Zoë', '', 'Brandt, PhD, PMP', ''], 'Zoë Brandt', 'PhD, PMP'],
    [['Sam', '', 'Smith, Jr.', ''], 'Sam Smith Jr.', ''],
    [['Sam', '', 'Smith, Jr., MBA', ''], 'Sam Smith Jr.', 'MBA'],
    [['Sam', '', 'Smith', 'III'], 'Sam Smith III', ''],
    [['Sam', '', 'Smith', 'Ph.D.'], 'Sam Smith', 'Ph.D.'],
    [['Ana, MD', '', '', ''], 'Ana', 'MD'],
    [['🦊 Ana', '', 'Kovač', ''], '🦊 Ana Kovač', ''],
    [['', '', 'Okafor', ''], 'Okafor', ''],
    [['-', '', '', ''], '-', ''],
  ])('%j', ([given = '', middle = '', family = '', suffix = ''], name, credentials) => {
    expect(assembleName(given, middle, family, suffix)).toEqual({ name, credentials });
  });
});

describe('a whole name in one cell', () => {
  it.each([
    ['Zoë Brandt', 'Zoë Brandt', ''],
    ['Brandt, Zoë', 'Zoë Brandt', ''],
    ['van der Berg, Sanne', 'Sanne van der Berg', ''],
    ['Brandt, Zoë, Ph.D.', 'Zoë Brandt', 'Ph.D.'],
    ['Zoë Brandt, Ph.D.', 'Zoë Brandt', 'Ph.D.'],
    ['Sam Smith, Jr.', 'Sam Smith Jr.', ''],
    ['Northwind, Inc.', 'Northwind, Inc.', ''],
    ['Kedai Aisha, Sdn', 'Kedai Aisha, Sdn', ''],
    ['Jane Doe, Head of Things', 'Jane Doe, Head of Things', ''],
    ['tour guide in Quebec, 2019', 'tour guide in Quebec, 2019', ''],
    [', x', ', x', ''],
  ])('%s', (text, name, credentials) => {
    expect(parseFullName(text)).toEqual({ name, credentials });
  });
});

it('a name from an address or a page', () => {
  expect(
    ['jane.doe@x.example', 'jane_van-doe@x.example', 'jd@x.example', 'j.d.1@x.example', 'zoë.brandt@x.example'].map(nameFromEmail),
  ).toEqual(['Jane Doe', 'Jane Van Doe', 'jd@x.example', 'j.d.1@x.example', 'Zoë Brandt']);
  expect(['zoë-brandt-1a2b3c', 'ana', '123'].map(nameFromSlug)).toEqual(['Zoë Brandt', 'Ana', '123']);
});

it('the family name comes first where the column names are Hungarian', () => {
  expect(assembleName('Béla', '', 'Nagy', '', nameOrderOf(['Vezetéknév', 'Keresztnév'])).name).toBe('Nagy Béla');
  expect(assembleName('Béla', '', 'Nagy', '', nameOrderOf(['Last Name', 'First Name'])).name).toBe('Béla Nagy');
});

it.each([
  ['Cleo Ferrow MBA PMP', 'Cleo Ferrow', 'MBA, PMP'],
  ['Dan Howe (PMP)', 'Dan Howe', 'PMP'],
  ['Gus Pike (he/him)', 'Gus Pike', 'he/him'],
  ['Jack Ma', 'Jack Ma', ''],
  ['JACK MA', 'JACK MA', ''],
  ['Robert (Bob) Stone', 'Robert (Bob) Stone', ''],
  ['Ana PhD', 'Ana PhD', ''],
])('credentials without a comma are set apart: %s', (text, name, credentials) => {
  expect(parseFullName(text)).toEqual({ name, credentials });
});
