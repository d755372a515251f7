/** Two fields for a new passphrase, and how hard it is to guess. */
import { PasswordInput } from '@mantine/core';
import type { Score, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { useEffect, useState } from 'react';
import { text } from '../../shared/strings/text';
import styles from './Passphrase.module.css';

/** Guessed in less than some million attempts: refused. */
const LEAST_SCORE = 2;
/** Longer texts are measured by their beginning, so that typing never waits. */
const MEASURED = 100;

let meter: Promise<ZxcvbnFactory> | null = null;

/** The word lists are megabytes, so they are loaded when the first passphrase is typed. */
async function loadMeter(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Meter }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Meter({ dictionary: { ...common.dictionary, ...english.dictionary }, graphs: common.adjacencyGraphs });
}

/** Null: not measured yet. */
function useStrength(passphrase: string): Score | null {
  const [measured, setMeasured] = useState<{ readonly passphrase: string; readonly score: Score } | null>(null);
  useEffect(() => {
    if (passphrase === '') return;
    let isCurrent = true;
    meter ??= loadMeter();
    void meter.then((zxcvbn) => {
      if (isCurrent) setMeasured({ passphrase, score: zxcvbn.check(passphrase.slice(0, MEASURED)).score });
    });
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return measured?.passphrase === passphrase ? measured.score : null;
}

interface NewPassphraseProps {
  /** The passphrase when it can be used, else null. */
  readonly onChange: (passphrase: string | null) => void;
  readonly takesFocus?: boolean;
}

export function NewPassphrase({ onChange, takesFocus = false }: NewPassphraseProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const score = useStrength(first);
  const isUsable = score !== null && score >= LEAST_SCORE && first === second;
  useEffect(() => onChange(isUsable ? first : null), [isUsable, first, onChange]);
  const toggle = { 'aria-label': text('locking.showLetters'), tabIndex: 0 };
  return (
    <div className={styles.fields}>
      <PasswordInput
        label={text('locking.newLabel')}
        autoComplete="new-password"
        {...(takesFocus ? { 'data-autofocus': true } : {})}
        value={first}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <div className={styles.meter} data-score={first === '' ? undefined : (score ?? undefined)} aria-hidden>
        <span />
        <span />
        <span />
        <span />
      </div>
      <p className="k-muted" role="status">
        {first === '' || score === null ? text('locking.advice') : text(`locking.strength${score}`)}
      </p>
      <PasswordInput
        label={text('locking.againLabel')}
        autoComplete="new-password"
        value={second}
        error={second !== '' && !first.startsWith(second) ? text('locking.differs') : undefined}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => setSecond(event.currentTarget.value)}
      />
    </div>
  );
}
