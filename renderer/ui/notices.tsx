/** Short messages in the corner. A failure says what happened and that the data is safe; it stays until the user closes it. */

import { Button, Group, Text } from '@mantine/core';
import { notifications, notificationsStore } from '@mantine/notifications';
import type { Failure } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';

/** Id of the message whose button undoes the latest edit; null: none is on screen. */
let undoNotice: string | null = null;

/** Hides the message with the Undo button. Call it before each edit, because the button would undo the newer edit. */
export function forgetLatestStep(): void {
  if (undoNotice !== null) notifications.hide(undoNotice);
  undoNotice = null;
}

/** Messages that disappear by themselves. */
const passing = new Set<string>();

/** Hides the messages that would disappear by themselves: they lie over the buttons of a dialog. What they said can be undone with Ctrl Z all the same. */
export function hidePassing(): void {
  for (const id of passing) notifications.hide(id);
  passing.clear();
}

/** @param action belongs to the edit just made; the message disappears with the next edit */
export function showDone(message: string, action?: { readonly label: string; readonly run: () => void }): void {
  const id = crypto.randomUUID();
  forgetLatestStep();
  if (action) undoNotice = id;
  passing.add(id);
  notifications.show({
    id,
    onClose: () => passing.delete(id),
    autoClose: action ? 8000 : 3500,
    withBorder: true,
    closeButtonProps: { 'aria-label': text('app.closeNotice') },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <bdi>{message}</bdi>
        {action && (
          <Button
            size="compact-sm"
            variant="subtle"
            flex="none"
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
}

/** Shows that something is in progress. Returns the function that hides the message. */
export function showWorking(message: string): () => void {
  const id = notifications.show({ loading: true, autoClose: false, withBorder: true, withCloseButton: false, message });
  return () => notifications.hide(id);
}

/** Ignores the kind `cancelled`: the user closed a dialog. */
export function showFailure(title: string, failure: Failure, dataStatus: string): void {
  if (failure.kind === 'cancelled') return;
  notifications.show({
    title,
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': text('app.closeNotice') },
    message: (
      <>
        <bdi>{failure.message}</bdi>
        <Text size="sm" c="dimmed" mt={4}>
          {dataStatus}
        </Text>
      </>
    ),
  });
}

/** How much of the lower edge of the window the notices take, for the styles: a dialog ends above them. */
function measureNotices(): void {
  const { documentElement: page } = document;
  const tops = lowerLists().flatMap((list) => (list.clientHeight > 0 ? [list.getBoundingClientRect().top] : []));
  page.toggleAttribute('data-notices', tops.length > 0);
  page.style.setProperty('--k-notices', `${Math.ceil(window.innerHeight - Math.min(window.innerHeight, ...tops)) + 8}px`);
}

/** Keeps dialogs above the notices. Returns the function that ends it. */
export function keepDialogsAboveNotices(): () => void {
  const observer = new ResizeObserver(measureNotices);
  const stop = notificationsStore.subscribe(() => {
    for (const list of lowerLists()) observer.observe(list); // once: what is observed already stays so
  });
  return () => {
    stop();
    observer.disconnect();
  };
}

function lowerLists(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.mantine-Notifications-root[data-position^="bottom"]')];
}
