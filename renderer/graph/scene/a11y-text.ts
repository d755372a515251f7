/** What is drawn, in words: for the live region, the list for screen readers and the hover card. */
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import { assertNever } from '../../../shared/lib/result';
import type { Area, Line, Mark, Scene } from './scene';

export function stateText(state: TemporalState): string {
  switch (state) {
    case 'planned':
      return 'meeting planned';
    case 'new':
      return 'new';
    case 'one-off':
      return 'met once';
    case 'active':
      return 'active';
    case 'cooling':
      return 'cooling';
    case 'fading':
      return 'fading';
    case 'dormant':
      return 'dormant';
    case 'no-history':
      return 'no contact logged';
    default:
      return assertNever(state);
  }
}

/** "Ana Kovač, fading strong tie, Climbing, 4 known ties" */
export function personText(name: string, person: PersonFindings, clusterLabel: string | null): string {
  const ties = person.knownTies === 0 ? 'no known ties' : `${person.knownTies} known ${person.knownTies === 1 ? 'tie' : 'ties'}`;
  return [name, person.weakTieName ?? stateText(person.state), clusterLabel ?? 'in no cluster', ties].join(', ');
}

/** "Climbing, 24 people, bouldering, dogs" */
export function areaText(area: Area): string {
  const people = `${area.count} ${area.count === 1 ? 'person' : 'people'}`;
  const detail = area.details[0] ?? '';
  const interests = detail.includes(' · ') ? `, ${detail.slice(0, detail.lastIndexOf(' · '))}` : '';
  return `${area.label}, ${people}${interests}`;
}

/** "knows Ben Lee", "shares interests with Ben Lee", from the side of one person. */
export function lineText(line: Line, other: Mark): string {
  const how = line.kind === 'affinity' ? 'shares interests with' : line.kind === 'bridge' ? 'bridge to' : 'knows';
  return `${how} ${other.name}`;
}

/** The whole picture in a sentence. */
export function sceneText(scene: Scene): string {
  const people = scene.marks.length + scene.points.people.length;
  const view = scene.mode === 'circles' ? 'Circles' : scene.mode === 'map' ? 'Map' : 'World';
  if (people === 0) return `${view}: nobody here yet.`;
  if (scene.mode === 'ego') {
    const center = scene.marks.find(({ rank }) => rank === -1);
    return `The world around ${center?.name ?? 'somebody'}: ${scene.rings.map(({ label }) => label.replace(' ·', ':')).join(', ')}.`;
  }
  const clusters = scene.areas.filter((area) => area.cluster !== null).length;
  return `${view} of ${people} ${people === 1 ? 'person' : 'people'} in ${clusters} ${clusters === 1 ? 'cluster' : 'clusters'}.`;
}
