import { Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { ChipButton } from '../components/Chip';
import { useFindings } from '../state/network/findings-store';
import { confidenceLabel } from '../state/ui-labels';
import { ClusterDetail } from './ClusterDetail';

/** In the bar over the map: how sure the groups are, in two words; behind it the slider from broader to finer. */
export function ClusterDetailControl() {
  const [isOpen, setOpen] = useState(false);
  const word = useFindings((state) => (state.findings?.grouping.areCommunities === false ? 'none' : state.confidence?.word));
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={300} trapFocus returnFocus shadow="none">
      <Popover.Target>
        <ChipButton aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {word === undefined ? 'Groups' : confidenceLabel(word)} <IconChevronDown size={14} aria-hidden />
        </ChipButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ClusterDetail />
      </Popover.Dropdown>
    </Popover>
  );
}
