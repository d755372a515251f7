import { Button, Group, NumberInput, SegmentedControl, Switch } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { changeSettings } from '../../shared/model/edits/settings';
import { settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { ClusterDetail } from '../cluster/ClusterDetail';
import { MixingSwitch } from '../cluster/MixingSwitch';
import { runCommand } from '../state/command-actions';
import { openHelp } from '../state/dialogs';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';
import { versionSentence } from '../state/ui-labels';
import { type Theme, useView, type View } from '../state/view/view-store';
import { QuickAccessSettings, ReminderSettings } from './BackgroundSettings';
import { ChannelWeightsTable } from './ChannelWeightsTable';
import { DataSettings } from './DataSettings';
import { LockSettings } from './LockSettings';
import styles from './SettingsPage.module.css';
import { StudySettings } from './StudySettings';

export function SettingsPage() {
  return (
    <div className={styles.page}>
      <h1>{text('settings.title')}</h1>
      <Appearance />
      <SettingsSection title={text('settings.clusters')}>
        <MixingSwitch />
        <p className="k-muted k-below">{text('settings.clustersHint')}</p>
        <h3 className="k-settings-more">{text('settings.detail')}</h3>
        <ClusterDetail />
      </SettingsSection>
      <WeeklyList />
      <SettingsSection title={text('background.title')}>
        <ReminderSettings />
      </SettingsSection>
      <SettingsSection title={text('background.quickTitle')}>
        <QuickAccessSettings />
      </SettingsSection>
      <CalendarSetting />
      <SettingsSection title={text('settings.weights')}>
        <ChannelWeightsTable />
      </SettingsSection>
      <SettingsSection title={text('settings.data')}>
        <p>{text('settings.dataText')}</p>
        <DataSettings />
        <Group gap={8} mt={12}>
          <Button variant="default" onClick={() => runCommand('import')}>
            {text('settings.import')}
          </Button>
          <Button variant="default" onClick={() => runCommand('export-network')}>
            {text('settings.exportAll')}
          </Button>
        </Group>
      </SettingsSection>
      <SettingsSection title={text('locking.title')}>
        <LockSettings />
      </SettingsSection>
      <SettingsSection title={text('study.title')} at="study">
        <StudySettings />
      </SettingsSection>
      <Examples />
      <SettingsSection title={text('settings.about')}>
        <p>{text('settings.aboutText')}</p>
        <p className="k-muted">{versionSentence(navigator.userAgent)}</p>
        <Group gap={16}>
          <button type="button" className="k-link" onClick={() => openHelp()}>
            {text('settings.help')}
          </button>
          <button type="button" className="k-link" onClick={() => openHelp('sources')}>
            {text('help.sources')}
          </button>
        </Group>
      </SettingsSection>
    </div>
  );
}

const SETTLED_AFTER_MS = 1000;

interface SettingsSectionProps {
  readonly title: string;
  /** Its name for links that open the settings here. */
  readonly at?: View['settingsAt'];
  readonly children: ReactNode;
}

function SettingsSection({ title, at, children }: SettingsSectionProps) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const isWanted = useView((view) => at !== undefined && view.settingsAt === at);
  useEffect(() => {
    const wanted = section.current;
    if (!isWanted || wanted === null) return;
    const show = () => wanted.scrollIntoView({ block: 'start' });
    show();
    wanted.focus({ preventScroll: true });
    // The parts above grow when what they show has been read from the disk.
    const observer = new ResizeObserver(show);
    if (wanted.parentElement !== null) observer.observe(wanted.parentElement);
    const over = () => useView.setState({ settingsAt: null });
    const timer = setTimeout(over, SETTLED_AFTER_MS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      over();
    };
  }, [isWanted]);
  return (
    <section ref={section} tabIndex={at === undefined ? undefined : -1} className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Appearance() {
  const theme = useView((view) => view.theme);
  return (
    <SettingsSection title={text('settings.appearance')}>
      <SegmentedControl
        aria-label={text('settings.appearance')}
        value={theme}
        onChange={(value) => useView.setState({ theme: value as Theme })}
        data={[
          { value: 'system', label: text('settings.themeSystem') },
          { value: 'light', label: text('settings.themeLight') },
          { value: 'dark', label: text('settings.themeDark') },
        ]}
      />
    </SettingsSection>
  );
}

function WeeklyList() {
  const capacity = useView((view) => view.weeklyCapacity);
  return (
    <SettingsSection title={text('settings.weekCapacity')}>
      <NumberInput
        aria-label={text('settings.weekCapacity')}
        size="sm"
        w={96}
        min={1}
        max={20}
        clampBehavior="strict"
        allowDecimal={false}
        value={capacity}
        onChange={(value) => typeof value === 'number' && value >= 1 && useView.setState({ weeklyCapacity: value })}
      />
      <p className="k-muted k-below">{text('settings.weekCapacityHint')}</p>
    </SettingsSection>
  );
}

/** The calendar file is off until the user asks for it. */
function CalendarSetting() {
  const network = useNetwork();
  const isOwn = useDocument((state) => state.networkName === 'own');
  return (
    <SettingsSection title={text('settings.calendar')}>
      <Switch
        label={text('settings.keepCalendar')}
        disabled={!isOwn}
        checked={settingsOf(network).keepsCalendar === true}
        onChange={(event) => void commit(changeSettings(network, { keepsCalendar: event.currentTarget.checked }))}
        withThumbIndicator={false}
      />
      <p className="k-muted k-below">{text('settings.calendarHint', { file: 'calendar.ics' })}</p>
    </SettingsSection>
  );
}

function Examples() {
  const networkName = useDocument((state) => state.networkName);
  return (
    <SettingsSection title={text('settings.examples')}>
      <p>{text('settings.examplesText')}</p>
      <Group gap={8} mt={12}>
        {networkName !== 'own' && <Button onClick={() => void switchNetwork('own')}>{text('settings.backToOwn')}</Button>}
        <Button variant="default" disabled={networkName === 'demo'} onClick={() => void switchNetwork('demo')}>
          {text('settings.demo')}
        </Button>
        <Button variant="default" disabled={networkName === 'office'} onClick={() => void switchNetwork('office')}>
          {text('settings.office')}
        </Button>
      </Group>
    </SettingsSection>
  );
}
