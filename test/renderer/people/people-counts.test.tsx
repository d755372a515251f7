// @vitest-environment jsdom
/** Companies are kept apart from people: every count of people leaves them out, says them beside it, and a click shows them. */
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { StatusLine } from '../../../renderer/app/StatusLine';
import { CirclesPage } from '../../../renderer/circles/CirclesPage';
import { PeoplePage } from '../../../renderer/people/PeoplePage';
import { useView } from '../../../renderer/state/view/view-store';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

const network = () =>
  networkOf({
    people: ['Ana', 'Ben', { name: 'Contoso', isOrganization: true }],
    circles: { work: 'Ana+Ben+Contoso' },
  });
const [two, company] = [text('common.people', { count: 2 }), text('common.companies', { count: 1 })];

it('the status line says people and companies', async () => {
  await renderComponent(<StatusLine />, network());
  expect(screen.getByText(new RegExp(`^${two} · ${company} · `))).toBeTruthy();
});

it('the heading of the table counts people, and shows the companies by a click', async () => {
  const { user } = await renderComponent(<PeoplePage />, network());
  const heading = screen.getByRole('heading', { name: text('people.title') }).parentElement;
  expect(heading?.textContent).toContain(`2 · ${company}`);
  await user.click(screen.getByRole('button', { name: company }));
  await waitFor(() => expect(heading?.textContent).toContain(`${text('common.shareOf', { part: 0, whole: 2 })} · ${company}`));
  expect(useView.getState().filters.setAside).toEqual(['company']);
  expect(screen.getByRole('status').textContent).toBe(`${text('people.visibleCount', { visible: 0, all: 2 })} · ${company}`);
});

it('a circle counts its people, and its company beside them', async () => {
  await renderComponent(<CirclesPage />, network());
  expect(screen.getByText(`${two} · ${company}`)).toBeTruthy();
});
