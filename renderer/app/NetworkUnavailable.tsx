/** In place of every page while the user's own network cannot be read and nothing of it could be put together. */
import { Button } from '@mantine/core';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';

/** The user's own network cannot be read now: no page of it may look like an empty network that wants to be filled. */
export function useIsNetworkUnavailable(): boolean {
  return useDocument((state) => state.vault === 'own' && state.save.kind === 'read-only' && state.network.people.size === 0);
}

export function NetworkUnavailable() {
  return (
    <main className="k-page" aria-label="Your network">
      <div className="k-empty">
        <h2>Your network cannot be shown now</h2>
        <p className="k-muted">The line above says why. Nothing was changed or written; it is shown again as soon as it can be read.</p>
        <Button size="xs" variant="default" onClick={() => void switchNetwork('demo')}>
          Open the demo network
        </Button>
      </div>
    </main>
  );
}
