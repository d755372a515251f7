/** Where everything is, how large, and the ways to have the network elsewhere. */

import { Button, Group } from '@mantine/core';
import type { DataState } from '../../shared/contract/desktop-api';
import { formatBytes } from '../../shared/lib/format-text';
import { runCommand } from '../state/command-actions';
import { useDocument } from '../state/network/document-store';
import { openFolder } from '../state/network/network-folder-actions';
import { networkLabel } from '../state/ui-labels';

export function StorageLocations({ data }: { readonly data: DataState }) {
  const vault = useDocument((state) => state.vault);
  const { backups, examples, drafts, cache } = data.places;
  const rows = [
    { name: networkLabel(vault), folder: data.folder, bytes: data.bytes },
    { name: 'Backups', ...backups },
    { name: 'Examples', ...examples },
    { name: 'Drafts', ...drafts },
    // Only large networks have one; it is made again when it is gone.
    ...(cache.bytes > 0 ? [{ name: 'Cache for a quick start', ...cache }] : []),
  ];
  return (
    <>
      <table className="k-places">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Folder</th>
            <th scope="col">Size</th>
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
          Show data folder
        </Button>
        <Button variant="default" disabled={vault !== 'own'} onClick={() => runCommand('move-network')}>
          Move my network…
        </Button>
        <Button variant="default" onClick={() => runCommand('open-folder')}>
          Open another folder…
        </Button>
      </Group>
      {data.recent.length > 0 && (
        <>
          <h3 className="k-settings-more">Networks you had open before</h3>
          <ul className="k-list" aria-label="Networks you had open before">
            {data.recent.map(({ folder, isThere }) => (
              <li key={folder} className="k-list-row">
                <bdi className="k-path k-grow">{folder}</bdi>
                {isThere ? (
                  <Button size="compact-sm" variant="default" aria-label={`Open ${folder}`} onClick={() => void openFolder(folder)}>
                    Open
                  </Button>
                ) : (
                  <span className="k-muted">not there now</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
