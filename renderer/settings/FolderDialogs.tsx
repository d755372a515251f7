/** Two questions about folders: whether to begin a network in an empty one, and whether to remove what was left behind by moving. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { closeDialog } from '../state/dialogs';
import { openFolder, removeFormerCopy } from '../state/network/network-folder-actions';
import { Dialog } from '../ui/Dialog';

export function StartNetworkDialog({ folder }: { readonly folder: string }) {
  const start = () => {
    closeDialog();
    void openFolder(folder, true);
  };
  return (
    <Dialog title="Start a new network?" size={480}>
      <p>
        <bdi className="k-path">{folder}</bdi> is empty. Kith can start a new, empty network there. The one you have open stays where it is,
        and is listed in Settings to go back to.
      </p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={closeDialog}>
          Cancel
        </Button>
        <Button data-autofocus onClick={start}>
          Start a new network
        </Button>
      </Group>
    </Dialog>
  );
}

export function FormerCopyDialog({ from, to }: { readonly from: string; readonly to: string }) {
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    await removeFormerCopy(from);
    closeDialog();
  };
  return (
    <Dialog title="Your network has moved" size={520}>
      <p>
        Every file was copied to <bdi className="k-path">{to}</bdi> and compared. Kith works there from now on.
      </p>
      <p className="k-below">
        The former copy is still in <bdi className="k-path">{from}</bdi>. Nobody needs it any more; files there that are not Kith’s stay in
        any case.
      </p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" data-autofocus onClick={closeDialog}>
          Keep it
        </Button>
        <Button loading={isBusy} onClick={() => void remove()}>
          Remove the former copy
        </Button>
      </Group>
    </Dialog>
  );
}
