/** The passphrase of the user's network: setting, changing and removing it, and when the network is locked. */
import { Button, Group, SegmentedControl, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeyringState, LockState } from '../../shared/contract/desktop-api';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { openChangePassphrase, openHelp, openSetPassphrase, useDialog } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { lockNetwork } from '../state/network/switch-network';
import { useView } from '../state/view/view-store';
import { showFailure } from '../ui/notices';

const MINUTES = [5, 10, 30, 60];

export function LockSettings() {
  const state = useLockState();
  const isExample = useDocument(({ networkName }) => networkName !== 'own');
  const blurs = useView((view) => view.isBlurredWhenAway);
  if (state === null) return null;
  return (
    <>
      {isExample ? <p>{text('locking.exampleText')}</p> : state === 'none' ? <Off /> : <On />}
      <Switch
        mt={16}
        label={text('locking.blur')}
        description={text('locking.blurHint')}
        checked={blurs}
        onChange={(event) => useView.setState({ isBlurredWhenAway: event.currentTarget.checked })}
      />
    </>
  );
}

/** Null: not known yet. Read again after each dialog, which may have changed it. */
function useLockState(): LockState | null {
  const [state, setState] = useState<LockState | null>(null);
  const isDialogOpen = useDialog(({ dialog }) => dialog.kind !== 'none');
  useEffect(() => {
    if (isDialogOpen) return;
    let isCurrent = true;
    void desktop.lockState().then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [isDialogOpen]);
  return state;
}

function Off() {
  return (
    <>
      <p>{text('locking.offText')}</p>
      <Group gap={16} mt={12}>
        <Button variant="default" onClick={openSetPassphrase}>
          {text('locking.turnOn')}
        </Button>
        <button type="button" className="k-link" onClick={() => openHelp('safety')}>
          {text('locking.whoCanRead')}
        </button>
      </Group>
    </>
  );
}

/** Null while it is not known. The switch is dead where there is no keyring. */
function KeyringSwitch() {
  const [state, setState] = useState<KeyringState | null>(null);
  const read = () => void desktop.keyringState().then(setState);
  useEffect(read, []);
  if (state === null) return null;
  const change = async (isOn: boolean) => {
    const changed = await desktop.setKeyring(isOn);
    if (!changed.ok) showFailure(text('locking.keyringNotChanged'), changed.error, text('settings.nothingChanged'));
    read();
  };
  return (
    <Switch
      mt={16}
      label={text('locking.keyring')}
      description={text(state.isAvailable ? 'locking.keyringHint' : 'locking.noKeyring')}
      checked={state.isOn}
      disabled={!state.isAvailable && !state.isOn}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
}

function On() {
  const minutes = useView((view) => view.autoLockMinutes);
  return (
    <>
      <p>{text('locking.onText')}</p>
      <Group gap={8} mt={12}>
        <Button onClick={() => void lockNetwork()}>{text('locking.lockNow')}</Button>
        <Button variant="default" onClick={() => openChangePassphrase(false)}>
          {text('locking.changeButton')}
        </Button>
        <Button variant="default" onClick={() => openChangePassphrase(true)}>
          {text('locking.removeButton')}
        </Button>
      </Group>
      <h3 className="k-settings-more">{text('locking.autoLock')}</h3>
      <SegmentedControl
        aria-label={text('locking.autoLock')}
        value={String(minutes)}
        onChange={(value) => useView.setState({ autoLockMinutes: Number(value) })}
        data={[
          ...MINUTES.map((count) => ({ value: String(count), label: text('locking.minutes', { count }) })),
          { value: '0', label: text('locking.never') },
        ]}
      />
      <p className="k-muted k-below">{text('locking.autoLockHint')}</p>
      <KeyringSwitch />
    </>
  );
}
