// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { InlineText } from '../../../renderer/components/InlineText';
import { InlineTags } from '../../../renderer/person/InlineTags';
import { MergeDialog } from '../../../renderer/person/PersonPanel';
import { PersonTies } from '../../../renderer/person/PersonTies';
import type { Person } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const draft = { key: 'person:Ana:company', what: 'something about Ana' };
const network = networkOf({ people: ['Ana', 'Ben'], interests: { jazz: 'Ben' } });
const ana = [...network.people.values()][0] as Person;

describe('InlineText', () => {
  const field = () => screen.getByRole('textbox', { name: 'Company' }) as HTMLInputElement;
  const draw = async (mayBeEmpty = true) => {
    const onChange = vi.fn();
    const inline = <InlineText label="Company" value="Hooli" mayBeEmpty={mayBeEmpty} draft={draft} onChange={onChange} />;
    return { ...(await renderComponent(inline)), onChange };
  };

  it('saves with Enter and when the field is left, without blanks around the text', async () => {
    const { user, onChange } = await draw();
    await user.type(field(), ' AG {Enter}');
    expect(onChange).toHaveBeenLastCalledWith('Hooli AG');
    await user.type(field(), '!');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith('Hooli AG !');
  });

  it('restores the text with Escape and saves nothing', async () => {
    const { user, onChange } = await draw();
    await user.type(field(), ' AG{Escape}');
    expect(field().value).toBe('Hooli');
    await user.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps a text that cannot be empty', async () => {
    const { user, onChange } = await draw(false);
    await user.clear(field());
    await user.tab();
    expect(field().value).toBe('Hooli');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('keeps unsaved text as a draft, and drops it when the text is as before', async () => {
    const { user, desktop } = await draw();
    await user.type(field(), ' AG');
    await waitFor(() => expect(desktop.keptDrafts.get(draft.key)?.content.text).toBe('Hooli AG'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(desktop.keptDrafts.has(draft.key)).toBe(false));
  });
});

describe('InlineTags', () => {
  const field = () => screen.getByRole('combobox', { name: 'Interests' }) as HTMLInputElement;
  const draw = async (onChange: (words: readonly string[]) => Promise<boolean>) =>
    renderComponent(<InlineTags label="Interests" value={['jazz']} data={['ramen']} placeholder="" draft={draft} onChange={onChange} />);

  it('adds a word with a comma, Enter or by leaving the field', async () => {
    const onChange = vi.fn(async () => true);
    const { user } = await draw(onChange);
    await user.type(field(), 'dogs,');
    expect(onChange).toHaveBeenLastCalledWith(['jazz', 'dogs']);
    await user.type(field(), 'tennis{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(['jazz', 'tennis']);
    await user.type(field(), 'chess');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith(['jazz', 'chess']);
  });

  it('brings a word back into the field when saving fails', async () => {
    const { user } = await draw(async () => false);
    await user.type(field(), 'dogs{Enter}');
    await waitFor(() => expect(field().value).toBe('dogs'));
  });
});

describe('MergeDialog', () => {
  it('merges with the chosen person, and the notice undoes it', async () => {
    const onClose = vi.fn();
    const { user, saved } = await renderComponent(<MergeDialog person={ana} onClose={onClose} />, network);
    const merge = await screen.findByRole('button', { name: text('person.merge') });
    expect(merge.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('combobox', { name: text('person.samePersonAs') }));
    await user.click(await screen.findByRole('option', { name: 'Ben' }));
    await user.click(merge);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect([...saved().people.values()].map(({ name }) => name)).toEqual(['Ana']);
    await user.click(await screen.findByRole('button', { name: text('common.undo') }));
    await waitFor(() => expect(saved().people.size).toBe(2));
  });
});

describe('PersonTies', () => {
  it('states a tie with another person', async () => {
    const { user, saved } = await renderComponent(<PersonTies person={ana} />, network);
    await user.click(screen.getByRole('button', { name: text('person.addTie') }));
    await user.click(screen.getByRole('combobox', { name: text('person.relation') }));
    await user.click(await screen.findByRole('option', { name: text('labels.relation.sibling') }));
    const save = screen.getByRole('button', { name: text('person.saveTie') });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('combobox', { name: text('person.who') }));
    await user.click(await screen.findByRole('option', { name: 'Ben' }));
    await user.click(save);
    await waitFor(() => expect([...saved().ties.values()]).toMatchObject([{ a: 'Ana', b: 'Ben', relation: 'sibling' }]));
    expect(within(document.body).queryByRole('button', { name: text('person.saveTie') })).toBeNull();
  });
});
