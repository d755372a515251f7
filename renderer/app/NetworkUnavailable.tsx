/** Replaces every page while the user's own network cannot be read. An empty page would look like an empty network. */
import { Button } from '@mantine/core';
import { text } from '../../shared/strings/text';
import { EmptyState } from '../components/ListPage';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';
import styles from './Shell.module.css';

export function useIsNetworkUnavailable(): boolean {
  return useDocument((state) => state.vault === 'own' && state.save.kind === 'read-only' && state.network.people.size === 0);
}

export function NetworkUnavailable() {
  return (
    <main className={styles.page} aria-label={text('app.yourNetwork')}>
      <EmptyState title={text('app.unavailable')} hint={text('app.unavailableReason')}>
        <Button size="xs" variant="default" onClick={() => void switchNetwork('demo')}>
          {text('app.openDemoNetwork')}
        </Button>
      </EmptyState>
    </main>
  );
}
