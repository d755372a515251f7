import { Menu, Select } from '@mantine/core';
import { everyInterval } from '../../shared/strings/phrases';
import { text } from '../../shared/strings/text';

/** Usual choices, in days. */
const CADENCES = [7, 14, 30, 91, 182, 365] as const;

interface CadenceSelectProps {
  readonly label: string;
  /** Days between contacts; null: not set. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
}

/** How often the user means to be in touch with a person or the people of a circle. */
export function CadenceSelect({ label, value, onChange }: CadenceSelectProps) {
  const choices: readonly number[] = CADENCES;
  const other =
    value === null || choices.includes(value) ? [] : [{ value: String(value), label: text('labels.cadence.days', { count: value }) }];
  const data = [
    { value: '', label: text('labels.cadence.none') },
    ...CADENCES.map((days) => ({ value: String(days), label: text(`labels.cadence.${days}`) })),
    ...other,
  ];
  return (
    <Select
      aria-label={label}
      size="xs"
      allowDeselect={false}
      data={data}
      value={value === null ? '' : String(value)}
      onChange={(days) => onChange(days ? Number(days) : null)}
    />
  );
}

/** The same choices as entries of a menu. */
export function CadenceItems({ onDays }: { readonly onDays: (days: number | null) => void }) {
  return (
    <>
      {CADENCES.map((days) => (
        <Menu.Item key={days} onClick={() => onDays(days)}>
          {everyInterval(days)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={() => onDays(null)}>{text('labels.cadence.none')}</Menu.Item>
    </>
  );
}
