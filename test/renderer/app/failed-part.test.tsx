// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DialogBoundary, PartBoundary, WindowBoundary } from '../../../renderer/app/FailedPart';
import { openHelp, useDialog } from '../../../renderer/state/dialogs';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({ people: ['Ana'] });
/** Throws while it is true. */
const broken = { value: true };

function MayThrow() {
  if (broken.value) throw new Error('a name that is a number');
  return <p>{'drawn'}</p>;
}

let setKey: (key: string) => void = () => undefined;

function Beside({ of: Boundary }: { readonly of: (props: { resetKey: unknown; children: ReactNode }) => ReactNode }) {
  const [key, set] = useState('first');
  setKey = set;
  return (
    <>
      <p>{'beside'}</p>
      <Boundary resetKey={key}>
        <MayThrow />
      </Boundary>
    </>
  );
}

beforeEach(() => {
  broken.value = true;
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // React writes every caught exception there
});
afterEach(() => vi.restoreAllMocks());

it('a page that throws leaves the rest, and is drawn again on request', async () => {
  const { user } = await renderComponent(<Beside of={PartBoundary} />, network);
  expect(screen.getByRole('alert').textContent).toContain(text('app.partFailed'));
  expect(screen.getByText('beside')).toBeTruthy();
  broken.value = false;
  await user.click(screen.getByRole('button', { name: text('app.tryAgain') }));
  expect(screen.getByText('drawn')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('another page, another selection or another network is drawn', async () => {
  await renderComponent(<Beside of={PartBoundary} />, network);
  broken.value = false;
  act(() => setKey('second'));
  expect(screen.getByText('drawn')).toBeTruthy();
});

it('a dialog that throws can be closed', async () => {
  const { user } = await renderComponent(<Beside of={DialogBoundary} />, network);
  act(() => openHelp());
  broken.value = false;
  await user.click(screen.getByRole('button', { name: text('app.close') }));
  expect(useDialog.getState().dialog.kind).toBe('none');
});

it('a window that throws says so, and offers a copy, the folder and the demo network', async () => {
  const { user, desktop } = await renderComponent(<Beside of={WindowBoundary} />, network);
  expect(screen.getByRole('heading', { name: text('app.windowFailed') })).toBeTruthy();
  const saveCopy = vi.spyOn(desktop, 'saveCopy');
  await user.click(screen.getByRole('button', { name: text('settings.saveCopy') }));
  expect(saveCopy).toHaveBeenCalled();
  broken.value = false;
  await user.click(screen.getByRole('button', { name: text('app.openDemoNetwork') }));
  expect(await screen.findByText('drawn')).toBeTruthy();
});
