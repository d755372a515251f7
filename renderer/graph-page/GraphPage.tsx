/** The page with the graph: filters and controls above, the timeline, the graph view. */
import { ActionIcon, Loader, SegmentedControl, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { movePin } from '../../shared/model/edits/pins';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { ClusterDetailControl } from '../cluster/ClusterDetail';
import { MixingSwitch } from '../cluster/MixingSwitch';
import { Chip } from '../components/Chip';
import type { Viewport } from '../graph/graph-view-types';
import type { EgoNetwork, GraphMode, Region } from '../graph/layout/layout';
import { FilterBar } from '../people/FilterBar';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { isAnalysisStale, keepLayout, useFindings } from '../state/network/findings-store';
import { stepLabel } from '../state/ui-labels';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { useLessMotion, useShownTheme } from '../state/view/use-screen';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { hidePath, openGraph, select } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { bold, richText } from '../ui/RichText';
import { ChosenPeople, choosePeople, LassoButton } from './ChosenPeople';
import styles from './GraphPage.module.css';
import { PersonMenu, type PersonMenuProps } from './PersonMenu';
import { TimeBar } from './TimeBar';

// Cytoscape is a third of the app. It loads while the network is read and analyzed.
const loadingGraphView = import('../graph/GraphView').then((module) => ({ default: module.GraphView }));
const GraphView = lazy(() => loadingGraphView);

export function GraphPage() {
  const egoNetwork = useView((view) => view.egoNetwork);
  const isMap = useView((view) => view.graphMode === 'map' && view.egoNetwork === null);
  const isTimelineShown = useView((view) => view.isTimelineShown);
  const networkName = useDocument((state) => state.networkName);
  return (
    <main className={styles.page} aria-label={text('graph.page')}>
      <h1 className="k-hidden-text">{text(egoNetwork ? 'graph.headingEgo' : isMap ? 'graph.headingMap' : 'graph.headingCircles')}</h1>
      <div className={styles.head}>
        <FilterBar />
        {egoNetwork !== null && <EgoViewBar egoNetwork={egoNetwork} />}
        {!isMap && <PhotosButton />}
        {isMap && (
          <div className={styles.tools} data-part="graph-tools">
            <LassoButton />
            <PhotosButton />
            <ClusterDetailControl />
            <MixingSwitch />
          </div>
        )}
      </div>
      {isTimelineShown && <TimeBar />}
      <div className={styles.graph}>
        <Graph key={networkName} />
        <div className={styles.chosen}>
          <ChosenPeople />
        </div>
      </div>
    </main>
  );
}

/** There are photos at all: without one, the button would do nothing. */
function PhotosButton() {
  const isOn = useView((view) => view.hasPhotosFromAfar);
  const network = useNetwork();
  const hasPhotos = useMemo(() => [...network.people.values()].some(({ photo }) => photo !== undefined), [network]);
  if (!hasPhotos) return null;
  return (
    <Tooltip label={text('graph.photosHint')} multiline w={240}>
      <ActionIcon
        size={30}
        variant={isOn ? 'filled' : 'default'}
        aria-label={text('graph.photos')}
        aria-pressed={isOn}
        onClick={() => useView.setState({ hasPhotosFromAfar: !isOn })}
      >
        <IconPhoto size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function Graph() {
  const network = useDocument((state) => state.network);
  const visible = useVisiblePeople();
  // Filters ask for what was found today, so that the graph of an earlier day would hide the wrong people.
  const earlier = useFindings((state) => (visible === null ? state.earlier : null));
  // Deferred: the panels show new findings first.
  const findings = useDeferredValue(useFindings((state) => state.findings) ?? earlier?.findings ?? null);
  const uncertain = useFindings((state) => state.uncertain);
  const savedLayout = useFindings((state) => state.savedLayout) ?? earlier?.layout ?? null;
  const failure = useFindings((state) => state.failure);
  const isPast = useView((view) => view.asOf !== null);
  const shown = useView(
    useShallow(
      ({
        egoNetwork,
        path,
        graphMode,
        mixing,
        isLensOn,
        selection,
        choice,
        isLassoOn,
        highlighted,
        isLegendOpen,
        hiddenLines,
        regions,
        filters,
        hasPhotosFromAfar,
      }) => ({
        egoNetwork,
        path,
        mode: egoNetwork === null ? graphMode : ('ego' as const),
        mixing,
        isLensOn,
        selection,
        chosen: choice.chosen,
        isLassoOn: isLassoOn && graphMode === 'map' && egoNetwork === null,
        highlighted,
        isLegendOpen,
        hiddenLines,
        savedRegions: regions,
        isMeHidden: filters.isMeHidden,
        hasPhotosFromAfar,
      }),
    ),
  );
  const theme = useShownTheme();
  const reducedMotion = useLessMotion();
  const [menu, setMenu] = useState<Omit<PersonMenuProps, 'onClose'> | null>(null);
  const openMenu = useCallback((person: PersonId, at: PersonMenuProps['at']) => setMenu({ person, at }), []);

  if (findings === null) return <Progress failure={failure} />;
  if (failure === null && !isPast && isAnalysisStale(network.people.size, findings.people.length)) return <Progress failure={null} />;
  return (
    <Suspense fallback={<Progress failure={null} />}>
      {menu && <PersonMenu {...menu} onClose={() => setMenu(null)} />}
      <GraphView
        {...shown}
        ref={graphViewHandle}
        network={network}
        findings={findings}
        visible={visible}
        uncertain={uncertain}
        savedLayout={savedLayout}
        theme={theme}
        reducedMotion={reducedMotion}
        initialViewport={useView.getState().viewport}
        onLegendToggle={(isLegendOpen) => useView.setState({ isLegendOpen })}
        onKeepMode={keepMode}
        onSelect={select}
        onHover={setHighlighted}
        onChoose={choosePeople}
        onLassoOff={lassoOff}
        onPin={pin}
        onHidePath={hidePath}
        onViewportChange={saveViewport}
        onRegionsChange={saveRegions}
        onLayout={keepLayout}
        onMenu={openMenu}
        onSearch={spotlight.open}
      />
    </Suspense>
  );
}

/** In place of the graph: what is being computed, or why there is nothing to show. */
function Progress({ failure }: { readonly failure: string | null }) {
  const step = useFindings((state) => state.step);
  return (
    <div className={styles.progress} role="status">
      {failure ?? (
        <>
          <Loader size="xs" color="kith" /> {step === null ? text('graph.reading') : stepLabel(step)}
        </>
      )}
    </div>
  );
}

function keepMode(mode: GraphMode): void {
  if (mode !== 'ego') openGraph(mode);
}

function lassoOff(): void {
  useView.setState({ isLassoOn: false });
}

/** Saves whole world units. Regions of the past are not saved. */
function saveRegions(regions: readonly Region[]): void {
  if (useView.getState().asOf !== null) return;
  const rounded = regions.map(({ cluster, x, y, radius }) => ({ cluster, x: Math.round(x), y: Math.round(y), radius: Math.round(radius) }));
  if (JSON.stringify(rounded) !== JSON.stringify(useView.getState().regions)) useView.setState({ regions: rounded });
}

/** Saves whole world units and thousandths of the zoom. */
function saveViewport(shown: Viewport | null): void {
  const camera = shown?.camera;
  const viewport = shown && camera ? { mode: shown.mode, camera: roundCamera(camera) } : null;
  if (JSON.stringify(viewport) !== JSON.stringify(useView.getState().viewport)) useView.setState({ viewport });
}

function roundCamera({ x, y, zoom }: NonNullable<Viewport['camera']>): Viewport['camera'] {
  return { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 };
}

function setHighlighted(highlighted: PersonId | null): void {
  useView.setState({ highlighted });
}

function pin(id: PersonId, to: { readonly x: number; readonly y: number } | null): void {
  const person = useDocument.getState().network.people.get(id);
  if (person) void commit(movePin(person, to));
}

/** Whose network is shown, and how many steps it reaches. */
function EgoViewBar({ egoNetwork }: { readonly egoNetwork: EgoNetwork }) {
  const name = useNetwork().people.get(egoNetwork.person)?.name ?? text('graph.unknownPerson');
  const leave = () => useView.setState({ egoNetwork: null });
  return (
    <div className={styles.ego}>
      <Chip remove={{ label: text('graph.leaveNetworkOf', { name }), run: leave }}>{richText('graph.networkOf', { name, b: bold })}</Chip>
      <SegmentedControl
        size="xs"
        aria-label={text('graph.stepsFromThem')}
        value={String(egoNetwork.degree)}
        onChange={(value) => useView.setState({ egoNetwork: { ...egoNetwork, degree: Number(value) as EgoNetwork['degree'] } })}
        data={[1, 2, 3].map((count) => ({ value: String(count), label: text('graph.steps', { count }) }))}
      />
    </div>
  );
}
