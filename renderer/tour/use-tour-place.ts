/** Where in the window the part is that a step of the tour is about. */
import { type CSSProperties, useEffect, useState } from 'react';
import type { TourFact } from '../../shared/analysis/suggestions/tour';
import { graphViewHandle } from '../state/view/graph-view-handle';

const CARD_OF_LIST = '[data-part="side-panel"] article';
const PANEL = '[data-part="side-panel"]';
const PARTS: Readonly<Record<TourFact['step'], readonly string[]>> = {
  circles: ['[data-part="view-choice"]'],
  lens: ['[data-part="lens"]'],
  cluster: [PANEL, '[data-part="view-choice"]'],
  list: [CARD_OF_LIST, PANEL],
  log: ['[data-part="log-contact"]'],
};

/** Radius of the ring around a person, and room between the ring and another part, in CSS pixels. */
const PERSON_RADIUS = 26;
const ROOM = 4;
/** The graph moves and panels scroll; the ring follows so often. */
const LOOK_EVERY_MS = 100;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The place of the ring as its style; below the middle of the top while the part is not on screen. `isPerson`: it is a person in the graph. */
export function useTourPlace(fact: TourFact): { readonly place: CSSProperties; readonly isPerson: boolean } {
  const [found, setFound] = useState(() => placeOf(fact));
  useEffect(() => {
    const look = () => setFound((last) => sameOr(last, placeOf(fact)));
    const timer = setInterval(look, LOOK_EVERY_MS);
    window.addEventListener('resize', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('resize', look);
    };
  }, [fact]);
  return { place: found.box ?? { left: '50%', top: 64, width: 0, height: 0, border: 0 }, isPerson: found.isPerson };
}

type Place = { readonly box: Box | null; readonly isPerson: boolean };

function placeOf(fact: TourFact): Place {
  const person = fact.kind === 'closest' ? (graphViewHandle.current?.placeOf(fact.person) ?? null) : null;
  if (person !== null) {
    const [left, top] = [Math.round(person.x) - PERSON_RADIUS, Math.round(person.y) - PERSON_RADIUS];
    return { box: { left, top, width: 2 * PERSON_RADIUS, height: 2 * PERSON_RADIUS }, isPerson: true };
  }
  const element = PARTS[fact.step].map((part) => document.querySelector(part)).find((part) => part !== null);
  if (element === undefined) return { box: null, isPerson: false };
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.max(0, left - ROOM), Math.max(0, top - ROOM)];
  const [width, height] = [Math.min(window.innerWidth, right + ROOM) - x, Math.min(window.innerHeight, bottom + ROOM) - y];
  return { box: { left: x, top: y, width, height }, isPerson: false };
}

function sameOr(last: Place, next: Place): Place {
  return JSON.stringify(last) === JSON.stringify(next) ? last : next;
}
