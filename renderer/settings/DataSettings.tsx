import { Button, Group } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { BackupEntry, DataState, RestorePreview } from '../../shared/contract/desktop-api';
import { formatBytes, formatList } from '../../shared/lib/format-text';
import { formatDateAndTime } from '../../shared/lib/format-time';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { openMergeVersion } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { saveCopy } from '../state/network/network-folder-actions';
import { useOtherVersions } from '../state/network/other-versions';
import { showDone, showFailure } from '../ui/notices';
import { OtherVersionText } from './OtherVersionsBanner';
import { StorageLocations } from './StorageLocations';

/** Backups shown before "Show all". */
const MAX_SHOWN = 5;

/** Where the data is, when it was saved and backed up, and how to go back to a backup. Going back is one undo step. */
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
  const shown = showsAll ? data.backups : data.backups.slice(0, MAX_SHOWN);
  return (
    <>
      <StorageLocations data={data} />
      <dl className="k-facts k-settings-more">
        <Fact name={text('settings.lastSaved')}>{timeText(data.lastSavedAt)}</Fact>
        <Fact name={text('settings.lastBackup')}>{timeText(data.lastBackupAt)}</Fact>
        {data.lastBackupTestAt !== null && <Fact name={text('settings.lastBackupTest')}>{timeText(data.lastBackupTestAt)}</Fact>}
      </dl>
      {data.notices.map((notice) => (
        <p key={notice} role="status">
          <bdi>{notice}</bdi>
        </p>
      ))}
      <OtherVersionList />
      <Group gap={8} mt={12}>
        <Button variant="default" onClick={() => void saveCopy()}>
          {text('settings.saveCopy')}
        </Button>
      </Group>
      {data.backups.length > 0 && (
        <>
          <h3 className="k-settings-more">{text('settings.backups')}</h3>
          <p className="k-muted">{text('settings.backupsText')}</p>
          <ul className="k-list">
            {shown.map((backup) => (
              <Backup key={backup.name} backup={backup} />
            ))}
          </ul>
          {data.backups.length > MAX_SHOWN && (
            <button type="button" className="k-link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? text('common.showFewer') : text('common.showAll', { count: data.backups.length })}
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
      <h3 className="k-settings-more">{text('settings.otherVersions')}</h3>
      <ul className="k-list" aria-label={text('settings.otherVersions')}>
        {versions.map((version) => (
          <li key={version.name} className="k-list-row">
            <span className="k-grow">
              <OtherVersionText version={version} />
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={text('settings.compareName', { name: version.name })}
              onClick={() => openMergeVersion(version)}
            >
              {text('settings.compare')}
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

const BACKUP_OCCASIONS = {
  import: 'settings.backupBeforeImport',
  merge: 'settings.backupBeforeMerge',
  restore: 'settings.backupBeforeRestore',
  migration: 'settings.backupBeforeMigration',
} as const;

function Backup({ backup }: { readonly backup: BackupEntry }) {
  const id = useId();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const [isBusy, setBusy] = useState(false);
  const time = timeText(backup.savedAt);
  const showPreview = async () => {
    setBusy(true);
    const found = await desktop.previewBackup(backup.name);
    setBusy(false);
    if (found.ok) setPreview(found.value);
    else showFailure(text('settings.backupUnusable'), found.error, text('settings.nothingChanged'));
  };
  const restore = async () => {
    setBusy(true);
    const done = await desktop.restoreBackup(backup.name);
    setBusy(false);
    setPreview(null);
    if (done.ok) showDone(text('settings.restored', { time }), { label: text('common.undo'), run: () => void desktop.undo() });
    else showFailure(text('settings.restoreFailed'), done.error, text('settings.unchanged'));
  };
  const occasion = BACKUP_OCCASIONS[backup.before as keyof typeof BACKUP_OCCASIONS] ?? 'settings.backup';
  return (
    <li className="k-list-row">
      <span id={id} className="k-grow">
        {text(occasion, { time })}
        <span className="k-muted"> · {formatBytes(backup.bytes)}</span>
      </span>
      {preview === null ? (
        <Button size="compact-sm" variant="default" disabled={isBusy} aria-describedby={id} onClick={() => void showPreview()}>
          {text('settings.restoreQuestion')}
        </Button>
      ) : (
        <section aria-label={text('settings.restorePreview', { time })}>
          <p className="k-lines">{previewText(preview)}</p>
          <Group gap={8}>
            <Button size="compact-sm" disabled={isBusy || isNothing(preview)} onClick={() => void restore()}>
              {text('settings.restore')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setPreview(null)}>
              {text('common.cancel')}
            </Button>
          </Group>
        </section>
      )}
    </li>
  );
}

function isNothing({ restored, removed, peopleChanged, interactionsRestored, interactionsRemoved, others }: RestorePreview): boolean {
  return restored.length + removed.length + peopleChanged + interactionsRestored + interactionsRemoved + others === 0;
}

/** What going back to the backup changes. */
function previewText(preview: RestorePreview): string {
  if (isNothing(preview)) return text('settings.restoreNothing');
  const { restored, removed, peopleChanged, interactionsRestored, interactionsRemoved, others } = preview;
  const changes = [
    restored.length > 0 && text('settings.restorePeopleBack', { names: nameList(restored) }),
    removed.length > 0 && text('settings.restorePeopleGone', { names: nameList(removed) }),
    peopleChanged > 0 && text('settings.restorePeopleChanged', { count: peopleChanged }),
    interactionsRestored > 0 && text('settings.restoreEntriesBack', { count: interactionsRestored }),
    interactionsRemoved > 0 && text('settings.restoreEntriesGone', { count: interactionsRemoved }),
    others > 0 && text('settings.restoreOthers', { count: others }),
  ];
  return changes.filter((change) => change !== false).join('\n');
}

/** Three names at most. */
function nameList(names: readonly string[]): string {
  if (names.length <= 3) return formatList(names);
  return text('settings.namesAndMore', { names: names.slice(0, 2).join(', '), count: names.length - 2 });
}

function timeText(iso: string | null): string {
  return iso === null ? text('settings.never') : formatDateAndTime(new Date(iso));
}
