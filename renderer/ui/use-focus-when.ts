import { type RefObject, useEffect, useRef } from 'react';

/** Focuses a button of a dialog when it becomes ready, unless the focus is already in the dialog. */
export function useFocusWhen(isReady: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = button.current?.closest('[role=dialog]');
    const { activeElement } = document;
    const isInside = activeElement !== dialog && dialog?.contains(activeElement);
    if (isReady && !isInside) button.current?.focus();
  }, [isReady]);
  return button;
}
