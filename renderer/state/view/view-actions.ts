/** What commands, lists and panels do to the view. */

import type { Step } from '../../../shared/analysis/interview/protocol';
import type { IntroductionPath, PathGoal } from '../../../shared/analysis/suggestions/introduction-paths';
import type { ColumnField } from '../../../shared/formats/import/import-plan';
import type { PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import type { Selection } from '../../graph/graph-view-types';
import type { EgoNetwork } from '../../graph/layout/layout';
import { useDocument } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import type { Choice } from './choice';
import type { Filters } from './filters';
import { type Page, useView, type View } from './view-store';

/** Selects something. In a narrow window the sheet with its panel opens. */
export function select(selection: Selection): void {
  useView.setState(({ path }) => ({
    selection,
    goal: null,
    path: pathWithSelection(path, selection),
    isSheetOpen: selection.kind !== 'nothing',
  }));
}

/** Selects a person and opens the side panel: for lists, search and links. */
export function openPerson(id: PersonId): void {
  const selection = { kind: 'person', id } as const;
  useView.setState(({ path, page }) => ({
    page: pageWithPanel(page),
    selection,
    goal: null,
    path: pathWithSelection(path, selection),
    isPanelOpen: true,
    isSheetOpen: true,
  }));
}

/** A path stays while a person on it is selected. */
function pathWithSelection(path: IntroductionPath | null, selection: Selection): IntroductionPath | null {
  return selection.kind === 'person' && path?.steps.some(({ to }) => to === selection.id) ? path : null;
}

export function hidePath(): void {
  useView.setState({ path: null });
}

/** Highlights a path in the graph. */
export function showPath(path: IntroductionPath): void {
  useView.setState({ page: 'graph', path });
}

/** The page on which the side panel shows: the same, or the graph. */
function pageWithPanel(page: Page): Page {
  return hasPanel(page) ? page : 'graph';
}

/** The settings and the interview need the whole width. */
export function hasPanel(page: Page): boolean {
  return page !== 'settings' && page !== 'interview';
}

/** Opens the panel with the paths to a company or an interest. */
export function showPathsTo(goal: PathGoal): void {
  useView.setState((view) => ({
    page: pageWithPanel(view.page),
    selection: { kind: 'nothing' },
    goal,
    path: null,
    isPanelOpen: true,
    isSheetOpen: true,
  }));
}

export function openPage(page: Page): void {
  useView.setState({ page });
}

/** The settings, scrolled to what a study needs. */
export function openStudySettings(): void {
  useView.setState({ page: 'settings', settingsAt: 'study' });
}

/** The interview, at a step; null: the first that is open. */
export function openInterview(interviewStep: Step | null): void {
  useView.setState({ page: 'interview', interviewStep });
}

/** The Duplicates page with the pair of a person. */
export function openDuplicates(person: PersonId | null): void {
  useView.setState({ page: 'duplicates', duplicatesOf: person });
}

export function openGraph(graphMode: View['graphMode']): void {
  useView.setState({ page: 'graph', graphMode, egoNetwork: null });
}

/** Opens a person's ego network: their alters, and the alters of those, up to `degree` steps. */
export function showEgoNetwork(person: PersonId, degree: EgoNetwork['degree'] = 2): void {
  useView.setState({ page: 'graph', egoNetwork: { person, degree }, selection: { kind: 'person', id: person } });
}

export function setFilters(change: Partial<Filters>): void {
  useView.setState((view) => ({ filters: { ...view.filters, ...change } }));
}

export function setChoice(choice: Choice): void {
  useView.setState({ choice });
}

const MAX_MAPPINGS = 50;

export function rememberMapping(signature: string, mapping: readonly ColumnField[]): void {
  const { [signature]: _replaced, ...others } = useView.getState().columnMappings;
  const kept = Object.entries(others).slice(-(MAX_MAPPINGS - 1));
  useView.setState({ columnMappings: { ...Object.fromEntries(kept), [signature]: mapping } });
}

/** Opens or closes the side panel: the column in a wide window, the sheet in a narrow one. */
export function togglePanel(isNarrow: boolean): void {
  useView.setState((view) => (isNarrow ? { isSheetOpen: !view.isSheetOpen } : { isPanelOpen: !view.isPanelOpen }));
}

/** Opens the weekly list. It shows beside the graph, with nothing selected and without the lens. */
export function openThisWeek(): void {
  useView.setState({ page: 'graph', selection: { kind: 'nothing' }, goal: null, isLensOn: false, isPanelOpen: true, isSheetOpen: true });
}

/** Without interactions the circles are empty: with more people than this, the map shows more. */
const MAX_PEOPLE_IN_EMPTY_CIRCLES = 30;

/** The graph mode after an import: `wanted`, or the map when the circles would be empty. */
export function graphModeAfterImport(network: Network, wanted: 'circles' | 'map'): 'circles' | 'map' {
  return network.interactions.size === 0 && network.people.size > MAX_PEOPLE_IN_EMPTY_CIRCLES ? 'map' : wanted;
}

/** Clears selections of people and clusters that no longer exist, for example after undo. Watches the network and the clusters. Returns the function that stops it. */
export function pruneSelection(): () => void {
  const check = () => {
    const { selection, egoNetwork, path } = useView.getState();
    if (!exists(selection)) useView.setState({ selection: { kind: 'nothing' } });
    if (egoNetwork !== null && !exists({ kind: 'person', id: egoNetwork.person })) useView.setState({ egoNetwork: null });
    if (path?.steps.some(({ to }) => !exists({ kind: 'person', id: to }))) useView.setState({ path: null });
  };
  const stops = [useDocument.subscribe(check), useFindings.subscribe(check), useView.subscribe(check)];
  return () => {
    for (const stop of stops) stop();
  };
}

function exists(selection: Selection): boolean {
  const { network, phase } = useDocument.getState();
  const { findings, clusters } = useFindings.getState();
  if (phase !== 'open') return true;
  switch (selection.kind) {
    case 'nothing':
      return true;
    case 'person':
      return network.people.has(selection.id);
    case 'tie':
      return network.people.has(selection.a) && network.people.has(selection.b);
    case 'cluster':
      return findings === null || clusters.has(selection.id);
  }
}
