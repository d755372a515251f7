/** Dialogs about folders: start a network in an empty folder, and remove the old copy after a move. */

import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { closeDialog } from '../state/dialogs';
import { openFolder, removePreviousFolder, startProject } from '../state/network/network-folder-actions';
import { richText } from '../ui/RichText';

const path = (children: ReactNode) => <bdi className="k-path">{children}</bdi>;

export function StartNetworkDialog({ folder }: { readonly folder: string }) {
  const start = () => {
    closeDialog();
    void openFolder(folder, true);
  };
  return (
    <Dialog title={text('settings.startNetwork')} size={480}>
      <p>{richText('settings.startNetworkText', { folder, path })}</p>
      <p className="k-muted k-below">{text('study.startProjectHint')}</p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={closeDialog}>
          {text('common.cancel')}
        </Button>
        <Button variant="default" onClick={() => void startProject(folder)}>
          {text('study.startProject')}
        </Button>
        <Button data-autofocus onClick={start}>
          {text('settings.startNetworkButton')}
        </Button>
      </Group>
    </Dialog>
  );
}

export function FormerCopyDialog({ from, to }: { readonly from: string; readonly to: string }) {
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    await removePreviousFolder(from);
    closeDialog();
  };
  return (
    <Dialog title={text('settings.moved')} size={520}>
      <p>{richText('settings.movedTo', { folder: to, path })}</p>
      <p className="k-below">{richText('settings.movedFrom', { folder: from, path })}</p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" data-autofocus onClick={closeDialog}>
          {text('settings.keepOldCopy')}
        </Button>
        <Button loading={isBusy} onClick={() => void remove()}>
          {text('settings.removeOldCopy')}
        </Button>
      </Group>
    </Dialog>
  );
}
