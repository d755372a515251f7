import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import { english } from '../../../shared/strings/english';
import { pseudoMessage, setLanguage, text } from '../../../shared/strings/text';

const FOLDER = new URL('../../../shared/strings/en/', import.meta.url);
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, lines: readFileSync(new URL(name, FOLDER), 'utf8').split('\n') }));
const keyOf = (line: string | undefined) => /^ {2}'([^']+)':/.exec(line ?? '')?.[1];

afterEach(() => setLanguage('english'));

describe('the catalogue', () => {
  it('tells a translator where each message stands: a comment is above each, or above a block of similar ones', () => {
    const bare = files.flatMap(({ name, lines }) => {
      let isExplained = false;
      return lines.flatMap((line) => {
        if (/\*\/$/.test(line)) isExplained = true;
        else if (line.trim() === '') isExplained = false;
        return keyOf(line) && !isExplained ? [`${name}: ${keyOf(line)}`] : [];
      });
    });
    expect(bare).toEqual([]);
  });

  it('holds each key once, under the name of its file or folder', () => {
    const keys = files.flatMap(({ name, lines }) => lines.map(keyOf).flatMap((key) => (key ? [{ key, name }] : [])));
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    const roomsOf = (name: string) => [basename(name, '.ts'), dirname(name)];
    expect(keys.filter(({ key, name }) => !roomsOf(name).includes(key.split('.')[0] ?? ''))).toEqual([]);
    expect(keys.length).toBe(Object.keys(english).length);
  });

  it('holds messages that can be read, in English and in the pseudo-locale', () => {
    const unreadable = Object.entries(english).filter(([, message]) => {
      try {
        for (const each of [message, pseudoMessage(message)]) new IntlMessageFormat(each, 'en', undefined, { ignoreTag: true });
        return false;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });
});

describe('text', () => {
  it('fills in values and chooses the plural', () => {
    expect(text('common.people', { count: 1 })).toBe('1 person');
    expect(text('common.people', { count: 2376 })).toBe('2,376 people');
  });

  it('is accented and about 40 % longer in the pseudo-locale, with values as they are', () => {
    setLanguage('pseudo');
    expect(text('common.cancel')).toBe('[Çàñçéļ ··]');
    expect(text('common.people', { count: 12 })).toMatch(/^\[12 ƥéôƥļé ·+\]$/);
  });
});
