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
import { type MessageKey, text } from '../../shared/strings/text';
import { channelLabel } from '../state/ui-labels';
import styles from './ChannelField.module.css';
import { COMMON_CHANNELS, RARE_CHANNELS } from './log-draft';

const SEGMENTS: Readonly<
  Record<
    (typeof COMMON_CHANNELS)[number],
    { readonly icon: ComponentType<IconProps>; readonly label: MessageKey & `journal.short${string}` }
  >
> = {
  'in-person': { icon: IconCoffee, label: 'journal.shortInPerson' },
  call: { icon: IconPhone, label: 'journal.shortCall' },
  video: { icon: IconVideo, label: 'journal.shortVideo' },
  message: { icon: IconMessageCircle, label: 'journal.shortMessage' },
  email: { icon: IconMail, label: 'journal.shortEmail' },
  meeting: { icon: IconPresentation, label: 'journal.shortMeeting' },
  letter: { icon: IconWritingSign, label: 'journal.shortLetter' },
};
/** Value of the last segment, which shows the list of rarer channels. */
const OTHER = 'more';

/** How the contact was made: the common channels as segments, the rarer ones in a list behind the last segment. */
export function ChannelField({ value, onChange }: { readonly value: Channel; readonly onChange: (channel: Channel) => void }) {
  const isRare = RARE_CHANNELS.includes(value);
  const segment = (Icon: ComponentType<IconProps>, label: string) => (
    <span className={styles.segment}>
      <Icon size={18} stroke={1.6} aria-hidden />
      {label}
    </span>
  );
  return (
    <div>
      <Input.Label component="div" className="k-field-label" id="log-channel">
        {text('journal.how')}
      </Input.Label>
      <SegmentedControl
        fullWidth
        aria-labelledby="log-channel"
        value={isRare ? OTHER : value}
        onChange={(chosen) => onChange(chosen === OTHER ? 'other' : (chosen as Channel))}
        data={[
          ...COMMON_CHANNELS.map((channel) => ({ value: channel, label: segment(SEGMENTS[channel].icon, text(SEGMENTS[channel].label)) })),
          { value: OTHER, label: segment(IconDots, text('journal.shortOther')) },
        ]}
      />
      {isRare && (
        <Select
          mt={8}
          size="sm"
          aria-label={text('journal.otherChannel')}
          allowDeselect={false}
          comboboxProps={{ shadow: 'none' }}
          data={RARE_CHANNELS.map((channel) => ({ value: channel, label: channelLabel(channel) }))}
          value={value}
          onChange={(chosen) => chosen && onChange(chosen as Channel)}
        />
      )}
    </div>
  );
}
