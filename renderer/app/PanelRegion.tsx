/** Shows the side panel as a column that can be resized, or in a narrow window as a sheet over the content. */

import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { assertNever } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { ClusterPanel } from '../cluster/ClusterPanel';
import { PathsPanel } from '../paths/IntroductionPaths';
import { PersonPanel } from '../person/PersonPanel';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useIsNarrow } from '../state/view/use-screen';
import { hasPanel } from '../state/view/view-actions';
import { PANEL_WIDTH, useView, type View } from '../state/view/view-store';
import { ThisWeekPanel } from '../this-week/ThisWeekPanel';
import { TiePanel } from '../tie/TiePanel';
import { WeakTiesPanel } from '../tie/WeakTiesPanel';
import styles from './PanelRegion.module.css';

/** CSS pixels per arrow key. */
const KEY_STEP = 16;

export function PanelRegion() {
  const isNarrow = useIsNarrow();
  const isShown = useView((view) => isPanelPage(view) && (isNarrow ? view.isSheetOpen : view.isPanelOpen));
  const storedWidth = useView((view) => view.panelWidth);
  const [dragged, setDragged] = useState<number | null>(null);
  useEffect(() => (isNarrow && isShown ? closeSheetOnEscape() : undefined), [isNarrow, isShown]);
  if (!isShown) return null;
  const width = dragged ?? storedWidth;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragged(storedWidth);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (dragged !== null) setDragged(clampWidth(isRightToLeft() ? event.clientX : window.innerWidth - event.clientX));
  };
  const onPointerUp = () => {
    if (dragged !== null) useView.setState({ panelWidth: dragged });
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const isWider = (event.key === 'ArrowLeft') !== isRightToLeft();
    useView.setState({ panelWidth: clampWidth(storedWidth + (isWider ? KEY_STEP : -KEY_STEP)) });
  };

  return (
    <aside
      className={styles.panel}
      data-part="side-panel"
      data-sheet={isNarrow || undefined}
      aria-label={text('app.sidePanel')}
      style={{ width }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget; <hr> cannot be one */}
      <div
        className={styles.handle}
        role="separator"
        aria-orientation="vertical"
        aria-label={text('app.sidePanelWidth')}
        aria-valuenow={Math.round(width)}
        aria-valuemin={PANEL_WIDTH.min}
        aria-valuemax={PANEL_WIDTH.max}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onDoubleClick={() => useView.setState({ panelWidth: PANEL_WIDTH.default })}
        onKeyDown={onKeyDown}
      />
      <div className={styles.body}>
        {isNarrow && (
          <div className={styles.sheetHead}>
            <CloseButton size={28} aria-label={text('app.closeSidePanel')} onClick={() => useView.setState({ isSheetOpen: false })} />
          </div>
        )}
        <SidePanel />
      </div>
    </aside>
  );
}

/** The panel is always beside the graph, beside lists only while something is selected, and never beside the settings and the interview. */
function isPanelPage({ page, selection }: View): boolean {
  return page === 'graph' || (hasPanel(page) && selection.kind !== 'nothing');
}

/** Escape closes the sheet, unless a dialog or a menu is open, or the graph used the key. Returns the function that stops it. */
function closeSheetOnEscape(): () => void {
  const onKeyDown = (event: globalThis.KeyboardEvent) => {
    const isElsewhere = event.target instanceof Element && event.target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) useView.setState({ isSheetOpen: false });
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function isRightToLeft(): boolean {
  return document.documentElement.dir === 'rtl';
}

function clampWidth(width: number): number {
  return Math.min(PANEL_WIDTH.max, Math.max(PANEL_WIDTH.min, Math.round(width)));
}

/** The one side panel: it always belongs to what is selected, and is this week's list when nothing is, or the list of weak ties under the lens. */
function SidePanel() {
  const selection = useView((view) => view.selection);
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const isAnalyzed = useFindings((state) => state.findings !== null);
  const goal = useView((view) => view.goal);
  const isLensOn = useView((view) => view.isLensOn && view.page === 'graph');
  switch (selection.kind) {
    case 'nothing':
      if (goal === null) return isLensOn ? <WeakTiesPanel /> : <ThisWeekPanel />;
      return <PathsPanel key={JSON.stringify(goal)} goal={goal} />;
    case 'person': {
      const person = network.people.get(selection.id);
      return person ? <PersonPanel key={person.id} person={person} /> : <ThisWeekPanel />;
    }
    case 'tie': {
      const a = network.people.get(selection.a);
      const b = network.people.get(selection.b);
      return a && b && isAnalyzed ? <TiePanel a={a} b={b} /> : <ThisWeekPanel />;
    }
    case 'cluster': {
      const cluster = clusters.get(selection.id);
      return cluster ? <ClusterPanel key={cluster.id} cluster={cluster} /> : <ThisWeekPanel />;
    }
    default:
      return assertNever(selection);
  }
}
