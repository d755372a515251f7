import { circlesLayout } from './circles-layout';
import { aroundLayout } from './ego-layout';
import type { Layout, LayoutRequest } from './layout';
import { mapLayout } from './map-layout';

/** The layout a request asks for, in steps between which it may be dropped. */
export function* arrange(request: LayoutRequest): Generator<undefined, Layout> {
  if (request.view === 'map') return yield* mapLayout(request);
  return request.view === 'around' ? aroundLayout(request) : circlesLayout(request);
}
