// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PersonBrief } from '../../../renderer/person/PersonBrief';
import { useFindings } from '../../../renderer/state/network/findings-store';
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import { applyEdit } from '../../../shared/model/edit';
import { changeProfile } from '../../../shared/model/edits/imports/imports';
import { type InterestId, idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';

it('says what prepares a meeting, from findings whose lists are made anew with each reading', async () => {
  const ana = 'Ana' as PersonId;
  const network = networkOf({
    people: [{ name: 'Ana', howMet: 'On a ferry.' }],
    log: [['2026-06-01', 'Ana', { note: 'Looks for a flat in Lisbon.' }]],
    interests: { sailing: '' },
  });
  applyEdit(network, changeProfile(network, { interests: ['sailing'] }, idSource(seededRandom(1))));
  const found = {
    get interests() {
      return ['sailing' as InterestId];
    },
  } as unknown as PersonFindings;
  useFindings.setState({ people: new Map([[ana, found]]) });
  await renderComponent(<PersonBrief person={network.people.get(ana)!} />, network);
  expect(screen.getByText(text('brief.title'))).toBeTruthy();
  expect(document.body.textContent).toContain('sailing');
  expect(document.body.textContent).toContain('On a ferry.');
  expect(document.body.textContent).toContain('a flat in Lisbon');
});
