// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ColumnMapping } from '../../../renderer/import/ColumnMapping';
import { NameQuestions } from '../../../renderer/import/NameQuestions';
import type { TableView } from '../../../renderer/import/protocol';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

describe('ColumnMapping', () => {
  it('changes what one column becomes and leaves the others', async () => {
    const table = { headers: ['Who', 'Firm'], sampleValues: [['Ana'], []], mapping: ['name', 'ignore'] } as unknown as TableView;
    const onChange = vi.fn();
    const { user } = await renderComponent(<ColumnMapping table={table} onChange={onChange} />);
    expect(screen.getByText(text('import.emptyColumn'))).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: text('import.columnBecomes', { column: 'Firm' }) }));
    await user.click(await screen.findByRole('option', { name: 'Company' }));
    expect(onChange).toHaveBeenCalledWith(['name', 'company']);
  });
});

describe('NameQuestions', () => {
  it('lets the user choose which person a name means, told apart by company', async () => {
    const network = networkOf({ people: [{ name: 'Ana', company: 'Hooli' }, 'Ben'] });
    const onAnswer = vi.fn();
    const question = { key: 'ana', name: 'Ana', line: 3, candidates: ['Ana', 'Ben'] as unknown as PersonId[], assumed: 'new' as const };
    const { user } = await renderComponent(<NameQuestions questions={[question]} answers={new Map()} onAnswer={onAnswer} />, network);
    await user.click(screen.getByRole('combobox', { name: /^Ana/ }));
    await user.click(await screen.findByRole('option', { name: 'Ana (Hooli)' }));
    expect(onAnswer).toHaveBeenCalledWith('ana', 'Ana');
  });
});
