/** How the window looks at the network: page, filters, selection, panel. Every field says whether and where it is kept (`KEPT`). */
import { create } from 'zustand';
import type { Mixing } from '../../../shared/analysis/data/findings';
import type { Goal, Route } from '../../../shared/analysis/suggestions/introduction-paths';
import type { SavedView } from '../../../shared/contract/desktop-api';
import type { ImportField } from '../../../shared/formats/import/import-plan';
import { IMPORT_FIELDS } from '../../../shared/formats/import/import-plan';
import type { IsoDay } from '../../../shared/model/day';
import type { PersonId } from '../../../shared/model/ids';
import { desktop } from '../../desktop';
import type { PicturePlace, Selection } from '../../graph/graph-view-types';
import type { Region } from '../../graph/layout/layout';
import type { Around } from '../../graph/layout/request';
import type { LineKind } from '../../graph/scene/scene';
import { useDocument } from '../network/document-store';
import { type Filters, NO_FILTERS } from './filters';
import { LINE_KINDS, type NamedView } from './named-views';
import {
  around,
  bool,
  day,
  filters,
  listOf,
  namedView,
  numberIn,
  oneOf,
  picturePlace,
  type Restore,
  recordOf,
  region,
  selection,
} from './view-decoders';

export const PAGES = ['picture', 'people', 'interests', 'journal', 'settings'] as const;
export type Page = (typeof PAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const MIXINGS = ['both', 'who-knows-whom', 'interests'] as const satisfies readonly Mixing[];
export const PANEL_WIDTH = { least: 300, most: 560, usual: 368 } as const;

export interface View {
  readonly page: Page;
  readonly pictureView: 'circles' | 'map';
  /** Whose world is shown instead, and how many steps out; null: nobody's. */
  readonly around: Around | null;
  readonly mixing: Mixing;
  /** The grain of clusters that was found to hold best, per mixing (cluster-confidence.ts): so that the picture opens in it. */
  readonly automaticResolutions: Readonly<Partial<Record<Mixing, number>>>;
  readonly isLensOn: boolean;
  readonly filters: Filters;
  /** Kinds of lines that are switched off. */
  readonly hiddenLines: readonly LineKind[];
  /** Views the user has named. */
  readonly namedViews: readonly NamedView[];
  /** Where the regions of the map stand, so that they stand there tomorrow. */
  readonly regions: readonly Region[];
  /** The day the network is looked at as of; null: today. */
  readonly asOf: IsoDay | null;
  /** What of the picture was in view; null: all of it, or another picture. The region that is open follows from it. */
  readonly looksAt: PicturePlace | null;
  /** The bar with the slider over time is shown. */
  readonly isTimeShown: boolean;
  readonly isPlaying: boolean;
  readonly selection: Selection;
  /** Whom or what the user looks for a way to; the side panel is about it until something is selected. */
  readonly goal: Goal | null;
  /** The way that stands out in the picture; null: none. */
  readonly route: Route | null;
  readonly panelWidth: number;
  readonly isPanelOpen: boolean;
  /** The panel as a sheet over the picture, in narrow windows. */
  readonly isSheetOpen: boolean;
  readonly theme: Theme;
  readonly isLegendOpen: boolean;
  /** Rows in the reconnect list of a week. */
  readonly weeklyCapacity: number;
  /** What the user said the columns of a CSV hold, by its header row (`headerSignature`). The newest last; the oldest are forgotten. */
  readonly columnMappings: Readonly<Record<string, readonly ImportField[]>>;
  /** Lit in the picture while a row of a list is pointed at. */
  readonly highlighted: PersonId | null;
  /** The view is as it was left: nothing is shown before, so that no light page flashes at a user of the dark one. */
  readonly isRestored: boolean;
}

const FIRST_VIEW: View = {
  page: 'picture',
  pictureView: 'circles',
  around: null,
  mixing: 'both',
  automaticResolutions: {},
  isLensOn: false,
  filters: NO_FILTERS,
  hiddenLines: [],
  namedViews: [],
  regions: [],
  asOf: null,
  looksAt: null,
  isTimeShown: false,
  isPlaying: false,
  selection: { kind: 'nothing' },
  goal: null,
  route: null,
  panelWidth: PANEL_WIDTH.usual,
  isPanelOpen: true,
  isSheetOpen: false,
  theme: 'system',
  isLegendOpen: true,
  weeklyCapacity: 5,
  columnMappings: {},
  highlighted: null,
  isRestored: false,
};

/**
 * `vault`: saved with the network it was seen on. `window`: saved too, and carried along when another network is opened.
 * `no`: gone when the window closes. A field that says nothing does not compile.
 */
type Kept<T> = { readonly kept: 'vault' | 'window'; readonly restore: Restore<T> } | { readonly kept: 'no' };

const KEPT: { readonly [K in keyof View]: Kept<View[K]> } = {
  page: { kept: 'vault', restore: oneOf(PAGES) },
  pictureView: { kept: 'vault', restore: oneOf(['circles', 'map']) },
  mixing: { kept: 'vault', restore: oneOf(MIXINGS) },
  automaticResolutions: { kept: 'vault', restore: recordOf(numberIn(0.1, 10)) },
  isLensOn: { kept: 'vault', restore: bool },
  around: { kept: 'vault', restore: around },
  filters: { kept: 'vault', restore: filters },
  hiddenLines: { kept: 'vault', restore: listOf(oneOf(LINE_KINDS)) },
  namedViews: { kept: 'vault', restore: listOf(namedView) },
  regions: { kept: 'vault', restore: listOf(region) },
  asOf: { kept: 'vault', restore: day },
  isTimeShown: { kept: 'vault', restore: bool },
  looksAt: { kept: 'vault', restore: picturePlace },
  isPlaying: { kept: 'no' },
  selection: { kept: 'vault', restore: selection },
  goal: { kept: 'no' },
  route: { kept: 'no' },
  panelWidth: { kept: 'window', restore: numberIn(PANEL_WIDTH.least, PANEL_WIDTH.most) },
  isPanelOpen: { kept: 'window', restore: bool },
  isSheetOpen: { kept: 'no' },
  theme: { kept: 'window', restore: oneOf(THEMES) },
  isLegendOpen: { kept: 'window', restore: bool },
  weeklyCapacity: { kept: 'vault', restore: numberIn(1, 20) },
  columnMappings: { kept: 'window', restore: recordOf(listOf(oneOf(IMPORT_FIELDS))) },
  highlighted: { kept: 'no' },
  isRestored: { kept: 'no' },
};

export const useView = create<View>(() => FIRST_VIEW);

/** The part of a view that is kept with the network it was seen on, or with the window. */
export function savedPart(view: View, kept: 'vault' | 'window'): SavedView {
  return Object.fromEntries(Object.entries(view).filter(([name]) => KEPT[name as keyof View].kept === kept));
}

/**
 * The view as it was left. A field that is missing or makes no sense is as on the first day. `carriedFrom` is the view before another network
 * was opened: its window fields stay.
 */
export function restoredView(saved: SavedView, carriedFrom: View | null): View {
  const view: Record<string, unknown> = { ...FIRST_VIEW };
  for (const name of Object.keys(KEPT) as (keyof View)[]) {
    const rule: Kept<unknown> = KEPT[name];
    if (rule.kept === 'no') continue;
    if (rule.kept === 'window' && carriedFrom) view[name] = carriedFrom[name];
    else view[name] = rule.restore(saved[name]) ?? FIRST_VIEW[name];
  }
  return view as unknown as View;
}

/** The view that waits to be written, and what is on disk already: a part for each network and one for the window. */
const saving: { timer: ReturnType<typeof setTimeout> | undefined; lastMs: number; onDisk: SavedView } = {
  timer: undefined,
  lastMs: Number.NEGATIVE_INFINITY,
  onDisk: {},
};
const SAVE_AFTER_MS = 400;

/** Takes up the view of the vault that was just opened. */
export async function restoreView(): Promise<void> {
  const before = useView.getState();
  saving.onDisk = await desktop.savedView();
  const part = (name: string) => (typeof saving.onDisk[name] === 'object' ? (saving.onDisk[name] as SavedView | null) : null);
  const saved = { ...part(useDocument.getState().vault), ...part('window') };
  useView.setState({ ...restoredView(saved, before.isRestored ? before : null), isRestored: true });
}

/** Saves now what is waiting to be saved: before another vault is opened, and when the window is left. */
export async function saveViewNow(): Promise<void> {
  if (saving.timer === undefined) return;
  clearTimeout(saving.timer);
  saving.timer = undefined;
  saving.lastMs = performance.now();
  const view = useView.getState();
  saving.onDisk = { ...saving.onDisk, [useDocument.getState().vault]: savedPart(view, 'vault'), window: savedPart(view, 'window') };
  await desktop.saveView(saving.onDisk);
}

/** Saves the view a moment after it changes; answers with the function that stops it. */
export function keepView(): () => void {
  const text = (view: View) => JSON.stringify([savedPart(view, 'vault'), savedPart(view, 'window')]);
  let last = text(useView.getState());
  const stop = useView.subscribe((view) => {
    const now = text(view);
    if (now === last) return;
    last = now;
    // The first change is saved at once, so that a window closed right after a click opens as it was; what follows quickly is gathered.
    const wait = performance.now() - saving.lastMs > SAVE_AFTER_MS ? 0 : SAVE_AFTER_MS;
    clearTimeout(saving.timer);
    saving.timer = setTimeout(() => void saveViewNow(), wait);
  });
  const leave = () => void saveViewNow();
  window.addEventListener('blur', leave);
  window.addEventListener('pagehide', leave);
  return () => {
    stop();
    window.removeEventListener('blur', leave);
    window.removeEventListener('pagehide', leave);
  };
}

/** Shows what belongs to the selection: in a narrow window the sheet opens. */
export function select(selection: Selection): void {
  useView.setState(({ route }) => ({ selection, goal: null, route: onRoute(route, selection), isSheetOpen: selection.kind !== 'nothing' }));
}

/** Selects a person and opens the side panel if it was closed: for lists, search and links. */
export function openPerson(id: PersonId): void {
  const selection = { kind: 'person', id } as const;
  useView.setState(({ route }) => ({ selection, goal: null, route: onRoute(route, selection), isPanelOpen: true, isSheetOpen: true }));
}

/** The way stays while one looks at the people on it. */
function onRoute(route: Route | null, selection: Selection): Route | null {
  return selection.kind === 'person' && route?.steps.some(({ to }) => to === selection.id) ? route : null;
}

export function leaveRoute(): void {
  useView.setState({ route: null });
}

/** Draws a way in the picture, whichever picture that is. */
export function showRoute(route: Route): void {
  useView.setState({ page: 'picture', route });
}

/** Opens the panel with the ways to somebody at a company, or who cares about an interest. */
export function showWaysTo(goal: Goal): void {
  useView.setState((view) => ({
    page: view.page === 'settings' ? 'picture' : view.page,
    selection: { kind: 'nothing' },
    goal,
    route: null,
    isPanelOpen: true,
    isSheetOpen: true,
  }));
}

export function goTo(page: Page): void {
  useView.setState({ page });
}

export function goToPicture(pictureView: View['pictureView']): void {
  useView.setState({ page: 'picture', pictureView, around: null });
}

/** One person's world: those they know, and whom those know, as far as the user can tell. */
export function showWorldOf(person: PersonId, degree: Around['degree'] = 2): void {
  useView.setState({ page: 'picture', around: { person, degree }, selection: { kind: 'person', id: person } });
}

export function setFilters(change: Partial<Filters>): void {
  useView.setState((view) => ({ filters: { ...view.filters, ...change } }));
}

const MOST_MAPPINGS = 50;

export function rememberMapping(signature: string, mapping: readonly ImportField[]): void {
  const { [signature]: _replaced, ...others } = useView.getState().columnMappings;
  const kept = Object.entries(others).slice(-(MOST_MAPPINGS - 1));
  useView.setState({ columnMappings: { ...Object.fromEntries(kept), [signature]: mapping } });
}
