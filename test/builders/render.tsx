/**
 * Draws a component as the window does: in Mantine, with notices, over a fake desktop that holds `network`. For tests that begin with
 * `// @vitest-environment jsdom`.
 */
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { useToday } from '../../renderer/state/clock';
import { closeDialog } from '../../renderer/state/dialogs';
import { openNetwork, subscribeToDesktop } from '../../renderer/state/network/document-store';
import { closeDrafts } from '../../renderer/state/network/drafts';
import { NO_FINDINGS, useFindings } from '../../renderer/state/network/findings-store';
import { INITIAL_VIEW, useView } from '../../renderer/state/view/view-store';
import type { DesktopApi } from '../../shared/contract/desktop-api';
import type { IsoDay } from '../../shared/model/day';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { type FakeDesktop, fakeDesktop, installDesktop } from '../fakes/desktop';

export const TODAY = '2026-06-30' as IsoDay;

export interface Rendered {
  readonly user: UserEvent;
  readonly desktop: FakeDesktop;
  /** The network as it would be on disk. */
  readonly saved: () => Network;
}

let disconnect = () => {};

/** @param calls calls of the desktop that answer something else */
export async function renderComponent(
  component: ReactNode,
  network: Network = emptyNetwork(),
  calls: Partial<DesktopApi> = {},
): Promise<Rendered> {
  fillGapsOfJsdom();
  const desktop = Object.assign(fakeDesktop({ own: network }), calls);
  installDesktop(desktop);
  disconnect = subscribeToDesktop();
  await openNetwork('own');
  useToday.setState({ day: TODAY });
  render(
    <MantineProvider env="test">
      <Notifications />
      {component}
    </MantineProvider>,
  );
  return { user: userEvent.setup(), desktop, saved: () => desktop.networks.get('own')?.network ?? emptyNetwork() };
}

afterEach(() => {
  cleanup();
  notifications.clean();
  disconnect();
  closeDialog();
  closeDrafts();
  useFindings.setState(NO_FINDINGS);
  useView.setState(INITIAL_VIEW);
});

/** Mantine asks a browser for more than jsdom has. */
function fillGapsOfJsdom(): void {
  const whenIdle = (run: (deadline: unknown) => void) => setTimeout(() => run({ timeRemaining: () => 50 }), 0);
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer, requestIdleCallback: whenIdle });
  // jsdom's own Uint8Array is not that of TextEncoder, and `instanceof` tells them apart.
  Object.assign(globalThis, { Uint8Array: new TextEncoder().encode('').constructor });
  const noMatch = (media: string) => ({ media, matches: false, addEventListener: () => {}, removeEventListener: () => {} });
  Object.assign(window, { matchMedia: noMatch });
  Object.assign(Element.prototype, { scrollIntoView: () => {}, scrollTo: () => {} });
  Object.assign(document, { fonts: { addEventListener: () => {}, removeEventListener: () => {} } });
}
