import { useView } from './view-store';

/** Opens or closes the side panel: the column in a wide window, the sheet in a narrow one. */
export function togglePanel(isNarrow: boolean): void {
  useView.setState((view) => (isNarrow ? { isSheetOpen: !view.isSheetOpen } : { isPanelOpen: !view.isPanelOpen }));
}

/** The week's list: beside the picture, which is where it has its place, with nothing selected, no lens (which has a list of its own) and the panel open. */
export function showThisWeek(): void {
  useView.setState({ page: 'picture', selection: { kind: 'nothing' }, goal: null, isLensOn: false, isPanelOpen: true, isSheetOpen: true });
}
