/** The action of each command in shared/contract/commands.ts. The native menu, the palette and the shortcuts run them. */

import { spotlight } from '@mantine/spotlight';
import { COMMANDS, type CommandId } from '../../shared/contract/commands';
import { formatList } from '../../shared/lib/format-text';
import { emptyInteraction, logInteraction } from '../../shared/model/edits/interactions';
import { deletePeople } from '../../shared/model/edits/people';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { showDone, showFailure } from '../ui/notices';
import { useToday } from './clock';
import {
  isDialogOpen,
  type LogStart,
  openAddPerson,
  openExportGraphImage,
  openExportList,
  openExportNetwork,
  openHelp,
  openLog,
  openPrint,
} from './dialogs';
import { chooseImport } from './import-actions';
import { commit, redo, undo, useDocument } from './network/document-store';
import { moveNetwork, openOtherFolder } from './network/network-folder-actions';
import { lockNetwork, switchNetwork } from './network/switch-network';
import { newId } from './new-id';
import { commandForKey, isOnMac } from './shortcuts';
import { NO_FILTERS } from './view/filters';
import { graphViewHandle } from './view/graph-view-handle';
import { navigate } from './view/navigation-history';
import { toggleTimeline } from './view/timeline';
import { startTour } from './view/tour';
import { openGraph, openPage, openThisWeek, showEgoNetwork, togglePanel } from './view/view-actions';
import { useView } from './view/view-store';

const ZOOM_STEP = 1.25;

const ACTIONS: Readonly<Record<CommandId, () => void>> = {
  'log-contact': () => openLog({ ...logStart(), areOfSelection: true }),
  'in-touch-today': () => void logToday(),
  'open-promises': goToPromise,
  'add-person': () => openAddPerson(),
  import: () => void chooseImport(),
  'export-list': openExportList,
  'export-graph-image': openExportGraphImage,
  'export-network': openExportNetwork,
  print: () => openPrint(),
  'open-own': () => void switchNetwork('own'),
  'open-folder': () => void openOtherFolder(),
  'move-network': () => void moveNetwork(),
  'lock-network': () => void lockNetwork(),
  'open-demo': () => void switchNetwork('demo'),
  'open-office': () => void switchNetwork('office'),
  undo: () => (inTextField(document.activeElement) ? void document.execCommand('undo') : void undo()),
  redo: () => (inTextField(document.activeElement) ? void document.execCommand('redo') : void redo()),
  search: () => spotlight.toggle(),
  'delete-selected': () => void deleteSelected(),
  'view-circles': () => openGraph('circles'),
  'view-map': () => openGraph('map'),
  'view-people': () => openPage('people'),
  'view-interests': () => openPage('interests'),
  'view-journal': () => openPage('journal'),
  'view-looking-back': () => openPage('looking-back'),
  'view-sources': () => openPage('sources'),
  'view-duplicates': () => openPage('duplicates'),
  'view-my-circles': () => openPage('circles'),
  'view-start': () => openPage('start'),
  'view-profile': () => openPage('profile'),
  'view-settings': () => openPage('settings'),
  'go-back': () => navigate('back'),
  'go-forward': () => navigate('forward'),
  'show-world': showWorldOfSelected,
  'over-time': toggleTimeline,
  'toggle-lens': () => useView.setState((view) => ({ page: 'graph', isLensOn: view.page !== 'graph' || !view.isLensOn })),
  fit: () => graphViewHandle.current?.fit(),
  'zoom-in': () => graphViewHandle.current?.zoomBy(ZOOM_STEP),
  'zoom-out': () => graphViewHandle.current?.zoomBy(1 / ZOOM_STEP),
  'clear-filters': () => useView.setState({ filters: NO_FILTERS }),
  'toggle-panel': () => togglePanel(window.matchMedia('(max-width: 1100px)').matches),
  'toggle-theme': toggleTheme,
  'focus-graph': focusGraph,
  'this-week': openThisWeek,
  'take-tour': startTour,
  'show-data-folder': () => void showDataFolder(),
  help: () => openHelp(),
};

/** The others would ask about people of whom nothing is known: no network is open yet, or it is locked. */
const NEED_NO_NETWORK: ReadonlySet<CommandId> = new Set([
  'open-own',
  'open-folder',
  'open-demo',
  'open-office',
  'show-data-folder',
  'help',
]);

export function runCommand(id: CommandId): void {
  if (useDocument.getState().phase === 'open' || NEED_NO_NETWORK.has(id) || isTextStep(id)) ACTIONS[id]();
}

/** A contact of today with whoever is chosen, of no particular kind: one key. Details can be added in the journal. */
async function logToday(): Promise<void> {
  const people = (logStart().people ?? []).filter((id) => useDocument.getState().network.people.has(id));
  if (people.length === 0) {
    openLog({});
    return;
  }
  const { network } = useDocument.getState();
  const today = useToday.getState().day;
  const name = formatList(people.map((id) => network.people.get(id)?.name ?? ''));
  if (await commit(logInteraction(network, emptyInteraction(today, people, 'other'), { newId, today })))
    showDone(text('this-week.logged', { name }), { label: text('common.undo'), run: () => void undo() });
}

/** Does not ask, because undo restores the person. */
export async function deleteSelected(): Promise<void> {
  const { selection } = useView.getState();
  if (selection.kind !== 'person') return;
  const { network } = useDocument.getState();
  if (!network.people.has(selection.id)) return;
  if (await commit(deletePeople(network, [selection.id]))) useView.setState({ selection: { kind: 'nothing' } });
}

export async function showDataFolder(): Promise<void> {
  const shown = await desktop.showDataFolder();
  if (!shown.ok) showFailure(text('app.folderNotShown'), shown.error, text('app.networkUnchanged'));
}

/** Runs the commands of the native menu and the keyboard. Returns the function that stops it. */
export function listenForCommands(): () => void {
  const stopMenu = desktop.onMenuCommand((id) => {
    const command = COMMANDS.find((candidate) => candidate.id === id);
    if (command && (!isDialogOpen() || isTextStep(command.id))) runCommand(command.id);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isDialogOpen()) return;
    const id = commandForKey(event, isOnMac(), inTextField(event.target));
    if (id === null) return;
    event.preventDefault(); // otherwise the native menu runs it a second time
    runCommand(id);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => {
    stopMenu();
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** Undo and redo of typed text are the only commands of the menu that work while a dialog is open. */
function isTextStep(id: CommandId): boolean {
  return (id === 'undo' || id === 'redo') && inTextField(document.activeElement);
}

function inTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'file', 'color'].includes(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

function logStart(): LogStart {
  const { selection } = useView.getState();
  return selection.kind === 'person' ? { people: [selection.id] } : selection.kind === 'tie' ? { people: [selection.a, selection.b] } : {};
}

function showWorldOfSelected(): void {
  const { selection } = useView.getState();
  if (selection.kind === 'person') showEgoNetwork(selection.id);
  else if (selection.kind === 'tie') showEgoNetwork(selection.a);
}

function toggleTheme(): void {
  const isDark = document.documentElement.dataset.mantineColorScheme === 'dark';
  useView.setState({ theme: isDark ? 'light' : 'dark' });
}

/** Enter keeps the promise. Of the chosen person where their panel shows one, else of the list of all. */
function goToPromise(): void {
  const first = () => document.querySelector<HTMLElement>('[data-answer="promise-kept"]');
  if (first() === null) openThisWeek();
  if (first() !== null) first()?.focus();
  else requestAnimationFrame(() => (first() === null ? showDone(text('commands.noPromises')) : first()?.focus()));
}

/** At once if the graph is on screen, so that it receives the next key. */
function focusGraph(): void {
  openPage('graph');
  if (graphViewHandle.current) graphViewHandle.current.focus();
  else requestAnimationFrame(() => graphViewHandle.current?.focus());
}
