/** A dialog. It traps the focus while it is open and returns it when it closes. */
import { Modal } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { closeDialog } from '../state/dialogs';
import { hidePassing } from '../ui/notices';

interface DialogProps {
  readonly title: string;
  readonly size?: number;
  readonly onClose?: () => void;
  /** True when the user types in it: a click outside does not close it. */
  readonly holdsInput?: boolean;
  /** False: only its own buttons close it, because it shows something that cannot be shown again. */
  readonly canClose?: boolean;
  readonly children: ReactNode;
}

export function Dialog({ title, size = 560, onClose = closeDialog, holdsInput = false, canClose = true, children }: DialogProps) {
  useFocusReturn();
  useEffect(hidePassing, []);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      closeOnClickOutside={!holdsInput && canClose}
      closeOnEscape={canClose}
      withCloseButton={canClose}
      padding="lg"
      yOffset={32}
    >
      {children}
    </Modal>
  );
}

/** Returns the focus when the dialog closes. The dialog is then already removed from the page, so Mantine cannot do it. */
function useFocusReturn(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
        else focusPage();
      });
    };
  }, []);
}

/** Where a page begins to be read: its heading, or the page while it has none. It takes the focus by the program alone, so it has no ring. */
function focusPage(): void {
  const start = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
  if (start === null) return;
  start.tabIndex = -1;
  start.focus({ preventScroll: true });
}
