/** Edits of how the network is measured: the weights of channels, the resolution of clusters, the aim of the weekly list. */

import { type MessageKey, text } from '../../strings/text';
import type { ListMode } from '../decisions';
import type { Edit } from '../edit';
import { type Channel, type Network, type Settings, settingsOf } from '../network';

export function changeSettings(network: Network, patch: Partial<Omit<Settings, 'id'>>): Edit {
  return {
    kind: 'changeSettings',
    label: labelOf(patch),
    put: { settings: [{ ...settingsOf(network), ...patch, id: 'settings' }] },
    delete: {},
  };
}

/** Null restores the usual weight. */
export function setChannelWeight(network: Network, channel: Channel, weight: number | null): Edit {
  const { [channel]: _before, ...others } = settingsOf(network).channelWeights;
  return changeSettings(network, { channelWeights: weight === null ? others : { ...others, [channel]: weight } });
}

const MODE_LABELS = {
  balanced: 'model.listBalanced',
  'keep-close': 'model.listKeepClose',
  opportunities: 'model.listOpportunities',
  repay: 'model.listRepay',
} as const satisfies Record<ListMode, MessageKey>;

function labelOf(patch: Partial<Settings>): string {
  if (patch.keepsCalendar !== undefined) return text(patch.keepsCalendar ? 'model.keepCalendar' : 'model.dropCalendar');
  if (patch.listMode !== undefined) return text(MODE_LABELS[patch.listMode]);
  if (patch.resolution !== undefined) return text(patch.resolution === 'auto' ? 'model.autoClusterDetail' : 'model.changeClusterDetail');
  return text('model.changeChannelWeights');
}
