/** Every sentence that Kith prints about a network on a day, made by the app's own functions, with the place where it stands and whom it is about. */
import type { NewJob } from '../../../../shared/analysis/contacts/job-changes';
import type { Findings, PersonFindings, TieFindings } from '../../../../shared/analysis/data/findings';
import { structuralHolesOfPerson, structuralHolesOfUser } from '../../../../shared/analysis/graph/structural-holes';
import { type Analysis, analyze } from '../../../../shared/analysis/pipeline/analyze';
import type { IntroductionPath } from '../../../../shared/analysis/suggestions/introduction-paths';
import type { Introduction } from '../../../../shared/analysis/suggestions/introductions';
import type { MeetingBrief } from '../../../../shared/analysis/suggestions/meeting-brief';
import type { Wish } from '../../../../shared/analysis/suggestions/needs-and-offers';
import type { ReconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import type { IsoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { namesIn, readFindings } from '../../../../shared/sentences/read-findings';
import type { Names } from '../../../../shared/sentences/role-sentence';

/** What a user reads somewhere. */
export interface Printed {
  /** The place decides which messages can stand there (checks.ts). */
  readonly place: string;
  /** Names of the people, or of the cluster, beside which it stands. */
  readonly about: readonly string[];
  readonly text: string;
}

/** Changes findings before they are printed: to plant a fault, or not at all. */
export interface Perturbation {
  readonly person?: (person: PersonFindings) => PersonFindings;
  readonly tie?: (tie: TieFindings) => TieFindings;
  readonly findings?: (findings: Findings) => Findings;
  readonly list?: (list: ReconnectList) => ReconnectList;
  readonly introduction?: (pair: Introduction) => Introduction;
  readonly newJob?: (job: NewJob) => NewJob;
  readonly path?: (path: IntroductionPath) => IntroductionPath;
  readonly brief?: (brief: MeetingBrief) => MeetingBrief;
  readonly wish?: (wish: Wish) => Wish;
}

/** What the printers of each part need. */
export interface Shown {
  readonly network: Network;
  readonly today: IsoDay;
  readonly analysis: Analysis;
  readonly findings: Findings;
  readonly names: Names;
  readonly perturbation: Perturbation;
}

export function shownOn(network: Network, today: IsoDay, perturbation: Perturbation = {}): Shown {
  const analysis = analyze(network, { today });
  const plain = readFindings(analysis.results, network);
  const { person, tie, findings: change } = perturbation;
  const findings = isPerturbed(perturbation)
    ? (change ?? unchanged)({
        ...plain,
        people: plain.people.map(asObject).map(person ?? unchanged),
        ties: plain.ties.map(asObject).map(tie ?? unchanged),
      })
    : plain;
  const names = namesIn(network, new Map(findings.clusters.map((cluster) => [cluster.id, cluster])));
  return { network, today, analysis, findings, names, perturbation };
}

function isPerturbed(perturbation: Perturbation): boolean {
  return Object.keys(perturbation).length > 0;
}

function unchanged<T>(found: T): T {
  return found;
}

/** Findings that can be copied with a changed field. */
function asObject<T extends object>(found: T): T {
  if (!('toJSON' in found) || typeof found.toJSON !== 'function') return found;
  const copy: T = { ...found.toJSON() };
  if (!('column' in found) || typeof found.column !== 'function') return copy;
  return { ...copy, column: found.column.bind(found) };
}

/** Who and what stands at a place. */
export function at(place: string, about: readonly string[], ...texts: readonly string[]): Printed[] {
  return texts.filter((text) => text !== '').map((text) => ({ place, about, text }));
}

/** Structural holes as the window asks for them: around a person, the user, or the user within a group. */
export function holesIn({ analysis: { results } }: Pick<Shown, 'analysis'>) {
  const { people, persons, ties, clusters } = results;
  return {
    ofPerson: (id: PersonId) => structuralHolesOfPerson(ties, people.length, people.indexOf(id)),
    ofUser: () => structuralHolesOfUser(ties, persons.strength, null),
    ofCluster: (id: string) => {
      const number = clusters.findIndex((cluster) => cluster.id === id);
      return structuralHolesOfUser(
        ties,
        persons.strength,
        [...persons.cluster.keys()].filter((j) => persons.cluster[j] === number),
      );
    },
  };
}

/** A message without its tags: what a reader sees of it. */
export function withoutTags(text: string): string {
  return text.replaceAll(/<\/?[a-z]+>/g, '');
}
