/** A step of the tour: a ring around a part of the window, and a card beside it. The window stays usable. */
import { Button, type FloatingPosition, Popover } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { TOUR_STEPS, type TourFact, tourFacts } from '../../shared/analysis/suggestions/tour';
import { tourSentence } from '../../shared/sentences/tour-sentences';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { useDialog } from '../state/dialogs';
import { chooseImport } from '../state/import-actions';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useSentences } from '../state/network/use-sentences';
import { graphViewHandle } from '../state/view/graph-view-handle';
import { leaveTour, moveTour, showTourPart } from '../state/view/tour';
import { useView } from '../state/view/view-store';
import styles from './Tour.module.css';
import { useTourPlace } from './use-tour-place';

/** The side of the part on which the card stands, when there is room. */
const SIDE: Readonly<Record<TourFact['step'], FloatingPosition>> = {
  circles: 'right-start',
  lens: 'bottom-end',
  cluster: 'left-start',
  list: 'left-start',
  log: 'bottom-end',
};

/** Room for the name beside the person in the graph, in CSS pixels. */
const BESIDE_NAME = 84;

export function Tour() {
  const network = useNetwork();
  const findings = useFindings((state) => state.findings);
  const rows = useFindings((state) => state.rows);
  const step = useView((view) => view.tourStep) ?? TOUR_STEPS[0];
  const hasDialog = useDialog(({ dialog }) => dialog.kind !== 'none');
  const facts = useMemo(() => (findings === null ? [] : tourFacts(network, findings, rows)), [network, findings, rows]);
  const fact = facts.find((each) => each.step === step);
  useReturnOfFocus();
  // A dialog that the user opens meanwhile has the window for itself.
  return fact === undefined || hasDialog ? null : <TourCard key={step} fact={fact} />;
}

function TourCard({ fact }: { readonly fact: TourFact }) {
  const { step } = fact;
  const { place, isPerson } = useTourPlace(fact);
  useShownPart(fact);
  useEndByEscape();
  return (
    <Popover
      opened
      position={isPerson || step !== 'circles' ? SIDE[step] : 'bottom-start'}
      offset={isPerson ? BESIDE_NAME : 10}
      width={320}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={styles.ring} data-part="tour-ring" data-is-person={isPerson || undefined} style={place} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-labelledby="tour-place tour-title"
        aria-describedby="tour-sentence"
        className={styles.card}
        data-part="tour"
        onKeyDown={onKeyDown}
      >
        <TourText fact={fact} />
        <TourButtons fact={fact} />
      </Popover.Dropdown>
    </Popover>
  );
}

function TourText({ fact }: { readonly fact: TourFact }) {
  const network = useNetwork();
  const { names } = useSentences();
  const day = useToday((state) => state.day);
  const today = useFindings((state) => state.findings?.today) ?? day;
  const { step } = fact;
  const sentence = tourSentence(fact, { network, names, today }, ({ id, label }) => network.clusters.get(id)?.name || label);
  return (
    <>
      <p id="tour-place" className="k-muted k-small">
        {text('tour.stepOf', { place: TOUR_STEPS.indexOf(step) + 1, steps: TOUR_STEPS.length })}
      </p>
      <h2 id="tour-title">{text(`tour.${step}`)}</h2>
      <p id="tour-sentence">
        <bdi>{sentence}</bdi>
      </p>
      <p className="k-muted">{text(`tour.${step}Hint`)}</p>
    </>
  );
}

/** The steps that say what is missing, and that a file would fill. */
const MISSING: ReadonlySet<TourFact['kind']> = new Set(['nobody-close', 'journal-empty', 'journal-quiet', 'no-cluster', 'no-entries']);

/** What stands on the key, the same in each language. */
const ESCAPE = 'Esc';

function TourButtons({ fact: { step, kind } }: { readonly fact: TourFact }) {
  const next = useRef<HTMLButtonElement>(null);
  useFocusSoon(next);
  const isLast = step === TOUR_STEPS.at(-1);
  return (
    <div className={styles.buttons}>
      <button type="button" className="k-link k-secondary" onClick={leaveTour} aria-keyshortcuts="Escape">
        {text('tour.end')} <kbd className="k-kbd">{ESCAPE}</kbd>
      </button>
      <span className="k-grow" />
      {MISSING.has(kind) && (
        <Button size="compact-sm" variant="default" onClick={() => void chooseImport()}>
          {text('tour.import')}
        </Button>
      )}
      {step !== TOUR_STEPS[0] && (
        <Button size="compact-sm" variant="default" onClick={() => moveTour(-1)} aria-keyshortcuts="ArrowLeft">
          {text('tour.back')}
        </Button>
      )}
      <Button ref={next} size="compact-sm" onClick={() => moveTour(1)} aria-keyshortcuts="ArrowRight">
        {text(isLast ? 'tour.done' : 'tour.next')}
      </Button>
    </div>
  );
}

function onKeyDown(event: KeyboardEvent): void {
  const isRightToLeft = document.documentElement.dir === 'rtl';
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.key === 'Escape') leaveTour();
  else if (event.key === 'ArrowRight') moveTour(isRightToLeft ? -1 : 1);
  else if (event.key === 'ArrowLeft') moveTour(isRightToLeft ? 1 : -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Where Escape means something else than the end of the tour. */
const OWN_ESCAPE = 'input, textarea, [role=dialog], [role=menu], [role=listbox]';

/** The window stays usable beside the card, so Escape ends the tour also while the focus is elsewhere, or still on its way. */
function useEndByEscape(): void {
  useEffect(() => {
    const onWindowKeyDown = (event: globalThis.KeyboardEvent) => {
      const isElsewhere = event.target instanceof Element && event.target.closest(OWN_ESCAPE) !== null;
      if (event.key === 'Escape' && !event.defaultPrevented && !isElsewhere) leaveTour();
    };
    window.addEventListener('keydown', onWindowKeyDown);
    return () => window.removeEventListener('keydown', onWindowKeyDown);
  }, []);
}

/** Shows the part of the window once for each step, and again when the analysis finds another person or group for it. */
function useShownPart(fact: TourFact): void {
  const about = fact.kind === 'cluster' ? fact.cluster.id : fact.kind === 'closest' ? fact.person : fact.kind;
  const latest = useRef(fact);
  useEffect(() => {
    latest.current = fact;
  }, [fact]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the step is about, not each new object of the findings
  useEffect(() => showTourPart(latest.current), [about]);
}

/** Palette and dialogs give the focus back 10 ms after they close; the card takes it after that. */
const FOCUS_AFTER_MS = 50;

function useFocusSoon(button: RefObject<HTMLButtonElement | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => button.current?.focus({ preventScroll: true }), FOCUS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [button]);
}

/** When the tour ends, the focus goes back to where it was before, or to the graph when that is gone. */
function useReturnOfFocus(): void {
  useEffect(() => {
    let former: Element | null = null;
    const timer = setTimeout(() => {
      former = document.activeElement;
    }, FOCUS_AFTER_MS / 2);
    return () => {
      clearTimeout(timer);
      if (former instanceof HTMLElement && former.isConnected && former !== document.body) former.focus({ preventScroll: true });
      else graphViewHandle.current?.focus();
    };
  }, []);
}
