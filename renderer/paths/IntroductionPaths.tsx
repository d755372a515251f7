import type { Goal, Route } from '../../shared/analysis/suggestions/introduction-paths';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { useAnalysisQuery } from '../analysis/query';
import { PanelHead } from '../components/PanelHead';
import { PersonName } from '../components/PersonName';
import { Section } from '../components/Section';
import { useNetwork } from '../state/network/document-store';
import { hidePath, showPath } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

/** The panel about a company or an interest: who could introduce the user there. */
export function WaysPanel({ goal }: { readonly goal: Goal }) {
  const network = useNetwork();
  const name = goal.kind === 'company' ? goal.company : goal.kind === 'interest' ? (network.interests.get(goal.interest)?.name ?? '') : '';
  return (
    <div className="k-side">
      <PanelHead>
        <h2>
          Ways to <bdi>{name}</bdi>
        </h2>
        <p className="k-muted">The ways that hold best, over people you know. A way is as good as its weakest step.</p>
      </PanelHead>
      <Ways goal={goal} nobody="Nobody you know leads there yet, as far as your journal says." />
    </div>
  );
}

/** On the page of somebody the user hardly knows. */
export function WaysToPerson({ goal, name }: { readonly goal: Goal; readonly name: string }) {
  const answer = useAnalysisQuery({ kind: 'paths', goal });
  if (answer === null || answer.paths.length === 0) return null;
  return (
    <Section title={`How to get to ${name}`}>
      <Routes routes={answer.paths} goal={goal} />
    </Section>
  );
}

function Ways({ goal, nobody }: { readonly goal: Goal; readonly nobody: string }) {
  const answer = useAnalysisQuery({ kind: 'paths', goal });
  if (answer === null) return <p className="k-muted">Looking for a way…</p>;
  if (answer.paths.length === 0) return <p className="k-muted">{nobody}</p>;
  return <Routes routes={answer.paths} goal={goal} />;
}

function Routes({ routes, goal }: { readonly routes: readonly Route[]; readonly goal: Goal }) {
  return (
    <ol className="k-list k-routes" aria-label={text('this-week.paths', { count: routes.length })}>
      {routes.map((route) => (
        <li key={route.steps.map((step) => step.to).join(' ')}>
          <RouteView route={route} goal={goal} />
        </li>
      ))}
    </ol>
  );
}

/** Whom to ask, then each step with what it rests on. */
function RouteView({ route, goal }: { readonly route: Route; readonly goal: Goal }) {
  const network = useNetwork();
  const isShown = useView((view) => sameWay(view.path, route));
  const name = (id: PersonId | null) => (id === null ? 'You' : (network.people.get(id)?.name ?? ''));
  const between = route.steps.slice(0, -1);
  const last = route.steps[route.steps.length - 1];
  if (!last) return null;
  return (
    <>
      <p>
        {between.length === 0 ? (
          <>
            You know <PersonName person={last.to} />
          </>
        ) : (
          <>
            Through{' '}
            {between.map((step, at) => (
              <span key={step.to}>
                {at > 0 && ' and '}
                <PersonName person={step.to} />
              </span>
            ))}
            {goal.kind !== 'person' && (
              <>
                {' to '}
                <PersonName person={last.to} />
              </>
            )}
          </>
        )}
      </p>
      <ul className="k-list k-steps k-muted">
        {route.steps.map((step, at) => (
          <li key={step.to}>
            {between.length === 0 ? (
              sentenceCase(step.evidence)
            ) : (
              <>
                <bdi>
                  {name(step.from)} and {name(step.to)}
                </bdi>
                : {step.evidence}
              </>
            )}
            {between.length > 0 && at === route.weakest && ' (the weakest step)'}
          </li>
        ))}
      </ul>
      <button type="button" className="k-link" aria-pressed={isShown} onClick={() => (isShown ? hidePath() : showPath(route))}>
        {isShown ? 'Leave it in the picture' : 'Show in the picture'}
      </button>
    </>
  );
}

/** The same people one after the other: the answer may have been asked for again. */
function sameWay(a: Route | null, b: Route): boolean {
  return a !== null && a.steps.map(({ to }) => to).join(' ') === b.steps.map(({ to }) => to).join(' ');
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
