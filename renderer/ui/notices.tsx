/** Short messages in the corner. A failure says what happened and what became of the data; it stays until it is closed. */
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Failure } from '../../shared/lib/result';

/** The message whose button takes back the latest step, while it is on screen. */
let latestStep: string | null = null;

/** To be called before every change: the button of an older message would take back the newer step. */
export function forgetLatestStep(): void {
  if (latestStep !== null) notifications.hide(latestStep);
  latestStep = null;
}

/** `action` is for the step just done: it goes away with the next one. */
export function showDone(message: string, action?: { readonly label: string; readonly run: () => void }): void {
  const id = crypto.randomUUID();
  forgetLatestStep();
  if (action) latestStep = id;
  notifications.show({
    id,
    autoClose: action ? 8000 : 3500,
    withBorder: true,
    closeButtonProps: { 'aria-label': 'Close message' },
    message: (
      <Group justify="space-between" wrap="nowrap" gap="md">
        <bdi>{message}</bdi>
        {action && (
          <Button
            size="compact-sm"
            variant="subtle"
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

/** Something that takes a while is going on; answers with the function that takes the message away. */
export function showWorking(message: string): () => void {
  const id = notifications.show({ loading: true, autoClose: false, withBorder: true, withCloseButton: false, message });
  return () => notifications.hide(id);
}

/** `cancelled` is no failure: the user closed a dialog. */
export function showFailure(title: string, failure: Failure, whatBecameOfTheData: string): void {
  if (failure.kind === 'cancelled') return;
  notifications.show({
    title,
    color: 'red',
    autoClose: false,
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': 'Close message' },
    message: (
      <>
        <bdi>{failure.message}</bdi>
        <Text size="sm" c="dimmed" mt={4}>
          {whatBecameOfTheData}
        </Text>
      </>
    ),
  });
}
