/** The picture that is on screen, for commands and lists that ask something of it; null on other pages. */
import type { RefObject } from 'react';
import type { PersonId } from '../../../shared/model/ids';
import type { GraphViewHandle } from '../../graph/graph-view-types';
import { openPerson } from './view-actions';

export const graphViewHandle: RefObject<GraphViewHandle | null> = { current: null };

/** Selects a person and, when the picture is there, moves it to them. */
export function showPerson(id: PersonId): void {
  openPerson(id);
  graphViewHandle.current?.flyTo(id);
}
