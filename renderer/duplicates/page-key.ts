/** Single keys that decide on the Duplicates page. */
import { isDialogOpen } from '../state/dialogs';

/** True for a key that is meant for the page: without Ctrl, not held, not in a dialog or a text field, and not used by something else. */
export function isPageKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat || isDialogOpen()) return false;
  return !isTextField(event.target);
}

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}
