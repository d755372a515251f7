// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { SamePeople } from '../../../renderer/import/SamePeople';
import type { ImportReport } from '../../../shared/formats/import/import-plan';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({ people: [{ name: 'Ana', company: 'Hooli' }, { name: 'Ben', company: 'Acme' }, 'Cleo'] });
const id = (name: string) => name as PersonId;
const row = (line: number, name: string, canTake?: 'company' | 'name') => ({ line, name, like: id(name), ...(canTake && { canTake }) });
const reportWith = (...possibleDuplicates: ImportReport['possibleDuplicates']) => ({ possibleDuplicates }) as unknown as ImportReport;
const all = reportWith(row(2, 'Ana', 'company'), row(3, 'Ben', 'company'), row(4, 'Cleo', 'name'), row(5, 'Dan'));

const lastAnswers = (onAnswer: ReturnType<typeof vi.fn>) => [...(onAnswer.mock.lastCall?.[0] ?? [])];

it('offers each row that can be somebody known, and says why', async () => {
  const onAnswer = vi.fn();
  const { user } = await renderComponent(<SamePeople report={all} answers={new Map()} onAnswer={onAnswer} />, network);
  expect(screen.getByText(text('import.sameNameAndCompany', { person: 'Ana · Hooli' }))).toBeTruthy();
  expect(screen.getByText(text('import.sameNameAs', { person: 'Cleo' }))).toBeTruthy();
  expect(screen.queryByText('Dan')).toBeNull();
  await user.click(screen.getByRole('button', { name: text('import.takeAsSameRow', { name: 'Cleo', line: 4 }) }));
  expect(lastAnswers(onAnswer)).toEqual([['same:4', 'Cleo']]);
});

it('says of a name written in another way that it is similar', async () => {
  const report = reportWith({ ...row(2, 'Cléa', 'name'), like: id('Cleo') }, { ...row(3, 'Annie', 'company'), like: id('Ana') });
  await renderComponent(<SamePeople report={report} answers={new Map()} onAnswer={vi.fn()} />, network);
  expect(screen.getByText(text('import.similarNameAs', { person: 'Cleo' }))).toBeTruthy();
  expect(screen.getByText(text('import.similarNameAndCompany', { person: 'Ana · Hooli' }))).toBeTruthy();
});

it('takes all with the same company at once, by keyboard', async () => {
  const onAnswer = vi.fn();
  const { user } = await renderComponent(<SamePeople report={all} answers={new Map()} onAnswer={onAnswer} />, network);
  await user.tab();
  expect(document.activeElement?.textContent).toBe(text('import.takeAllSame', { count: 2 }));
  await user.keyboard('{Enter}');
  expect(lastAnswers(onAnswer)).toEqual([
    ['same:2', 'Ana'],
    ['same:3', 'Ben'],
  ]);
});

it('keeps a row apart again', async () => {
  const onAnswer = vi.fn();
  const answers = new Map([['same:2', id('Ana')]]);
  const { user } = await renderComponent(<SamePeople report={reportWith()} answers={answers} onAnswer={onAnswer} />, network);
  expect(screen.getByText(text('import.takenAs', { person: 'Ana · Hooli' }))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: text('import.keepApartRow', { name: 'Ana', line: 2 }) }));
  expect(lastAnswers(onAnswer)).toEqual([['same:2', 'new']]);
});

it('shows a row once while the plan with the latest answer is being made', async () => {
  const answers = new Map([['same:2', id('Ana')]]);
  await renderComponent(<SamePeople report={all} answers={answers} onAnswer={vi.fn()} />, network);
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByRole('button', { name: text('import.keepApartRow', { name: 'Ana', line: 2 }) })).toBeTruthy();
});

it('shows nothing where nobody can be taken', async () => {
  await renderComponent(<SamePeople report={reportWith(row(5, 'Dan'))} answers={new Map()} onAnswer={vi.fn()} />, network);
  expect(screen.queryByRole('heading')).toBeNull();
});
