/** What stands in the place of a page, a panel or the whole window that could not be drawn because of a bug in Kith. The network on disk is not affected. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../shared/strings/text';
import { EmptyState } from '../components/ListPage';
import { showDataFolder } from '../state/command-actions';
import { closeDialog } from '../state/dialogs';
import { saveCopy } from '../state/network/network-folder-actions';
import { switchNetwork } from '../state/network/switch-network';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import styles from './App.module.css';

/** A page or a panel. The rest of the window keeps working, so the way on is another page. */
export function PartBoundary({ resetKey, children }: { readonly resetKey: unknown; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(retry) => (
        <div role="alert">
          <EmptyState title={text('app.partFailed')} hint={text('app.partFailedHint')}>
            <Button size="xs" variant="default" onClick={retry}>
              {text('app.tryAgain')}
            </Button>
          </EmptyState>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** A dialog that fails is closed. */
export function DialogBoundary({ resetKey, children }: { readonly resetKey: unknown; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(retry) => (
        <div className={styles.failedDialog} role="alert">
          <p>{text('app.dialogFailed')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              closeDialog();
              retry();
            }}
          >
            {text('app.close')}
          </Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** The whole window. */
export function WindowBoundary({ resetKey, children }: { readonly resetKey: unknown; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(retry) => (
        <main className={styles.page} aria-labelledby="window-problem">
          <h1 id="window-problem">{text('app.windowFailed')}</h1>
          <p role="alert">{text('app.windowFailedHint')}</p>
          <Group gap="sm" mt="lg">
            <Button onClick={retry}>{text('app.tryAgain')}</Button>
            <Button variant="default" onClick={() => void saveCopy()}>
              {text('settings.saveCopy')}
            </Button>
            <Button variant="default" onClick={() => void showDataFolder()}>
              {text('app.showDataFolder')}
            </Button>
            <Button variant="default" onClick={() => void switchNetwork('demo').then(retry)}>
              {text('app.openDemoNetwork')}
            </Button>
          </Group>
        </main>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
