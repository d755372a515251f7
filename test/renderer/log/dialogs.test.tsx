// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AddPersonDialog } from '../../../renderer/log/AddPersonDialog';
import { LogDialog } from '../../../renderer/log/LogDialog';
import { openAddPerson, openLog, useDialog } from '../../../renderer/state/dialogs';
import type { InteractionId, PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const ana = 'Ana' as PersonId;
const network = networkOf({ people: ['Ana', 'Ben'], log: [['2026-05-03', 'Ana', { channel: 'call', note: 'moving to Lyon' }]] });

/** The dialog that is open, as the window shows it. */
function OpenDialog() {
  const dialog = useDialog((state) => state.dialog);
  if (dialog.kind === 'log') return <LogDialog start={dialog.start} />;
  return dialog.kind === 'add-person' ? <AddPersonDialog start={dialog.start} /> : null;
}
const textbox = (name: string) => screen.findByRole('textbox', { name });

describe('LogDialog', () => {
  it('logs a note with Ctrl+Enter and closes', async () => {
    openLog({ people: [ana] });
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    await user.type(await textbox(text('journal.note')), 'likes jazz');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved().interactions.size).toBe(2));
    expect([...saved().interactions.values()].map(({ note }) => note)).toContain('likes jazz');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['puts whom a sentence names in the place of whoever is selected in the window', true, ['Ben']],
    ['adds whom a sentence names to the person whose button was pressed', false, ['Ana', 'Ben']],
  ])('%s', async (_, areOfSelection, people) => {
    openLog({ people: [ana], areOfSelection });
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    await user.type(await textbox(text('journal.withWhom')), 'dinner with Ben about jazz');
    await user.keyboard('{Tab}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved().interactions.size).toBe(2));
    expect([...saved().interactions.values()].find(({ topics }) => topics.length > 0)?.people).toEqual(people);
  });

  it('asks for a person instead of saving an entry about nobody', async () => {
    openLog();
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    await user.click(await screen.findByRole('button', { name: text('common.logContact') }));
    expect(await screen.findByText(text('journal.nobodyNamed'))).toBeTruthy();
    expect(saved().interactions.size).toBe(1);
  });

  it('keeps the dialog and the text when saving fails', async () => {
    openLog({ people: [ana] });
    const { user, desktop } = await renderComponent(<OpenDialog />, network);
    await user.type(await textbox(text('journal.note')), 'likes jazz');
    desktop.refusal = { kind: 'disk-full', message: 'The disk is full.' } as never;
    await user.click(screen.getByRole('button', { name: text('common.logContact') }));
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(((await textbox(text('journal.note'))) as HTMLInputElement).value).toBe('likes jazz');
  });

  it('closes with Escape, and the notice opens it again with what was typed', async () => {
    openLog({ people: [ana] });
    const { user } = await renderComponent(<OpenDialog />, network);
    await user.type(await textbox(text('journal.note')), 'likes jazz');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(await screen.findByRole('button', { name: text('journal.continueWriting') }));
    expect(((await textbox(text('journal.note'))) as HTMLInputElement).value).toBe('likes jazz');
  });

  it('takes a pasted signature, asks what to keep, and logs both in one step', async () => {
    openLog();
    const { user, saved, desktop } = await renderComponent(<OpenDialog />, network);
    await user.click(await textbox(text('journal.withWhom')));
    await user.paste('Dora Bell\nHead of Design\nContoso GmbH\ndora@contoso.example\n+49 30 901820');
    await user.keyboard('{Tab}');
    expect(await screen.findByText(text('journal.detailsOf', { name: 'Dora Bell' }))).toBeTruthy();
    const box = (field: Parameters<typeof text>[0], value: string) =>
      screen.getByRole('checkbox', { name: text('journal.detail', { field: text(field as 'person.company'), value }) }) as HTMLInputElement;
    expect(box('person.position', 'Head of Design').checked).toBe(false); // it may be something else
    await user.click(box('person.phones', '+49 30 901820'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved().interactions.size).toBe(2));
    const dora = [...saved().people.values()].find(({ name }) => name === 'Dora Bell');
    expect(dora).toMatchObject({ company: 'Contoso GmbH', position: '', emails: ['dora@contoso.example'], phones: [] });
    expect(desktop.commits).toHaveLength(1);
  });

  it('takes the headers of a pasted mail', async () => {
    openLog();
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    await user.click(await textbox(text('journal.withWhom')));
    await user.paste('From: Cleo Ray <cleo@example.com>\nDate: Fri, 5 Jun 2026 10:20:00 +0200\nSubject: secret');
    await user.keyboard('{Enter}');
    await user.keyboard('{ArrowDown}{Enter}'); // the name is asked about: it may be the user
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(saved().interactions.size).toBe(2));
    expect([...saved().interactions.values()].at(-1)).toMatchObject({ day: '2026-06-05', channel: 'email', note: '' });
    expect([...saved().people.values()].at(-1)?.name).toBe('Cleo Ray');
  });

  it('changes an entry', async () => {
    const [interaction] = network.interactions.keys();
    openLog({ interaction: interaction as InteractionId });
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    expect(await screen.findByRole('dialog', { name: text('journal.editEntry') })).toBeTruthy();
    const note = await textbox(text('journal.note'));
    await user.clear(note);
    await user.type(note, 'moved to Lyon');
    await user.click(screen.getByRole('button', { name: text('journal.saveChanges') }));
    await waitFor(() => expect([...saved().interactions.values()].map((entry) => entry.note)).toEqual(['moved to Lyon']));
  });
});

describe('AddPersonDialog', () => {
  it('adds a person with a new circle on Enter', async () => {
    openAddPerson();
    const { user, saved } = await renderComponent(<OpenDialog />, network);
    await user.type(await screen.findByRole('combobox', { name: text('journal.circles') }), 'choir,');
    await user.type(await textbox(text('journal.nameOrDescription')), 'Cleo{Enter}');
    await waitFor(() => expect([...saved().people.values()].map(({ name }) => name)).toContain('Cleo'));
    expect([...saved().circles.values()].map(({ name }) => name)).toEqual(['choir']);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('warns about a namesake, and saves nobody without a name', async () => {
    openAddPerson();
    const { user } = await renderComponent(<OpenDialog />, network);
    const save = await screen.findByRole('button', { name: text('journal.addPerson') });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.type(await textbox(text('journal.nameOrDescription')), 'ana');
    expect(screen.getByRole('alert').textContent).toContain('Ana');
    expect(save.hasAttribute('disabled')).toBe(false);
  });
});
