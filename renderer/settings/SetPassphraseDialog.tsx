/** Locks the network in three steps: a passphrase, the recovery code, two words of it asked back. */
import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { showDone, showFailure } from '../ui/notices';
import { NewPassphrase } from './NewPassphrase';
import styles from './Passphrase.module.css';

export function SetPassphraseDialog() {
  const [words, setWords] = useState<readonly string[] | null>(null);
  const [isKept, setKept] = useState(false);
  if (words === null) return <PassphraseStep onLocked={setWords} />;
  return isKept ? <CheckStep words={words} onBack={() => setKept(false)} /> : <CodeStep words={words} onKept={() => setKept(true)} />;
}

function PassphraseStep({ onLocked }: { readonly onLocked: (words: readonly string[]) => void }) {
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const lock = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === null) return;
    setBusy(true);
    const locked = await desktop.setPassphrase(passphrase);
    setBusy(false);
    if (locked.ok) onLocked(locked.value.recoveryWords);
    else showFailure(text('locking.failed'), locked.error, text('locking.failedSafe'));
  };
  return (
    <Dialog title={text('locking.dialogTitle')} size={520} holdsInput canClose={!isBusy}>
      <form onSubmit={lock}>
        <p>{text('locking.dialogText')}</p>
        <NewPassphrase onChange={setPassphrase} takesFocus />
        <p className="k-muted k-below">{text('locking.outOfReach')}</p>
        <Group justify="flex-end" gap={8} mt={20}>
          <Button variant="default" disabled={isBusy} onClick={closeDialog}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={passphrase === null}>
            {text('locking.lockButton')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** The network is locked now, and the code is shown only here: the dialog cannot be closed by accident. */
function CodeStep({ words, onKept }: { readonly words: readonly string[]; readonly onKept: () => void }) {
  const save = async () => {
    const bytes = new TextEncoder().encode(`${words.map((word, i) => `${i + 1}. ${word}`).join('\n')}\n`);
    const saved = await desktop.saveFile({ suggestedName: text('locking.codeFile'), extension: 'txt', bytes });
    if (saved.ok) showDone(text('locking.codeSaved', { name: saved.value.name }));
    else showFailure(text('locking.codeNotSaved'), saved.error, text('app.networkUnchanged'));
  };
  return (
    <Dialog title={text('locking.codeTitle')} size={520} canClose={false}>
      <p>{text('locking.codeText')}</p>
      <ol className={styles.code} aria-label={text('locking.codeLabel')} dir="ltr">
        {words.map((word, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice in the code, and its place never changes
          <li key={i} translate="no">
            {word}
          </li>
        ))}
      </ol>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={() => void save()}>
          {text('locking.saveCode')}
        </Button>
        <Button data-autofocus onClick={onKept}>
          {text('locking.codeKept')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** Two places of the code, in order. */
function twoPlaces(count: number): readonly [number, number] {
  const [a = 0, b = 0] = crypto.getRandomValues(new Uint32Array(2));
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return [Math.min(first, second), Math.max(first, second)];
}

function CheckStep({ words, onBack }: { readonly words: readonly string[]; readonly onBack: () => void }) {
  const [places] = useState(() => twoPlaces(words.length));
  const [typed, setTyped] = useState(['', '']);
  const [wrong, setWrong] = useState<number | null>(null);
  const check = (event: FormEvent) => {
    event.preventDefault();
    const found = places.findIndex((place, i) => typed[i]?.trim().toLowerCase() !== words[place]);
    setWrong(found === -1 ? null : found);
    if (found !== -1) return;
    closeDialog();
    showDone(text('locking.nowLocked'));
  };
  return (
    <Dialog title={text('locking.checkTitle')} size={520} canClose={false}>
      <form onSubmit={check}>
        <p>{text('locking.checkText')}</p>
        <Group gap={12} mt={16} grow align="flex-start">
          {places.map((place, i) => (
            <TextInput
              key={place}
              label={text('locking.word', { number: String(place + 1) })}
              {...(i === 0 ? { 'data-autofocus': true } : {})}
              value={typed[i] ?? ''}
              error={wrong === i ? text('locking.wordWrong', { number: String(place + 1) }) : undefined}
              onChange={(event) => {
                setTyped(typed.with(i, event.currentTarget.value));
                setWrong(null);
              }}
            />
          ))}
        </Group>
        <Group justify="flex-end" gap={8} mt={20}>
          <Button variant="default" onClick={onBack}>
            {text('locking.backToCode')}
          </Button>
          <Button type="submit" disabled={typed.some((word) => word.trim() === '')}>
            {text('locking.done')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
