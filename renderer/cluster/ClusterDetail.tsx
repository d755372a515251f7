/** How finely people are grouped, and how reliable the groups are. */
import { Popover, Slider } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { changeSettings } from '../../shared/model/edits/settings';
import { RESOLUTION_STEPS, settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { ChipButton } from '../components/Chip';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { bold, richText } from '../ui/RichText';
import styles from './ClusterDetail.module.css';
import { CONFIDENCE } from './confidence';

/** A button over the graph with the reliability of the groups. It opens the level of detail. */
export function ClusterDetailControl() {
  const [isOpen, setOpen] = useState(false);
  const word = useFindings((state) => (state.findings?.grouping.areCommunities === false ? 'none' : state.confidence?.word));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <ChipButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text(word === undefined ? 'cluster.control' : CONFIDENCE[word].control)} <IconChevronDown size={14} aria-hidden />
        </ChipButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={text('cluster.detail')}>
        <ClusterDetail />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The reliability in a sentence, and a slider. Each move of the slider is one undo step. */
export function ClusterDetail() {
  const network = useNetwork();
  const grouping = useFindings((state) => state.findings?.grouping);
  const { resolution } = settingsOf(network);
  const shown = resolution === 'auto' ? (grouping?.resolution ?? 1) : resolution;
  const [dragged, setDragged] = useState<number | null>(null);
  const choose = (step: number) => {
    setDragged(null);
    void commit(changeSettings(network, { resolution: RESOLUTION_STEPS[step] ?? 1 }));
  };
  return (
    <div className={styles.detail}>
      <ConfidenceSentence />
      <Slider
        thumbLabel={text('cluster.slider')}
        size="sm"
        min={0}
        max={RESOLUTION_STEPS.length - 1}
        step={1}
        label={null}
        marks={RESOLUTION_STEPS.map((_, value) => ({ value }))}
        disabled={grouping?.areCommunities === false}
        value={dragged ?? nearestStep(shown)}
        onChange={setDragged}
        onChangeEnd={choose}
      />
      <div className={`${styles.ends} k-muted`} aria-hidden>
        <span>{text('cluster.broader')}</span>
        <span>{text('cluster.finer')}</span>
      </div>
      {resolution === 'auto' ? (
        <p className="k-muted k-small">{text('cluster.chosenByKith')}</p>
      ) : (
        <button type="button" className="k-link" onClick={() => void commit(changeSettings(network, { resolution: 'auto' }))}>
          {text('cluster.letKithChoose')}
        </button>
      )}
    </div>
  );
}

function ConfidenceSentence() {
  const { findings, confidence, uncertain } = useFindings();
  if (findings?.grouping.areCommunities === false) return <p>{text('cluster.fallbackGroups')}</p>;
  if (confidence === null) return <p className="k-muted">{text('cluster.measuring')}</p>;
  return (
    <p>
      {richText(CONFIDENCE[confidence.word].sentence, { b: bold })}
      {uncertain.size > 0 && ` ${text('cluster.uncertainPeople', { count: uncertain.size })}`}
    </p>
  );
}

/** Index of the slider's step that is closest to a resolution, by ratio. */
function nearestStep(resolution: number): number {
  const distance = (step: number) => Math.abs(Math.log(step / resolution));
  return RESOLUTION_STEPS.reduce((nearest, step, i) => (distance(step) < distance(RESOLUTION_STEPS[nearest] ?? 1) ? i : nearest), 0);
}
