// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { InterestsPage } from '../../../renderer/interests/InterestsPage';
import { FilterBar } from '../../../renderer/people/FilterBar';
import { FilterForm } from '../../../renderer/people/FilterForm';
import { NamedViews } from '../../../renderer/people/NamedViews';
import { setFilters } from '../../../renderer/state/view/view-actions';
import { useView } from '../../../renderer/state/view/view-store';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({
  people: [{ name: 'Ana', company: 'Hooli' }, 'Ben'],
  circles: { choir: 'Ana', work: 'Ben' },
  interests: { jazz: 'Ana+Ben', ramen: 'Ben' },
});
const filters = () => useView.getState().filters;

describe('FilterForm', () => {
  it('filters at once by text, circle and company', async () => {
    const { user } = await renderComponent(<FilterForm />, network);
    await user.type(screen.getByRole('textbox', { name: text('people.text') }), 'an');
    expect(filters().text).toBe('an');
    for (const [label, option] of [
      [text('people.circle'), 'choir'],
      [text('people.company'), 'Hooli'],
    ] as const) {
      await user.click(screen.getByRole('combobox', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
    }
    expect(filters()).toMatchObject({ circles: ['choir'], companies: ['Hooli'] });
  });

  it('hides hubs, the user and kinds of lines', async () => {
    const { user } = await renderComponent(<FilterForm />, network);
    await user.click(screen.getByRole('switch', { name: new RegExp(text('people.hideHubs')) }));
    await user.click(screen.getByRole('switch', { name: new RegExp(text('people.hideMe')) }));
    expect(filters()).toMatchObject({ isHubsHidden: true, isMeHidden: true });
    await user.click(screen.getByRole('combobox', { name: text('people.linesHidden') }));
    await user.click(await screen.findByRole('option', { name: /bridges/i }));
    expect(useView.getState().hiddenLines).toEqual(['bridge']);
  });
});

describe('FilterBar', () => {
  it('shows each filter as a chip that removes it, and a button that removes all', async () => {
    setFilters({ circles: ['choir' as never], text: 'an' });
    const { user } = await renderComponent(<FilterBar />, network);
    const remove = (name: string, values: string) => screen.getByRole('button', { name: text('people.removeFilter', { name, values }) });
    await user.click(remove(text('people.chipCircle'), 'choir'));
    expect(filters()).toMatchObject({ circles: [], text: 'an' });
    await user.click(screen.getByRole('button', { name: text('people.clearFilters') }));
    expect(filters().text).toBe('');
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('NamedViews', () => {
  const open = () => screen.getByRole('button', { name: text('people.views') });

  it('saves the filters under a name, shows them again and deletes the view', async () => {
    setFilters({ text: 'an' });
    const { user } = await renderComponent(<NamedViews />, network);
    await user.click(open());
    await user.type(await screen.findByRole('textbox', { name: text('people.saveViewAs') }), 'Climbers{Enter}');
    setFilters({ text: '' });
    await user.click(open());
    await user.click(await screen.findByRole('button', { name: 'Climbers' }));
    expect(filters().text).toBe('an');
    await user.click(open());
    await user.click(await screen.findByRole('button', { name: text('people.deleteView', { name: 'Climbers' }) }));
    expect(useView.getState().namedViews).toEqual([]);
  });

  it('is not there when there is nothing to save', async () => {
    await renderComponent(<NamedViews />, network);
    expect(screen.queryByRole('button', { name: text('people.views') })).toBeNull();
  });
});

describe('InterestsPage', () => {
  it('lists the most shared interest first, finds one by a word, and deletes it', async () => {
    const { user, saved } = await renderComponent(<InterestsPage />, network);
    const names = () => screen.getAllByRole('textbox').map((field) => (field as HTMLInputElement).value);
    expect(names()).toEqual(['', 'jazz', 'ramen']); // the first is the search field
    await user.type(screen.getByRole('textbox', { name: text('people.findInterest') }), 'ram');
    expect(names()).toEqual(['ram', 'ramen']);
    await user.click(screen.getByRole('button', { name: text('common.moreAbout', { name: 'ramen' }) }));
    await user.click(within(await screen.findByRole('menu')).getByRole('menuitem', { name: text('common.delete') }));
    await screen.findByText(text('common.deleted', { name: 'ramen' }));
    expect([...saved().interests.values()].map(({ name }) => name)).toEqual(['jazz']);
  });
});
