/** The tour: begins, goes from step to step, ends, and shows the part of the window that a step is about. */
import { TOUR_STEPS, type TourFact, type TourStep } from '../../../shared/analysis/suggestions/tour';
import { text } from '../../../shared/strings/text';
import { showDone } from '../../ui/notices';
import { useDocument } from '../network/document-store';
import { useView, type View } from './view-store';

/** What the steps change, as it was before. Null: no tour was begun. */
let before: Partial<View> | null = null;

/** Begins at the step at which the tour was left. In a network without people it says what is missing. */
export function startTour(): void {
  if (useDocument.getState().network.people.size === 0) {
    showDone(text('tour.needsPeople'));
    return;
  }
  const { page, graphMode, egoNetwork, selection, goal, path, asOf, isLensOn, isPanelOpen, isSheetOpen, tourStep } = useView.getState();
  before = { page, graphMode, egoNetwork, selection, goal, path, asOf, isLensOn, isPanelOpen, isSheetOpen };
  useView.setState({ isTourOpen: true, tourStep: tourStep ?? TOUR_STEPS[0] });
}

/** One step on (1) or back (-1). After the last one the tour is over; before the first nothing happens. */
export function moveTour(by: 1 | -1): void {
  const next = TOUR_STEPS.indexOf(useView.getState().tourStep ?? TOUR_STEPS[0]) + by;
  if (next >= TOUR_STEPS.length) useView.setState({ isTourOpen: false, isTourOver: true, tourStep: null, highlighted: null });
  else if (next >= 0) useView.setState({ tourStep: TOUR_STEPS[next] as TourStep });
}

/** Ends it before its end: the window is as it was before, and the next time the tour goes on here. */
export function leaveTour(): void {
  useView.setState({ ...before, isTourOpen: false, isTourOver: true, highlighted: null });
}

/** It is not offered again. */
export function declineTour(): void {
  useView.setState({ isTourOver: true });
}

/** The whole graph of today with nothing selected. */
const PLAIN = {
  page: 'graph',
  egoNetwork: null,
  selection: { kind: 'nothing' },
  goal: null,
  path: null,
  asOf: null,
  isLensOn: false,
  highlighted: null,
  isPanelOpen: true,
  isSheetOpen: false,
} as const satisfies Partial<View>;

/** Shows what a step is about. */
export function showTourPart(fact: TourFact): void {
  switch (fact.step) {
    case 'circles':
      useView.setState({ ...PLAIN, graphMode: 'circles', highlighted: fact.kind === 'closest' ? fact.person : null });
      return;
    case 'lens':
      useView.setState({ ...PLAIN, isLensOn: true });
      return;
    case 'cluster': {
      const selection = fact.kind === 'cluster' ? ({ kind: 'cluster', id: fact.cluster.id } as const) : PLAIN.selection;
      useView.setState({ ...PLAIN, graphMode: 'map', selection, isSheetOpen: fact.kind === 'cluster' });
      return;
    }
    case 'list':
      useView.setState({ ...PLAIN, isSheetOpen: true });
      return;
    case 'log':
      useView.setState(PLAIN);
  }
}
