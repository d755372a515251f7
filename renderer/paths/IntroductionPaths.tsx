import { useEffect } from 'react';
import type { IntroductionPath, IntroductionStep, PathGoal } from '../../shared/analysis/suggestions/introduction-paths';
import { capitalize } from '../../shared/lib/format-text';
import type { PersonId } from '../../shared/model/ids';
import { pathTitle, stepSentence } from '../../shared/sentences/path-sentence';
import { text } from '../../shared/strings/text';
import { useAnalysisQuery } from '../analysis/query';
import { Chip } from '../components/Chip';
import { PanelHead } from '../components/PanelHead';
import { PersonName } from '../components/PersonLine';
import { Section } from '../components/Section';
import { useToday } from '../state/clock';
import { isDialogOpen } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { hidePath, showPath } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { bdi, bold, richText } from '../ui/RichText';
import styles from './IntroductionPaths.module.css';

/** The panel about a company or an interest: who could introduce the user there. */
export function PathsPanel({ goal }: { readonly goal: PathGoal }) {
  const network = useNetwork();
  const result = useAnalysisQuery({ kind: 'paths', goal });
  const name = goal.kind === 'company' ? goal.company : goal.kind === 'interest' ? (network.interests.get(goal.interest)?.name ?? '') : '';
  return (
    <div className="k-side">
      <PanelHead>
        <h2>{richText('paths.title', { name, bdi })}</h2>
        <p className="k-muted">{text('paths.titleHint')}</p>
      </PanelHead>
      {result !== null && result.paths.length > 0 ? (
        <PathList paths={result.paths} goal={goal} />
      ) : (
        <p className="k-muted">{text(result === null ? 'paths.looking' : 'paths.none')}</p>
      )}
    </div>
  );
}

/** On the page of somebody the user hardly knows; nothing when there is no path. */
export function PathsToPerson({ goal, name }: { readonly goal: PathGoal; readonly name: string }) {
  const result = useAnalysisQuery({ kind: 'paths', goal });
  if (result === null || result.paths.length === 0) return null;
  return (
    <Section title={text('paths.toPerson', { name })}>
      <PathList paths={result.paths} goal={goal} />
    </Section>
  );
}

function PathList({ paths, goal }: { readonly paths: readonly IntroductionPath[]; readonly goal: PathGoal }) {
  return (
    <ol className={`k-list ${styles.paths}`} aria-label={text('paths.count', { count: paths.length })}>
      {paths.map((path) => (
        <li key={peopleOf(path)}>
          <PathItem path={path} goal={goal} />
        </li>
      ))}
    </ol>
  );
}

/** Whom to ask, then each step with what it rests on. */
function PathItem({ path, goal }: { readonly path: IntroductionPath; readonly goal: PathGoal }) {
  // The path may come from an earlier result, so the people are compared.
  const isShown = useView((view) => view.path !== null && peopleOf(view.path) === peopleOf(path));
  return (
    <>
      <p>
        <PathTitle path={path} goal={goal} />
      </p>
      <ul className={`k-list k-muted ${styles.steps}`}>
        {path.steps.map((step, i) => (
          <li key={step.to}>
            <StepText step={step} isOnlyStep={path.steps.length === 1} />
            {path.steps.length > 1 && i === path.weakest && ` ${text('paths.weakestStep')}`}
          </li>
        ))}
      </ul>
      <button type="button" className="k-link" aria-pressed={isShown} onClick={() => (isShown ? hidePath() : showPath(path))}>
        {text('paths.showInGraph')}
      </button>
    </>
  );
}

/** "Through Ana and Ben to Carla". */
function PathTitle({ path, goal }: { readonly path: IntroductionPath; readonly goal: PathGoal }) {
  const { key, people } = pathTitle(path, goal);
  const names = Object.entries(people).map(([value, person]) => [value, <PersonName key={person} person={person} />]);
  return richText(key, Object.fromEntries(names));
}

function StepText({ step, isOnlyStep }: { readonly step: IntroductionStep; readonly isOnlyStep: boolean }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const nameOf = (id: PersonId) => network.people.get(id)?.name ?? '';
  const basis = stepSentence(step, network, today);
  const evidence = step.isKnown ? basis : text('paths.inferred', { evidence: basis });
  if (isOnlyStep) return capitalize(evidence);
  if (step.from === null) return richText('paths.stepFromUser', { to: nameOf(step.to), evidence, bdi });
  return richText('paths.step', { from: nameOf(step.from), to: nameOf(step.to), evidence, bdi });
}

function peopleOf({ steps }: IntroductionPath): string {
  return steps.map(({ to }) => to).join(' ');
}

/** Names the path that the graph shows. The path is hidden by its button or by Escape. */
export function PathChip({ path }: { readonly path: IntroductionPath }) {
  const { people } = useNetwork();
  const goal = path.steps.at(-1);
  const name = (goal && people.get(goal.to)?.name) ?? text('paths.somebody');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isDialogOpen()) return;
      event.preventDefault();
      hidePath();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return <Chip remove={{ label: text('paths.hide', { name }), run: hidePath }}>{richText('paths.shown', { name, bold })}</Chip>;
}
