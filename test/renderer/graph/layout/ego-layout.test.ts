import { describe, expect, it } from 'vitest';
import { egoLayout, MAX_AT_STEP, STEP_RADII } from '../../../../renderer/graph/layout/ego-layout';
import { egoScene } from '../../../../renderer/graph/scene/ego-scene';
import type { PersonId } from '../../../../shared/model/ids';
import { type Generated, generated } from '../generated-findings';
import { layoutRequest } from '../layout-helpers';

const worldOf = ({ network, findings }: Generated, person: PersonId, degree: 1 | 2 | 3) =>
  egoLayout(layoutRequest(network, findings, 'ego', 'both', null, { person, degree }));

/** Steps along known ties, the plain way. */
function stepsFrom({ findings }: Generated, center: PersonId): Map<string, number> {
  const steps = new Map<string, number>([[center, 0]]);
  let edge: string[] = [center];
  for (let s = 1; edge.length > 0; s++) {
    const next: string[] = [];
    for (const { a, b } of findings.ties) {
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (!edge.includes(from) || steps.has(to)) continue;
        steps.set(to, s);
        next.push(to);
      }
    }
    edge = next;
  }
  return steps;
}

describe('one person\u2019s world', () => {
  const world = generated({ people: 220, clusters: 6, tiesEach: 2 });
  const center = world.findings.people[40]!.id;

  it.each([1, 2, 3] as const)('shows everybody up to %i steps away on the ring of their step', (degree) => {
    const layout = worldOf(world, center, degree);
    const steps = stepsFrom(world, center);
    expect(layout.ids[0]).toBe(center);
    expect([layout.x[0], layout.y[0]]).toEqual([0, 0].map((v) => expect.closeTo(v, 9)));
    layout.ids.forEach((id, i) => {
      expect(layout.steps[i]).toBe(steps.get(id));
      expect(Math.abs(Math.hypot(layout.x[i]!, layout.y[i]!) - STEP_RADII[layout.steps[i]!]!)).toBeLessThan(30);
    });
    for (let s = 1; s <= 3; s++) {
      const all = s <= degree ? [...steps.values()].filter((step) => step === s).length : 0;
      expect(layout.reach[s]).toBe(all);
      expect([...layout.steps].filter((step) => step === s).length).toBe(Math.min(all, MAX_AT_STEP[s]!));
    }
  });

  it('nobody stands on somebody else', () => {
    const layout = worldOf(
      generated({ people: 1500, clusters: 9, tiesEach: 5 }),
      generated({ people: 1500, clusters: 9, tiesEach: 5 }).findings.people[70]!.id,
      3,
    );
    for (let i = 0; i < layout.ids.length; i++) {
      for (let j = 0; j < i; j++) expect(Math.hypot(layout.x[i]! - layout.x[j]!, layout.y[i]! - layout.y[j]!)).toBeGreaterThan(4);
    }
  });

  it('says how many there are when not all are drawn, and when there is nobody', () => {
    const made = generated({ people: 300, clusters: 3 });
    const person = made.findings.people[0]!.id;
    const ties = made.findings.people.slice(1, 101).map(({ id }) => ({ ...made.findings.ties[0]!, a: person, b: id }));
    const crowd = { ...made, findings: { ...made.findings, ties } };
    const question = { ...crowd, layout: worldOf(crowd, person, 3), mixing: 'both', isLensOn: false, visible: null, open: null } as const;
    expect(
      egoScene(question)
        .rings.map(({ label }) => label)
        .join('; '),
    ).toMatch(/(one|two|three) steps? \u00b7 \d+ of [\d,]+/);
    const lonely = { ...crowd, findings: { ...crowd.findings, ties: [] } };
    const alone = egoScene({ ...question, findings: lonely.findings, layout: worldOf(lonely, person, 2) });
    expect(alone.note.length).toBe(2);
    expect(alone.marks.map((mark) => mark.person)).toEqual([person]);
  });
});
