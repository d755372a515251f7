import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { LIST_MODES, type ListMode } from '../../shared/model/decisions';
import { changeSettings } from '../../shared/model/edits/settings';
import { settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { listModeLabel, listModeMeaning } from '../state/ui-labels';
import { showDone } from '../ui/notices';
import styles from './ListModeMenu.module.css';

/** Chooses what the week's list looks for. */
export function ListModeMenu() {
  const network = useNetwork();
  const { listMode } = settingsOf(network);
  const choose = async (mode: ListMode) => {
    if (mode === listMode || !(await commit(changeSettings(network, { listMode: mode })))) return;
    showDone(text('this-week.modeChanged', { mode: listModeLabel(mode) }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <Menu position="bottom-end" withinPortal width={250}>
      <Menu.Target>
        <button
          type="button"
          className="k-link k-secondary k-in-line"
          aria-label={text('this-week.modeLabel', { mode: listModeLabel(listMode) })}
        >
          {listModeLabel(listMode)} <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LIST_MODES.map((mode) => (
          <Menu.Item
            key={mode}
            onClick={() => void choose(mode)}
            rightSection={mode === listMode ? <IconCheck size={14} aria-label={text('this-week.modeChosen')} /> : undefined}
          >
            {listModeLabel(mode)}
            <span className={`${styles.meaning} k-muted`}>{listModeMeaning(mode)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
