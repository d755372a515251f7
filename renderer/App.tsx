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
import { startClock } from './state/today';
import { keepSelectionValid } from './state/valid-selection';
import { switchVault } from './state/vaults';
import { keepView, useView } from './state/view-store';
import { styleNonce } from './ui/nonce';
import { theme } from './ui/theme';
import { useShownTheme } from './ui/use-screen';

export function App() {
  const shownTheme = useShownTheme();
  const chosenTheme = useView((view) => view.theme);
  const phase = useDocument((state) => state.phase);
  useEffect(runBesideTheWindow, []);
  useEffect(() => {
    if (phase === 'open') void desktop.setTheme(chosenTheme);
  }, [phase, chosenTheme]);

  return (
    <MantineProvider theme={theme} forceColorScheme={shownTheme} getStyleNonce={styleNonce}>
      <Notifications position="bottom-right" limit={4} transitionDuration={140} zIndex={400} />
      <Contents phase={phase} />
    </MantineProvider>
  );
}

function Contents({ phase }: { readonly phase: 'opening' | 'open' | 'failed' }) {
  const isWelcome = useIsWelcome();
  if (phase === 'opening') return null; // index.html's own first paint stays until the network is there
  if (phase === 'failed') return <StartProblem />;
  return (
    <>
      {isWelcome ? <Welcome /> : <Shell />}
      <Dialogs />
      <CommandPalette />
      <DropZone />
    </>
  );
}

/** The user's own network, with nobody in it yet, and not left by "start empty". */
function useIsWelcome(): boolean {
  const isEmpty = useDocument(
    (state) => state.vault === 'own' && state.save.kind !== 'read-only' && state.revision >= 0 && state.network.people.size === 0,
  );
  const hasSeenWelcome = useView((view) => view.hasSeenWelcome);
  return isEmpty && !hasSeenWelcome;
}

/** Everything that listens or computes while the window is there. */
function runBesideTheWindow(): () => void {
  const stops = [
    startClock(),
    followDesktop(),
    startAnalysis(),
    keepView(),
    keepSelectionValid(),
    listenForCommands(),
    desktop.onFilesOpened(openImport),
  ];
  void switchVault('own');
  return () => {
    for (const stop of stops) stop();
  };
}
