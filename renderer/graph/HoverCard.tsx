/** Who is under the pointer: name, one sentence of rhythm, one of role. */
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { useSentences } from '../state/network/use-sentences';
import { stateText } from './scene/a11y-text';
import type { Point } from './scene/scene';

export interface HoverCardProps {
  readonly name: string;
  readonly person: PersonFindings;
  readonly clusterLabel: string | null;
  /** In pixels of the picture. */
  readonly at: Point;
  /** Size of the picture, so that the card stays inside. */
  readonly width: number;
  readonly height: number;
}

const CARD_WIDTH = 260;
const CARD_HEIGHT = 96;

export function HoverCard({ name, person, clusterLabel, at, width, height }: HoverCardProps) {
  const sentences = useSentences();
  const [rhythm, role] = [sentences.rhythm(person), sentences.role(person)];
  const isLeft = at.x + 18 + CARD_WIDTH > width;
  const isUp = at.y + 28 + CARD_HEIGHT > height;
  const isQuiet = person.state === 'fading' || person.state === 'dormant';
  const kind = person.weakTieName ?? stateText(person.state);
  return (
    <div
      className="g-card"
      aria-hidden="true"
      style={{
        ...(isLeft ? { right: width - at.x + 16 } : { left: at.x + 14 }),
        ...(isUp ? { bottom: height - at.y + 14 } : { top: at.y + 28 }),
      }}
    >
      <div className="g-card-name">{name}</div>
      <div className="g-card-line">
        {kind}
        {clusterLabel !== null && ` · ${clusterLabel}`}
      </div>
      {rhythm !== '' && (
        <div className="g-card-line" data-is-quiet={isQuiet}>
          {rhythm}
        </div>
      )}
      {role !== '' && <div className="g-card-line">{role}</div>}
    </div>
  );
}
