/** How the window looks at the network: page, filters, selection, panel. `view-persistence.ts` says which fields are saved. */
import { create } from 'zustand';
import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { Step } from '../../../shared/analysis/interview/protocol';
import type { IntroductionPath, PathGoal } from '../../../shared/analysis/suggestions/introduction-paths';
import type { TourStep } from '../../../shared/analysis/suggestions/tour';
import type { ColumnField } from '../../../shared/formats/import/import-plan';
import type { IsoDay } from '../../../shared/model/day';
import type { PersonId } from '../../../shared/model/ids';
import type { Selection, Viewport } from '../../graph/graph-view-types';
import type { EgoNetwork, Region } from '../../graph/layout/layout';
import type { LineKind } from '../../graph/scene/scene';
import { type Choice, NO_CHOICE } from './choice';
import { type Filters, NO_FILTERS } from './filters';
import type { NamedView } from './named-views';

export const PAGES = [
  'graph',
  'people',
  'circles',
  'interests',
  'journal',
  'looking-back',
  'sources',
  'duplicates',
  'start',
  'interview',
  'profile',
  'settings',
] as const;
export type Page = (typeof PAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const MIXINGS = ['both', 'who-knows-whom', 'interests'] as const satisfies readonly Mixing[];
/** In CSS pixels. */
export const PANEL_WIDTH = { min: 300, max: 560, default: 368 } as const;

export interface View {
  readonly page: Page;
  readonly graphMode: 'circles' | 'map';
  /** The person whose ego network the graph shows, and how many steps out; null: the whole network. */
  readonly egoNetwork: EgoNetwork | null;
  readonly mixing: Mixing;
  /** The most stable resolution of the clusters, per mixing (cluster-confidence.ts). Saved, so that the graph opens with the same clusters. */
  readonly automaticResolutions: Readonly<Partial<Record<Mixing, number>>>;
  /** What takes long to compute of this network's ties and was computed before, by a hash of the ties (KnownResults). Saved, so that Kith starts sooner. */
  readonly knownResults: Readonly<Record<string, number>>;
  readonly isLensOn: boolean;
  readonly filters: Filters;
  /** Kinds of lines that are switched off. */
  readonly hiddenLines: readonly LineKind[];
  /** Views the user has named. */
  readonly namedViews: readonly NamedView[];
  /** Where the regions of the map are. Saved, so that they keep their place. */
  readonly regions: readonly Region[];
  /** The day whose network is shown; null: today. */
  readonly asOf: IsoDay | null;
  /** The part of the graph that was in view; null: all of it. Which region is open follows from it. */
  readonly viewport: Viewport | null;
  /** The timeline is open. */
  readonly isTimelineShown: boolean;
  readonly isPlaying: boolean;
  readonly selection: Selection;
  /** Who is chosen in the table or on the map. */
  readonly choice: Choice;
  /** Dragging on the map chooses people instead of moving the map. */
  readonly isLassoOn: boolean;
  /** Photos stand in the marks of people also where these are small. */
  readonly hasPhotosFromAfar: boolean;
  /** Keys of the columns of the people table after the name, in order; empty: the usual ones. */
  readonly peopleColumns: readonly string[];
  /** What the user looks for an introduction to. The side panel shows the paths until something is selected. */
  readonly goal: PathGoal | null;
  /** The path that is highlighted in the graph; null: none. */
  readonly path: IntroductionPath | null;
  /** The step of the interview that is shown; null: the first that is open. */
  readonly interviewStep: Step | null;
  /** The step of the tour that is shown, or at which it was left; null: the first. */
  readonly tourStep: TourStep | null;
  readonly isTourOpen: boolean;
  /** The tour was taken, ended or declined: it is not offered again. */
  readonly isTourOver: boolean;
  /** The person whose pair the Duplicates page shows next; null: none in particular. */
  readonly duplicatesOf: PersonId | null;
  /** The part of the settings that is shown when they open; null: their beginning. */
  readonly settingsAt: 'study' | null;
  readonly panelWidth: number;
  readonly isPanelOpen: boolean;
  /** In narrow windows: the panel lies over the content, as a sheet. */
  readonly isSheetOpen: boolean;
  readonly theme: Theme;
  /** Minutes without input after which a network with a passphrase is locked; 0: never. */
  readonly autoLockMinutes: number;
  /** The window is blurred while another program is in front. */
  readonly isBlurredWhenAway: boolean;
  readonly isLegendOpen: boolean;
  /** People who are not the user, though they are in nearly every entry. */
  readonly notTheUser: readonly PersonId[];
  /** Rows in the reconnect list of a week. */
  readonly weeklyCapacity: number;
  /** What the columns of a CSV file hold, by its header row (`headerSignature`), as the user chose. The newest last. */
  readonly columnMappings: Readonly<Record<string, readonly ColumnField[]>>;
  /** What the journal is searched for. */
  readonly journalQuery: string;
  /** Highlighted in the graph while the pointer is on a row of a list. */
  readonly highlighted: PersonId | null;
  /** How often the saved view of a network was restored. Nothing is shown before the first time, so that no light page flashes in dark mode. */
  readonly timesRestored: number;
}

export const INITIAL_VIEW: View = {
  page: 'graph',
  graphMode: 'circles',
  egoNetwork: null,
  mixing: 'both',
  automaticResolutions: {},
  knownResults: {},
  isLensOn: false,
  filters: NO_FILTERS,
  hiddenLines: [],
  namedViews: [],
  regions: [],
  asOf: null,
  viewport: null,
  duplicatesOf: null,
  settingsAt: null,
  interviewStep: null,
  tourStep: null,
  isTourOpen: false,
  isTourOver: false,
  isTimelineShown: false,
  isPlaying: false,
  selection: { kind: 'nothing' },
  choice: NO_CHOICE,
  isLassoOn: false,
  hasPhotosFromAfar: false,
  peopleColumns: [],
  goal: null,
  path: null,
  panelWidth: PANEL_WIDTH.default,
  isPanelOpen: true,
  isSheetOpen: false,
  theme: 'system',
  autoLockMinutes: 10,
  isBlurredWhenAway: false,
  isLegendOpen: true,
  notTheUser: [],
  weeklyCapacity: 5,
  columnMappings: {},
  journalQuery: '',
  highlighted: null,
  timesRestored: 0,
};

export const useView = create<View>(() => INITIAL_VIEW);
