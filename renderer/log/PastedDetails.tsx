/** What a pasted signature says about somebody: each value is kept only if the user says so. */
import { Alert, Checkbox, Stack } from '@mantine/core';
import type { PastedDetail } from '../../shared/formats/log/pasted/signature';
import { type MessageKey, text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import type { LogDraft } from './log-draft';

const LABELS = {
  emails: 'person.emails',
  phones: 'person.phones',
  urls: 'person.urls',
  position: 'person.position',
  company: 'person.company',
} as const satisfies Record<PastedDetail['field'], MessageKey>;

interface PastedDetailsProps {
  readonly draft: LogDraft;
  readonly change: (patch: Partial<LogDraft>) => void;
}

export function PastedDetails({ draft, change }: PastedDetailsProps) {
  const { people } = useNetwork();
  const [picked, ...others] = draft.people;
  if (draft.details.length === 0) return null;
  const name = picked === undefined ? '' : typeof picked === 'string' ? (people.get(picked)?.name ?? '') : picked.newName;
  if (name === '' || others.length > 0)
    return (
      <Alert variant="light" color="kith" p="sm">
        {text('journal.detailsOfWhom')}
      </Alert>
    );
  return (
    <Alert variant="light" color="kith" p="sm" title={text('journal.detailsOf', { name })}>
      <Stack gap={8}>
        {draft.details.map((detail, at) => (
          <Checkbox
            key={`${detail.field} ${detail.value}`}
            label={text('journal.detail', { field: text(LABELS[detail.field]), value: detail.value })}
            checked={detail.isTaken}
            onChange={(event) => {
              const isTaken = event.currentTarget.checked;
              change({ details: draft.details.map((each, other) => (other === at ? { ...each, isTaken } : each)) });
            }}
          />
        ))}
      </Stack>
    </Alert>
  );
}
