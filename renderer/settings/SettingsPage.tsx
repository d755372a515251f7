import { Button, Group, NumberInput, SegmentedControl } from '@mantine/core';
import { ClusterDetail } from '../cluster/ClusterDetail';
import { MixingSwitch } from '../cluster/MixingSwitch';
import { Sources } from '../help/Sources';
import { runCommand } from '../state/command-actions';
import { openHelp } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { switchNetwork } from '../state/network/switch-network';
import { type Theme, useView } from '../state/view/view-store';
import { ChannelWeightsTable } from './ChannelWeightsTable';
import { DataSettings } from './DataSettings';

export function SettingsPage() {
  const theme = useView((view) => view.theme);
  const capacity = useView((view) => view.weeklyCapacity);
  const vault = useDocument((state) => state.vault);
  return (
    <div className="k-sheet-page">
      <h1>Settings</h1>
      <section className="k-section" aria-labelledby="set-look">
        <h2 id="set-look">Appearance</h2>
        <SegmentedControl
          aria-labelledby="set-look"
          value={theme}
          onChange={(value) => useView.setState({ theme: value as Theme })}
          data={[
            { value: 'system', label: 'Like the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
      </section>
      <section className="k-section" aria-labelledby="set-clusters">
        <h2 id="set-clusters">Clusters are made of</h2>
        <MixingSwitch />
        <p className="k-muted k-below">
          Who knows whom comes from people you met together and from ties you stated. Common interests come from what people like and what
          you talked about.
        </p>
        <h3 className="k-settings-more">From broader to finer</h3>
        <ClusterDetail />
      </section>
      <section className="k-section" aria-labelledby="set-week">
        <h2 id="set-week">People in a week’s reconnect list</h2>
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
        <p className="k-muted k-below">A few that you will really write to. A list that was already chosen for this week stays as it is.</p>
      </section>
      <section className="k-section" aria-labelledby="set-weights">
        <h2 id="set-weights">What a contact is worth</h2>
        <ChannelWeightsTable />
      </section>
      <section className="k-section" aria-labelledby="set-data">
        <h2 id="set-data">Your data</h2>
        <p>Everything is in these folders on this computer. Kith never connects to a network.</p>
        <DataSettings />
        <Group gap={8} mt={12}>
          <Button variant="default" onClick={() => runCommand('import')}>
            Import…
          </Button>
          <Button variant="default" onClick={() => runCommand('export-network')}>
            Export everything…
          </Button>
        </Group>
      </section>
      <section className="k-section" aria-labelledby="set-examples">
        <h2 id="set-examples">Examples</h2>
        <p>They open beside your own network and never mix with it.</p>
        <Group gap={8} mt={12}>
          {vault !== 'own' && <Button onClick={() => void switchNetwork('own')}>Back to my network</Button>}
          <Button variant="default" disabled={vault === 'demo'} onClick={() => void switchNetwork('demo')}>
            Demo network
          </Button>
          <Button variant="default" disabled={vault === 'office'} onClick={() => void switchNetwork('office')}>
            A real office, 2013
          </Button>
        </Group>
      </section>
      <section className="k-section" aria-labelledby="set-about">
        <h2 id="set-about">About Kith</h2>
        <p>
          Kith and kin: the people one knows. It follows what sociologists found out about ties, and says where each idea comes from.{' '}
          <button type="button" className="k-link" onClick={() => openHelp()}>
            Keyboard and words
          </button>
        </p>
        <Sources />
      </section>
    </div>
  );
}
