/** How a person is drawn: size from strength, shape from role; fill, arc and tail from state. */
import type { ClusterFindings, Findings, PersonFindings } from '../../../shared/analysis/data/findings';
import { isWeakTie } from '../../../shared/analysis/results/rank-weak-ties';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { RING_RADII } from '../layout/circles-layout';
import { BEYOND, type GraphMode } from '../layout/layout';
import { shortName } from './labels/names';
import type { Mark } from './scene';

/** Smallest and largest radius of a mark, in world units. */
const LEAST = 3.6;
const MOST = 9;

/** Ring as drawn: 0…3, or BEYOND for people after the first 150 and for people without contact, whose closeness is unknown. */
export function drawnRing(person: PersonFindings): number {
  return person.rank >= 150 || person.strength <= 0 ? BEYOND : person.ring;
}

/** Radius: the square root of the strength relative to the strongest. */
export function markRadius(strength: number, strongest: number): number {
  if (strongest <= 0) return LEAST + 1;
  return LEAST + (MOST - LEAST) * Math.sqrt(Math.max(0, Math.min(1, strength / strongest)));
}

/** What all marks of a scene share. */
export interface MarkContext {
  readonly network: Network;
  readonly clusters: ReadonlyMap<ClusterId, ClusterFindings>;
  readonly strongest: number;
  readonly mode: GraphMode;
  /** People whose cluster has a certainty below 0.6. */
  readonly uncertain: ReadonlySet<PersonId>;
}

type Facts = Pick<MarkContext, 'clusters' | 'strongest'>;
const cache = new WeakMap<Findings, Facts>();

function factsOf(findings: Findings): Facts {
  const before = cache.get(findings);
  if (before) return before;
  const strengths: number[] = [];
  for (const { strength } of findings.people) {
    if (strengths.length === 5 && strength <= (strengths[4] ?? 0)) continue;
    strengths.push(strength);
    strengths.sort((a, b) => b - a).splice(5);
  }
  const facts = {
    clusters: new Map(findings.clusters.map((cluster) => [cluster.id, cluster])),
    // The fifth strongest, so that an outlier does not make everybody else small.
    strongest: strengths.at(-1) ?? 0,
  };
  cache.set(findings, facts);
  return facts;
}

const NOBODY: ReadonlySet<PersonId> = new Set();

export function markContext(network: Network, findings: Findings, view: GraphMode, uncertain = NOBODY): MarkContext {
  return { network, ...factsOf(findings), mode: view, uncertain };
}

export function markOf(person: PersonFindings, x: number, y: number, context: MarkContext): Mark {
  const name = nameOf(context.network, person.id);
  const isDrifting = person.state === 'fading' && person.peakRing < person.ring;
  const far = Math.hypot(x, y) || 1;
  const tailRadius = (RING_RADII[person.peakRing] ?? 0) - 8;
  const color = (id: ClusterId | null): number => (id === null ? -1 : (context.clusters.get(id)?.color ?? -1));
  return {
    person: person.id,
    name,
    shortName: shortName(name),
    x,
    y,
    radius: markRadius(person.strength, context.strongest),
    cluster: person.cluster,
    color: color(person.cluster),
    secondColor: person.secondCluster ? color(person.secondCluster.id) : context.uncertain.has(person.id) ? -1 : null,
    shape: person.role === 'local-bridge' || person.role === 'sole-link' ? 'diamond' : 'circle',
    state: person.state,
    role: person.role,
    isWeak: isWeakTie(person),
    overdue: person.state === 'fading' ? Math.max(0.3, Math.min(1, (person.overdueRatio ?? 2) / 6)) : null,
    tail: context.mode === 'circles' && isDrifting ? { x: (x / far) * tailRadius, y: (y / far) * tailRadius } : null,
    ring: drawnRing(person),
    rank: person.rank,
  };
}

export function nameOf(network: Network, id: PersonId): string {
  return network.people.get(id)?.name ?? text('graph.unknownPerson');
}
