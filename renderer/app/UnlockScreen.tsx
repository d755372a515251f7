/** What stands between a stranger and a locked network: the screen that asks for its passphrase, and the blur of the window while another program is in front. */
import { Button, Group, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';
import { openOtherFolder } from '../state/network/network-folder-actions';
import { switchNetwork, unlockOwnNetwork } from '../state/network/switch-network';
import { useView } from '../state/view/view-store';
import styles from './UnlockScreen.module.css';

export function UnlockScreen() {
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const failure = await unlockOwnNetwork(secret);
    setBusy(false);
    setProblem(failure?.message ?? null);
  };
  return (
    <main className={styles.page} aria-labelledby="locked">
      <form className={styles.card} onSubmit={unlock}>
        <div className="k-brand">kith</div>
        <h1 id="locked">
          <IconLock size={22} stroke={1.6} aria-hidden />
          {text('locking.screenTitle')}
        </h1>
        <PasswordInput
          label={text('locking.secret')}
          autoComplete="current-password"
          data-autofocus
          autoFocus
          size="md"
          value={secret}
          error={problem === null ? undefined : <Problem message={problem} secret={secret} />}
          visibilityToggleButtonProps={{ 'aria-label': text('locking.showLetters'), tabIndex: 0 }}
          onChange={(event) => {
            setSecret(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button type="submit" size="md" fullWidth loading={isBusy} disabled={secret === ''}>
          {text('locking.unlock')}
        </Button>
        <p className="k-muted">{text('locking.forgotten')}</p>
      </form>
      <Group gap={20} justify="center">
        <button type="button" className="k-link" onClick={() => void openOtherFolder()}>
          {text('app.openAnotherFolder')}
        </button>
        <button type="button" className="k-link" onClick={() => void switchNetwork('demo')}>
          {text('app.openDemoNetwork')}
        </button>
      </Group>
    </main>
  );
}

/** From so many words on, what was typed is a recovery code rather than a passphrase. */
const LIKE_A_CODE = 9;
const WORDS_OF_CODE = 15;

function Problem({ message, secret }: { readonly message: string; readonly secret: string }) {
  const count = secret.trim().split(/\s+/).length;
  const isMiscounted = count >= LIKE_A_CODE && count !== WORDS_OF_CODE;
  return (
    <>
      <bdi role="alert">{message}</bdi>
      {isMiscounted && <bdi> {text('locking.codeWords', { count })}</bdi>}
    </>
  );
}

/** Returns the function that stops it. */
export function blurWhenAway(): () => void {
  const show = () => {
    const isAway = useView.getState().isBlurredWhenAway && !document.hasFocus();
    document.documentElement.toggleAttribute('data-away', isAway);
  };
  window.addEventListener('blur', show);
  window.addEventListener('focus', show);
  return () => {
    window.removeEventListener('blur', show);
    window.removeEventListener('focus', show);
  };
}
