// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDialog } from '../../../renderer/state/dialogs';
import { ReconnectCard } from '../../../renderer/this-week/ReconnectCard';
import type { ReconnectRow } from '../../../shared/analysis/suggestions/reconnect-list';
import type { PersonId } from '../../../shared/model/ids';
import { networkOf } from '../../builders/network-builder';
import { renderComponent, TODAY } from '../../builders/render';

const network = networkOf({ people: ['Ana'], log: [['2025-05-03', 'Ana', 'call']] });
const row = {
  rank: 1,
  person: 'Ana' as PersonId,
  slot: 'ranked',
  reasons: [],
  shared: [],
  opener: null,
  isDone: false,
  parts: { value: 0.5, staleness: 0.5, feasibility: 0.5, freshness: 0.5, occasion: 0, total: 0.5 },
} as unknown as ReconnectRow;
const card = <ReconnectCard row={row} found={undefined} />;

describe('ReconnectCard', () => {
  it('logs a contact of today from the menu', async () => {
    const { user, saved } = await renderComponent(card, network);
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    await user.click(await screen.findByRole('menuitem', { name: /phone|call/i }));
    await waitFor(() => expect([...saved().interactions.values()]).toHaveLength(2));
    expect([...saved().interactions.values()].find(({ day }) => day === TODAY)).toMatchObject({ channel: 'call', people: ['Ana'] });
  });

  it('opens the log dialog with the person', async () => {
    const { user } = await renderComponent(card, network);
    await user.click(screen.getByRole('button', { name: /^Done/ }));
    await user.click(await screen.findByRole('menuitem', { name: /details/i }));
    expect(useDialog.getState().dialog).toEqual({ kind: 'log', start: { people: ['Ana'] } });
  });

  it('snoozes a person, and Undo takes it back', async () => {
    const { user, saved } = await renderComponent(card, network);
    await user.click(screen.getByRole('button', { name: /^Snooze/ }));
    await waitFor(() => expect(saved().decisions.get('Ana' as PersonId)?.snoozedUntil).toBeTruthy());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(saved().decisions.get('Ana' as PersonId)?.snoozedUntil ?? null).toBeNull());
  });
});
