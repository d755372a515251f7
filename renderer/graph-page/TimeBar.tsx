/** The network over time: a day to look at it as of, a replay, and what changed in words. */

import { ActionIcon, CloseButton } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Findings } from '../../shared/analysis/data/findings';
import { changesBetween } from '../../shared/analysis/results/changes';
import { formatDay } from '../../shared/lib/format-time';
import { dayNumber, type IsoDay, isoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { changesSentence } from '../../shared/sentences/changes-sentence';
import { Chip } from '../components/Chip';
import { useToday } from '../state/clock';
import { useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { pauseTimeline, playTimeline, setAsOf, timelineRange, toggleTimeline } from '../state/view/timeline';
import { useView } from '../state/view/view-store';

export function TimeBar() {
  const asOf = useView((view) => view.asOf);
  const isPlaying = useView((view) => view.isPlaying);
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const range = useMemo(() => timelineRange(network, today), [network, today]);
  const sentence = useSentence(asOf, isPlaying);
  useEffect(() => pauseTimeline, []);
  if (range === null) {
    return (
      <section className="k-time" aria-label="Over time">
        <span className="k-muted">Nothing has a date yet: log contacts, and this shows how your network came to be.</span>
        <CloseButton size={28} aria-label="Close over time" onClick={toggleTimeline} />
      </section>
    );
  }
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  const shown = asOf ?? range.to;
  return (
    <section className="k-time" aria-label="Over time">
      <ActionIcon variant="default" size={28} aria-label={isPlaying ? 'Pause' : 'Play'} onClick={isPlaying ? pauseTimeline : playTimeline}>
        {isPlaying ? <IconPlayerPauseFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />}
      </ActionIcon>
      <input
        type="range"
        className="k-time-slider"
        aria-label="Look at the network as of"
        aria-valuetext={asOf === null ? 'today' : formatDay(asOf)}
        min={from}
        max={to}
        step={1}
        value={dayNumber(shown)}
        onChange={(event) => {
          pauseTimeline();
          setAsOf(isoDay(Number(event.currentTarget.value) as ReturnType<typeof dayNumber>));
        }}
      />
      {asOf === null ? (
        <span className="k-time-day k-muted">today</span>
      ) : (
        <Chip>
          as of <b>{formatDay(asOf)}</b>{' '}
          <button
            type="button"
            className="k-link"
            onClick={() => {
              pauseTimeline();
              setAsOf(null);
            }}
          >
            Back to today
          </button>
        </Chip>
      )}
      <CloseButton size={28} aria-label="Close over time" onClick={toggleTimeline} />
      <p className="k-time-words k-muted" role="status">
        {sentence}
      </p>
    </section>
  );
}

/** While playing what this step changed, else what has changed from then to today. */
function useSentence(asOf: IsoDay | null, isPlaying: boolean): string {
  const findings = useFindings((state) => state.findings);
  const present = useRef<Findings | null>(null);
  const steps = useRef<{ before: Findings | null; now: Findings | null }>({ before: null, now: null });
  if (findings !== null && asOf === null) present.current = findings;
  if (findings !== steps.current.now) steps.current = { before: steps.current.now, now: findings };
  return useMemo(() => {
    if (findings === null || asOf === null || findings.today !== asOf)
      return asOf === null ? 'Drag to an earlier day, or play from the first contact to today.' : '…';
    const name = (id: PersonId) => useDocument.getState().network.people.get(id)?.name ?? 'somebody';
    const { before } = steps.current;
    if (isPlaying && before && before.today < findings.today)
      return `Since ${formatDay(before.today)}: ${changesSentence(changesBetween(before, findings), name)}.`;
    return present.current === null ? '' : `From then to today: ${changesSentence(changesBetween(findings, present.current), name)}.`;
  }, [findings, asOf, isPlaying]);
}
