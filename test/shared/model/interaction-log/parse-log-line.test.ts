import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LogBuilder } from '../../../../shared/model/interaction-log/log-builder';
import { interactionAt } from '../../../../shared/model/interaction-log/log-columns';
import { logLineParser } from '../../../../shared/model/interaction-log/parse-log-line';
import { serializeLog } from '../../../../shared/model/interaction-log/serialize-log';
import type { Interaction } from '../../../../shared/model/network';
import { TABLE_SCHEMAS } from '../../../../shared/model/schema';
import { LIMITS } from '../../../../shared/model/schema-parts';
import { anyInteraction } from '../../../builders/any-interaction';

const encoder = new TextEncoder();

/** The lines one after the other, as in a file, read into columns. */
function scanned(lines: readonly string[]) {
  const builder = new LogBuilder(1);
  const scan = logLineParser(builder);
  const bytes = encoder.encode(`${lines.join(',\n')}\n`);
  for (let from = 0; from < bytes.length; ) from = scan(bytes, from);
  return builder.build();
}

function added(interactions: readonly Interaction[]) {
  const builder = new LogBuilder(1);
  for (const one of interactions) builder.add(one);
  return builder.build();
}

const several = fc.uniqueArray(anyInteraction, { selector: (one) => one.id, minLength: 1 });

it('reads lines as Kith writes them into the columns that their objects make', () => {
  fc.assert(
    fc.property(several, (interactions) => {
      const lines = interactions.map((one) => JSON.stringify(one));
      expect(serializeLog(scanned(lines))).toEqual(serializeLog(added(interactions)));
    }),
  );
});

it('reads lines in any other form just as well', () => {
  const shapes: ((one: Interaction) => string)[] = [
    (one) => JSON.stringify(one, null, 1).replaceAll('\n', ' '),
    (one) => JSON.stringify(Object.fromEntries(Object.entries(one).reverse())),
    (one) => JSON.stringify(one).replace(/"([a-z])/g, (_, letter: string) => `"\\u00${letter.charCodeAt(0).toString(16)}`),
    (one) => JSON.stringify({ ...one, people: ['a\nb', ...one.people] }),
    (one) => JSON.stringify({ ...one, minutes: 0.1 }),
    (one) => JSON.stringify({ ...one, id: `"${one.id.slice(0, LIMITS.id - 2)}\\` }),
  ];
  fc.assert(
    fc.property(anyInteraction, fc.constantFrom(...shapes), (one, shape) => {
      const line = shape(one);
      const columns = scanned([line, line]);
      for (const row of [0, 1]) expect(interactionAt(columns, row)).toEqual(JSON.parse(line));
    }),
  );
});

it('refuses what is no JSON', () => {
  const line = JSON.stringify(fc.sample(anyInteraction, { numRuns: 1, seed: 1 })[0]);
  for (let cut = 1; cut < line.length; cut++) expect(() => scanned([line.slice(0, cut)])).toThrow(SyntaxError);
});

it('believes a line only when the schema does, however it is written', () => {
  const line = JSON.stringify(fc.sample(anyInteraction, { numRuns: 1, seed: 4 })[0]);
  const accepts = (text: string) => {
    try {
      scanned([text]);
      return true;
    } catch (error) {
      expect(error).toBeInstanceOf(SyntaxError);
      return false;
    }
  };
  const isValid = (text: string) => {
    try {
      return TABLE_SCHEMAS.interactions.safeParse(JSON.parse(text)).success;
    } catch {
      return false;
    }
  };
  expect(accepts(line)).toBe(true);
  const pieces = [
    '"',
    '\\',
    '\\q',
    '\\u12',
    '\\u12ag',
    '\\"',
    '\u0001',
    '\n',
    '{',
    '}',
    '[',
    ']',
    'null',
    '0',
    '007',
    '-1',
    '1e9',
    'true',
    '2026-02-30',
    '2026-13-01',
    '0999-01-01',
    '"x"',
    'x'.repeat(201),
    '',
  ];
  const place = fc.record({ at: fc.nat(line.length), length: fc.nat(12), piece: fc.constantFrom(...pieces) });
  fc.assert(
    fc.property(anyInteraction, place, (one, { at, length, piece }) => {
      const text = JSON.stringify(one);
      const changed = text.slice(0, at) + piece + text.slice(at + length);
      if (changed.includes('\n')) return;
      expect(accepts(changed)).toBe(isValid(changed));
    }),
    { numRuns: 3_000, seed: 18 },
  );
  for (const forged of [
    line.replace(/"day":"[^"]*"/, '"day":"2025-02-29"'),
    line.replace(/"day":"[^"]*"/, '"day":"2025-04-31"'),
    line.replace(/"note":"[^"]*"/, '"note":"\\q"'),
    line.replace(/"note":"[^"]*"/, '"note":7'),
    line.replace(/"id":"[^"]*"/, '"id":""'),
    line.replace(/"id":"[^"]*"/, `"id":"${'x'.repeat(201)}"`),
    line.replace(/"favor":(?:null|\{[^}]*\})/, '"favor":{"direction":"stolen","what":"x"}'),
    line.replace(/"favor":(?:null|\{[^}]*\})/, '"favor":{}'),
    line.replace(/"origin":(?:null|\{[^}]*\})/, '"origin":{"source":7,"key":"x"}'),
    line.replace(/\}$/, `,"later":${'['.repeat(65)}${']'.repeat(65)}}`),
  ])
    expect(() => scanned([forged])).toThrow(SyntaxError);
});
