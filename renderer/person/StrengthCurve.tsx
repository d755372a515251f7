import { useMemo } from 'react';
import { columnsOf } from '../../shared/analysis/data/columns';
import { channelWeightsOf } from '../../shared/analysis/ties/event-weight';
import { KERNELS } from '../../shared/analysis/ties/kernel';
import { strengthCurve } from '../../shared/analysis/ties/strength-curve';
import { formatDay } from '../../shared/lib/format-time';
import { dayNumber, isoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { interactionsWith } from '../../shared/model/interaction-log/log-queries';
import { emptyNetwork, type Network, settingsOf } from '../../shared/model/network';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';

const WIDTH = 300;
const HEIGHT = 44;
const STEPS = 150;

/** How the tie grew and faded, from the first contact to today: a line without numbers, its rise and fall is the message. */
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
    <figure className="k-curve">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label="Strength of the tie over time, by your journal"
      >
        <polygon points={`0,${HEIGHT} ${drawn.line} ${WIDTH},${HEIGHT}`} className="k-curve-area" />
        <polyline points={drawn.line} className="k-curve-line" vectorEffect="non-scaling-stroke" />
      </svg>
      <figcaption className="k-muted">
        <span>{formatDay(drawn.from, today)}</span>
        <span>today</span>
      </figcaption>
    </figure>
  );
}

/** The part of the network that one person's strength depends on: their interactions, with everyone who was there (groups count for less). */
function onlyWith(network: Network, person: PersonId): Network {
  const part = emptyNetwork();
  for (const interaction of interactionsWith(network.interactions, [person])) {
    part.interactions.set(interaction.id, interaction);
    for (const id of interaction.people) {
      const there = network.people.get(id);
      if (there) part.people.set(id, there);
    }
  }
  return part;
}
