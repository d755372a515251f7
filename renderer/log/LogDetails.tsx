/** The fields of an entry that most entries do not need. */
import { Checkbox, Group, Input, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { Favor, Interaction } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import type { LogDraft } from './log-draft';

export function LogDetails({ draft, change }: { readonly draft: LogDraft; readonly change: (patch: Partial<LogDraft>) => void }) {
  return (
    <Stack gap={16}>
      <div>
        <Input.Label component="div" className="k-field-label" id="log-favor">
          {text('journal.favor')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="log-favor"
          value={draft.favor}
          onChange={(favor) => change({ favor: favor as Favor['direction'] | 'none' })}
          data={[
            { value: 'none', label: text('journal.noFavor') },
            { value: 'given', label: text('journal.iHelped') },
            { value: 'received', label: text('journal.theyHelped') },
          ]}
        />
        {draft.favor !== 'none' && (
          <TextInput
            mt={8}
            size="sm"
            aria-label={text('journal.favorDescription')}
            placeholder={text('journal.favorPlaceholder')}
            value={draft.favorWhat}
            onChange={(event) => change({ favorWhat: event.currentTarget.value })}
          />
        )}
      </div>
      <TextInput
        label={text('journal.promise')}
        size="sm"
        placeholder={text('journal.promisePlaceholder')}
        value={draft.promise}
        onChange={(event) => change({ promise: event.currentTarget.value })}
      />
      <Group align="flex-end" gap={16}>
        <NumberInput
          label={text('journal.minutes')}
          size="sm"
          w={120}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={draft.minutes ?? ''}
          onChange={(value) => change({ minutes: typeof value === 'number' && value > 0 ? value : null })}
        />
        <div>
          <Input.Label component="div" className="k-field-label" id="log-direction">
            {text('journal.whoReachedOut')}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="log-direction"
            value={draft.direction}
            onChange={(direction) => change({ direction: direction as Interaction['direction'] })}
            data={[
              { value: 'mutual', label: text('journal.bothReachedOut') },
              { value: 'out', label: text('journal.iReachedOut') },
              { value: 'in', label: text('journal.theyReachedOut') },
            ]}
          />
        </div>
      </Group>
      <Checkbox
        label={text('journal.mayQuote')}
        checked={draft.mayQuote}
        onChange={(event) => change({ mayQuote: event.currentTarget.checked })}
      />
    </Stack>
  );
}
