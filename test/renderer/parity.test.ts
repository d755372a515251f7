import { describe, expect, it } from 'vitest';
import { linesOf } from '../../renderer/graph/scene/lines';
import type { Scene } from '../../renderer/graph/scene/scene';
import { tableRow } from '../../renderer/people/people-columns';
import { NO_FILTERS, visiblePeople } from '../../renderer/state/view/filters';
import type { TemporalState } from '../../shared/analysis/ties/temporal-state';
import type { PersonId } from '../../shared/model/ids';
import { seededRandom } from '../../shared/model/ids';
import { type Generated, generated, withoutContact } from './graph/generated-findings';
import { questionFor, sceneOf } from './graph/scene-helpers';

/** A random small network, and now and then a filter. */
function worldFrom(seed: number): { readonly world: Generated; readonly visible: ReadonlySet<PersonId> | null } {
  const random = seededRandom(seed);
  const made = generated({
    people: 1 + Math.floor(random() * 32),
    clusters: Math.floor(random() * 6),
    tiesEach: Math.floor(random() * 4),
    seed,
  });
  const world = random() < 0.15 ? withoutContact(made) : made;
  const state: TemporalState[] = random() < 0.3 ? ['fading', 'dormant'] : [];
  const isHubsHidden = random() < 0.2;
  const people = new Map(world.findings.people.map((person) => [person.id, person]));
  return {
    world,
    visible: visiblePeople(world.network, people, { ...NO_FILTERS, measures: { state }, isHubsHidden }, world.findings.today),
  };
}

/** Everybody as one line of facts. */
const fact = (id: string, name: string, state: string, role: string): string => [id, name, state, role].join(' | ');

function factsOfTable({ network, findings }: Generated, visible: ReadonlySet<PersonId> | null): string[] {
  const found = new Map(findings.people.map((person) => [person.id, person]));
  return [...network.people.values()]
    .filter(({ id }) => visible === null || visible.has(id))
    .map((person) => tableRow(network, person, found.get(person.id)))
    .map((row) => fact(row.person.id, row.person.name, row.found?.state ?? '', row.found?.role ?? ''))
    .sort();
}

function factsOfDrawing(scene: Scene): string[] {
  return scene.marks.map((mark) => fact(mark.person, mark.name, mark.state, mark.role)).sort();
}

const tieFact = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

describe('the table, the drawing and the model', () => {
  it('say the same of 1,000 random networks: who, in what state, in what role', () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const { world, visible } = worldFrom(seed);
      const model = world.findings.people
        .filter(({ id }) => visible === null || visible.has(id))
        .map(({ id, state, role }) => fact(id, world.network.people.get(id)!.name, state, role))
        .sort();
      expect(factsOfTable(world, visible), `table of network ${seed}`).toEqual(model);
      const view = seed % 2 === 0 ? 'map' : 'circles';
      const scene = sceneOf(questionFor(world, view, { visible }));
      expect(factsOfDrawing(scene), `${view} of network ${seed}`).toEqual(model);
      // Nobody filtered away vanishes without a trace: they stay as ghosts.
      const ghosts = scene.points.people.filter((_, i) => scene.points.isGhost[i] === 1);
      expect(ghosts.length, `ghosts of network ${seed}`).toBe(world.findings.people.length - model.length);
    }
  }, 120_000);

  it('know the same ties: pointing at everybody in turn draws each known tie between those shown, and no other', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { world, visible } = worldFrom(seed);
      const scene = sceneOf(questionFor(world, 'map', { visible }));
      const wish = { mode: 'map', mixing: 'who-knows-whom', isLensOn: false } as const;
      const drawn = new Set(
        scene.marks.flatMap(({ person }) => linesOf(person, scene.markOf, world.findings, wish, 80)).map(({ a, b }) => tieFact(a, b)),
      );
      const known = world.findings.ties
        .filter(({ a, b }) => visible === null || (visible.has(a) && visible.has(b)))
        .map(({ a, b }) => tieFact(a, b));
      expect([...drawn].sort(), `ties of network ${seed}`).toEqual([...new Set(known)].sort());
    }
  }, 60_000);
});
