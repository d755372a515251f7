// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { MergeVersionDialog } from '../../../renderer/settings/MergeVersionDialog';
import type { DesktopApi } from '../../../shared/contract/desktop-api';
import { ok } from '../../../shared/lib/result';
import type { MergePlan } from '../../../shared/model/merge/merge-plan';
import { text } from '../../../shared/strings/text';
import { renderComponent } from '../../builders/render';

const version = { name: 'network (Ana).json', kind: 'copy', writtenAt: '2026-06-29T10:00:00Z' } as const;
const plan = {
  people: [
    { id: 'ana', name: 'Ana', isNew: true, gains: [] },
    { id: 'ben', name: 'Ben', isNew: false, gains: ['2 entries'] },
  ],
  clashes: [{ key: 'ben.company', about: 'Ben', field: 'Company', mine: 'Hooli', theirs: 'Initech', canKeepBoth: false }],
  peopleCount: 2,
  clashCount: 1,
  others: 0,
  deletedHere: 3,
} as unknown as MergePlan;

describe('MergeVersionDialog', () => {
  it('merges what the user left ticked, with the value they chose, and brings back what they deleted', async () => {
    const mergeVersion = vi.fn(async () => ok({ label: 'merge' }));
    const calls = { planMerge: async () => ok(plan), mergeVersion } as unknown as Partial<DesktopApi>;
    const { user } = await renderComponent(<MergeVersionDialog version={version} />, undefined, calls);
    await user.click(await screen.findByRole('checkbox', { name: 'Ana' }));
    await user.click(screen.getByRole('radio', { name: text('settings.theirs') }));
    await user.click(screen.getByRole('checkbox', { name: text('settings.bringBack', { count: 3 }) }));
    await user.click(screen.getByRole('button', { name: text('settings.merge') }));
    await waitFor(() =>
      expect(mergeVersion).toHaveBeenCalledWith(version.name, {
        excluded: ['ana'],
        clashes: { 'ben.company': 'theirs' },
        restoresDeleted: true,
      }),
    );
  });
});
