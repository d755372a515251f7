/** A field for a day in plain words ("last Tuesday", "3 May", "in June 2024"). Below it stands the day that Kith read. */

import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { parseRelativeDate } from '../../shared/formats/log/parse-relative-date';
import { formatFullDay, formatPreciseDay } from '../../shared/lib/format-time';
import { type IsoDay, parseIsoDay } from '../../shared/model/day';
import type { Interaction } from '../../shared/model/network';
import { text } from '../../shared/strings/text';

export interface ParsedDay {
  readonly day: IsoDay;
  readonly precision: Interaction['precision'];
}

interface DayFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: IsoDay;
}

/** Reads a day in plain words. Null if it is no date. An empty field means today. */
export function parseDay(text: string, today: IsoDay): ParsedDay | null {
  return text.trim() === '' ? { day: today, precision: 'day' } : parseRelativeDate(text, today);
}

export function DayField({ value, onChange, today }: DayFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const parsed = parseDay(value, today);
  return (
    <TextInput
      label={text('journal.when')}
      size="sm"
      placeholder={text('journal.whenPlaceholder')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()} // typing replaces the day
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={parsed ? describeDay(parsed, today) : undefined}
      error={parsed ? undefined : text('journal.unknownDate')}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="none">
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={text('journal.openCalendar')} onClick={() => setOpen(!isOpen)}>
              <IconCalendar size={16} stroke={1.6} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={text('journal.calendar')}>
            <DatePicker
              value={parsed?.day ?? null}
              defaultDate={parsed?.day ?? today}
              onChange={(chosen) => {
                const day = chosen === null ? null : parseIsoDay(chosen);
                if (day) onChange(day);
                setOpen(false);
              }}
              size="sm"
              ariaLabels={{ previousMonth: text('journal.previousMonth'), nextMonth: text('journal.nextMonth') }}
            />
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}

/** "Tuesday 17 November 2026", "May 2024", "2023". A day in the future is marked as planned. */
export function describeDay({ day, precision }: ParsedDay, today: IsoDay): string {
  if (precision !== 'day') return formatPreciseDay(day, precision, today);
  const words = formatFullDay(day);
  if (day > today) return text('journal.plannedDate', { date: words });
  return day === today ? text('journal.todayDate', { date: words }) : words;
}
