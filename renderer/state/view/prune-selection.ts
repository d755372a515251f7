/** Clears selections of people and clusters that no longer exist, for example after undo. */
import type { Selection } from '../../graph/graph-view-types';
import { useDocument } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import { useView } from './view-store';

/** Watches the network and the clusters. Returns the function that stops it. */
export function pruneSelection(): () => void {
  const check = () => {
    const { selection, egoNetwork, path } = useView.getState();
    if (!exists(selection)) useView.setState({ selection: { kind: 'nothing' } });
    if (egoNetwork !== null && !exists({ kind: 'person', id: egoNetwork.person })) useView.setState({ egoNetwork: null });
    if (path?.steps.some(({ to }) => !exists({ kind: 'person', id: to }))) useView.setState({ path: null });
  };
  const stops = [useDocument.subscribe(check), useFindings.subscribe(check), useView.subscribe(check)];
  return () => {
    for (const stop of stops) stop();
  };
}

function exists(selection: Selection): boolean {
  const { network, phase } = useDocument.getState();
  const { findings, clusters } = useFindings.getState();
  if (phase !== 'open') return true;
  switch (selection.kind) {
    case 'nothing':
      return true;
    case 'person':
      return network.people.has(selection.id);
    case 'tie':
      return network.people.has(selection.a) && network.people.has(selection.b);
    case 'cluster':
      return findings === null || clusters.has(selection.id);
  }
}
