/** The picture with its filters above it. */
import { Loader, SegmentedControl } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { lazy, Suspense, useCallback, useDeferredValue, useState } from 'react';
import { movePin } from '../../shared/model/edits/pins';
import type { PersonId } from '../../shared/model/ids';
import { ClusterDetailControl } from '../cluster/ClusterDetail';
import { MixingSwitch } from '../cluster/MixingSwitch';
import { Chip } from '../components/Chip';
import type { Viewport } from '../graph/graph-view-types';
import type { GraphMode, Region } from '../graph/layout/layout';
import type { EgoNetwork } from '../graph/layout/request';
import { FilterBar } from '../people/FilterBar';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { isAnalysisStale, useFindings } from '../state/network/findings-store';
import { stepLabel } from '../state/ui-labels';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { hidePath, openGraph, select } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { useLessMotion, useShownTheme } from '../ui/use-screen';
import { PersonMenu, type PersonMenuProps } from './PersonMenu';
import { TimeBar } from './TimeBar';

// Cytoscape is a third of the app: it is loaded while the network is being read and analyzed.
const loadingPicture = import('../graph/GraphView').then((module) => ({ default: module.GraphView }));
const Picture = lazy(() => loadingPicture);

export function GraphPage() {
  const egoNetwork = useView((view) => view.egoNetwork);
  const isMap = useView((view) => view.graphMode === 'map' && view.egoNetwork === null);
  const isTimelineShown = useView((view) => view.isTimelineShown);
  const vault = useDocument((state) => state.vault);
  return (
    <main className="k-picture" aria-label="Picture of the network">
      <h1 className="k-hidden-text">{egoNetwork ? 'EgoNetwork one person' : isMap ? 'Map of your network' : 'Your circles'}</h1>
      <div className="k-picture-head">
        <FilterBar />
        {egoNetwork !== null && <EgoViewBar egoNetwork={egoNetwork} />}
        {isMap && (
          <div className="k-picture-tools">
            <ClusterDetailControl />
            <MixingSwitch />
          </div>
        )}
      </div>
      {isTimelineShown && <TimeBar />}
      <div className="k-picture-stage">
        <Stage key={vault} />
      </div>
    </main>
  );
}

function Stage() {
  const network = useDocument((state) => state.network);
  // The panels come first: the picture follows in a rendering of its own, which gives way.
  const findings = useDeferredValue(useFindings((state) => state.findings));
  const uncertain = useFindings((state) => state.uncertain);
  const failure = useFindings((state) => state.failure);
  const egoNetwork = useView((state) => state.egoNetwork);
  const path = useView((state) => state.path);
  const view = useView((state) => (state.egoNetwork === null ? state.graphMode : 'ego'));
  const isMeHidden = useView((state) => state.filters.isMeHidden);
  const hiddenLines = useView((state) => state.hiddenLines);
  const keptRegions = useView((state) => state.regions);
  const [menu, setMenu] = useState<Omit<PersonMenuProps, 'onClose'> | null>(null);
  const openMenu = useCallback((person: PersonId, at: PersonMenuProps['at']) => setMenu({ person, at }), []);
  const mixing = useView((state) => state.mixing);
  const isLensOn = useView((state) => state.isLensOn);
  const selection = useView((state) => state.selection);
  const highlighted = useView((state) => state.highlighted);
  const isLegendOpen = useView((state) => state.isLegendOpen);
  const visible = useVisiblePeople();
  const theme = useShownTheme();
  const reducedMotion = useLessMotion();

  const isPast = useView((state) => state.asOf !== null);

  if (findings === null) return <Reading failure={failure} />;
  if (failure === null && !isPast && isAnalysisStale(network.people.size, findings.people.length)) return <Reading failure={null} />;
  return (
    <Suspense fallback={<Reading failure={null} />}>
      {menu && <PersonMenu {...menu} onClose={() => setMenu(null)} />}
      <Picture
        ref={graphViewHandle}
        network={network}
        findings={findings}
        mode={view}
        mixing={mixing}
        isLensOn={isLensOn}
        visible={visible}
        selection={selection}
        highlighted={highlighted}
        theme={theme}
        reducedMotion={reducedMotion}
        isLegendOpen={isLegendOpen}
        onLegendToggle={(isOpen) => useView.setState({ isLegendOpen: isOpen })}
        onKeepMode={stay}
        onSelect={select}
        onHover={light}
        onPin={pin}
        egoNetwork={egoNetwork}
        path={path}
        onHidePath={hidePath}
        hiddenLines={hiddenLines}
        uncertain={uncertain}
        isMeHidden={isMeHidden}
        initialViewport={useView.getState().viewport}
        onViewportChange={keepPlace}
        savedRegions={keptRegions}
        onRegionsChange={keepRegions}
        onMenu={openMenu}
        onSearch={spotlight.open}
      />
    </Suspense>
  );
}

function Reading({ failure }: { readonly failure: string | null }) {
  const step = useFindings((state) => state.step);
  return (
    <div className="k-stage-message" role="status">
      {failure ?? (
        <>
          <Loader size="xs" color="kith" /> {step === null ? 'Reading the network…' : stepLabel(step)}
        </>
      )}
    </div>
  );
}

function stay(view: GraphMode): void {
  if (view !== 'ego') openGraph(view);
}

/** Whole units are enough, and keep the file small. Regions of the past are not kept. */
function keepRegions(regions: readonly Region[]): void {
  if (useView.getState().asOf !== null) return;
  const rounded = regions.map(({ cluster, x, y, radius }) => ({ cluster, x: Math.round(x), y: Math.round(y), radius: Math.round(radius) }));
  if (JSON.stringify(rounded) !== JSON.stringify(useView.getState().regions)) useView.setState({ regions: rounded });
}

/** Whole units and hundredths are enough. */
function keepPlace(place: Viewport | null): void {
  const camera = place?.camera;
  const viewport = place && camera ? { mode: place.mode, camera: rounded(camera) } : null;
  if (JSON.stringify(viewport) !== JSON.stringify(useView.getState().viewport)) useView.setState({ viewport });
}

function rounded({ x, y, zoom }: NonNullable<Viewport['camera']>): Viewport['camera'] {
  return { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 };
}

function light(highlighted: PersonId | null): void {
  useView.setState({ highlighted });
}

function pin(id: PersonId, to: { readonly x: number; readonly y: number } | null): void {
  const person = useDocument.getState().network.people.get(id);
  if (person) void commit(movePin(person, to));
}

/** Whose world is shown, how far out, and the way back. */
function EgoViewBar({ egoNetwork }: { readonly egoNetwork: EgoNetwork }) {
  const name = useNetwork().people.get(egoNetwork.person)?.name ?? 'Somebody';
  const leave = () => useView.setState({ egoNetwork: null });
  return (
    <div className="k-around">
      <Chip remove={{ label: `Leave the world around ${name}`, run: leave }}>
        the world around{' '}
        <b>
          <bdi>{name}</bdi>
        </b>
      </Chip>
      <SegmentedControl
        size="xs"
        aria-label="Steps from them"
        value={String(egoNetwork.degree)}
        onChange={(value) => useView.setState({ egoNetwork: { ...egoNetwork, degree: Number(value) as EgoNetwork['degree'] } })}
        data={[
          { value: '1', label: '1 step' },
          { value: '2', label: '2 steps' },
          { value: '3', label: '3 steps' },
        ]}
      />
    </div>
  );
}
