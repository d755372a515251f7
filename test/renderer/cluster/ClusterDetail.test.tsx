// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClusterDetailControl } from '../../../renderer/cluster/ClusterDetail';
import { useFindings } from '../../../renderer/state/network/findings-store';
import { settingsOf } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { renderComponent } from '../../builders/render';

describe('ClusterDetailControl', () => {
  it('names the reliability of the groups, and the slider and the button choose the detail', async () => {
    const { user, saved } = await renderComponent(<ClusterDetailControl />);
    act(() => useFindings.setState({ confidence: { word: 'clear' } as never }));
    await user.click(screen.getByRole('button', { name: text('cluster.controlStable') }));
    expect(await screen.findByText(text('cluster.chosenByKith'))).toBeTruthy();
    screen.getByRole('slider', { name: text('cluster.slider') }).focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(settingsOf(saved()).resolution).not.toBe('auto'));
    await user.click(await screen.findByRole('button', { name: text('cluster.letKithChoose') }));
    await waitFor(() => expect(settingsOf(saved()).resolution).toBe('auto'));
  });
});
