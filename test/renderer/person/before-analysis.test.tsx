// @vitest-environment jsdom
/** At the first start of a day the graph is there before the findings of today are: until then nothing may be said that only they know. */
import { screen } from '@testing-library/react';
import { act } from 'react';
import { expect, it } from 'vitest';
import { resultOf } from '../../../renderer/analysis/analysis-result';
import { HoverCard } from '../../../renderer/graph/HoverCard';
import { PersonTies } from '../../../renderer/person/PersonTies';
import { applyEarlierSteps, applyResultSteps, useFindings } from '../../../renderer/state/network/findings-store';
import { WeakTiesPanel } from '../../../renderer/tie/WeakTiesPanel';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { text } from '../../../shared/strings/text';
import { networkOf, theDay } from '../../builders/network-builder';
import { renderComponent, TODAY } from '../../builders/render';

const network = networkOf({ people: ['Ana'], log: [['2026-06-29', 'Ana']] });
const found = (today = TODAY) => resultOf(network, { today, mixing: 'both', capacity: 5, automatic: null }, false);
const setEarlier = () => act(() => runToEnd(applyEarlierSteps(found(theDay('2026-06-29')), null)));
const setOfToday = () => act(() => runToEnd(applyResultSteps(found())));

it('the page of a person does not say that they know nobody', async () => {
  await renderComponent(<PersonTies person={[...network.people.values()][0]!} />, network);
  setEarlier();
  expect(screen.queryByText(text('person.noTies'))).toBeNull();
  setOfToday();
  expect(screen.getByText(text('person.noTies'))).toBeTruthy();
});

it('the card beside the pointer has the name alone', async () => {
  const place = { at: { x: 0, y: 0 }, width: 800, height: 600, clusterLabel: null };
  setEarlier();
  const [person] = useFindings.getState().earlier!.findings.people;
  await renderComponent(<HoverCard {...place} name="Ana" person={person!} />, network);
  expect(document.querySelector('[data-part="hover-card"]')?.textContent).toBe('Ana');
  setOfToday();
  expect(document.querySelector('[data-part="hover-card"]')?.textContent).toContain(text('graph.stateNew'));
});

it('the list of the weak ties says that it comes', async () => {
  await renderComponent(<WeakTiesPanel />, network);
  setEarlier();
  expect(screen.getByRole('heading', { name: text('tie.weakTies') })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe(text('this-week.stillAnalyzing'));
});
