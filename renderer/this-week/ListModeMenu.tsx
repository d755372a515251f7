import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { changeSettings } from '../../shared/model/edits/settings';
import { LIST_MODES, type ListMode, settingsOf } from '../../shared/model/network';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { listModeLabel, listModeMeaning } from '../state/ui-labels';
import { showDone } from '../ui/notices';

/** What the week's list looks for: a quiet menu beside its title. */
export function ListModeMenu() {
  const network = useNetwork();
  const { listMode } = settingsOf(network);
  const choose = async (mode: ListMode) => {
    if (mode === listMode || !(await commit(changeSettings(network, { listMode: mode })))) return;
    showDone(`This week’s list: ${listModeLabel(mode).toLowerCase()}`, { label: 'Undo', run: () => void undo() });
  };
  return (
    <Menu position="bottom-end" withinPortal width={250}>
      <Menu.Target>
        <button type="button" className="k-link k-secondary k-in-line" aria-label={`The list looks for: ${listModeLabel(listMode)}`}>
          {listModeLabel(listMode)} <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LIST_MODES.map((mode) => (
          <Menu.Item
            key={mode}
            onClick={() => void choose(mode)}
            rightSection={mode === listMode ? <IconCheck size={14} aria-label="chosen" /> : undefined}
          >
            {listModeLabel(mode)}
            <span className="k-menu-meaning k-muted">{listModeMeaning(mode)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
