import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, it } from 'vitest';
import { emailKey, isRoleAddress, linkedInSlug, phoneKey } from '../../../shared/matching/contact-keys';
import { seededRandom } from '../../../shared/model/ids';

it.each([
  ['https://www.linkedin.com/in/Zo%C3%AB-Brandt/', 'zoë-brandt'],
  ['linkedin.com/in/zoë-brandt?trk=x#top', 'zoë-brandt'],
  ['http://de.linkedin.com/in/zoe\u0308-brandt', 'zoë-brandt'],
  ['https://www.linkedin.com/pub/ana/1/2/3', 'ana'],
  ['https://www.linkedin.com/in/100%', '100%'],
  ['https://www.linkedin.com/company/contoso', null],
  ['https://example.com/in/ana', null],
  ['https://evil.example/?linkedin.com/in/ana', null],
])('the profile page %s', (url, slug) => {
  expect(linkedInSlug(url)).toBe(slug);
});

// As validator.js normalizeEmail says, for comparison only.
it.each([
  ['Some.One+tag@GoogleMail.com', 'someone@gmail.com'],
  ['some.one+tag@outlook.com', 'some.one@outlook.com'],
  ['some.one-tag@yahoo.com', 'some.one@yahoo.com'],
  ['some.one@ya.ru', 'some.one@yandex.ru'],
  ['some.one+tag@icloud.com', 'some.one@icloud.com'],
  ['Some.One+tag@example.com', 'some.one+tag@example.com'],
  ['+tag@gmail.com', '+tag@gmail.com'],
])('the address %s', (email, key) => {
  expect(emailKey(email)).toBe(key);
});

it('knows addresses that several people read', () => {
  expect(['info@x.example', 'no-reply@x.example', 'office2@x.example', 'family@x.example', 'team+a@x.example'].every(isRoleAddress)).toBe(
    true,
  );
  expect(['ana@x.example', 'infoana@x.example', 'teamana@x.example'].some(isRoleAddress)).toBe(false);
});

it.each([
  ['+44 7700 900123', '700900123', '+447700900123'],
  ['0044 7700 900123', '700900123', '+447700900123'],
  ['07700 900123', '700900123', null],
  ['+49 (0)221 5550100', '215550100', '+492215550100'],
  ['0221/5550100', '215550100', null],
  ['+47 22 12 34 56', '22123456', '+4722123456'],
  ['22 12 34 56', '22123456', null],
  ['020 7946 0000 ext. 12', '079460000', null],
])('the number %s', (phone, tail, whole) => {
  expect(phoneKey(phone)).toEqual({ tail, whole });
});

it('a short number belongs to nobody', () => {
  expect([phoneKey('12345'), phoneKey('+1'), phoneKey(''), phoneKey('('.repeat(50))]).toEqual([null, null, null, null]);
});

it('reads international numbers as the library does, with each calling code', () => {
  const random = seededRandom(7);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  let read = 0;
  for (const code of new Set(getCountries().map((country) => getCountryCallingCode(country)))) {
    for (let i = 0; i < 30; i++) {
      const text = `+${code}${i % 2 === 0 ? ' ' : ''}${i % 5 === 0 ? '0' : ''}${digits(2 + (i % 4))}${i % 3 === 0 ? '-' : ''}${digits(5)}`;
      const number = parsePhoneNumberFromString(text);
      if (number === undefined || number.nationalNumber.length < 6 || /0{6}$/.test(text)) continue;
      expect(phoneKey(text), text).toEqual({ tail: number.nationalNumber.slice(-9), whole: number.number });
      read++;
    }
  }
  expect(read).toBeGreaterThan(5_000);
});
