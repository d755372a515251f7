/** Replaces every page while the user's own network cannot be read. An empty page would look like an empty network. */

import { Button } from '@mantine/core';
import { text } from '../../shared/strings/text';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';

export function useIsNetworkUnavailable(): boolean {
  return useDocument((state) => state.vault === 'own' && state.save.kind === 'read-only' && state.network.people.size === 0);
}

export function NetworkUnavailable() {
  return (
    <main className="k-page" aria-label={text('app.yourNetwork')}>
      <div className="k-empty">
        <h2>{text('app.unavailable')}</h2>
        <p className="k-muted">{text('app.unavailableReason')}</p>
        <Button size="xs" variant="default" onClick={() => void switchNetwork('demo')}>
          {text('app.openDemoNetwork')}
        </Button>
      </div>
    </main>
  );
}
