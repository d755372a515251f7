/**
 * Interviews as Network Canvas (https://networkcanvas.com) exports its sessions, so that what reads those reads them (its own tools, the R packages `egor` and
 * `ideanet`): for each session `…_ego.csv`, `…_attributeList_Person.csv` and an `…_edgeList_RELATION.csv` for each relation; or one GraphML file with a
 * graph for each. Kith reads both again (readers/graph).
 */

import { protocolOf } from '../../../model/edits/interview/study-answers';
import type { Network, Relation, Tie } from '../../../model/network';
import { pseudonymUuid } from '../../../model/study/pseudonyms';
import { csvFile, guardCell } from '../csv-cell';
import { xmlText } from '../xml-text';
import {
  type ExportedEgo,
  type ExportedInterview,
  type InterviewNaming,
  ownAnswer,
  ownQuestionsOf,
  type StudyNames,
  studyNames,
} from './exported-ego';

export interface CanvasOptions {
  readonly naming: InterviewNaming;
  readonly secret: string;
  /** ISO time of the export. */
  readonly exportedAt: string;
}

export interface CanvasFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Column = readonly [name: string, value: string];

/** One interview, as Network Canvas thinks of it. */
interface Session {
  readonly caseId: string;
  readonly sessionId: string;
  readonly egoUuid: string;
  readonly protocol: string;
  readonly start: string;
  readonly ego: readonly Column[];
  readonly nodes: readonly { readonly uuid: string; readonly label: string; readonly columns: readonly Column[] }[];
  /** Ends are places in `nodes`. */
  readonly edges: readonly {
    readonly uuid: string;
    readonly type: Relation;
    readonly ends: readonly [number, number];
    readonly columns: readonly Column[];
  }[];
}

export function networkCanvasCsv(egos: readonly ExportedEgo[], options: CanvasOptions): readonly CanvasFile[] {
  return sessionsOf(egos, options).flatMap((session) => {
    const file = (name: string, rows: readonly (readonly string[])[]): CanvasFile => ({
      name: `${session.caseId}_${session.sessionId}_${name}.csv`,
      bytes: csvFile(
        rows.map((row) => row.map(guardCell)),
        'exact',
      ),
    });
    const relations = [...new Set(session.edges.map(({ type }) => type))];
    return [
      file('ego', egoRows(session, options.exportedAt)),
      file('attributeList_Person', nodeRows(session)),
      ...relations.map((relation) => file(`edgeList_${relation}`, edgeRows(session, relation))),
    ];
  });
}

function egoRows(session: Session, exportedAt: string): readonly (readonly string[])[] {
  const fixed: readonly Column[] = [
    ['networkCanvasEgoUUID', session.egoUuid],
    ['networkCanvasCaseID', session.caseId],
    ['networkCanvasSessionID', session.sessionId],
    ['networkCanvasProtocolName', session.protocol],
    ['sessionStart', session.start],
    ['sessionFinish', ''],
    ['sessionExported', exportedAt],
  ];
  return table([[...fixed, ...session.ego]]);
}

function nodeRows({ nodes, egoUuid }: Session): readonly (readonly string[])[] {
  const fixed = (uuid: string, i: number): readonly Column[] => [
    ['nodeID', String(i + 1)],
    ['networkCanvasEgoUUID', egoUuid],
    ['networkCanvasUUID', uuid],
  ];
  return nodes.length === 0
    ? [['nodeID', 'networkCanvasEgoUUID', 'networkCanvasUUID']]
    : table(nodes.map(({ uuid, columns }, i) => [...fixed(uuid, i), ...columns]));
}

function edgeRows({ nodes, edges, egoUuid }: Session, relation: Relation): readonly (readonly string[])[] {
  const rows = edges
    .filter(({ type }) => type === relation)
    .map(({ uuid, ends: [from, to], columns }, i): readonly Column[] => [
      ['edgeID', String(i + 1)],
      ['from', String(from + 1)],
      ['to', String(to + 1)],
      ['networkCanvasEgoUUID', egoUuid],
      ['networkCanvasUUID', uuid],
      ['networkCanvasSourceUUID', nodes[from]?.uuid ?? ''],
      ['networkCanvasTargetUUID', nodes[to]?.uuid ?? ''],
      ...columns,
    ]);
  return table(rows);
}

/** Every column that any row has, in the order in which they appear. */
function table(rows: readonly (readonly Column[])[]): readonly (readonly string[])[] {
  const header = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
  return [header, ...rows.map((row) => header.map((name) => row.find(([each]) => each === name)?.[1] ?? ''))];
}

export function networkCanvasGraphml(egos: readonly ExportedEgo[], options: CanvasOptions): string {
  const sessions = sessionsOf(egos, options);
  const keys = new Map<string, string>();
  const keyOf = (holder: string, name: string) => {
    const key = `${holder} ${name}`;
    if (!keys.has(key)) keys.set(key, `${holder[0]}${keys.size}`);
    return keys.get(key) as string;
  };
  const dataOf = (holder: string, columns: readonly Column[]) =>
    columns.map(([name, value]) => (value === '' ? '' : `<data key="${keyOf(holder, name)}">${xmlText(value)}</data>`)).join('');
  const fixed = (uuid: string, type: string): readonly Column[] => [
    ['networkCanvasUUID', uuid],
    ['networkCanvasType', type],
  ];
  const graphs = sessions.map(({ caseId, sessionId, protocol, egoUuid, start, ego, nodes, edges }) => {
    const about = [
      `nc:caseId="${xmlText(caseId)}" nc:sessionUUID="${xmlText(sessionId)}" nc:protocolName="${xmlText(protocol)}"`,
      `nc:sessionExportTime="${xmlText(options.exportedAt)}" nc:sessionStartTime="${xmlText(start)}"`,
    ].join(' ');
    const id = (i: number) => `${xmlText(sessionId)}-${i + 1}`;
    return [
      `  <graph edgedefault="undirected" ${about}>`,
      `    ${dataOf('graph', [['networkCanvasUUID', egoUuid], ...ego])}`,
      ...nodes.map(({ uuid, label, columns }, i) => {
        const own: readonly Column[] = [...fixed(uuid, 'Person'), ['label', label], ...columns.filter(([name]) => name !== 'name')];
        return `    <node id="${id(i)}">${dataOf('node', own)}</node>`;
      }),
      ...edges.map(({ uuid, type, ends: [from, to], columns }, i) => {
        const ends: readonly Column[] = [
          ['networkCanvasSourceUUID', nodes[from]?.uuid ?? ''],
          ['networkCanvasTargetUUID', nodes[to]?.uuid ?? ''],
        ];
        const data = dataOf('edge', [...fixed(uuid, type), ...ends, ...columns]);
        return `    <edge id="${xmlText(sessionId)}-e${i + 1}" source="${id(from)}" target="${id(to)}">${data}</edge>`;
      }),
      '  </graph>',
    ];
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:nc="http://schema.networkcanvas.com/xmlns">',
    ...[...keys].map(([key, id]) => {
      const [holder = '', ...name] = key.split(' ');
      return `  <key id="${id}" for="${holder}" attr.name="${xmlText(name.join(' '))}" attr.type="string"/>`;
    }),
    ...graphs.flat(),
    '</graphml>',
    '',
  ].join('\n');
}

function sessionsOf(egos: readonly ExportedEgo[], { naming, secret }: CanvasOptions): readonly Session[] {
  const names = studyNames(naming, secret);
  return egos.flatMap((ego) =>
    ego.interviews.map((interview, i): Session => {
      const caseId = names.ego(ego);
      const sessionId = `${caseId}-${i + 1}`;
      const uuidOf = (kind: string, id: string) => (names.isNamed ? id : pseudonymUuid(secret, `${kind} ${id}`));
      return {
        caseId,
        sessionId,
        egoUuid: pseudonymUuid(secret, `ego ${sessionId}`),
        protocol: protocolOf(ego.network).title,
        start: `${interview.wave}T00:00:00.000Z`,
        ego: ownQuestionsOf(egos, 'me', names).map((question) => [`own_${question.id}`, ownAnswer(interview, question, null, names)]),
        nodes: interview.named.map((id, place) => ({
          uuid: uuidOf('person', id),
          label: names.isNamed ? (ego.network.people.get(id)?.name ?? '') : `${names.person(id)}`,
          columns: personColumns(egos, ego.network, interview, place, names),
        })),
        edges: edgesOf(ego.network, interview, names, uuidOf),
      };
    }),
  );
}

/** Technical columns of an earlier import from Network Canvas. */
const TECHNICAL = ['nodeID', 'networkCanvasEgoUUID', 'networkCanvasType'];

function personColumns(
  egos: readonly ExportedEgo[],
  network: Network,
  interview: ExportedInterview,
  place: number,
  names: StudyNames,
): readonly Column[] {
  const id = interview.named[place];
  const person = id === undefined ? undefined : network.people.get(id);
  if (id === undefined || person === undefined) return [];
  const { name, nickname, company, position, place: where, notes } = person;
  const asked: readonly Column[] = [
    ['closeness', String(interview.closeness.get(id) ?? '')],
    ['last_contact', interview.lastContact.get(id) ?? ''],
    ['rhythm', interview.rhythm.get(id) ?? ''],
    ...protocolOf(network).names.map(
      (question): Column => [`named_${question.id}`, interview.namedFor.get(question.id)?.includes(id) ? 'true' : 'false'],
    ),
    ...ownQuestionsOf(egos, 'person', names).map((question): Column => [`own_${question.id}`, ownAnswer(interview, question, id, names)]),
  ];
  const circles = person.circles.map((circle): Column => [`circle_${names.circle(network, circle)}`, 'true']);
  if (!names.isNamed) return [...asked, ...circles];
  const interests = person.interests.map((interest): Column => [`interest_${network.interests.get(interest)?.name ?? ''}`, 'true']);
  const told: readonly Column[] = [
    ['name', name],
    ['nickname', nickname],
    ['company', company],
    ['position', position],
    ['place', where],
    ['notes', notes],
    ...asked,
    ...circles,
    ...interests,
  ];
  const taken = new Set(told.map(([each]) => each));
  const extra = Object.entries(person.extra)
    .filter(([key]) => !TECHNICAL.includes(key))
    .map(([key, value]): Column => [taken.has(key) ? `${key} (field)` : key, value]);
  return [...told, ...extra];
}

function edgesOf(
  network: Network,
  { named }: ExportedInterview,
  names: StudyNames,
  uuidOf: (kind: string, id: string) => string,
): Session['edges'] {
  const places = new Map(named.map((id, place) => [id, place]));
  const columns = ({ relation, since, hasEnded, note }: Tie): readonly Column[] => [
    ['kith_relation', relation],
    ['since', since ?? ''],
    ['ended', String(hasEnded)],
    ...(names.isNamed ? [['note', note] as const] : []),
  ];
  return [...network.ties.values()].flatMap((tie) => {
    const [from, to] = [places.get(tie.a), places.get(tie.b)];
    return from === undefined || to === undefined
      ? []
      : [{ uuid: uuidOf('tie', tie.id), type: tie.relation, ends: [from, to] as const, columns: columns(tie) }];
  });
}
