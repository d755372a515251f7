// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CirclesPage } from '../../../renderer/circles/CirclesPage';
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
  for (const [id, name, circles] of [
    ['ana', 'Ana Kovač', [choir]],
    ['ben', 'Ben Lee', [choir, family]],
    ['cleo', 'Cleo Ito', []],
    ['cy', 'Cy Ito', []],
  ] as const) {
    network.people.set(id as PersonId, { ...newPerson(id as PersonId, name), circles });
  }
  return network;
}

const row = (name: string) =>
  within(screen.getByRole('list', { name: text('circles.list') })).getByRole('button', { name: new RegExp(`^${name}`) });
const nameField = (name: string) => screen.getByRole('textbox', { name: text('circles.name', { name }) });

async function chooseInMenu(user: Awaited<ReturnType<typeof renderComponent>>['user'], name: string, entry: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: text('common.moreAbout', { name }) }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}

describe('CirclesPage', () => {
  it('makes the first circle', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />);
    expect(screen.getByText(text('circles.none'))).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: text('circles.add') })[0]!);
    await user.type(await screen.findByRole('textbox', { name: text('circles.newName') }), 'Book club{Enter}');
    await waitFor(() => expect([...saved().circles.values()].map(({ name }) => name)).toEqual(['Book club']));
  });

  it('lists the circles with their number of people, and renames one', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />, withCircles());
    expect(within(row('Choir')).getByText(text('common.people', { count: 2 }))).toBeTruthy();
    await user.clear(nameField('Choir'));
    await user.type(nameField('Choir'), 'Singers{Enter}');
    await waitFor(() => expect(saved().circles.get(choir)?.name).toBe('Singers'));
  });

  it('asks before it deletes a circle, and keeps the people', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />, withCircles());
    await chooseInMenu(user, 'Choir', text('circles.delete'));
    expect(await screen.findByText(text('circles.deleteText', { count: 2 }))).toBeTruthy();
    expect(saved().circles.has(choir)).toBe(true);
    await user.click(screen.getByRole('button', { name: text('circles.deleteButton') }));
    await waitFor(() => expect(saved().circles.has(choir)).toBe(false));
    expect([...saved().people.values()].map(({ circles }) => circles)).toEqual([[], [family], [], []]);
  });

  it('asks before a new name joins two circles, and joins them', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />, withCircles());
    await user.clear(nameField('Choir'));
    await user.type(nameField('Choir'), 'family{Enter}');
    await user.click(await screen.findByRole('button', { name: text('circles.mergeButton') }));
    await waitFor(() => expect([...saved().circles.keys()]).toEqual([family]));
    expect([...saved().people.values()].map(({ circles }) => circles)).toEqual([[family], [family], [], []]);
  });

  it('changes nothing when the user cancels', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />, withCircles());
    await chooseInMenu(user, 'Choir', text('circles.delete'));
    await user.click(await screen.findByRole('button', { name: text('common.cancel') }));
    expect(saved().circles.size).toBe(2);
    await user.clear(nameField('Choir'));
    await user.type(nameField('Choir'), 'Family{Enter}');
    await user.click(await screen.findByRole('button', { name: text('common.cancel') }));
    await waitFor(() => expect(screen.getByDisplayValue('Choir')).toBeTruthy());
    expect(saved().circles.size).toBe(2);
  });

  it('adds a pasted list as one step, and says who was not certain', async () => {
    const { user, saved } = await renderComponent(<CirclesPage />, withCircles());
    await user.click(screen.getByRole('button', { name: text('circles.addPeople') }));
    await user.click(await screen.findByRole('textbox', { name: text('circles.find') }));
    await user.paste('Cleo Ito\nIto\nNobody Here');
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText(text('circles.unsure', { name: 'Ito', names: 'Cleo Ito or Cy Ito' }))).toBeTruthy();
    expect(within(dialog).getByText(text('circles.unknown', { count: 1, names: 'Nobody Here' }))).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: text('circles.addCount', { count: 1 }) }));
    await waitFor(() => expect(saved().people.get('cleo' as PersonId)?.circles).toEqual([choir]));
    expect(saved().people.get('cy' as PersonId)?.circles).toEqual([]);
  });
});
