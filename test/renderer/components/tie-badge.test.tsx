// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TieBadge } from '../../../renderer/components/TieBadge';
import type { PersonFindings } from '../../../shared/analysis/data/findings';
import { renderComponent } from '../../builders/render';

const found = { weakTieName: null, state: 'no-history', role: 'embedded' } as PersonFindings;

it.each([
  ['ordinary', 'no contact logged'],
  ['deceased', 'has died'],
  ['do-not-track', 'not tracked'],
  ['archived', 'in the archive'],
] as const)('the badge of somebody %s says: %s', async (standing, words) => {
  await renderComponent(<TieBadge found={found} standing={standing} />);
  expect(screen.getByText(words)).toBeTruthy();
});
