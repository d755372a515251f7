/** What stands in the place of a page, a panel or the whole window that could not be drawn because of a bug in Kith. The network on disk is not affected. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { text } from '../../shared/strings/text';
import { EmptyState } from '../components/ListPage';
import { showDataFolder } from '../state/command-actions';
import { closeDialog } from '../state/dialogs';
import { saveCopy } from '../state/network/network-folder-actions';
import { switchNetwork } from '../state/network/switch-network';
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

interface ErrorBoundaryProps {
  /** When it changes, the part is drawn again: another page, another selection. */
  readonly resetKey: unknown;
  /** In place of the part that failed. `retry` draws the part again. */
  readonly fallback: (retry: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
  readonly resetKey: unknown;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, state: ErrorBoundaryState): Partial<ErrorBoundaryState> | null {
    return resetKey === state.resetKey ? null : { hasFailed: false, resetKey };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback(() => this.setState({ hasFailed: false })) : this.props.children;
  }
}
