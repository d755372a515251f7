/** Edits of how the network is measured: what channels are worth, how fine the clusters are, what the list of a week looks for. */
import type { Edit } from '../edit';
import { type Channel, type ListMode, type Network, type Settings, settingsOf } from '../network';

export function changeSettings(network: Network, patch: Partial<Omit<Settings, 'id'>>): Edit {
  return {
    kind: 'changeSettings',
    label: labelOf(patch),
    put: { settings: [{ ...settingsOf(network), ...patch, id: 'settings' }] },
    delete: {},
  };
}

/** Null gives the channel its usual weight back. */
export function setChannelWeight(network: Network, channel: Channel, weight: number | null): Edit {
  const { [channel]: _before, ...others } = settingsOf(network).channelWeights;
  return changeSettings(network, { channelWeights: weight === null ? others : { ...others, [channel]: weight } });
}

const MODE_NAMES: Readonly<Record<ListMode, string>> = {
  balanced: 'balanced',
  'keep-close': 'keep close',
  opportunities: 'opportunities',
  repay: 'repay',
};

function labelOf(patch: Partial<Settings>): string {
  if (patch.listMode !== undefined) return `change the week’s list to ${MODE_NAMES[patch.listMode]}`;
  if (patch.resolution !== undefined)
    return patch.resolution === 'auto' ? 'let Kith choose how fine clusters are' : 'change how fine clusters are';
  return 'change what contacts are worth';
}
