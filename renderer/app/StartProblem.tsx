/** Shown when Kith starts and the network cannot be opened. */

import { Button, Group } from '@mantine/core';
import { text } from '../../shared/strings/text';
import { showDataFolder } from '../state/command-actions';
import { useDocument } from '../state/network/document-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { switchNetwork } from '../state/network/switch-network';
import styles from './StartProblem.module.css';

export function StartProblem() {
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
