/** Reminders of the system, the icon in the tray, the shortcut over all programs: of this computer, off until the user switches each on. */
import { Group, Select, Stack, Switch } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { createSerialQueue } from '../../shared/lib/serial-queue';
import {
  type BackgroundState,
  type ReminderKind,
  type BackgroundSettings as Settings,
  SHORTCUTS,
  type Shortcut,
} from '../../shared/model/reminders/background-settings';
import { type MessageKey, text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { isOnMac } from '../state/shortcuts';
import { showFailure } from '../ui/notices';

const TELLS = [
  ['due', 'background.tellDue'],
  ['promises', 'background.tellPromises'],
  ['birthdays', 'background.tellBirthdays'],
  ['digest', 'background.tellDigest'],
] as const satisfies readonly (readonly [ReminderKind, MessageKey])[];

/** What changes, or how it follows from the settings as they are then. */
type SettingsChange = Partial<Settings> | ((settings: Settings) => Partial<Settings>);

interface Outside {
  readonly state: BackgroundState;
  readonly change: (patch: SettingsChange) => void;
}

export function ReminderSettings() {
  const background = useBackground();
  if (background === null) return null;
  const { settings, canNotify } = background.state;
  if (!canNotify) return <p>{text('background.notSupported')}</p>;
  const isOff = settings.reminders.length === 0;
  const { at, quiet } = settings;
  const { change } = background;
  return (
    <Stack gap={12} align="flex-start">
      <p className="k-muted">{text('background.hint')}</p>
      {TELLS.map(([kind, label]) => (
        <Switch
          key={kind}
          label={text(label)}
          checked={settings.reminders.includes(kind)}
          onChange={({ currentTarget: { checked } }) =>
            change(({ reminders }) => ({
              reminders: TELLS.map(([each]) => each).filter((each) => (each === kind ? checked : reminders.includes(each))),
            }))
          }
          withThumbIndicator={false}
        />
      ))}
      <Group gap={16} mt={4}>
        <Time label={text('background.at')} value={at} isOff={isOff} onChange={(minute) => change({ at: minute })} />
        <Time
          label={text('background.quietFrom')}
          value={quiet.from}
          isOff={isOff}
          onChange={(from) => change((now) => ({ quiet: { ...now.quiet, from } }))}
        />
        <Time
          label={text('background.quietTo')}
          value={quiet.to}
          isOff={isOff}
          onChange={(to) => change((now) => ({ quiet: { ...now.quiet, to } }))}
        />
      </Group>
      <p className="k-muted">{text('background.timesHint')}</p>
      <Switch
        label={text('background.showNames')}
        description={text('background.showNamesHint')}
        disabled={isOff}
        checked={settings.showsNames}
        onChange={(event) => change({ showsNames: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
    </Stack>
  );
}

export function QuickAccessSettings() {
  const background = useBackground();
  if (background === null) return null;
  const { settings, isTrayShown, isShortcutTaken } = background.state;
  return (
    <Stack gap={16} align="flex-start">
      <Switch
        label={text('background.tray')}
        description={settings.hasTray && !isTrayShown ? text('background.noTray') : text('background.trayHint')}
        checked={settings.hasTray}
        onChange={(event) => background.change({ hasTray: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
      <Select
        label={text('background.shortcut')}
        description={text('background.shortcutHint')}
        size="sm"
        w={280}
        allowDeselect={false}
        data={[{ value: '', label: text('background.noShortcut') }, ...SHORTCUTS.map((value) => ({ value, label: keysOf(value) }))]}
        value={settings.shortcut ?? ''}
        onChange={(value) => background.change({ shortcut: SHORTCUTS.find((each) => each === value) ?? null })}
        error={
          isShortcutTaken && settings.shortcut !== null ? text('background.shortcutTaken', { keys: keysOf(settings.shortcut) }) : undefined
        }
      />
    </Stack>
  );
}

/** Two changes at once would each begin with the settings before both. */
const serialize = createSerialQueue();

/** Null: not known yet. */
function useBackground(): Outside | null {
  const [state, setState] = useState<BackgroundState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desktop.backgroundState().then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  if (state === null) return null;
  const change = async (patch: SettingsChange) => {
    const changed = await serialize(async () => {
      const { settings } = await desktop.backgroundState(); // asked again: the other section may have changed something
      return await desktop.changeBackground({ ...settings, ...(typeof patch === 'function' ? patch(settings) : patch) });
    });
    if (changed.ok) setState(changed.value);
    else showFailure(text('background.notChanged'), changed.error, text('app.networkUnchanged'));
  };
  return { state, change: (patch) => void change(patch) };
}

interface TimeProps {
  readonly label: string;
  /** Minutes after midnight. */
  readonly value: number;
  readonly isOff: boolean;
  readonly onChange: (minute: number) => void;
}

/** A time counts when it is whole. */
function Time({ label, value, isOff, onChange }: TimeProps) {
  const pad = (number: number) => String(number).padStart(2, '0');
  return (
    <TimeInput
      label={label}
      size="sm"
      w={112}
      disabled={isOff}
      value={`${pad(Math.floor(value / 60))}:${pad(value % 60)}`}
      onChange={(event) => {
        const [hours, minutes] = event.currentTarget.value.split(':').map(Number);
        if (hours !== undefined && minutes !== undefined) onChange(60 * hours + minutes);
      }}
    />
  );
}

/** "Ctrl Alt L", "⌘⌥L" */
function keysOf(shortcut: Shortcut): string {
  return isOnMac()
    ? shortcut.replace('CommandOrControl', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('+', '')
    : shortcut.replace('CommandOrControl', 'Ctrl').replaceAll('+', ' ');
}
