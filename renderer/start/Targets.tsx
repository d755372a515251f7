import { Textarea } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { findTargets } from '../../shared/analysis/contacts/find-targets';
import { linesWithNobody, targetRows } from '../../shared/sentences/contact-sentences';
import { text } from '../../shared/strings/text';
import { useNetwork } from '../state/network/document-store';
import { ContactGroupRow } from './ContactList';
import styles from './StartPage.module.css';

/** A pasted list of firms, people, schools or places answers who is there. Nothing of it is kept. */
export function Targets() {
  const network = useNetwork();
  const [pasted, setPasted] = useState('');
  const wanted = useDeferredValue(pasted);
  const answers = useMemo(() => (wanted.trim() === '' ? [] : findTargets([...network.people.values()], wanted)), [network, wanted]);
  const nobody = linesWithNobody(answers);
  return (
    <section className={`k-card ${styles.card}`} aria-labelledby="start-targets">
      <h2 id="start-targets">{text('start.targets')}</h2>
      <Textarea
        aria-labelledby="start-targets"
        description={text('start.targetsHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div className={styles.found} role="status">
        <ul className="k-list">
          {targetRows(answers).map((row) => (
            <li key={row.words}>
              <ContactGroupRow row={row} share={null} />
            </li>
          ))}
        </ul>
        {nobody !== null && <p className="k-muted">{nobody}</p>}
      </div>
    </section>
  );
}
