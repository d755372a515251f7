/** A day in the user's words ("last Tuesday", "3 May", "in June 2024"), with what was understood shown below. */
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { parseRelativeDate } from '../../shared/formats/log/parse-relative-date';
import { type IsoDay, parseIsoDay } from '../../shared/model/day';
import type { Interaction } from '../../shared/model/network';

export interface ParsedDay {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
}

interface DayFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly today: IsoDay;
}

/** Null: not understood. An empty field is today. */
export function parseDay(text: string, today: IsoDay): ParsedDay | null {
  return text.trim() === '' ? { day: today, precision: 'day' } : parseRelativeDate(text, today);
}

export function DayField({ text, onText, today }: DayFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const understood = parseDay(text, today);
  return (
    <TextInput
      label="When"
      size="sm"
      placeholder="today, last Tuesday, 3 May…"
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()} // what is typed replaces the day that stands there
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={understood ? describeDay(understood, today) : undefined}
      error={understood ? undefined : 'Not a date Kith understands. Try “yesterday”, “last Friday” or “3 May”.'}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="none">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" aria-label="Choose in a calendar" onClick={() => setOpen(!isOpen)}>
              <IconCalendar size={16} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label="Calendar">
            <DatePicker
              value={understood?.day ?? null}
              defaultDate={understood?.day ?? today}
              onChange={(value) => {
                const day = value === null ? null : parseIsoDay(value);
                if (day) onText(day);
                setOpen(false);
              }}
              size="sm"
              ariaLabels={{ previousMonth: 'Month before', nextMonth: 'Month after' }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** "Tuesday 17 November 2026", "May 2024", "2023"; a future day is a plan. */
export function describeDay({ day, precision }: ParsedDay, today: IsoDay): string {
  const date = new Date(`${day}T12:00:00Z`);
  const inUtc = { timeZone: 'UTC' } as const;
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month') return date.toLocaleDateString('en-GB', { ...inUtc, month: 'long', year: 'numeric' });
  const words = date.toLocaleDateString('en-GB', { ...inUtc, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return day > today ? `${words} (planned)` : day === today ? `today, ${words}` : words;
}
