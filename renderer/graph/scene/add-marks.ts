/** Gives marks to people who are only points: those selected, hovered or flown to. */
import type { PersonId } from '../../../shared/model/ids';
import { markContext, markOf } from './marks';
import type { Mark, Scene } from './scene';
import type { SceneInput } from './scene-input';

export function addMarks(scene: Scene, people: readonly PersonId[], question: SceneInput): Scene {
  const missing = people.filter((id) => !scene.markOf.has(id));
  if (missing.length === 0) return scene;
  const world = markContext(question.network, question.findings, scene.mode, question.uncertain);
  const marks: Mark[] = [];
  for (const id of new Set(missing)) {
    const i = question.layout.ids.indexOf(id);
    const person = question.findings.people.find((one) => one.id === id);
    if (i >= 0 && person) marks.push(markOf(person, question.layout.x[i] ?? 0, question.layout.y[i] ?? 0, world));
  }
  if (marks.length === 0) return scene;
  return {
    ...scene,
    marks: [...scene.marks, ...marks],
    markOf: new Map([...scene.markOf, ...marks.map((mark) => [mark.person, mark] as const)]),
  };
}
