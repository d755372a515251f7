import { describe, expect, it } from 'vitest';
import { MAX_REGIONS } from '../../../../renderer/graph/layout/request';
import { addMarks } from '../../../../renderer/graph/scene/add-marks';
import { markLook } from '../../../../renderer/graph/scene/glyph-style';
import { computeHighlight, LENS_DIMMED } from '../../../../renderer/graph/scene/highlight';
import { diamondPosition } from '../../../../renderer/graph/scene/labels/label-candidates';
import { shortName, truncate } from '../../../../renderer/graph/scene/labels/names';
import { legendOf } from '../../../../renderer/graph/scene/legend';
import { linesOf } from '../../../../renderer/graph/scene/lines';
import { MAX_IN_REGION, MAX_OPEN_PEOPLE } from '../../../../renderer/graph/scene/map/map-scene';
import { PALETTES } from '../../../../renderer/styles/palette';
import type { PersonId } from '../../../../shared/model/ids';
import { generated, withoutContact } from '../generated-findings';
import { fitted, questionFor, sceneOf } from '../scene-helpers';

const elements = (scene: { readonly marks: readonly unknown[]; readonly lines: readonly unknown[] }): number =>
  scene.marks.length + scene.lines.length;

describe('how much Cytoscape is given', () => {
  it.each([20, 150, 400, 401, 1000, 5000])('at most 1,000 elements for %i people, everybody drawn once', (people) => {
    const world = generated({ people, clusters: 14, tiesEach: 6 });
    for (const view of ['circles', 'map'] as const) {
      const question = questionFor(world, view);
      const largest = world.findings.clusters[0]!.id;
      for (const scene of [
        sceneOf(question),
        sceneOf({ ...question, open: { cluster: largest, within: null } }),
        sceneOf({ ...question, isLensOn: true }),
      ]) {
        const extra = scene.marks[0]
          ? linesOf(scene.marks[0].person, scene.markOf, world.findings, { mode: view, mixing: 'both', isLensOn: true }, 80)
          : [];
        expect(elements(scene) + extra.length).toBeLessThanOrEqual(1040);
        const drawn = [...scene.marks.map((mark) => mark.person), ...scene.points.people];
        expect(new Set(drawn).size).toBe(people);
        expect(drawn).toHaveLength(people);
      }
    }
  });

  it('closes regions above the limit and opens one at a time with its strongest hundred', () => {
    const world = generated({ people: MAX_OPEN_PEOPLE + 600, clusters: 5 });
    const question = questionFor(world, 'map');
    const closed = sceneOf(question);
    expect(closed.marks).toEqual([]);
    expect(closed.areas.every((area) => area.isCollapsed)).toBe(true);
    const cluster = world.findings.clusters[0]!;
    const open = sceneOf({ ...question, open: { cluster: cluster.id, within: null } });
    const inside = open.marks.filter((mark) => mark.cluster === cluster.id);
    expect(inside).toHaveLength(MAX_IN_REGION);
    expect(open.areas.find((area) => area.cluster === cluster.id)!.more).toBe(cluster.members.length - MAX_IN_REGION);
    const rank = new Map(world.findings.people.map((person) => [person.id, person.rank]));
    const left = cluster.members.filter((id) => !open.markOf.has(id));
    expect(Math.max(...inside.map((mark) => mark.rank))).toBeLessThan(Math.min(...left.map((id) => rank.get(id)!)));
  });

  it('opens all regions again when filters leave few enough', () => {
    const world = generated({ people: 1000, clusters: 5 });
    const visible = new Set(world.findings.people.slice(0, 120).map((person) => person.id));
    const scene = sceneOf(questionFor(world, 'map', { visible }));
    expect(scene.isCollapsed).toBe(false);
    expect(new Set(scene.marks.map((mark) => mark.person))).toEqual(visible);
    expect([...scene.points.isGhost].every((ghost) => ghost === 1)).toBe(true);
  });
});

describe('what stands out', () => {
  const world = generated({ people: 150, clusters: 8 });

  it('under the lens keeps weak ties in full and steps the rest back to 12 percent', () => {
    const question = questionFor(world, 'map', { isLensOn: true });
    const scene = sceneOf(question);
    const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn: true });
    const ends = new Set(scene.lines.filter((line) => line.kind === 'bridge').flatMap((line) => [line.a, line.b]));
    for (const mark of scene.marks) {
      const isWeak = ['fading', 'dormant'].includes(mark.state) || ['local-bridge', 'sole-link'].includes(mark.role);
      if (isWeak) expect(highlight.mark(mark)).toBe(1);
      else if (!ends.has(mark.person)) expect(highlight.mark(mark)).toBe(LENS_DIMMED);
    }
    for (const line of scene.lines) if (line.kind === 'tie') expect(highlight.line(line)).toBeCloseTo(LENS_DIMMED, 5);
  });

  it('draws more bridges under the lens, each at least one pixel wide and with its diamond off every person', () => {
    const calm = sceneOf(questionFor(world, 'map'));
    const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
    const bridges = scene.lines.filter((line) => line.kind === 'bridge');
    expect(bridges.length).toBeGreaterThan(calm.lines.filter((line) => line.kind === 'bridge').length);
    for (const line of bridges) {
      expect(line.width * fitted(scene).zoom).toBeGreaterThanOrEqual(0.7);
      const place = diamondPosition(line, scene, (mark) => mark)!;
      const covered = scene.marks.filter((mark) => Math.hypot(mark.x - place.x, mark.y - place.y) < mark.radius + 4);
      expect(covered.length).toBe(0);
    }
  });

  it('lights both clusters when a bridge is chosen under the lens', () => {
    const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
    const bridge = scene.lines.find((line) => line.kind === 'bridge')!;
    const selection = { kind: 'tie', a: bridge.a, b: bridge.b } as const;
    const highlight = computeHighlight(scene, world.findings, { selection, hovered: null, isLensOn: true });
    const joined = [scene.markOf.get(bridge.a)!.cluster, scene.markOf.get(bridge.b)!.cluster];
    for (const area of scene.areas) {
      if (joined.includes(area.cluster)) expect(highlight.area(area)).toBe(1);
      else expect(highlight.area(area)).toBeLessThan(0.6);
    }
    expect(highlight.line(bridge)).toBe(1);
  });

  it('lights a person and their neighbors, and only dims the others', () => {
    const scene = sceneOf(questionFor(world, 'circles'));
    const tie = world.findings.ties.find((one) => scene.markOf.has(one.a) && scene.markOf.has(one.b))!;
    const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: tie.a, isLensOn: false });
    const near = new Set(world.findings.ties.flatMap((one) => (one.a === tie.a ? [one.b] : one.b === tie.a ? [one.a] : [])));
    expect(near.has(tie.b)).toBe(true);
    for (const mark of scene.marks) {
      if (mark.person === tie.a || near.has(mark.person)) expect(highlight.mark(mark)).toBe(1);
      else expect(highlight.mark(mark)).toBeGreaterThan(0.1);
    }
  });

  it('draws ties and shared interests as different kinds, and no interests above 300 people or when only ties are asked for', () => {
    const both = sceneOf(questionFor(world, 'map'));
    expect(both.lines.some((line) => line.kind === 'affinity')).toBe(true);
    expect(sceneOf(questionFor(world, 'map', { mixing: 'who-knows-whom' })).lines.some((line) => line.kind === 'affinity')).toBe(false);
    expect(sceneOf(questionFor(world, 'map', { mixing: 'interests' })).lines.some((line) => line.kind === 'tie')).toBe(false);
    expect(sceneOf(questionFor(generated({ people: 320, clusters: 8 }), 'map')).lines.some((line) => line.kind === 'affinity')).toBe(false);
  });

  it('draws a tail only for those who drift outward, from the ring of their best time', () => {
    const scene = sceneOf(questionFor(world, 'circles'));
    const people = new Map(world.findings.people.map((person) => [person.id, person]));
    for (const mark of scene.marks) {
      const person = people.get(mark.person)!;
      const drifts = person.state === 'fading' && person.peakRing < person.ring;
      expect(mark.tail !== null).toBe(drifts);
      if (mark.tail) expect(Math.hypot(mark.tail.x, mark.tail.y)).toBeLessThan(Math.hypot(mark.x, mark.y));
    }
    expect(scene.marks.some((mark) => mark.tail)).toBe(true);
  });
});

describe('small and empty pictures', () => {
  it('draws nobody, one and three without rings that hold nobody', () => {
    for (const [people, rings] of [
      [0, 1],
      [1, 1],
      [3, 1],
      [12, 2],
    ] as const) {
      const scene = sceneOf(questionFor(generated({ people, clusters: people > 2 ? 1 : 0 }), 'circles'));
      expect(scene.marks).toHaveLength(people);
      expect(scene.rings).toHaveLength(rings);
      expect(Object.values(scene.bounds).every(Number.isFinite)).toBe(true);
      expect(Object.values(sceneOf(questionFor(generated({ people, clusters: 0 }), 'map')).bounds).every(Number.isFinite)).toBe(true);
    }
  });

  it('explains in the legend only what is drawn', () => {
    const star = sceneOf(questionFor(generated({ people: 40, clusters: 0, tiesEach: 0 }), 'map', { mixing: 'who-knows-whom' }));
    const keys = legendOf(star).map(({ key }) => key);
    expect(keys).not.toContain('cluster-link');
    expect(keys).not.toContain('affinity');
    expect(keys).not.toContain('drift');
    expect(legendOf(sceneOf(questionFor(generated({ people: 0, clusters: 0 }), 'circles')))).toEqual([]);
  });

  it('gives a mark to a person who is only a point when they are asked for', () => {
    const question = questionFor(generated({ people: 1000, clusters: 8 }), 'map');
    const scene = sceneOf(question);
    const id = question.findings.people.at(-1)!.id;
    expect(scene.markOf.has(id)).toBe(false);
    expect(addMarks(scene, [id], question).markOf.get(id)!.person).toBe(id);
    expect(addMarks(scene, ['nobody' as PersonId], question)).toBe(scene);
  });
});

describe('names', () => {
  it.each([
    ['Ana Kovač', 'Ana K.'],
    ['Jean-Luc de la Tour', 'Jean-Luc de la…'],
    ['Madonna', 'Madonna'],
    ['tour guide in Quebec', 'tour guide in…'],
    ['李小龍', '李小龍'],
    ['DSE 123', 'DSE 123'],
    ['Bartholomäus Featherstonehaugh', 'Bartholomäus F.'],
  ])('%s is short as %s', (name, short) => {
    expect(shortName(name)).toBe(short);
  });
  it('clips by characters, not by halves of them', () => {
    expect(truncate('👩‍🚀👩‍🚀abcdefgh', 6)).toHaveLength([...truncate('👩‍🚀👩‍🚀abcdefgh', 6)].join('').length);
    expect([...truncate('abcdefghij', 6)]).toHaveLength(6);
  });
});

describe('people without any contact', () => {
  it('stand on no ring, are not hollow like dormant ones, and the picture says what to do', () => {
    for (const people of [12, 90, 1200]) {
      const world = withoutContact(generated({ people, clusters: 6 }));
      const scene = sceneOf(questionFor(world, 'circles'));
      expect(scene.note.length).toBeGreaterThan(0);
      expect(scene.rings.at(-1)!.label).toBe('no contact logged yet');
      const inner = scene.rings.at(-2)!.radius;
      for (const mark of scene.marks) expect(Math.hypot(mark.x, mark.y)).toBeGreaterThan(inner);
      scene.points.people.forEach((_, i) => {
        expect(Math.hypot(scene.points.x[i]!, scene.points.y[i]!)).toBeGreaterThan(inner);
      });
      // While they are few they have names.
      expect(scene.marks.length > 0).toBe(people <= 150);
      for (const mark of scene.marks) expect(markLook(mark, 'light').fill).not.toBe(PALETTES.light.ground);
    }
  });

  it('one logged contact brings that one person inward, and the sentence goes', () => {
    const empty = withoutContact(generated({ people: 60, clusters: 4 }));
    const [first, ...others] = empty.findings.people.toSorted((a, b) => a.rank - b.rank);
    const world = { ...empty, findings: { ...empty.findings, people: [{ ...first!, strength: 1, state: 'new' as const }, ...others] } };
    const scene = sceneOf(questionFor(world, 'circles'));
    const mark = scene.markOf.get(first!.id)!;
    expect(Math.hypot(mark.x, mark.y)).toBeLessThan(scene.rings[0]!.radius);
    expect(scene.marks.filter(({ ring }) => ring < 4)).toEqual([mark]);
    expect(scene.note).toEqual([]);
  });

  it('a crowd outside is drawn as density, deepest where most people share the ground', () => {
    const scene = sceneOf(questionFor(withoutContact(generated({ people: 4000, clusters: 9 })), 'circles'));
    expect(scene.densityAreas.length).toBe(scene.areas.length);
    expect(Math.max(...scene.densityAreas.map(({ share }) => share))).toBe(1);
    expect(legendOf(scene).map(({ key }) => key)).toContain('density');
    expect(legendOf(scene).map(({ key }) => key)).not.toContain('points');
  });
});

describe('hundreds of clusters', () => {
  it('the largest have a region each, the others share one, and nobody is lost', () => {
    const world = generated({ people: 6000, clusters: 700 });
    const scene = sceneOf(questionFor(world, 'map'));
    expect(scene.areas.length).toBe(MAX_REGIONS + 1);
    expect(scene.areas.reduce((sum, { count }) => sum + count, 0)).toBe(6000);
    const shared = scene.areas.find(({ cluster }) => cluster === null)!;
    expect(shared.label).toBe('Others');
    expect(shared.details[0]).toMatch(/^in \d+ small clusters · \d,\d{3}$/);
    const kept = new Set(scene.areas.map(({ cluster }) => cluster));
    const sizes = world.findings.clusters.map(({ id, members }) => ({ isKept: kept.has(id), size: members.length }));
    const smallestKept = Math.min(...sizes.filter(({ isKept }) => isKept).map(({ size }) => size));
    expect(smallestKept).toBeGreaterThanOrEqual(Math.max(...sizes.filter(({ isKept }) => !isKept).map(({ size }) => size)));
  });
});
