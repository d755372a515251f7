/** The status line: whether the network is saved, how large it is, and what undo takes back. */

import { useMemo } from 'react';
import { formatDay } from '../../shared/lib/format-time';
import { countPeople } from '../../shared/model/person';
import { quietSentence, structureSentence } from '../../shared/sentences/role-sentence';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { redo, undo, useDocument, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { shortcutText } from '../state/shortcuts';
import { stepLabel } from '../state/ui-labels';
import { useView } from '../state/view/view-store';
import { bdi, richText } from '../ui/RichText';
import styles from './StatusLine.module.css';

export function StatusLine() {
  return (
    <footer className={styles.line} data-part="status">
      <SaveStatus />
      <NetworkSize />
      <StructureSentence />
      <span className={styles.space} />
      <UndoButtons />
    </footer>
  );
}

function SaveStatus() {
  const save = useDocument((state) => state.save);
  return (
    <span role="status" title={save.kind === 'saved' ? text('app.savedHint') : save.message}>
      <i className={styles.dot} data-tone={save.kind === 'saved' ? undefined : 'danger'} aria-hidden />
      {save.kind === 'not-saved'
        ? text('app.notSaved', { reason: save.message })
        : text(save.kind === 'saved' ? 'app.saved' : 'app.readOnly')}
    </span>
  );
}

function NetworkSize() {
  const network = useNetwork();
  const interactions = useDocument((state) => state.network.interactions.size);
  const ties = useFindings((state) => state.findings?.structure.tieCount ?? null);
  const isBusy = useFindings((state) => state.isBusy);
  const findings = useFindings((state) => state.findings);
  const isPast = useView((view) => view.asOf !== null);
  const { people, companies } = useMemo(() => {
    const { people: byId } = network;
    return countPeople(isPast ? (findings?.people ?? []).flatMap(({ id }) => byId.get(id) ?? []) : byId.values());
  }, [network, findings, isPast]);
  const parts = [
    text('common.people', { count: people }),
    companies === 0 ? null : text('common.companies', { count: companies }),
    ties === null ? null : text('common.ties', { count: ties }),
    isPast ? text('app.onThatDay') : text('app.entries', { count: interactions }),
  ];
  return (
    <span className="k-number" data-busy={isBusy || undefined}>
      {parts.filter((part) => part !== null).join(' · ')}
    </span>
  );
}

function StructureSentence() {
  const failure = useFindings((state) => state.failure);
  const findings = useFindings((state) => state.findings);
  const step = useFindings((state) => state.step);
  const earlierDay = useFindings((state) => state.earlier?.findings.today ?? null);
  const today = useToday((state) => state.day);
  if (failure !== null) return <span className={`${styles.sentence} k-quiet`}>{failure}</span>;
  if (earlierDay !== null) return <span className={styles.sentence}>{text('app.graphOfDay', { day: formatDay(earlierDay, today) })}</span>;
  if (step !== null) return <span className={styles.sentence}>{stepLabel(step)}</span>;
  const sentence =
    findings === null || findings.people.length === 0
      ? ''
      : quietSentence(findings) || (findings.structure.isKnown ? '' : structureSentence(findings.structure));
  if (sentence === '') return null;
  return (
    <span className={styles.sentence} title={sentence}>
      {sentence}
    </span>
  );
}

function UndoButtons() {
  const history = useDocument((state) => state.history);
  return (
    <>
      {history.redo !== null && (
        <button type="button" className={styles.undo} onClick={() => void redo()}>
          <span>{richText('app.redoLabel', { name: bdi, label: history.redo })}</span>
        </button>
      )}
      {history.undo !== null && (
        <button type="button" className={styles.undo} onClick={() => void undo()}>
          <span>{richText('app.undoLabel', { name: bdi, label: history.undo })}</span>
          <kbd className="k-kbd">{shortcutText('undo')}</kbd>
        </button>
      )}
    </>
  );
}
