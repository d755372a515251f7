/** Gives marks to people who are only points: those selected, hovered or flown to. */
import type { PersonId } from '../../../shared/model/ids';
import { markContext, markOf } from './marks';
import type { Mark, Scene } from './scene';
import type { SceneInput } from './scene-input';

export function addMarks(scene: Scene, people: readonly PersonId[], input: SceneInput): Scene {
  const missing = people.filter((id) => !scene.markOf.has(id));
  if (missing.length === 0) return scene;
  const context = markContext(input.network, input.findings, scene.mode, input.uncertain);
  const marks: Mark[] = [];
  for (const id of new Set(missing)) {
    const i = input.layout.ids.indexOf(id);
    const person = input.findings.people.find((item) => item.id === id);
    if (i >= 0 && person) marks.push(markOf(person, input.layout.x[i] ?? 0, input.layout.y[i] ?? 0, context));
  }
  if (marks.length === 0) return scene;
  return {
    ...scene,
    marks: [...scene.marks, ...marks],
    markOf: new Map([...scene.markOf, ...marks.map((mark) => [mark.person, mark] as const)]),
  };
}
