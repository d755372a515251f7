/** When the network could not be opened at all: what happened, that nothing was touched, and ways on. */
import { Button, Group } from '@mantine/core';
import { showDataFolder } from '../state/command-actions';
import { useDocument } from '../state/network/document-store';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { switchNetwork } from '../state/network/switch-network';

export function StartProblem() {
  const failure = useDocument((state) => state.failure);
  return (
    <main className="k-start" aria-labelledby="start-problem">
      <h1 id="start-problem">Your network could not be opened</h1>
      <p role="alert">
        <bdi>{failure?.message}</bdi>
      </p>
      <p className="k-muted">Nothing was changed or written.</p>
      <Group gap="sm" mt="lg">
        <Button onClick={() => void switchNetwork('own')}>Try again</Button>
        <Button variant="default" onClick={() => void openOtherFolder()}>
          Open another folder…
        </Button>
        <Button variant="default" onClick={() => void showDataFolder()}>
          Show data folder
        </Button>
        <Button variant="default" onClick={() => void switchNetwork('demo')}>
          Open the demo network
        </Button>
      </Group>
    </main>
  );
}
