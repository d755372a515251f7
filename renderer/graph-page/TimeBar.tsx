/** The timeline: a slider over the days of the network, a replay, and a sentence about what changed. */

import { ActionIcon, CloseButton } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Findings } from '../../shared/analysis/data/findings';
import { changesBetween } from '../../shared/analysis/results/changes';
import { formatDay } from '../../shared/lib/format-time';
import { dayNumber, type IsoDay, isoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { changesSentence } from '../../shared/sentences/network-sentences';
import { text } from '../../shared/strings/text';
import { Chip } from '../components/Chip';
import { useToday } from '../state/clock';
import { useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { pauseTimeline, playTimeline, setAsOf, timelineRange, toggleTimeline } from '../state/view/timeline';
import { useView } from '../state/view/view-store';
import { bold, richText } from '../ui/RichText';
import styles from './TimeBar.module.css';

export function TimeBar() {
  const asOf = useView((view) => view.asOf);
  const isPlaying = useView((view) => view.isPlaying);
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const range = useMemo(() => timelineRange(network, today), [network, today]);
  const sentence = useChanges(asOf, isPlaying);
  useEffect(() => pauseTimeline, []);
  if (range === null) {
    return (
      <section className={styles.bar} aria-label={text('graph.timeline')}>
        <span className="k-muted">{text('graph.timelineEmpty')}</span>
        <CloseButton size={28} aria-label={text('graph.closeTimeline')} onClick={toggleTimeline} />
      </section>
    );
  }
  const [from, to] = [dayNumber(range.from), dayNumber(range.to)];
  const shown = asOf ?? range.to;
  return (
    <section className={styles.bar} aria-label={text('graph.timeline')}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={text(isPlaying ? 'graph.pause' : 'graph.play')}
        onClick={isPlaying ? pauseTimeline : playTimeline}
      >
        {isPlaying ? <IconPlayerPauseFilled size={14} aria-hidden /> : <IconPlayerPlayFilled size={14} aria-hidden />}
      </ActionIcon>
      <input
        type="range"
        className={styles.slider}
        aria-label={text('graph.timelineSlider')}
        aria-valuetext={asOf === null ? text('graph.today') : formatDay(asOf)}
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
        <span className={`${styles.day} k-muted`}>{text('graph.today')}</span>
      ) : (
        <Chip>
          {richText('graph.asOf', { day: formatDay(asOf), b: bold })}{' '}
          <button
            type="button"
            className="k-link"
            onClick={() => {
              pauseTimeline();
              setAsOf(null);
            }}
          >
            {text('graph.backToToday')}
          </button>
        </Chip>
      )}
      <CloseButton size={28} aria-label={text('graph.closeTimeline')} onClick={toggleTimeline} />
      <p className={`${styles.changes} k-muted`} role="status">
        {sentence}
      </p>
    </section>
  );
}

/** What the current step of the replay changed, or what changed from the chosen day until today. */
function useChanges(asOf: IsoDay | null, isPlaying: boolean): string {
  const findings = useFindings((state) => state.findings);
  const present = useRef<Findings | null>(null);
  const steps = useRef<{ before: Findings | null; now: Findings | null }>({ before: null, now: null });
  if (findings !== null && asOf === null) present.current = findings;
  if (findings !== steps.current.now) steps.current = { before: steps.current.now, now: findings };
  return useMemo(() => {
    if (findings === null || asOf === null || findings.today !== asOf) return asOf === null ? text('graph.timelineHint') : '…';
    const name = (id: PersonId) => useDocument.getState().network.people.get(id)?.name ?? text('graph.unknownPerson');
    const { before } = steps.current;
    if (isPlaying && before && before.today < findings.today)
      return text('graph.changedSince', { day: formatDay(before.today), changes: changesSentence(changesBetween(before, findings), name) });
    return present.current === null
      ? ''
      : text('graph.changedUntilToday', { changes: changesSentence(changesBetween(findings, present.current), name) });
  }, [findings, asOf, isPlaying]);
}
