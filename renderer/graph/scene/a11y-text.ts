/** Descriptions of people, clusters, lines and the whole scene: for the live region, the lists for screen readers and the hover card. */
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import { formatList } from '../../../shared/lib/format-text';
import { type MessageKey, text } from '../../../shared/strings/text';
import type { Area, Line, Mark, Scene } from './scene';

const STATE_MESSAGES = {
  planned: 'graph.statePlanned',
  new: 'graph.stateNew',
  'one-off': 'graph.stateOneOff',
  active: 'graph.stateActive',
  fading: 'graph.stateFading',
  dormant: 'graph.stateDormant',
  'no-history': 'graph.stateNoHistory',
} as const satisfies Record<TemporalState, MessageKey>;

function stateText(state: TemporalState): string {
  return text(STATE_MESSAGES[state]);
}

/** That nothing is said of the person, because they are not tracked; else the name of the weak tie when it is one, else the state. */
export function tieText(person: PersonFindings): string {
  const { weakTieName, state } = person;
  if (person.column('isExcluded') === 1) return text('graph.stateNotTracked');
  return weakTieName === null ? stateText(state) : text(`labels.weakTie.${weakTieName}`);
}

/** "Ana Kovač, fading strong tie, Climbing, 4 known ties" */
export function personText(name: string, person: PersonFindings, clusterLabel: string | null): string {
  return text('graph.personDescription', {
    name,
    state: tieText(person),
    cluster: clusterLabel ?? text('graph.noClusterDescription'),
    ties: person.knownTies,
  });
}

/** "Climbing, 24 people, bouldering, dogs" */
export function areaText({ label, count, interests }: Area): string {
  return interests.length === 0
    ? text('graph.areaDescription', { label, count })
    : text('graph.areaDescriptionWithInterests', {
        label,
        count,
        interests: formatList(interests),
      });
}

/**
 * "knows Ben Lee: Ana Kovač, …": how a line connects a person to another.
 *
 * @param from the person the line starts at
 * @param person description of the person it leads to
 */
export function lineText(line: Line, from: Mark, person: string): string {
  const values = { name: from.name, person };
  if (line.kind === 'affinity') return text('graph.sharesInterests', values);
  return line.kind === 'bridge' ? text('graph.bridgeTo', values) : text('graph.knows', values);
}

/** The whole scene in one sentence. */
export function sceneText(scene: Scene): string {
  const { mode } = scene;
  const people = scene.marks.length + scene.points.people.length;
  if (people === 0) return text('graph.descriptionEmpty', { mode });
  if (mode === 'ego') {
    const center = scene.marks.find(({ rank }) => rank === -1);
    const rings = scene.rings.map(({ label }) => label).join(', ');
    return text('graph.descriptionEgo', { name: center?.name ?? text('graph.unknownPerson'), rings });
  }
  const counts = { people, clusters: scene.areas.filter(({ cluster }) => cluster !== null).length };
  return mode === 'circles' ? text('graph.descriptionCircles', counts) : text('graph.descriptionMap', counts);
}
