/** Asks before a person is deleted for good, and says what Kith cannot reach. */
import { Button, Checkbox, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CopiesLeft } from '../../shared/contract/desktop-api';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { select } from '../state/view/view-actions';
import { showDone, showFailure } from '../ui/notices';

export function ErasePersonDialog({ person, name }: { readonly person: PersonId; readonly name: string }) {
  const [copies, setCopies] = useState<CopiesLeft | null>(null);
  const [alsoFromCopies, setAlsoFromCopies] = useState(true);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void desktop.copiesOfPerson(person).then((found) => {
      if (isCurrent && found.ok) setCopies(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [person]);
  const erase = async () => {
    setBusy(true);
    const erased = await desktop.erasePerson(person, alsoFromCopies);
    setBusy(false);
    if (!erased.ok) {
      showFailure(text('person.eraseFailed'), erased.error, text('app.networkUnchanged'));
      return;
    }
    closeDialog();
    select({ kind: 'nothing' });
    const { backups, files, mentions } = erased.value;
    showDone(text('person.erased', { copies: backups.length + files.length, mentions }));
  };
  const count = copies === null ? null : copies.backups.length + copies.files.length;
  return (
    <Dialog title={text('person.eraseTitle', { name })} size={520}>
      <p>{text('person.eraseText')}</p>
      <p className="k-below">{count === null ? text('person.eraseSearching') : text('person.eraseCopiesFound', { count })}</p>
      {count !== null && count > 0 && (
        <Checkbox
          mt={12}
          label={text('person.eraseCopies')}
          description={text('person.eraseCopiesHint')}
          checked={alsoFromCopies}
          onChange={(event) => setAlsoFromCopies(event.currentTarget.checked)}
        />
      )}
      <p className="k-below k-muted">{text('person.eraseOutOfReach')}</p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" data-autofocus onClick={closeDialog}>
          {text('common.cancel')}
        </Button>
        <Button color="red" loading={isBusy} disabled={count === null} onClick={() => void erase()}>
          {text('person.eraseButton')}
        </Button>
      </Group>
    </Dialog>
  );
}
