import { describe, expect, it } from 'vitest';
import { type Camera, toScreen, toWorld } from '../../../../../renderer/graph/scene/camera';
import { computeHighlight } from '../../../../../renderer/graph/scene/highlight';
import { areaKey, labelPlan } from '../../../../../renderer/graph/scene/labels/label-candidates';
import { bridgeBoxes } from '../../../../../renderer/graph/scene/labels/label-obstacles';
import { type Box, type PlacedLabel, placeLabels, type SoftObstacles } from '../../../../../renderer/graph/scene/labels/place-labels';
import type { Mark, Scene } from '../../../../../renderer/graph/scene/scene';
import type { SceneInput } from '../../../../../renderer/graph/scene/scene-input';
import { hitTest } from '../../../../../renderer/graph/view/hit-test';
import { layoutLabels } from '../../../../../renderer/graph/view/layout-labels';
import type { PersonId } from '../../../../../shared/model/ids';
import { generated, withoutContact } from '../../generated-findings';
import { fitted, measure, questionFor, sceneOf } from '../../scene-helpers';

interface Case {
  readonly what: string;
  readonly question: SceneInput;
}
const cases: readonly Case[] = [
  { what: 'circles of 3', question: questionFor(generated({ people: 3, clusters: 1 }), 'circles') },
  { what: 'circles of 150', question: questionFor(generated({ people: 150, clusters: 8 }), 'circles') },
  { what: 'circles of 1,000', question: questionFor(generated({ people: 1000, clusters: 16 }), 'circles') },
  { what: 'circles of 150, lens', question: questionFor(generated({ people: 150, clusters: 8 }), 'circles', { isLensOn: true }) },
  { what: 'map of 20', question: questionFor(generated({ people: 20, clusters: 3 }), 'map') },
  { what: 'map of 150', question: questionFor(generated({ people: 150, clusters: 8 }), 'map') },
  { what: 'map of 400', question: questionFor(generated({ people: 400, clusters: 12 }), 'map') },
  { what: 'map of 1,000', question: questionFor(generated({ people: 1000, clusters: 16 }), 'map') },
];

function labelsOf(scene: Scene, question: SceneInput, camera: Camera, highlighted: PersonId | null = null): PlacedLabel[] {
  const highlight = computeHighlight(scene, question.findings, {
    selection: { kind: 'nothing' },
    hovered: highlighted,
    isLensOn: question.isLensOn,
  });
  const { candidates: wishes, obstacles } = labelPlan(scene, camera, highlight, (mark) => mark, measure);
  return placeLabels(wishes, obstacles, { left: 0, top: 0, right: camera.width, bottom: camera.height }, measure);
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const cameras = (scene: Scene): Camera[] => {
  const all = fitted(scene);
  const near = { ...all, zoom: all.zoom * 2.3, panX: all.panX * 2 - 400, panY: all.panY * 2 - 350 };
  return [all, fitted(scene, 640, 560), fitted(scene, 1900, 1000), near];
};

describe.each(cases)('words on $what', ({ question }) => {
  const scene = sceneOf(question);

  it('never cover each other and are never cut', () => {
    for (const camera of cameras(scene)) {
      const labels = labelsOf(scene, question, camera);
      for (let i = 0; i < labels.length; i++) {
        const { box, text } = labels[i]!;
        expect(box.left >= 0 && box.top >= 0 && box.right <= camera.width && box.bottom <= camera.height, text).toBe(true);
        for (let j = 0; j < i; j++) expect(overlap(box, labels[j]!.box), `${text} / ${labels[j]!.text}`).toBe(false);
      }
    }
  });

  it('never cover a person', () => {
    for (const camera of cameras(scene)) {
      for (const { key, box } of labelsOf(scene, question, camera)) {
        for (const mark of scene.marks) {
          if (mark.person === key) continue;
          const { x, y } = toScreen(camera, mark);
          const r = mark.radius * camera.zoom * 0.98;
          expect(overlap(box, { left: x - r, top: y - r, right: x + r, bottom: y + r })).toBe(false);
        }
      }
    }
  });
});

describe('who is named', () => {
  it('names the inner circles of 150 people in full view', () => {
    const { question } = cases[1]!;
    const scene = sceneOf(question);
    const named = new Set(labelsOf(scene, question, fitted(scene)).map(({ key }) => key));
    const inner = scene.marks.filter((mark) => mark.ring <= 1);
    expect(inner.filter((mark) => named.has(mark.person)).length).toBeGreaterThanOrEqual(inner.length - 1);
  });

  it('names every region of a map of 150 and of 1,000 people, and every sector', () => {
    for (const at of [1, 5, 7]) {
      const { question } = cases[at]!;
      const scene = sceneOf(question);
      const named = new Set(labelsOf(scene, question, fitted(scene, 1300, 900)).map(({ key }) => key));
      for (const area of scene.areas) expect(named.has(areaKey(area)), area.label).toBe(true);
    }
  });

  it('names the highlighted person, in full, before anybody else', () => {
    const { question } = cases[6]!;
    const scene = sceneOf(question);
    const weakest = scene.marks.at(-1)!;
    const first = labelsOf(scene, question, fitted(scene), weakest.person)[0]!;
    expect([first.key, first.text]).toEqual([weakest.person, weakest.name]);
  });

  it('names only the weak ties and the ends of bridges under the lens', () => {
    const { question } = cases[3]!;
    const scene = sceneOf(question);
    const ends = new Set(scene.lines.filter((line) => line.kind === 'bridge').flatMap((line) => [line.a, line.b]));
    for (const { key } of labelsOf(scene, question, fitted(scene))) {
      const mark = scene.markOf.get(key as PersonId);
      if (mark) expect(mark.isWeak || ends.has(mark.person)).toBe(true);
    }
  });
});

describe('where names stand', () => {
  it('stays off bridges where it can', () => {
    const crossed = [1, 3, 5].map((at) => {
      const { question } = cases[at]!;
      const scene = sceneOf(question);
      const camera = fitted(scene, 1300, 900);
      const highlight = computeHighlight(scene, question.findings, {
        selection: { kind: 'nothing' },
        hovered: null,
        isLensOn: question.isLensOn,
      });
      const { candidates: wishes, obstacles, softObstacles: aside } = labelPlan(scene, camera, highlight, (mark) => mark, measure);
      const bridges = bridgeBoxes(scene, camera, (mark) => mark);
      expect(bridges.length).toBeGreaterThan(0);
      const onBridges = (avoided: SoftObstacles): number =>
        placeLabels(wishes, obstacles, { left: 0, top: 0, right: 1300, bottom: 900 }, measure, avoided).filter(({ box }) =>
          bridges.some((bridge) => overlap(bridge, box)),
        ).length;
      return [onBridges({ clusterLinks: [], bridges: [], regions: new Map() }), onBridges(aside())] as const;
    });
    const [without, withBridges] = crossed.reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
    expect(withBridges).toBeLessThan(without * 0.6);
  });

  it('has the name of a region beside its own, where it can, and not between two', () => {
    let [plain, kind] = [0, 0];
    for (const at of [4, 5, 6]) {
      const { question } = cases[at]!;
      const scene = sceneOf(question);
      const camera = fitted(scene, 840, 670);
      const highlight = computeHighlight(scene, question.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn: false });
      const { candidates: wishes, obstacles, softObstacles: aside } = labelPlan(scene, camera, highlight, (mark) => mark, measure);
      const { regions } = aside();
      expect(regions.size).toBe(scene.areas.length);
      const astray = (avoided?: SoftObstacles): number =>
        placeLabels(wishes, obstacles, { left: 0, top: 0, right: 840, bottom: 670 }, measure, avoided).filter(
          ({ key, box }) =>
            regions.has(key) && [...regions].some(([other, near]) => other !== key && near.some((one) => overlap(one, box))),
        ).length;
      plain += astray();
      kind += astray(aside());
    }
    expect(plain).toBeGreaterThan(0);
    expect(kind).toBeLessThan(plain);
  });

  it('leaves the whole ground of a large closed region to its own name', () => {
    const { question } = cases[7]!;
    const scene = sceneOf(question);
    const camera = { ...fitted(scene, 1900, 1000) };
    const areas = new Map(scene.areas.map((area) => [areaKey(area), area]));
    let large = 0;
    for (const label of labelsOf(scene, question, camera)) {
      const own = areas.get(label.key);
      if (!own) continue;
      for (const area of scene.areas) {
        const disc = area.radius * camera.zoom;
        if (area === own || !area.isCollapsed || disc <= 60) continue;
        large++;
        const { x, y } = toScreen(camera, area.center);
        const dx = Math.max(label.box.left - x, x - label.box.right, 0);
        const dy = Math.max(label.box.top - y, y - label.box.bottom, 0);
        expect(Math.hypot(dx, dy), `${own.label} on ${area.label}`).toBeGreaterThan(disc * 0.8);
      }
    }
    expect(large).toBeGreaterThan(0);
  });
});

describe('words while the picture moves', () => {
  it('keep their side and still never cover each other', () => {
    const { question } = cases[5]!;
    const scene = sceneOf(question);
    const highlight = computeHighlight(scene, question.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn: false });
    const at = (factor: number): Camera => ({ ...fitted(scene), zoom: fitted(scene).zoom * factor });
    const bounds = { left: 0, top: 0, right: 1000, bottom: 760 };
    const wording = (camera: Camera) => ({ scene, camera, highlight, positionOf: <T>(mark: T): T => mark });
    let before = layoutLabels(wording(at(1)), measure, bounds, null);
    for (const factor of [0.95, 0.85, 0.7, 0.6]) {
      const after = layoutLabels(wording(at(factor)), measure, bounds, before);
      const sides = new Map(before.map((label) => [label.key, label.side]));
      for (let i = 0; i < after.length; i++) {
        expect(after[i]!.side).toBe(sides.get(after[i]!.key));
        for (let j = 0; j < i; j++) expect(overlap(after[i]!.box, after[j]!.box)).toBe(false);
      }
      expect(after.length).toBeLessThanOrEqual(before.length);
      before = after;
    }
  });

  it('count as their region when they are tapped', () => {
    const { question } = cases[5]!;
    const scene = sceneOf(question);
    const camera = fitted(scene, 1300, 900);
    const labels = labelsOf(scene, question, camera);
    const label = labels.find(({ key }) => key === areaKey(scene.areas[0]!))!;
    const middle = { x: (label.box.left + label.box.right) / 2, y: (label.box.top + label.box.bottom) / 2 };
    const positionOf = (mark: Mark) => mark;
    expect(hitTest(scene, labels, camera, toWorld(camera, middle), positionOf)).toMatchObject({
      kind: 'area',
      area: { cluster: scene.areas[0]!.cluster },
    });
    expect(hitTest(scene, labels, camera, { x: 1e6, y: 1e6 }, positionOf)).toEqual({ kind: 'nothing' });
  });
});

it('every large sector of the circles has its label, also the first beside the label of the ring', () => {
  for (const clusters of [6, 8, 10, 12, 14, 16, 20, 24, 30]) {
    const { network, findings } = withoutContact(generated({ people: 800, clusters }));
    // Most people are in no cluster, so that the sectors are narrow and the first one is right of the top.
    const people = findings.people.map((person, i) => (i % 3 === 0 ? person : { ...person, cluster: null }));
    const question = questionFor({ network, findings: { ...findings, people } }, 'circles');
    const scene = sceneOf(question);
    const names = new Set(labelsOf(scene, question, fitted(scene, 844, 684)).map(({ key }) => key));
    const [largest] = scene.areas.filter(({ cluster }) => cluster !== null).sort((a, b) => b.count - a.count);
    expect(names.has(areaKey(largest!)), `${clusters} clusters`).toBe(true);
  }
});
