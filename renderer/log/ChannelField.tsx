import { Input, SegmentedControl, Select } from '@mantine/core';
import {
  IconCoffee,
  IconDots,
  IconMail,
  IconMessageCircle,
  IconPhone,
  IconPresentation,
  type IconProps,
  IconVideo,
  IconWritingSign,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Channel } from '../../shared/model/network';
import { CHANNEL_NAMES } from '../state/ui-labels';
import { COMMON_CHANNELS, RARE_CHANNELS } from './log-draft';

const ICONS: Readonly<Record<(typeof COMMON_CHANNELS)[number], { readonly icon: ComponentType<IconProps>; readonly short: string }>> = {
  'in-person': { icon: IconCoffee, short: 'In person' },
  call: { icon: IconPhone, short: 'Call' },
  video: { icon: IconVideo, short: 'Video' },
  message: { icon: IconMessageCircle, short: 'Message' },
  email: { icon: IconMail, short: 'E-mail' },
  meeting: { icon: IconPresentation, short: 'Meeting' },
  letter: { icon: IconWritingSign, short: 'Letter' },
};
const MORE = 'more';

/** How: the usual ways as segments, the rest behind the last one. */
export function ChannelField({ value, onChange }: { readonly value: Channel; readonly onChange: (channel: Channel) => void }) {
  const isRare = RARE_CHANNELS.includes(value);
  const segment = (Icon: ComponentType<IconProps>, text: string) => (
    <span className="k-segment">
      <Icon size={18} stroke={1.6} aria-hidden />
      {text}
    </span>
  );
  return (
    <div>
      <Input.Label component="div" className="k-field-label" id="log-channel">
        How
      </Input.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby="log-channel"
        value={isRare ? MORE : value}
        onChange={(chosen) => onChange(chosen === MORE ? 'other' : (chosen as Channel))}
        data={[
          ...COMMON_CHANNELS.map((channel) => ({ value: channel, label: segment(ICONS[channel].icon, ICONS[channel].short) })),
          { value: MORE, label: segment(IconDots, 'Other') },
        ]}
      />
      {isRare && (
        <Select
          mt={8}
          size="sm"
          aria-label="Other channel"
          allowDeselect={false}
          comboboxProps={{ shadow: 'none' }}
          data={RARE_CHANNELS.map((channel) => ({ value: channel, label: CHANNEL_NAMES[channel] }))}
          value={value}
          onChange={(chosen) => chosen && onChange(chosen as Channel)}
        />
      )}
    </div>
  );
}
