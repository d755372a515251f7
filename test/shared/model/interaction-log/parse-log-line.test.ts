import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { LogBuilder } from '../../../../shared/model/interaction-log/log-builder';
import { interactionAt } from '../../../../shared/model/interaction-log/log-columns';
import { logLineParser } from '../../../../shared/model/interaction-log/parse-log-line';
import { serializeLog } from '../../../../shared/model/interaction-log/serialize-log';
import type { Interaction } from '../../../../shared/model/network';
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
    (one) => JSON.stringify({ ...one, id: `"${one.id}\\` }),
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
