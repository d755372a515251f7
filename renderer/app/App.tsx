/** The root component, and everything that runs while the window is open. */
import { Button, DirectionProvider, Group, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { startAnalysis } from '../analysis/client';
import { desktop } from '../desktop';
import { startClock } from '../state/clock';
import { listenForCommands, showDataFolder } from '../state/command-actions';
import { openFiles } from '../state/import-actions';
import { subscribeToDesktop, useDocument } from '../state/network/document-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { watchOtherVersions } from '../state/network/other-versions';
import { prepareLargeEdits } from '../state/network/prepared';
import { switchNetwork } from '../state/network/switch-network';
import { followWatchedFolder } from '../state/network/watched-folder';
import { recordNavigation } from '../state/view/navigation-history';
import { useShownTheme } from '../state/view/use-screen';
import { pruneSelection } from '../state/view/view-actions';
import { autosaveView } from '../state/view/view-persistence';
import { useView } from '../state/view/view-store';
import { preloadComponents } from '../ui/lazy-component';
import { keepDialogsAboveNotices } from '../ui/notices';
import { styleNonce } from '../ui/page-policy';
import { createKithTheme, cssVariablesResolver } from '../ui/theme';
import styles from './App.module.css';
import { CommandPalette } from './CommandPalette';
import { Dialogs } from './Dialogs';
import { DropZone } from './DropZone';
import { WindowBoundary } from './FailedPart';
import { Shell } from './Shell';
import { blurWhenAway, UnlockScreen } from './UnlockScreen';
import { Welcome } from './Welcome';

export function App({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const theme = useMemo(createKithTheme, []);
  const shownTheme = useShownTheme();
  const chosenTheme = useView((view) => view.theme);
  const phase = useDocument((state) => state.phase);
  const networkName = useDocument((state) => state.networkName);
  const isRestored = useView((view) => view.timesRestored > 0);
  useEffect(startServices, []);
  useEffect(() => {
    if (phase === 'open' && isRestored) void desktop.setTheme(chosenTheme);
  }, [phase, isRestored, chosenTheme]);
  const autoLockMinutes = useView((view) => view.autoLockMinutes);
  useEffect(() => {
    if (phase === 'open' && isRestored) void desktop.setAutoLock(autoLockMinutes === 0 ? null : autoLockMinutes);
  }, [phase, isRestored, autoLockMinutes]);
  const isReady = phase === 'failed' || (phase === 'open' && isRestored);
  useEffect(() => {
    if (isReady) document.getElementById('first-paint')?.remove();
  }, [isReady]);
  // Until the network and the view are loaded, the frame that index.html painted stays.
  if (phase === 'opening' || !isReady) return null;

  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={shownTheme} getStyleNonce={styleNonce}>
        <Notifications
          position={direction === 'rtl' ? 'bottom-left' : 'bottom-right'}
          containerWidth={360}
          limit={4}
          transitionDuration={140}
          zIndex={400}
        />
        <WindowBoundary resetKey={networkName}>
          <Contents phase={phase} />
        </WindowBoundary>
      </MantineProvider>
    </DirectionProvider>
  );
}

function Contents({ phase }: { readonly phase: 'open' | 'failed' }) {
  // Deferred: with a whole import, the frame is drawn in slices while the dialog answers.
  const isWelcome = useDeferredValue(useIsWelcome());
  const isLocked = useDocument((state) => state.failure?.kind === 'passphrase-needed');
  if (phase === 'failed')
    return (
      <>
        {isLocked ? <UnlockScreen /> : <StartProblem />}
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

/** True for the user's own network while it has no people, but for the settings and the interview, which need none, and for networks of a study. */
function useIsWelcome(): boolean {
  const needsNobody = useView((view) => view.page === 'interview' || view.page === 'settings');
  const isEmpty = useDocument((state) => state.networkName === 'own' && state.save.kind !== 'read-only' && state.network.people.size === 0);
  const isStudied = useDocument(({ network }) => settingsOf(network).study?.ego !== undefined);
  return isEmpty && !needsNobody && !isStudied;
}

/** Starts everything that listens or computes while the window is open. Returns the function that stops it. */
function startServices(): () => void {
  const stops = [
    startClock(),
    prepareLargeEdits(),
    blurWhenAway(),
    keepDialogsAboveNotices(),
    subscribeToDesktop(),
    startAnalysis(),
    autosaveView(),
    recordNavigation(),
    watchOtherVersions(),
    followWatchedFolder(),
    pruneSelection(),
    listenForCommands(),
    desktop.onFilesOpened(openFiles),
    preloadComponents(),
  ];
  void switchNetwork('own');
  return () => {
    for (const stop of stops) stop();
  };
}

/** Shown when Kith starts and the network cannot be opened. */
function StartProblem() {
  const failure = useDocument((state) => state.failure);
  return (
    <main className={styles.page} aria-labelledby="start-problem">
      <h1 id="start-problem">{text('app.startFailed')}</h1>
      <p role="alert">
        <bdi>{failure?.message}</bdi>
      </p>
      <p className="k-muted">{text('app.nothingChanged')}</p>
      <Group gap="sm" mt="lg">
        <Button onClick={() => void switchNetwork('own')}>{text('app.tryAgain')}</Button>
        <Button variant="default" onClick={() => void openOtherFolder()}>
          {text('app.openAnotherFolder')}
        </Button>
        <Button variant="default" onClick={() => void showDataFolder()}>
          {text('app.showDataFolder')}
        </Button>
        <Button variant="default" onClick={() => void switchNetwork('demo')}>
          {text('app.openDemoNetwork')}
        </Button>
      </Group>
    </main>
  );
}
