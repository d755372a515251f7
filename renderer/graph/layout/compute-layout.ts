import { circlesLayout } from './circles-layout';
import { egoLayout } from './ego-layout';
import type { Layout, LayoutRequest } from './layout';
import { mapLayout } from './map-layout';

/** The layout a request asks for, in steps between which it may be dropped. */
export function* computeLayout(request: LayoutRequest): Generator<undefined, Layout> {
  if (request.mode === 'map') return yield* mapLayout(request);
  return request.mode === 'ego' ? egoLayout(request) : circlesLayout(request);
}
