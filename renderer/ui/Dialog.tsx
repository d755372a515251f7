/** A dialog: traps the focus while it is open and gives it back to where it came from. */
import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { closeDialog } from '../state/dialogs';

interface DialogProps {
  readonly title: string;
  readonly size?: number;
  readonly onClose?: () => void;
  /** Something is typed here: a click beside the dialog does not close it. */
  readonly holdsInput?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, size = 560, onClose = closeDialog, holdsInput = false, children }: DialogProps) {
  useFocusReturn();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      closeOnClickOutside={!holdsInput}
      padding="lg"
      yOffset={32}
    >
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
