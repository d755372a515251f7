/** The people of an interview on rings around the user, with the ties that are said so far. People can be dragged to another ring. */
import { type PointerEvent, useRef, useState } from 'react';
import type { AskedPeople } from '../../shared/analysis/contacts/who-knows-whom';
import { initials } from '../../shared/lib/format-text';
import type { PersonId } from '../../shared/model/ids';
import { closenessLabel } from '../../shared/sentences/interview-sentences';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import styles from './Interview.module.css';
import { closenessAt, RING_EDGES, ringPlaces, SIZE } from './ring-places';

interface RingPictureProps {
  readonly people: readonly PersonId[];
  /** 1 (distant) to 5 (closest), as said in this interview. */
  readonly closeness: ReadonlyMap<PersonId, number>;
  readonly asked: AskedPeople | null;
  /** Whom the question is about. */
  readonly current: PersonId | null;
  /** Absent: nobody can be dragged. */
  readonly onMove?: (person: PersonId, closeness: number) => void;
}

interface Drag {
  readonly person: PersonId;
  readonly x: number;
  readonly y: number;
}

export function RingPicture({ people, closeness, asked, current, onMove }: RingPictureProps) {
  const network = useNetwork();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const places = ringPlaces(people, closeness, (id) => network.people.get(id)?.circles[0] ?? network.people.get(id)?.company ?? '');
  const at = new Map(places.map((place) => [place.person, drag?.person === place.person ? { ...place, ...drag } : place]));
  const lines = (asked?.pairs ?? []).map(([a, b]) => [asked?.people[a], asked?.people[b]] as readonly [PersonId, PersonId]);
  const moveTo = (event: PointerEvent, person: PersonId) => {
    const box = svg.current?.getBoundingClientRect();
    if (box) setDrag({ person, x: ((event.clientX - box.left) * SIZE) / box.width, y: ((event.clientY - box.top) * SIZE) / box.height });
  };
  const drop = () => {
    const ring = drag === null ? null : closenessAt(drag.x, drag.y);
    if (drag !== null && ring !== null && ring !== closeness.get(drag.person)) onMove?.(drag.person, ring);
    setDrag(null);
  };
  return (
    <svg ref={svg} className={styles.picture} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={text('interview.picture')}>
      {RING_EDGES.map((edge, ring) => (
        <g key={edge} className={styles.ring}>
          <circle cx={SIZE / 2} cy={SIZE / 2} r={edge} />
          <text x={SIZE / 2} y={SIZE / 2 + edge - 5}>
            {closenessLabel(5 - ring)}
          </text>
        </g>
      ))}
      <text className={styles.you} x={SIZE / 2} y={SIZE / 2} dy="0.35em">
        {text('interview.you')}
      </text>
      {lines.map(([a, b]) => {
        const [from, to] = [at.get(a), at.get(b)];
        if (from === undefined || to === undefined) return null;
        return (
          <line key={`${a} ${b}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} data-current={a === current || b === current || undefined} />
        );
      })}
      {[...at.values()].map(({ person, x, y, radius }) => (
        <g
          key={person}
          className={styles.dot}
          data-current={person === current || undefined}
          data-movable={onMove !== undefined || undefined}
          transform={`translate(${x} ${y})`}
          onPointerDown={(event) => {
            if (onMove === undefined) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            moveTo(event, person);
          }}
          onPointerMove={(event) => drag?.person === person && moveTo(event, person)}
          onPointerUp={drop}
          onPointerCancel={() => setDrag(null)}
        >
          <title>{network.people.get(person)?.name}</title>
          <circle r={radius} />
          <text dy="0.35em">{initials(network.people.get(person)?.name ?? '')}</text>
        </g>
      ))}
    </svg>
  );
}
