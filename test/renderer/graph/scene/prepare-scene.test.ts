import { expect, it } from 'vitest';
import { mapScene } from '../../../../renderer/graph/scene/map-scene';
import { prepareScene } from '../../../../renderer/graph/scene/prepare-scene';
import type { Findings } from '../../../../shared/analysis/findings';
import { generated } from '../generated-findings';
import { questionFor } from '../scene-helpers';

it('prepares a large scene in steps, after which all ties need not be gone through again', () => {
  const question = questionFor(generated({ people: 600, clusters: 9 }), 'map');
  let reads = 0;
  const findings: Findings = {
    ...question.findings,
    get ties() {
      reads++;
      return question.findings.ties;
    },
  };
  let steps = 1;
  for (const _ of prepareScene({ ...question, findings })) steps++;
  expect(steps).toBeGreaterThanOrEqual(3);
  expect(reads).toBeGreaterThan(0);
  reads = 0;
  const scene = mapScene({ ...question, findings });
  expect(reads).toBe(0);
  expect(scene.bands.length).toBeGreaterThan(0);
});
