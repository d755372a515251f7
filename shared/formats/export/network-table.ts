/** People and ties as nodes and edges for graph programs: one description of the columns for GraphML, GEXF and CSV. */
import type { IsoDay } from '../../model/day';
import type { ClusterId, PersonId } from '../../model/ids';
import type { Network, Person, Relation } from '../../model/network';
import { listCell } from './list-cell';

/** The part of the analysis that an export needs; `Findings` fits. Scores are not exported, because they describe a log, not people. */
export interface MeasuredNetwork {
  readonly people: readonly {
    readonly id: PersonId;
    readonly state: string;
    readonly role: string;
    readonly cluster: ClusterId | null;
    readonly lastContact: IsoDay | null;
    readonly contactDays: number;
  }[];
  readonly ties: readonly {
    readonly a: PersonId;
    readonly b: PersonId;
    readonly strength: number;
    readonly together: number;
    readonly lastTogether: IsoDay | null;
    readonly relations: readonly Relation[];
  }[];
  readonly clusters: readonly { readonly id: ClusterId; readonly label: string }[];
}

/** The id is also the title, because some programs show one and some the other. */
export interface GraphAttribute {
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double';
}

type Value = string | number;

export interface GraphItem {
  readonly id: string;
  /** One per attribute, in their order; Empty text: not known. */
  readonly values: readonly Value[];
}

export interface NetworkTable {
  readonly nodeAttributes: readonly GraphAttribute[];
  readonly nodes: readonly (GraphItem & { readonly label: string })[];
  readonly edgeAttributes: readonly GraphAttribute[];
  readonly edges: readonly (GraphItem & { readonly source: string; readonly target: string; readonly weight: number })[];
}

type Measured = MeasuredNetwork['people'][number];
interface Source {
  readonly person: Person;
  readonly measured: Measured | undefined;
  readonly cluster: string;
  readonly circles: string;
  readonly interests: string;
}

const NODE_COLUMNS: readonly (readonly [GraphAttribute, (source: Source) => Value])[] = [
  [{ id: 'circles', type: 'string' }, (source) => source.circles],
  [{ id: 'interests', type: 'string' }, (source) => source.interests],
  [{ id: 'company', type: 'string' }, ({ person }) => person.company],
  [{ id: 'position', type: 'string' }, ({ person }) => person.position],
  [{ id: 'place', type: 'string' }, ({ person }) => person.place],
  [{ id: 'cluster', type: 'string' }, (source) => source.cluster],
  [{ id: 'state', type: 'string' }, ({ measured }) => measured?.state ?? ''],
  [{ id: 'role', type: 'string' }, ({ measured }) => measured?.role ?? ''],
  [{ id: 'last_contact', type: 'string' }, ({ measured }) => measured?.lastContact ?? ''],
  [{ id: 'contact_days', type: 'integer' }, ({ measured }) => measured?.contactDays ?? 0],
];

const EDGE_COLUMNS: readonly (readonly [GraphAttribute, (tie: MeasuredNetwork['ties'][number]) => Value])[] = [
  [{ id: 'relations', type: 'string' }, (tie) => tie.relations.join('; ')],
  [{ id: 'together', type: 'integer' }, (tie) => tie.together],
  [{ id: 'last_together', type: 'string' }, (tie) => tie.lastTogether ?? ''],
];

/** People in the order of their ids, ties in the order of the analysis. Ties of people who are not in the network are omitted. */
export function networkTable(network: Network, findings: MeasuredNetwork): NetworkTable {
  const measured = new Map(findings.people.map((person) => [person.id, person]));
  const labels = new Map(findings.clusters.map((cluster) => [cluster.id, cluster.label]));
  const people = [...network.people.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    nodeAttributes: NODE_COLUMNS.map(([attribute]) => attribute),
    nodes: people.map((person) => {
      const found = measured.get(person.id);
      const source: Source = {
        person,
        measured: found,
        cluster: (found?.cluster && labels.get(found.cluster)) || '',
        circles: listCell(person.circles.flatMap((id) => network.circles.get(id)?.name ?? [])),
        interests: listCell(person.interests.flatMap((id) => network.interests.get(id)?.name ?? [])),
      };
      return { id: person.id, label: person.name, values: NODE_COLUMNS.map(([, value]) => value(source)) };
    }),
    edgeAttributes: EDGE_COLUMNS.map(([attribute]) => attribute),
    edges: findings.ties
      .filter((tie) => network.people.has(tie.a) && network.people.has(tie.b))
      .map((tie, i) => ({
        id: `tie${i + 1}`,
        source: tie.a,
        target: tie.b,
        weight: tie.strength,
        values: EDGE_COLUMNS.map(([, value]) => value(tie)),
      })),
  };
}
