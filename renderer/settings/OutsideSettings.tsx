/** Reminders of the system, the icon in the tray, the shortcut over all programs: of this computer, off until the user switches each on. */
import { Group, Select, Stack, Switch } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useEffect, useState } from 'react';
import {
  type OutsideState,
  type ReminderKind,
  type OutsideSettings as Settings,
  SHORTCUTS,
  type Shortcut,
} from '../../shared/model/reminders/outside-settings';
import { type MessageKey, text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { isOnMac } from '../state/shortcuts';
import { showFailure } from '../ui/notices';

const TELLS = [
  ['due', 'outside.tellDue'],
  ['promises', 'outside.tellPromises'],
  ['birthdays', 'outside.tellBirthdays'],
  ['digest', 'outside.tellDigest'],
] as const satisfies readonly (readonly [ReminderKind, MessageKey])[];

interface Outside {
  readonly state: OutsideState;
  readonly change: (patch: Partial<Settings>) => void;
}

export function ReminderSettings() {
  const outside = useOutside();
  if (outside === null) return null;
  const { settings, canNotify } = outside.state;
  if (!canNotify) return <p>{text('outside.notSupported')}</p>;
  const isOff = settings.reminders.length === 0;
  const { at, quiet } = settings;
  const { change } = outside;
  return (
    <Stack gap={12} align="flex-start">
      <p className="k-muted">{text('outside.hint')}</p>
      {TELLS.map(([kind, label]) => (
        <Switch
          key={kind}
          label={text(label)}
          checked={settings.reminders.includes(kind)}
          onChange={(event) =>
            change({
              reminders: TELLS.map(([each]) => each).filter((each) =>
                each === kind ? event.currentTarget.checked : settings.reminders.includes(each),
              ),
            })
          }
          withThumbIndicator={false}
        />
      ))}
      <Group gap={16} mt={4}>
        <Time label={text('outside.at')} value={at} isOff={isOff} onChange={(minute) => change({ at: minute })} />
        <Time
          label={text('outside.quietFrom')}
          value={quiet.from}
          isOff={isOff}
          onChange={(from) => change({ quiet: { ...quiet, from } })}
        />
        <Time label={text('outside.quietTo')} value={quiet.to} isOff={isOff} onChange={(to) => change({ quiet: { ...quiet, to } })} />
      </Group>
      <p className="k-muted">{text('outside.timesHint')}</p>
      <Switch
        label={text('outside.showNames')}
        description={text('outside.showNamesHint')}
        disabled={isOff}
        checked={settings.showsNames}
        onChange={(event) => change({ showsNames: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
    </Stack>
  );
}

export function QuickAccessSettings() {
  const outside = useOutside();
  if (outside === null) return null;
  const { settings, isTrayShown, isShortcutTaken } = outside.state;
  return (
    <Stack gap={16} align="flex-start">
      <Switch
        label={text('outside.tray')}
        description={settings.hasTray && !isTrayShown ? text('outside.noTray') : text('outside.trayHint')}
        checked={settings.hasTray}
        onChange={(event) => outside.change({ hasTray: event.currentTarget.checked })}
        withThumbIndicator={false}
      />
      <Select
        label={text('outside.shortcut')}
        description={text('outside.shortcutHint')}
        size="sm"
        w={280}
        allowDeselect={false}
        data={[{ value: '', label: text('outside.noShortcut') }, ...SHORTCUTS.map((value) => ({ value, label: keysOf(value) }))]}
        value={settings.shortcut ?? ''}
        onChange={(value) => outside.change({ shortcut: SHORTCUTS.find((each) => each === value) ?? null })}
        error={
          isShortcutTaken && settings.shortcut !== null ? text('outside.shortcutTaken', { keys: keysOf(settings.shortcut) }) : undefined
        }
      />
    </Stack>
  );
}

/** Null: not known yet. */
function useOutside(): Outside | null {
  const [state, setState] = useState<OutsideState | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desktop.outsideState().then((found) => {
      if (isCurrent) setState(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  if (state === null) return null;
  const change = async (patch: Partial<Settings>) => {
    // Asked again: the other section may have changed something.
    const { settings } = await desktop.outsideState();
    const changed = await desktop.changeOutside({ ...settings, ...patch });
    if (changed.ok) setState(changed.value);
    else showFailure(text('outside.notChanged'), changed.error, text('app.networkUnchanged'));
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
