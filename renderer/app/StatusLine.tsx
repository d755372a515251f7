/** Facts about the network: whether it is on disk, how large it is, what undo would take back. */
import { redo, undo, useDocument } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { shortcutText } from '../state/shortcuts';
import { useView } from '../state/view/view-store';
import { STEP_WORDS } from './progress-labels';

export function StatusLine() {
  return (
    <footer className="k-status">
      <SaveFact />
      <Size />
      <StructureSentence />
      <span className="k-status-space" />
      <Steps />
    </footer>
  );
}

function SaveFact() {
  const save = useDocument((state) => state.save);
  const text = save.kind === 'saved' ? 'Saved' : save.kind === 'not-saved' ? `Not saved: ${save.message}` : 'Read-only';
  return (
    <span role="status" title={save.kind === 'saved' ? 'Everything you see is on this computer’s disk.' : save.message}>
      <i className="k-status-dot" data-tone={save.kind === 'saved' ? undefined : 'danger'} aria-hidden />
      {text}
    </span>
  );
}

function Size() {
  const people = useDocument((state) => state.network.people.size);
  const interactions = useDocument((state) => state.network.interactions.size);
  const ties = useFindings((state) => state.findings?.structure.tieCount ?? null);
  const isBusy = useFindings((state) => state.isBusy);
  // Over time, the size is that of the day one looks at.
  const then = useFindings((state) => state.findings?.people.length ?? 0);
  const isPast = useView((view) => view.asOf !== null);
  const parts = [
    count(isPast ? then : people, 'person', 'people'),
    ties === null ? null : count(ties, 'tie', 'ties'),
    isPast ? 'on the day you look at' : count(interactions, 'interaction', 'interactions'),
  ];
  return (
    <span className="k-number" data-busy={isBusy || undefined}>
      {parts.filter((part) => part !== null).join(' · ')}
    </span>
  );
}

function StructureSentence() {
  const failure = useFindings((state) => state.failure);
  const structure = useFindings((state) => state.findings?.structure);
  const step = useFindings((state) => state.step);
  if (failure !== null) return <span className="k-status-sentence k-quiet">{failure}</span>;
  if (step !== null) return <span className="k-status-sentence">{STEP_WORDS[step]}</span>;
  if (!structure || structure.isKnown || structure.sentence === '') return null;
  return (
    <span className="k-status-sentence" title={structure.sentence}>
      {structure.sentence}
    </span>
  );
}

function Steps() {
  const history = useDocument((state) => state.history);
  return (
    <>
      {history.redo !== null && (
        <button type="button" className="k-status-undo" onClick={() => void redo()}>
          <span>
            Redo: <bdi>{history.redo}</bdi>
          </span>
        </button>
      )}
      {history.undo !== null && (
        <button type="button" className="k-status-undo" onClick={() => void undo()}>
          <span>
            Undo: <bdi>{history.undo}</bdi>
          </span>
          <kbd className="k-kbd">{shortcutText('undo')}</kbd>
        </button>
      )}
    </>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
