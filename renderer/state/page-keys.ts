/** Keys that decide something on a page: one key for each answer, without a modifier. */
import { useEffect, useRef } from 'react';
import { isDialogOpen } from './dialogs';

/**
 * Runs the action of a key that is pressed anywhere on the page but in a text field; Enter also not on a focused button or link. A key that is pressed
 * while an action is being saved waits until the page shows what comes next.
 *
 * @param actions by `KeyboardEvent.key` in lower case @param isInDialog the page is a dialog
 */
export function usePageKeys(actions: ReadonlyMap<string, () => unknown>, isInDialog = false): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    let work: Promise<unknown> = Promise.resolve();
    let isOver = false;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isDialogOpen() !== isInDialog || !isPageKey(event)) return;
      const key = event.key.toLowerCase();
      if (!latest.current.has(key)) return;
      event.preventDefault();
      // The page shows the next one before the next key is taken for it.
      const run = async () => {
        if (!isOver) await latest.current.get(key)?.();
        await new Promise(requestAnimationFrame);
      };
      work = work.then(run, run);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      isOver = true;
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [isInDialog]);
}

/** True for a key that is meant for the page: without Ctrl, not held, not in a text field, and not used by something else. */
function isPageKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return false;
  return !isTextField(event.target) && !(event.key === 'Enter' && isPressedByEnter(event.target));
}

/** A focused button or link does what it says; only what is switched on and off leaves Enter to the page. */
function isPressedByEnter(target: EventTarget | null): boolean {
  const control = target instanceof Element ? target.closest('button,a,summary') : null;
  return control !== null && !control.hasAttribute('aria-pressed');
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
