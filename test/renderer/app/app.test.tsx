// @vitest-environment jsdom
import { spotlight } from '@mantine/spotlight';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CommandPalette } from '../../../renderer/app/CommandPalette';
import { RestoreDraftBanner } from '../../../renderer/app/RestoreDraftBanner';
import { useDialog } from '../../../renderer/state/dialogs';
import { useDrafts } from '../../../renderer/state/network/drafts';
import { useView } from '../../../renderer/state/view/view-store';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({ people: ['Ana Kovač', 'Ben'], interests: { jazz: 'Ben' } });

describe('CommandPalette', () => {
  const open = async () => {
    const rendered = await renderComponent(<CommandPalette />, network);
    act(() => spotlight.open());
    await rendered.user.type(await screen.findByRole('textbox', { name: text('app.searchField') }), 'kovac');
    return rendered;
  };

  it('opens the person that the letters find, on Enter', async () => {
    const { user } = await open();
    await screen.findByRole('button', { name: /^Ana Kovač/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(useView.getState().selection).toEqual({ kind: 'person', id: 'Ana Kovač' }));
  });

  it('offers to add a name that nobody has', async () => {
    const { user } = await open();
    await user.clear(screen.getByRole('textbox', { name: text('app.searchField') }));
    await user.type(screen.getByRole('textbox', { name: text('app.searchField') }), 'Dora');
    await user.click(await screen.findByRole('button', { name: text('app.addAsPerson', { name: 'Dora' }) }));
    expect(useDialog.getState().dialog).toEqual({ kind: 'add-person', start: { name: 'Dora' } });
  });
});

describe('RestoreDraftBanner', () => {
  const offered = [
    { key: 'log:new', what: 'a note about Ben', content: { note: 'likes jazz', people: ['Ben'] }, at: '2026-06-30T10:00:00Z' },
  ];

  it('continues where the text was typed', async () => {
    const { user } = await renderComponent(<RestoreDraftBanner />, network);
    act(() => useDrafts.setState({ offered }));
    await user.click(screen.getByRole('button', { name: text('app.continue') }));
    expect(useDialog.getState().dialog).toMatchObject({ kind: 'log', start: { draft: { note: 'likes jazz' } } });
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('discards the text, on disk as well', async () => {
    const { user, desktop } = await renderComponent(<RestoreDraftBanner />, network);
    await desktop.writeDraft({ key: 'log:new', what: 'a note about Ben', content: { note: 'likes jazz' } });
    act(() => useDrafts.setState({ offered }));
    await user.click(screen.getByRole('button', { name: text('app.discard') }));
    expect(screen.queryByRole('region')).toBeNull();
    await waitFor(() => expect(desktop.keptDrafts.size).toBe(0));
  });
});
