import { assertNever } from '../../shared/lib/result';
import { ClusterPanel } from '../cluster/ClusterPanel';
import { PathsPanel } from '../paths/IntroductionPaths';
import { PersonPanel } from '../person/PersonPanel';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useView } from '../state/view/view-store';
import { ThisWeekPanel } from '../this-week/ThisWeekPanel';
import { TiePanel } from '../tie/TiePanel';
import { WeakTiesPanel } from '../tie/WeakTiesPanel';

/** The one side panel: it always belongs to what is selected, and is this week's list when nothing is, or the list of weak ties under the lens. */
export function SidePanel() {
  const selection = useView((view) => view.selection);
  const network = useNetwork();
  const clusters = useFindings((state) => state.clusters);
  const goal = useView((view) => view.goal);
  const isLensOn = useView((view) => view.isLensOn && view.page === 'graph');
  switch (selection.kind) {
    case 'nothing':
      if (goal === null) return isLensOn ? <WeakTiesPanel /> : <ThisWeekPanel />;
      return <PathsPanel key={JSON.stringify(goal)} goal={goal} />;
    case 'person': {
      const person = network.people.get(selection.id);
      return person ? <PersonPanel key={person.id} person={person} /> : <ThisWeekPanel />;
    }
    case 'tie': {
      const a = network.people.get(selection.a);
      const b = network.people.get(selection.b);
      return a && b ? <TiePanel a={a} b={b} /> : <ThisWeekPanel />;
    }
    case 'cluster': {
      const cluster = clusters.get(selection.id);
      return cluster ? <ClusterPanel key={cluster.id} cluster={cluster} /> : <ThisWeekPanel />;
    }
    default:
      return assertNever(selection);
  }
}
