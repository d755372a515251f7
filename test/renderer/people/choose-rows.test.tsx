// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChosenBar } from '../../../renderer/people/ChosenBar';
import { alikeChosen, allChosen, extended, toggled } from '../../../renderer/people/choose-rows';
import { tableRow } from '../../../renderer/people/people-columns';
import { NO_CHOICE } from '../../../renderer/state/view/choice';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = networkOf({
  people: [
    { name: 'Ana', company: 'Acme' },
    { name: 'Ben', company: 'Hooli' },
    { name: 'Cleo', company: 'Acme' },
    { name: 'Dora', company: '' },
  ],
});
const rows = [...network.people.values()].map((person) => tableRow(network, person, undefined));
const ids = (...names: string[]) => names as PersonId[];

describe('choosing rows', () => {
  it('takes one, a range in both directions, all alike, and all', () => {
    const ana = toggled(NO_CHOICE, 'Ana' as PersonId);
    expect([...ana.chosen]).toEqual(['Ana']);
    expect([...toggled(ana, 'Ana' as PersonId).chosen]).toEqual([]);
    expect([...extended(ana, rows, 0, 2).chosen]).toEqual(['Ana', 'Ben', 'Cleo']);
    expect([...extended({ chosen: new Set(), anchor: 'Dora' as PersonId }, rows, 3, 1).chosen].sort()).toEqual(['Ben', 'Cleo', 'Dora']);
    expect([...extended(NO_CHOICE, rows, 1, 2).chosen]).toEqual(['Ben', 'Cleo']);
    expect([...alikeChosen(NO_CHOICE, rows, 0, { key: 'company', isDescending: false }).chosen]).toEqual(['Ana', 'Cleo']);
    expect(allChosen(rows).chosen.size).toBe(4);
  });
});

describe('ChosenBar', () => {
  it('puts the chosen people into a circle called like the employer they share', async () => {
    const done: string[] = [];
    const { saved } = await renderComponent(
      <ChosenBar chosen={ids('Ana', 'Cleo')} tool="circle" onTool={() => {}} onDone={() => done.push('done')} onClear={() => {}} hint="" />,
      network,
    );
    const field = await screen.findByRole('combobox', { name: text('people.toCircle') });
    expect((field as HTMLInputElement).value).toBe('Acme');
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await waitFor(() => expect(done).toEqual(['done']));
    const [circle] = [...saved().circles.values()];
    expect(circle?.name).toBe('Acme');
    expect([...saved().people.values()].filter(({ circles }) => circles.length > 0).map(({ name }) => name)).toEqual(['Ana', 'Cleo']);
  });

  it('archives, and takes back from the archive', async () => {
    const { user, saved } = await renderComponent(
      <ChosenBar chosen={ids('Ana', 'Cleo')} tool={null} onTool={() => {}} onDone={() => {}} onClear={() => {}} hint="" />,
      networkOf({ people: ['Ana', 'Ben', 'Cleo'] }),
    );
    await user.click(screen.getByRole('button', { name: text('people.archive') }));
    await waitFor(() => expect([...saved().people.values()].map(({ standing }) => standing)).toEqual(['archived', 'ordinary', 'archived']));
    await user.click(await screen.findByRole('button', { name: text('people.unarchive') }));
    await waitFor(() => expect([...saved().people.values()].every(({ standing }) => standing === 'ordinary')).toBe(true));
  });
});
