import { circlesLayout } from './circles-layout';
import { egoLayout } from './ego-layout';
import type { Layout, LayoutRequest } from './layout';
import { mapLayout } from './map-layout';

/** Computes the layout of a request, in steps between which it can be dropped. */
export function* computeLayout(request: LayoutRequest): Generator<undefined, Layout> {
  if (request.mode === 'map') return yield* mapLayout(request);
  return request.mode === 'ego' ? egoLayout(request) : circlesLayout(request);
}
