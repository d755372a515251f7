import { useMemo } from 'react';
import { columnsOf } from '../../shared/analysis/data/columns';
import { channelWeightsOf } from '../../shared/analysis/ties/event-weight';
import { KERNELS } from '../../shared/analysis/ties/kernel';
import { strengthCurve } from '../../shared/analysis/ties/tie-strength';
import { formatDay } from '../../shared/lib/format-time';
import { dayNumber, isoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import { emptyNetwork, type Network, settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import styles from './StrengthCurve.module.css';

const WIDTH = 300;
const HEIGHT = 44;
const STEPS = 150;

/** A curve of the tie's strength from the first contact to today. It has no numbers: what matters is its rise and fall. */
export function StrengthCurve({ person }: { readonly person: PersonId }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const kernel = useFindings((state) => state.findings?.kernel ?? 'slow');
  const drawn = useMemo(() => {
    const columns = columnsOf(onlyWith(network, person));
    const number = columns.personNumber.get(person);
    const first = columns.day[0];
    const to = dayNumber(today);
    if (number === undefined || first === undefined || first >= to) return null;
    const from = Math.min(first, to - 30);
    const values = strengthCurve(columns, number, from, to, STEPS, {
      kernel: KERNELS[kernel],
      channelWeights: channelWeightsOf(settingsOf(network)),
    });
    const top = values.reduce((most, value) => Math.max(most, value), 0);
    if (top <= 0) return null;
    const points = Array.from(
      values,
      (value, i) => `${((i / (values.length - 1)) * WIDTH).toFixed(1)},${(HEIGHT - 2 - (value / top) * (HEIGHT - 6)).toFixed(1)}`,
    );
    return { line: points.join(' '), from: isoDay(from) };
  }, [network, person, today, kernel]);
  if (!drawn) return null;
  return (
    <figure className={styles.curve}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={text('person.strengthCurve')}>
        <polygon points={`0,${HEIGHT} ${drawn.line} ${WIDTH},${HEIGHT}`} className={styles.area} />
        <polyline points={drawn.line} className={styles.line} vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className="k-muted">
        <span>{formatDay(drawn.from, today)}</span>
        <span>{text('person.today')}</span>
      </figcaption>
    </figure>
  );
}

/** The part of the network that the strength of one tie depends on: the interactions with that person and who took part (in groups each counts less). */
function onlyWith(network: Network, person: PersonId): Network {
  const part = emptyNetwork();
  for (const interaction of interactionsWith(network.interactions, [person])) {
    part.interactions.set(interaction.id, interaction);
    for (const id of interaction.people) {
      const participant = network.people.get(id);
      if (participant) part.people.set(id, participant);
    }
  }
  return part;
}
