/** The graph view on screen, for commands and lists; null on other pages. */
import type { RefObject } from 'react';
import type { PersonId } from '../../../shared/model/ids';
import type { GraphViewHandle } from '../../graph/graph-view-types';
import { openPerson } from './view-actions';

export const graphViewHandle: RefObject<GraphViewHandle | null> = { current: null };

/** Selects a person and moves the graph to them if it is on screen. */
export function showPerson(id: PersonId): void {
  openPerson(id);
  graphViewHandle.current?.flyTo(id);
}
