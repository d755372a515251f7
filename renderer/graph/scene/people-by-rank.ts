import type { Findings, PersonFindings } from '../../../shared/analysis/data/findings';
import { eachInSteps, once, sortedInSteps } from '../../../shared/lib/resumable-work';

/** Strongest tie to the user first; where ranks are equal, by id. */
export const peopleByRank = once<Findings, readonly PersonFindings[]>(
  (findings) => [findings],
  function* ({ people }) {
    const inOrder: PersonFindings[] = [];
    let count = 0;
    yield* eachInSteps(people.length, (i) => {
      const person = people[i] as PersonFindings;
      const { rank } = person;
      if (rank >= people.length || inOrder[rank] !== undefined) return;
      inOrder[rank] = person;
      count++;
    });
    // As a rule each rank is there once, and its person's place is known without comparing.
    if (count === people.length) return inOrder;
    return yield* sortedInSteps(people, (a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  },
);
