// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ColumnMapping } from '../../../renderer/import/ColumnMapping';
import { FileQuestions, needsAnswer } from '../../../renderer/import/FileQuestions';
import { NameQuestions } from '../../../renderer/import/NameQuestions';
import type { TableView } from '../../../renderer/import/protocol';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const tableView = (table: Partial<TableView>) => table as TableView;

describe('ColumnMapping', () => {
  const firms = { headers: ['Who', 'Firm', 'Empty'], sampleValues: [['Ana'], ['Hooli'], []] };

  it('changes what one column becomes and leaves the others', async () => {
    const onChange = vi.fn();
    const table = tableView({ ...firms, format: 'csv', mapping: ['name', 'keep', 'ignore'] });
    const { user } = await renderComponent(<ColumnMapping table={table} onChange={onChange} />);
    expect(screen.getByText(text('import.emptyColumns', { count: 1 }))).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: text('import.columnBecomes', { column: 'Firm' }) }));
    await user.click(await screen.findByRole('option', { name: 'Company' }));
    expect(onChange).toHaveBeenCalledWith(['name', 'company', 'ignore']);
  });

  it('offers the fields of a log for a log', async () => {
    const onChange = vi.fn();
    const table = tableView({ ...firms, format: 'log', mapping: ['keep', 'keep', 'ignore'] });
    const { user } = await renderComponent(<ColumnMapping table={table} onChange={onChange} />);
    await user.click(screen.getByRole('combobox', { name: text('import.columnBecomes', { column: 'Who' }) }));
    expect(screen.queryByRole('option', { name: 'Company' })).toBeNull();
    await user.click(await screen.findByRole('option', { name: text('import.fieldPeople') }));
    expect(onChange).toHaveBeenCalledWith(['people', 'keep', 'ignore']);
  });

  it('only shows what the columns of a known program become', async () => {
    const table = tableView({ ...firms, format: 'linkedin', mapping: ['name', 'company', 'ignore'] });
    await renderComponent(<ColumnMapping table={table} onChange={vi.fn()} />);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.getByText('Company')).toBeTruthy();
  });
});

describe('FileQuestions', () => {
  it('shows words in each encoding, and the chosen one is an answer', async () => {
    const onChoose = vi.fn();
    const encodingCandidates = [
      { encoding: 'windows-1252', examples: ['Zoë', 'Brühl'] },
      { encoding: 'macintosh', examples: ['ZoÎ', 'Br¸hl'] },
    ] as const;
    const table = tableView({ fileName: 'a.csv', encodingCandidates });
    expect(needsAnswer(table)).toBe(true);
    const { user } = await renderComponent(<FileQuestions table={table} onChoose={onChoose} />);
    expect(screen.getByRole('heading', { name: text('import.whichReadsRight') })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Zoë · Brühl.*Windows-1252/ }));
    expect(onChoose).toHaveBeenCalledWith({ encoding: 'windows-1252' });
  });

  it('asks whether a file is a log or contacts', async () => {
    const onChoose = vi.fn();
    const table = tableView({ fileName: 'a.csv', kindQuestion: { name: 'Ada Marsh', rows: 3, column: 'Day' } });
    expect(needsAnswer(table)).toBe(true);
    const { user } = await renderComponent(<FileQuestions table={table} onChoose={onChoose} />);
    expect(screen.getByText(/Ada Marsh.*3 rows.*Day/)).toBeTruthy();
    await user.keyboard('{Enter}'); // the first answer has the focus
    expect(onChoose).toHaveBeenLastCalledWith({ format: 'log' });
    await user.tab();
    await user.keyboard('{Enter}');
    expect(onChoose).toHaveBeenLastCalledWith({ format: 'csv' });
  });

  it('asks nothing about a file that says all', () => {
    expect(needsAnswer(tableView({ fileName: 'a.csv' }))).toBe(false);
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
