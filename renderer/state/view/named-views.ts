/** Views the user has given a name: what is shown and how, never who is in it: that is always of today. */
import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { LineKind } from '../../graph/scene/scene';
import type { Filters } from './filters';

export const LINE_KINDS = ['tie', 'bridge', 'affinity'] as const satisfies readonly LineKind[];

export interface NamedView {
  readonly name: string;
  readonly graphMode: 'circles' | 'map';
  readonly mixing: Mixing;
  readonly isLensOn: boolean;
  readonly filters: Filters;
  readonly hiddenLines: readonly LineKind[];
}

export const MAX_NAMED_VIEWS = 40;

/** The views with this one among them: under a name that is there already it takes the other's place. */
export function addView(views: readonly NamedView[], view: NamedView): readonly NamedView[] {
  const at = views.findIndex(({ name }) => name === view.name);
  if (at >= 0) return views.map((one, i) => (i === at ? view : one));
  return [...views, view].slice(-MAX_NAMED_VIEWS);
}

export function removeView(views: readonly NamedView[], name: string): readonly NamedView[] {
  return views.filter((view) => view.name !== name);
}
