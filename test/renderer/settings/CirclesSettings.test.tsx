// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CirclesSettings } from '../../../renderer/settings/CirclesSettings';
import type { CircleId, PersonId } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';
import { text } from '../../../shared/strings/text';
import { renderComponent } from '../../builders/render';

const [choir, family] = ['choir', 'family'] as CircleId[] as [CircleId, CircleId];

function withCircles(): Network {
  const network = emptyNetwork();
  network.circles.set(choir, { id: choir, name: 'Choir', cadenceDays: null });
  network.circles.set(family, { id: family, name: 'Family', cadenceDays: 30 });
  for (const [id, circles] of [
    ['ana', [choir]],
    ['ben', [choir, family]],
  ] as const) {
    network.people.set(id as PersonId, { ...newPerson(id as PersonId, id), circles });
  }
  return network;
}

const row = (name: string) => screen.getByRole('textbox', { name: text('settings.circleName', { name }) }).closest('li') as HTMLElement;

async function chooseInMenu(user: Awaited<ReturnType<typeof renderComponent>>['user'], name: string, entry: string): Promise<void> {
  await user.click(within(row(name)).getByRole('button', { name: text('common.moreAbout', { name }) }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('CirclesSettings', () => {
  it('says how a circle is made when there is none', async () => {
    await renderComponent(<CirclesSettings />);
    expect(screen.getByText(text('settings.noCircles'))).toBeTruthy();
  });

  it('lists the circles with their number of people, and renames one', async () => {
    const { user, saved } = await renderComponent(<CirclesSettings />, withCircles());
    expect(within(row('Choir')).getByText(text('common.people', { count: 2 }))).toBeTruthy();
    const field = screen.getByRole('textbox', { name: text('settings.circleName', { name: 'Choir' }) });
    await user.clear(field);
    await user.type(field, 'Singers{Enter}');
    await waitFor(() => expect(saved().circles.get(choir)?.name).toBe('Singers'));
  });

  it('asks before it deletes a circle, and keeps the people', async () => {
    const { user, saved } = await renderComponent(<CirclesSettings />, withCircles());
    await chooseInMenu(user, 'Choir', text('settings.deleteCircle'));
    expect(await screen.findByText(text('settings.deleteCircleText', { count: 2 }))).toBeTruthy();
    expect(saved().circles.has(choir)).toBe(true);
    await user.click(screen.getByRole('button', { name: text('settings.deleteCircleButton') }));
    await waitFor(() => expect(saved().circles.has(choir)).toBe(false));
    expect([...saved().people.values()].map(({ circles }) => circles)).toEqual([[], [family]]);
  });

  it('asks before a new name merges two circles, and merges them', async () => {
    const { user, saved } = await renderComponent(<CirclesSettings />, withCircles());
    const field = screen.getByRole('textbox', { name: text('settings.circleName', { name: 'Choir' }) });
    await user.clear(field);
    await user.type(field, 'family{Enter}');
    await user.click(await screen.findByRole('button', { name: text('settings.mergeCircleButton') }));
    await waitFor(() => expect([...saved().circles.keys()]).toEqual([family]));
    expect([...saved().people.values()].map(({ circles }) => circles)).toEqual([[family], [family]]);
  });

  it('changes nothing when the user cancels', async () => {
    const { user, saved } = await renderComponent(<CirclesSettings />, withCircles());
    await chooseInMenu(user, 'Family', text('settings.deleteCircle'));
    await user.click(await screen.findByRole('button', { name: text('common.cancel') }));
    expect(saved().circles.size).toBe(2);
    const field = screen.getByRole('textbox', { name: text('settings.circleName', { name: 'Family' }) });
    await user.clear(field);
    await user.type(field, 'Choir{Enter}');
    await user.click(await screen.findByRole('button', { name: text('common.cancel') }));
    await waitFor(() => expect(within(row('Family')).getByDisplayValue('Family')).toBeTruthy());
    expect(saved().circles.size).toBe(2);
  });
});
