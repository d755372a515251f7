import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { introductions } from '../../../../shared/analysis/suggestions/introductions';
import { demoNetwork } from '../../../../shared/examples/demo-network';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { applyEdit } from '../../../../shared/model/edit';
import { confirmIntroduction, INTRODUCTION_SNOOZE_DAYS, snoozeIntroduction } from '../../../../shared/model/edits/introductions';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { type Drawing, type LogLine, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-06-01');
const newId = idSource(seededRandom(3));

function pairs(network: Network, today = TODAY, most = 9): string[] {
  return introductions(network, analyze(network, { today }), dayNumber(today), most).map(({ a, b }) => `${a}+${b}`);
}

const met = (names: readonly string[], daysAgo = 5): LogLine[] =>
  names.flatMap((name) => [daysAgo, daysAgo + 30, daysAgo + 60].map((ago): LogLine => [isoDay(dayNumber(TODAY) - ago), name]));

/** Twelve people in touch, each by themselves. */
const NAMES = 'Ana Ben Cleo Dan Eva Fay Gus Hal Ida Jon Kim Leo'.split(' ');
const drawing = (more: Drawing): Network => networkOf({ log: met(NAMES), ...more });

describe('two who could be introduced', () => {
  test('share something few have, and are not known to know each other', () => {
    expect(pairs(drawing({ interests: { falconry: 'Ana+Ben' } }))).toEqual(['Ana+Ben']);
    expect(pairs(drawing({ interests: { falconry: 'Ana+Ben' }, ties: [['Ben', 'knows', 'Ana']] }))).toEqual([]);
    expect(pairs(drawing({ interests: { coffee: NAMES.join('+') } }))).toEqual([]);
  });

  test('the rarer the interest the better; everybody at most once', () => {
    const network = drawing({ interests: { falconry: 'Cleo+Dan', chess: 'Ana+Ben+Cleo', ramen: 'Eva+Fay+Gus+Hal' } });
    expect(pairs(network)).toEqual(['Cleo+Dan', 'Ana+Ben', 'Eva+Fay', 'Gus+Hal']);
    expect(pairs(network, TODAY, 2)).toHaveLength(2);
  });

  test('the others counted have all the interests that are named, not only the rarest', () => {
    const names = ['Ana', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gil', 'Hal'];
    const network = networkOf({
      people: names,
      log: met(['Ana', 'Ben']),
      interests: { falconry: 'Ana+Ben+Cleo', moss: 'Ana+Ben+Cleo+Dan', curling: 'Ana+Ben+Dan' },
    });
    const [pair] = introductions(network, analyze(network, { today: TODAY }), dayNumber(TODAY));
    expect(pair).toMatchObject({ a: 'Ana', b: 'Ben', shared: ['curling', 'falconry', 'moss'], holders: 2 });
  });

  test('only people in touch lately', () => {
    const network = networkOf({
      log: [...met(NAMES.slice(1)), ...met(['Ana'], 61)],
      interests: { falconry: 'Ana+Ben', chess: 'Cleo+Dan' },
    });
    expect(pairs(network)).toEqual(['Cleo+Dan']);
  });

  test('not people who probably know each other, nor through what is private, nor who is not tracked', () => {
    const interests = { falconry: 'Ana+Ben' };
    const [a, b] = ['Ana', 'Ben'];
    expect(
      pairs(
        drawing({
          people: [
            { name: a, company: 'Contoso' },
            { name: b, company: 'CONTOSO' },
          ],
          interests,
        }),
      ),
    ).toEqual([]);
    expect(pairs(drawing({ circles: { choir: 'Ana+Ben' }, interests }))).toEqual([]);
    expect(
      pairs(
        drawing({
          people: [
            { name: a, isKin: true },
            { name: b, isKin: true },
          ],
          interests,
        }),
      ),
    ).toEqual([]);
    expect(pairs(drawing({ interests, privateInterests: ['falconry'] }))).toEqual([]);
    expect(pairs(drawing({ people: [{ name: a, standing: 'do-not-track' }], interests }))).toEqual([]);
  });

  test('once introduced they are a tie; turned down they rest for a season; both can be undone', () => {
    const network = drawing({ interests: { falconry: 'Ana+Ben' } });
    const [ana, ben] = ['Ana' as PersonId, 'Ben' as PersonId];
    const back = applyEdit(network, confirmIntroduction(network, ben, ana, TODAY, newId));
    expect(pairs(network)).toEqual([]);
    expect([...network.ties.values()]).toMatchObject([{ relation: 'knows', since: TODAY }]);
    applyEdit(network, back);
    expect(pairs(network)).toEqual(['Ana+Ben']);
    const resting = applyEdit(network, snoozeIntroduction(network, ben, ana, TODAY));
    expect(pairs(network)).toEqual([]);
    const later = isoDay(dayNumber(TODAY) + INTRODUCTION_SNOOZE_DAYS);
    for (const name of ['Ana', 'Ben']) {
      const log = networkOf({ log: [[later, name]] }).interactions;
      for (const interaction of log.values())
        network.interactions.set(`late ${name}` as never, { ...interaction, id: `late ${name}` as never });
    }
    expect(pairs(network, later)).toEqual(['Ana+Ben']);
    applyEdit(network, resting);
    expect(pairs(network)).toEqual(['Ana+Ben']);
  });
});

test('the demo has two to offer', () => {
  const day = theDay('2026-11-22');
  expect(pairs(demoNetwork(day, 1), day, 2)).toHaveLength(2);
});
