import { Slider } from '@mantine/core';
import { useState } from 'react';
import { changeSettings } from '../../shared/model/edits/settings';
import { RESOLUTION_STEPS, settingsOf } from '../../shared/model/network';
import { countOf } from '../components/format-words';
import { commit, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { confidenceLabel, confidenceMeaning } from '../state/ui-labels';

/** How finely people are grouped, and how sure the groups are. One step of undo for each move of the slider. */
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
    <div className="k-cluster-detail">
      <ConfidenceSentence />
      <Slider
        thumbLabel="From broader to finer groups"
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
      <div className="k-cluster-detail-ends k-muted" aria-hidden>
        <span>Broader</span>
        <span>Finer</span>
      </div>
      {resolution === 'auto' ? (
        <p className="k-muted k-small">Kith chooses the grain that holds best.</p>
      ) : (
        <button type="button" className="k-link" onClick={() => void commit(changeSettings(network, { resolution: 'auto' }))}>
          Let Kith choose
        </button>
      )}
    </div>
  );
}

/** "Clear groups. They come out nearly the same …" */
function ConfidenceSentence() {
  const { findings, confidence, uncertain } = useFindings();
  if (findings?.grouping.areCommunities === false) {
    return <p>There is too little yet to find groups in; people are grouped by what they have in common in so many words.</p>;
  }
  if (confidence === null) return <p className="k-muted">Kith is finding out how firm these groups are…</p>;
  const name = confidenceLabel(confidence.word);
  const meaning = confidenceMeaning(confidence.word);
  return (
    <p>
      <span className="k-strong">{name}.</span> {meaning}
      {uncertain.size > 0 && ` ${countOf(uncertain.size, 'person could', 'people could')} as well be in another.`}
    </p>
  );
}

function nearestStep(resolution: number): number {
  let nearest = 0;
  RESOLUTION_STEPS.forEach((step, at) => {
    if (Math.abs(Math.log(step / resolution)) < Math.abs(Math.log((RESOLUTION_STEPS[nearest] ?? 1) / resolution))) nearest = at;
  });
  return nearest;
}
