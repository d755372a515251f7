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

/** For the `ref` of a heading: it takes the focus when what had it went away, as a dialog that led to its page. */
export function takeLostFocus(heading: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (heading !== null && (activeElement === null || activeElement === body)) heading.focus({ preventScroll: true });
}
