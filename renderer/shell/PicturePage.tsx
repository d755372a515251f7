/** The picture with its filters above it. */
import { Loader } from '@mantine/core';
import { movePin } from '../../shared/model/edits/pins';
import type { PersonId } from '../../shared/model/ids';
import { Picture } from '../graph/Picture';
import { commit, useDocument } from '../state/document-store';
import { useFindings } from '../state/findings-store';
import { pictureHandle } from '../state/picture-handle';
import { useVisiblePeople } from '../state/use-visible';
import { goToPicture, select, useView } from '../state/view-store';
import { useLessMotion, useShownTheme } from '../ui/use-screen';
import { FilterBar } from './FilterBar';
import { GrainControl } from './GrainControl';
import { MixingSwitch } from './MixingSwitch';

export function PicturePage() {
  const isMap = useView((view) => view.pictureView === 'map');
  return (
    <main className="k-picture" aria-label="Picture of the network">
      <h1 className="k-hidden-text">{isMap ? 'Map of your network' : 'Your circles'}</h1>
      <div className="k-picture-head">
        <FilterBar />
        {isMap && (
          <div className="k-picture-tools">
            <GrainControl />
            <MixingSwitch />
          </div>
        )}
      </div>
      <div className="k-picture-stage">
        <Stage />
      </div>
    </main>
  );
}

function Stage() {
  const network = useDocument((state) => state.network);
  const revision = useDocument((state) => state.revision);
  const vault = useDocument((state) => state.vault);
  const findings = useFindings((state) => state.findings);
  const failure = useFindings((state) => state.failure);
  const view = useView((state) => state.pictureView);
  const mixing = useView((state) => state.mixing);
  const isLensOn = useView((state) => state.isLensOn);
  const selection = useView((state) => state.selection);
  const highlighted = useView((state) => state.highlighted);
  const isLegendOpen = useView((state) => state.isLegendOpen);
  const visible = useVisiblePeople();
  const theme = useShownTheme();
  const reducedMotion = useLessMotion();

  if (findings === null) {
    return (
      <div className="k-stage-message" role="status">
        {failure ?? (
          <>
            <Loader size="xs" color="kith" /> Reading the network…
          </>
        )}
      </div>
    );
  }
  return (
    <Picture
      key={vault}
      ref={pictureHandle}
      network={network}
      revision={revision}
      findings={findings}
      view={view}
      mixing={mixing}
      isLensOn={isLensOn}
      visible={visible}
      selection={selection}
      highlighted={highlighted}
      theme={theme}
      reducedMotion={reducedMotion}
      isLegendOpen={isLegendOpen}
      onLegend={(isOpen) => useView.setState({ isLegendOpen: isOpen })}
      onStay={goToPicture}
      onSelect={select}
      onHover={light}
      onPin={pin}
    />
  );
}

function light(highlighted: PersonId | null): void {
  useView.setState({ highlighted });
}

function pin(id: PersonId, to: { readonly x: number; readonly y: number } | null): void {
  const person = useDocument.getState().network.people.get(id);
  if (person) void commit(movePin(person, to));
}
