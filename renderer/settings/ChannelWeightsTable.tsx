import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { CHANNEL_WEIGHTS } from '../../shared/analysis/ties/event-weight';
import { setChannelWeight } from '../../shared/model/edits/settings';
import { CHANNELS, type Channel, settingsOf } from '../../shared/model/network';
import { commit, useNetwork } from '../state/network/document-store';
import { channelLabel } from '../state/ui-labels';

/** What one contact of each channel is worth beside an unhurried meeting face to face, which is 1. Opened on demand; every change is one step of undo. */
export function ChannelWeightsTable() {
  const [isOpen, setOpen] = useState(false);
  const changed = Object.keys(settingsOf(useNetwork()).channelWeights).length;
  return (
    <>
      <p>
        Meeting face to face is worth 1, everything else a part of it. These are reasoned values, no measurement: change what is different
        for you.
      </p>
      <button type="button" className="k-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide the values' : changed > 0 ? `Show the values (${changed} changed by you)` : 'Show the values'}
      </button>
      {isOpen && (
        <dl className="k-weights">
          {CHANNELS.map((channel) => (
            <Weight key={channel} channel={channel} />
          ))}
        </dl>
      )}
    </>
  );
}

function Weight({ channel }: { readonly channel: Channel }) {
  const network = useNetwork();
  const own = settingsOf(network).channelWeights[channel];
  const value = own ?? CHANNEL_WEIGHTS[channel];
  const [typed, setTyped] = useState<number | string | null>(null);
  const keep = () => {
    setTyped(null);
    if (typeof typed !== 'number' || typed === value) return;
    void commit(setChannelWeight(network, channel, typed === CHANNEL_WEIGHTS[channel] ? null : typed));
  };
  const name = channelLabel(channel);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <NumberInput
          size="xs"
          aria-label={`What a contact is worth: ${name}`}
          min={0}
          max={1}
          step={0.05}
          decimalScale={2}
          clampBehavior="strict"
          value={typed ?? value}
          onChange={setTyped}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      </dd>
      <dd>
        {own !== undefined && (
          <button type="button" className="k-link k-secondary" onClick={() => void commit(setChannelWeight(network, channel, null))}>
            as usual
          </button>
        )}
      </dd>
    </div>
  );
}
