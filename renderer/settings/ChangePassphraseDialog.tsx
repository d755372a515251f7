/** Changes the passphrase of the network, or removes it. Both ask for the one that is set, or for the recovery code. */
import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { showDone } from '../ui/notices';
import { NewPassphrase } from './NewPassphrase';
import styles from './Passphrase.module.css';

export function ChangePassphraseDialog({ removes }: { readonly removes: boolean }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const done = removes ? await desktop.removePassphrase(current) : await desktop.changePassphrase(current, next ?? '');
    setBusy(false);
    setProblem(done.ok ? null : done.error.message);
    if (!done.ok) return;
    closeDialog();
    showDone(text(removes ? 'locking.isRemoved' : 'locking.isChanged'));
  };
  return (
    <Dialog title={text(removes ? 'locking.removeTitle' : 'locking.changeTitle')} size={520} holdsInput canClose={!isBusy}>
      <form onSubmit={change}>
        {removes && <p>{text('locking.removeText')}</p>}
        <div className={styles.fields}>
          <PasswordInput
            label={text('locking.currentLabel')}
            autoComplete="current-password"
            data-autofocus
            value={current}
            error={problem === null ? undefined : <bdi role="alert">{problem}</bdi>}
            visibilityToggleButtonProps={{ 'aria-label': text('locking.showLetters'), tabIndex: 0 }}
            onChange={(event) => {
              setCurrent(event.currentTarget.value);
              setProblem(null);
            }}
          />
        </div>
        {!removes && <NewPassphrase onChange={setNext} />}
        <Group justify="flex-end" gap={8} mt={20}>
          <Button variant="default" disabled={isBusy} onClick={closeDialog}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={current === '' || (!removes && next === null)}>
            {text(removes ? 'locking.removeDo' : 'locking.changeDo')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
