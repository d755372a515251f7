import { Button, Group } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { BackupEntry, DataState, RestorePreview } from '../../shared/contract/desktop-api';
import { formatBytes, formatNumber } from '../../shared/lib/format-text';
import { formatDateAndTime } from '../../shared/lib/format-time';
import { desktop } from '../desktop';
import { openMergeVersion } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { useOtherVersions } from '../state/network/other-versions';
import { showDone, showFailure } from '../ui/notices';
import { versionInWords } from './OtherVersionsBanner';
import { StorageLocations } from './StorageLocations';

const FEW = 5;

/** Where everything is, how large, when it was last saved and verified; and the way back to a copy, which is a step of undo like any other. */
export function DataSettings() {
  const [data, setData] = useState<DataState | null>(null);
  const [showsAll, setShowsAll] = useState(false);
  useEffect(() => {
    let latest = 0;
    const load = async () => {
      const own = ++latest;
      const state = await desktop.dataState();
      if (own === latest) setData(state.ok ? state.value : null);
    };
    void load();
    const unsubscribe = useDocument.subscribe(({ network }, before) => {
      if (network !== before.network) void load();
    });
    return () => {
      latest = -1;
      unsubscribe();
    };
  }, []);
  if (data === null) return null;
  const shown = showsAll ? data.backups : data.backups.slice(0, FEW);
  return (
    <>
      <StorageLocations data={data} />
      <dl className="k-facts k-settings-more">
        <Fact name="Last saved">{timeText(data.lastSavedAt)}</Fact>
        <Fact name="Last backup, compared with the original">{timeText(data.lastBackupAt)}</Fact>
        {data.lastLookAt !== null && <Fact name="Last backup opened to see that it works">{timeText(data.lastLookAt)}</Fact>}
      </dl>
      {data.notices.map((notice) => (
        <p key={notice} role="status">
          <bdi>{notice}</bdi>
        </p>
      ))}
      <OtherVersionList />
      <Group gap={8} mt={12}>
        <Button variant="default" onClick={() => void saveCopy()}>
          Save a copy…
        </Button>
      </Group>
      {data.backups.length > 0 && (
        <>
          <h3 className="k-settings-more">Backups</h3>
          <p className="k-muted">Kept in the app’s folder, apart from the network. Going back to one can be undone.</p>
          <ul className="k-list">
            {shown.map((backup) => (
              <Backup key={backup.name} backup={backup} />
            ))}
          </ul>
          {data.backups.length > FEW && (
            <button type="button" className="k-link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Show fewer' : `Show all ${data.backups.length}`}
            </button>
          )}
        </>
      )}
    </>
  );
}

function OtherVersionList() {
  const versions = useOtherVersions((state) => state.versions);
  if (versions.length === 0) return null;
  return (
    <>
      <h3 className="k-settings-more">Other versions of your network</h3>
      <ul className="k-list" aria-label="Other versions of your network">
        {versions.map((version) => (
          <li key={version.name} className="k-list-row">
            <span className="k-grow">{versionInWords(version)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Compare and merge… ${version.name}`}
              onClick={() => openMergeVersion(version)}
            >
              Compare and merge…
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const OCCASIONS: Readonly<Record<string, string>> = {
  import: 'before an import',
  merge: 'before people were merged',
  restore: 'before going back to a backup',
  migration: 'before the file got its new form',
};

function Backup({ backup }: { readonly backup: BackupEntry }) {
  const id = useId();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const time = timeText(backup.savedAt);
  const look = async () => {
    setBusy(true);
    const found = await desktop.previewBackup(backup.name);
    setBusy(false);
    if (found.ok) setPreview(found.value);
    else showFailure('The backup cannot be used', found.error, 'Nothing was changed.');
  };
  const restore = async () => {
    setBusy(true);
    const done = await desktop.restoreBackup(backup.name);
    setBusy(false);
    setPreview(null);
    if (done.ok) showDone(`Your network is as it was on ${time}`, { label: 'Undo', run: () => void desktop.undo() });
    else showFailure('Not restored', done.error, 'Your network is as it was.');
  };
  const occasion = backup.before === null ? '' : `, ${OCCASIONS[backup.before] ?? ''}`;
  return (
    <li className="k-list-row">
      <span id={id} className="k-grow">
        {time}
        {occasion}
        <span className="k-muted"> · {formatBytes(backup.bytes)}</span>
      </span>
      {preview === null ? (
        <Button size="compact-sm" variant="default" disabled={isBusy} aria-describedby={id} onClick={() => void look()}>
          Go back to this…
        </Button>
      ) : (
        <section aria-label={`Go back to ${time}`}>
          <p>{previewText(preview)}</p>
          <Group gap={8}>
            <Button size="compact-sm" disabled={isBusy || isNothing(preview)} onClick={() => void restore()}>
              Go back to this
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setPreview(null)}>
              Cancel
            </Button>
          </Group>
        </section>
      )}
    </li>
  );
}

async function saveCopy(): Promise<void> {
  const saved = await desktop.saveCopy();
  if (saved.ok) showDone(`Saved ${saved.value.name}`);
  else showFailure('The copy was not saved', saved.error, 'Your network is where it was.');
}

function isNothing({ comeBack, goAway, peopleChanged, interactionsBack, interactionsGone, others }: RestorePreview): boolean {
  return comeBack.length + goAway.length + peopleChanged + interactionsBack + interactionsGone + others === 0;
}

function previewText(preview: RestorePreview): string {
  if (isNothing(preview)) return 'It is the same as your network now.';
  const parts = [
    named(preview.comeBack, 'comes back', 'come back'),
    named(preview.goAway, 'goes away', 'go away'),
    counted(preview.peopleChanged, 'person changes', 'people change'),
    counted(preview.interactionsBack, 'interaction comes back', 'interactions come back'),
    counted(preview.interactionsGone, 'interaction goes away', 'interactions go away'),
    counted(preview.others, 'other thing changes', 'other things change'),
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function named(names: readonly string[], one: string, many: string): string {
  if (names.length === 0) return '';
  if (names.length > 3) return `${names.length} people ${many} (${names.slice(0, 2).join(', ')} …)`;
  return `${names.join(', ')} ${names.length === 1 ? one : many}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function timeText(iso: string | null): string {
  return iso === null ? 'not yet' : formatDateAndTime(new Date(iso));
}
