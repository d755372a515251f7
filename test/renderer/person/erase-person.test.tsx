// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dialogs } from '../../../renderer/app/Dialogs';
import { openErasePerson, useDialog } from '../../../renderer/state/dialogs';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({ people: ['Ana'] });
const ana = 'Ana' as PersonId;

async function opened() {
  const rendered = await renderComponent(<Dialogs />, network);
  act(() => openErasePerson(ana, 'Ana'));
  await screen.findByText(text('person.eraseCopiesFound', { count: 2 }));
  return rendered;
}

it('asks, says what holds the person and what is out of reach, and deletes from the copies too', async () => {
  const { user, desktop } = await opened();
  expect(screen.getByRole('dialog', { name: text('person.eraseTitle', { name: 'Ana' }) })).toBeTruthy();
  expect(screen.getByText(text('person.eraseOutOfReach'))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: text('person.eraseButton') }));
  await waitFor(() => expect(desktop.erased).toEqual([{ person: 'Ana', alsoFromCopies: true }]));
  expect(useDialog.getState().dialog.kind).toBe('none');
  expect(await screen.findByText(text('person.erased', { copies: 0, mentions: 2 }))).toBeTruthy();
});

it('leaves the copies when that is not wanted, and nothing happens on Cancel', async () => {
  const { user, desktop } = await opened();
  await user.click(screen.getByRole('button', { name: text('common.cancel') }));
  expect(desktop.erased).toEqual([]);
  act(() => openErasePerson(ana, 'Ana'));
  await user.click(await screen.findByRole('checkbox', { name: new RegExp(text('person.eraseCopies')) }));
  await user.click(screen.getByRole('button', { name: text('person.eraseButton') }));
  await waitFor(() => expect(desktop.erased).toEqual([{ person: 'Ana', alsoFromCopies: false }]));
});

it('says why nothing was deleted, and stays open', async () => {
  const { user, desktop } = await opened();
  desktop.refusal = { kind: 'not-saved', message: 'The disk is full.' };
  await user.click(screen.getByRole('button', { name: text('person.eraseButton') }));
  expect(await screen.findByText(/The disk is full/)).toBeTruthy();
  expect(useDialog.getState().dialog.kind).toBe('erase-person');
});
