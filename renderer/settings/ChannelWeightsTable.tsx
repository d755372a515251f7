import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { CHANNEL_WEIGHTS } from '../../shared/analysis/ties/event-weight';
import { setChannelWeight } from '../../shared/model/edits/settings';
import { CHANNELS, type Channel, settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit, useNetwork } from '../state/network/document-store';
import { channelLabel } from '../state/ui-labels';
import styles from './ChannelWeightsTable.module.css';

/** The weight of each channel, relative to a meeting in person, which is 1. Each change is one undo step. */
export function ChannelWeightsTable() {
  const [isOpen, setOpen] = useState(false);
  const changed = Object.keys(settingsOf(useNetwork()).channelWeights).length;
  return (
    <>
      <p>{text('settings.weightsText')}</p>
      <button type="button" className="k-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen
          ? text('settings.hideWeights')
          : changed > 0
            ? text('settings.showWeightsChanged', { count: changed })
            : text('settings.showWeights')}
      </button>
      {isOpen && (
        <dl className={styles.weights}>
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
  const commitTyped = () => {
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
          aria-label={text('settings.weightOf', { channel: name })}
          min={0}
          max={1}
          step={0.05}
          decimalScale={2}
          clampBehavior="strict"
          value={typed ?? value}
          onChange={setTyped}
          onBlur={commitTyped}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitTyped();
          }}
        />
      </dd>
      <dd>
        {own !== undefined && (
          <button type="button" className="k-link k-secondary" onClick={() => void commit(setChannelWeight(network, channel, null))}>
            {text('settings.resetWeight')}
          </button>
        )}
      </dd>
    </div>
  );
}
