import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface MoreMenuProps {
  readonly label: string;
  /** Of the button, in pixels. */
  readonly size?: number;
  /** `Menu.Item`s. */
  readonly children: ReactNode;
}

/** A button with three dots that opens a menu. */
export function MoreMenu({ label, size = 28, children }: MoreMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={size} aria-label={label}>
          <IconDots size={size < 28 ? 14 : 17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
