/**
 * A scene that can be shown to others: people as initials or without names, and no word of anybody's name elsewhere: not in the label of a cluster
 * ("around Ana Kovač", "Kovač & Daughters"), not in its interests, not in the evidence of a path.
 */
import { formatNumber, initials } from '../../../shared/lib/format-text';
import { fold } from '../../../shared/model/fold';
import type { Network } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import type { Area, Mark, Scene } from './scene';

export type Naming = 'names' | 'initials' | 'no-names';

/** Shorter words of a name ("de", "of") do not identify anybody. */
const MIN_LETTERS = 3;

export function anonymize(scene: Scene, naming: Naming, network: Network): Scene {
  if (naming === 'names') return scene;
  const words = wordsOfNames(network);
  const marks = scene.marks.map((mark): Mark => {
    const name = naming === 'initials' ? initials(mark.name) : '';
    return { ...mark, name, shortName: name };
  });
  let unnamed = 0;
  const areas = scene.areas.map((area): Area => {
    const label = containsName(area.label, words) ? text('graph.anonymousGroup', { number: ++unnamed }) : area.label;
    const details = area.details.filter((detail) => !containsName(detail, words));
    const interests = area.interests.filter((interest) => !containsName(interest, words));
    return { ...area, label, interests, details: details.length > 0 ? details : [formatNumber(area.count)] };
  });
  return {
    ...scene,
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    areas,
    note: scene.mode === 'ego' ? [] : scene.note,
    ...(scene.path ? { path: scene.path.map((step) => ({ ...step, evidence: '' })) } : {}),
  };
}

/** Every word of every name and nickname, folded. */
function wordsOfNames({ people }: Network): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { name, nickname } of people.values())
    for (const word of wordsIn(`${name} ${nickname}`)) if (word.length >= MIN_LETTERS) words.add(word);
  return words;
}

function containsName(text: string, words: ReadonlySet<string>): boolean {
  return wordsIn(text).some((word) => words.has(word));
}

function wordsIn(text: string): readonly string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u);
}
