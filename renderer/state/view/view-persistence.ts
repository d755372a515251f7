/** Saves the view and restores it: which fields, in what form, and when. */
import { TOUR_STEPS } from '../../../shared/analysis/suggestions/tour';
import type { SavedView } from '../../../shared/contract/desktop-api';
import { COLUMN_FIELDS } from '../../../shared/formats/import/import-plan';
import { desktop } from '../../desktop';
import { useDocument } from '../network/document-store';
import { LINE_KINDS } from './named-views';
import {
  bool,
  day,
  egoNetwork,
  filters,
  listOf,
  namedView,
  numberIn,
  oneOf,
  personId,
  type Restore,
  recordOf,
  region,
  selection,
  viewportDecoder,
  words,
} from './view-decoders';
import { INITIAL_VIEW, MIXINGS, PAGES, PANEL_WIDTH, THEMES, useView, type View } from './view-store';

/**
 * Whether and where a field is saved. `network`: with the network it was seen on. `window`: for all networks.
 * `no`: lost when the window closes. A field without a rule does not compile.
 */
type Persistence<T> =
  | {
      readonly kept: 'network' | 'window';
      readonly restore: Restore<T> /** Its name in views saved by older versions. */;
      readonly formerName?: string;
    }
  | { readonly kept: 'no' };

const PERSISTENCE: { readonly [K in keyof View]: Persistence<View[K]> } = {
  page: { kept: 'network', restore: (stored) => (stored === 'picture' ? 'graph' : oneOf(PAGES)(stored)) },
  graphMode: { kept: 'network', restore: oneOf(['circles', 'map']), formerName: 'pictureView' },
  mixing: { kept: 'network', restore: oneOf(MIXINGS) },
  knownResults: { kept: 'network', restore: recordOf(numberIn(0, 1)) },
  automaticResolutions: { kept: 'network', restore: recordOf(numberIn(0.1, 10)) },
  isLensOn: { kept: 'network', restore: bool },
  egoNetwork: { kept: 'network', restore: egoNetwork, formerName: 'around' },
  filters: { kept: 'network', restore: filters },
  hiddenLines: { kept: 'network', restore: listOf(oneOf(LINE_KINDS)) },
  namedViews: { kept: 'network', restore: listOf(namedView) },
  regions: { kept: 'network', restore: listOf(region) },
  asOf: { kept: 'network', restore: day },
  isTimelineShown: { kept: 'network', restore: bool, formerName: 'isTimeShown' },
  viewport: { kept: 'network', restore: viewportDecoder, formerName: 'looksAt' },
  isPlaying: { kept: 'no' },
  selection: { kept: 'network', restore: selection },
  choice: { kept: 'no' },
  isLassoOn: { kept: 'no' },
  hasPhotosFromAfar: { kept: 'network', restore: bool },
  peopleColumns: { kept: 'network', restore: listOf(words) },
  goal: { kept: 'no' },
  path: { kept: 'no' },
  duplicatesOf: { kept: 'no' },
  settingsAt: { kept: 'no' },
  interviewStep: { kept: 'network', restore: words },
  tourStep: { kept: 'network', restore: oneOf(TOUR_STEPS) },
  isTourOpen: { kept: 'no' },
  isTourOver: { kept: 'window', restore: bool },
  panelWidth: { kept: 'window', restore: numberIn(PANEL_WIDTH.min, PANEL_WIDTH.max) },
  isPanelOpen: { kept: 'window', restore: bool },
  isSheetOpen: { kept: 'no' },
  theme: { kept: 'window', restore: oneOf(THEMES) },
  autoLockMinutes: { kept: 'window', restore: numberIn(0, 1_440) },
  isBlurredWhenAway: { kept: 'window', restore: bool },
  isLegendOpen: { kept: 'window', restore: bool },
  notTheUser: { kept: 'network', restore: listOf(personId) },
  weeklyCapacity: { kept: 'network', restore: numberIn(1, 20) },
  columnMappings: { kept: 'window', restore: recordOf(listOf(oneOf(COLUMN_FIELDS))) },
  journalQuery: { kept: 'no' },
  highlighted: { kept: 'no' },
  timesRestored: { kept: 'no' },
};

/** The fields of a view that are saved with its network, or for the window. */
export function persistedPart(view: View, kept: 'network' | 'window'): SavedView {
  return Object.fromEntries(Object.entries(view).filter(([name]) => PERSISTENCE[name as keyof View].kept === kept));
}

/**
 * The saved view. A field that is missing or invalid has its initial value.
 *
 * @param carriedFrom the view of the network that was open before: its window fields stay; null: there was none
 */
export function restoredView(saved: SavedView, carriedFrom: View | null): View {
  const view: { -readonly [name in keyof View]: unknown } = { ...INITIAL_VIEW };
  for (const name of Object.keys(PERSISTENCE) as (keyof View)[]) {
    const rule: Persistence<unknown> = PERSISTENCE[name];
    if (rule.kept === 'no') continue;
    if (rule.kept === 'window' && carriedFrom) view[name] = carriedFrom[name];
    else view[name] = rule.restore(saved[name] ?? saved[rule.formerName ?? name]) ?? INITIAL_VIEW[name];
  }
  return view as unknown as View;
}

/** `onDisk`: a part for each network and one for the window. `lastMs`: time of the last save. */
const saving: { timer: ReturnType<typeof setTimeout> | undefined; lastMs: number; onDisk: SavedView } = {
  timer: undefined,
  lastMs: Number.NEGATIVE_INFINITY,
  onDisk: {},
};
const SAVE_AFTER_MS = 400;

/** Restores the view of the network that was just opened. */
export async function restoreView(): Promise<void> {
  const before = useView.getState();
  saving.onDisk = await desktop.savedView();
  const part = (name: string) => (typeof saving.onDisk[name] === 'object' ? (saving.onDisk[name] as SavedView | null) : null);
  const saved = { ...part(useDocument.getState().networkName), ...part('window') };
  const restored = restoredView(saved, before.timesRestored > 0 ? before : null);
  useView.setState({ ...restored, timesRestored: before.timesRestored + 1 });
}

/** Saves a change that waits for its timer: before another network is opened, and when the window loses the focus. */
export async function saveViewNow(): Promise<void> {
  if (saving.timer === undefined) return;
  clearTimeout(saving.timer);
  saving.timer = undefined;
  saving.lastMs = performance.now();
  const view = useView.getState();
  saving.onDisk = {
    ...saving.onDisk,
    [useDocument.getState().networkName]: persistedPart(view, 'network'),
    window: persistedPart(view, 'window'),
  };
  await desktop.saveView(saving.onDisk);
}

/** Saves the view a moment after it changes. Returns the function that stops it. */
export function autosaveView(): () => void {
  const text = (view: View) => JSON.stringify([persistedPart(view, 'network'), persistedPart(view, 'window')]);
  let last = text(useView.getState());
  const stop = useView.subscribe((view) => {
    const now = text(view);
    if (now === last) return;
    last = now;
    // The first change is saved at once, because the window may close right after a click. Quick changes after it are saved together.
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
