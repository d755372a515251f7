/** Lets the user choose a file format; then the system's dialog asks for the place. */

import { Button, Group, Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FileToSave } from '../../shared/contract/desktop-api';
import type { Result } from '../../shared/lib/result';
import { type MessageKey, type MessageValues, text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { showDone, showFailure } from '../ui/notices';

/** Messages without values. */
export type ExportMessage = {
  [K in MessageKey]: K extends `export.${string}` ? (Record<never, never> extends MessageValues<K> ? K : never) : never;
}[MessageKey];

export interface Choice {
  readonly id: string;
  readonly label: ExportMessage;
  readonly hint: ExportMessage;
}

interface ExportChoiceProps {
  readonly choices: readonly Choice[];
  readonly note?: ReactNode;
  readonly canExport: boolean;
  /** Makes the file. When it fails, the dialog stays open. */
  readonly file: (choice: string) => Promise<FileToSave>;
}

export function ExportChoice({ choices, note, canExport, file }: ExportChoiceProps) {
  const [chosen, setChosen] = useState(choices[0]?.id ?? '');
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const saved = await saveExport(file, chosen);
    setSaving(false);
    if (saved.ok) {
      closeDialog();
      showDone(text('export.saved', { name: saved.value.name }));
    } else showFailure(text('export.failed'), saved.error, text('export.unchanged'));
  };
  return (
    <Stack gap={16}>
      <Radio.Group value={chosen} onChange={setChosen} aria-label={text('export.format')}>
        <Stack gap={12}>
          {choices.map((choice, i) => (
            <Radio
              key={choice.id}
              value={choice.id}
              label={text(choice.label)}
              data-autofocus={i === 0 || undefined}
              description={text(choice.hint)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {note}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={closeDialog}>
          {text('common.cancel')}
        </Button>
        <Button disabled={!canExport} loading={isSaving} onClick={() => void save()}>
          {text('export.saveAs')}
        </Button>
      </Group>
    </Stack>
  );
}

async function saveExport(file: ExportChoiceProps['file'], chosen: string): Promise<Result<{ name: string }>> {
  try {
    return await desktop.saveFile(await file(chosen));
  } catch {
    return { ok: false, error: { kind: 'not-saved', message: text('export.couldNotMake') } };
  }
}
