import { ActionIcon, Button, SegmentedControl, Switch, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconLayoutSidebarRight, IconPlus, IconSearch } from '@tabler/icons-react';
import { text } from '../../shared/strings/text';
import { openLog } from '../state/dialogs';
import { shortcutText } from '../state/shortcuts';
import { useIsNarrow } from '../state/view/use-screen';
import { openGraph, togglePanel } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './TopBar.module.css';

export function TopBar() {
  const page = useView((view) => view.page);
  const graphMode = useView((view) => view.graphMode);
  const isLensOn = useView((view) => view.isLensOn);
  const isNarrow = useIsNarrow();
  const isPanelShown = useView((view) => (isNarrow ? view.isSheetOpen : view.isPanelOpen));
  return (
    <section className={styles.bar} data-part="top-bar" aria-label={text('app.topBar')}>
      <div className={styles.side}>
        <SegmentedControl
          size="sm"
          data-part="view-choice"
          aria-label={text('app.viewChoice')}
          data={[
            { value: 'circles', label: text('app.circles') },
            { value: 'map', label: text('app.map') },
            { value: 'people', label: text('app.table') },
          ]}
          value={page === 'graph' ? graphMode : page === 'people' ? 'people' : ''}
          onChange={(value) => (value === 'people' ? useView.setState({ page: 'people' }) : openGraph(value === 'map' ? 'map' : 'circles'))}
        />
      </div>
      <button type="button" className={styles.search} data-part="search" onClick={spotlight.open} aria-keyshortcuts="Control+K Meta+K">
        <IconSearch size={15} stroke={1.8} aria-hidden />
        <span>{text('app.searchHint')}</span>
        <kbd className="k-kbd">{shortcutText('search')}</kbd>
      </button>
      <div className={styles.side} data-end>
        {page === 'graph' && (
          <Tooltip label={text('app.weakTiesHint', { shortcut: shortcutText('toggle-lens') })} multiline w={260}>
            <Switch
              size="sm"
              wrapperProps={{ 'data-part': 'lens' }}
              label={text('app.weakTies')}
              aria-label={text('app.weakTies')}
              checked={isLensOn}
              onChange={(event) => useView.setState({ isLensOn: event.currentTarget.checked })}
              withThumbIndicator={false}
            />
          </Tooltip>
        )}
        {page !== 'settings' && (
          <Tooltip label={text(isPanelShown ? 'app.hideSidePanel' : 'app.showSidePanel', { shortcut: shortcutText('toggle-panel') })}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={text('app.sidePanel')}
              aria-pressed={isPanelShown}
              onClick={() => togglePanel(isNarrow)}
            >
              <IconLayoutSidebarRight size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        <Button
          data-part="log-contact"
          size="sm"
          h={32}
          px={14}
          leftSection={<IconPlus size={15} stroke={2.2} aria-hidden />}
          onClick={() => openLog()}
        >
          {text('common.logContact')}
        </Button>
      </div>
    </section>
  );
}
