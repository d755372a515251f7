/** Folders of the user's data, their size, and the commands that move or open a network. */

import { Button, Group } from '@mantine/core';
import type { DataState } from '../../shared/contract/desktop-api';
import { formatBytes } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { runCommand } from '../state/command-actions';
import { useDocument } from '../state/network/document-store';
import { openFolder } from '../state/network/network-folder-actions';
import { networkLabel } from '../state/ui-labels';
import styles from './StorageLocations.module.css';

export function StorageLocations({ data }: { readonly data: DataState }) {
  const networkName = useDocument((state) => state.networkName);
  const { backups, examples, drafts, cache } = data.places;
  const rows = [
    { name: networkLabel(networkName), folder: data.folder, bytes: data.bytes },
    { name: text('settings.backups'), ...backups },
    { name: text('settings.examples'), ...examples },
    { name: text('settings.drafts'), ...drafts },
    // Only large networks have a cache. Kith can always make it again.
    ...(cache.bytes > 0 ? [{ name: text('settings.cache'), ...cache }] : []),
  ];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('settings.what')}</th>
            <th scope="col">{text('settings.folder')}</th>
            <th scope="col">{text('settings.size')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, folder, bytes }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <bdi className="k-path">{folder}</bdi>
              </td>
              <td className="k-number">{formatBytes(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap={8} mt={12}>
        <Button variant="default" onClick={() => runCommand('show-data-folder')}>
          {text('settings.showDataFolder')}
        </Button>
        <Button variant="default" disabled={networkName !== 'own'} onClick={() => runCommand('move-network')}>
          {text('settings.move')}
        </Button>
        <Button variant="default" onClick={() => runCommand('open-folder')}>
          {text('settings.openAnotherFolder')}
        </Button>
      </Group>
      {data.recent.length > 0 && (
        <>
          <h3 className="k-settings-more">{text('settings.recent')}</h3>
          <ul className="k-list" aria-label={text('settings.recent')}>
            {data.recent.map(({ folder, isAvailable }) => (
              <li key={folder} className="k-list-row">
                <bdi className="k-path k-grow">{folder}</bdi>
                {isAvailable ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={text('settings.openFolder', { folder })}
                    onClick={() => void openFolder(folder)}
                  >
                    {text('settings.open')}
                  </Button>
                ) : (
                  <span className="k-muted">{text('settings.folderMissing')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
