/** The root component, and everything that runs while the window is open. */
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo } from 'react';
import { startAnalysis } from '../analysis/client';
import { desktop } from '../desktop';
import { startClock } from '../state/clock';
import { listenForCommands } from '../state/command-actions';
import { openImport } from '../state/dialogs';
import { subscribeToDesktop, useDocument } from '../state/network/document-store';
import { watchOtherVersions } from '../state/network/other-versions';
import { switchNetwork } from '../state/network/switch-network';
import { recordNavigation } from '../state/view/navigation-history';
import { pruneSelection } from '../state/view/prune-selection';
import { autosaveView } from '../state/view/view-persistence';
import { useView } from '../state/view/view-store';
import { preloadComponents } from '../ui/lazy-component';
import { styleNonce } from '../ui/nonce';
import { createKithTheme, cssVariablesResolver } from '../ui/theme';
import { useShownTheme } from '../ui/use-screen';
import { CommandPalette } from './CommandPalette';
import { Dialogs } from './Dialogs';
import { DropZone } from './DropZone';
import { Shell } from './Shell';
import { StartProblem } from './StartProblem';
import { Welcome } from './Welcome';

export function App({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const theme = useMemo(createKithTheme, []);
  const shownTheme = useShownTheme();
  const chosenTheme = useView((view) => view.theme);
  const phase = useDocument((state) => state.phase);
  const isRestored = useView((view) => view.isRestored);
  useEffect(startServices, []);
  useEffect(() => {
    if (phase === 'open' && isRestored) void desktop.setTheme(chosenTheme);
  }, [phase, isRestored, chosenTheme]);
  const isReady = phase === 'failed' || (phase === 'open' && isRestored);
  useEffect(() => {
    if (isReady) document.getElementById('first-paint')?.remove();
  }, [isReady]);
  // Until the network and the view are loaded, the frame that index.html painted stays.
  if (phase === 'opening' || !isReady) return null;

  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={shownTheme} getStyleNonce={styleNonce}>
        <Notifications position={direction === 'rtl' ? 'bottom-left' : 'bottom-right'} limit={4} transitionDuration={140} zIndex={400} />
        <Contents phase={phase} />
      </MantineProvider>
    </DirectionProvider>
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

/** True for the user's own network while it has no people. */
function useIsWelcome(): boolean {
  return useDocument((state) => state.vault === 'own' && state.save.kind !== 'read-only' && state.network.people.size === 0);
}

/** Starts everything that listens or computes while the window is open. Returns the function that stops it. */
function startServices(): () => void {
  const stops = [
    startClock(),
    subscribeToDesktop(),
    startAnalysis(),
    autosaveView(),
    recordNavigation(),
    watchOtherVersions(),
    pruneSelection(),
    listenForCommands(),
    desktop.onFilesOpened(openImport),
    preloadComponents(),
  ];
  void switchNetwork('own');
  return () => {
    for (const stop of stops) stop();
  };
}
