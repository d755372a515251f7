/** A dialog: traps the focus while it is open and gives it back to where it came from. */
import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { closeDialog } from '../state/dialogs';

interface DialogProps {
  readonly title: string;
  readonly size?: number;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

export function Dialog({ title, size = 560, onClose = closeDialog, children }: DialogProps) {
  useFocusReturn();
  return (
    <Modal opened onClose={onClose} title={title} size={size} returnFocus={false} padding="lg" yOffset={32}>
      {children}
    </Modal>
  );
}

/** The dialog is taken out of the page when it closes, so it cannot give the focus back itself. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        const target =
          before instanceof HTMLElement && before.isConnected && before !== document.body
            ? before
            : document.querySelector<HTMLElement>('.k-search');
        target?.focus();
      });
    };
  }, []);
}
