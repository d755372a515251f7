import { Button, Group, NumberInput, SegmentedControl } from '@mantine/core';
import { text } from '../../shared/strings/text';
import { ClusterDetail } from '../cluster/ClusterDetail';
import { MixingSwitch } from '../cluster/MixingSwitch';
import { runCommand } from '../state/command-actions';
import { openHelp } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';
import { type Theme, useView } from '../state/view/view-store';
import { ChannelWeightsTable } from './ChannelWeightsTable';
import { CirclesSettings } from './CirclesSettings';
import { DataSettings } from './DataSettings';
import styles from './SettingsPage.module.css';

export function SettingsPage() {
  const theme = useView((view) => view.theme);
  const capacity = useView((view) => view.weeklyCapacity);
  const vault = useDocument((state) => state.vault);
  return (
    <div className={styles.page}>
      <h1>{text('settings.title')}</h1>
      <section className={styles.section} aria-labelledby="set-look">
        <h2 id="set-look">{text('settings.appearance')}</h2>
        <SegmentedControl
          aria-labelledby="set-look"
          value={theme}
          onChange={(value) => useView.setState({ theme: value as Theme })}
          data={[
            { value: 'system', label: text('settings.themeSystem') },
            { value: 'light', label: text('settings.themeLight') },
            { value: 'dark', label: text('settings.themeDark') },
          ]}
        />
      </section>
      <section className={styles.section} aria-labelledby="set-clusters">
        <h2 id="set-clusters">{text('settings.clusters')}</h2>
        <MixingSwitch />
        <p className="k-muted k-below">{text('settings.clustersHint')}</p>
        <h3 className="k-settings-more">{text('settings.detail')}</h3>
        <ClusterDetail />
      </section>
      <section className={styles.section} aria-labelledby="set-circles">
        <h2 id="set-circles">{text('settings.circles')}</h2>
        <p>{text('settings.circlesText')}</p>
        <CirclesSettings />
      </section>
      <section className={styles.section} aria-labelledby="set-week">
        <h2 id="set-week">{text('settings.weekCapacity')}</h2>
        <NumberInput
          aria-labelledby="set-week"
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
      </section>
      <section className={styles.section} aria-labelledby="set-weights">
        <h2 id="set-weights">{text('settings.weights')}</h2>
        <ChannelWeightsTable />
      </section>
      <section className={styles.section} aria-labelledby="set-data">
        <h2 id="set-data">{text('settings.data')}</h2>
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
      </section>
      <section className={styles.section} aria-labelledby="set-examples">
        <h2 id="set-examples">{text('settings.examples')}</h2>
        <p>{text('settings.examplesText')}</p>
        <Group gap={8} mt={12}>
          {vault !== 'own' && <Button onClick={() => void switchNetwork('own')}>{text('settings.backToOwn')}</Button>}
          <Button variant="default" disabled={vault === 'demo'} onClick={() => void switchNetwork('demo')}>
            {text('settings.demo')}
          </Button>
          <Button variant="default" disabled={vault === 'office'} onClick={() => void switchNetwork('office')}>
            {text('settings.office')}
          </Button>
        </Group>
      </section>
      <section className={styles.section} aria-labelledby="set-about">
        <h2 id="set-about">{text('settings.about')}</h2>
        <p>
          {text('settings.aboutText')}{' '}
          <button type="button" className="k-link" onClick={() => openHelp()}>
            {text('settings.help')}
          </button>{' '}
          <button type="button" className="k-link" onClick={() => openHelp('sources')}>
            {text('help.sources')}
          </button>
        </p>
      </section>
    </div>
  );
}
