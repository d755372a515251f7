/** The window as a table of contents: what runs beside it, what frames it, what is in it. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { startAnalysis } from './analysis/client';
import { desktop } from './desktop';
import { CommandPalette } from './shell/CommandPalette';
import { Dialogs } from './shell/Dialogs';
import { DropZone } from './shell/DropZone';
import { Shell } from './shell/Shell';
import { StartProblem } from './shell/StartProblem';
import { Welcome } from './shell/Welcome';
import { listenForCommands } from './state/command-actions';
import { openImport } from './state/dialogs';
import { followDesktop, useDocument } from './state/document-store';
import { followOtherVersions } from './state/other-versions';
import { followPlaces } from './state/places';
import { startClock } from './state/today';
import { keepSelectionValid } from './state/valid-selection';
import { switchVault } from './state/vaults';
import { keepView, useView } from './state/view-store';
import { loadTheRest } from './ui/later';
import { styleNonce } from './ui/nonce';
import { theme } from './ui/theme';
import { useShownTheme } from './ui/use-screen';

export function App() {
  const shownTheme = useShownTheme();
  const chosenTheme = useView((view) => view.theme);
  const phase = useDocument((state) => state.phase);
  const isRestored = useView((view) => view.isRestored);
  useEffect(runBesideTheWindow, []);
  useEffect(() => {
    if (phase === 'open' && isRestored) void desktop.setTheme(chosenTheme);
  }, [phase, isRestored, chosenTheme]);
  const isReady = phase === 'failed' || (phase === 'open' && isRestored);
  useEffect(() => {
    if (isReady) document.getElementById('first-paint')?.remove();
  }, [isReady]);
  // Until the network and the view are there, the frame that index.html painted stays.
  if (phase === 'opening' || !isReady) return null;

  return (
    <MantineProvider theme={theme} forceColorScheme={shownTheme} getStyleNonce={styleNonce}>
      <Notifications position="bottom-right" limit={4} transitionDuration={140} zIndex={400} />
      <Contents phase={phase} />
    </MantineProvider>
  );
}

function Contents({ phase }: { readonly phase: 'open' | 'failed' }) {
  const isWelcome = useIsWelcome();
  if (phase === 'failed')
    return (
      <>
        <StartProblem />
        <Dialogs />
      </>
    );
  return (
    <>
      {isWelcome ? <Welcome /> : <Shell />}
      <Dialogs />
      <CommandPalette />
      <DropZone />
    </>
  );
}

/** The user's own network, with nobody in it yet. */
function useIsWelcome(): boolean {
  return useDocument(
    (state) => state.vault === 'own' && state.save.kind !== 'read-only' && state.revision >= 0 && state.network.people.size === 0,
  );
}

/** Everything that listens or computes while the window is there. */
function runBesideTheWindow(): () => void {
  const stops = [
    startClock(),
    followDesktop(),
    startAnalysis(),
    keepView(),
    followPlaces(),
    followOtherVersions(),
    keepSelectionValid(),
    listenForCommands(),
    desktop.onFilesOpened(openImport),
    loadTheRest(),
  ];
  void switchVault('own');
  return () => {
    for (const stop of stops) stop();
  };
}
