import { describe, expect, it } from 'vitest';
import { layoutRequestSteps } from '../../../../renderer/graph/layout/request';
import { buildScene, prepareFindings, prepareScene } from '../../../../renderer/graph/scene/prepare-scene';
import type { Findings } from '../../../../shared/analysis/data/findings';
import { generated } from '../generated-findings';
import { questionFor } from '../scene-helpers';

const world = generated({ people: 4000, clusters: 30 });

/** A new copy of the findings, and how many of their people and ties were looked at since the last time one asked. */
function watched(findings: Findings): { readonly findings: Findings; readonly looks: () => number } {
  let count = 0;
  const counting = <T>(items: readonly T[]): readonly T[] =>
    new Proxy(items, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d/.test(key)) count++;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  return {
    findings: { ...findings, people: counting(findings.people), ties: counting(findings.ties) },
    looks: () => {
      const since = count;
      count = 0;
      return since;
    },
  };
}

/** The most that was looked at between two pauses. */
function mostBetweenPauses(steps: Iterator<unknown>, looks: () => number): number {
  let most = 0;
  looks();
  for (let isDone = false; !isDone; most = Math.max(most, looks())) isDone = steps.next().done ?? false;
  return most;
}

describe.each(['map', 'circles'] as const)('a large scene of the %s', (view) => {
  const question = questionFor(world, view);

  it('is prepared in steps, after which nothing large is gone through again', () => {
    const plain = buildScene(question);
    const { findings, looks } = watched(world.findings);
    const asked = { ...question, findings };
    // Finding the strongest goes through all people once, and does nothing else.
    expect(mostBetweenPauses(prepareScene(asked), looks)).toBeLessThanOrEqual(findings.people.length + 2 * 1024);
    const scene = buildScene(asked);
    // Those who have marks, and their ties.
    expect(looks()).toBeLessThanOrEqual(view === 'map' ? 0 : world.findings.ties.length / 2);
    expect({ ...scene, points: null }).toEqual({ ...plain, points: null });
  });

  it('is asked of the layout in steps', () => {
    const { findings, looks } = watched(world.findings);
    expect(mostBetweenPauses(layoutRequestSteps(world.network, findings, view, 'both', null), looks)).toBeLessThanOrEqual(3 * 1024);
    expect(mostBetweenPauses(prepareFindings(world.network, findings, view), looks)).toBeLessThanOrEqual(findings.people.length + 2 * 1024);
  });
});

it('turns the lens on in steps', () => {
  const question = { ...questionFor(world, 'map'), isLensOn: true };
  const { findings, looks } = watched(world.findings);
  expect(mostBetweenPauses(prepareScene({ ...question, findings }), looks)).toBeLessThanOrEqual(findings.people.length + 2 * 1024);
  const scene = buildScene({ ...question, findings });
  expect(scene.bridgeLinks?.length).toBeGreaterThan(0);
  expect(looks()).toBeLessThanOrEqual(world.findings.ties.length / 2);
});

it('opens a region of a prepared map by looking at its people alone', () => {
  const question = questionFor(world, 'map');
  const { findings, looks } = watched(world.findings);
  for (const _ of prepareScene({ ...question, findings }));
  const cluster = findings.clusters[3]!;
  looks();
  const scene = buildScene({ ...question, findings, open: { cluster: cluster.id, within: null } });
  expect(scene.marks.length).toBeGreaterThan(20);
  expect(looks()).toBeLessThan(findings.ties.length / 4);
});
