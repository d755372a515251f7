/** Choose what to write, then where: the system's own dialog asks for the place. */
import { Button, Group, Radio, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FileToSave } from '../../shared/contract/desktop-api';
import type { Result } from '../../shared/lib/result';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { showDone, showFailure } from '../ui/notices';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

interface ExportChoiceProps {
  readonly choices: readonly Choice[];
  readonly note?: ReactNode;
  readonly canExport: boolean;
  /** Makes the file when the user has chosen; a failure is told and the dialog stays. */
  readonly file: (choice: string) => Promise<FileToSave>;
}

export function ExportChoice({ choices, note, canExport, file }: ExportChoiceProps) {
  const [chosen, setChosen] = useState(choices[0]?.id ?? '');
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const saved = await written(file, chosen);
    setSaving(false);
    if (saved.ok) {
      closeDialog();
      showDone(`Saved ${saved.value.name}`);
    } else showFailure('Not exported', saved.error, 'Your network is unchanged.');
  };
  return (
    <Stack gap={16}>
      <Radio.Group value={chosen} onChange={setChosen} aria-label="What to export">
        <Stack gap={12}>
          {choices.map((choice, i) => (
            <Radio key={choice.id} value={choice.id} label={choice.label} data-autofocus={i === 0 || undefined} description={choice.hint} />
          ))}
        </Stack>
      </Radio.Group>
      {note}
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button disabled={!canExport} loading={isSaving} onClick={() => void save()}>
          Save as…
        </Button>
      </Group>
    </Stack>
  );
}

async function written(file: ExportChoiceProps['file'], chosen: string): Promise<Result<{ name: string }>> {
  try {
    return await desktop.saveFile(await file(chosen));
  } catch {
    return { ok: false, error: { kind: 'not-saved', message: 'The file could not be made.' } };
  }
}
