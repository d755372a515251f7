/**
 * Whom an incomplete name may mean, among made people of whom seven in ten are known: how often the person meant is offered, and whether the stated
 * probabilities are true. `KNOWN_BITS` was fitted on sets 101 to 104 and 201 to 204; these sets were not looked at.
 */
import { expect, it } from 'vitest';
import { Matcher } from '../../../shared/matching/find-duplicates';
import { isIncompleteName, NameCandidates } from '../../../shared/matching/open-names/name-candidates';
import { type MadeRecord, madePeople } from '../../builders/who-is-who/made-people';

/** A chat shows a given name, or one with an initial. */
function shortName(name: string, isInitialKept: boolean): string {
  const words = name.split(' ');
  return isInitialKept && words.length > 1 ? `${words[0]} ${words.at(-1)?.[0]}.` : (words[0] as string);
}

it('offers whom a short name means, with probabilities that are true', { timeout: 60_000 }, () => {
  const classes = Array.from({ length: 10 }, () => ({ count: 0, stated: 0, right: 0 }));
  const totals = { known: 0, offered: 0, first: 0 };
  for (const seed of [301, 302, 303, 304]) {
    const known = new Map<number, MadeRecord>();
    const chats: MadeRecord[] = [];
    for (const made of madePeople(seed, 400)) {
      if (made.source === 'whatsapp') chats.push(made);
      else if (made.person % 10 < 7 && !known.has(made.person)) known.set(made.person, made);
    }
    const people = [...known.values()];
    const matcher = new Matcher();
    for (const { record } of people) matcher.add(record);
    const names = chats.map(({ record }) => shortName(record.name, seed % 2 === 0));
    chats.forEach(({ record }, i) => {
      matcher.add({ ...record, name: names[i] as string, phones: [], phoneLabels: [] });
    });
    const candidates = new NameCandidates(matcher, people.length);
    chats.forEach(({ person }, i) => {
      if (!isIncompleteName(names[i] as string)) return;
      const found = candidates.of(people.length + i, () => []);
      if (known.has(person)) totals.known++;
      if (people[found[0]?.index ?? -1]?.person === person) totals.first++;
      for (const { index, probability } of found) {
        const one = classes[Math.min(9, Math.floor(probability * 10))] as (typeof classes)[number];
        one.count++;
        one.stated += probability;
        if (people[index]?.person !== person) continue;
        one.right++;
        totals.offered++;
      }
    });
  }
  const all = classes.reduce((sum, { count }) => sum + count, 0);
  const error = classes.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0) / all;
  expect(totals.known).toBeGreaterThan(500);
  expect(totals.offered / totals.known).toBeGreaterThanOrEqual(0.8);
  expect(totals.first / totals.known).toBeGreaterThanOrEqual(0.65);
  expect(error).toBeLessThanOrEqual(0.05);
});
