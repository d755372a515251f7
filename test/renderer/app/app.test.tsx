// @vitest-environment jsdom
import { spotlight } from '@mantine/spotlight';
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OwnNameBanner } from '../../../renderer/app/Banners';
import { CommandPalette } from '../../../renderer/app/CommandPalette';
import { RestoreDraftBanner } from '../../../renderer/app/RestoreDraftBanner';
import { useDialog } from '../../../renderer/state/dialogs';
import { useDrafts } from '../../../renderer/state/network/drafts';
import { useFindings } from '../../../renderer/state/network/findings-store';
import { useView } from '../../../renderer/state/view/view-store';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import type { PersonId } from '../../../shared/model/ids';
import { readFindings } from '../../../shared/sentences/read-findings';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent, TODAY } from '../../builders/render';

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

  it('goes to the page that the letters find, before it searches the journal for them', async () => {
    const { user } = await open();
    const field = screen.getByRole('textbox', { name: text('app.searchField') });
    await user.clear(field);
    await user.type(field, 'dupl');
    await screen.findByRole('button', { name: text('search.showEntries', { words: 'dupl' }) });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(useView.getState().page).toBe('duplicates'));
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

describe('OwnNameBanner', () => {
  const shared = networkOf({
    log: [
      ['2026-06-01', 'Me+Ana'],
      ['2026-06-02', 'Me+Ben'],
    ],
  });
  const me = 'Me' as PersonId;
  const show = async () => {
    const rendered = await renderComponent(<OwnNameBanner />, shared);
    act(() => useFindings.setState({ findings: { ...readFindings(analyze(shared, { today: TODAY }).results, shared), maybeUser: me } }));
    return rendered;
  };

  it('takes the user out of all entries, and the others stay', async () => {
    const { user, saved } = await show();
    await user.click(screen.getByRole('button', { name: text('app.ownNameYes') }));
    await waitFor(() => expect(saved().people.has(me)).toBe(false));
    expect([...saved().interactions.values()].map(({ people }) => people.join())).toEqual(['Ana', 'Ben']);
  });

  it('asks once', async () => {
    const { user, saved } = await show();
    await user.click(screen.getByRole('button', { name: text('app.ownNameNo') }));
    expect(useView.getState().notTheUser).toEqual([me]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(saved().people.has(me)).toBe(true);
  });
});
