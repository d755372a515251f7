import { expect, it } from 'vitest';
import { personOf, tiesAmong, tiesOf } from '../../../../renderer/graph/scene/tie-index';
import type { PersonId } from '../../../../shared/model/ids';
import { generated } from '../generated-findings';

const { findings } = generated({ people: 300, clusters: 6 });

it('knows the ties of each person as one finds them by going through all', () => {
  for (const { id } of findings.people) {
    expect(tiesOf(id, findings)).toEqual(findings.ties.filter(({ a, b }) => a === id || b === id));
    expect(personOf(id, findings)?.id).toBe(id);
  }
  expect(tiesOf('nobody' as PersonId, findings)).toEqual([]);
  expect(personOf('nobody' as PersonId, findings)).toBeUndefined();
});

it('knows the ties of several people, each once', () => {
  const some = new Set(findings.people.slice(0, 40).map(({ id }) => id));
  expect(tiesAmong(some, findings)).toEqual(findings.ties.filter(({ a, b }) => some.has(a) || some.has(b)));
});
