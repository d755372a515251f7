/** The person under the pointer: name, state, a sentence about the rhythm and one about the role; in the graph of an earlier day the name alone. */
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { text } from '../../shared/strings/text';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import styles from './HoverCard.module.css';
import { tieText } from './scene/a11y-text';
import type { Point } from './scene/scene';

export interface HoverCardProps {
  readonly name: string;
  readonly person: PersonFindings;
  readonly clusterLabel: string | null;
  /** Position of the person, in pixels of the graph view. */
  readonly at: Point;
  /** Size of the graph view, so that the card stays inside. */
  readonly width: number;
  readonly height: number;
}

const CARD_WIDTH = 260;
const CARD_HEIGHT = 96;

export function HoverCard({ name, person, clusterLabel, at, width, height }: HoverCardProps) {
  const sentences = useSentences();
  const isOfToday = useFindings((state) => state.findings !== null);
  const [rhythm, role] = isOfToday ? [sentences.rhythm(person), sentences.role(person)] : ['', ''];
  const isLeft = at.x + 18 + CARD_WIDTH > width;
  const isUp = at.y + 28 + CARD_HEIGHT > height;
  const isQuiet = person.state === 'fading' || person.state === 'dormant';
  const state = tieText(person);
  return (
    <div
      className={styles.card}
      data-part="hover-card"
      aria-hidden="true"
      style={{
        ...(isLeft ? { right: width - at.x + 16 } : { left: at.x + 14 }),
        ...(isUp ? { bottom: height - at.y + 14 } : { top: at.y + 28 }),
      }}
    >
      <div className={styles.name} data-part="hover-card-name">
        {name}
      </div>
      {isOfToday && (
        <div className={styles.line}>{clusterLabel === null ? state : text('graph.stateAndCluster', { state, cluster: clusterLabel })}</div>
      )}
      {rhythm !== '' && (
        <div className={styles.line} data-is-quiet={isQuiet}>
          {rhythm}
        </div>
      )}
      {role !== '' && <div className={styles.line}>{role}</div>}
    </div>
  );
}
