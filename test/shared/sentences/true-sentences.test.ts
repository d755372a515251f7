/** Sentences that the checker of test/evaluate/sentences found false once. */
import { describe, expect, test } from 'vitest';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { rhythmOf } from '../../../shared/analysis/results/classify';
import { rhythmSentence } from '../../../shared/sentences/rhythm-sentence';
import { noTieSentence } from '../../../shared/sentences/tie-sentence';
import { type LogLine, networkOf, theDay } from '../../builders/network-builder';

const TODAY = theDay('2026-06-01');

function rhythmOfAna(log: readonly LogLine[]): string {
  const { results } = analyze(networkOf({ log }), { today: TODAY });
  return rhythmSentence(rhythmOf(results, results.people.indexOf('Ana' as never)), TODAY);
}

describe('“met” is said of meetings alone', () => {
  test.each<[string, readonly LogLine[], string]>([
    ['a meeting', [['2026-01-03', 'Ana', 'in-person']], 'met once, on 3 January'],
    ['a letter', [['2026-01-03', 'Ana', 'letter']], 'in touch once, on 3 January'],
    [
      'a meeting and a letter',
      [
        ['2026-01-03', 'Ana', 'in-person'],
        ['2026-01-09', 'Ana', 'letter'],
      ],
      'in touch twice, last on 9 January',
    ],
    [
      'two meetings, a letter on the second day',
      [
        ['2026-01-03', 'Ana'],
        ['2026-01-09', 'Ana'],
        ['2026-01-09', 'Ana', 'letter'],
      ],
      'met twice, last on 9 January',
    ],
    [
      'a letter, and a wedding of 60',
      [
        ['2026-01-03', `Ana+${Array.from({ length: 59 }, (_, k) => `P${k}`).join('+')}`],
        ['2026-01-09', 'Ana', 'letter'],
      ],
      'in touch once, on 9 January',
    ],
  ])('%s', (_, log, sentence) => {
    expect(rhythmOfAna(log)).toBe(sentence);
  });
});

test('two people of one wedding are not “never mentioned together”; of a planned dinner of two nothing is said', () => {
  const entryOf = (size: number) => ({ people: Array.from({ length: size }) });
  expect(noTieSentence([])).toContain('never mentions them together');
  expect(noTieSentence([entryOf(200)])).toContain('only once, in a large gathering');
  expect(noTieSentence([entryOf(40), entryOf(60)])).toContain('only in 2 large gatherings');
  expect(noTieSentence([entryOf(200), entryOf(2)])).toBe('');
});
