// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ColumnMenu } from '../../../renderer/people/ColumnMenu';
import { PeopleTable } from '../../../renderer/people/PeopleTable';
import { COLUMNS, movedColumn, shownColumns, tableRow, USUAL_COLUMNS } from '../../../renderer/people/people-columns';
import { undo } from '../../../renderer/state/network/document-store';
import { NO_CHOICE } from '../../../renderer/state/view/choice';
import { NO_FILTERS } from '../../../renderer/state/view/filters';
import { restoredView } from '../../../renderer/state/view/view-persistence';
import { useView } from '../../../renderer/state/view/view-store';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = () =>
  networkOf({
    people: [
      { name: 'Ana', company: 'Acme', birthday: '--04-02', place: 'Lisbon' },
      { name: 'Ben', company: 'Hooli' },
    ],
    log: [['2026-03-02', 'Ana', { note: 'Her boat needs a new mast.' }]],
  });

// jsdom has no layout: the virtual rows need a height.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  return () => vi.restoreAllMocks();
});

async function showTable() {
  const before = network();
  const rows = [...before.people.values()].map((person) => tableRow(before, person, undefined));
  const shown = await renderComponent(
    <PeopleTable
      rows={rows}
      sorting={{ key: 'name', isDescending: false }}
      onSort={() => {}}
      choice={NO_CHOICE}
      onChoose={() => {}}
      onTool={() => {}}
      focusRow={{ current: () => {} }}
    />,
    before,
  );
  const row = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('[data-index="0"]');
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
  const cell = (key: string) => row.querySelector<HTMLElement>(`[data-column="${key}"]`) as HTMLElement;
  const personOf = (id: string) => shown.saved().people.get(id as PersonId);
  return { ...shown, row, cell, personOf };
}

describe('editing in a cell', () => {
  it('is begun by F2 or a double click, saved by Enter as one step, and left by Escape', async () => {
    const { user, row, cell, personOf } = await showTable();
    fireEvent.doubleClick(cell('company'));
    const field = await screen.findByRole('textbox', { name: text('people.editCell', { field: text('people.company'), name: 'Ana' }) });
    expect((field as HTMLInputElement).value).toBe('Acme');
    await user.keyboard('Initech{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(personOf('Ana')?.company).toBe('Acme');

    await waitFor(() => expect(document.activeElement).toBe(cell('company')));
    fireEvent.keyDown(cell('company'), { key: 'F2' });
    await screen.findByRole('textbox');
    await user.keyboard('Initech{Enter}');
    await waitFor(() => expect(personOf('Ana')?.company).toBe('Initech'));
    await undo();
    await waitFor(() => expect(personOf('Ana')?.company).toBe('Acme'));

    row.focus();
    fireEvent.keyDown(row, { key: 'F2' });
    expect(await screen.findByRole('textbox', { name: text('people.editCell', { field: text('people.name'), name: 'Ana' }) })).toBeTruthy();
  });

  it('opens the person by Enter on the row, and edits by Enter in a cell', async () => {
    const { row, cell } = await showTable();
    fireEvent.keyDown(row, { key: 'Enter' });
    expect(useView.getState().selection).toEqual({ kind: 'person', id: 'Ana' });
    fireEvent.keyDown(cell('company'), { key: 'Enter' });
    expect(await screen.findByRole('textbox')).toBeTruthy();
  });

  it('reads a birthday in words, and keeps the editor open for what is none', async () => {
    useView.setState({ peopleColumns: ['birthday'] });
    const { user, cell, desktop, personOf } = await showTable();
    desktop.refusal = { kind: 'conflict', message: 'no day' };
    fireEvent.doubleClick(cell('birthday'));
    await screen.findByRole('textbox');
    await user.keyboard('soon{Enter}');
    await waitFor(() => expect(desktop.commits).toHaveLength(1));
    expect(screen.getByRole('textbox')).toBeTruthy();
    desktop.refusal = null;
    expect(personOf('Ana')?.birthday).toBe('--04-02');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), '3 May 1985{Enter}');
    await waitFor(() => expect(personOf('Ana')?.birthday).toBe('1985-05-03'));
  });

  it('saves all circles of a person as one step', async () => {
    const { user, cell, personOf, saved } = await showTable();
    fireEvent.doubleClick(cell('circles'));
    await user.type(await screen.findByRole('combobox'), 'Choir{Enter}Family{Enter}');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(personOf('Ana')?.circles).toHaveLength(2));
    await undo();
    await waitFor(() => expect(saved().circles.size).toBe(0));
  });

  it('sets the rhythm from a menu', async () => {
    useView.setState({ peopleColumns: ['rhythm'] });
    const { user, cell, personOf } = await showTable();
    fireEvent.doubleClick(cell('rhythm'));
    await user.click(await screen.findByRole('menuitem', { name: text('common.everyWeeks', { count: 2 }) }));
    await waitFor(() => expect(personOf('Ana')?.cadenceDays).toBe(14));
  });
});

describe('the columns', () => {
  it.each([
    ['whom do I know in Lisbon, 3 days', 'Her boat needs a new mast'],
    ['not in Lisbon', null],
    ['', null],
  ])('of the search “%s” say how to begin: %s', async (typed, opener) => {
    useView.setState({ filters: { ...NO_FILTERS, text: typed } });
    const { cell } = await showTable();
    if (opener === null) expect(cell('opener')).toBeNull();
    else expect(cell('opener').textContent).toContain(opener);
    useView.setState({ filters: NO_FILTERS });
  });

  it('are the usual ones until the user chooses, and unknown ones are left out', () => {
    expect(shownColumns([]).map(({ key }) => key)).toEqual(['name', ...USUAL_COLUMNS]);
    expect(shownColumns(['place', 'gone', 'place', 'name', 'tie']).map(({ key }) => key)).toEqual(['name', 'place', 'tie']);
    expect(shownColumns(['gone']).map(({ key }) => key)).toEqual(['name', ...USUAL_COLUMNS]);
  });

  it('move by one place, and not beyond the ends', () => {
    expect(movedColumn(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedColumn(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movedColumn(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(movedColumn(['a', 'b'], 'gone', 1)).toEqual(['a', 'b']);
  });

  it('are chosen and ordered in a list, and remembered', async () => {
    const { user } = await renderComponent(<ColumnMenu />);
    await user.click(screen.getByRole('button', { name: text('people.columns') }));
    const list = await screen.findByRole('dialog', { name: text('people.columns') });
    expect(within(list).getAllByRole('checkbox')).toHaveLength(COLUMNS.length - 1);
    await user.click(within(list).getByRole('checkbox', { name: text('person.place') }));
    await user.click(within(list).getByRole('button', { name: text('people.moveUp', { name: text('person.place') }) }));
    await user.click(within(list).getByRole('checkbox', { name: text('people.caresAbout') }));
    const chosen = useView.getState().peopleColumns;
    expect(chosen.at(-1)).toBe('place');
    expect(restoredView({ peopleColumns: chosen }, null).peopleColumns).toEqual(chosen);
    await user.click(within(list).getByRole('button', { name: text('people.usualColumns') }));
    expect(useView.getState().peopleColumns).toEqual([]);
  });
});
