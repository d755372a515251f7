import { useView } from './view-store';

/** Opens or closes the side panel: the column in a wide window, the sheet in a narrow one. */
export function togglePanel(isNarrow: boolean): void {
  useView.setState((view) => (isNarrow ? { isSheetOpen: !view.isSheetOpen } : { isPanelOpen: !view.isPanelOpen }));
}

/** The week's list: nothing selected, panel open. */
export function showThisWeek(): void {
  useView.setState((view) => ({
    page: view.page === 'settings' ? 'picture' : view.page,
    selection: { kind: 'nothing' },
    isPanelOpen: true,
    isSheetOpen: true,
  }));
}
