/** The side panel's place: a column that resizes and closes, or a sheet over the content in a narrow window. */
import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { PANEL_WIDTH, useView, type View } from '../state/view/view-store';
import { useIsNarrow } from '../ui/use-screen';
import { SidePanel } from './SidePanel';

const KEY_STEP = 16;

export function PanelRegion() {
  const isNarrow = useIsNarrow();
  const isShown = useView((view) => belongsHere(view) && (isNarrow ? view.isSheetOpen : view.isPanelOpen));
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
    if (dragged !== null) setDragged(within(window.innerWidth - event.clientX));
  };
  const onPointerUp = () => {
    if (dragged !== null) useView.setState({ panelWidth: dragged });
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowLeft' ? KEY_STEP : event.key === 'ArrowRight' ? -KEY_STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    useView.setState({ panelWidth: within(storedWidth + step) });
  };

  return (
    <aside className="k-panel" data-sheet={isNarrow || undefined} aria-label="Side panel" style={{ width }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a movable separator is a widget; <hr> cannot be one */}
      <div
        className="k-panel-handle"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the side panel"
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
      <div className="k-panel-body">
        {isNarrow && (
          <div className="k-sheet-head">
            <CloseButton size={28} aria-label="Close side panel" onClick={() => useView.setState({ isSheetOpen: false })} />
          </div>
        )}
        <SidePanel />
      </div>
    </aside>
  );
}

/** Beside the picture always; beside a table or a list only for what is selected there; never beside the settings. */
function belongsHere({ page, selection }: View): boolean {
  return page === 'graph' || (page !== 'settings' && selection.kind !== 'nothing');
}

/** Wherever the focus is, unless the key belonged to a dialog, a menu or the picture. Answers with the function that stops it. */
function closeSheetOnEscape(): () => void {
  const onKeyDown = (event: globalThis.KeyboardEvent) => {
    const isOfAnother = event.target instanceof Element && event.target.closest('[role=dialog], [role=menu], [role=listbox]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isOfAnother) useView.setState({ isSheetOpen: false });
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function within(width: number): number {
  return Math.min(PANEL_WIDTH.max, Math.max(PANEL_WIDTH.min, Math.round(width)));
}
